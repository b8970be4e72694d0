import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every `extensions.code` a client can meet. Printed as an enum into the schema, so that clients generate it. */
export enum ErrorCode {
  BAD_USER_INPUT = 'BAD_USER_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  SESSION_EXPIRED = 'SESSION_EXPIRED',
  SESSION_NOT_READY = 'SESSION_NOT_READY',
  CONFLICT = 'CONFLICT',
  RESOURCE_FORBIDDEN = 'RESOURCE_FORBIDDEN',
  MEDIA_NOT_PROCESSABLE = 'MEDIA_NOT_PROCESSABLE',
  UNSUPPORTED_MEDIA_TYPE = 'UNSUPPORTED_MEDIA_TYPE',
  RATE_LIMITED = 'RATE_LIMITED',
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  FORBIDDEN = 'FORBIDDEN',
  UPSTREAM_UNAUTHORIZED = 'UPSTREAM_UNAUTHORIZED',
  UPSTREAM_UNAVAILABLE = 'UPSTREAM_UNAVAILABLE',
  UPSTREAM_TIMEOUT = 'UPSTREAM_TIMEOUT',
  UPSTREAM_INVALID_RESPONSE = 'UPSTREAM_INVALID_RESPONSE',
  INTERNAL_SERVER_ERROR = 'INTERNAL_SERVER_ERROR',
  BAD_REQUEST = 'BAD_REQUEST',
  GRAPHQL_PARSE_FAILED = 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED = 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE = 'OPERATION_RESOLUTION_FAILURE',
  PERSISTED_QUERY_NOT_FOUND = 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED = 'PERSISTED_QUERY_NOT_SUPPORTED',
  BATCH_LIMIT_EXCEEDED = 'BATCH_LIMIT_EXCEEDED',
  REQUEST_TOO_LARGE = 'REQUEST_TOO_LARGE',
  DOCUMENT_TOO_LARGE = 'DOCUMENT_TOO_LARGE',
  TOKEN_LIMIT_EXCEEDED = 'TOKEN_LIMIT_EXCEEDED',
  DEPTH_LIMIT_EXCEEDED = 'DEPTH_LIMIT_EXCEEDED',
  ALIAS_LIMIT_EXCEEDED = 'ALIAS_LIMIT_EXCEEDED',
  ROOT_FIELD_LIMIT_EXCEEDED = 'ROOT_FIELD_LIMIT_EXCEEDED',
  DIRECTIVE_LIMIT_EXCEEDED = 'DIRECTIVE_LIMIT_EXCEEDED',
  FRAGMENT_LIMIT_EXCEEDED = 'FRAGMENT_LIMIT_EXCEEDED',
  FRAGMENT_CYCLE = 'FRAGMENT_CYCLE',
  FIELD_REPETITION_LIMIT_EXCEEDED = 'FIELD_REPETITION_LIMIT_EXCEEDED',
  LIST_LIMIT_EXCEEDED = 'LIST_LIMIT_EXCEEDED',
  COST_LIMIT_EXCEEDED = 'COST_LIMIT_EXCEEDED',
  INTROSPECTION_DISABLED = 'INTROSPECTION_DISABLED',
  DOCUMENT_NOT_TRUSTED = 'DOCUMENT_NOT_TRUSTED',
}

interface ErrorCodeFacts {
  /** What a client is told. Never holds data of the request or of Yoti's answer. */
  message: string;
  /** The same in the schema: when it happens and what to do. */
  description: string;
}

/** What each code says, in the answer and in the schema. */
export const errorCodes: Record<ErrorCode, ErrorCodeFacts> = {
  BAD_USER_INPUT: {
    message: 'Some of the input is not acceptable.',
    description:
      'The input is not acceptable; `fieldErrors` names the fields. Correct them and send it again.',
  },
  NOT_FOUND: {
    message: 'There is nothing with this id.',
    description: 'Yoti knows nothing with this id: never created, deleted, or past its retention.',
  },
  SESSION_EXPIRED: {
    message: 'The session has expired.',
    description: 'The time to finish the session is over. Create a new session.',
  },
  SESSION_NOT_READY: {
    message: 'The session is not ready for this yet.',
    description:
      'Something has to happen in the session first: a reference face, or an approved liveness attempt.',
  },
  CONFLICT: {
    message: 'The state of the session does not allow this.',
    description: 'Locked or already done, for example deleting a session that is still in progress.',
  },
  RESOURCE_FORBIDDEN: {
    message: 'The session does not let this application do that.',
    description: 'The requirement does not take this source, or the resource was made by somebody else.',
  },
  MEDIA_NOT_PROCESSABLE: {
    message: 'The image cannot be used.',
    description:
      'No JPEG or PNG, damaged, without a usable face, or the applicant has no face or already has one.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    message: 'This type of image is not supported.',
    description: 'Yoti does not take this content type. Send JPEG or PNG.',
  },
  RATE_LIMITED: {
    message: 'Too many requests.',
    description: 'Slow down; wait `retryAfter` seconds when it is given.',
  },
  UNAUTHENTICATED: {
    message: 'A valid token is needed.',
    description:
      'No bearer token came with the request, or one that is not valid here or no longer. Get a new one and send it again.',
  },
  FORBIDDEN: {
    message: 'The token does not allow this.',
    description:
      'The token lacks a scope that the field asks for; see `@requiresScopes` in the schema. Sending it again does not help.',
  },
  UPSTREAM_UNAUTHORIZED: {
    message: 'The gateway is not authorised at Yoti.',
    description:
      "Yoti refused the gateway's own key or application; nothing the caller can mend, and no reason to sign anyone out.",
  },
  UPSTREAM_UNAVAILABLE: {
    message: 'Yoti is not available at the moment.',
    description: 'Yoti cannot be reached or is failing. Try again later when `retryable` is true.',
  },
  UPSTREAM_TIMEOUT: {
    message: 'Yoti did not answer in time.',
    description:
      'What was asked may or may not have happened; read before trying again unless `retryable` is true.',
  },
  UPSTREAM_INVALID_RESPONSE: {
    message: 'Yoti gave an answer that the gateway does not understand.',
    description: 'The answer is not what the contract promises. Report it with the `requestId`.',
  },
  INTERNAL_SERVER_ERROR: {
    message: 'Internal server error',
    description: 'A fault of the gateway. Report it with the `requestId`.',
  },
  BAD_REQUEST: {
    message: 'The request is not a GraphQL request.',
    description: 'The HTTP request itself is wrong: method, headers or body.',
  },
  GRAPHQL_PARSE_FAILED: {
    message: 'The document is not GraphQL.',
    description: 'The document has a syntax error.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    message: 'The document does not fit the schema.',
    description: 'The document does not fit the schema.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    message: 'The operation to run cannot be told.',
    description: 'The document has several operations or none, and `operationName` does not pick one.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    message: 'PersistedQueryNotFound',
    description: 'The hash is unknown here; send the document with it once.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    message: 'PersistedQueryNotSupported',
    description: 'Persisted queries are switched off.',
  },
  BATCH_LIMIT_EXCEEDED: {
    message: 'Too many operations in one request.',
    description:
      'More operations in one request than are taken; unless the gateway is told otherwise, one. Send them one by one.',
  },
  REQUEST_TOO_LARGE: {
    message: 'The request is too long.',
    description: 'The body of the request has more bytes than are taken. Send a smaller image.',
  },
  DOCUMENT_TOO_LARGE: {
    message: 'The document is too long.',
    description: 'The document has more bytes than are taken. Put values into variables, or ask in parts.',
  },
  TOKEN_LIMIT_EXCEEDED: {
    message: 'The document has too many tokens.',
    description: 'The document has more tokens than are taken. Ask in parts.',
  },
  DEPTH_LIMIT_EXCEEDED: {
    message: 'The document is nested too deeply.',
    description: 'Fields within fields, through fragments too, go deeper than is taken.',
  },
  ALIAS_LIMIT_EXCEEDED: {
    message: 'The document has too many aliases.',
    description: 'More aliases than are taken; those of a fragment count wherever it is used.',
  },
  ROOT_FIELD_LIMIT_EXCEEDED: {
    message: 'The operation has too many root fields.',
    description: 'More root fields in one operation than are taken. Ask in parts.',
  },
  DIRECTIVE_LIMIT_EXCEEDED: {
    message: 'An element has too many directives.',
    description: 'More directives on one element than are taken.',
  },
  FRAGMENT_LIMIT_EXCEEDED: {
    message: 'The document has too many fragments, or they come to too much.',
    description: 'More fragments, or more fields once every fragment is written out, than are taken.',
  },
  FRAGMENT_CYCLE: {
    message: 'A fragment uses itself.',
    description: 'A fragment spreads itself, directly or through others.',
  },
  FIELD_REPETITION_LIMIT_EXCEEDED: {
    message: 'A field is repeated too often.',
    description: 'The same field stands too often in the same place. Ask for it once.',
  },
  LIST_LIMIT_EXCEEDED: {
    message: 'A list in the input is too long.',
    description:
      'A list has more items than are taken, in the document or in its variables. Send it in parts.',
  },
  COST_LIMIT_EXCEEDED: {
    message: 'The operation would need too many calls to Yoti.',
    description:
      'The operation can make more calls to Yoti than one may; nothing was sent. Ask for less at once.',
  },
  INTROSPECTION_DISABLED: {
    message: 'The schema is not shown to this caller.',
    description:
      '`__schema`, `__type` and `_service` are for callers with the scope for it. The schema is published otherwise.',
  },
  DOCUMENT_NOT_TRUSTED: {
    message: 'The document is not one of those this gateway knows.',
    description:
      'Only documents of the manifest are run here. Publish the manifest of the new version of the frontend first.',
  },
};

const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RESOURCE_FORBIDDEN: 403,
  BATCH_LIMIT_EXCEEDED: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  SESSION_EXPIRED: 409,
  SESSION_NOT_READY: 409,
  REQUEST_TOO_LARGE: 413,
  DOCUMENT_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  MEDIA_NOT_PROCESSABLE: 422,
  RATE_LIMITED: 429,
  UPSTREAM_UNAUTHORIZED: 502,
  UPSTREAM_INVALID_RESPONSE: 502,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
};

/** The HTTP status of an error where there is no GraphQL answer to put it in. */
export const statusOf = (code: ErrorCode): number => statuses[code] ?? 500;

/** What is wrong with a request that Fastify refused with this status. */
export function codeOfStatus(status: number): ErrorCode {
  if (status === 413) return ErrorCode.REQUEST_TOO_LARGE;
  return status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_SERVER_ERROR;
}

/** Where `docs/errors.md` is published. */
const DOCS = 'docs/errors.md';

/** What a frontend does with a code: the place in the docs. */
export const docsOf = (code: ErrorCode): string => `${DOCS}#${code.toLowerCase()}`;

/** One field of the input and what is wrong with it; `field` is a dotted path below `input`. */
export interface FieldError {
  field: string;
  message: string;
}

/** Ids of what exists at Yoti when a mutation fails half-way, so that the caller can go on from there. */
export type ExistingIds = Partial<Record<'sessionId' | 'resourceId' | 'applicantId' | 'faceId', string>>;

/** What an error carries beside its code; only this reaches a client. */
export interface ErrorDetails {
  /** Whether the same operation, sent again later, can succeed without anything being made twice. */
  retryable?: boolean;
  fieldErrors?: FieldError[];
  /** Seconds to wait. */
  retryAfter?: number;
  /** The step of a mutation with several steps; named as the mutation or query that does this step alone. */
  failedStep?: string;
  existing?: ExistingIds;
}

/** The only error that reaches a client with a meaning of its own; everything else is masked by `formatError`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly extensions: ErrorDetails & { code: ErrorCode; retryable: boolean };

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    cause?: unknown,
  ) {
    super(errorCodes[code].message, { cause });
    this.extensions = { code, ...details, retryable: details.retryable ?? false };
  }

  /** The same error with more to say; the first one stays its cause. */
  with(details: ErrorDetails): ApiError {
    return new ApiError(this.code, { ...this.details, ...details }, this);
  }
}

/** Input that is refused before anything is sent to Yoti. */
export function badInput(...fieldErrors: FieldError[]): ApiError {
  return new ApiError(ErrorCode.BAD_USER_INPUT, { fieldErrors });
}

const graphqlCodes = new Set<unknown>([
  ErrorCode.BAD_USER_INPUT,
  ErrorCode.BAD_REQUEST,
  ErrorCode.GRAPHQL_PARSE_FAILED,
  ErrorCode.GRAPHQL_VALIDATION_FAILED,
  ErrorCode.OPERATION_RESOLUTION_FAILURE,
  ErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/** Whether GraphQL says with it that the request itself is wrong: nobody's fault but the client's. */
export const isAboutRequest = (code: unknown): boolean => graphqlCodes.has(code);

/**
 * What a client sees of an error: ours as it is, GraphQL's own about the document as it is, anything else masked.
 * Of an error about variables it sees the fields only: graphql-js repeats the values in the message.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (original instanceof ApiError) {
    return { message, locations, path, extensions: { ...original.extensions } };
  }
  const isGraphql = isAboutRequest(extensions?.code);
  const code = isGraphql ? (extensions?.code as ErrorCode) : codeOfUnknown(error);
  const isAboutDocument = isGraphql && code !== ErrorCode.BAD_USER_INPUT;
  const fieldErrors = code === ErrorCode.BAD_USER_INPUT ? extensions?.fieldErrors : undefined;
  return {
    message: isAboutDocument ? message : errorCodes[code].message,
    locations,
    path,
    extensions: { code, ...(fieldErrors !== undefined && { fieldErrors }), retryable: false },
  };
}

/** Apollo gives some bad requests a status and no code, for example a hash that is not that of the document. */
function codeOfUnknown(error: unknown): ErrorCode {
  const http =
    error instanceof GraphQLError ? (error.extensions.http as { status?: number } | undefined) : {};
  return http?.status === 400 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_SERVER_ERROR;
}
