import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import cors from '@fastify/cors';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Agent } from 'undici';
import { Authenticator } from './auth/authenticator.js';
import { NotificationTokens } from './auth/notificationTokens.js';
import { hasScope } from './auth/caller.js';
import type { ActKind } from './auth/policy.js';
import { SignedLinks } from './auth/signedLinks.js';
import { UsedLinks } from './auth/usedLinks.js';
import { ResponseTicks } from './auth/responseTicks.js';
import { TokenVerifier } from './auth/tokenVerifier.js';
import type { Config } from './config/config.js';
import { isLocalUrl, isSandboxUrl, type YotiAccess } from './config/yoti.js';
import { ApolloExecutor } from './graphql/apolloExecutor.js';
import { CompiledExecutor } from './graphql/compiledExecutor.js';
import type { Context } from './graphql/context.js';
import { DocumentCache } from './graphql/documentCache.js';
import type { Pipeline } from './graphql/execute.js';
import { SharedResults } from './graphql/sharedResults.js';
import { ResultFormatter } from './graphql/resultFormatter.js';
import { AllowedOrigins } from './http/allowedOrigins.js';
import type { ExplorerBundle } from './http/explorer/bundle.js';
import { EXPLORER_PAGES, explorerRoute } from './http/explorer/explorerRoute.js';
import { withExplorerFallback } from './http/explorer/sandboxFallback.js';
import { asksForPage, GRAPHQL_URLS, graphqlRoute } from './http/graphqlRoute.js';
import { EXPOSED_HEADERS } from './http/headers.js';
import { HEALTH_PATHS, healthRoute, type HealthSource } from './http/healthRoute.js';
import { mediaRoutes } from './http/mediaRoutes.js';
import { noNotifications, notificationRoute } from './http/notificationRoute.js';
import { Readiness } from './http/readiness.js';
import { observeRequests } from './http/requestTelemetry.js';
import { RouterCallbacks } from './http/routerCallbacks.js';
import { WebSocketRoute } from './http/webSocketRoute.js';
import type { OwnNotifications } from './datasources/session.js';
import { AbortHandle } from './datasources/yoti/abortHandle.js';
import { EventStreams } from './http/eventStreams.js';
import {
  messageContexts,
  requestContexts,
  subscribers,
  type RequestContextDeps,
} from './http/requestContext.js';
import { createHttpServer } from './http/server.js';
import { ActLimiter } from './limits/actLimiter.js';
import { ByteBudget } from './limits/byteBudget.js';
import { PersistedDocuments, TrustedDocuments } from './limits/trustedDocuments.js';
import type { AuditLog } from './logging/audit.js';
import { Redactor } from './logging/redactor.js';
import { createGraph } from './schema/build/graph.js';
import { WorkerHealth } from './telemetry/clusterHealth.js';
import { registerGauges } from './telemetry/gauges.js';
import { startHealthServer, type HealthServer } from './telemetry/healthServer.js';
import { Metrics } from './telemetry/metrics.js';
import { OperationTelemetry } from './telemetry/operationTelemetry.js';
import { Tracing } from './telemetry/tracing.js';
import { createIdempotency, createUpstream, type Upstream, type UpstreamDeps } from './services.js';

/** What the app is given rather than makes. */
export interface AppDeps extends UpstreamDeps {
  /** Audit log; the log unless another is given. */
  audit?: AuditLog;
  /** Time after which it is first told that a session is not the caller's, or not there; 0 tells it at once. */
  firstTickMs?: number;
  /** Makes script and style sheet of the explorer. */
  explorer?: () => Promise<ExplorerBundle>;
  /** Redacts operations in the log; by the marks of the schema unless another is given. */
  redactor?: Redactor;
  /** True in a process of its own, whose CPU, memory and event loop are measured too. */
  isOwnProcess?: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    readiness: Readiness;
    /** Takes other keys of the application; resolves once Yoti was asked about them. */
    renewKeys: (access: YotiAccess) => Promise<void>;
  }
}

/** More than a read takes on one network with Yoti; a slower one is told at twice, four times… the time. */
const FIRST_TICK_MS = 50;

type AppConfig = Config & { yoti: YotiAccess };

const CALLBACK_CONNECT_TIMEOUT_MS = 3_000;
/** Room for variables in a message over WebSocket. */
const MAX_SOCKET_VARIABLES_BYTES = 100_000;

/** Routes without a token: health checks, links, which are permissions of their own, and Yoti, which shows a secret. */
const PUBLIC_ROUTES = [...HEALTH_PATHS, '/media/*', '/uploads/*', '/notifications'];

/** The composition root: the HTTP server with all routes, not listening yet. */
export async function createApp(config: AppConfig, deps: AppDeps): Promise<FastifyInstance> {
  const { maxImageBytes, maxMediaBytes, maxUpstreamCalls, maxBatch, notificationSecret } = config;
  const { app, batcher } = createHttpServer({
    ...config,
    logger: deps.logger,
    beforeFlush: () => deps.audit?.flush?.(),
  });
  const allowedOrigins = await allowOrigins(app, config);
  const readiness = new Readiness();
  app.decorate('readiness', readiness);
  const metrics = new Metrics({ isOfProcess: deps.isOwnProcess });
  const tracing = new Tracing();
  observeRequests(app, metrics, tracing);
  const verifier = createVerifier(config, deps);
  const authenticator = new Authenticator({ verifier, routerSecret: config.routerSecret });
  authenticateRequests(app, authenticator, !config.isProduction);

  const isStopping = (): boolean => readiness.isStopping;
  const upstream = createUpstream(config, { ...deps, isStopping }, app.log, { metrics, tracing });
  app.addHook('onClose', async () => upstream.close());
  app.addHook('onReady', () => upstream.ready());
  const stored = { ...config, isWorker: deps.isWorker, log: app.log };
  const onLimited = (kind: ActKind): void => metrics.actLimited(kind);
  const actLimiter = await startService(app, new ActLimiter({ ...stored, onLimited }));
  app.decorate('renewKeys', (access: YotiAccess) => upstream.keys.replace(access));
  requireAll(readiness, { upstream, verifier, audit: deps.audit });
  const idempotency = await startService(app, createIdempotency(config, deps, app.log));
  const notificationTokens =
    notificationSecret === undefined ? undefined : new NotificationTokens(notificationSecret);
  const contextDeps = {
    ...upstream.parts,
    notifications: ownNotifications(config, notificationTokens),
    actLimiter,
    idempotency,
    maxImageBytes,
    maxMediaBytes,
    maxUpstreamCalls,
    maxEntityCalls: config.maxEntityCalls,
    maxBytesPerResponse: config.maxBytesPerResponse,
    outboundBytes: new ByteBudget({
      maxBytes: config.maxOutboundBytes,
      maxBytesPerOwner: config.maxOutboundBytes,
    }),
    ticks: new ResponseTicks(deps.firstTickMs ?? FIRST_TICK_MS),
    audit: deps.audit ?? deps.logger?.child({ audit: true }),
  };
  const links = new SignedLinks(config.linkSecret ?? randomBytes(32), config.linkTtlSeconds, contextDeps.now);
  const usedLinks = await startService(app, new UsedLinks(stored));
  const requestDeps: RequestContextDeps = {
    deps: contextDeps,
    links,
    publicUrl: config.publicUrl,
    invalidationBus: upstream.invalidationBus,
    trustedProxies: config.trustedProxies,
    log: app.log,
    operationTimeoutMs: config.operationTimeoutMs,
  };
  const inboundBytes = new ByteBudget({
    maxBytes: config.maxInboundBytes,
    maxBytesPerOwner: config.maxInboundBytes / 2,
  });
  const contextOf = requestContexts(requestDeps);
  const contextsOfMessages = messageContexts(requestDeps);
  const eventStreams = new EventStreams({ batcher, timers: upstream.timers });
  const callbackAgent = new Agent({ connect: { timeout: CALLBACK_CONNECT_TIMEOUT_MS } });
  const routerCallbacks = new RouterCallbacks({
    origins: config.routerCallbackOrigins,
    dispatcher: callbackAgent,
    timers: upstream.timers,
  });
  const subscriberOf = subscribers(requestDeps);
  const { pipeline, landingPage } = await createPipeline(config, deps, app, { metrics, tracing });
  const webSocketRoute = config.hasWebSocket
    ? new WebSocketRoute(app, {
        pipeline,
        authenticate: (request, authorization) => authenticator.authenticateSocket(request, authorization),
        subscriber: subscriberOf,
        allowedOrigins,
        maxConnections: config.maxSubscriptions,
        isStopping: () => readiness.isStopping,
        maxMessageBytes: config.limits.documentBytes + MAX_SOCKET_VARIABLES_BYTES,
        timers: upstream.timers,
        log: app.log,
        docsUrl: config.docsUrl,
      })
    : undefined;
  app.addHook('preClose', async () => {
    upstream.parts.subscriptions.stop();
    await Promise.all([eventStreams.close(), routerCallbacks.close(), webSocketRoute?.close()]);
    await callbackAgent.close();
  });
  await app.register(graphqlRoute, {
    pipeline,
    context: (request, response, id) => contextOf(request, response, id, authenticator.callerOf(request)),
    contextOfMessage: (request, response, context) => {
      const abortHandle = new AbortHandle();
      response.once('close', () => abortHandle.abort());
      return contextsOfMessages(request, context, abortHandle);
    },
    eventStreams,
    routerCallbacks,
    subscriber: (request, requestId) =>
      subscriberOf(request, requestId, authenticator.callerOf(request), new AbortHandle()),
    maxBatch,
    isFromRouter: (request) => authenticator.isFromRouter(request),
    docsUrl: config.docsUrl,
    allowedOrigins,
    landingPage,
    batcher,
    maxRequestBytes: config.maxRequestBytes,
    maxJsonBytes: config.maxJsonBytes,
    inboundBytes,
  });
  if (!config.isProduction)
    await app.register(explorerRoute, { pipeline, maxUpstreamCalls, bundle: deps.explorer });
  await app.register(mediaRoutes, {
    links,
    usedLinks,
    context: async ({ raw, id }: FastifyRequest, reply: FastifyReply, { subjectHash }) => {
      const hashOf = (subject: string): string => links.hashOf(subject);
      return contextOf(raw, reply.raw, id, await authenticator.authenticateLink(raw, subjectHash, hashOf));
    },
    maxImageBytes,
    streamBounds: config,
    inboundBytes,
  });
  const notifications = noNotifications();
  if (notificationTokens !== undefined)
    await app.register(notificationRoute, {
      tokens: notificationTokens,
      counts: notifications,
      changed: (sessionId: string) => {
        contextDeps.yoti.invalidate(`/sessions/${sessionId}`);
        upstream.feed.hint(sessionId);
      },
    });
  const { subscriptions, sessionCache, yoti } = upstream.parts;
  registerGauges(metrics.registry, {
    yoti: () => yoti.gauge,
    bounds: config,
    signing: upstream.signing,
    sessionCache,
    documents: pipeline.documents,
    subscriptions,
    feed: upstream.feed,
    notifications,
    isAuditWritable: () => deps.audit?.state !== 'failing',
    isRedisConnected: () => actLimiter.isConnected && upstream.invalidationBus?.isConnected !== false,
    clockOffsetSeconds: () => upstream.clockOffset.seconds,
  });
  await serveHealth(app, config, deps, metrics, {
    health: () => ({
      signing: { running: upstream.signing.running, waiting: upstream.signing.waiting },
      live: {
        subscriptions: subscriptions.open,
        watchedSessions: upstream.feed.size,
        droppedHints: upstream.feed.droppedHints,
        notifications,
      },
      yoti: yoti.gauge,
      audit: { state: deps.audit?.state ?? 'writing' },
    }),
    readiness: () => readiness,
    metrics: () => metrics.registry.metrics(),
  });
  app.get('/', (_, reply) => reply.redirect('/graphql'));
  return app;
}

/** Health checks and metrics: on the port of the gateway, or on one of their own, which a primary has for its workers. */
async function serveHealth(
  app: FastifyInstance,
  { healthPort: port, host }: AppConfig,
  { isWorker }: AppDeps,
  { registry }: Metrics,
  own: HealthSource,
): Promise<void> {
  const source = isWorker ? new WorkerHealth(own, registry) : own;
  if (port === undefined) return void (await app.register(healthRoute, source));
  if (isWorker) return;
  let server: HealthServer | undefined;
  app.addHook('onReady', async () => {
    server = await startHealthServer({ port, host, source, log: app.log });
  });
  app.addHook('onClose', async () => server?.close());
}

/** Lets pages of other origins call, and logs those that may not. */
async function allowOrigins(app: FastifyInstance, config: Config): Promise<AllowedOrigins> {
  const allowedOrigins = new AllowedOrigins({
    ...config,
    warn: (facts, text) => app.log.warn(facts, text),
  });
  app.addHook('onRequest', (request, _reply, done) => {
    allowedOrigins.logRefusal(request.headers);
    done();
  });
  if (allowedOrigins.rules.length > 0)
    await app.register(cors, {
      origin: allowedOrigins.rules,
      methods: ['GET', 'POST', 'PUT'],
      exposedHeaders: EXPOSED_HEADERS,
      maxAge: 86_400,
    });
  return allowedOrigins;
}

/** A service with a store of its own, started; it ends with the app. */
async function startService<S extends { ready(): Promise<void>; close(): void }>(
  app: FastifyInstance,
  service: S,
): Promise<S> {
  app.addHook('onClose', async () => service.close());
  await service.ready();
  return service;
}

/** Notifications of new sessions to this gateway, where Yoti can reach it. */
function ownNotifications(
  { publicUrl }: Config,
  tokens: NotificationTokens | undefined,
): OwnNotifications | undefined {
  // Yoti sends notifications to https only.
  if (!tokens || !publicUrl?.startsWith('https://')) return undefined;
  return { endpoint: new URL(`${publicUrl}/notifications`), issueToken: () => tokens.issue() };
}

/** The steps of an operation, and the page for browsers. */
async function createPipeline(
  config: AppConfig,
  deps: AppDeps,
  app: FastifyInstance,
  telemetry: { metrics: Metrics; tracing: Tracing },
): Promise<{ pipeline: Pipeline; landingPage?: string }> {
  const { log } = app;
  const { limits, maxJsonBytes, manifest, compileAfter, isProduction, hasAccessDirectives } = config;
  const { schema } = createGraph({ isSandbox: isSandboxUrl(config.yoti.baseUrl), hasAccessDirectives });
  const documents = new DocumentCache(schema, limits);
  const apolloExecutor = new ApolloExecutor({ schema, documents, hasLandingPage: !isProduction, log });
  await apolloExecutor.start();
  app.addHook('onClose', () => apolloExecutor.stop());
  const pipeline: Pipeline = {
    schema,
    limits,
    maxJsonBytes,
    trustedDocuments: createTrustedDocuments(config, log),
    persistedDocuments: new PersistedDocuments(manifest),
    documents,
    mayIntrospect: introspectionRule(config),
    compiledExecutor: new CompiledExecutor(schema, documents, compileAfter),
    apolloExecutor,
    sharedResults: new SharedResults(),
    telemetry: new OperationTelemetry({
      ...telemetry,
      log,
      isTrusted: (hash) => manifest?.has(hash) === true,
    }),
    formatter: new ResultFormatter(log, deps.redactor ?? new Redactor(schema), config.docsUrl),
  };
  return {
    pipeline,
    ...(!isProduction && { landingPage: withExplorerFallback(await apolloExecutor.landingPage()) }),
  };
}

/** Without authentication everyone; else the scope, or a router, whose requests all carry its secret. */
function introspectionRule({ auth, routerSecret }: Config): (context: Context) => boolean {
  return ({ caller }) => !auth || routerSecret !== undefined || hasScope(caller, 'schema:read');
}

function createTrustedDocuments(
  { trustedDocuments: mode, manifest = new Map() }: Config,
  log: FastifyBaseLogger,
): TrustedDocuments | undefined {
  return mode === 'off'
    ? undefined
    : new TrustedDocuments(mode, manifest, (facts, text) => log.warn(facts, text));
}

/** Without authentication the gateway serves an emulator only, however it was configured. */
function createVerifier({ auth, yoti }: AppConfig, { now = Date.now }: AppDeps): TokenVerifier | undefined {
  if (!auth && !isLocalUrl(yoti.baseUrl))
    throw new Error('A real Yoti requires authentication: set AUTH_ISSUER.');
  const verifier = auth && new TokenVerifier(auth, now);
  void verifier?.fetchKeys();
  return verifier;
}

interface ReadinessParts {
  upstream: Upstream;
  verifier?: TokenVerifier;
  audit?: AuditLog;
}

/** What must hold for new requests; a key or Redis that is lost later takes no process away that still serves. */
function requireAll(readiness: Readiness, { upstream, verifier, audit }: ReadinessParts): void {
  const { keys } = upstream;
  readiness.require('key', () => keys.state !== 'refused');
  readiness.require('yoti', () => keys.state !== 'untested');
  readiness.require('audit', () => audit?.state !== 'failing');
  readiness.require('redis', () => upstream.storeConnection !== 'never');
  readiness.require('issuer', () => {
    void verifier?.fetchKeys();
    return verifier?.hadKeys ?? true;
  });
  readiness.wish('key', () => !keys.isFirstUnusable);
  readiness.wish('redis', () => upstream.storeConnection !== 'lost');
}

/** Pages need no token, because a browser sends none with an address; what they show needs one. */
function authenticateRequests(app: FastifyInstance, authenticator: Authenticator, hasPages: boolean): void {
  const publicRoutes = new Set([...PUBLIC_ROUTES, ...(hasPages ? EXPLORER_PAGES : [])]);
  app.addHook('onRequest', (request, _reply, done) => {
    const url = request.routeOptions.url ?? '';
    if (publicRoutes.has(url)) return done();
    if (hasPages && GRAPHQL_URLS.has(url) && asksForPage(request)) return done();
    const authentication = authenticator.authenticate(request.raw);
    if (!authentication) return done();
    authentication.then(() => done(), done);
  });
}
