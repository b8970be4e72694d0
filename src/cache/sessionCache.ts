import { SessionState, type Session } from '../schema/session.js';
import { RingBuffer, type Slot } from './ringBuffer.js';

/** How much is kept, and for how long. */
export interface SessionCacheOptions {
  /** After Yoti was asked. */
  seconds: number;
  entries: number;
  /** Of all that is kept, as JSON. */
  bytes: number;
  /** Milliseconds, counted from anywhere. */
  now: () => number;
  /** Whether what several are given throws when it is changed; V8 takes longer to read it then. */
  isFrozen: boolean;
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
export interface ReadOptions {
  isOwner(session: Pick<Session, 'userTrackingId'>): boolean;
  /** Takes nothing that is kept. */
  bypassCache: boolean;
  deserialize(bytes: Buffer): Session;
}

/** Its JSON until somebody asks again, which most never do. */
interface CacheEntry extends Pick<Session, 'userTrackingId'> {
  id: string;
  readAt: number;
  /** When Yoti was asked, by the clock of the cache. */
  since: number;
  revived?: ReadSession;
}

const SESSIONS = '/sessions/';
/** Milliseconds between looks for what is over. */
const SWEEP_INTERVAL_MS = 1_000;
/** Hexadecimal digits of an id that are its beginning. */
const BUCKET_DIGITS = 3;
const FINAL_STATES: readonly SessionState[] = [SessionState.COMPLETED, SessionState.EXPIRED];

/** Sessions that are over, for all requests, in memory only. Whatever touches one drops it. */
export class SessionCache {
  readonly #options: SessionCacheOptions;
  readonly #entries = new Map<string, Slot<CacheEntry>>();
  readonly #ring: RingBuffer<CacheEntry>;
  /**
   * How often something was dropped, by the beginning of its id: so a read can tell that its session was touched meanwhile,
   * without a list of what is on its way. Now and then it was another session, and a read is not kept that could be.
   */
  readonly #generations = new Uint32Array(16 ** BUCKET_DIGITS);
  #sweeping?: NodeJS.Timeout;

  constructor(options: SessionCacheOptions) {
    this.#options = options;
    this.#ring = new RingBuffer(options.bytes, ({ id }) => this.#entries.delete(id));
  }

  /**
   * The session as it is kept, or as `read` gives it. One that may not be shown to who asks is read from Yoti like one
   * that nobody has: so neither time nor count of calls tells that it exists.
   */
  async get(id: string, read: () => Promise<FreshSession>, asker: ReadOptions): Promise<ReadSession> {
    const start = this.#options.now();
    const held = this.#entries.get(id);
    if (held && !this.#isStale(held.value, start) && asker.isOwner(held.value)) {
      if (!asker.bypassCache) return this.#deserialize(held, asker);
      this.invalidate(id);
    }
    const beginning = bucketOf(id);
    const drops = this.#generations[beginning];
    const fresh = await read();
    // What came in spite of a drop is for who asked, and for nobody else.
    const isOvertaken = this.#generations[beginning] !== drops;
    const { session } = fresh;
    if (!isOvertaken && FINAL_STATES.includes(session.state) && asker.isOwner(session))
      this.#store(id, fresh, start);
    return fresh;
  }

  /** What is kept of it, and what is on its way. */
  invalidate(id: string): void {
    this.#evict(id);
    this.#generations[bucketOf(id)]! += 1;
  }

  /** Drops the session that a path of Yoti's names, if it names one. */
  invalidateBelow(path: string): void {
    if (!path.startsWith(SESSIONS)) return;
    const end = path.indexOf('/', SESSIONS.length);
    this.invalidate(path.slice(SESSIONS.length, end < 0 ? undefined : end).toLowerCase());
  }

  /** How many are kept. */
  get size(): number {
    return this.#entries.size;
  }

  /** All that is kept, and on its way. */
  clear(): void {
    for (const id of this.#entries.keys()) this.#evict(id);
    this.#generations.forEach((drops, beginning) => (this.#generations[beginning] = drops + 1));
  }

  #store(id: string, { session: { userTrackingId }, readAt, bytes }: FreshSession, since: number): void {
    this.#evict(id);
    const held = this.#ring.add(bytes, { id, userTrackingId, readAt, since });
    if (!held) return;
    if (this.#entries.size >= this.#options.entries) this.#ring.evictOldest();
    this.#entries.set(id, held);
    this.#sweeping ??= setInterval(() => this.#sweep(), SWEEP_INTERVAL_MS).unref();
  }

  #deserialize(held: Slot<CacheEntry>, { deserialize }: ReadOptions): ReadSession {
    const kept = held.value;
    if (!kept.revived) {
      const revived = { session: deserialize(this.#ring.read(held)), readAt: kept.readAt };
      kept.revived = this.#options.isFrozen ? freeze(revived) : revived;
    }
    return kept.revived;
  }

  #isStale({ since }: CacheEntry, now: number): boolean {
    return now - since > this.#options.seconds * 1000;
  }

  #evict(id: string): void {
    const held = this.#entries.get(id);
    if (!held) return;
    this.#ring.zeroize(held);
    this.#entries.delete(id);
  }

  /** Gone from memory when its time is over, not when somebody asks next; one timer for all. */
  #sweep(): void {
    const now = this.#options.now();
    for (let { oldest } = this.#ring; oldest && this.#isStale(oldest, now); { oldest } = this.#ring)
      this.#evict(oldest.id);
    if (this.#entries.size > 0) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }
}

const bucketOf = (id: string): number => Number.parseInt(id.slice(0, BUCKET_DIGITS), 16) || 0;

/** Checks and resources name each other, hence the look whether it is done. */
function freeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) freeze(part);
  return value;
}
