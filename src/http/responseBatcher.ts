/**
 * Flushes all responses of one event-loop turn together: each wake-up of the client costs more than the write (ADR 18).
 */
export class ResponseBatcher {
  readonly #beforeFlush: () => void;
  #pending: (() => void)[] = [];

  /** `beforeFlush` is called before the first response of a turn is sent. */
  constructor(beforeFlush: () => void) {
    this.#beforeFlush = beforeFlush;
  }

  /** Calls `send` at the end of the turn. */
  add(send: () => void): void {
    if (this.#pending.length === 0) setImmediate(() => this.#flush());
    this.#pending.push(send);
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    this.#beforeFlush();
    pending.forEach((send) => send());
  }
}
