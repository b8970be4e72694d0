import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Context } from '../../src/graphql/context.js';
import { base64, jpeg } from '../e2e/support/images.js';

export type Mutation = GraphQLField<unknown, Context>;

/** Where a field stands below an input, such as `['source', 'sessionId']`; lists add nothing. */
export type Path = readonly string[];

const inner = (type: GraphQLInputType): GraphQLInputType => {
  const nullable = getNullableType(type);
  return isListType(nullable) ? inner(nullable.ofType as GraphQLInputType) : nullable;
};

/** Every field without fields of its own that an input type leads to, each with its path. */
export function leavesOf(
  type: GraphQLInputType,
  path: Path = [],
): { path: Path; field: GraphQLInputField }[] {
  const object = inner(type);
  if (!isInputObjectType(object)) return [];
  return Object.values(object.getFields()).flatMap((field) => {
    const below = [...path, field.name];
    return isInputObjectType(inner(field.type)) ? leavesOf(field.type, below) : [{ path: below, field }];
  });
}

/** The least that fits an input type, and the way to `wanted` beside it; `valueOf` gives what is in a leaf. */
export function fillInput(
  type: GraphQLInputType,
  wanted: Path,
  valueOf: (name: string) => unknown,
  name = '',
): unknown {
  if (isNonNullType(type)) return fillInput(type.ofType, wanted, valueOf, name);
  if (isListType(type)) return [fillInput(type.ofType, wanted, valueOf, name)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || field.name === wanted[0],
    );
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        fillInput(field.type, field.name === wanted[0] ? wanted.slice(1) : [], valueOf, field.name),
      ]),
    );
  }
  const value = valueOf(name);
  if (value !== undefined) return value;
  return isEnumType(type) ? type.getValues()[0]!.name : type.name === 'Boolean' ? true : 'text';
}

/** What is acceptable where it is not the least that fits. */
export const acceptable: Record<string, unknown> = {
  image: base64(jpeg),
  email: 'a@b.example',
  fadCode: 'A123456',
  countryCode: 'GBR',
  documentType: 'PASSPORT',
};

/** A mutation with everything in a variable, so that it can be compiled, and each field of its payload. */
export function documentOf({ name, type, args }: Mutation): string {
  const payload = getNamedType(type);
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const selected = fields.map((field) =>
    isObjectType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name,
  );
  return `mutation ($input: ${String(args[0]!.type)}) { ${name}(input: $input) { ${selected.join(' ')} } }`;
}
