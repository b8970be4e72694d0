import {
  BREAK,
  coerceInputValue,
  getVariableValues,
  GraphQLError,
  isInputType,
  Kind,
  typeFromAST,
  visit,
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
  const fieldErrors = variableDefinitions.flatMap((node) => fieldErrorsOf(node, schema, variables, operation));
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
  operation: CachedOperation,
): FieldError[] {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type as never);
  if (!isInputType(type) || (variables[name] === undefined && node.defaultValue)) return [];
  const place = placeOf(name, operation);
  const errors: FieldError[] = [];
  try {
    coerceInputValue(variables[name] ?? null, type, (path) => {
      errors.push({ field: toField([...place, ...path]), message: 'does not fit its type in the schema' });
      // For each further error graphql-js would search for similar names.
      if (errors.length === MAX_FIELD_ERRORS) throw MAX_ERRORS_REACHED;
    });
  } catch (error) {
    if (error !== MAX_ERRORS_REACHED) throw error;
  }
  return errors;
}

/**
 * Where an operation uses a variable first: argument, and field of the input in it; the variable itself if it is not
 * used. Its name says nothing, because routers choose names of their own.
 */
function placeOf(variable: string, { document, definition }: CachedOperation): (string | number)[] {
  const place: (string | number)[] = [];
  let found: (string | number)[] | undefined;
  visit(document, {
    [Kind.OPERATION_DEFINITION]: (node) => (node === definition ? undefined : false),
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.ARGUMENT]: { enter: ({ name }) => void place.push(name.value), leave: () => void place.pop() },
    [Kind.OBJECT_FIELD]: { enter: ({ name }) => void place.push(name.value), leave: () => void place.pop() },
    [Kind.VARIABLE]: ({ name }) => {
      if (name.value !== variable) return undefined;
      found = [...place];
      return BREAK;
    },
  });
  return found ?? [variable];
}

/** Path in the notation of all field errors: below `input`, dotted, with indices in brackets. */
function toField([argument = '', ...path]: readonly (string | number)[]): string {
  const parts = argument === 'input' && path.length > 0 ? path : [argument, ...path];
  return parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
