import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import type { LongBody } from '../limits/longTexts.js';

/** One operation as a client requests it: by document, by hash of a persisted document, or both. */
export interface GraphqlRequest {
  query?: string;
  /** SHA-256 of the document in hexadecimal. */
  hash?: string;
  operationName?: string;
  variables: Readonly<Record<string, unknown>>;
  /** True for GET, with which only queries may be sent. */
  isGet: boolean;
  /** Set where the body is longer than one without an image may be. */
  longBody?: LongBody;
}

/** Operations of one HTTP request; several only in a batch. */
export interface GraphqlRequests {
  requests: GraphqlRequest[];
  isBatch: boolean;
}

/** Parts of an HTTP request that carry GraphQL. */
export interface HttpRequest {
  method: string;
  url: string;
  /** Parsed JSON; undefined without a body. */
  json?: unknown;
  /** Bytes of a long body outside of its long texts; absent for other bodies. */
  otherBytes?: number;
}

/** Parses an HTTP request; throws an HttpError that names the faulty part, or BATCH_LIMIT_EXCEEDED. */
export function parseRequest(
  { method, url, json, otherBytes }: HttpRequest,
  maxBatch: number,
): GraphqlRequests {
  if (method === 'GET') return { requests: [fromUrl(url)], isBatch: false };
  if (!Array.isArray(json)) return { requests: [fromBody(json, otherBytes)], isBatch: false };
  if (json.length > maxBatch) throw new ApiError(ErrorCode.BATCH_LIMIT_EXCEEDED);
  if (json.length === 0) throw badRequest('The batch has no operations.');
  return { requests: json.map((operation) => fromBody(operation, otherBytes)), isBatch: true };
}

function fromBody(json: unknown, otherBytes: number | undefined): GraphqlRequest {
  if (!isRecord(json)) throw badRequest('The body must be a JSON object with `query`.');
  const request = toRequest(json, false);
  return otherBytes === undefined ? request : { ...request, longBody: { otherBytes, json } };
}

function fromUrl(url: string): GraphqlRequest {
  const { searchParams } = new URL(url, 'http://gateway');
  const parameter = (name: string): string | undefined => {
    const [value, ...more] = searchParams.getAll(name);
    if (more.length > 0) throw badRequest(`The search parameter \`${name}\` may stand only once.`);
    return value;
  };
  const json = (name: string): unknown => {
    const text = parameter(name);
    return text === undefined ? undefined : parseJson(name, text);
  };
  const parts = { query: parameter('query'), operationName: parameter('operationName') };
  return toRequest({ ...parts, variables: json('variables'), extensions: json('extensions') }, true);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badRequest(`The search parameter \`${name}\` must be JSON.`);
  }
}

function toRequest(parts: Record<string, unknown>, isGet: boolean): GraphqlRequest {
  const { query, operationName, variables, extensions } = parts;
  if (query != null && typeof query !== 'string') throw badRequest('`query` must be a string.');
  if (operationName != null && typeof operationName !== 'string')
    throw badRequest('`operationName` must be a string.');
  if (variables != null && !isRecord(variables)) throw badRequest('`variables` must be a JSON object.');
  if (extensions != null && !isRecord(extensions)) throw badRequest('`extensions` must be a JSON object.');
  const hash = extensions?.persistedQuery ? hashIn(extensions.persistedQuery) : undefined;
  if (!query && hash === undefined)
    throw badRequest('`query` must be a document, unless `extensions.persistedQuery` names one.');
  return {
    query: query || undefined,
    hash,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    isGet,
  };
}

function hashIn(persistedQuery: unknown): string {
  const { version, sha256Hash } = isRecord(persistedQuery) ? persistedQuery : {};
  if (version !== 1) throw badRequest('`extensions.persistedQuery.version` must be 1.');
  if (typeof sha256Hash !== 'string')
    throw badRequest('`extensions.persistedQuery.sha256Hash` must be a string.');
  return sha256Hash;
}

const badRequest = (message: string): HttpError => new HttpError(400, ErrorCode.BAD_REQUEST, message);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
