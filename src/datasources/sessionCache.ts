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

/** The same with the JSON it came as. */
export type FreshSession = ReadSession & { bytes: Buffer };

/** Who asks for a session, and how it is made from its JSON. */
export interface Asker {
  mayBeShown(session: Pick<Session, 'userTrackingId'>): boolean;
  /** Takes nothing that is kept. */
  wantsFresh: boolean;
  revive(bytes: Buffer): Session;
}

/**
 * The JSON until somebody asks again, which most never do: the garbage collector has one thing to look at instead of
 * the hundreds of objects of a session.
 */
interface Kept extends Pick<Session, 'userTrackingId'> {
  readAt: number;
  content: Buffer | ReadSession;
}

interface Reading {
  id: string;
  /** Something touched the session since: what comes is for who asked, and for nobody else. */
  isOvertaken: boolean;
}

const SESSIONS = '/sessions/';
/** Milliseconds between looks for what is over. */
const SWEEP = 1_000;
const OVER: readonly SessionState[] = [SessionState.COMPLETED, SessionState.EXPIRED];

/** Sessions that are over, for all requests, in memory only. Whatever touches one drops it. */
export class SessionCache {
  readonly #now: () => number;
  readonly #kept: LRUCache<string, Kept>;
  readonly #readings = new Set<Reading>();
  #sweeping?: NodeJS.Timeout;

  constructor({ seconds, entries, bytes, now }: SessionCacheOptions) {
    this.#now = now;
    this.#kept = new LRUCache({
      max: entries,
      maxSize: bytes,
      ttl: seconds * 1000,
      // To the millisecond.
      ttlResolution: 0,
      perf: { now },
    });
  }

  /**
   * The session as it is kept, or as `read` gives it. One that may not be shown to who asks is read from Yoti like one
   * that nobody has: so neither time nor count of calls tells that it exists.
   */
  async get(id: string, read: () => Promise<FreshSession>, asker: Asker): Promise<ReadSession> {
    const kept = this.#kept.get(id);
    if (kept && asker.mayBeShown(kept)) {
      if (!asker.wantsFresh) return revived(kept, asker);
      this.drop(id);
    }
    const reading = { id, isOvertaken: false };
    const start = this.#now();
    this.#readings.add(reading);
    try {
      const fresh = await read();
      const { session } = fresh;
      const isKept = !reading.isOvertaken && OVER.includes(session.state) && asker.mayBeShown(session);
      if (isKept) this.#keep(id, fresh, start);
      return fresh;
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
    if (!path.startsWith(SESSIONS)) return;
    const end = path.indexOf('/', SESSIONS.length);
    this.drop(path.slice(SESSIONS.length, end < 0 ? undefined : end).toLowerCase());
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

  #keep(id: string, { session, readAt, bytes }: FreshSession, start: number): void {
    const { userTrackingId } = session;
    this.#kept.set(id, { userTrackingId, readAt, content: bytes }, { size: bytes.length, start });
    this.#sweeping ??= setInterval(() => this.#sweep(), SWEEP).unref();
  }

  /** Gone from memory when its time is over, not when somebody asks next; one timer for all. */
  #sweep(): void {
    this.#kept.purgeStale();
    if (this.#kept.size > 0) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }
}

function revived(kept: Kept, { revive }: Asker): ReadSession {
  const { readAt, content } = kept;
  if (!Buffer.isBuffer(content)) return content;
  return (kept.content = freeze({ session: revive(content), readAt }));
}

/** Nobody changes what others are given too. Checks and resources name each other, hence the look whether it is done. */
function freeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) freeze(part);
  return value;
}
