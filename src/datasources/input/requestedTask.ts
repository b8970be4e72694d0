import type { FieldError } from '../../errors/apiError.js';
import type { RequestedTaskInput } from '../../schema/requestedTask.js';
import { fieldPathsBelow, fieldPathsOfEach, validateEach, type FieldPaths } from './rules.js';
import { OneOf } from './oneOf.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['RequestedTask']>;

/** Tasks that can be requested. Reference 6.3. */
const tasks = new OneOf<RequestedTaskInput>(
  {
    documentTextExtraction: {
      type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
      toWire: ({ manualCheck, chipData, hasExpandedFields }) => ({
        manual_check: manualCheck,
        chip_data: chipData,
        create_expanded_document_fields: hasExpandedFields,
      }),
      fieldPaths: (_, wire, field) =>
        fieldPathsBelow(wire, field, { create_expanded_document_fields: 'hasExpandedFields' }),
    },
    supplementaryDocumentTextExtraction: {
      type: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION',
      toWire: ({ manualCheck }) => ({ manual_check: manualCheck }),
    },
  },
  'config',
);

type Inputs = RequestedTaskInput[] | null | undefined;

export const toRequestedTask = (input: RequestedTaskInput): Wire => tasks.toWire(input) as Wire;

export function validateTasks(inputs: Inputs): FieldError[] {
  return validateEach(inputs, 'tasks', (input, field) => tasks.validate(input, field));
}

export function fieldPathsOfTasks(inputs: Inputs): FieldPaths {
  return fieldPathsOfEach(inputs, 'requested_tasks', 'tasks', (...entry) => tasks.fieldPaths(...entry));
}
