import type { FieldError } from '../../errors/apiError.js';
import { MAX_LIST_LENGTH, validate } from './rules.js';

const MAX_TEXT_LENGTH = 256;
const MAX_URL_LENGTH = 2048;
const MAX_LENGTH_OF_FIELD: Readonly<Record<string, number>> = {
  authToken: 2048,
  apiKey: 2048,
  formattedAddress: 1024,
};

/** Checks the length of every text and list in an input. */
export function validateBounds(value: unknown, field = ''): FieldError[] {
  if (typeof value === 'string')
    return validateLength(value, field, MAX_LENGTH_OF_FIELD[nameOf(field)] ?? MAX_TEXT_LENGTH);
  if (value instanceof URL) return validateLength(value.href, field, MAX_URL_LENGTH);
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return validateFields(value, field);
  if (value.length > MAX_LIST_LENGTH)
    return [{ field, message: `must not have more than ${MAX_LIST_LENGTH} entries` }];
  return value.flatMap((item, index) => validateBounds(item, `${field}[${index}]`));
}

function validateFields(value: object, field: string): FieldError[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    validateBounds(inner, field ? `${field}.${name}` : name),
  );
}

function validateLength(text: string, field: string, maxLength: number): FieldError[] {
  return validate([text.length > maxLength, field, `must not have more than ${maxLength} characters`]);
}

const nameOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1);
