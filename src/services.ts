import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import type { InvalidationBus } from './cache/invalidation/invalidationBus.js';
import { RedisInvalidationBus } from './cache/invalidation/redisInvalidationBus.js';
import { ClusterInvalidationBus } from './cache/invalidation/clusterInvalidationBus.js';
import type { Config } from './config/config.js';
import { authUrlOf, type YotiAccess } from './config/yoti.js';
import type { ContextDeps } from './graphql/context.js';
import type { SessionEventStore, SharedRead } from './subscriptions/eventStore.js';
import { type ReadSession, SessionCache } from './cache/sessionCache.js';
import { deserializeSession, readSession } from './datasources/session.js';
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
import { Contract } from './datasources/yoti/contract.js';
import { RequestSigner, type Signer } from './datasources/yoti/signature.js';
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
    'yoti' | 'baseUrl' | 'now' | 'sessionCache' | 'supportedDocuments' | 'subscriptions'
  >;
  feed: SessionFeed;
  timers: Timers;
  /** Resolves once the store of subscriptions is connected or has failed to connect. */
  ready(): Promise<void>;
  signing: SigningGauge;
  /** Absent without caches, or without other processes. */
  invalidationBus?: InvalidationBus;
  close(): void;
}

type UpstreamConfig = Config & { yoti: YotiAccess };

/** Wires the services that outlive a request: signer → client → deduplicator and caches ⇄ invalidation bus. */
export function createUpstream(config: UpstreamConfig, deps: UpstreamDeps, log: FastifyBaseLogger): Upstream {
  const { now = Date.now, logger, dispatcher } = deps;
  const { baseUrl } = config.yoti;
  const { headersTimeoutMs, bodyTimeoutMs, maxResponseBytes } = config;
  const signing = new SigningPool({
    concurrency: signingConcurrency(availableParallelism(), config.threads, config.workers),
    maxWaiting: config.maxSigningQueue,
  });
  const invalidationBus = createInvalidationBus(config, deps, log);
  const caches = createCaches(config, deps.now);
  const yoti = new YotiClient({
    baseUrl,
    signer: deps.signer ?? createSigner(config, deps, now, signing),
    contract: Contract.load((drift) => logger?.warn({ ...drift }, 'Contract drift')),
    dispatcher,
    headersTimeoutMs,
    bodyTimeoutMs,
    maxResponseBytes,
    onInvalidate: (path) => {
      caches.sessionCache?.invalidateBelow(path);
      invalidationBus?.publish(path);
      const sessionId = sessionIn(path);
      if (sessionId !== undefined) live.feed.hintOfWrite(sessionId);
    },
  });
  const timers = deps.timers ?? systemTimers(now);
  const readForAll = yoti.forRequest({ log });
  const live = createSubscriptions(config, timers, log, (id) =>
    readSession(readForAll, id, { baseUrl, now }),
  );
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
    parts: { yoti, baseUrl, now, ...caches, subscriptions },
    signing,
    feed,
    timers,
    ready: () => live.store.ready(),
    invalidationBus,
    close,
  };
}

/** Lower-case id of the session that a path of Yoti's is about. */
const sessionIn = (path: string): string | undefined =>
  /^\/sessions\/([0-9a-f-]{36})(?:\/|$)/i.exec(path)?.[1]?.toLowerCase();

/** Change feed and subscriptions, on one store. */
function createSubscriptions(
  config: UpstreamConfig,
  timers: Timers,
  log: FastifyBaseLogger,
  read: (sessionId: string) => Promise<ReadSession & { bytes: Buffer }>,
): { store: SessionEventStore; feed: SessionFeed; subscriptions: Subscriptions } {
  const store =
    config.redisUrl === undefined
      ? new MemoryEventStore(timers)
      : new RedisEventStore(config.redisUrl, log, timers, config.linkSecret);
  const deserialize = (shared: SharedRead): ReadSession => deserializeSession(shared, config.yoti.baseUrl);
  const feed = new SessionFeed({ store, timers, read, deserialize });
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
