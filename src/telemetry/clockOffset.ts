/** Between two looks at the clock, because every response has a date. */
const INTERVAL_MS = 1_000;
/** A date is cut to whole seconds. */
const HALF_SECOND_MS = 500;

/** Offset of Yoti's clock, from the `Date` header of its responses; exact to half a second and the time of an answer. */
export class ClockOffset {
  readonly #now: () => number;
  #lookedAt = -Infinity;
  #offsetMs: number | undefined;

  /** `now` gives milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Seconds that Yoti's clock is ahead; undefined until a response had a date. */
  get seconds(): number | undefined {
    return this.#offsetMs === undefined ? undefined : this.#offsetMs / 1_000;
  }

  record(date: string | undefined): void {
    const now = this.#now();
    if (date === undefined || Math.abs(now - this.#lookedAt) < INTERVAL_MS) return;
    this.#lookedAt = now;
    const offsetMs = Date.parse(date) + HALF_SECOND_MS - now;
    if (!Number.isNaN(offsetMs)) this.#offsetMs = offsetMs;
  }
}
