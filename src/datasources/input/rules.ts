import type { FieldError } from '../../errors/errors.js';

/** What a field of the input must not be; `field` is its path below `input`. */
export type Rule = [isBroken: boolean, field: string, message: string];

/** Wire path to the path of our input; the longest that fits counts, the rest becomes camel case. */
export type FieldPaths = Readonly<Record<string, string>>;

export function validate(...rules: Rule[]): FieldError[] {
  return rules.filter(([isBroken]) => isBroken).map(([, field, message]) => ({ field, message }));
}

export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** More entries than these are never looked at: `validateBounds` refuses them. */
export const MAX_LIST_LENGTH = 50;

/** The problems of each entry, under the path of the entry. */
export function validateEach<T>(
  items: readonly T[] | null | undefined,
  field: string,
  validateItem: (item: T, field: string) => FieldError[],
): FieldError[] {
  return (items ?? [])
    .slice(0, MAX_LIST_LENGTH)
    .flatMap((item, index) => validateItem(item, `${field}[${index}]`));
}

/** The same names below a path on each side; an empty name is the path itself. */
export function fieldPathsBelow(wire: string, field: string, names: FieldPaths = {}): FieldPaths {
  const entries = Object.entries({ '': '', ...names });
  return Object.fromEntries(entries.map(([theirs, ours]) => [join(wire, theirs), join(field, ours)]));
}

/** The names of each entry of a list, put together. */
export function fieldPathsOfEach<T>(
  items: readonly T[] | null | undefined,
  wire: string,
  field: string,
  fieldPathsOfItem: (item: T, wire: string, field: string) => FieldPaths,
): FieldPaths {
  return Object.assign(
    {},
    ...(items ?? []).map((item, index) => fieldPathsOfItem(item, `${wire}[${index}]`, `${field}[${index}]`)),
  ) as FieldPaths;
}

const join = (path: string, name: string): string => (name ? `${path}.${name}` : path);

/** A text that says something and has an end. */
export const validateText = (text: string, field: string, longest = 256): FieldError[] =>
  validate([
    text.length > longest || text.trim() === '',
    field,
    `must have 1 to ${longest} characters and not be blank`,
  ]);

const COUNTRY = /^[A-Z]{3}$/;
const DOCUMENT_TYPE = /^[A-Z][A-Z0-9_-]{0,99}$/;

/** Which countries there are is for Yoti to say, and grows; how a code is written is not. */
export const validateCountryCode = (code: string, field: string): FieldError[] =>
  validate([!COUNTRY.test(code), field, 'must be three upper-case letters: ISO 3166-1 alpha-3']);

export const validateDocumentType = (type: string, field: string): FieldError[] =>
  validate([
    !DOCUMENT_TYPE.test(type),
    field,
    'must be at most 100 upper-case letters, digits and underscores',
  ]);
