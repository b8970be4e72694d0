import { Kind, type OperationDefinitionNode, type TypeNode, type VariableDefinitionNode } from 'graphql';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Variables } from './cost/arguments.js';
import type { DocumentLimits } from './document/documentLimits.js';

/** Far above the fields of any input; each unknown field costs graphql-js a search for similar names. */
const MAX_INPUT_FIELDS = 1_000;

/**
 * Limits on lists in variables, at any depth: LIST_LIMIT_EXCEEDED. Iterative, because depth is not bounded here. A
 * variable that is a list of keys of entities has a limit of its own.
 */
export function checkVariables(
  variables: Variables,
  limits: Pick<DocumentLimits, 'listItems' | 'entities'>,
  { variableDefinitions = [] }: Pick<OperationDefinitionNode, 'variableDefinitions'>,
): void {
  const pending: unknown[] = [];
  const open = (value: unknown, maxItems: number): void => {
    if (typeof value !== 'object' || value === null) return;
    const inner: unknown[] = Object.values(value);
    if (inner.length > (Array.isArray(value) ? maxItems : MAX_INPUT_FIELDS))
      throw new ApiError(ErrorCode.LIST_LIMIT_EXCEEDED);
    for (const one of inner) if (typeof one === 'object') pending.push(one);
  };
  const keys = variableDefinitions.filter(isOfKeys).map(({ variable }) => variables[variable.name.value]);
  for (const list of keys) open(list, limits.entities);
  open(variables, limits.listItems);
  while (pending.length > 0) {
    const value = pending.pop();
    if (!keys.includes(value)) open(value, limits.listItems);
  }
}

/** True for a variable of keys: federation's scalar has no other use. */
function isOfKeys({ type }: VariableDefinitionNode): boolean {
  let named: TypeNode = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value === '_Any';
}
