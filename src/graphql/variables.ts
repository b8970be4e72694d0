import {
  coerceInputValue,
  getVariableValues,
  GraphQLError,
  isInputType,
  typeFromAST,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import type { FieldError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { DocumentError } from '../errors/requestErrors.js';
import type { Variables } from '../limits/cost/arguments.js';
import type { CachedOperation } from './documentCache.js';

const MAX_FIELD_ERRORS = 20;
const MAX_ERRORS_REACHED = new Error('No more errors are reported.');

/**
 * Coerces variables and fills in defaults. Throws BAD_USER_INPUT with the paths of the faulty fields, found by graphql-js,
 * but not with its messages, because they repeat values.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { coerce, definition: { variableDefinitions = [] } }: CachedOperation,
  variables: Variables,
): Record<string, unknown> {
  return coerce(variables) ?? describeFaults(schema, variableDefinitions, variables);
}

/** Throws what is wrong; gives the coerced variables if graphql-js finds no fault. */
function describeFaults(
  schema: GraphQLSchema,
  variableDefinitions: readonly VariableDefinitionNode[],
  variables: Variables,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
  if (coerced) return coerced;
  const fieldErrors = variableDefinitions.flatMap((node) => fieldErrorsOf(node, schema, variables));
  const [{ message, nodes } = { message: '', nodes: undefined }] = errors;
  throw new DocumentError([
    new GraphQLError(message, {
      nodes,
      extensions: { code: ErrorCode.BAD_USER_INPUT, fieldErrors: fieldErrors.slice(0, MAX_FIELD_ERRORS) },
    }),
  ]);
}

function fieldErrorsOf(
  node: VariableDefinitionNode,
  schema: GraphQLSchema,
  variables: Variables,
): FieldError[] {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type as never);
  if (!isInputType(type) || (variables[name] === undefined && node.defaultValue)) return [];
  const errors: FieldError[] = [];
  try {
    coerceInputValue(variables[name] ?? null, type, (path) => {
      errors.push({ field: toField(name, path), message: 'does not fit its type in the schema' });
      // For each further error graphql-js would search for similar names.
      if (errors.length === MAX_FIELD_ERRORS) throw MAX_ERRORS_REACHED;
    });
  } catch (error) {
    if (error !== MAX_ERRORS_REACHED) throw error;
  }
  return errors;
}

/** Path in the notation of all field errors: below `input`, dotted, with indices in brackets. */
function toField(variable: string, path: readonly (string | number)[]): string {
  const parts = variable === 'input' && path.length > 0 ? path : [variable, ...path];
  return parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
