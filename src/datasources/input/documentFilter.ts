import type { FieldError } from '../../errors/apiError.js';
import {
  Inclusion,
  type DocumentFilterInput,
  type DocumentRestrictionsInput,
  type OrthogonalRestrictionsInput,
} from '../../schema/documentFilter.js';
import { countryRule, documentTypeRule, namesBelow, problemsOf, problemsOfEach } from './inputRule.js';
import { OneOf } from './oneOf.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['DocumentFilter']>;

const allowances = {
  allow_expired_documents: 'allowsExpiredDocuments',
  allow_non_latin_documents: 'allowsNonLatinDocuments',
};
const namesOf = (_: unknown, wire: string, field: string): Record<string, string> =>
  namesBelow(wire, field, allowances);

/** Which documents will do. Reference 6.4. */
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
    problemsOf: ({ countryRestriction: countries, typeRestriction: types }, field) => [
      ...leavesNothing(
        countries?.inclusion,
        countries?.countryCodes,
        `${field}.countryRestriction.countryCodes`,
      ),
      ...problemsOfEach(countries?.countryCodes, `${field}.countryRestriction.countryCodes`, countryRule),
      ...leavesNothing(types?.inclusion, types?.documentTypes, `${field}.typeRestriction.documentTypes`),
      ...problemsOfEach(types?.documentTypes, `${field}.typeRestriction.documentTypes`, documentTypeRule),
    ],
    namesOf,
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
    problemsOf: ({ inclusion, documents }, field) => [
      ...leavesNothing(inclusion, documents, `${field}.documents`),
      ...problemsOfEach(documents, `${field}.documents`, ({ countryCodes, documentTypes }, document) => [
        ...problemsOfEach(countryCodes, `${document}.countryCodes`, countryRule),
        ...problemsOfEach(documentTypes, `${document}.documentTypes`, documentTypeRule),
      ]),
    ],
    namesOf,
  },
});

export const toDocumentFilter = (input: DocumentFilterInput): Wire => filters.toWire(input) as Wire;
export const problemsOfFilter = filters.problemsOf.bind(filters);
export const namesOfFilter = filters.namesOf.bind(filters);

function toAllowances(input: OrthogonalRestrictionsInput | DocumentRestrictionsInput): object {
  return {
    allow_expired_documents: input.allowsExpiredDocuments,
    allow_non_latin_documents: input.allowsNonLatinDocuments,
  };
}

/** Yoti refuses a filter that leaves no document. */
function leavesNothing(
  inclusion: Inclusion | undefined,
  list: readonly unknown[] | undefined,
  field: string,
): FieldError[] {
  return problemsOf([
    inclusion === Inclusion.INCLUDE && list?.length === 0,
    field,
    'must not be empty when only these are allowed',
  ]);
}
