import type { Endpoint } from '../http/endpoint.js';
import { supportedCountries } from '../state/supportedDocument.js';

/** Supported documents, without authentication (reference 5.9). */
export const supportedDocumentEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/supported-documents',
    operation: 'getSupportedDocuments',
    access: 'none',
    handle: (_emulator, { query }) => ({
      status: 200,
      body: {
        supported_countries: supportedCountries(['true', '1'].includes(query.get('includeNonLatin') ?? '')),
      },
    }),
  },
];
