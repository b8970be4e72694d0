import type { SessionEventKind } from '../schema/sessionEvent.js';

/** Event of a session as it is stored: never a value of the session. */
export interface StoredEvent {
  /** Position, as `milliseconds-number`; rises strictly within a session. */
  id: string;
  kind: SessionEventKind;
  version: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Ticket of the read that saw it. */
  ticket: number;
}

/** Yoti's answer for a session, and when it was asked. */
export interface SharedRead {
  bytes: Buffer;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Event before it has a position. */
export type NewEvent = Pick<StoredEvent, 'kind' | 'version' | 'ticket'>;

/** Follower of the events of one session. */
export interface StoreFollower {
  onEvent(event: StoredEvent): void;
  /** Events may have been missed: read the history. */
  onGap(): void;
}

/** Events of a session that the store keeps; older ones are removed. */
export const MAX_EVENTS = 64;
/** Time for which the store keeps a history after its last event. */
export const HISTORY_TTL_MS = 86_400_000;

/**
 * Histories of sessions, shared by all processes that use one store. A read of a session draws a ticket before it begins;
 * what it saw is appended only if no read with a later ticket was, so that a slow read cannot bring back an old state.
 */
export interface SessionEventStore {
  /** Connection to other processes; `none` where there is nothing to connect to, `never` until the first time. */
  readonly connection: 'none' | 'never' | 'connected' | 'lost';
  /** Events of the session, oldest first; at most MAX_EVENTS. */
  history(sessionId: string): Promise<StoredEvent[]>;
  /**
   * Appends the event, unless there are events after `lastId`, or the last one has this version, a later ticket, or is
   * final. Gives the events after `lastId`, the new one included.
   */
  append(sessionId: string, lastId: string | undefined, event: NewEvent): Promise<StoredEvent[]>;
  /** Ticket for a read that begins now. */
  ticket(): Promise<number>;
  /** Ticket for a read, and a lease with this name for `ttlMs`; undefined while the lease is held, by any process. */
  lease(name: string, ttlMs: number): Promise<number | undefined>;
  /** Hands the read that saw a version to other processes for some seconds, so that they need none of their own. */
  share(sessionId: string, version: string, read: SharedRead): Promise<void>;
  /** The read that another process has handed over; undefined without one. */
  shared(sessionId: string, version: string): Promise<SharedRead | undefined>;
  /** Calls the follower for each event of the session from any process, until the returned function is called. */
  follow(sessionId: string, follower: StoreFollower): () => void;
  /** Resolves once the store is connected or has failed to connect, so that a new process does not begin by itself. */
  ready(): Promise<void>;
  close(): void;
}

/** Negative if event `a` is before event `b`. */
export function compareIds(a: string, b: string): number {
  const [timeA = 0, numberA = 0] = a.split('-').map(Number);
  const [timeB = 0, numberB = 0] = b.split('-').map(Number);
  return timeA - timeB || numberA - numberB;
}
