/**
 * Answers that are ready at the same moment leave together, at its end. A packet that finds its receiver asleep has to
 * wake it, which costs the sender more than the packet; the next ones find it awake.
 */
export class ResponseBatcher {
  readonly #beforeFlush: () => void;
  #waiting: (() => void)[] = [];

  /** `before` is what has to be done before any of them leaves. */
  constructor(before: () => void) {
    this.#beforeFlush = before;
  }

  /** Calls `send` at the end of the moment. */
  add(send: () => void): void {
    if (this.#waiting.length === 0) setImmediate(() => this.#flush());
    this.#waiting.push(send);
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#beforeFlush();
    waiting.forEach((send) => send());
  }
}
