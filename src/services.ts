import { randomBytes, type KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import type { InvalidationBus } from './cache/invalidation/invalidationBus.js';
import { RedisInvalidationBus } from './cache/invalidation/redisInvalidationBus.js';
import { ClusterInvalidationBus } from './cache/invalidation/clusterInvalidationBus.js';
import type { Config } from './config/config.js';
import { authUrlOf, type YotiAccess } from './config/yoti.js';
import type { ContextDeps } from './graphql/context.js';
import { ClusterIdempotencyStore } from './idempotency/clusterStore.js';
import { Idempotency } from './idempotency/idempotency.js';
import { MemoryIdempotencyStore } from './idempotency/memoryStore.js';
import { RedisIdempotencyStore } from './idempotency/redisStore.js';
import type { SessionEventStore } from './subscriptions/eventStore.js';
import { type FreshSession, SessionCache } from './cache/sessionCache.js';
import { Deadlines } from './datasources/deadline.js';
import { deserializeSession, readSession, type SessionDeps } from './datasources/session.js';
import { AbortHandle } from './datasources/yoti/abortHandle.js';
import { MemoryEventStore } from './subscriptions/memoryEventStore.js';
import { RedisEventStore } from './subscriptions/redisEventStore.js';
import { Cursors } from './subscriptions/cursors.js';
import { SessionFeed } from './subscriptions/sessionFeed.js';
import { SubscriptionLimits } from './subscriptions/subscriptionLimits.js';
import { Subscriptions } from './subscriptions/subscriptions.js';
import { systemTimers, type Timers } from './subscriptions/timers.js';
import { SupportedDocumentCache } from './datasources/supportedDocument.js';
import { BearerSigner } from './datasources/yoti/bearer.js';
import { YotiClient } from './datasources/yoti/client.js';
import type { ClockOffset } from './telemetry/clockOffset.js';
import { CallTelemetry } from './telemetry/callTelemetry.js';
import type { Metrics } from './telemetry/metrics.js';
import type { Tracing } from './telemetry/tracing.js';
import { throttleOf } from './logging/logThrottle.js';
import { Contract } from './datasources/yoti/contract.js';
import type { Drift } from './datasources/yoti/drift.js';
import { ReplaceableSigner, RequestSigner, type Signer } from './datasources/yoti/signature.js';
import { signingConcurrency, SigningPool, type SigningGauge } from './datasources/yoti/signingPool.js';

/** Dependencies that tests replace: the network, the signer, the clock, the log. */
export interface UpstreamDeps {
  dispatcher: Dispatcher;
  /** Default: signs with the application's key, or sends a bearer token, as configured. */
  signer?: Signer;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Timers of subscriptions; default: those of Node. */
  timers?: Timers;
  /** Without it nothing is logged. */
  logger?: FastifyBaseLogger;
  /** True in a worker of a cluster: invalidations then go through its primary. */
  isWorker?: boolean;
}

/** Services that outlive a request: the client of Yoti, the caches, the signing pool, the invalidation bus. */
export interface Upstream {
  parts: Pick<
    ContextDeps,
    'yoti' | 'baseUrl' | 'now' | 'deadlines' | 'sessionCache' | 'supportedDocuments' | 'subscriptions'
  >;
  feed: SessionFeed;
  timers: Timers;
  /** Resolves once the store of subscriptions is connected or has failed to connect. */
  ready(): Promise<void>;
  signing: SigningGauge;
  clockOffset: ClockOffset;
  /** Absent without caches, or without other processes. */
  invalidationBus?: InvalidationBus;
  /** Signs with another key of the application from now on. */
  renewKey(key: KeyObject): void;
  close(): void;
}

type UpstreamConfig = Config & { yoti: YotiAccess };

/** Wires the services that outlive a request: signer → client → deduplicator and caches ⇄ invalidation bus. */
export function createUpstream(
  config: UpstreamConfig,
  deps: UpstreamDeps,
  log: FastifyBaseLogger,
  { metrics, tracing }: { metrics: Metrics; tracing: Tracing },
): Upstream {
  const { now = Date.now, logger, dispatcher } = deps;
  const { baseUrl } = config.yoti;
  const signing = new SigningPool({
    concurrency: signingConcurrency(availableParallelism(), config.threads, config.workers),
    maxWaiting: config.maxSigningQueue,
  });
  const invalidationBus = createInvalidationBus(config, deps, log);
  const caches = createCaches(config, deps.now);
  const signer = new ReplaceableSigner(deps.signer ?? createSigner(config, deps, now, signing));
  const renewKey = (key: KeyObject): void =>
    signer.replace(createSigner({ ...config, yoti: { ...config.yoti, key } }, deps, now, signing));
  const observer = new CallTelemetry({ metrics, tracing, baseUrl, now });
  const reportDrift = (drift: Drift): void => logger?.warn({ ...drift }, 'Contract drift');
  const yoti = new YotiClient({
    ...config,
    baseUrl,
    signer,
    contract: Contract.load(reportDrift, (operation, kind) => metrics.drift(operation, kind)),
    observer,
    logThrottle: throttleOf(log),
    dispatcher,
    streamLimits: config,
    now: undefined,
    onInvalidate: (path) => {
      caches.sessionCache?.invalidateBelow(path);
      invalidationBus?.publish(path);
      const sessionId = sessionIn(path);
      if (sessionId !== undefined) live.feed.hintOfWrite(sessionId);
    },
  });
  const timers = deps.timers ?? systemTimers(now);
  const sessionDeps = { baseUrl, now, deadlines: new Deadlines() };
  const live = createSubscriptions(config, { timers, log, yoti, sessionDeps });
  invalidationBus?.subscribe({
    invalidate: (path) => yoti.invalidate(path),
    invalidateAll: () => caches.sessionCache?.clear(),
  });
  const close = (): void => {
    invalidationBus?.close();
    live.store.close();
    caches.sessionCache?.clear();
  };
  const { feed, subscriptions } = live;
  return {
    parts: { yoti, ...sessionDeps, ...caches, subscriptions },
    signing,
    clockOffset: observer.clockOffset,
    feed,
    timers,
    ready: () => live.store.ready(),
    invalidationBus,
    renewKey,
    close,
  };
}

/** Lower-case id of the session that a path of Yoti's is about. */
const sessionIn = (path: string): string | undefined =>
  /^\/sessions\/([0-9a-f-]{36})(?:\/|$)/i.exec(path)?.[1]?.toLowerCase();

interface SubscriptionParts {
  timers: Timers;
  log: FastifyBaseLogger;
  yoti: YotiClient;
  sessionDeps: SessionDeps;
}

/** Change feed and subscriptions, on one store. */
function createSubscriptions(
  config: UpstreamConfig,
  { timers, log, yoti, sessionDeps }: SubscriptionParts,
): { store: SessionEventStore; feed: SessionFeed; subscriptions: Subscriptions } {
  const store =
    config.redisUrl === undefined
      ? new MemoryEventStore(timers)
      : new RedisEventStore(config.redisUrl, log, timers, config.linkSecret);
  const read = async (sessionId: string): Promise<FreshSession> => {
    const abortHandle = new AbortHandle(config.operationTimeoutMs);
    try {
      return await readSession(yoti.forRequest({ log, abortHandle }), sessionId, sessionDeps);
    } finally {
      abortHandle.close();
    }
  };
  const feed = new SessionFeed({
    store,
    timers,
    read,
    deserialize: (shared) => deserializeSession(shared, sessionDeps),
  });
  const subscriptions = new Subscriptions({
    store,
    feed,
    timers,
    cursors: new Cursors(config.linkSecret ?? randomBytes(32)),
    limits: new SubscriptionLimits(config),
    maxSeconds: config.maxSubscriptionSeconds,
  });
  return { store, feed, subscriptions };
}

/** Idempotency keys in Redis, in the primary of a cluster, or in this process. */
export function createIdempotency(
  { redisUrl, idempotency: { waitMs, entries } }: Config,
  { isWorker, now }: UpstreamDeps,
  log: FastifyBaseLogger,
): Idempotency {
  const store =
    redisUrl !== undefined
      ? new RedisIdempotencyStore(redisUrl, log)
      : isWorker
        ? new ClusterIdempotencyStore()
        : new MemoryIdempotencyStore(entries, now);
  return new Idempotency({ store, waitMs });
}

/** Redis between machines, IPC between workers; none without a cache. */
function createInvalidationBus(
  { sessionCache, redisUrl }: Config,
  { isWorker }: UpstreamDeps,
  log: FastifyBaseLogger,
): InvalidationBus | undefined {
  if (!sessionCache) return undefined;
  if (redisUrl !== undefined) return new RedisInvalidationBus(redisUrl, log);
  return isWorker ? new ClusterInvalidationBus() : undefined;
}

/** Caches of all requests; their ages count on a monotonic clock. */
function createCaches(
  { sessionCache: bounds, isProduction }: Pick<Config, 'sessionCache' | 'isProduction'>,
  now = (): number => performance.now(),
): Pick<ContextDeps, 'sessionCache' | 'supportedDocuments'> {
  if (!bounds) return {};
  return {
    sessionCache: new SessionCache({ ...bounds, now, isFrozen: !isProduction }),
    supportedDocuments: new SupportedDocumentCache(now),
  };
}

function createSigner(
  { yoti, ...config }: UpstreamConfig,
  { dispatcher, logger: log }: UpstreamDeps,
  now: () => number,
  pool: SigningPool,
): Signer {
  const { sdkId, key, baseUrl } = yoti;
  if (config.yotiAuth === 'signed') return new RequestSigner(sdkId, key, { now, pool });
  const {
    yotiAuthUrl: url = authUrlOf(baseUrl),
    yotiAuthScope: scope,
    headersTimeoutMs,
    bodyTimeoutMs,
  } = config;
  return new BearerSigner({ sdkId, key, url, scope, dispatcher, headersTimeoutMs, bodyTimeoutMs, now, log });
}
