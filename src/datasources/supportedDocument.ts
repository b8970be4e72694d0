import { LRUCache } from 'lru-cache';
import type { SupportedCountry, SupportedDocument } from '../schema/supportedDocument.js';
import type { Yoti } from './yoti/yoti.js';
import type { components } from './yoti/wire.js';

const TTL_MS = 3_600_000;

/** Both lists for all requests, each for an hour: they name no person, and change when Yoti learns a document. */
export class SupportedDocumentCache extends LRUCache<string, SupportedCountry[]> {
  /** `now` gives milliseconds, counted from anywhere. */
  constructor(now: () => number) {
    super({ max: 2, ttl: TTL_MS, ttlResolution: 0, perf: { now } });
  }
}

/** Which documents of which countries Yoti can read: the same for everybody. */
export class SupportedDocumentSource {
  readonly #yoti: Yoti;
  readonly #cache: SupportedDocumentCache | undefined;
  readonly #bypassCache: boolean;

  constructor(yoti: Yoti, cache?: SupportedDocumentCache, bypassCache = false) {
    this.#yoti = yoti;
    this.#cache = cache;
    this.#bypassCache = bypassCache;
  }

  async all(includesNonLatin: boolean): Promise<SupportedCountry[]> {
    const key = String(includesNonLatin);
    const kept = this.#bypassCache ? undefined : this.#cache?.get(key);
    if (kept) return kept;
    const countries = await this.#read(includesNonLatin);
    this.#cache?.set(key, countries);
    return countries;
  }

  /** GET /supported-documents. Needs no signature and takes one. Reference 5.9. */
  async #read(includesNonLatin: boolean): Promise<SupportedCountry[]> {
    const query = includesNonLatin ? { includeNonLatin: 'true' } : undefined;
    const { supported_countries } = await this.#yoti.get('/supported-documents', { query });
    return supported_countries.map(toSupportedCountry);
  }
}

export function toSupportedCountry(wire: components['schemas']['SupportedCountry']): SupportedCountry {
  return { code: wire.code, documents: wire.supported_documents.map(toDocument) };
}

function toDocument(wire: components['schemas']['SupportedDocument']): SupportedDocument {
  const { type, is_strictly_latin, requirements } = wire;
  return {
    type,
    isStrictlyLatin: is_strictly_latin ?? null,
    requirements: requirements ? { dateFrom: requirements.date_from ?? null } : null,
  };
}
