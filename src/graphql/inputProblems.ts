import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
} from 'graphql';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { InputPath } from './inputPath.js';
import { scalarRemedy } from '../schema/scalars.js';

/** Value of a variable or literal of a document, as the search reads it. */
export interface InputReader<Value> {
  isNull(value: Value): boolean;
  /** True for a variable inside a literal, which is coerced by itself. */
  isVariable(value: Value): boolean;
  /** Undefined for anything but a list. */
  itemsOf(value: Value): readonly Value[] | undefined;
  /** Given fields; undefined for anything but an object. */
  fieldsOf(value: Value): readonly (readonly [name: string, value: Value])[] | undefined;
  textOf(value: Value): string | undefined;
  /** Throws, or gives undefined, if the type does not accept the value. */
  parse(type: GraphQLLeafType, value: Value): unknown;
}

/** A value that does not fit its type; the message never repeats it. */
export interface InputProblem<Value> {
  path: InputPath;
  message: string;
  value: Value;
}

/** Each unknown name costs a search for similar ones. */
const MAX_PROBLEMS = 20;
/** A longer list of choices is in the schema. */
const MAX_CHOICES = 12;
/** Keys that are no names of GraphQL may be data. */
const NAME = /^[_A-Za-z]\w{0,63}$/;

/**
 * Problems of a value that was refused, at most 20. What names the schema, and is not for every caller, stands in a last
 * sentence that `withoutSuggestion` removes.
 */
export function inputProblems<Value>(
  reader: InputReader<Value>,
  type: GraphQLInputType,
  value: Value,
  path: InputPath = [],
): InputProblem<Value>[] {
  const problems: InputProblem<Value>[] = [];
  const report = (at: InputPath, message: string, faulty: Value): void => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path: at, message, value: faulty });
  };
  const check = (expected: GraphQLInputType, given: Value, at: InputPath): void => {
    if (problems.length === MAX_PROBLEMS || reader.isVariable(given)) return;
    if (isNonNullType(expected)) {
      if (reader.isNull(given)) return report(at, required(expected), given);
      return check(expected.ofType, given, at);
    }
    if (reader.isNull(given)) return;
    if (isListType(expected)) {
      const items = reader.itemsOf(given);
      if (!items) return check(expected.ofType, given, at);
      return items.forEach((item, index) => check(expected.ofType, item, [...at, index]));
    }
    if (isInputObjectType(expected)) return checkObject(expected, given, at);
    if (!fits(reader, expected, given)) report(at, leafMessage(expected, reader.textOf(given)), given);
  };
  const checkObject = (expected: GraphQLInputObjectType, given: Value, at: InputPath): void => {
    const fields = reader.fieldsOf(given);
    if (!fields) return report(at, `must be one object of type \`${expected.name}\``, given);
    const known = expected.getFields();
    const names = new Set(fields.map(([name]) => name));
    for (const field of Object.values(known))
      if (isRequiredInputField(field) && !names.has(field.name))
        report([...at, field.name], required(field.type), given);
    for (const [name, inner] of fields) {
      if (Object.hasOwn(known, name)) check(known[name]!.type, inner, [...at, name]);
      else report([...at, printable(name)], unknownField(expected, name), inner);
    }
    const own = fields.filter(([name]) => Object.hasOwn(known, name));
    // Of a single misspelt field the name is the problem.
    if (expected.isOneOf && (own.length > 0 || fields.length === 0)) checkOneOf(known, own, given, at);
  };
  const checkOneOf = (
    known: Readonly<Record<string, GraphQLInputField>>,
    fields: readonly (readonly [string, Value])[],
    given: Value,
    at: InputPath,
  ): void => {
    const [only, ...others] = fields;
    if (!only || others.length > 0) report(at, exactlyOne(fields.length, Object.keys(known)), given);
    else if (reader.isNull(only[1])) report([...at, only[0]], 'must not be null: give it a value', given);
  };
  check(type, value, path);
  return problems;
}

const SUGGESTION = / ?(Did you mean|Choose from) .*$/s;

/** A message without its last sentence, which tells names of the schema. */
export const withoutSuggestion = (message: string): string => message.replace(SUGGESTION, '');

function fits<Value>(reader: InputReader<Value>, type: GraphQLLeafType, value: Value): boolean {
  try {
    return reader.parse(type, value) !== undefined;
  } catch {
    return false;
  }
}

const required = (type: GraphQLInputType): string =>
  `is required: give it a value of type \`${String(type).replace(/!$/, '')}\``;

const printable = (name: string): string => (NAME.test(name) ? name : '(unknown field)');

function unknownField(type: GraphQLInputObjectType, name: string): string {
  const near = NAME.test(name) ? suggestionList(name, Object.keys(type.getFields())) : [];
  return `is not a field of \`${type.name}\`: correct its name or leave it out.${didYouMean(near)}`;
}

function leafMessage(type: GraphQLLeafType, text: string | undefined): string {
  if (!isEnumType(type)) return `must be ${scalarRemedy(type.name, text)}`;
  const values = type.getValues().map(({ name }) => name);
  const near = text !== undefined && NAME.test(text) ? suggestionList(text.toUpperCase(), values) : [];
  const suggestion = near.length > 0 ? didYouMean(near) : choices(values);
  return `must be a value of the enum \`${type.name}\`.${suggestion}`;
}

const exactlyOne = (count: number, names: readonly string[]): string =>
  `must have exactly one field, and has ${count}.${choices(names)}`;

const MAX_SUGGESTIONS = 3;

const didYouMean = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Did you mean ${list(names.slice(0, MAX_SUGGESTIONS))}?`;

const choices = (names: readonly string[]): string =>
  names.length > MAX_CHOICES ? '' : ` Choose from ${list(names)}.`;

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
