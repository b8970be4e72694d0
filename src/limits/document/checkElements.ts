import { Kind, visit, type ASTNode, type DocumentNode } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { DocumentLimits } from './documentLimits.js';

/** Limits of single elements: directives of one element, items of one literal list. */
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
