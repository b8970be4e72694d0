import type { ReadSession } from '../cache/sessionCache.js';
import { SessionEventKind } from '../schema/sessionEvent.js';
import { compareIds, MAX_EVENTS, type StoredEvent } from './eventStore.js';
import { versionOf } from './sessionVersion.js';
import type { SessionWatcher } from './sessionWatcher.js';

/** Read of a session with the version of what it gave. */
export interface VersionedRead extends ReadSession {
  version: string;
  ticket: number;
}

/** State of one session that is watched in this process: its events, its newest read, and its watchers. */
export class SessionTopic {
  readonly watchers = new Set<SessionWatcher>();
  /** Reads whose results are not in the events yet. */
  readsInProgress = 0;
  /** Unchanged polls in a row. */
  quietPolls = 0;
  /** Oldest first, at most MAX_EVENTS. */
  #events: StoredEvent[] = [];
  #read?: VersionedRead;

  constructor(readonly sessionId: string) {}

  get last(): StoredEvent | undefined {
    return this.#events.at(-1);
  }

  /** The newest read; one snapshot for all watchers. */
  get read(): VersionedRead | undefined {
    return this.#read;
  }

  /** True if the newest read shows the session as of the last event. */
  get isCurrent(): boolean {
    const { last } = this;
    return last?.kind === SessionEventKind.DELETED || (!!last && last.version === this.#read?.version);
  }

  /** Adds events that are not there yet; gives whether there were any. */
  add(events: readonly StoredEvent[]): boolean {
    const newer = events.filter(({ id }) => !this.last || compareIds(id, this.last.id) > 0);
    if (newer.length > 0) this.#events = [...this.#events, ...newer].slice(-MAX_EVENTS);
    return newer.length > 0;
  }

  /** Keeps a read, unless a later one is there. */
  keep(read: ReadSession, ticket: number): VersionedRead {
    const versioned = {
      session: read.session,
      readAt: read.readAt,
      version: versionOf(read.session),
      ticket,
    };
    if (!this.#read || this.#read.ticket < ticket) this.#read = versioned;
    return versioned;
  }

  /** The event after a position; undefined after the last one, `gap` if the position is not known any more. */
  eventAfter(id: string): StoredEvent | undefined | 'gap' {
    const index = this.#events.findLastIndex((event) => event.id === id);
    return index < 0 ? 'gap' : this.#events[index + 1];
  }
}
