/** Whether a wait has begun that `end` can hand to its caller. */
export interface ResponseTick {
  /** Resolves at the next tick. */
  wait(): Promise<void>;
  /** Ends the ticks of a read whose result may be told at once. */
  cancel(): void;
}

const NO_TICK: ResponseTick = { wait: () => Promise.resolve(), cancel: () => undefined };

/**
 * Ticks at which refusals are answered: `firstMs` after the read began, and after twice, four times… that. The time then
 * tells no longer which work was done for the refusal (ADR 26). The timer starts with the read, because one that is set
 * when the work is done would keep its fraction of a millisecond.
 */
export class ResponseTicks {
  readonly #firstMs: number;

  /** 0 for no ticks. */
  constructor(firstMs: number) {
    this.#firstMs = firstMs;
  }

  start(): ResponseTick {
    return this.#firstMs === 0 ? NO_TICK : new TimerTick(this.#firstMs);
  }
}

class TimerTick implements ResponseTick {
  #timer: NodeJS.Timeout;
  #resolve: (() => void) | undefined;

  constructor(firstMs: number) {
    this.#timer = this.#next(firstMs, firstMs);
  }

  wait(): Promise<void> {
    return new Promise((resolve) => (this.#resolve = resolve));
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** `elapsedMs` have passed when the timer ends; the next tick is after as long again. */
  #next(delayMs: number, elapsedMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      if (this.#resolve) this.#resolve();
      else this.#timer = this.#next(elapsedMs, elapsedMs * 2);
    }, delayMs);
  }
}
