import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HEALTH_PATHS } from './healthRoute.js';
import type { LinkStatus, Metrics } from '../telemetry/metrics.js';
import { endSpan, type RequestTrace, type Tracing } from '../telemetry/tracing.js';

/** Routes whose operations are logged and counted one by one. */
const GRAPHQL = /^\/graphql\b/;
const LINKS: Readonly<Record<string, 'media' | 'upload'>> = { '/media/*': 'media', '/uploads/*': 'upload' };
const MAX_LISTENERS = 20;
const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']);

const traces = new WeakMap<IncomingMessage, RequestTrace>();

/** Trace of a request; undefined where nothing is traced. */
export const requestTrace = (request: IncomingMessage): RequestTrace | undefined => traces.get(request);

/** Server spans of all requests but health checks; a log line, and metrics of links, where the pipeline has none. */
export function observeRequests(app: FastifyInstance, metrics: Metrics, tracing: Tracing): void {
  app.addHook('onRequest', (request, reply, done) => {
    // Absent for a path without a route, which a caller chose.
    const route = request.routeOptions.url;
    if (route === undefined || !HEALTH_PATHS.has(route)) observe(route, request, reply, { metrics, tracing });
    done();
  });
}

function observe(
  route: string | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  { metrics, tracing }: { metrics: Metrics; tracing: Tracing },
): void {
  const { raw } = request;
  const trace = startTrace(route, request, tracing);
  if (trace) traces.set(raw, trace);
  const isLogged = route === undefined || !GRAPHQL.test(route);
  if (!isLogged && !trace?.span.isRecording()) return;
  const startedAt = performance.now();
  // The many parts that wait for the end of a link's stream are no leak.
  if (isLogged) reply.raw.setMaxListeners(MAX_LISTENERS);
  reply.raw.once('close', () => {
    if (isLogged) conclude(route, request, reply, Math.round(performance.now() - startedAt), metrics);
    if (trace) endServerSpan(trace, reply);
  });
}

function startTrace(
  route: string | undefined,
  request: FastifyRequest,
  tracing: Tracing,
): RequestTrace | undefined {
  const method = METHODS.has(request.method) ? request.method : '_OTHER';
  return tracing.startRequest(route === undefined ? method : `${method} ${route}`, request.raw.headers, {
    'http.request.method': method,
    'url.scheme': 'http',
    ...(route !== undefined && { 'http.route': route }),
  });
}

function conclude(
  route: string | undefined,
  { id: requestId, log, raw: request }: FastifyRequest,
  { raw }: FastifyReply,
  ms: number,
  metrics: Metrics,
): void {
  const isComplete = raw.writableFinished;
  const link = LINKS[route ?? ''];
  const status = isComplete ? (`${Math.floor(raw.statusCode / 100)}xx` as LinkStatus) : 'aborted';
  if (link) metrics.linkEnded(link, status);
  const traceId = requestTrace(request)?.traceId;
  log.info({ requestId, traceId, route: route ?? 'none', status: raw.statusCode, isComplete, ms }, 'Request');
}

function endServerSpan(
  { span }: RequestTrace,
  { raw: { statusCode, writableFinished } }: FastifyReply,
): void {
  const failure = writableFinished ? undefined : 'aborted';
  const attributes = { 'http.response.status_code': statusCode };
  endSpan(span, attributes, statusCode >= 500 ? String(statusCode) : failure);
}
