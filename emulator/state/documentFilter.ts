import { supportedCountries, type SupportedCountry } from './supportedDocument.js';

interface Restriction {
  inclusion: string;
}

/** Filter of the documents that a session accepts (reference 6.4). */
export interface DocumentFilter {
  type: string;
  inclusion?: string;
  documents?: { country_codes?: string[]; document_types?: string[] }[];
  country_restriction?: Restriction & { country_codes: string[] };
  type_restriction?: Restriction & { document_types: string[] };
  allow_non_latin_documents?: boolean;
}

/** Countries and documents that a filter accepts. */
export function allowedDocuments(filter?: DocumentFilter): SupportedCountry[] {
  return supportedCountries(filter?.allow_non_latin_documents ?? false)
    .map(({ code, supported_documents }) => ({
      code,
      supported_documents: supported_documents.filter(({ type }) => allows(filter, code, type)),
    }))
    .filter(({ supported_documents }) => supported_documents.length > 0);
}

function allows(filter: DocumentFilter | undefined, country: string, type: string): boolean {
  const { country_restriction: countries, type_restriction: types, documents } = filter ?? {};
  return (
    (!countries || countries.country_codes.includes(country) === includes(countries.inclusion)) &&
    (!types || types.document_types.includes(type) === includes(types.inclusion)) &&
    (!documents || documents.some(matches(country, type)) === includes(filter?.inclusion))
  );
}

const matches =
  (country: string, type: string) =>
  (document: { country_codes?: string[]; document_types?: string[] }): boolean =>
    (document.country_codes?.includes(country) ?? true) && (document.document_types?.includes(type) ?? true);

/** True for inclusion; Yoti still accepts the old name WHITELIST. */
function includes(inclusion = 'INCLUDE'): boolean {
  return ['INCLUDE', 'WHITELIST'].includes(inclusion.toUpperCase());
}
