import type { FieldError } from '../../errors/apiError.js';
import type { RequiredDocumentInput } from '../../schema/requiredDocument.js';
import { fieldPathsOfFilter, validateFilter, toDocumentFilter } from './documentFilter.js';
import {
  validateCountryCode,
  validateDocumentType,
  fieldPathsOfEach,
  validateEach,
  type FieldPaths,
} from './rules.js';
import { OneOf } from './oneOf.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['RequiredDocument']>;

/** Documents that can be required. Reference 6.4. */
const documents = new OneOf<RequiredDocumentInput>({
  idDocument: {
    type: 'ID_DOCUMENT',
    toWire: ({ filter }) => ({ filter: filter && toDocumentFilter(filter) }),
    validate: ({ filter }, field) => (filter ? validateFilter(filter, `${field}.filter`) : []),
    fieldPaths: ({ filter }, wire, field) =>
      filter ? fieldPathsOfFilter(filter, `${wire}.filter`, `${field}.filter`) : {},
  },
  supplementaryDocument: {
    type: 'SUPPLEMENTARY_DOCUMENT',
    toWire: ({ objective, documentTypes, countryCodes, filter }) => ({
      objective: { type: objective },
      document_types: documentTypes,
      country_codes: countryCodes,
      filter: filter && toDocumentFilter(filter),
    }),
    validate: ({ documentTypes, countryCodes, filter }, field) => [
      ...validateEach(documentTypes, `${field}.documentTypes`, validateDocumentType),
      ...validateEach(countryCodes, `${field}.countryCodes`, validateCountryCode),
      ...(filter ? validateFilter(filter, `${field}.filter`) : []),
    ],
    fieldPaths: ({ filter }, wire, field) => ({
      [`${wire}.objective.type`]: `${field}.objective`,
      ...(filter && fieldPathsOfFilter(filter, `${wire}.filter`, `${field}.filter`)),
    }),
  },
});

type Inputs = RequiredDocumentInput[] | null | undefined;

export const toRequiredDocument = (input: RequiredDocumentInput): Wire => documents.toWire(input) as Wire;

export function validateDocuments(inputs: Inputs): FieldError[] {
  return validateEach(inputs, 'documents', (input, field) => documents.validate(input, field));
}

export function fieldPathsOfDocuments(inputs: Inputs): FieldPaths {
  return fieldPathsOfEach(inputs, 'required_documents', 'documents', (...entry) =>
    documents.fieldPaths(...entry),
  );
}
