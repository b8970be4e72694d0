import { LRUCache } from 'lru-cache';

const MAX_SESSIONS = 10_000;
/** Yoti rounds the seconds left, up or down. */
const ROUNDING_MS = 1_000;

/** Clock in milliseconds since 1970, and the deadlines told before; without them each answer gives one of its own. */
export interface DeadlineDeps {
  now: () => number;
  deadlines?: Deadlines;
}

/** The deadline of a session with `secondsLeft`, by an answer that Yoti was asked for at `askedAt`, and that came now. */
export function toDeadline(
  sessionId: string,
  secondsLeft: number,
  { now, deadlines }: DeadlineDeps,
  askedAt = now(),
): Date {
  const leftMs = secondsLeft * 1000;
  return new Date(deadlines?.of(sessionId, askedAt + leftMs, now() + leftMs) ?? askedAt + leftMs);
}

/** A deadline as it was first told, and the time in which all answers since then put it, in milliseconds. */
interface Told {
  deadline: number;
  earliest: number;
  latest: number;
}

/**
 * Deadlines of sessions in this process. Yoti tells the whole seconds left, so each answer gives another deadline, up to a
 * second away; the first one stands as long as later answers can mean the same time.
 */
export class Deadlines {
  readonly #deadlines = new LRUCache<string, Told>({ max: MAX_SESSIONS });

  /** The deadline of a session in milliseconds; `first` and `last` are by the seconds left at the question and the answer. */
  of(sessionId: string, first: number, last: number): number {
    const key = sessionId.toLowerCase();
    const known = this.#deadlines.get(key);
    const earliest = first - ROUNDING_MS;
    const latest = last + ROUNDING_MS;
    if (known && earliest < known.latest && latest > known.earliest) {
      known.earliest = Math.max(earliest, known.earliest);
      known.latest = Math.min(latest, known.latest);
      return known.deadline;
    }
    const deadline = Math.floor(first / 1000) * 1000;
    this.#deadlines.set(key, { deadline, earliest, latest });
    return deadline;
  }
}
