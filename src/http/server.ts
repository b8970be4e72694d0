import type { ServerOptions } from 'node:http';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { closeIdleConnections } from './closeIdleConnections.js';
import { clientErrorHandler, errorHandler, unknownRoute } from './errorResponse.js';
import { responseHeaders } from './headers.js';
import { waitForTurn } from './pipelining.js';
import { requestIdOf } from './requestId.js';
import { checkTarget } from './requestTarget.js';
import { ResponseBatcher } from './responseBatcher.js';

export interface HttpServerOptions {
  logger: FastifyServerOptions['loggerInstance'];
  maxRequestBytes: number;
  /** Until the whole request has arrived. */
  requestTimeoutMs: number;
  isProduction: boolean;
  /** True if connections may be upgraded. */
  hasWebSocket: boolean;
  /** Address of docs/errors.md. */
  docsUrl: string;
  /** Called before responses are sent; writes the audit log. */
  beforeFlush: () => void;
}

/** Keep-alive of idle connections: longer than that of load balancers. */
const KEEP_ALIVE_MS = 72_000;

/** Fastify server with the settings of all routes: connection limits, request id, headers, error handler, batching. */
export function createHttpServer(options: HttpServerOptions): {
  app: FastifyInstance;
  batcher: ResponseBatcher;
} {
  const { logger, maxRequestBytes, requestTimeoutMs, isProduction, docsUrl, beforeFlush } = options;
  const headers = responseHeaders(isProduction);
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Log lines name their request themselves; most requests have no line.
    childLoggerFactory: (parent) => parent,
    bodyLimit: maxRequestBytes,
    http: connectionOptions(requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    rewriteUrl: ({ url = '/' }) => withReadablePath(url),
    genReqId: requestIdOf,
    clientErrorHandler: clientErrorHandler(docsUrl),
    // For URLs that the router cannot read; no hook has run then.
    frameworkErrors: (error, request, reply) =>
      errorHandler(docsUrl)(error, request, reply.header('x-request-id', request.id).headers(headers)),
    // A request that has arrived is answered, also while the server closes.
    return503OnClosing: false,
  });
  closeIdleConnections(app, options.hasWebSocket);
  app.addHook('onRequest', waitForTurn);
  app.addHook('onRequest', (request, _reply, done) => {
    checkTarget(request);
    done();
  });
  const batcher = new ResponseBatcher(headers, beforeFlush);
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.headers({ ...headers, 'x-request-id': request.id, ...reply.getHeaders() });
    batcher.add(() => done(null, payload));
  });
  app.setErrorHandler(errorHandler(docsUrl));
  app.setNotFoundHandler(unknownRoute);
  // Any page can post plain text to another origin without a preflight.
  app.removeContentTypeParser('text/plain');
  return { app, batcher };
}

/**
 * Timeouts of connections. Node by default checks them every 30 s only, and exchanges the first two if the second is
 * longer.
 */
function connectionOptions(requestTimeout: number): ServerOptions {
  const headersTimeout = Math.min(requestTimeout, 60_000);
  const connectionsCheckingInterval = Math.ceil(requestTimeout / 4);
  // A missing Host is refused by `checkTarget`, with an error body.
  return { requestTimeout, headersTimeout, connectionsCheckingInterval, requireHostHeader: false };
}

/** Escapes percent signs that encode nothing, so that a malformed link is answered like an unknown one. */
function withReadablePath(url: string): string {
  if (!url.includes('%')) return url;
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}
