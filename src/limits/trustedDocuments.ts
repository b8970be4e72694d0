import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ApiError, ErrorCode } from '../errors/errors.js';
import { hashOf } from './document/documents.js';

/** Documents that clients are known to send, by the SHA-256 of their text. */
export type Manifest = ReadonlyMap<string, string>;

/** What is done about a document that is not in the manifest. */
export type TrustMode = 'off' | 'report' | 'enforce';

const MAX_REPORTED = 1_000;
const MAX_REGISTERED_BYTES = 30_000_000;

const operation = z.object({ id: z.string(), body: z.string() });
/** Apollo's, as its client tools write it; or just hash and document. */
const manifests = z.union([
  z.object({ format: z.literal('apollo-persisted-query-manifest'), operations: z.array(operation) }),
  z.record(z.string(), z.string()),
]);

/** Reads a manifest; undefined for text that is none, and for one with a hash that is not that of its document. */
export function parseManifest(text: string): Manifest | undefined {
  const { success, data } = manifests.safeParse(toJson(text));
  if (!success) return undefined;
  const entries = Array.isArray(data.operations)
    ? data.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(data as Record<string, string>);
  return entries.every(([id, body]) => hashOf(body) === id) ? new Map(entries) : undefined;
}

/** The value; undefined for text that is no JSON. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a request asks to be run: a text, or the hash of one. */
export interface DocumentReference {
  text?: string;
  hash?: string;
}

/** Tells documents of the manifest from others, by their exact text: a blank more is another document. */
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

  /** Throws DOCUMENT_NOT_TRUSTED where that is enforced; else counts what is unknown. */
  check({ text, hash = '' }: DocumentReference): void {
    const asked = text === undefined ? hash : hashOf(text);
    if (this.#manifest.has(asked)) return;
    if (this.#mode === 'enforce') throw new ApiError(ErrorCode.DOCUMENT_NOT_TRUSTED);
    // A hash without its text is a question, which the text follows if there is any.
    if (text !== undefined) this.#count(asked);
  }

  /** The 1st, 10th, 100th time: so that the log stays readable, and nobody can fill it. */
  #count(hash: string): void {
    const times = (this.#unknown.get(hash) ?? 0) + 1;
    this.#unknown.set(hash, times);
    if (Number.isInteger(Math.log10(times))) this.#warn({ hash, times }, 'A document is not in the manifest');
  }
}

/** Where Apollo finds the text for a hash: in the manifest, else among those that clients registered. */
export class PersistedDocuments {
  readonly #manifest: Manifest;
  readonly #registered = new LRUCache<string, string>({
    maxSize: MAX_REGISTERED_BYTES,
    sizeCalculation: (text) => text.length + 1,
  });

  constructor(manifest: Manifest = new Map()) {
    this.#manifest = manifest;
  }

  /** Apollo puts `apq:` before the hash. */
  async get(key: string): Promise<string | undefined> {
    return this.#manifest.get(key.replace(/^apq:/, '')) ?? this.#registered.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    this.#registered.set(key, text);
  }

  async delete(key: string): Promise<boolean> {
    return this.#registered.delete(key);
  }
}
