import { SessionState, type Session } from '../schema/session.js';
import { ByteRing, type Place } from './byteRing.js';

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

/** Its JSON until somebody asks again, which most never do. */
interface Kept extends Place, Pick<Session, 'userTrackingId'> {
  readAt: number;
  /** When Yoti was asked, by the clock of the cache. */
  since: number;
  revived?: ReadSession;
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
  readonly #options: SessionCacheOptions;
  /** The oldest first. */
  readonly #kept = new Map<string, Kept>();
  readonly #ring: ByteRing;
  readonly #readings = new Set<Reading>();
  #sweeping?: NodeJS.Timeout;

  constructor(options: SessionCacheOptions) {
    this.#options = options;
    this.#ring = new ByteRing(options.bytes, {
      oldest: () => this.#kept.values().next().value,
      shift: () => this.#shift(),
    });
  }

  /**
   * The session as it is kept, or as `read` gives it. One that may not be shown to who asks is read from Yoti like one
   * that nobody has: so neither time nor count of calls tells that it exists.
   */
  async get(id: string, read: () => Promise<FreshSession>, asker: Asker): Promise<ReadSession> {
    const start = this.#options.now();
    const kept = this.#kept.get(id);
    if (kept && !this.#isOver(kept, start) && asker.mayBeShown(kept)) {
      if (!asker.wantsFresh) return this.#revived(kept, asker);
      this.drop(id);
    }
    const reading = { id, isOvertaken: false };
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
    this.#forget(id);
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
    for (const id of this.#kept.keys()) this.#forget(id);
    for (const reading of this.#readings) reading.isOvertaken = true;
  }

  #keep(id: string, { session, readAt, bytes }: FreshSession, since: number): void {
    this.#forget(id);
    const place = this.#ring.add(bytes);
    if (!place) return;
    if (this.#kept.size >= this.#options.entries) this.#shift();
    const { userTrackingId } = session;
    this.#kept.set(id, { start: place.start, end: place.end, userTrackingId, readAt, since });
    this.#sweeping ??= setInterval(() => this.#sweep(), SWEEP).unref();
  }

  #revived(kept: Kept, { revive }: Asker): ReadSession {
    const { readAt } = kept;
    return (kept.revived ??= freeze({ session: revive(this.#ring.read(kept)), readAt }));
  }

  #isOver({ since }: Kept, now: number): boolean {
    return now - since > this.#options.seconds * 1000;
  }

  /** Its bytes are overwritten, not left for whoever reads memory. */
  #forget(id: string): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    this.#ring.erase(kept);
    this.#kept.delete(id);
  }

  /** The oldest goes. */
  #shift(): void {
    for (const id of this.#kept.keys()) return this.#forget(id);
  }

  /** Gone from memory when its time is over, not when somebody asks next; one timer for all. */
  #sweep(): void {
    const now = this.#options.now();
    for (const [id, kept] of this.#kept) {
      if (!this.#isOver(kept, now)) break;
      this.#forget(id);
    }
    if (this.#kept.size > 0) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }
}

/** Nobody changes what others are given too. Checks and resources name each other, hence the look whether it is done. */
function freeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const name of namesOf(value)) {
    const part = value[name as keyof T] as unknown;
    if (typeof part === 'object' && part !== null) freeze(part);
  }
  return value;
}

/** Those it works out when asked as well. */
function namesOf(value: object): string[] {
  const names = Object.keys(value);
  for (
    let kind = Object.getPrototypeOf(value) as object;
    !isBuiltIn(kind);
    kind = Object.getPrototypeOf(kind) as object
  )
    names.push(...Object.getOwnPropertyNames(kind));
  return names;
}

const builtIn: readonly unknown[] = [Object.prototype, Array.prototype, Date.prototype, null];
const isBuiltIn = (kind: unknown): boolean => builtIn.includes(kind);
