import { LRUCache } from 'lru-cache';
import type { Context } from '../graphql/context.js';
import { ErrorCode, statusOf } from '../errors/errors.js';

/** The two ways in which a GraphQL answer may come. GraphQL over HTTP, 4.1. */
export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

const types: readonly [name: string, answer: string][] = [
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
];

/** What clients have asked for so far: they say the same each time. */
const asked = new LRUCache<string, { type?: string }>({ max: 100 });

/** The type to answer in; undefined when the client takes neither. JSON is for whoever does not say. */
export function answerType(accept: string | undefined): string | undefined {
  if (!accept) return JSON_TYPE;
  let known = asked.get(accept);
  if (!known) asked.set(accept, (known = { type: negotiate(accept) }));
  return known.type;
}

function negotiate(accept: string): string | undefined {
  const ranges = accept.split(',').map(toRange);
  const wanted = ranges
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.wildcards - b.wildcards);
  for (const { name } of wanted) {
    const pattern = name.replace(/\*$/, '').replace('*/', '');
    const found = types.find(([type]) => (name.endsWith('*') ? type.startsWith(pattern) : type === name));
    if (found) return found[1];
  }
  return undefined;
}

function toRange(text: string): { name: string; quality: number; wildcards: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
  return { name, quality, wildcards: name.split('*').length - 1 };
}

/** Of these the request was well-formed HTTP, and its document or variables were refused as a whole. */
const documentCodes = new Set<ErrorCode>([
  ErrorCode.BAD_USER_INPUT,
  ErrorCode.GRAPHQL_PARSE_FAILED,
  ErrorCode.GRAPHQL_VALIDATION_FAILED,
  ErrorCode.OPERATION_RESOLUTION_FAILURE,
  ErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ErrorCode.TOKEN_LIMIT_EXCEEDED,
  ErrorCode.DEPTH_LIMIT_EXCEEDED,
  ErrorCode.ALIAS_LIMIT_EXCEEDED,
  ErrorCode.ROOT_FIELD_LIMIT_EXCEEDED,
  ErrorCode.DIRECTIVE_LIMIT_EXCEEDED,
  ErrorCode.FRAGMENT_LIMIT_EXCEEDED,
  ErrorCode.FRAGMENT_CYCLE,
  ErrorCode.FIELD_REPETITION_LIMIT_EXCEEDED,
  ErrorCode.LIST_LIMIT_EXCEEDED,
  ErrorCode.COST_LIMIT_EXCEEDED,
  ErrorCode.INTROSPECTION_DISABLED,
  ErrorCode.DOCUMENT_NOT_TRUSTED,
]);

/**
 * The status of an answer that has no data. A well-formed request gets 200 as JSON, whatever comes of it, and 400 as
 * `application/graphql-response+json`; what is wrong with the request itself has a status of its own.
 */
export function answerStatus(code: ErrorCode, type: string): number {
  if (!documentCodes.has(code)) return statusOf(code);
  return type === JSON_TYPE ? 200 : 400;
}

/** What an answer with data says beside it: what it cost at Yoti, and when Yoti was asked for the oldest session. */
export function extensionsOf({ upstream, dataSources }: Context): Record<string, unknown> {
  const readAt = dataSources.sessions.oldestReadAt;
  return { upstream: { calls: upstream.calls }, ...(readAt && { freshness: { readAt } }) };
}
