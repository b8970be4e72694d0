import { LRUCache } from 'lru-cache';

/** Between two lines about one thing. */
const INTERVAL_MS = 10_000;
const MAX_KEYS = 1_000;

interface Entry {
  loggedAt: number;
  suppressed: number;
}

/** Throttle of log lines: of like ones, the first in INTERVAL_MS is logged, with the number of those before it that were not. */
export class LogThrottle {
  readonly #now: () => number;
  readonly #entries = new LRUCache<string, Entry>({ max: MAX_KEYS });

  /** `now` gives milliseconds of a monotonic clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Facts to log with a line of this kind; undefined where it is to be left out. */
  next(key: string): { suppressed?: number } | undefined {
    const entry = this.#entries.get(key);
    const now = this.#now();
    if (entry && now - entry.loggedAt < INTERVAL_MS) {
      entry.suppressed += 1;
      return undefined;
    }
    this.#entries.set(key, { loggedAt: now, suppressed: 0 });
    return entry && entry.suppressed > 0 ? { suppressed: entry.suppressed } : {};
  }
}

const throttles = new WeakMap<object, LogThrottle>();

/** The throttle of a log, which all that write about Yoti's failures share. */
export function throttleOf(log: object): LogThrottle {
  const known = throttles.get(log);
  if (known) return known;
  const throttle = new LogThrottle();
  throttles.set(log, throttle);
  return throttle;
}
