/** A worker that ran this long counts as stable: its exit is no crash loop. */
const STABLE_AFTER_MS = 60_000;
const MAX_CRASHES = 5;
const BASE_DELAY_MS = 100;

/** Exponential restart back-off; gives up after five crashes within a minute. */
export class RestartBackoff {
  readonly #now: () => number;
  #crashes: number[] = [];

  /** `now` gives milliseconds of a monotonic clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until a worker that started at `startedAt` and has exited is restarted; undefined to give up. */
  nextDelay(startedAt: number): number | undefined {
    const now = this.#now();
    if (now - startedAt >= STABLE_AFTER_MS) return 0;
    this.#crashes = [...this.#crashes.filter((time) => now - time < STABLE_AFTER_MS), now];
    return this.#crashes.length < MAX_CRASHES ? BASE_DELAY_MS * 2 ** (this.#crashes.length - 1) : undefined;
  }
}
