import type { FieldError } from '../../errors/apiError.js';

/** One validation rule; `field` is the path below `input`. */
export type Rule = [isBroken: boolean, field: string, message: string];

/** Wire path to path of our input; the longest matching prefix counts, the rest becomes camel case. */
export type FieldPaths = Readonly<Record<string, string>>;

/** Field errors of the broken rules. */
export function validate(...rules: Rule[]): FieldError[] {
  return rules.filter(([isBroken]) => isBroken).map(([, field, message]) => ({ field, message }));
}

export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** Maximum of entries in a list; `validateBounds` reports longer ones, whose further entries are not validated. */
export const MAX_LIST_LENGTH = 50;

/** Field errors of each entry, under its path. */
export function validateEach<T>(
  items: readonly T[] | null | undefined,
  field: string,
  validateItem: (item: T, field: string) => FieldError[],
): FieldError[] {
  return (items ?? [])
    .slice(0, MAX_LIST_LENGTH)
    .flatMap((item, index) => validateItem(item, `${field}[${index}]`));
}

/** Field paths nested below a path on each side; an empty name is that path itself. */
export function fieldPathsBelow(wire: string, field: string, names: FieldPaths = {}): FieldPaths {
  const entries = Object.entries({ '': '', ...names });
  return Object.fromEntries(entries.map(([theirs, ours]) => [join(wire, theirs), join(field, ours)]));
}

/** Field paths of all entries of a list. */
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

export const validateText = (text: string, field: string, maxLength = 256): FieldError[] =>
  validate([
    text.length > maxLength || text.trim() === '',
    field,
    `must have 1 to ${maxLength} characters and not be blank`,
  ]);

const COUNTRY = /^[A-Z]{3}$/;
const DOCUMENT_TYPE = /^[A-Z][A-Z0-9_-]{0,99}$/;

/** Checks the form of a country code; Yoti decides which countries exist. */
export const validateCountryCode = (code: string, field: string): FieldError[] =>
  validate([!COUNTRY.test(code), field, 'must be three upper-case letters: ISO 3166-1 alpha-3']);

export const validateDocumentType = (type: string, field: string): FieldError[] =>
  validate([
    !DOCUMENT_TYPE.test(type),
    field,
    'must be at most 100 upper-case letters, digits and underscores',
  ]);

/** One list of the known values and of the others; undefined without either. */
export function joinLists(
  known: readonly string[] | null | undefined,
  others: readonly string[] | null | undefined,
): string[] | undefined {
  return known || others ? [...(known ?? []), ...(others ?? [])] : undefined;
}

/** Value of an enum or of the text beside it, for values that the enum does not have. */
export const eitherOf = (known: string | null | undefined, other: string | null | undefined) =>
  known ?? other ?? undefined;

/** Checks that an enum and the text beside it are not both given, and that one is where it is required. */
export function validateEither(
  [known, other]: readonly [string | null | undefined, string | null | undefined],
  field: string,
  otherField: string,
  isRequired = false,
): FieldError[] {
  const name = field.slice(field.lastIndexOf('.') + 1);
  const otherName = otherField.slice(otherField.lastIndexOf('.') + 1);
  return [
    ...validate(
      [isGiven(known) && isGiven(other), otherField, `must not be given together with ${name}`],
      [isRequired && !isGiven(known) && !isGiven(other), field, `must be given, or ${otherName}`],
    ),
    ...(isGiven(other) ? validateText(other, otherField) : []),
  ];
}

/** Field paths of the entries that `joinLists` takes from the second list. */
export function fieldPathsOfOthers(
  known: readonly string[] | null | undefined,
  others: readonly string[] | null | undefined,
  wire: string,
  field: string,
): FieldPaths {
  const first = known?.length ?? 0;
  return Object.fromEntries(
    (others ?? []).map((_, index) => [`${wire}[${first + index}]`, `${field}[${index}]`]),
  );
}
