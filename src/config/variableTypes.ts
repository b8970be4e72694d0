import { z } from 'zod';

/** Facts about a variable that its schema does not tell; Markdown where they are prose. */
export interface VariableFacts {
  name: string;
  /** Accepted values. */
  accepts: string;
  /** Text that is read when the variable is not set. */
  defaultValue?: string;
  /** Behaviour without the variable, where no text stands for it. */
  fallback?: string;
  /** Value for `.env.example` where there is no default. */
  example?: string;
  /** True where the variable with `_FILE` behind its name may name a file with the value instead. */
  isSecret?: boolean;
  /** True for a value of several lines. */
  isMultiline?: boolean;
}

/** Facts of every variable, by its schema. */
export const variableFacts = z.registry<VariableFacts>();

/** A variable that is a whole number within bounds. */
export const wholeNumber = (name: string, min: number, max: number, defaultValue: number) =>
  numberWithin(min, max).register(variableFacts, {
    name,
    accepts: `${min} to ${max}`,
    defaultValue: String(defaultValue),
  });

/** A whole number within bounds that may be absent; `fallback` says what that means. */
export function optionalWholeNumber(name: string, min: number, max: number, facts: OptionalNumberFacts) {
  const variable = z.optional(numberWithin(min, max));
  variableFacts.add(variable, { name, accepts: `${min} to ${max}`, ...facts });
  return variable;
}

type OptionalNumberFacts = Required<Pick<VariableFacts, 'fallback' | 'example'>>;

/** Digits only: Number would accept `0x10`, `1e3` and `+5` as well. */
const WHOLE = /^-?\d+$/;

const numberWithin = (min: number, max: number) =>
  z
    .string()
    .transform((text) => (WHOLE.test(text) ? Number(text) : NaN))
    .refine((number) => number >= min && number <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    });

/** A variable with a closed list of values. */
export const oneOf = <const T extends readonly string[]>(name: string, values: T, defaultValue: T[number]) =>
  z
    .string()
    .refine((text) => values.includes(text), { error: `must be one of ${values.join(', ')}` })
    .transform((text): T[number] => text)
    .register(variableFacts, {
      name,
      accepts: values.map((value) => `\`${value}\``).join(', '),
      defaultValue,
    });

/** A variable that may be any text. */
export const text = (name: string, defaultValue: string, accepts: string) =>
  z.string().register(variableFacts, { name, accepts, defaultValue });

/** Address of a page, to which a fragment can be added. */
export const url = (name: string, defaultValue: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be the address of a page, such as ${defaultValue}` })
    .refine((address) => !address.includes('#'), {
      error: 'must have no fragment: leave out `#` and all after it',
    })
    .register(variableFacts, { name, accepts: 'URL, http or https, without a fragment', defaultValue });

type OptionalFacts = Omit<VariableFacts, 'name' | 'defaultValue'>;

/** A variable without a default; `schema` checks its text. */
export function optional<T extends z.ZodType<string, string>>(name: string, facts: OptionalFacts, schema: T) {
  const variable = z.optional(schema);
  // The registry's own types cannot follow a generic schema.
  variableFacts.add(variable as z.ZodType, { name, ...facts });
  return variable;
}

/** A variable without a default that may be any text, or is checked together with others. */
export const optionalText = (name: string, facts: OptionalFacts) => optional(name, facts, z.string());

const MIN_SECRET_LENGTH = 32;
const HEADER_TEXT = /^[\x20-\x7e]*$/;

/** A secret that several parties share; `command` prints a new one. */
export const secret = (name: string, command: string, fallback?: string) =>
  optional(
    name,
    {
      accepts: `at least ${MIN_SECRET_LENGTH} characters, as \`${command}\` prints`,
      fallback,
      isSecret: true,
    },
    z
      .string()
      .min(MIN_SECRET_LENGTH, {
        error: `must have at least ${MIN_SECRET_LENGTH} characters; make one with \`${command}\``,
      })
      .regex(HEADER_TEXT, {
        error: `must have printable ASCII characters only, because headers carry it; make one with \`${command}\``,
      }),
  );
