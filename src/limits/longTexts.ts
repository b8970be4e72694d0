import {
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

/** Characters of a text in JSON above which it is long: only values of `Byte` variables may be. */
export const LONG_TEXT = 10_000;

/** A JSON body that is longer than bodies without an image may be. */
export interface LongBody {
  /** Bytes of the body outside of its long texts. */
  otherBytes: number;
  /** The parsed operation. */
  json: unknown;
}

/**
 * Refuses a long body with REQUEST_TOO_LARGE unless its length is that of `Byte` variables, whose values are images.
 */
export function checkLongBody(
  { otherBytes, json }: LongBody,
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  maxJsonBytes: number,
): void {
  const variables = (json as { variables?: Record<string, unknown> }).variables ?? {};
  let allowed = 0;
  for (const { variable, type: node } of variableDefinitions) {
    const type = typeFromAST(schema, node as never);
    if (isInputType(type)) allowed += lengthOfBytes(variables[variable.name.value], type);
  }
  if (otherBytes + lengthOfLongTexts(json) - allowed > maxJsonBytes)
    throw new ApiError(ErrorCode.REQUEST_TOO_LARGE);
}

/** Length of all long texts in a value. */
function lengthOfLongTexts(json: unknown): number {
  let length = 0;
  const pending: unknown[] = [json];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') length += lengthIfLong(value);
    else if (typeof value === 'object' && value !== null) pending.push(...Object.values(value));
  }
  return length;
}

/** Length of the long texts at the places of a type that are `Byte`. */
function lengthOfBytes(value: unknown, given: GraphQLInputType): number {
  const type = getNullableType(given);
  if (isListType(type)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce((sum: number, item) => sum + lengthOfBytes(item, type.ofType as GraphQLInputType), 0);
  }
  if (isScalarType(type)) return type.name === 'Byte' && typeof value === 'string' ? lengthIfLong(value) : 0;
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return 0;
  const fields = type.getFields();
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (fields[name] ? lengthOfBytes(inner, fields[name].type) : 0),
    0,
  );
}

const lengthIfLong = ({ length }: string): number => (length > LONG_TEXT ? length : 0);
