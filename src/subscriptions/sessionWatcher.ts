import type { ReadSession } from '../cache/sessionCache.js';
import { SessionEventKind } from '../schema/sessionEvent.js';
import { isFinal } from './sessionVersion.js';
import type { SessionTopic } from './sessionTopic.js';

/** Message to one watcher: an event or a snapshot, and the session to send with it. */
export interface SessionChange {
  /** Position of the event, or of the last event before the snapshot. */
  id: string;
  kind: SessionEventKind;
  /** Milliseconds since 1970. */
  at: number;
  /** Undefined once the session is deleted. */
  read?: ReadSession;
}

/** What a watcher needs of the feed. */
export interface WatchedFeed {
  /** Reads the session, because a watcher waits for it. */
  refresh(topic: SessionTopic): void;
  remove(topic: SessionTopic, watcher: SessionWatcher): void;
}

const DONE = { done: true, value: undefined } as const;

/**
 * One subscription to a session. It holds a position and no message: `next` gives the event after the position, with the
 * session as it is by then, so that a consumer that does not ask costs nothing.
 */
export class SessionWatcher implements AsyncIterableIterator<SessionChange, undefined> {
  readonly #feed: WatchedFeed;
  readonly #topic: SessionTopic;
  /** Undefined until the first snapshot. */
  #position: string | undefined;
  #isDone = false;
  #error: Error | undefined;
  #wake: (() => void) | undefined;
  #onEnd: (() => void) | undefined;

  constructor(feed: WatchedFeed, topic: SessionTopic, after: string | undefined) {
    this.#feed = feed;
    this.#topic = topic;
    this.#position = after;
  }

  /** Next message, once there is one; one call at a time. Rejects once with the error given to `end`. */
  async next(): Promise<IteratorResult<SessionChange, undefined>> {
    for (;;) {
      const error = this.#error;
      this.#error = undefined;
      if (error) throw error;
      if (this.#isDone) break;
      const value = this.#take();
      if (value) return { done: false, value };
      if (this.#isDone) continue;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    this.#close();
    return DONE;
  }

  /** Looks again for a message. */
  wake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  /** Ends the subscription; with an error, `next` rejects with it once. */
  end(error?: Error): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#error = error;
    this.#close();
    this.wake();
  }

  /** Registers a function that is called once, when the subscription ends. */
  onEnd(listener: () => void): void {
    this.#onEnd = listener;
  }

  async return(): Promise<IteratorResult<SessionChange, undefined>> {
    this.end();
    return DONE;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): SessionChange | undefined {
    const topic = this.#topic;
    const { last } = topic;
    if (!last) return undefined;
    const next = this.#position === undefined ? 'gap' : topic.eventAfter(this.#position);
    if (next === undefined) {
      if (isFinal(last.kind)) this.end();
      return undefined;
    }
    if (!topic.isCurrent) {
      this.#feed.refresh(topic);
      return undefined;
    }
    const event = next === 'gap' ? last : next;
    this.#position = event.id;
    if (isFinal(event.kind)) this.#isDone = true;
    const read = last.kind === SessionEventKind.DELETED ? undefined : topic.read;
    if (next !== 'gap') return { id: event.id, kind: event.kind, at: event.at, read };
    return { id: event.id, kind: SessionEventKind.SNAPSHOT, at: read?.readAt ?? event.at, read };
  }

  #close(): void {
    this.#feed.remove(this.#topic, this);
    this.#onEnd?.();
    this.#onEnd = undefined;
  }
}
