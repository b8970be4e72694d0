import { type Dispatcher, request } from 'undici';
import type { NotificationConfig } from '../state/sessionSpecification.js';

const TIMEOUT_MS = 5_000;

/** Delivers notifications, those of one session in order; a failure is logged and not retried. */
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

  /** Resolves when no notification is in flight. */
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
      if (statusCode >= 300) this.warn(`The webhook endpoint answered ${statusCode}`);
    } catch (error) {
      this.warn(`A notification was not delivered: ${String(error)}`);
    }
  }
}

function authorization({ auth_token: token, auth_type: type = 'BASIC' }: NotificationConfig): object {
  if (token === undefined) return {};
  const credentials = type === 'BEARER' ? token : Buffer.from(token).toString('base64');
  return { authorization: `${type === 'BEARER' ? 'Bearer' : 'Basic'} ${credentials}` };
}
