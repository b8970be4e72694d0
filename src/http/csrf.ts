import type { IncomingHttpHeaders } from 'node:http';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import type { AllowedOrigins } from './allowedOrigins.js';

/** Headers that no page can send to another origin without a preflight; Apollo's clients send them. */
const PREFLIGHTED_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];
/** No page can send it without a preflight either; Hive Gateway subscribes with GET. */
const ROUTER_HEADER = 'x-router-secret';

/**
 * Refuses a GET that a page of another origin could send without a preflight. A POST always has one, because its
 * content type is JSON.
 */
export function checkCsrf(headers: IncomingHttpHeaders, origins: AllowedOrigins): void {
  const names = [...PREFLIGHTED_HEADERS, ROUTER_HEADER];
  const isPreflighted = names.some((name) => headers[name]) || isJson(headers['content-type']);
  if (!isPreflighted && !isCorsSafeGet(headers, origins))
    throw new HttpError(
      400,
      ErrorCode.BAD_REQUEST,
      `A GET request must have a non-empty header ${PREFLIGHTED_HEADERS.join(' or ')}, against CSRF.`,
    );
}

const isJson = (contentType: string | undefined): boolean =>
  contentType?.split(';', 1)[0]!.trim().toLowerCase() === 'application/json';

/** Refuses a GET with a content type other than JSON, which is not a GraphQL request. */
export function checkContentType({ 'content-type': contentType }: IncomingHttpHeaders): void {
  if (contentType !== undefined && !isJson(contentType))
    throw new HttpError(
      415,
      ErrorCode.BAD_REQUEST,
      'The content type of a GET request must be application/json, or absent.',
    );
}

/**
 * True if a browser sent this GET in CORS mode from an allowed origin: `fetch` and XMLHttpRequest do, links, forms and
 * images do not, and no page can set `Sec-Fetch-Mode` itself. A request to another site always has its `Origin`.
 */
function isCorsSafeGet(headers: IncomingHttpHeaders, origins: AllowedOrigins): boolean {
  const { origin, 'sec-fetch-mode': mode } = headers;
  return mode === 'cors' && (origin === undefined || origins.has(origin));
}
