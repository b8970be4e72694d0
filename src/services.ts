import { availableParallelism } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import type { InvalidationBus } from './cache/invalidation/invalidationBus.js';
import { RedisInvalidationBus } from './cache/invalidation/redisInvalidationBus.js';
import { ClusterInvalidationBus } from './cache/invalidation/clusterInvalidationBus.js';
import type { Config } from './config/config.js';
import { authUrlOf, type YotiAccess } from './config/yoti.js';
import type { ContextDeps } from './graphql/context.js';
import { SessionCache } from './cache/sessionCache.js';
import { Deadlines } from './datasources/deadline.js';
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
  /** Without it nothing is logged. */
  logger?: FastifyBaseLogger;
  /** True in a worker of a cluster: invalidations then go through its primary. */
  isWorker?: boolean;
}

/** Services that outlive a request: the client of Yoti, the caches, the signing pool, the invalidation bus. */
export interface Upstream {
  parts: Pick<ContextDeps, 'yoti' | 'baseUrl' | 'now' | 'deadlines' | 'sessionCache' | 'supportedDocuments'>;
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
    },
  });
  invalidationBus?.subscribe({
    invalidate: (path) => yoti.invalidate(path),
    invalidateAll: () => caches.sessionCache?.clear(),
  });
  const close = (): void => {
    invalidationBus?.close();
    caches.sessionCache?.clear();
  };
  return {
    parts: { yoti, baseUrl, now, deadlines: new Deadlines(), ...caches },
    signing,
    invalidationBus,
    close,
  };
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
