import { ErrorCode, errorCodes } from '../errors/codes.js';

/** Content types of a GraphQL response. GraphQL over HTTP, 4.1. */
export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

const JSON_NAME = 'application/json';
const types: readonly [name: string, contentType: string][] = [
  [JSON_NAME, JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
];

/** Content type of the response: JSON without an `Accept` header, undefined when the client accepts neither. */
export function responseType(accept: string | undefined): string | undefined {
  // What nearly all clients send is not taken apart.
  if (!accept || accept === JSON_NAME || accept === '*/*') return JSON_TYPE;
  return preferred(accept, types);
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

/** True if the client names JSON itself, not only a wildcard. */
export const namesJson = (accept: string | undefined): boolean =>
  accept !== undefined && accept.split(',').some((text) => toRange(text).name === JSON_NAME);

/** Error of a response without data, and what its request says about the status. */
export interface Refusal {
  code: ErrorCode;
  /** Status of the error, if not that of its code. */
  status?: number;
  contentType: string;
  accept: string | undefined;
  /** True if the request shows the secret of the router. */
  isFromRouter: boolean;
}

/**
 * Status of a GraphQL response without data. A router, and a client that names `application/json`, gets 200 for anything
 * but a request that is not GraphQL (GraphQL over HTTP, 6.4.1; ADR 34): routers drop the body of any other status. A
 * client that accepts any type gets 200 only if the document or its variables are wrong.
 */
export function responseStatus({ code, status, contentType, accept, isFromRouter }: Refusal): number {
  const facts = errorCodes[code];
  const ownStatus = status ?? facts.status;
  if (code === ErrorCode.BAD_REQUEST) return ownStatus;
  if (isFromRouter) return 200;
  return contentType === JSON_TYPE && (facts.isDocumentError || namesJson(accept)) ? 200 : ownStatus;
}
