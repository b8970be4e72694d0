import { valueFromASTUntyped, type FieldNode } from 'graphql';
import { badInput } from '../errors/apiError.js';
import type { Act } from '../limits/cost/operationCost.js';
import type { Variables } from '../limits/cost/arguments.js';

/** Keys that come with an operation. */
export interface OperationKeys {
  /** Variables after coercion. */
  variables: Variables;
  headerKey?: string;
  isBatch: boolean;
}

/**
 * Acts without an idempotency key; one with a key counts when it is carried out, not when it is repeated. BAD_USER_INPUT
 * if the header could mean several mutations.
 */
export function actsWithoutKey(acts: readonly Act[], keys: OperationKeys): readonly Act[] {
  const { variables, headerKey, isBatch } = keys;
  const takers = acts.filter(({ takesKey }) => takesKey);
  if (takers.length === 0) return acts;
  if (headerKey !== undefined && (isBatch || takers.length > 1))
    throw badInput({
      field: 'Idempotency-Key',
      message: 'the header is for one mutation only: give each its own key in input.idempotencyKey',
    });
  if (headerKey !== undefined) return acts.filter(({ takesKey }) => !takesKey);
  return acts.filter(({ takesKey, field }) => !takesKey || !hasKey(field, variables));
}

function hasKey({ arguments: args = [] }: FieldNode, variables: Variables): boolean {
  const input = args.find(({ name }) => name.value === 'input')?.value;
  const value = input && (valueFromASTUntyped(input, variables) as { idempotencyKey?: unknown } | null);
  return value?.idempotencyKey !== null && value?.idempotencyKey !== undefined;
}
