import {
  getVariableValues,
  GraphQLError,
  isInputType,
  typeFromAST,
  type GraphQLLeafType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import type { FieldError } from '../errors/apiError.js';
import { ErrorCode, errorCodes } from '../errors/codes.js';
import { DocumentError } from '../errors/requestErrors.js';
import type { Variables } from '../limits/cost/arguments.js';
import type { CachedOperation } from './documentCache.js';
import { placeOfVariable, toFieldBelowInput } from './inputPath.js';
import { inputProblems, type InputReader } from './inputProblems.js';

const MAX_FIELD_ERRORS = 20;

/**
/**
 * Coerces variables and fills in defaults. Throws BAD_USER_INPUT with the paths of the faulty fields, found by graphql-js,
 * but not with its messages, because they repeat values.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: CachedOperation,
  variables: Variables,
): Record<string, unknown> {
  return operation.coerce(variables) ?? describeFaults(schema, operation, variables);
}

/** Throws what is wrong; gives the coerced variables if graphql-js finds no fault. */
function describeFaults(
  schema: GraphQLSchema,
  operation: CachedOperation,
  variables: Variables,
): Record<string, unknown> {
  const { variableDefinitions = [] } = operation.definition;
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
  if (coerced) return coerced;
  const fieldErrors = variableDefinitions
    .flatMap((node) => fieldErrorsOf(node, schema, operation, variables))
    .slice(0, MAX_FIELD_ERRORS);
  throw new DocumentError([
    new GraphQLError(errorCodes[ErrorCode.BAD_USER_INPUT].message, {
      nodes: errors?.[0]?.nodes,
      extensions: { code: ErrorCode.BAD_USER_INPUT, fieldErrors },
    }),
  ]);
}

function fieldErrorsOf(
  node: VariableDefinitionNode,
  schema: GraphQLSchema,
  { document, definition }: CachedOperation,
  variables: Variables,
): FieldError[] {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type as never);
  if (!isInputType(type) || (variables[name] === undefined && node.defaultValue)) return [];
  const problems = inputProblems(jsonReader, type, variables[name]);
  if (problems.length === 0) return [];
  const place = placeOfVariable(name, [definition, document]);
  return problems.map(({ path, message }) => ({ field: toFieldBelowInput([...place, ...path]), message }));
}

/** Reader of a variable's value, which is JSON. */
const jsonReader: InputReader<unknown> = {
  isNull: (value) => value === null || value === undefined,
  isVariable: () => false,
  itemsOf: (value) => (Array.isArray(value) ? (value as unknown[]) : undefined),
  fieldsOf: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined,
  textOf: (value) => (typeof value === 'string' ? value : undefined),
  parse: (type: GraphQLLeafType, value) => type.parseValue(value),
};
