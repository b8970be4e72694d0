import type { SupportedCountry, SupportedDocument } from '../schema/supportedDocument.js';
import type { Yoti } from './yoti/client.js';
import type { components } from './yoti/wire.js';

/** Which documents of which countries Yoti can read: the same for everybody. */
export class SupportedDocumentSource {
  readonly #yoti: Yoti;

  constructor(yoti: Yoti) {
    this.#yoti = yoti;
  }

  /** GET /supported-documents. Needs no signature and takes one. Reference 5.9. */
  async all(includesNonLatin: boolean): Promise<SupportedCountry[]> {
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
