import { SessionState, type Session } from '../schema/session.js';
import { ByteRing, type Held } from './ringBuffer.js';

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
export interface Asker {
  mayBeShown(session: Pick<Session, 'userTrackingId'>): boolean;
  /** Takes nothing that is kept. */
  wantsFresh: boolean;
  revive(bytes: Buffer): Session;
}

/** Its JSON until somebody asks again, which most never do. */
interface Kept extends Pick<Session, 'userTrackingId'> {
  id: string;
  readAt: number;
  /** When Yoti was asked, by the clock of the cache. */
  since: number;
  revived?: ReadSession;
}

const SESSIONS = '/sessions/';
/** Milliseconds between looks for what is over. */
const SWEEP = 1_000;
/** Hexadecimal digits of an id that are its beginning. */
const BEGINNING = 3;
const OVER: readonly SessionState[] = [SessionState.COMPLETED, SessionState.EXPIRED];

/** Sessions that are over, for all requests, in memory only. Whatever touches one drops it. */
export class SessionCache {
  readonly #options: SessionCacheOptions;
  readonly #kept = new Map<string, Held<Kept>>();
  readonly #ring: ByteRing<Kept>;
  /**
   * How often something was dropped, by the beginning of its id: so a read can tell that its session was touched meanwhile,
   * without a list of what is on its way. Now and then it was another session, and a read is not kept that could be.
   */
  readonly #drops = new Uint32Array(16 ** BEGINNING);
  #sweeping?: NodeJS.Timeout;

  constructor(options: SessionCacheOptions) {
    this.#options = options;
    this.#ring = new ByteRing(options.bytes, ({ id }) => this.#kept.delete(id));
  }

  /**
   * The session as it is kept, or as `read` gives it. One that may not be shown to who asks is read from Yoti like one
   * that nobody has: so neither time nor count of calls tells that it exists.
   */
  async get(id: string, read: () => Promise<FreshSession>, asker: Asker): Promise<ReadSession> {
    const start = this.#options.now();
    const held = this.#kept.get(id);
    if (held && !this.#isOver(held.value, start) && asker.mayBeShown(held.value)) {
      if (!asker.wantsFresh) return this.#revived(held, asker);
      this.drop(id);
    }
    const beginning = beginningOf(id);
    const drops = this.#drops[beginning];
    const fresh = await read();
    // What came in spite of a drop is for who asked, and for nobody else.
    const isOvertaken = this.#drops[beginning] !== drops;
    const { session } = fresh;
    if (!isOvertaken && OVER.includes(session.state) && asker.mayBeShown(session))
      this.#keep(id, fresh, start);
    return fresh;
  }

  /** What is kept of it, and what is on its way. */
  drop(id: string): void {
    this.#forget(id);
    this.#drops[beginningOf(id)]! += 1;
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
    this.#drops.forEach((drops, beginning) => (this.#drops[beginning] = drops + 1));
  }

  #keep(id: string, { session: { userTrackingId }, readAt, bytes }: FreshSession, since: number): void {
    this.#forget(id);
    const held = this.#ring.add(bytes, { id, userTrackingId, readAt, since });
    if (!held) return;
    if (this.#kept.size >= this.#options.entries) this.#ring.pushOutOldest();
    this.#kept.set(id, held);
    this.#sweeping ??= setInterval(() => this.#sweep(), SWEEP).unref();
  }

  #revived(held: Held<Kept>, { revive }: Asker): ReadSession {
    const kept = held.value;
    if (!kept.revived) {
      const revived = { session: revive(this.#ring.read(held)), readAt: kept.readAt };
      kept.revived = this.#options.isFrozen ? freeze(revived) : revived;
    }
    return kept.revived;
  }

  #isOver({ since }: Kept, now: number): boolean {
    return now - since > this.#options.seconds * 1000;
  }

  #forget(id: string): void {
    const held = this.#kept.get(id);
    if (!held) return;
    this.#ring.erase(held);
    this.#kept.delete(id);
  }

  /** Gone from memory when its time is over, not when somebody asks next; one timer for all. */
  #sweep(): void {
    const now = this.#options.now();
    for (let { oldest } = this.#ring; oldest && this.#isOver(oldest, now); { oldest } = this.#ring)
      this.#forget(oldest.id);
    if (this.#kept.size > 0) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }
}

const beginningOf = (id: string): number => Number.parseInt(id.slice(0, BEGINNING), 16) || 0;

/** Checks and resources name each other, hence the look whether it is done. */
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
