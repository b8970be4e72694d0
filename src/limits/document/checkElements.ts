import { Kind, visit, type ASTNode, type DocumentNode } from 'graphql';
import { ApiError, ErrorCode } from '../../errors/errors.js';
import type { DocumentLimits } from './documentLimits.js';

/** What is limited where it stands: directives of an element, items of a list. */
export function checkElements(document: DocumentNode, { directives, listItems }: DocumentLimits): void {
  visit(document, {
    enter(node: ASTNode) {
      if ('directives' in node && (node.directives?.length ?? 0) > directives)
        throw new ApiError(ErrorCode.DIRECTIVE_LIMIT_EXCEEDED);
      if (node.kind === Kind.LIST && node.values.length > listItems)
        throw new ApiError(ErrorCode.LIST_LIMIT_EXCEEDED);
    },
  });
}

/** Far more fields than any input has; each unknown one costs a search for similar names. */
const MAX_INPUT_FIELDS = 1_000;

/** The same for lists in variables, however deep; without recursion, because nobody bounds their nesting. */
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
