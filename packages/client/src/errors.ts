import type { ErrorCode } from './operations.generated.js';

/** Error of the gateway in a GraphQL response. */
export interface GatewayError {
  message: string;
  path?: readonly (string | number)[];
  extensions: {
    code: ErrorCode;
    /** Whether the operation may be sent again as it is. */
    retryable?: boolean;
    /** Id of the request in the log of the gateway. */
    requestId?: string;
    /** Seconds to wait before the next attempt. */
    retryAfter?: number;
    fieldErrors?: readonly { field: string; message: string }[];
    failedStep?: string;
    existing?: { readonly [name: string]: string };
  };
}

/** Failed request: the errors of its response, or none where it had no GraphQL response. */
export class GatewayRequestError extends Error {
  override readonly name = 'GatewayRequestError';

  constructor(
    message: string,
    readonly errors: readonly GatewayError[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Errors of the gateway in whatever a client library throws or returns: Apollo Client, urql, graphql-request, graphql-sse,
 * a response of `fetch`, this package. Empty for anything else, such as a lost connection.
 */
export function gatewayErrors(error: unknown): GatewayError[] {
  if (Array.isArray(error)) return error.filter(isGatewayError);
  if (!isObject(error)) return [];
  if (isGatewayError(error)) return [error];
  // Apollo Client 4 and this package; Apollo Client 3 and urql; graphql-request; Apollo Client 4 for other statuses than 200.
  const places = [error.errors, error.graphQLErrors, isObject(error.response) && error.response.errors];
  for (const place of places) if (Array.isArray(place)) return gatewayErrors(place);
  return typeof error.bodyText === 'string' ? gatewayErrors(parseJson(error.bodyText)) : [];
}

/** True if one of the errors has one of these codes. */
export const isErrorCode = (error: unknown, ...codes: [ErrorCode, ...ErrorCode[]]): boolean =>
  gatewayErrors(error).some(({ extensions }) => codes.includes(extensions.code));

/** True if the gateway says of every error that the operation may be sent again as it is. */
export function isRetryable(error: unknown): boolean {
  const errors = gatewayErrors(error);
  return errors.length > 0 && errors.every(({ extensions }) => extensions.retryable === true);
}

/** Seconds to wait before the next attempt; undefined if the gateway names none. */
export const retryAfterOf = (error: unknown): number | undefined =>
  gatewayErrors(error).find(({ extensions }) => extensions.retryAfter !== undefined)?.extensions.retryAfter;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isGatewayError = (value: unknown): value is GatewayError =>
  isObject(value) && isObject(value.extensions) && typeof value.extensions.code === 'string';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
