import type { ReadSession } from '../cache/sessionCache.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { SessionEventStore, SharedRead, StoredEvent } from './eventStore.js';
import { DELETED_VERSION, isFinal, kindOfChange } from './sessionVersion.js';
import { SessionTopic } from './sessionTopic.js';
import { SessionWatcher, type WatchedFeed } from './sessionWatcher.js';
import type { Timers } from './timers.js';

export interface SessionFeedOptions {
  store: SessionEventStore;
  /** Reads a session from Yoti, for no caller in particular; rejects with NOT_FOUND if there is none. */
  read: (sessionId: string) => Promise<ReadSession & { bytes?: Buffer }>;
  /** Converts a read that another process has handed over. */
  deserialize: (shared: SharedRead) => ReadSession;
  timers: Timers;
  /** Number from 0 to 1. */
  random?: () => number;
}

/** Delays of the polls of a watched session since its last event; the last one repeats. */
export const POLL_DELAYS_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
/** Least time between two reads of a session that hints cause, in all processes together. */
export const HINT_INTERVAL_MS = 2_000;
/** Polls are later by up to this share, so that processes do not poll at the same moment. */
const JITTER = 0.1;
/** Share of the delay for which the lease of a poll lasts; below 1, so that it is over at the next one. */
const LEASE_SHARE = 0.99;
/** Time in which the writes of one mutation are one hint. */
const WRITE_HINT_DELAY_MS = 250;
/** Sessions with hints in progress; a hint for another one is dropped, and polling finds the change. */
const MAX_HINTED_SESSIONS = 1_000;
/** Attempts to append an event while other processes append as well. */
const MAX_APPENDS = 4;
/** A read that is younger is as good as a new one. */
const FRESH_MS = 2_000;

interface Topic {
  state: SessionTopic;
  /** Resolves once the history is loaded. */
  ready: Promise<void>;
  unfollow: () => void;
  cancelPoll: () => void;
  cancelWriteHint: () => void;
}

/**
 * Change feed of sessions. Hints and polls only cause a signed read; an event is appended when the session that was read
 * has another version than the last event.
 */
export class SessionFeed implements WatchedFeed {
  readonly #options: SessionFeedOptions;
  readonly #random: () => number;
  readonly #topics = new Map<string, Topic>();
  /** Sessions whose hints are in progress; true if another hint has come since the read. */
  readonly #hints = new Map<string, boolean>();
  #droppedHints = 0;

  constructor(options: SessionFeedOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
  }

  /** Sessions that are watched in this process. */
  get size(): number {
    return this.#topics.size;
  }

  /** Hints that were dropped because too many sessions had one. */
  get droppedHints(): number {
    return this.#droppedHints;
  }

  /** A read of the session by this process that is at most two seconds old. */
  freshRead(sessionId: string): ReadSession | undefined {
    const { read } = this.#topics.get(sessionId)?.state ?? {};
    return read && this.#options.timers.now() - read.readAt < FRESH_MS ? read : undefined;
  }

  /**
   * Watches a session from the position `after`, or from its present state. `read` is a read whose ticket was drawn before;
   * it can be absent only with a position.
   */
  async watch(
    sessionId: string,
    after: string | undefined,
    read?: { read: ReadSession; ticket: number },
  ): Promise<SessionWatcher> {
    const topic = this.#topics.get(sessionId) ?? this.#open(sessionId);
    const watcher = new SessionWatcher(this, topic.state, after);
    topic.state.watchers.add(watcher);
    try {
      await topic.ready;
      if (read) await this.#observe(topic.state, read.read, read.ticket);
      else if (!topic.state.last) this.refresh(topic.state);
    } catch (error) {
      this.remove(topic.state, watcher);
      throw error;
    }
    return watcher;
  }

  /** Begins the history of a session with a read of it, if there is none. */
  async begin(sessionId: string, read: ReadSession): Promise<void> {
    const state = new SessionTopic(sessionId);
    await this.#observe(state, read, await this.#options.store.ticket());
  }

  /**
   * Reads a session soon that has a history, because it may have changed: at once, or when the interval since the last hint
   * is over.
   */
  hint(sessionId: string): void {
    if (this.#hints.has(sessionId)) return void this.#hints.set(sessionId, true);
    if (this.#hints.size >= MAX_HINTED_SESSIONS) {
      this.#droppedHints += 1;
      return;
    }
    this.#hints.set(sessionId, false);
    void this.#followHint(sessionId);
  }

  /** As `hint`, for a write of this gateway: only if the session is watched here, and once for each mutation. */
  hintOfWrite(sessionId: string): void {
    const topic = this.#topics.get(sessionId);
    if (!topic) return;
    topic.cancelWriteHint();
    topic.cancelWriteHint = this.#options.timers.after(WRITE_HINT_DELAY_MS, () => this.hint(sessionId));
  }

  /** Ends all subscriptions with an error. */
  stop(error: Error): void {
    for (const { state } of [...this.#topics.values()])
      for (const watcher of [...state.watchers]) watcher.end(error);
  }

  refresh(state: SessionTopic): void {
    if (state.readsInProgress > 0) return;
    void this.#readAndObserve(state, async () =>
      (await this.#takeShared(state)) ? undefined : this.#options.store.ticket(),
    );
  }

  remove(state: SessionTopic, watcher: SessionWatcher): void {
    state.watchers.delete(watcher);
    const topic = this.#topics.get(state.sessionId);
    if (state.watchers.size > 0 || topic?.state !== state) return;
    topic.unfollow();
    topic.cancelPoll();
    topic.cancelWriteHint();
    this.#topics.delete(state.sessionId);
  }

  #open(sessionId: string): Topic {
    const { store } = this.#options;
    const state = new SessionTopic(sessionId);
    const load = async (): Promise<void> => this.#add(state, await store.history(sessionId));
    const unfollow = store.follow(sessionId, {
      onEvent: (event) => this.#add(state, [event]),
      onGap: () => void load().catch(() => undefined),
    });
    const none = (): void => undefined;
    const topic = { state, ready: load(), unfollow, cancelPoll: none, cancelWriteHint: none };
    this.#topics.set(sessionId, topic);
    this.#schedulePoll(topic);
    return topic;
  }

  #add(state: SessionTopic, events: readonly StoredEvent[]): void {
    if (!state.add(events)) return;
    state.quietPolls = 0;
    const topic = this.#topics.get(state.sessionId);
    if (topic) this.#schedulePoll(topic);
    for (const watcher of state.watchers) watcher.wake();
  }

  #schedulePoll(topic: Topic): void {
    topic.cancelPoll();
    const delayMs = pollDelay(topic.state.quietPolls) * (1 + JITTER * this.#random());
    topic.cancelPoll = this.#options.timers.after(delayMs, () => void this.#poll(topic));
  }

  async #poll(topic: Topic): Promise<void> {
    const { state } = topic;
    const { store } = this.#options;
    state.quietPolls += 1;
    if (state.readsInProgress === 0) {
      // A watcher that waits for a read needs one of this process.
      const leaseMs = pollDelay(state.quietPolls) * LEASE_SHARE;
      await this.#readAndObserve(state, () =>
        state.isCurrent ? store.lease(pollLease(state), leaseMs) : store.ticket(),
      );
    }
    if (this.#topics.get(state.sessionId) === topic) this.#schedulePoll(topic);
  }

  async #followHint(sessionId: string): Promise<void> {
    const { store, timers } = this.#options;
    do {
      this.#hints.set(sessionId, false);
      const isRead = await this.#readForHint(sessionId, () =>
        store.lease(`hint ${sessionId}`, HINT_INTERVAL_MS),
      );
      // Another process reads, but its read may have begun before this hint.
      if (!isRead) this.#hints.set(sessionId, true);
      await new Promise<void>((resolve) => void timers.after(HINT_INTERVAL_MS, resolve));
    } while (this.#hints.get(sessionId));
    this.#hints.delete(sessionId);
  }

  /** False if another process has the lease. */
  async #readForHint(sessionId: string, lease: TicketSource): Promise<boolean> {
    const watched = this.#topics.get(sessionId)?.state;
    const state = watched ?? (await this.#unwatched(sessionId));
    const { last } = state;
    // Without a history no client has asked for one, nor watches the session in another process.
    if (last ? isFinal(last.kind) : !watched) return true;
    return this.#readAndObserve(state, lease);
  }

  async #unwatched(sessionId: string): Promise<SessionTopic> {
    const state = new SessionTopic(sessionId);
    state.add(await this.#options.store.history(sessionId).catch(() => []));
    return state;
  }

  /** Reads the session and appends what changed; errors leave everything to the next poll. False without a ticket. */
  async #readAndObserve(state: SessionTopic, draw: TicketSource): Promise<boolean> {
    state.readsInProgress += 1;
    let ticket: number | undefined;
    try {
      ticket = await draw();
      if (ticket !== undefined) {
        const read = await this.#options.read(state.sessionId).catch(undefinedIfNotFound);
        await this.#observe(state, read, ticket);
      }
    } catch {
      // The client of Yoti has logged it, or the store has.
    } finally {
      state.readsInProgress -= 1;
    }
    for (const watcher of state.watchers) watcher.wake();
    return ticket !== undefined;
  }

  /** Takes the read of the last event from the process that made it; false if it has not handed it over. */
  async #takeShared(state: SessionTopic): Promise<boolean> {
    const { last, sessionId } = state;
    const { store, deserialize } = this.#options;
    const shared = last && (await store.shared(sessionId, last.version));
    if (!shared) return false;
    state.keep(deserialize(shared), last.ticket);
    return state.isCurrent;
  }

  /** Compares a read with the last event and appends an event if they differ; `read` is undefined for no session. */
  async #observe(
    state: SessionTopic,
    read: (ReadSession & { bytes?: Buffer }) | undefined,
    ticket: number,
  ): Promise<void> {
    const version = read ? state.keep(read, ticket).version : DELETED_VERSION;
    if (!read && !state.last)
      for (const watcher of [...state.watchers]) watcher.end(new ApiError(ErrorCode.NOT_FOUND));
    for (let attempt = 0; attempt < MAX_APPENDS; attempt += 1) {
      const { last } = state;
      // A session that was never seen has no event of its deletion either.
      if (last ? last.version === version || isFinal(last.kind) : !read) return;
      const kind = kindOfChange(last?.version, version);
      const bytes = read?.bytes;
      if (bytes) await this.#options.store.share(state.sessionId, version, { bytes, readAt: read.readAt });
      const events = await this.#options.store.append(state.sessionId, last?.id, { kind, version, ticket });
      this.#add(state, events);
      if (events.length === 0 || state.last?.ticket === ticket) return;
    }
  }
}

/** Draws a ticket; undefined while another process has the lease. */
type TicketSource = () => Promise<number | undefined>;

/** A lease for each event: polling begins anew after it. */
const pollLease = ({ sessionId, last }: SessionTopic): string => `poll ${sessionId} ${last?.id}`;

const pollDelay = (quietPolls: number): number =>
  POLL_DELAYS_MS[Math.min(quietPolls, POLL_DELAYS_MS.length - 1)]!;

function undefinedIfNotFound(error: unknown): undefined {
  if (error instanceof ApiError && error.code === ErrorCode.NOT_FOUND) return undefined;
  throw error;
}
