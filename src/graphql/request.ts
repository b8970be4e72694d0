import type { FastifyRequest } from 'fastify';
import { toJson, type DocumentReference } from '../limits/trustedDocuments.js';

/**
 * What the operations of a request ask to be run; nothing for what Apollo refuses anyway, having neither text nor hash.
 * The URL is read as Apollo reads it, and not as Fastify does: two readings of one request would be a way past.
 */
export function wantedBy({ method, body, url }: FastifyRequest): DocumentReference[] {
  const parts: unknown[] = method === 'GET' ? fromUrl(url) : Array.isArray(body) ? body : [body];
  return parts.flatMap((part) => {
    const { query, extensions } = (part ?? {}) as { query?: unknown; extensions?: unknown };
    const hash = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
      ?.persistedQuery?.sha256Hash;
    if (typeof query === 'string' && query !== '') return { text: query };
    return typeof hash === 'string' ? { hash } : [];
  });
}

function fromUrl(url: string): object[] {
  const { searchParams: parameters } = new URL(url, 'http://gateway');
  const extensions = toJson(parameters.get('extensions') ?? 'null');
  // Of several Apollo takes none.
  return parameters
    .getAll('query')
    .concat(parameters.has('query') ? [] : [''])
    .map((query) => ({ query, extensions }));
}
