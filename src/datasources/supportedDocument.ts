import { LRUCache } from 'lru-cache';
import type { SupportedCountry, SupportedDocument } from '../schema/supportedDocument.js';
import type { Yoti } from './yoti/yoti.js';
import type { components } from './yoti/wire.js';

const TTL_MS = 3_600_000;

/** Cache of the two lists of supported documents for all requests, each for an hour; they hold no personal data. */
export class SupportedDocumentCache extends LRUCache<string, SupportedCountry[]> {
  /** `now` gives milliseconds of a monotonic clock. */
  constructor(now: () => number) {
    super({ max: 2, ttl: TTL_MS, ttlResolution: 0, perf: { now } });
  }
}

/** Documents that Yoti can read, by country. */
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
    const cached = this.#bypassCache ? undefined : this.#cache?.get(key);
    if (cached) return cached;
    const countries = await this.#read(includesNonLatin);
    this.#cache?.set(key, countries);
    return countries;
  }

  /** GET /supported-documents. Signed, though it need not be. Reference 5.9. */
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
