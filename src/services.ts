import { availableParallelism } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import type { Dispatcher } from 'undici';
import type { InvalidationBus } from './cache/invalidation/invalidationBus.js';
import { RedisInvalidationBus } from './cache/invalidation/redisInvalidationBus.js';
import { ClusterInvalidationBus } from './cache/invalidation/clusterInvalidationBus.js';
import { authUrlOf, type Config, type YotiAccess } from './config/config.js';
import type { ContextDeps } from './graphql/context.js';
import { SessionCache } from './cache/sessionCache.js';
import { SupportedDocumentCache } from './datasources/supportedDocument.js';
import { BearerSigner } from './datasources/yoti/bearer.js';
import { YotiClient } from './datasources/yoti/client.js';
import { Contract } from './datasources/yoti/contract.js';
import { RequestSigner, type Signer } from './datasources/yoti/signature.js';
import { signingConcurrency, SigningPool, type SigningGauge } from './datasources/yoti/signingPool.js';

/** What is given rather than made: so a test can stand in for Yoti and for time. */
export interface UpstreamDeps {
  dispatcher: Dispatcher;
  /** Signs what is sent to Yoti; with the application's key unless another is given. */
  signer?: Signer;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Pino, or what has its methods; without it nothing is logged. */
  logger?: FastifyBaseLogger;
  /** Whether this is one of several workers of one primary, which they share counts and changes through. */
  isWorker?: boolean;
}

/** Yoti as all requests share it, and what is kept of it between them. */
export interface Upstream {
  parts: Pick<ContextDeps, 'yoti' | 'baseUrl' | 'now' | 'sessionCache' | 'supportedDocuments'>;
  signing: SigningGauge;
  /** Absent where nobody else is to know what changes here. */
  changes?: InvalidationBus;
  close(): void;
}

type UpstreamConfig = Config & { yoti: YotiAccess };

/** Everything on the way to Yoti, wired together. */
export function createUpstream(config: UpstreamConfig, deps: UpstreamDeps, log: FastifyBaseLogger): Upstream {
  const { now = Date.now, logger, dispatcher } = deps;
  const { baseUrl } = config.yoti;
  const { headersTimeout, bodyTimeout, maxResponseBytes } = config;
  const signing = new SigningPool({
    concurrency: signingConcurrency(availableParallelism(), config.threads, config.workers),
    maxWaiting: config.maxSigningQueue,
  });
  const changes = createChanges(config, deps, log);
  const caches = createCaches(config, deps.now);
  const yoti = new YotiClient({
    baseUrl,
    signer: deps.signer ?? createSigner(config, deps, now, signing),
    contract: Contract.load((drift) => logger?.warn({ ...drift }, 'Yoti differs from the contract')),
    dispatcher,
    headersTimeout,
    bodyTimeout,
    maxResponseBytes,
    onInvalidate: (path) => {
      caches.sessionCache?.invalidateBelow(path);
      changes?.publish(path);
    },
  });
  changes?.subscribe({
    invalidate: (path) => yoti.invalidate(path),
    invalidateAll: () => caches.sessionCache?.clear(),
  });
  const close = (): void => {
    changes?.close();
    caches.sessionCache?.clear();
  };
  return { parts: { yoti, baseUrl, now, ...caches }, signing, changes, close };
}

/** Who else is to know what changes here; nobody where nothing is kept. */
function createChanges(
  { sessionCache, redisUrl }: Config,
  { isWorker }: UpstreamDeps,
  log: FastifyBaseLogger,
): InvalidationBus | undefined {
  if (!sessionCache) return undefined;
  if (redisUrl !== undefined) return new RedisInvalidationBus(redisUrl, log);
  return isWorker ? new ClusterInvalidationBus() : undefined;
}

/** What outlives a request; ages are told by a clock that nobody sets. */
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
  const { yotiAuthUrl: url = authUrlOf(baseUrl), yotiAuthScope: scope, headersTimeout, bodyTimeout } = config;
  return new BearerSigner({ sdkId, key, url, scope, dispatcher, headersTimeout, bodyTimeout, now, log });
}
