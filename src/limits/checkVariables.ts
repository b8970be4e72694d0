import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { DocumentLimits } from './document/documentLimits.js';

/** Far above the fields of any input; each unknown field costs graphql-js a search for similar names. */
const MAX_INPUT_FIELDS = 1_000;

/** Limit on lists in variables, at any depth: LIST_LIMIT_EXCEEDED. Iterative, because depth is not bounded here. */
export function checkVariables(variables: unknown, { listItems }: Pick<DocumentLimits, 'listItems'>): void {
  const pending: unknown[] = [variables];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    if (inner.length > (Array.isArray(value) ? listItems : MAX_INPUT_FIELDS))
      throw new ApiError(ErrorCode.LIST_LIMIT_EXCEEDED);
    pending.push(...inner);
  }
}
