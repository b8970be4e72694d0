import type { GraphQLError } from 'graphql';
import { errorCodes, type ErrorCode } from './codes.js';

/** A request that is refused with an HTTP status of its own; `statusCode` is the name that Fastify's errors have for it. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly statusCode: number,
    readonly code: ErrorCode,
    message: string = errorCodes[code].message,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** A document or variables that cannot be executed, with each reason; the errors carry their codes. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('The document cannot be executed.');
  }
}
