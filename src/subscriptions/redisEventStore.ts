import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { connectRedis } from '../cache/redis.js';
import type { SessionEventKind } from '../schema/sessionEvent.js';
import {
  compareIds,
  HISTORY_TTL_MS,
  MAX_EVENTS,
  type NewEvent,
  type SessionEventStore,
  type SharedRead,
  type StoredEvent,
  type StoreFollower,
} from './eventStore.js';
import { MemoryEventStore } from './memoryEventStore.js';
import { SealedReads } from './sealedReads.js';
import { APPEND, LEASE } from './redisScripts.js';
import type { Timers } from './timers.js';

/** Redis with the scripts of the store. */
interface ScriptedRedis extends Redis {
  appendEvent(history: string, fanOut: string, ...args: string[]): Promise<Entry[]>;
  takeLease(lease: string, ttlMs: string): Promise<string | null>;
}

/** Entry of a stream: its id, and names and values of its fields in turn. */
type Entry = [id: string, fields: string[]];

const PREFIX = 'yoti-graphql-gateway:events';
const FAN_OUT = `${PREFIX}:all`;
/** Events of all sessions that a process may be behind; beyond, it reads the histories of its sessions. */
const MAX_FAN_OUT = 10_000;
const ENTRIES_OF_A_READ = 1_000;
/** Time for which the reader waits for events in one command. */
const BLOCK_MS = 5_000;
const READ_TIMEOUT_MS = BLOCK_MS + 2_000;
const RECONNECT_MS = 500;
/** Time for which a read is handed over, encrypted. */
const SHARED_MS = 10_000;
/** Larger reads are not handed over. */
const MAX_SHARED_BYTES = 500_000;

/**
 * Histories in Redis Streams, shared by all processes: one stream for each session, and one that carries all events to one
 * blocking reader in each process. While Redis cannot be reached, the process goes on by itself, in memory.
 */
export class RedisEventStore implements SessionEventStore {
  readonly #timers: Timers;
  readonly #commands: ScriptedRedis;
  readonly #reader: Redis;
  readonly #sealedReads?: SealedReads;
  readonly #memory: MemoryEventStore;
  /** Followers of sessions, by the session's name in Redis. */
  readonly #followers = new Map<string, Set<StoreFollower>>();
  /** Last entry of the fan-out that was read. */
  #position: string | undefined;
  #isClosed = false;
  #wasConnected = false;
  readonly #ready: Promise<unknown>;

  /** Without a secret that all processes have, no reads are handed over. */
  constructor(url: string, log: Parameters<typeof connectRedis>[1], timers: Timers, secret?: string) {
    this.#sealedReads = secret === undefined ? undefined : new SealedReads(secret);
    const note = 'this process sees changes of sessions by itself';
    this.#timers = timers;
    this.#memory = new MemoryEventStore(timers);
    this.#commands = connectRedis(url, log, note, {
      scripts: { appendEvent: { lua: APPEND, numberOfKeys: 2 }, takeLease: { lua: LEASE, numberOfKeys: 1 } },
    }) as ScriptedRedis;
    this.#reader = connectRedis(url, log, note, { commandTimeout: READ_TIMEOUT_MS });
    this.#ready = Promise.all([this.#commands, this.#reader].map(connectedOrFailed));
    this.#commands.once('ready', () => (this.#wasConnected = true));
    void this.#read();
  }

  get connection(): SessionEventStore['connection'] {
    if (this.#commands.status === 'ready') return 'connected';
    return this.#wasConnected ? 'lost' : 'never';
  }

  async ready(): Promise<void> {
    await this.#ready;
  }

  history(sessionId: string): Promise<StoredEvent[]> {
    return this.#orInMemory(
      async () =>
        (await this.#commands.xrange(historyKey(sessionId), '-', '+')).map(toEvent).slice(-MAX_EVENTS),
      () => this.#memory.history(sessionId),
    );
  }

  append(sessionId: string, lastId: string | undefined, event: NewEvent): Promise<StoredEvent[]> {
    const { kind, version, ticket } = event;
    const bounds = [MAX_EVENTS, HISTORY_TTL_MS, MAX_FAN_OUT].map(String);
    const args = [lastId ?? '', kind, version, String(ticket), ...bounds, nameOf(sessionId)];
    return this.#orInMemory(
      async () => (await this.#commands.appendEvent(historyKey(sessionId), FAN_OUT, ...args)).map(toEvent),
      () => this.#memory.append(sessionId, lastId, event),
    );
  }

  ticket(): Promise<number> {
    return this.#orInMemory(
      async () => Number(await this.#commands.takeLease('', '0')),
      () => this.#memory.ticket(),
    );
  }

  lease(name: string, ttlMs: number): Promise<number | undefined> {
    const key = `${PREFIX}:lease:${nameOf(name)}`;
    return this.#orInMemory(
      async () => {
        const ticket = await this.#commands.takeLease(key, String(Math.ceil(ttlMs)));
        return ticket === null ? undefined : Number(ticket);
      },
      () => this.#memory.lease(name, ttlMs),
    );
  }

  async share(sessionId: string, version: string, read: SharedRead): Promise<void> {
    if (!this.#sealedReads || read.bytes.length > MAX_SHARED_BYTES) return;
    const sealed = this.#sealedReads.seal(read, `${sessionId} ${version}`);
    // Without it the other processes read the session themselves.
    await this.#commands.set(sharedKey(sessionId), sealed, 'PX', SHARED_MS).catch(() => undefined);
  }

  async shared(sessionId: string, version: string): Promise<SharedRead | undefined> {
    if (!this.#sealedReads) return undefined;
    const sealed = await this.#commands.getBuffer(sharedKey(sessionId)).catch(() => null);
    return (sealed && this.#sealedReads.open(sealed, `${sessionId} ${version}`)) || undefined;
  }

  follow(sessionId: string, follower: StoreFollower): () => void {
    const name = nameOf(sessionId);
    const followers = this.#followers.get(name) ?? new Set();
    this.#followers.set(name, followers.add(follower));
    const unfollowMemory = this.#memory.follow(sessionId, follower);
    return () => {
      unfollowMemory();
      followers.delete(follower);
      if (followers.size === 0 && this.#followers.get(name) === followers) this.#followers.delete(name);
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#commands.disconnect();
    this.#reader.disconnect();
    this.#memory.close();
  }

  async #orInMemory<T>(inRedis: () => Promise<T>, inMemory: () => Promise<T>): Promise<T> {
    try {
      return await inRedis();
    } catch {
      // The lost connection is in the log.
      return inMemory();
    }
  }

  /** Reads the fan-out until the store is closed. */
  async #read(): Promise<void> {
    await this.#ready;
    while (!this.#isClosed) {
      try {
        if (this.#position === undefined) await this.#skipToEnd();
        else await this.#readOnce(this.#position);
      } catch {
        await new Promise<void>((resolve) => void this.#timers.after(RECONNECT_MS, resolve));
      }
    }
  }

  async #readOnce(position: string): Promise<void> {
    const [first] = await this.#reader.xrange(FAN_OUT, '-', '+', 'COUNT', 1);
    if (first ? compareIds(first[0], position) > 0 && position !== NOTHING : position !== NOTHING) {
      // Events were removed before they were read here, or Redis has lost them.
      return this.#skipToEnd();
    }
    for (let current = position; !this.#isClosed;) {
      const read = await this.#reader.xread(
        'COUNT',
        ENTRIES_OF_A_READ,
        'BLOCK',
        BLOCK_MS,
        'STREAMS',
        FAN_OUT,
        current,
      );
      const entries = read?.[0]?.[1] ?? [];
      if (entries.length === ENTRIES_OF_A_READ) return this.#distribute(entries);
      this.#distribute(entries);
      current = this.#position ?? current;
    }
  }

  #distribute(entries: readonly Entry[]): void {
    for (const [position, fields] of entries) {
      this.#position = position;
      const { session = '', id = '' } = toRecord(fields);
      for (const follower of this.#followers.get(session) ?? []) follower.onEvent(toEvent([id, fields]));
    }
  }

  async #skipToEnd(): Promise<void> {
    const [last] = await this.#reader.xrevrange(FAN_OUT, '+', '-', 'COUNT', 1);
    this.#position = last?.[0] ?? NOTHING;
    for (const followers of this.#followers.values()) for (const follower of followers) follower.onGap();
  }
}

async function connectedOrFailed(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  await new Promise<void>((resolve) => redis.once('ready', resolve).once('error', () => resolve()));
}

/** Position in an empty stream. */
const NOTHING = '0-0';

/** Name in Redis: a hash, because Redis is to store no ids of sessions. */
const nameOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);
const sharedKey = (sessionId: string): string => `${PREFIX}:read:${nameOf(sessionId)}`;
const historyKey = (sessionId: string): string => `${PREFIX}:session:${nameOf(sessionId)}`;

function toEvent([id, fields]: Entry): StoredEvent {
  const { kind = '', version = '', at, ticket } = toRecord(fields);
  return { id, kind: kind as SessionEventKind, version, at: Number(at), ticket: Number(ticket) };
}

function toRecord(fields: readonly string[]): Record<string, string | undefined> {
  const record: Record<string, string | undefined> = {};
  for (let index = 0; index < fields.length; index += 2) record[fields[index]!] = fields[index + 1];
  return record;
}
