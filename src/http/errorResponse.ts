import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../errors/apiError.js';
import { codeOfStatus, ErrorCode } from '../errors/codes.js';
import { codeOf, formatError, toGraphqlErrors } from '../errors/format.js';
import { HttpError } from '../errors/requestErrors.js';
import { logErrors } from '../logging/errorLogging.js';
import { JSON_TYPE, responseStatus, responseType } from './contentNegotiation.js';

/** Error handler of all routes and hooks; the one place that makes error responses outside of GraphQL results. */
export function errorHandler(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { id: requestId, headers, log } = request;
  const converted = fromFastify(error);
  const [first] = toGraphqlErrors(converted);
  const code = codeOf(first!);
  logErrors(log, requestId, [first!]);
  const contentType = responseType(headers.accept) ?? JSON_TYPE;
  const status = converted instanceof HttpError ? converted.statusCode : responseStatus(code, contentType);
  if (converted instanceof HttpError) reply.headers(converted.headers);
  const retryAfter = first!.originalError instanceof ApiError && first!.originalError.details.retryAfter;
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  if (code === ErrorCode.UNAUTHENTICATED) reply.header('www-authenticate', 'Bearer');
  // Responses to all faulty links are equal to the byte.
  const shownId = code === ErrorCode.NOT_FOUND ? undefined : requestId;
  const text = JSON.stringify({ errors: [formatError(first!, shownId)] });
  return reply.code(status).header('content-type', contentType).send(text);
}

/** Adds the error code to an error of Fastify, such as a body that is too large or not JSON; it has a status alone. */
function fromFastify(error: Error & { statusCode?: number }): Error {
  if (error instanceof HttpError || error.statusCode === undefined || error.statusCode >= 500) return error;
  return new HttpError(error.statusCode, codeOfStatus(error.statusCode));
}
