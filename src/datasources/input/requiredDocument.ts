import type { FieldError } from '../../errors/apiError.js';
import type { RequiredDocumentInput } from '../../schema/requiredDocument.js';
import { namesOfFilter, problemsOfFilter, toDocumentFilter } from './documentFilter.js';
import { countryRule, documentTypeRule, namesOfEach, problemsOfEach, type FieldNames } from './inputRule.js';
import { OneOf } from './oneOf.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['RequiredDocument']>;

/** Documents a person is to show. Reference 6.4. */
const documents = new OneOf<RequiredDocumentInput>({
  idDocument: {
    type: 'ID_DOCUMENT',
    toWire: ({ filter }) => ({ filter: filter && toDocumentFilter(filter) }),
    problemsOf: ({ filter }, field) => (filter ? problemsOfFilter(filter, `${field}.filter`) : []),
    namesOf: ({ filter }, wire, field) =>
      filter ? namesOfFilter(filter, `${wire}.filter`, `${field}.filter`) : {},
  },
  supplementaryDocument: {
    type: 'SUPPLEMENTARY_DOCUMENT',
    toWire: ({ objective, documentTypes, countryCodes }) => ({
      objective: { type: objective },
      document_types: documentTypes,
      country_codes: countryCodes,
    }),
    problemsOf: ({ documentTypes, countryCodes }, field) => [
      ...problemsOfEach(documentTypes, `${field}.documentTypes`, documentTypeRule),
      ...problemsOfEach(countryCodes, `${field}.countryCodes`, countryRule),
    ],
    namesOf: (_, wire, field) => ({ [`${wire}.objective.type`]: `${field}.objective` }),
  },
});

type Inputs = RequiredDocumentInput[] | null | undefined;

export const toRequiredDocument = (input: RequiredDocumentInput): Wire => documents.toWire(input) as Wire;

export function problemsOfDocuments(inputs: Inputs): FieldError[] {
  return problemsOfEach(inputs, 'documents', (input, field) => documents.problemsOf(input, field));
}

export function namesOfDocuments(inputs: Inputs): FieldNames {
  return namesOfEach(inputs, 'required_documents', 'documents', (...entry) => documents.namesOf(...entry));
}
