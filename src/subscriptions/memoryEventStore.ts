import { LRUCache } from 'lru-cache';
import {
  compareIds,
  HISTORY_TTL_MS,
  MAX_EVENTS,
  type NewEvent,
  type SessionEventStore,
  type StoredEvent,
  type StoreFollower,
} from './eventStore.js';
import { isFinal } from './sessionVersion.js';
import type { Timers } from './timers.js';

/** Histories in one process; the least recently used is evicted above it. */
const MAX_SESSIONS = 10_000;
/** Leases in one process: two for each session that is read. */
const MAX_LEASES = 20_000;

/** Histories in the memory of one process. */
export class MemoryEventStore implements SessionEventStore {
  readonly connection = 'none';
  readonly #timers: Timers;
  readonly #histories: LRUCache<string, StoredEvent[]>;
  readonly #leases: LRUCache<string, number>;
  readonly #followers = new Map<string, Set<StoreFollower>>();
  #lastTicket = 0;

  constructor(timers: Timers) {
    this.#timers = timers;
    const perf = { now: () => timers.now() };
    this.#histories = new LRUCache({ max: MAX_SESSIONS, ttl: HISTORY_TTL_MS, ttlResolution: 0, perf });
    this.#leases = new LRUCache({ max: MAX_LEASES });
  }

  async history(sessionId: string): Promise<StoredEvent[]> {
    return [...(this.#histories.get(sessionId) ?? [])];
  }

  async append(
    sessionId: string,
    lastId: string | undefined,
    { kind, version, ticket }: NewEvent,
  ): Promise<StoredEvent[]> {
    const events = this.#histories.get(sessionId) ?? [];
    const last = events.at(-1);
    const later = events.filter(({ id }) => lastId === undefined || compareIds(id, lastId) > 0);
    if (later.length > 0) return later;
    if (last && (last.version === version || last.ticket >= ticket || isFinal(last.kind))) return [];
    const event = { id: this.#nextId(lastId), kind, version, at: this.#timers.now(), ticket };
    this.#histories.set(sessionId, [...events, event].slice(-MAX_EVENTS));
    for (const follower of this.#followers.get(sessionId) ?? []) follower.onEvent(event);
    return [event];
  }

  async ticket(): Promise<number> {
    return this.#nextTicket();
  }

  async lease(name: string, ttlMs: number): Promise<number | undefined> {
    const now = this.#timers.now();
    if ((this.#leases.get(name) ?? 0) > now) return undefined;
    this.#leases.set(name, now + ttlMs);
    return this.#nextTicket();
  }

  /** One process has the read already. */
  async share(): Promise<void> {}

  async shared(): Promise<undefined> {
    return undefined;
  }

  follow(sessionId: string, follower: StoreFollower): () => void {
    const followers = this.#followers.get(sessionId) ?? new Set();
    this.#followers.set(sessionId, followers.add(follower));
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.#followers.get(sessionId) === followers)
        this.#followers.delete(sessionId);
    };
  }

  async ready(): Promise<void> {}

  close(): void {
    this.#followers.clear();
    this.#histories.clear();
  }

  #nextId(lastId: string | undefined): string {
    const now = this.#timers.now();
    const [time = 0, number = 0] = lastId?.split('-').map(Number) ?? [];
    return now > time ? `${now}-0` : `${time}-${number + 1}`;
  }

  #nextTicket(): number {
    this.#lastTicket = Math.max(this.#lastTicket + 1, this.#timers.now() * 1000);
    return this.#lastTicket;
  }
}
