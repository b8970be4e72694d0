import { LRUCache } from 'lru-cache';
import { SessionState, type Session } from '../schema/session.js';

/** Bounds of the cache. */
export interface SessionCacheOptions {
  /** Lifetime of an entry, from when Yoti was asked. */
  seconds: number;
  entries: number;
  /** Total size of the entries as JSON. */
  bytes: number;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Freezes sessions that several requests share; V8 reads frozen objects more slowly. */
  isFrozen: boolean;
}

/** A session, and when Yoti was asked for it. */
export interface ReadSession {
  session: Session;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** A session with the JSON it was converted from; without it, it is not cached. */
export type FreshSession = ReadSession & { bytes?: Buffer };

/** Options of one read: who may have the session, and how it is made from its JSON. */
export interface ReadOptions {
  isOwner(session: Pick<Session, 'userTrackingId'>): boolean;
  bypassCache: boolean;
  deserialize(bytes: Buffer): Session;
}

interface CacheEntry extends Pick<Session, 'userTrackingId'> {
  readAt: number;
  json: Buffer;
  /** Deserialized at the first hit; most sessions are never read again. */
  shared?: ReadSession;
}

const SESSIONS = '/sessions/';
const FINAL_STATES: readonly SessionState[] = [SessionState.COMPLETED, SessionState.EXPIRED];

/** Cache of finished sessions, in memory only; an entry lives `seconds` after Yoti was asked. The oldest is evicted first. */
export class SessionCache {
  readonly #options: SessionCacheOptions;
  readonly #ttlMs: number;
  readonly #entries: LRUCache<string, CacheEntry>;
  /** Reads in flight that no invalidation has overtaken. */
  readonly #reads = new Set<{ id: string }>();
  /** Reads from the cache since the start, and reads at Yoti. */
  readonly counts = { hits: 0, misses: 0 };

  constructor(options: SessionCacheOptions) {
    this.#options = options;
    this.#ttlMs = options.seconds * 1000;
    this.#entries = new LRUCache({
      max: options.entries,
      maxSize: options.bytes,
      sizeCalculation: ({ json }) => json.length,
      ttl: this.#ttlMs,
      ttlAutopurge: true,
      ttlResolution: 0,
      perf: { now: options.now },
      dispose: ({ json }) => json.fill(0),
    });
  }

  /**
   * The cached session, or the one that `read` gives. A caller who is not its owner causes a read each time, as for an
   * id that is not cached: neither time nor number of calls reveals that the session exists.
   */
  async get(id: string, read: () => Promise<FreshSession>, options: ReadOptions): Promise<ReadSession> {
    // `peek`, so that reads by others do not change which entry is evicted next.
    const entry = this.#entries.peek(id);
    if (entry && options.isOwner(entry)) {
      if (!options.bypassCache) {
        this.counts.hits += 1;
        return this.#share(entry, options);
      }
      this.invalidate(id);
    }
    this.counts.misses += 1;
    return this.#readThrough(id, read, options);
  }

  /** Evicts the session; reads of it that are in flight are not stored. */
  invalidate(id: string): void {
    this.#entries.delete(id);
    for (const read of this.#reads) if (read.id === id) this.#reads.delete(read);
  }

  /** Invalidates the session that a path of Yoti's names, if it names one. */
  invalidateBelow(path: string): void {
    if (!path.startsWith(SESSIONS)) return;
    const end = path.indexOf('/', SESSIONS.length);
    this.invalidate(path.slice(SESSIONS.length, end < 0 ? undefined : end).toLowerCase());
  }

  /** Evicts all sessions; reads that are in flight are not stored. */
  clear(): void {
    this.#entries.clear();
    this.#reads.clear();
  }

  get size(): number {
    return this.#entries.size;
  }

  async #readThrough(
    id: string,
    read: () => Promise<FreshSession>,
    { isOwner }: ReadOptions,
  ): Promise<FreshSession> {
    const askedAt = this.#options.now();
    const inFlight = { id };
    this.#reads.add(inFlight);
    try {
      const fresh = await read();
      const { session } = fresh;
      if (this.#reads.has(inFlight) && FINAL_STATES.includes(session.state) && isOwner(session))
        this.#store(id, fresh, askedAt);
      return fresh;
    } finally {
      this.#reads.delete(inFlight);
    }
  }

  #store(id: string, { session: { userTrackingId }, readAt, bytes }: FreshSession, askedAt: number): void {
    const ttl = askedAt + this.#ttlMs - this.#options.now();
    if (!bytes) return;
    // A copy: `bytes` may be a view of a larger buffer, and other requests read it when the entry is overwritten.
    if (ttl <= 0) return;
    const json = Buffer.allocUnsafeSlow(bytes.length);
    bytes.copy(json);
    this.#entries.set(id, { userTrackingId, readAt, json }, { ttl });
  }

  #share(entry: CacheEntry, { deserialize }: ReadOptions): ReadSession {
    if (!entry.shared) {
      const shared = { session: deserialize(entry.json), readAt: entry.readAt };
      if (this.#options.isFrozen) freezeSession(shared);
      entry.shared = shared;
    }
    return entry.shared;
  }
}

/** Freezes a session with its lists, which are converted when they are first read. */
function freezeSession(read: ReadSession): void {
  const { resources, checks, livenessResults } = read.session;
  [read, resources, checks, livenessResults].forEach(freeze);
}

/** Freezes a value with all its parts; the parts may refer to each other. */
function freeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) freeze(part);
  return value;
}
