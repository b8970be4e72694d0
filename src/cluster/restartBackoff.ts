/** Milliseconds: a worker that dies younger has not died of its age. */
const STABLE_AFTER_MS = 60_000;
/** So many young deaths within that time, and the next worker would die as well. */
const MAX_CRASHES = 5;
const FIRST_DELAY_MS = 100;

/** Decides how soon a dead worker is replaced, so that one that cannot live is no endless chain of processes. */
export class RestartBackoff {
  readonly #now: () => number;
  #crashes: number[] = [];

  /** `now` gives milliseconds, counted from anywhere. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds to wait before one born at `born` is replaced; undefined when it is not worth it any more. */
  nextDelay(born: number): number | undefined {
    const now = this.#now();
    if (now - born >= STABLE_AFTER_MS) return 0;
    this.#crashes = [...this.#crashes.filter((time) => now - time < STABLE_AFTER_MS), now];
    return this.#crashes.length < MAX_CRASHES ? FIRST_DELAY_MS * 2 ** (this.#crashes.length - 1) : undefined;
  }
}
