import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import { documentHash } from '../graphql/documentHash.js';

/** Trusted documents by the SHA-256 of their text. */
export type Manifest = ReadonlyMap<string, string>;

/** Treatment of a document that is not in the manifest. */
export type TrustMode = 'off' | 'report' | 'enforce';

const MAX_REPORTED = 1_000;
const MAX_REGISTERED_BYTES = 30_000_000;

const operation = z.object({ id: z.string(), body: z.string() });
/** Formats of a manifest: that of Apollo's client tools, or an object of hash and document. */
const manifests = z.union([
  z.object({ format: z.literal('apollo-persisted-query-manifest'), operations: z.array(operation) }),
  z.record(z.string(), z.string()),
]);

/** Parses a manifest; undefined for another format, and where a hash is not that of its document. */
export function parseManifest(text: string): Manifest | undefined {
  const { success, data } = manifests.safeParse(toJson(text));
  if (!success) return undefined;
  const entries = Array.isArray(data.operations)
    ? data.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(data as Record<string, string>);
  return entries.every(([id, body]) => documentHash(body) === id) ? new Map(entries) : undefined;
}

/** Parsed JSON; undefined for text that is not JSON. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Document of a request: its text, its hash, or both. */
export interface DocumentReference {
  query?: string;
  hash?: string;
}

/** Safelist of documents, compared by their exact text: one space more is another document. */
export class TrustedDocuments {
  readonly #mode: Exclude<TrustMode, 'off'>;
  readonly #manifest: Manifest;
  readonly #warn: (facts: object, message: string) => void;
  readonly #unknown = new LRUCache<string, number>({ max: MAX_REPORTED });

  constructor(
    mode: Exclude<TrustMode, 'off'>,
    manifest: Manifest,
    warn: (facts: object, message: string) => void,
  ) {
    this.#mode = mode;
    this.#manifest = manifest;
    this.#warn = warn;
  }

  /** Throws DOCUMENT_NOT_TRUSTED in mode `enforce`; in mode `report` counts unknown documents. */
  check({ query, hash = '' }: DocumentReference): void {
    const reference = query === undefined ? hash : documentHash(query);
    if (this.#manifest.has(reference)) return;
    if (this.#mode === 'enforce') throw new ApiError(ErrorCode.DOCUMENT_NOT_TRUSTED);
    // After a hash alone, the client sends the text when the document is not registered.
    if (query !== undefined) this.#count(reference);
  }

  /** Logs the 1st, 10th and 100th request, so that a client cannot fill the log. */
  #count(hash: string): void {
    const times = (this.#unknown.get(hash) ?? 0) + 1;
    this.#unknown.set(hash, times);
    if (Number.isInteger(Math.log10(times))) this.#warn({ hash, times }, 'A document is not in the manifest');
  }
}

/** Documents that clients may send as a hash: those of the manifest, and those registered in this process. */
export class PersistedDocuments {
  readonly #manifest: Manifest;
  readonly #registered = new LRUCache<string, string>({
    maxSize: MAX_REGISTERED_BYTES,
    sizeCalculation: (text) => text.length + 1,
  });

  constructor(manifest: Manifest = new Map()) {
    this.#manifest = manifest;
  }

  /** Text of a document; throws PERSISTED_QUERY_NOT_FOUND, or an HttpError for a hash that does not match the text. */
  resolve({ query, hash }: DocumentReference): string {
    if (query === undefined) {
      const text = this.#manifest.get(hash ?? '') ?? this.#registered.get(hash ?? '');
      if (text === undefined) throw new ApiError(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
      return text;
    }
    if (hash !== undefined && hash !== documentHash(query))
      throw new HttpError(400, ErrorCode.BAD_REQUEST, 'The persisted query hash is not that of `query`.');
    return query;
  }

  /** Registers a valid document that was sent with its hash. */
  register({ query, hash }: DocumentReference): void {
    if (query !== undefined && hash !== undefined) this.#registered.set(hash, query);
  }
}
