import type { FieldError } from '../../errors/apiError.js';
import { validate, type FieldPaths } from './rules.js';

const MAX_PROPERTIES = 50;
const MAX_DEPTH = 5;
const NAME = /^[A-Za-z][\w.-]{0,99}$/;

type Properties = Record<string, unknown> | null | undefined;

/**
 * Checks the properties of an `other` field, which Yoti takes under any name: their number, names and depth. `own` are the
 * wire names that have a field of their own.
 */
export function validateOther(other: Properties, field: string, own: readonly string[]): FieldError[] {
  const names = Object.keys(other ?? {});
  return validate(
    [names.length > MAX_PROPERTIES, field, `must not have more than ${MAX_PROPERTIES} properties`],
    [
      names.some((name) => !NAME.test(name)),
      field,
      'must have names of at most 100 letters, digits, `_`, `.` and `-`, beginning with a letter',
    ],
    [names.some((name) => own.includes(name)), field, 'must not repeat what has a field of its own'],
    [!isWithinDepth(other), field, `must not be nested more than ${MAX_DEPTH} deep`],
  );
}

function isWithinDepth(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((inner) => isWithinDepth(inner, depth + 1));
}

/** Field paths of the properties of an `other` field. */
export function fieldPathsOfOther(other: Properties, wire: string, field: string): FieldPaths {
  return Object.fromEntries(Object.keys(other ?? {}).map((name) => [`${wire}.${name}`, `${field}.${name}`]));
}
