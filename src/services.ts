import type { KeyObject } from 'node:crypto';
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
import { SessionCache } from './cache/sessionCache.js';
import { Deadlines } from './datasources/deadline.js';
import { SupportedDocumentCache } from './datasources/supportedDocument.js';
import { BearerSigner } from './datasources/yoti/bearer.js';
import { YotiClient } from './datasources/yoti/client.js';
import { Contract } from './datasources/yoti/contract.js';
import { ReplaceableSigner, RequestSigner, type Signer } from './datasources/yoti/signature.js';
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
  /** Signs with another key of the application from now on. */
  renewKey(key: KeyObject): void;
  close(): void;
}

type UpstreamConfig = Config & { yoti: YotiAccess };

/** Wires the services that outlive a request: signer → client → deduplicator and caches ⇄ invalidation bus. */
export function createUpstream(config: UpstreamConfig, deps: UpstreamDeps, log: FastifyBaseLogger): Upstream {
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
  const yoti = new YotiClient({
    ...config,
    baseUrl,
    signer,
    contract: Contract.load((drift) => logger?.warn({ ...drift }, 'Contract drift')),
    dispatcher,
    streamLimits: config,
    now: undefined,
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
    renewKey,
    close,
  };
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
