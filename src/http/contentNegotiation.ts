import { errorCodes, type ErrorCode } from '../errors/codes.js';

/** Content types of a GraphQL response. GraphQL over HTTP, 4.1. */
export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

const types: readonly [name: string, contentType: string][] = [
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
];

/** Content type of the response: JSON without an `Accept` header, undefined when the client accepts neither. */
export function responseType(accept: string | undefined): string | undefined {
  return accept ? preferred(accept, types) : JSON_TYPE;
}

/** True if the client prefers HTML to JSON, as a browser does. */
export const prefersHtml = (accept: string | undefined): boolean =>
  accept !== undefined && preferred(accept, [...types, ['text/html', 'text/html']]) === 'text/html';

function preferred(accept: string, offers: typeof types): string | undefined {
  const ranges = accept
    .split(',')
    .map(toRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.wildcards - b.wildcards);
  for (const { name } of ranges) {
    const prefix = name.replace(/\*$/, '').replace('*/', '');
    const offer = offers.find(([type]) => (name.endsWith('*') ? type.startsWith(prefix) : type === name));
    if (offer) return offer[1];
  }
  return undefined;
}

function toRange(text: string): { name: string; quality: number; wildcards: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
  return { name, quality, wildcards: name.split('*').length - 1 };
}

/**
 * Status of a response without data. When only the document or its variables are wrong, `application/json` gets 200 and
 * `application/graphql-response+json` 400; any other code has its own status.
 */
export function responseStatus(code: ErrorCode, contentType: string): number {
  const { isDocumentError, status } = errorCodes[code];
  if (!isDocumentError) return status;
  return contentType === JSON_TYPE ? 200 : 400;
}
