import { randomBytes, type KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import { ApplicationKeys } from './applicationKeys.js';
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
import { RequestSigner, type Signer } from './datasources/yoti/signature.js';
import type { Drift } from './datasources/yoti/drift.js';
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
  /** True while the gateway stops, and begins no subscription. */
  isStopping?: () => boolean;
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
  /** Resolves once the store of subscriptions is connected or has failed to connect; begins the test of the key. */
  ready(): Promise<void>;
  keys: ApplicationKeys;
  /** Connection to Redis, where there is one. */
  readonly storeConnection: SessionEventStore['connection'];
  signing: SigningGauge;
  clockOffset: ClockOffset;
  /** Absent without caches, or without other processes. */
  invalidationBus?: InvalidationBus;
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
  const timers = deps.timers ?? systemTimers(now);
  const reportDrift = (drift: Drift): void => logger?.warn({ ...drift }, 'Contract drift');
  const contract = Contract.load(reportDrift, (operation, kind) => metrics.drift(operation, kind));
  const keys = new ApplicationKeys(config, {
    createSigner: (key) => createSigner(config, key, deps, now, signing),
    signer: deps.signer,
    dispatcher,
    terms: contract.terms,
    timers,
    log,
  });
  const observer = new CallTelemetry({ metrics, tracing, baseUrl, now });
  const yoti = new YotiClient({
    ...config,
    baseUrl,
    signer: keys.ring,
    contract,
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
  const sessionDeps = { baseUrl, now, deadlines: new Deadlines() };
  const live = createSubscriptions(config, { timers, log, yoti, sessionDeps, isStopping: deps.isStopping });
  invalidationBus?.subscribe({
    invalidate: (path) => yoti.invalidate(path),
    invalidateAll: () => caches.sessionCache?.clear(),
  });
  const close = (): void => {
    keys.close();
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
    ready: () => {
      keys.start();
      return live.store.ready();
    },
    keys,
    get storeConnection() {
      return live.store.connection;
    },
    invalidationBus,
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
  isStopping?: () => boolean;
}

/** Change feed and subscriptions, on one store. */
function createSubscriptions(
  config: UpstreamConfig,
  { timers, log, yoti, sessionDeps, isStopping }: SubscriptionParts,
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
    isStopping,
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
  { yoti: { sdkId, baseUrl }, ...config }: UpstreamConfig,
  key: KeyObject,
  { dispatcher, logger: log }: UpstreamDeps,
  now: () => number,
  pool: SigningPool,
): Signer {
  if (config.yotiAuth === 'signed') return new RequestSigner(sdkId, key, { now, pool });
  const {
    yotiAuthUrl: url = authUrlOf(baseUrl),
    yotiAuthScope: scope,
    headersTimeoutMs,
    bodyTimeoutMs,
  } = config;
  return new BearerSigner({ sdkId, key, url, scope, dispatcher, headersTimeoutMs, bodyTimeoutMs, now, log });
}
