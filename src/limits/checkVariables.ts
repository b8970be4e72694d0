import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { DocumentLimits } from './document/documentLimits.js';

/** Far above the fields of any input; each unknown field costs graphql-js a search for similar names. */
const MAX_INPUT_FIELDS = 1_000;

/** LIST_LIMIT_EXCEEDED for a list in the variables that is too long, at any depth; iterative, since depth is not bounded here. */
export function checkVariables(variables: unknown, { listItems }: Pick<DocumentLimits, 'listItems'>): void {
  const rest: unknown[] = [variables];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    if (inner.length > (Array.isArray(value) ? listItems : MAX_INPUT_FIELDS))
      throw new ApiError(ErrorCode.LIST_LIMIT_EXCEEDED);
    rest.push(...inner);
  }
}
