import { type Dispatcher, request } from 'undici';
import { loadContract } from './contract.js';
import type { Session } from '../state/session.js';
import type { NotificationConfig } from '../state/sessionSpecification.js';
import type { EmulatorState } from '../state/emulatorState.js';

/** What a notification is about, as Yoti writes it. */
export type Topic =
  | 'resource_update'
  | 'task_completion'
  | 'check_completion'
  | 'session_completion'
  | 'client_session_token_deleted'
  | 'new_pdf_supplied'
  | 'instructions_email_requested'
  | 'thank_you_email_requested'
  | 'first_branch_visit';

const TIMEOUT_MS = 5_000;

/** Delivers notifications, those of one session one after another; failures are logged and forgotten. */
export class Notifier {
  readonly #queues = new Map<string, Promise<void>>();

  constructor(
    readonly dispatcher: Dispatcher,
    readonly warn: (message: string) => void,
  ) {}

  send(sessionId: string, config: NotificationConfig, body: object): void {
    const before = this.#queues.get(sessionId) ?? Promise.resolve();
    const after = before.then(() => this.#deliver(config, body));
    this.#queues.set(sessionId, after);
    void after.then(() => this.#queues.get(sessionId) === after && this.#queues.delete(sessionId));
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.#queues.size > 0) {
      await Promise.all(this.#queues.values());
    }
  }

  async #deliver(config: NotificationConfig, body: object): Promise<void> {
    try {
      const { statusCode, body: answer } = await request(config.endpoint ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization(config) },
        body: JSON.stringify(body),
        dispatcher: this.dispatcher,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await answer.dump();
      if (statusCode >= 300) this.warn(`The receiver of notifications answered ${statusCode}`);
    } catch (error) {
      this.warn(`A notification did not arrive: ${String(error)}`);
    }
  }
}

function authorization({ auth_token: token, auth_type: type = 'BASIC' }: NotificationConfig): object {
  if (token === undefined) return {};
  const credentials = type === 'BEARER' ? token : Buffer.from(token).toString('base64');
  return { authorization: `${type === 'BEARER' ? 'Bearer' : 'Basic'} ${credentials}` };
}

/** Tells the relying business that something happened, if it asked for the topic (reference 9). */
export function notify(
  emulator: EmulatorState,
  session: Session,
  topic: Topic,
  ids: { [name: string]: string } = {},
): void {
  const config = session.specification.notifications;
  const topics = config?.topics?.map((name) => name.toLowerCase()) ?? ['session_completion'];
  if (!config?.endpoint || !topics.includes(topic)) return;
  const body = { session_id: session.id, ...ids, topic };
  const problem = loadContract().notificationError(body);
  if (problem) emulator.warn(`A notification breaks the contract: ${problem}`);
  emulator.notifier.send(session.id, config, body);
}
