import type { ServerOptions } from 'node:http';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { closeIdleConnections } from './closeIdleConnections.js';
import { errorHandler } from './errorResponse.js';
import { responseHeaders } from './headers.js';
import { requestIdOf } from './requestId.js';
import { ResponseBatcher } from './responseBatcher.js';

export interface HttpServerOptions {
  logger: FastifyServerOptions['loggerInstance'];
  maxRequestBytes: number;
  /** Milliseconds for a request to arrive. */
  requestTimeoutMs: number;
  isProduction: boolean;
  /** Called before responses leave, for what has to be written first. */
  beforeFlush: () => void;
}

/** Milliseconds that an idle connection stays open: longer than load balancers keep theirs. */
const KEEP_ALIVE_MS = 72_000;

/** Fastify with everything that holds for each route: limits of a connection, request id, headers, errors, batching. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { logger, maxRequestBytes, requestTimeoutMs, isProduction, beforeFlush } = options;
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Each line names its request itself; most requests have none.
    childLoggerFactory: (parent) => parent,
    bodyLimit: maxRequestBytes,
    http: connectionOptions(requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    rewriteUrl: ({ url = '/' }) => withReadablePath(url),
    genReqId: requestIdOf,
  });
  closeIdleConnections(app);
  const headers = responseHeaders(isProduction);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).headers(headers);
    done();
  });
  const batcher = new ResponseBatcher(beforeFlush);
  app.addHook('onSend', (_request, _reply, payload, done) => batcher.add(() => done(null, payload)));
  app.setErrorHandler(errorHandler);
  return app;
}

/** Node swaps the first two when the second is longer, and checks every 30 s: too late for short time-outs. */
function connectionOptions(requestTimeout: number): ServerOptions {
  const headersTimeout = Math.min(requestTimeout, 60_000);
  const connectionsCheckingInterval = Math.ceil(requestTimeout / 4);
  return { requestTimeout, headersTimeout, connectionsCheckingInterval };
}

/** A percent sign that encodes nothing stands for itself: so a broken link is an unknown one, with the same response. */
function withReadablePath(url: string): string {
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}
