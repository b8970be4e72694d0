import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import cors from '@fastify/cors';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
} from 'fastify';
import { createApollo } from './graphql/apolloExecutor.js';
import { addIdsIn, type AuditLog } from './logging/audit.js';
import { hasScope, type Caller } from './auth/caller.js';
import { isLocalUrl, isSandboxUrl, type Config, type YotiAccess } from './config/config.js';
import { createContext, type Context } from './graphql/context.js';
import type { LinkMaker } from './datasources/media.js';
import { AbortHandle } from './datasources/yoti/abortHandle.js';
import { Authenticator } from './auth/authenticator.js';
import { ApiError, codeOfStatus, docsOf, ErrorCode, errorCodes, statusOf } from './errors/errors.js';
import { createGraph } from './schema/build/graph.js';
import { FastLane } from './graphql/compiledExecutor.js';
import { safeStackTrace } from './logging/errorLogging.js';
import { Redactor } from './logging/redactor.js';
import { graphqlRoute } from './http/graphqlRoute.js';
import { closeIdleConnections } from './http/closeIdleConnections.js';
import { SignedLinks, type LinkGrant } from './auth/signedLinks.js';
import { OperationLimits } from './limits/operationLimits.js';
import { SessionQuota } from './limits/sessionQuota.js';
import { requestIdOf } from './http/requestId.js';
import { securityHeaders } from './http/headers.js';
import { ResponseBatcher } from './http/responseBatcher.js';
import { ShortWay } from './http/shortWay.js';
import { mediaRoutes, type MediaRouteOptions } from './http/mediaRoutes.js';
import { TrustedDocuments } from './limits/trustedDocuments.js';
import { notificationRoute } from './http/notificationRoute.js';
import { TokenVerifier } from './auth/tokenVerifier.js';
import { createUpstream, type UpstreamDeps } from './services.js';

/** What the server is given rather than makes. */
export interface ServerDeps extends UpstreamDeps {
  /** Where acts are written down; in the log unless another is given. */
  audit?: AuditLog;
  /** Says what may be logged of operations; by the marks of the schema unless another is given. */
  redactor?: Redactor;
}

/**
 * Whoever watches the process asks the first; links are permissions of their own, and come past any router, as does
 * Yoti, which shows a secret of its own.
 */
const UNGUARDED = new Set(['/health', '/media/*', '/uploads/*', '/notifications']);

/** In the header `cache-control`: nothing that is kept is wanted. */
const BYPASS_CACHE = /\bno-cache\b|\bno-store\b|\bmax-age=0\b/i;

/** Milliseconds that a connection at rest stays open: longer than balancers keep theirs. */
const KEEP_ALIVE = 72_000;

/** What a script of another site may read of an answer, beside its body. */
const EXPOSED_HEADERS = [
  'x-request-id',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];
/** What @fastify/cors says in each answer, whoever asks. */
const corsHeaders = { vary: 'Origin', 'access-control-expose-headers': EXPOSED_HEADERS.join(', ') };

/** The HTTP host with the graph at `/graphql`; not listening yet. */
export async function createServer(
  config: Config & { yoti: YotiAccess },
  deps: ServerDeps,
): Promise<FastifyInstance> {
  const shortWay = new ShortWay();
  const app = Fastify({
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Each line says by itself which request it is about; most requests have none.
    childLoggerFactory: (logger) => logger,
    bodyLimit: config.maxRequestBytes,
    serverFactory: (handler) => serverWith(config, handler, shortWay),
    rewriteUrl: ({ url = '/' }) => withReadablePath(url),
    genReqId: requestIdOf,
  });
  closeIdleConnections(app);
  // Answers have personal data, and a GET would be kept by browsers and proxies.
  const everywhere = { ...securityHeaders(config.isProduction), 'cache-control': 'no-store' };
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).headers(everywhere);
    done();
  });
  const outbox = new ResponseBatcher(() => deps.audit?.flush?.());
  app.addHook('onSend', (_request, _reply, payload, done) => outbox.add(() => done(null, payload)));
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
    refuse(error, request.id, reply),
  );
  const { limits, maxBatch, corsOrigins } = config;
  const isReadElsewhere = corsOrigins.length > 0;
  if (isReadElsewhere)
    await app.register(cors, {
      origin: corsOrigins,
      methods: ['GET', 'POST', 'PUT'],
      exposedHeaders: EXPOSED_HEADERS,
      maxAge: 86_400,
    });

  const door = createDoor(config, deps);
  app.addHook('onRequest', (request, reply, done) => {
    const looking = UNGUARDED.has(request.routeOptions.url ?? '')
      ? undefined
      : door.authenticate(request.raw);
    if (!looking) return done();
    looking.then(
      () => done(),
      (error: ApiError) => done(refusedAtDoor(error, reply)),
    );
  });

  const { schema } = createGraph({ isSandbox: isSandboxUrl(config.yoti.baseUrl) });
  const sessionLimit = new SessionQuota({ ...config, isWorker: deps.isWorker, log: app.log });
  app.addHook('onClose', async () => sessionLimit.close());
  const gate = new OperationLimits({ limits, maySeeSchema: schemaIsFor(config), sessionLimit });
  const redactor = deps.redactor ?? new Redactor(schema);
  const trusted = createTrust(config, app.log);
  const { compileAfter } = config;
  const lane = new FastLane({ schema, gate, compileAfter, redactor, trusted, log: app.log });
  const apollo = createApollo({ schema, gate, lane, redactor, config }, app);
  await apollo.start();
  const { maxImageBytes, maxMediaBytes, maxUpstreamCalls } = config;
  const upstream = createUpstream(config, deps, app.log);
  app.addHook('onClose', async () => upstream.close());
  const contextDeps = {
    ...upstream.parts,
    maxImageBytes,
    maxMediaBytes,
    maxUpstreamCalls,
    audit: deps.audit ?? deps.logger?.child({ audit: true }),
  };
  const links = new SignedLinks(config.linkSecret ?? randomBytes(32), config.linkTtl, contextDeps.now);
  const contextOf = (
    { headers, socket }: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    caller: Caller,
  ): Context =>
    createContext(
      upstream.changes?.isConnected === false ? { ...contextDeps, sessionCache: undefined } : contextDeps,
      requestId,
      {
        abortHandle: abortOnClose(response),
        log: app.log,
        address: socket.remoteAddress,
        bypassCache: BYPASS_CACHE.test(headers['cache-control'] ?? ''),
      },
      linksFrom(config.publicUrl ?? `http://${headers.host}`, links, caller.subject),
      caller,
    );
  const context = (request: IncomingMessage, response: ServerResponse, requestId: string): Context =>
    contextOf(request, response, requestId, door.callerOf(request));
  const linkContext: MediaRouteOptions['context'] = async ({ raw, id }, reply, grant) => {
    const held = contextOf(raw, reply.raw, id, await door.authenticateLink(raw, grant.subject));
    auditLink(held, reply, grant);
    return held;
  };
  await app.register(graphqlRoute, { apollo, context, limits, trusted, maxBatch, corsOrigins });
  await app.register(mediaRoutes, { links, context: linkContext, maxImageBytes });
  if (config.notificationSecret !== undefined) {
    const changed = (sessionId: string): void =>
      contextDeps.yoti.invalidate(`/sessions/${sessionId.toLowerCase()}`);
    await app.register(notificationRoute, { secret: config.notificationSecret, changed });
  }
  shortWay.open({
    lane,
    admit: (request) => door.authenticate(request),
    outbox,
    context,
    headers: { ...everywhere, ...(isReadElsewhere && corsHeaders) },
    corsOrigins,
    maxRequestBytes: config.maxRequestBytes,
    log: app.log,
  });
  app.addHook('preParsing', ({ raw }, _reply, payload, done) => done(null, shortWay.bodyOf(raw) ?? payload));
  app.addHook('preClose', async () => shortWay.close());
  app.get('/', (_, reply) => reply.redirect('/graphql'));
  app.get('/health', () => ({
    status: 'ok',
    signing: { running: upstream.signing.running, waiting: upstream.signing.waiting },
  }));
  return app;
}

/** Node's server, on which what takes the short way never gets to Fastify. */
function serverWith(
  { requestTimeout }: Config,
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  shortWay: ShortWay,
): Server {
  return createHttpServer(connectionTimes(requestTimeout), (request, response) => {
    const handOn = (): void => handler(request, response);
    if (!shortWay.take(request, response, handOn)) handOn();
  });
}

/** Node exchanges the first two times when the second is longer, and looks every 30 seconds: too late for short ones. */
function connectionTimes(requestTimeout: number): ServerOptions {
  const headersTimeout = Math.min(requestTimeout, 60_000);
  const connectionsCheckingInterval = Math.ceil(requestTimeout / 4);
  return { requestTimeout, headersTimeout, connectionsCheckingInterval, keepAliveTimeout: KEEP_ALIVE };
}

/** Open where everybody may do everything; else for the scope, and for a router, whose requests all carry its secret. */
function schemaIsFor({ auth, routerSecret }: Config): (context: Context) => boolean {
  return ({ caller }) => !auth || routerSecret !== undefined || hasScope(caller, 'schema:read');
}

/** Percent signs that mean nothing stand for themselves: so a broken link is an unknown one, with the same answer. */
function withReadablePath(url: string): string {
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/** Nothing is looked up where trust is off. */
function createTrust(
  { trustedDocuments: mode, manifest = new Map() }: Config,
  log: FastifyBaseLogger,
): TrustedDocuments | undefined {
  return mode === 'off'
    ? undefined
    : new TrustedDocuments(mode, manifest, (facts, text) => log.warn(facts, text));
}

/** Without tokens to check, the gateway answers for nothing but an emulator, however it was configured. */
function createDoor(
  { auth, yoti, routerSecret }: Config & { yoti: YotiAccess },
  { now = Date.now }: ServerDeps,
): Authenticator {
  if (!auth && !isLocalUrl(yoti.baseUrl)) throw new Error('A real Yoti needs callers with tokens.');
  return new Authenticator({ verifier: auth && new TokenVerifier(auth, now), routerSecret });
}

/** Written when it is known how it ended: the bytes go out long after the context was made. */
function auditLink({ audit }: Context, { raw }: FastifyReply, { kind, sessionId, itemId }: LinkGrant): void {
  const isMedia = kind === 'media';
  const act = { field: isMedia ? 'GET /media' : 'PUT /uploads', ids: {} };
  addIdsIn({ sessionId, [isMedia ? 'mediaId' : 'resourceId']: itemId }, act.ids);
  raw.once('close', () => {
    const isDone = raw.statusCode < 400;
    audit({ ...act, outcome: !raw.writableFinished ? 'ABORTED' : isDone ? 'OK' : `HTTP_${raw.statusCode}` });
  });
}

/** Left when the client goes away before it has its answer. */
function abortOnClose(response: ServerResponse): AbortHandle {
  const abortHandle = new AbortHandle();
  response.on('close', () => {
    if (!response.writableFinished) abortHandle.abort();
  });
  return abortHandle;
}

/** Links that begin with this address. */
function linksFrom(base: string, links: SignedLinks, subject: string | null): LinkMaker {
  const address = (place: string, grant: LinkGrant): { url: string; expiresAt: Date } => {
    const { capability, expiresAt } = links.issue({ ...grant, ...(subject !== null && { subject }) });
    return { url: `${base}/${place}/${capability}`, expiresAt };
  };
  return {
    media: (sessionId, itemId) => address('media', { kind: 'media', sessionId, itemId }).url,
    upload: (sessionId, itemId) => address('uploads', { kind: 'upload', sessionId, itemId }),
  };
}

/** With the header that RFC 6750 asks for. */
function refusedAtDoor(error: ApiError, reply: FastifyReply): ApiError {
  if (error.code === ErrorCode.UNAUTHENTICATED) reply.header('www-authenticate', 'Bearer');
  return error;
}

/** What goes wrong outside a GraphQL operation: a body too big or no JSON, and what the links meet. */
function refuse(
  error: Error & { statusCode?: number },
  requestId: string,
  reply: FastifyReply,
): FastifyReply {
  const { code, status } =
    error instanceof ApiError ? { code: error.code, status: statusOf(error.code) } : toRefusal(error);
  if (status >= 500) reply.log.error({ requestId, err: safeStackTrace(error) }, 'failed');
  // Whatever is wrong with a link, the answer is the same to the letter.
  const facts = code === ErrorCode.NOT_FOUND ? {} : { requestId };
  const extensions = {
    ...(error instanceof ApiError ? error.extensions : { code, retryable: false }),
    docs: docsOf(code),
    ...facts,
  };
  return reply.code(status).send({ errors: [{ message: errorCodes[code].message, extensions }] });
}

function toRefusal({ statusCode = 500 }: { statusCode?: number }): { code: ErrorCode; status: number } {
  return { code: codeOfStatus(statusCode), status: statusCode };
}
