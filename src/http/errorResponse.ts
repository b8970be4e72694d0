import type { FastifyReply, FastifyRequest } from 'fastify';
import { codeOfStatus, ErrorCode } from '../errors/codes.js';
import { codeOf, formatError, toGraphqlErrors } from '../errors/format.js';
import { HttpError } from '../errors/requestErrors.js';
import { logErrors } from '../logging/errorLogging.js';
import { JSON_TYPE, responseStatus, responseType } from './contentNegotiation.js';

/** Error handler of all routes and hooks; the one place that makes error responses outside of GraphQL results. */
export const errorHandler =
  (docsUrl: string) =>
  (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    respond(error, request, reply, docsUrl);

function respond(error: Error, request: FastifyRequest, reply: FastifyReply, docsUrl: string): FastifyReply {
  const { id: requestId, headers, log } = request;
  const converted = fromFastify(error);
  const [first] = toGraphqlErrors(converted);
  const code = codeOf(first!);
  logErrors(log, requestId, [first!]);
  const contentType = responseType(headers.accept) ?? JSON_TYPE;
  const status = converted instanceof HttpError ? converted.statusCode : responseStatus(code, contentType);
  if (converted instanceof HttpError) reply.headers(converted.headers);
  if (code === ErrorCode.UNAUTHENTICATED) reply.header('www-authenticate', 'Bearer');
  // Responses to all faulty links are equal to the byte.
  const shownId = code === ErrorCode.NOT_FOUND ? undefined : requestId;
  const text = JSON.stringify({ errors: [formatError(first!, shownId, docsUrl)] });
  return reply.code(status).header('content-type', contentType).send(text);
}

/** Adds the error code to an error of Fastify, such as a body that is too large or not JSON; it has a status alone. */
function fromFastify(error: Error & { statusCode?: number }): Error {
  if (error instanceof HttpError || error.statusCode === undefined || error.statusCode >= 500) return error;
  return new HttpError(error.statusCode, codeOfStatus(error.statusCode));
}
