/** Milliseconds: a worker that dies younger has not died of its age. */
const YOUNG = 60_000;
/** So many young deaths within that time, and the next worker would die as well. */
const MOST = 5;
const FIRST_DELAY = 100;

/** Decides how soon a dead worker is replaced, so that one that cannot live is no endless chain of processes. */
export class Deaths {
  readonly #now: () => number;
  #young: number[] = [];

  /** `now` gives milliseconds, counted from anywhere. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds to wait before one born at `born` is replaced; undefined when it is not worth it any more. */
  delayAfter(born: number): number | undefined {
    const now = this.#now();
    if (now - born >= YOUNG) return 0;
    this.#young = [...this.#young.filter((time) => now - time < YOUNG), now];
    return this.#young.length < MOST ? FIRST_DELAY * 2 ** (this.#young.length - 1) : undefined;
  }
}
