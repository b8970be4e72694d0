import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import type { Context } from '../graphql/context.js';
import { executeBatch, executeGraphql, type Pipeline } from '../graphql/execute.js';
import { parseRequest } from '../graphql/request.js';
import type { GraphqlResult } from '../graphql/resultFormatter.js';
import { JSON_TYPE, prefersHtml, responseStatus, responseType } from './contentNegotiation.js';
import { checkContentType, checkCsrf } from './csrf.js';
import { graphqlErrorHandler } from './errorResponse.js';
import { JsonBodies, type JsonBodyOptions } from './jsonBody.js';
import type { HttpResponse, ResponseBatcher } from './responseBatcher.js';

export interface GraphqlRouteOptions extends JsonBodyOptions {
  pipeline: Pipeline;
  context: (request: IncomingMessage, response: ServerResponse, requestId: string) => Context;
  /** Maximum of operations in one request; 0 refuses arrays. */
  maxBatch: number;
  /** True if the request shows the secret of the router. */
  isFromRouter: (request: IncomingMessage) => boolean;
  docsUrl: string;
  corsOrigins: readonly string[];
  /** HTML for browsers; absent in production. */
  landingPage?: string;
  batcher: ResponseBatcher;
}

const METHODS = ['GET', 'POST'];
const OTHER_METHODS = ['DELETE', 'HEAD', 'PATCH', 'PUT'];

/** `/graphql`: GraphQL over HTTP, with POST and GET; other methods are refused with 405. */
export async function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  // The handler reads the body, when it is known who sends it.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', (_request, payload, done) => done(null, payload));
  const bodies = new JsonBodies(app.getDefaultJsonParser('error', 'error'), options);
  const handler = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    handle(request, reply, bodies, options);
  app.setErrorHandler(graphqlErrorHandler(options.docsUrl, options.isFromRouter));
  // Not for all routes: a link with a slash more is another link.
  for (const url of ['/graphql', '/graphql/']) {
    app.route({ method: METHODS, url, handler, exposeHeadRoute: false });
    app.route({ method: OTHER_METHODS, url, onRequest: refuseMethod, handler });
  }
}

function refuseMethod(_request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  done(new HttpError(405, ErrorCode.BAD_REQUEST, undefined, { allow: METHODS.join(', ') }));
}

async function handle(
  request: FastifyRequest,
  reply: FastifyReply,
  bodies: JsonBodies,
  options: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const { pipeline, context, maxBatch, corsOrigins, landingPage, batcher } = options;
  const { method, headers, raw, id, url } = request;
  if (!headers.host) throw new HttpError(400, ErrorCode.BAD_REQUEST, 'The request must have a Host header.');
  if (method === 'GET') {
    if (landingPage !== undefined && prefersHtml(headers.accept))
      return reply.type('text/html').send(landingPage);
    checkCsrf(headers, corsOrigins);
    checkContentType(headers);
  }
  const contentType = responseType(headers.accept);
  if (contentType === undefined && !(method === 'GET' && prefersHtml(headers.accept)))
    throw new HttpError(406, ErrorCode.BAD_REQUEST);
  const shared = context(raw, reply.raw, id);
  const body = method === 'GET' ? undefined : await bodies.read(request, reply, shared);
  const { requests, isBatch } = parseRequest({ method, url, ...body }, maxBatch);
  const terms: Terms = { contentType: contentType ?? JSON_TYPE, raw, isFromRouter: options.isFromRouter };
  const response = isBatch
    ? toBatchResponse(await executeBatch(requests, shared, pipeline), terms)
    : toResponse(await executeGraphql(requests[0]!, shared, pipeline), terms);
  return batcher.send(reply, response);
}

/** How a result is to be answered. */
interface Terms extends Pick<GraphqlRouteOptions, 'isFromRouter'> {
  contentType: string;
  raw: IncomingMessage;
}

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
