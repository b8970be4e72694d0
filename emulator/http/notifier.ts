import { type Dispatcher, request } from 'undici';
import type { NotificationConfig } from '../state/sessionSpecification.js';
import type { NotificationFault, NotificationFaults } from './notificationFault.js';

const TIMEOUT_MS = 5_000;
const DEFAULT_DELAY_MS = 5_000;
/** Notifications that wait for their time or for another one; more are delivered at once. */
const MAX_WAITING = 1_000;

/** Notification that was not sent yet. */
interface Waiting {
  sessionId: string;
  deliver: () => void;
  timer: NodeJS.Timeout;
}

/**
 * Delivers notifications, those of one session in order unless a fault says otherwise; a failure is logged and not
 * retried.
 */
export class Notifier {
  readonly #queues = new Map<string, Promise<void>>();
  readonly #waiting = new Set<Waiting>();

  constructor(
    readonly dispatcher: Dispatcher,
    readonly faults: NotificationFaults,
    readonly warn: (message: string) => void,
  ) {}

  send(sessionId: string, topic: string, config: NotificationConfig, body: object): void {
    const fault = this.faults.next(sessionId, topic);
    const deliver = (): void => this.#enqueue(sessionId, () => this.#deliver(config, body));
    if (fault?.how === 'LOST') return;
    if (fault && (fault.how === 'LATE' || fault.how === 'OUT_OF_ORDER') && this.#waiting.size < MAX_WAITING) {
      this.#wait(sessionId, fault, deliver);
      return;
    }
    deliver();
    if (fault?.how === 'TWICE') deliver();
    this.#deliverOvertaken(sessionId);
  }

  /** Resolves when no notification is in flight; delivers at once those that wait. */
  async idle(): Promise<void> {
    for (const waiting of [...this.#waiting]) this.#end(waiting);
    while (this.#queues.size > 0) {
      await Promise.all(this.#queues.values());
    }
  }

  /** LATE waits its time; OUT_OF_ORDER for the next one of its session, or its time if there is none. */
  #wait(
    sessionId: string,
    { how, delayMs = DEFAULT_DELAY_MS }: NotificationFault,
    deliver: () => void,
  ): void {
    const waiting: Waiting = {
      sessionId: how === 'OUT_OF_ORDER' ? sessionId : '',
      deliver,
      timer: setTimeout(() => this.#end(waiting), delayMs),
    };
    this.#waiting.add(waiting);
  }

  #deliverOvertaken(sessionId: string): void {
    for (const waiting of [...this.#waiting]) if (waiting.sessionId === sessionId) this.#end(waiting);
  }

  #end(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    if (this.#waiting.delete(waiting)) waiting.deliver();
  }

  #enqueue(sessionId: string, deliver: () => Promise<void>): void {
    const before = this.#queues.get(sessionId) ?? Promise.resolve();
    const after = before.then(deliver);
    this.#queues.set(sessionId, after);
    void after.then(() => this.#queues.get(sessionId) === after && this.#queues.delete(sessionId));
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
