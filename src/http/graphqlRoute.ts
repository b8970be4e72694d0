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

export interface GraphqlRouteOptions {
  pipeline: Pipeline;
  context: (request: IncomingMessage, response: ServerResponse, requestId: string) => Context;
  /** Maximum of operations in one request; 0 refuses arrays. */
  maxBatch: number;
  corsOrigins: readonly string[];
  /** HTML for browsers; absent in production. */
  landingPage?: string;
}

const METHODS = ['GET', 'POST'];
const OTHER_METHODS = ['DELETE', 'HEAD', 'PATCH', 'PUT'];

/** `/graphql`: GraphQL over HTTP, with POST and GET; other methods are refused with 405. */
export async function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const handler = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    handle(request, reply, options);
  app.route({ method: METHODS, url: '/graphql', onRequest: check, handler, exposeHeadRoute: false });
  app.route({ method: OTHER_METHODS, url: '/graphql', onRequest: refuseMethod, handler });
}

/** Refuses requests by URL and `Accept`, before the body is read. */
function check({ method, headers, url, hostname }: FastifyRequest, _: FastifyReply, done: Done): void {
  // Media links are built from host and URL.
  if (!URL.canParse(url, `http://${hostname}/`)) return done(new HttpError(400, ErrorCode.BAD_REQUEST));
  const isAcceptable =
    responseType(headers.accept) !== undefined || (method === 'GET' && prefersHtml(headers.accept));
  done(isAcceptable ? undefined : new HttpError(406, ErrorCode.BAD_REQUEST));
}

type Done = (error?: Error) => void;

function refuseMethod(_request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  done(new HttpError(405, ErrorCode.BAD_REQUEST, undefined, { allow: METHODS.join(', ') }));
}

async function handle(
  request: FastifyRequest,
  reply: FastifyReply,
  { pipeline, context, maxBatch, corsOrigins, landingPage }: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const { method, headers, raw, id } = request;
  if (method === 'GET') {
    if (landingPage !== undefined && prefersHtml(headers.accept))
      return reply.type('text/html').send(landingPage);
    checkCsrf(headers, corsOrigins);
    checkContentType(headers);
  }
  const { requests, isBatch } = parseRequest(request, maxBatch);
  const shared = context(raw, reply.raw, id);
  if (isBatch) return sendBatch(reply, await executeBatch(requests, shared, pipeline), headers.accept);
  return send(reply, await executeGraphql(requests[0]!, shared, pipeline), headers.accept);
}

function send(reply: FastifyReply, result: GraphqlResult, accept: string | undefined): FastifyReply {
  const contentType = responseType(accept) ?? JSON_TYPE;
  return reply
    .code(statusOf(result, contentType))
    .header('content-type', contentType)
    .headers(result.headers)
    .send(textOf(result));
}

/** Response of a batch; its status is the highest of its results. */
function sendBatch(
  reply: FastifyReply,
  results: readonly GraphqlResult[],
  accept: string | undefined,
): FastifyReply {
  const contentType = responseType(accept) ?? JSON_TYPE;
  results.forEach(({ headers }) => reply.headers(headers));
  return reply
    .code(Math.max(...results.map((result) => statusOf(result, contentType))))
    .header('content-type', contentType)
    .send(`[${results.map(textOf).join(',')}]`);
}

function statusOf({ status, body: { data, errors } }: GraphqlResult, contentType: string): number {
  const [first] = errors ?? [];
  if (data !== undefined || !first) return 200;
  return status ?? responseStatus(first.extensions!.code as ErrorCode, contentType);
}

const textOf = ({ body: { errors, data, extensions } }: GraphqlResult): string =>
  `${JSON.stringify({ errors, data, extensions })}\n`;
