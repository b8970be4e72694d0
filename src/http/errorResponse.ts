import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../errors/apiError.js';
import { codeOfStatus, ErrorCode, errorCodes } from '../errors/codes.js';
import { codeOf, formatError, toGraphqlErrors } from '../errors/format.js';
import { HttpError } from '../errors/requestErrors.js';
import { requestTrace } from './requestTelemetry.js';
import { logErrors } from '../logging/errorLogging.js';
import { JSON_TYPE, responseStatus, responseType, type Refusal } from './contentNegotiation.js';

/** Error handler of all routes and hooks but those of GraphQL; an error has the status of its code, or its own. */
export const errorHandler =
  (docsUrl: string) =>
  (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    respond(error, request, reply, docsUrl, ({ code, status }) => status ?? errorCodes[code].status);

/** Error handler of the GraphQL route, with the statuses of GraphQL over HTTP. */
export const graphqlErrorHandler =
  (docsUrl: string, isFromRouter: (request: IncomingMessage) => boolean) =>
  (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    respond(error, request, reply, docsUrl, (refusal) =>
      mayBeGraphql(request)
        ? responseStatus({
            ...refusal,
            accept: request.headers.accept,
            isFromRouter: isFromRouter(request.raw),
          })
        : (refusal.status ?? errorCodes[refusal.code].status),
    );

/** Whether a request can carry a document; refused before its body is read, no more is known of it. */
const mayBeGraphql = ({ method, url }: FastifyRequest): boolean =>
  method === 'POST' || (method === 'GET' && url.includes('?'));

type StatusOf = (refusal: Pick<Refusal, 'code' | 'status' | 'contentType'>) => number;

/** The one place that makes error responses outside of GraphQL results. */
function respond(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  docsUrl: string,
  statusOf: StatusOf,
): FastifyReply {
  const { id: requestId, headers, log } = request;
  const converted = fromFastify(error);
  const [first] = toGraphqlErrors(converted);
  const code = codeOf(first!);
  logErrors(log, { requestId, traceId: requestTrace(request.raw)?.traceId }, [first!]);
  const contentType = responseType(headers.accept) ?? JSON_TYPE;
  const ownStatus = converted instanceof HttpError ? converted.statusCode : undefined;
  const status = statusOf({ code, status: ownStatus, contentType });
  if (converted instanceof HttpError) reply.headers(converted.headers);
  const { retryAfter } = converted instanceof ApiError ? converted.details : {};
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (code === ErrorCode.UNAUTHENTICATED) reply.header('www-authenticate', 'Bearer');
  // Responses to all faulty links are equal to the byte.
  const shownId = code === ErrorCode.NOT_FOUND ? undefined : requestId;
  const text = JSON.stringify({ errors: [formatError(first!, shownId, docsUrl)] });
  return reply.code(status).header('content-type', contentType).send(text);
}

/** Adds the error code to an error of Fastify, such as a body that is too large or not JSON; it has a status alone. */
function fromFastify(error: Error & { statusCode?: number }): Error {
  if (error instanceof HttpError || error.statusCode === undefined || error.statusCode >= 500) return error;
  return new HttpError(error.statusCode, codeOfStatus(error.statusCode), remedies[error.statusCode]);
}

/** Messages for mistakes that the code alone does not explain, by status. */
const remedies: Readonly<Record<number, string>> = {
  408: 'The request did not arrive completely in time.',
  415: 'The content-type of the body must be application/json.',
  431: 'The headers of the request are too long.',
};

/** Answers a path without a route. */
export function unknownRoute(): never {
  throw new HttpError(
    404,
    ErrorCode.BAD_REQUEST,
    'There is nothing at this path: GraphQL is at /graphql, by GET and POST.',
  );
}

const CLIENT_ERRORS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers bytes that are not an HTTP request, or not a complete one in time, and closes their connection. */
export const clientErrorHandler = (docsUrl: string) =>
  function answerClientError(this: FastifyInstance, error: Error & { code?: string }, socket: Socket): void {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = CLIENT_ERRORS[error.code ?? ''] ?? 400;
    const refusal = new HttpError(
      status,
      ErrorCode.BAD_REQUEST,
      remedies[status] ?? 'The request is not HTTP.',
    );
    const requestId = randomUUID();
    // Its message may repeat all bytes of the request.
    this.log.info({ requestId, code: refusal.code, cause: error.code }, 'client error');
    const text = JSON.stringify({ errors: [formatError(toGraphqlErrors(refusal)[0]!, requestId, docsUrl)] });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${JSON_TYPE}`,
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Cache-Control: no-store',
      'Connection: close',
    ];
    if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
    socket.destroySoon();
  };
