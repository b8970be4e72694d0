import { ownsSession } from '../auth/ownership.js';
import { isId } from '../datasources/yoti/path.js';
import { badInput, ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Context } from '../graphql/context.js';
import { outcomeOf } from '../logging/audit.js';
import type { Session } from '../schema/session.js';
import type { SessionEvent, SessionEventConnection } from '../schema/sessionEvent.js';
import type { Cursors, CursorScope } from './cursors.js';
import { compareIds, MAX_EVENTS, type SessionEventStore, type StoredEvent } from './eventStore.js';
import type { SessionFeed } from './sessionFeed.js';
import type { SessionChange, SessionWatcher } from './sessionWatcher.js';
import type { SubscriptionLimits } from './subscriptionLimits.js';
import type { Timers } from './timers.js';

export interface SubscriptionsOptions {
  store: SessionEventStore;
  feed: SessionFeed;
  cursors: Cursors;
  limits: SubscriptionLimits;
  timers: Timers;
  /** Longest life of a subscription. */
  maxSeconds: number;
  /** True while the gateway stops: a subscription that began now would end at once. */
  isStopping?: () => boolean;
}

/** Message of a subscription: a change, with its cursor for the subscriber. */
export interface SessionMessage extends SessionChange {
  sessionId: string;
  cursor: string;
}

/** Caller and data sources of the request that subscribes. */
type SubscribingContext = Pick<Context, 'caller' | 'audit' | 'dataSources'>;

const FIELD = 'Subscription.sessionUpdated';
const MAX_PAGE = MAX_EVENTS;

/** Code with which a subscription ends that the client shall open again, with its last cursor. */
export const endedError = (): ApiError => new ApiError(ErrorCode.SUBSCRIPTION_ENDED, { retryable: true });

/** Subscriptions to sessions, and their histories, for authorised callers. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  #isStopped = false;

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  /** Open subscriptions of this process. */
  get open(): number {
    return this.#options.limits.open;
  }

  /**
   * Subscribes the caller to a session, from the cursor `after` or from its present state. The caller must own the session:
   * it is read first, unless a cursor proves that this subject was sent it before.
   */
  async watch(
    id: string,
    after: string | null | undefined,
    context: SubscribingContext,
  ): Promise<AsyncIterableIterator<SessionMessage, undefined>> {
    const sessionId = id.toLowerCase();
    try {
      if (this.#isStopped || this.#options.isStopping?.()) throw endedError();
      if (!context.audit.isWritable) throw new ApiError(ErrorCode.AUDIT_UNAVAILABLE, { retryable: true });
      const watcher = await this.#start(sessionId, after, context);
      context.audit.write({ field: FIELD, ids: { sessionId }, outcome: 'STARTED' });
      const { caller, audit } = context;
      return new SessionMessages({ watcher, sessionId, caller, audit, cursors: this.#options.cursors });
    } catch (error) {
      context.audit.write({
        field: FIELD,
        ids: isId(sessionId) ? { sessionId } : {},
        outcome: outcomeOf(error),
      });
      throw error;
    }
  }

  /** A page of the history of a session that the caller was sent already; the first page begins a history. */
  async events(
    session: Session,
    first: number,
    after: string | null | undefined,
    { caller }: Pick<Context, 'caller'>,
  ): Promise<SessionEventConnection> {
    if (first < 1 || first > MAX_PAGE)
      throw badInput({ field: 'first', message: `must be from 1 to ${MAX_PAGE}` });
    const scope = { sessionId: session.id.toLowerCase(), subject: caller.subject };
    const position = after == null ? undefined : this.#options.cursors.decode(after, scope);
    const { store, feed, timers } = this.#options;
    let history = await store.history(scope.sessionId);
    if (history.length === 0) {
      await feed.begin(scope.sessionId, { session, readAt: timers.now() });
      history = await store.history(scope.sessionId);
    }
    const later = history.filter(({ id }) => position === undefined || compareIds(id, position) > 0);
    const page = later.slice(0, first).map((event) => this.#toEvent(event, scope));
    return {
      edges: page.map((node) => ({ cursor: node.cursor, node })),
      pageInfo: {
        hasNextPage: later.length > page.length,
        hasPreviousPage: history.length > later.length,
        startCursor: page.at(0)?.cursor ?? null,
        endCursor: page.at(-1)?.cursor ?? null,
      },
    };
  }

  /** Ends all subscriptions with SUBSCRIPTION_ENDED, and accepts no more. */
  stop(): void {
    this.#isStopped = true;
    this.#options.feed.stop(endedError());
  }

  async #start(
    sessionId: string,
    after: string | null | undefined,
    { caller, dataSources }: SubscribingContext,
  ): Promise<SessionWatcher> {
    const { feed, limits } = this.#options;
    const position =
      after == null ? undefined : this.#options.cursors.decode(after, { sessionId, subject: caller.subject });
    const release = limits.acquire(caller.subject);
    try {
      const watcher =
        position === undefined
          ? await this.#watchFromNow(sessionId, dataSources)
          : await feed.watch(sessionId, position);
      const cancel = this.#endInTime(watcher, caller.expiresAt);
      watcher.onEnd(() => {
        cancel();
        release();
      });
      return watcher;
    } catch (error) {
      release();
      throw error;
    }
  }

  async #watchFromNow(
    sessionId: string,
    { sessions }: SubscribingContext['dataSources'],
  ): Promise<SessionWatcher> {
    const { store, feed } = this.#options;
    const fresh = feed.freshRead(sessionId);
    const ticket = await store.ticket();
    const read = await sessions.getShared(sessionId, 'id', fresh);
    // The fresh read is in the feed already, with the ticket that it had.
    return feed.watch(sessionId, undefined, read === fresh ? undefined : { read, ticket });
  }

  /** Ends the subscription when the token expires, or at its longest life. */
  #endInTime(watcher: SessionWatcher, expiresAt: number | undefined): () => void {
    const { timers, maxSeconds } = this.#options;
    const lifeMs = maxSeconds * 1_000;
    const tokenMs = expiresAt === undefined ? Infinity : Math.max(0, expiresAt - timers.now());
    return timers.after(Math.min(lifeMs, tokenMs), () =>
      watcher.end(tokenMs <= lifeMs ? new ApiError(ErrorCode.UNAUTHENTICATED) : endedError()),
    );
  }

  #toEvent({ id, kind, at }: StoredEvent, scope: CursorScope): SessionEvent {
    return { cursor: this.#options.cursors.encode(id, scope), kind, at: new Date(at) };
  }
}

interface MessageOptions extends Pick<Context, 'caller' | 'audit'> {
  watcher: SessionWatcher;
  sessionId: string;
  cursors: Cursors;
}

/** Messages of one watcher, authorised one by one, with the subscriber's cursors; audits once how it ended. */
class SessionMessages implements AsyncIterableIterator<SessionMessage, undefined> {
  readonly #options: MessageOptions;
  #isAudited = false;

  constructor(options: MessageOptions) {
    this.#options = options;
  }

  async next(): Promise<IteratorResult<SessionMessage, undefined>> {
    const { watcher } = this.#options;
    try {
      const { done, value } = await watcher.next();
      return done ? this.#end('COMPLETED') : { done: false, value: this.#toMessage(value) };
    } catch (error) {
      await watcher.return();
      this.#end(outcomeOf(error));
      throw error;
    }
  }

  /** The subscriber has left. */
  async return(): Promise<IteratorResult<SessionMessage, undefined>> {
    await this.#options.watcher.return();
    return this.#end('ABORTED');
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #toMessage(change: SessionChange): SessionMessage {
    const { sessionId, caller, cursors } = this.#options;
    if (change.read && !ownsSession(caller, change.read.session)) throw new ApiError(ErrorCode.NOT_FOUND);
    return {
      ...change,
      sessionId,
      cursor: cursors.encode(change.id, { sessionId, subject: caller.subject }),
    };
  }

  #end(outcome: string): IteratorResult<SessionMessage, undefined> {
    const { audit, sessionId } = this.#options;
    if (!this.#isAudited) audit.write({ field: FIELD, ids: { sessionId }, outcome });
    this.#isAudited = true;
    return { done: true, value: undefined };
  }
}
