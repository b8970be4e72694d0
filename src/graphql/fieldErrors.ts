import {
  coerceInputValue,
  isInputType,
  typeFromAST,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { ErrorCode, type FieldError } from '../errors/errors.js';

const MOST_ERRORS = 20;
const ENOUGH = new Error('No more errors are told.');

/**
 * Puts the fields at fault into an error about variables. graphql-js tells them in a message that repeats the value,
 * which may be anybody's picture; the message never leaves, the fields do.
 */
export function nameFields(
  error: GraphQLError,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
  variables: Record<string, unknown> = {},
): void {
  if (
    error.extensions.code !== ErrorCode.BAD_USER_INPUT ||
    error.originalError?.name === 'ApiError' ||
    !operation
  )
    return;
  const fieldErrors = (operation.variableDefinitions ?? []).flatMap((node) =>
    errorsOf(node, schema, variables),
  );
  error.extensions.fieldErrors = fieldErrors.slice(0, MOST_ERRORS);
}

function errorsOf(
  node: VariableDefinitionNode,
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
): FieldError[] {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type as never);
  if (!isInputType(type) || (variables[name] === undefined && node.defaultValue)) return [];
  const errors: FieldError[] = [];
  try {
    coerceInputValue(variables[name] ?? null, type, (path) => {
      errors.push({ field: toField(name, path), message: 'does not fit its type in the schema' });
      // Each further one would cost graphql-js a search for similar names.
      if (errors.length === MOST_ERRORS) throw ENOUGH;
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return errors;
}

/** The same way of naming as everywhere: below `input`, dotted, with indices in brackets. */
function toField(variable: string, path: readonly (string | number)[]): string {
  const parts = variable === 'input' && path.length > 0 ? path : [variable, ...path];
  return parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
