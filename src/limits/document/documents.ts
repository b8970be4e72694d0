import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { parseWithinLimits } from './checkDocument.js';
import type { DocumentLimits } from './documentLimits.js';

const MOST_REMEMBERED = 1_000;

/** Documents that keep the limits. Each is looked at once; what is remembered is hashes, not documents. */
export class Documents {
  readonly #limits: DocumentLimits;
  readonly #accepted = new LRUCache<string, true>({ max: MOST_REMEMBERED });

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
  }

  /** Throws an ApiError for a document over a limit. What is no GraphQL passes: Apollo says what is wrong with it. */
  check(text: string): void {
    const hash = hashOf(text);
    if (this.#accepted.get(hash)) return;
    try {
      parseWithinLimits(text, this.#limits);
    } catch (error) {
      if (error instanceof GraphQLError) return;
      throw error;
    }
    this.#accepted.set(hash, true);
  }
}

/** SHA-256 in hexadecimal: the name of a document in persisted queries and in the manifest of trusted ones. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
