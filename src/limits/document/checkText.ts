import { Lexer, Source, TokenKind } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { DocumentLimits } from './documentLimits.js';

/**
 * Brackets within brackets, of whatever kind. graphql-js parses recursively, a few frames for each, so this keeps the
 * stack; what the schema can use of it is the limit on depth, which is much smaller.
 */
const MAX_BRACKET_DEPTH = 200;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Reads the text once, token by token, and stops at the first thing too many. Throws on a syntax error of the lexer. */
export function checkText(text: string, { documentBytes, tokens }: DocumentLimits): void {
  if (Buffer.byteLength(text) > documentBytes) throw new ApiError(ErrorCode.DOCUMENT_TOO_LARGE);
  const lexer = new Lexer(new Source(text));
  let nested = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
    if (count >= tokens) throw new ApiError(ErrorCode.TOKEN_LIMIT_EXCEEDED);
    if (opening.has(lexer.token.kind)) nested += 1;
    if (closing.has(lexer.token.kind)) nested -= 1;
    if (nested > MAX_BRACKET_DEPTH) throw new ApiError(ErrorCode.DEPTH_LIMIT_EXCEEDED);
  }
}
