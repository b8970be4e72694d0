import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ApiError } from './apiError.js';
import { docsOf, ErrorCode, errorCodes } from './codes.js';
import { DocumentError, HttpError } from './requestErrors.js';

/** Codes of errors about the document, whose messages hold nothing but the document's own words. */
const MESSAGE_IS_PUBLIC = new Set<unknown>([
  ErrorCode.BAD_REQUEST,
  ErrorCode.GRAPHQL_PARSE_FAILED,
  ErrorCode.GRAPHQL_VALIDATION_FAILED,
  ErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/** The GraphQL errors of anything thrown before or beside the execution of an operation. */
export function toGraphqlErrors(thrown: unknown): readonly GraphQLError[] {
  if (thrown instanceof DocumentError) return thrown.errors;
  if (thrown instanceof GraphQLError) return [thrown];
  const error = thrown instanceof Error ? thrown : new Error('Something else than an error was thrown');
  const extensions = error instanceof HttpError ? { code: error.code } : {};
  return [new GraphQLError(error.message, { originalError: error, extensions })];
}

/** Code of the closed list that an error has for the client. */
export function codeOf({ originalError, extensions }: GraphQLError): ErrorCode {
  if (originalError instanceof ApiError || originalError instanceof HttpError) return originalError.code;
  return isRequestCode(extensions.code) ? extensions.code : ErrorCode.INTERNAL_SERVER_ERROR;
}

/** Whether the code says that the request itself is wrong: a mistake of the client's, never a fault. */
export const isRequestCode = (code: unknown): code is ErrorCode =>
  MESSAGE_IS_PUBLIC.has(code) || code === ErrorCode.BAD_USER_INPUT;

/**
 * The error as the client sees it: an ApiError as it is, an error about the document with its message, anything else
 * masked. `docsUrl` is the address of docs/errors.md.
 */
export function formatError(
  error: GraphQLError,
  requestId: string | undefined,
  docsUrl: string,
): GraphQLFormattedError {
  const { originalError } = error;
  const { path, locations } = error.toJSON();
  const code = codeOf(error);
  const own = originalError instanceof ApiError ? originalError.extensions : detailsOf(error, code);
  return {
    message: MESSAGE_IS_PUBLIC.has(error.extensions.code) ? error.message : errorCodes[code].message,
    locations,
    path,
    extensions: { ...own, docs: docsOf(code, docsUrl), requestId },
  };
}

function detailsOf({ extensions: { fieldErrors } }: GraphQLError, code: ErrorCode): Record<string, unknown> {
  const isAboutFields = isRequestCode(code) && fieldErrors !== undefined;
  return { code, ...(isAboutFields && { fieldErrors }), retryable: false };
}
