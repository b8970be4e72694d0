import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { answerStatus, answerType, JSON_TYPE } from './answer.js';
import type { Context } from '../context.js';
import { isReadableBySender } from './crossSite.js';
import { Documents } from '../limits/documents.js';
import { traceOf } from './errorReport.js';
import { ApiError, codeOfStatus, docsOf, ErrorCode } from '../errors.js';
import type { FastLane } from './fastLane.js';
import type { Limits } from '../limits/limits.js';
import type { TrustedDocuments } from '../limits/trustedDocuments.js';
import { wantedBy } from './wanted.js';

/** What the route is given. */
export interface GraphqlRouteOptions {
  apollo: ApolloServer<Context>;
  lane: FastLane;
  context: (request: FastifyRequest, reply: FastifyReply) => Context;
  limits: Limits;
  /** Absent: whatever keeps the limits is run. */
  trusted?: TrustedDocuments;
  /** Most operations in one request; 0 when arrays are not taken at all. */
  maxBatch: number;
  corsOrigins: readonly string[];
}

const METHODS = ['GET', 'POST'];
const OTHERS = ['DELETE', 'HEAD', 'PATCH', 'PUT'];

/**
 * `/graphql`: GraphQL over HTTP. What can be refused without looking at the schema is refused here, in this order:
 * method, types, size of the body, batches, limits of the document. Then Apollo parses, validates and runs it; a
 * document that came before and was right takes the fast lane.
 */
export async function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { apollo, lane, context, trusted } = options;
  const documents = new Documents(options.limits);
  app.setErrorHandler(refuse);
  let lastHost: string | undefined;
  app.addHook('onRequest', ({ method, headers, url, hostname }, reply, done) => {
    if (!METHODS.includes(method)) return done(notAllowed(reply));
    // Apollo and links put the two together.
    const isKnown = url === '/graphql' && hostname === lastHost;
    if (!isKnown && !URL.canParse(url, `http://${hostname}/`)) return done(new Refusal(400));
    lastHost = hostname;
    done(answersWith(headers.accept, method) ? undefined : new Refusal(406));
  });
  const throughApollo = fastifyApolloHandler(apollo, {
    context: async (request, reply) => context(request, reply),
  }) as RouteHandlerMethod;
  const handler: RouteHandlerMethod = (request, reply) => {
    if (trusted) wantedBy(request).forEach((wanted) => trusted.check(wanted));
    const answer = lane.answer(request, reply, () => context(request, reply));
    if (answer) return answer;
    if (request.method === 'GET') admitGet(request, options.corsOrigins);
    operationsOf(request, options.maxBatch).forEach((text) => documents.check(text));
    return throughApollo.call(app, request, reply);
  };
  app.route({ method: METHODS, url: '/graphql', handler, exposeHeadRoute: false });
  app.route({ method: OTHERS, url: '/graphql', handler });
}

/** A request that is no GraphQL request, as HTTP names it. */
class Refusal extends Error {
  constructor(readonly statusCode: number) {
    super('refused');
  }
}

function notAllowed(reply: FastifyReply): Refusal {
  reply.header('allow', METHODS.join(', '));
  return new Refusal(405);
}

/** A browser that wants a page gets Sandbox, where there is one. */
function answersWith(accept: string | undefined, method: string): boolean {
  return answerType(accept) !== undefined || (method === 'GET' && accept!.includes('text/html'));
}

/** Tells Apollo's own protection what it cannot see; the header forces a preflight, so nobody gains by sending it. */
function admitGet({ headers }: FastifyRequest, origins: readonly string[]): void {
  if (isReadableBySender(headers, origins)) headers['apollo-require-preflight'] = 'cors';
}

/** The documents in a request. Whatever else is there instead, Apollo refuses. */
function operationsOf(request: FastifyRequest, maxBatch: number): string[] {
  const { body } = request;
  if (Array.isArray(body) && body.length > maxBatch) throw new ApiError(ErrorCode.BATCH_LIMIT_EXCEEDED);
  return wantedBy(request).flatMap(({ text }) => text ?? []);
}

/** A refusal in the shape of a GraphQL answer. */
function refuse(
  error: Error & { statusCode?: number },
  { id: requestId, headers, log }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const type = answerType(headers.accept) ?? JSON_TYPE;
  const { status, code } = toStatus(error, type);
  if (status >= 500) log.error({ requestId, err: traceOf(error) }, 'failed');
  else log.info({ requestId, code }, 'refused');
  const known = error instanceof ApiError ? error : new ApiError(code);
  const extensions = { ...known.extensions, docs: docsOf(code), requestId };
  return reply
    .code(status)
    .type(type)
    .send({ errors: [{ message: known.message, extensions }] });
}

function toStatus(error: Error & { statusCode?: number }, type: string): { status: number; code: ErrorCode } {
  if (error instanceof ApiError) return { status: answerStatus(error.code, type), code: error.code };
  const { statusCode: status = 500 } = error;
  return { status, code: codeOfStatus(status) };
}
