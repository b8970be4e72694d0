import { LRUCache } from 'lru-cache';
import { SessionState, type Session } from '../schema/session.js';

/** How much is kept, and for how long. */
export interface SessionCacheOptions {
  /** After Yoti was asked. */
  seconds: number;
  entries: number;
  /** Of all that is kept, as JSON. */
  bytes: number;
  /** Milliseconds, counted from anywhere. */
  now: () => number;
}

/** A session, and when Yoti was asked for it. */
export interface ReadSession {
  session: Session;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Who asks for a session. */
export interface Asker {
  mayBeShown(session: Session): boolean;
  /** Takes nothing that is kept. */
  wantsFresh: boolean;
}

interface Reading {
  id: string;
  /** Something touched the session since: what comes is for who asked, and for nobody else. */
  isOvertaken: boolean;
}

const OVER: readonly SessionState[] = [SessionState.COMPLETED, SessionState.EXPIRED];

/** Sessions that are over, for all requests, in memory only. Whatever touches one drops it. */
export class SessionCache {
  readonly #now: () => number;
  readonly #kept: LRUCache<string, ReadSession>;
  readonly #readings = new Set<Reading>();

  constructor({ seconds, entries, bytes, now }: SessionCacheOptions) {
    this.#now = now;
    this.#kept = new LRUCache({
      max: entries,
      maxSize: bytes,
      ttl: seconds * 1000,
      // To the millisecond, and gone from memory then, not when somebody asks next.
      ttlResolution: 0,
      ttlAutopurge: true,
      perf: { now },
    });
  }

  /**
   * The session as it is kept, or as `read` gives it. One that may not be shown to who asks is read from Yoti like one
   * that nobody has: so neither time nor count of calls tells that it exists.
   */
  async get(
    id: string,
    read: () => Promise<ReadSession & { wire: object }>,
    { mayBeShown, wantsFresh }: Asker,
  ): Promise<ReadSession> {
    const kept = this.#kept.get(id);
    if (kept && mayBeShown(kept.session)) {
      if (!wantsFresh) return kept;
      this.drop(id);
    }
    const reading = { id, isOvertaken: false };
    const start = this.#now();
    this.#readings.add(reading);
    try {
      const { wire, session, readAt } = await read();
      const isKept = !reading.isOvertaken && OVER.includes(session.state) && mayBeShown(session);
      if (isKept) this.#keep(id, freeze({ session, readAt }), wire, start);
      return { session, readAt };
    } finally {
      this.#readings.delete(reading);
    }
  }

  /** What is kept of it, and what is on its way. */
  drop(id: string): void {
    this.#kept.delete(id);
    for (const reading of this.#readings) if (reading.id === id) reading.isOvertaken = true;
  }

  /** Drops the session that a path of Yoti's names, if it names one. */
  dropBelow(path: string): void {
    const [, noun, id] = path.split('/');
    if (noun === 'sessions' && id) this.drop(id.toLowerCase());
  }

  /** How many are kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** All that is kept, and on its way. */
  clear(): void {
    this.#kept.clear();
    for (const reading of this.#readings) reading.isOvertaken = true;
  }

  #keep(id: string, read: ReadSession, wire: object, start: number): void {
    const size = Buffer.byteLength(JSON.stringify(wire));
    this.#kept.set(id, read, { size, start });
  }
}

/** Nobody changes what others are given too. Checks and resources name each other, hence the look whether it is done. */
function freeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) freeze(part);
  return value;
}
