import type { FieldError } from '../../errors/apiError.js';
import { LONGEST_LIST, problemsOf } from './inputRule.js';

const LONGEST_TEXT = 256;
const LONGEST_URL = 2048;
const longest: Readonly<Record<string, number>> = {
  authToken: 2048,
  apiKey: 2048,
  formattedAddress: 1024,
};

/** No text and no list of an input is without an end, whichever field it stands in. */
export function problemsOfBounds(value: unknown, field = ''): FieldError[] {
  if (typeof value === 'string') return tooLong(value, field, longest[nameOf(field)] ?? LONGEST_TEXT);
  if (value instanceof URL) return tooLong(value.href, field, LONGEST_URL);
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return ofFields(value, field);
  if (value.length > LONGEST_LIST)
    return [{ field, message: `must not have more than ${LONGEST_LIST} entries` }];
  return value.flatMap((item, index) => problemsOfBounds(item, `${field}[${index}]`));
}

function ofFields(value: object, field: string): FieldError[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    problemsOfBounds(inner, field ? `${field}.${name}` : name),
  );
}

function tooLong(text: string, field: string, most: number): FieldError[] {
  return problemsOf([text.length > most, field, `must not have more than ${most} characters`]);
}

const nameOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1);
