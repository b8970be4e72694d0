import type { FieldError } from '../../errors/apiError.js';
import {
  Inclusion,
  type DocumentFilterInput,
  type DocumentRestrictionsInput,
  type OrthogonalRestrictionsInput,
} from '../../schema/documentFilter.js';
import {
  validateCountryCode,
  validateDocumentType,
  fieldPathsBelow,
  validate,
  validateEach,
} from './rules.js';
import { OneOf } from './oneOf.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['DocumentFilter']>;

const allowances = {
  allow_expired_documents: 'allowsExpiredDocuments',
  allow_non_latin_documents: 'allowsNonLatinDocuments',
};
const fieldPaths = (_: unknown, wire: string, field: string): Record<string, string> =>
  fieldPathsBelow(wire, field, allowances);

/** Filters of accepted documents. Reference 6.4. */
const filters = new OneOf<DocumentFilterInput>({
  orthogonalRestrictions: {
    type: 'ORTHOGONAL_RESTRICTIONS',
    toWire: (input) => ({
      country_restriction: input.countryRestriction && {
        inclusion: input.countryRestriction.inclusion,
        country_codes: input.countryRestriction.countryCodes,
      },
      type_restriction: input.typeRestriction && {
        inclusion: input.typeRestriction.inclusion,
        document_types: input.typeRestriction.documentTypes,
      },
      ...toAllowances(input),
    }),
    validate: ({ countryRestriction: countries, typeRestriction: types }, field) => [
      ...validateNotEmpty(
        countries?.inclusion,
        countries?.countryCodes,
        `${field}.countryRestriction.countryCodes`,
      ),
      ...validateEach(
        countries?.countryCodes,
        `${field}.countryRestriction.countryCodes`,
        validateCountryCode,
      ),
      ...validateNotEmpty(types?.inclusion, types?.documentTypes, `${field}.typeRestriction.documentTypes`),
      ...validateEach(types?.documentTypes, `${field}.typeRestriction.documentTypes`, validateDocumentType),
    ],
    fieldPaths,
  },
  documentRestrictions: {
    type: 'DOCUMENT_RESTRICTIONS',
    toWire: (input) => ({
      inclusion: input.inclusion,
      documents: input.documents.map(({ countryCodes, documentTypes }) => ({
        country_codes: countryCodes,
        document_types: documentTypes,
      })),
      ...toAllowances(input),
    }),
    validate: ({ inclusion, documents }, field) => [
      ...validateNotEmpty(inclusion, documents, `${field}.documents`),
      ...validateEach(documents, `${field}.documents`, ({ countryCodes, documentTypes }, document) => [
        ...validateEach(countryCodes, `${document}.countryCodes`, validateCountryCode),
        ...validateEach(documentTypes, `${document}.documentTypes`, validateDocumentType),
      ]),
    ],
    fieldPaths,
  },
});

export const toDocumentFilter = (input: DocumentFilterInput): Wire => filters.toWire(input) as Wire;
export const validateFilter = filters.validate.bind(filters);
export const fieldPathsOfFilter = filters.fieldPaths.bind(filters);

function toAllowances(input: OrthogonalRestrictionsInput | DocumentRestrictionsInput): object {
  return {
    allow_expired_documents: input.allowsExpiredDocuments,
    allow_non_latin_documents: input.allowsNonLatinDocuments,
  };
}

/** Yoti rejects a filter that excludes every document. */
function validateNotEmpty(
  inclusion: Inclusion | undefined,
  list: readonly unknown[] | undefined,
  field: string,
): FieldError[] {
  return validate([
    inclusion === Inclusion.INCLUDE && list?.length === 0,
    field,
    'must not be empty when only these are allowed',
  ]);
}
