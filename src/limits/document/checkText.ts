import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { DocumentLimits } from './documentLimits.js';

/**
 * Nested brackets of any kind. graphql-js parses recursively, a few frames for each, so this bound protects the stack;
 * the limit on depth is much lower.
 */
const MAX_BRACKET_DEPTH = 200;
/** Characters of a name: far above those of any schema or client. For unknown names graphql-js searches similar ones. */
const MAX_NAME_LENGTH = 250;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Checks bytes, tokens, names and nested brackets in one pass that ends at the first excess; a GraphQLError for text
 * with no tokens and for a name that is too long.
 */
export function checkText(text: string, { documentBytes, tokens }: DocumentLimits): void {
  if (Buffer.byteLength(text) > documentBytes) throw new ApiError(ErrorCode.DOCUMENT_TOO_LARGE);
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
    if (count >= tokens) throw new ApiError(ErrorCode.TOKEN_LIMIT_EXCEEDED);
    const { kind, start, end } = lexer.token;
    if (kind === TokenKind.NAME && end - start > MAX_NAME_LENGTH)
      throw new GraphQLError(`A name has more than ${MAX_NAME_LENGTH} characters.`);
    if (opening.has(kind)) depth += 1;
    if (closing.has(kind)) depth -= 1;
    if (depth > MAX_BRACKET_DEPTH) throw new ApiError(ErrorCode.DEPTH_LIMIT_EXCEEDED);
  }
}
