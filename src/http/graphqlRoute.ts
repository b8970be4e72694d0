import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import type { Context } from '../graphql/context.js';
import { executeBatch, executeGraphql, type Pipeline } from '../graphql/execute.js';
import { parseRequest, type GraphqlRequest, type HttpRequest } from '../graphql/request.js';
import { LiveResults, subscribeGraphql, type Subscriber } from '../graphql/subscribe.js';
import type { GraphqlResult } from '../graphql/resultFormatter.js';
import type { AllowedOrigins } from './allowedOrigins.js';
import { JSON_TYPE, prefersHtml, responseStatus, responseType } from './contentNegotiation.js';
import { checkContentType, checkCsrf } from './csrf.js';
import { graphqlErrorHandler } from './errorResponse.js';
import { JsonBodies, type JsonBodyOptions } from './jsonBody.js';
import type { RouterCallback, RouterCallbacks } from './routerCallbacks.js';
import { acceptsEventStream, single, type EventStreams } from './eventStreams.js';
import type { HttpResponse, ResponseBatcher } from './responseBatcher.js';

export interface GraphqlRouteOptions extends JsonBodyOptions {
  pipeline: Pipeline;
  context: (request: IncomingMessage, response: ServerResponse, requestId: string) => Context;
  /** Contexts of a subscription's messages, whose calls end with the response. */
  contextOfMessage: (
    request: IncomingMessage,
    response: ServerResponse,
    context: Context,
  ) => Subscriber['contextOfMessage'];
  eventStreams: EventStreams;
  routerCallbacks: RouterCallbacks;
  /** Subscriber that outlives its request. */
  subscriber: (request: IncomingMessage, requestId: string) => Subscriber;
  /** Maximum of operations in one request; 0 refuses arrays. */
  maxBatch: number;
  /** True if the request shows the secret of the router. */
  isFromRouter: (request: IncomingMessage) => boolean;
  docsUrl: string;
  allowedOrigins: AllowedOrigins;
  /** HTML for browsers; absent in production. */
  landingPage?: string;
  batcher: ResponseBatcher;
}

const METHODS = ['GET', 'POST'];
const OTHER_METHODS = ['DELETE', 'HEAD', 'PATCH', 'PUT'];

/** Addresses of the endpoint, with its page for browsers. */
export const GRAPHQL_URLS: ReadonlySet<string> = new Set(['/graphql', '/graphql/']);

/** Endpoint whose responses are event streams, whatever the client accepts. */
const STREAM_URL = '/graphql/stream';

/**
 * `/graphql`: GraphQL over HTTP, with POST and GET; other methods are refused with 405. An event stream is
 * for clients that accept one, and for all at `/graphql/stream`.
 */
export async function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  // The handler reads the body, when it is known who sends it.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', (_request, payload, done) => done(null, payload));
  const bodies = new JsonBodies(app.getDefaultJsonParser('error', 'error'), options);
  const handler = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    handle(request, reply, bodies, options);
  app.setErrorHandler(graphqlErrorHandler(options.docsUrl, options.isFromRouter));
  // Not for all routes: a link with a slash more is another link.
  for (const url of [...GRAPHQL_URLS, STREAM_URL]) {
    app.route({ method: METHODS, url, handler, exposeHeadRoute: false });
    app.route({ method: OTHER_METHODS, url, onRequest: refuseMethod, handler });
  }
}

function refuseMethod(_request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  done(new HttpError(405, ErrorCode.BAD_REQUEST, undefined, { allow: METHODS.join(', ') }));
}

/** True for a browser that opens the endpoint's address. */
export const asksForPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && prefersHtml(headers.accept);

async function handle(
  request: FastifyRequest,
  reply: FastifyReply,
  bodies: JsonBodies,
  options: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const { pipeline, context, maxBatch, allowedOrigins, landingPage, batcher } = options;
  const { method, headers, raw, id, url } = request;
  if (!headers.host) throw new HttpError(400, ErrorCode.BAD_REQUEST, 'The request must have a Host header.');
  if (method === 'GET') {
    if (landingPage !== undefined && asksForPage(request)) return reply.type('text/html').send(landingPage);
    checkCsrf(headers, allowedOrigins);
    checkContentType(headers);
  }
  const isStreamRoute = request.routeOptions.url === STREAM_URL;
  const acceptsStream = isStreamRoute || acceptsEventStream(headers.accept);
  const contentType = responseType(headers.accept);
  const isAcceptable = contentType !== undefined || (method === 'GET' && prefersHtml(headers.accept));
  if (!acceptsStream && !isAcceptable) throw new HttpError(406, ErrorCode.BAD_REQUEST);
  const shared = context(raw, reply.raw, id);
  const body = method === 'GET' ? undefined : await bodies.read(request, reply, shared);
  const operation = { method, url, ...body };
  const isBatch = Array.isArray(body?.json);
  if (isStreamRoute || (acceptsStream && !isBatch))
    return handleStream(request, reply, onlyOperation(operation), shared, options);
  // An array has no event stream.
  if (!isAcceptable) throw new HttpError(406, ErrorCode.BAD_REQUEST);
  const callback = options.routerCallbacks.callbackOf(body?.json);
  if (callback) return handleCallback(request, reply, onlyOperation(operation), callback, options);
  const { requests } = parseRequest(operation, maxBatch);
  const terms = termsOf(request, options, contentType);
  const response = isBatch
    ? toBatchResponse(await executeBatch(requests, shared, pipeline), terms)
    : toResponse(await executeGraphql(requests[0]!, shared, pipeline), terms);
  return batcher.send(reply, response);
}

/** The operation of a request that may have one only. */
const onlyOperation = (request: HttpRequest): GraphqlRequest => parseRequest(request, 0).requests[0]!;

/** Streams a subscription; the result of any other operation is one message, or JSON where the client accepts it. */
async function handleStream(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: GraphqlRequest,
  context: Context,
  options: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const { pipeline, contextOfMessage, eventStreams, batcher } = options;
  const { raw, headers } = request;
  const lastEventId = headers['last-event-id'];
  if (typeof lastEventId === 'string' && lastEventId !== '') context.lastEventId = lastEventId;
  const subscriber = {
    context,
    host: headers.host,
    contextOfMessage: contextOfMessage(raw, reply.raw, context),
  };
  const outcome = await subscribeGraphql(operation, subscriber, pipeline);
  if (outcome instanceof LiveResults) return eventStreams.stream(reply, outcome);
  const contentType = responseType(headers.accept);
  if (contentType !== undefined && acceptsEventStream(headers.accept))
    return batcher.send(reply, toResponse(outcome, termsOf(request, options, contentType)));
  reply.headers(outcome.headers);
  return eventStreams.stream(reply, single(outcome.body));
}

/** Starts a subscription whose messages are posted to a router; every check comes before the first call to the router. */
async function handleCallback(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: GraphqlRequest,
  callback: RouterCallback,
  options: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const { pipeline, subscriber, routerCallbacks, batcher } = options;
  const terms = termsOf(request, options, responseType(request.headers.accept));
  const outcome = await subscribeGraphql(operation, subscriber(request.raw, request.id), pipeline);
  if (!(outcome instanceof LiveResults)) return batcher.send(reply, toResponse(outcome, terms));
  if (!(await routerCallbacks.start(callback, outcome)))
    throw new HttpError(400, ErrorCode.BAD_REQUEST, 'The router does not wait for this subscription.');
  return batcher.send(reply, toResponse({ body: { data: null }, headers: {} }, terms));
}

/** How a result is to be answered. */
interface Terms extends Pick<GraphqlRouteOptions, 'isFromRouter'> {
  contentType: string;
  raw: IncomingMessage;
}

const termsOf = (
  { raw }: FastifyRequest,
  { isFromRouter }: GraphqlRouteOptions,
  contentType: string | undefined,
): Terms => ({ contentType: contentType ?? JSON_TYPE, raw, isFromRouter });

function toResponse(result: GraphqlResult, terms: Terms): HttpResponse {
  return {
    status: statusOf(result, terms),
    headers: { 'content-type': terms.contentType, ...result.headers },
    text: textOf(result),
  };
}

/** Response of a batch; its status is the highest of its results. */
function toBatchResponse(results: readonly GraphqlResult[], terms: Terms): HttpResponse {
  return {
    status: Math.max(...results.map((result) => statusOf(result, terms))),
    headers: Object.assign(
      { 'content-type': terms.contentType },
      ...results.map(({ headers }) => headers),
    ) as HttpResponse['headers'],
    text: `[${results.map(textOf).join(',')}]`,
  };
}

function statusOf(
  { status, body: { data, errors } }: GraphqlResult,
  { contentType, raw, isFromRouter }: Terms,
): number {
  const [first] = errors ?? [];
  if (data !== undefined || !first) return 200;
  const code = first.extensions!.code as ErrorCode;
  const { accept } = raw.headers;
  return responseStatus({ code, status, contentType, accept, isFromRouter: isFromRouter(raw) });
}

const textOf = ({ body: { errors, data, extensions } }: GraphqlResult): string =>
  `${JSON.stringify({ errors, data, extensions })}\n`;
