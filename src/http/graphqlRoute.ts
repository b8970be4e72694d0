import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { answerType } from './contentNegotiation.js';
import type { Context } from '../graphql/context.js';
import { isReadableBySender } from './crossSite.js';
import { Documents } from '../limits/document/documents.js';
import { safeStackTrace } from '../logging/errorLogging.js';
import { ApiError, codeOfStatus, ErrorCode } from '../errors/errors.js';
import type { DocumentLimits } from '../limits/document/documentLimits.js';
import { refusalOf } from './errorResponse.js';
import type { TrustedDocuments } from '../limits/trustedDocuments.js';
import { wantedBy } from '../graphql/request.js';

/** What the route is given. */
export interface GraphqlRouteOptions {
  apollo: ApolloServer<Context>;
  context: (request: IncomingMessage, response: ServerResponse, requestId: string) => Context;
  limits: DocumentLimits;
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
 * method, types, size of the body, batches, limits of the document. Then Apollo parses, validates and runs it. A document
 * that came before and was right does not get here: it takes the short way.
 */
export async function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { apollo, context, trusted } = options;
  const documents = new Documents(options.limits);
  app.setErrorHandler(refuse);
  app.addHook('onRequest', ({ method, headers, url, hostname }, reply, done) => {
    if (!METHODS.includes(method)) return done(notAllowed(reply));
    // Apollo and links put the two together.
    if (!URL.canParse(url, `http://${hostname}/`)) return done(new Refusal(400));
    done(answersWith(headers.accept, method) ? undefined : new Refusal(406));
  });
  const throughApollo = fastifyApolloHandler(apollo, {
    context: async ({ raw, id }, reply) => context(raw, reply.raw, id),
  }) as RouteHandlerMethod;
  const handler: RouteHandlerMethod = (request, reply) => {
    if (trusted) wantedBy(request).forEach((wanted) => trusted.check(wanted));
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
  const isOurs = error instanceof ApiError;
  const { statusCode = 500 } = error;
  const refused = isOurs ? error : new ApiError(codeOfStatus(statusCode));
  const answer = refusalOf(refused, requestId, headers.accept, isOurs ? undefined : statusCode);
  if (answer.status >= 500) log.error({ requestId, err: safeStackTrace(error) }, 'failed');
  else log.info({ requestId, code: refused.code }, 'refused');
  return reply.code(answer.status).headers(answer.headers).send(answer.text);
}
