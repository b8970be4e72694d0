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
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
  IDEMPOTENCY_IN_PROGRESS = 'IDEMPOTENCY_IN_PROGRESS',
  IDEMPOTENCY_OUTCOME_UNKNOWN = 'IDEMPOTENCY_OUTCOME_UNKNOWN',
  IDEMPOTENCY_UNAVAILABLE = 'IDEMPOTENCY_UNAVAILABLE',
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  FORBIDDEN = 'FORBIDDEN',
  SUBSCRIPTION_LIMIT_EXCEEDED = 'SUBSCRIPTION_LIMIT_EXCEEDED',
  SUBSCRIPTION_ENDED = 'SUBSCRIPTION_ENDED',
  UPSTREAM_UNAUTHORIZED = 'UPSTREAM_UNAUTHORIZED',
  UPSTREAM_UNAVAILABLE = 'UPSTREAM_UNAVAILABLE',
  UPSTREAM_TIMEOUT = 'UPSTREAM_TIMEOUT',
  UPSTREAM_INVALID_RESPONSE = 'UPSTREAM_INVALID_RESPONSE',
  OVERLOADED = 'OVERLOADED',
  AUDIT_UNAVAILABLE = 'AUDIT_UNAVAILABLE',
  INTERNAL_SERVER_ERROR = 'INTERNAL_SERVER_ERROR',
  BAD_REQUEST = 'BAD_REQUEST',
  GRAPHQL_PARSE_FAILED = 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED = 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE = 'OPERATION_RESOLUTION_FAILURE',
  PERSISTED_QUERY_NOT_FOUND = 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED = 'PERSISTED_QUERY_NOT_SUPPORTED',
  BATCH_LIMIT_EXCEEDED = 'BATCH_LIMIT_EXCEEDED',
  REQUEST_TOO_LARGE = 'REQUEST_TOO_LARGE',
  RESPONSE_TOO_LARGE = 'RESPONSE_TOO_LARGE',
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
  /** What a client is told; never holds data of the request or of Yoti's response. */
  message: string;
  /** Printed into the schema: when it happens and what to do. */
  description: string;
  /** HTTP status of a response that has no data. */
  status: number;
  /** Whether HTTP was right and the document or its variables were not: then `application/json` gets 200, by GraphQL over HTTP. */
  isDocumentError: boolean;
}

/** The table of codes: message, description and HTTP status of each; `docs/errors.md` has a section for each. */
export const errorCodes: Record<ErrorCode, ErrorCodeFacts> = {
  BAD_USER_INPUT: {
    message: 'The input is not valid.',
    description:
      'The input is not valid; `fieldErrors` names the fields. Correct them and send the operation again.',
    status: 400,
    isDocumentError: true,
  },
  NOT_FOUND: {
    message: 'Not found.',
    description:
      'Yoti has nothing with this id: it was never created, was deleted, or is past its retention.',
    status: 404,
    isDocumentError: false,
  },
  SESSION_EXPIRED: {
    message: 'The session has expired.',
    description: 'The time to finish the session is over. Create a new session.',
    status: 409,
    isDocumentError: false,
  },
  SESSION_NOT_READY: {
    message: 'The session is not ready for this yet.',
    description: 'The session needs another step first: a reference face, or an approved liveness attempt.',
    status: 409,
    isDocumentError: false,
  },
  CONFLICT: {
    message: 'The state of the session does not allow this.',
    description: 'Locked or done already, for example deleting a session that is still in progress.',
    status: 409,
    isDocumentError: false,
  },
  RESOURCE_FORBIDDEN: {
    message: 'The session does not allow this application to do that.',
    description: 'The requirement does not take this source, or another application created the resource.',
    status: 403,
    isDocumentError: false,
  },
  MEDIA_NOT_PROCESSABLE: {
    message: 'The image cannot be used.',
    description:
      'Not a JPEG or PNG, damaged, without a usable face, or the applicant has no face or already has one.',
    status: 422,
    isDocumentError: false,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    message: 'This type of image is not supported.',
    description: 'Yoti does not accept this content type. Send JPEG or PNG.',
    status: 415,
    isDocumentError: false,
  },
  RATE_LIMITED: {
    message: 'Too many requests.',
    description: 'Slow down; wait `retryAfter` seconds when it is given.',
    status: 429,
    isDocumentError: false,
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: 'The idempotency key belongs to another input.',
    description:
      'You sent this idempotency key with another mutation or another input before. Use a new key for each new intent.',
    status: 422,
    isDocumentError: false,
  },
  IDEMPOTENCY_IN_PROGRESS: {
    message: 'An equal mutation is still in progress.',
    description:
      'A mutation with this idempotency key is still being carried out. Send it again, with the same key, after `retryAfter` seconds.',
    status: 409,
    isDocumentError: false,
  },
  IDEMPOTENCY_OUTCOME_UNKNOWN: {
    message: 'An earlier attempt with this idempotency key may have been carried out.',
    description:
      'An earlier attempt was sent to Yoti and its answer was lost, so what it creates may exist; it is not sent again. Use a new key to create another one.',
    status: 409,
    isDocumentError: false,
  },
  IDEMPOTENCY_UNAVAILABLE: {
    message: 'Idempotency keys cannot be checked at the moment.',
    description:
      'The store of idempotency keys cannot be reached; nothing was sent to Yoti. Send the mutation again, with the same key.',
    status: 503,
    isDocumentError: false,
  },
  UNAUTHENTICATED: {
    message: 'Authentication is required.',
    description:
      'The request has no bearer token, or one that is expired or not valid here. Get a new token and send the request again.',
    status: 401,
    isDocumentError: false,
  },
  FORBIDDEN: {
    message: 'The token lacks a required scope.',
    description:
      'The token lacks a scope that the field requires; `missingScopes` names it. Sending the operation again does not help.',
    status: 403,
    isDocumentError: false,
  },
  SUBSCRIPTION_LIMIT_EXCEEDED: {
    message: 'Too many open subscriptions.',
    description:
      'The caller or the gateway has as many open subscriptions as allowed. Close some, or wait `retryAfter` seconds.',
    status: 429,
    isDocumentError: false,
  },
  SUBSCRIPTION_ENDED: {
    message: 'The gateway ended the subscription.',
    description:
      'The gateway stops, or the subscription reached its longest life. Subscribe again at once, with the last `cursor` as `after`: no event is missed.',
    status: 503,
    isDocumentError: false,
  },
  UPSTREAM_UNAUTHORIZED: {
    message: 'The gateway is not authorised at Yoti.',
    description:
      "Yoti refused the gateway's own key or application; the caller cannot mend this, and no user has to be signed out.",
    status: 502,
    isDocumentError: false,
  },
  UPSTREAM_UNAVAILABLE: {
    message: 'Yoti is not available at the moment.',
    description: 'Yoti cannot be reached or fails. Try again later when `retryable` is true.',
    status: 503,
    isDocumentError: false,
  },
  UPSTREAM_TIMEOUT: {
    message: 'Yoti did not answer in time.',
    description:
      'The call may or may not have been carried out; read before trying again unless `retryable` is true.',
    status: 504,
    isDocumentError: false,
  },
  UPSTREAM_INVALID_RESPONSE: {
    message: 'Yoti sent a response that the gateway cannot read.',
    description:
      'The response cannot be read, or lacks the value of the field at `path`; other differences are only logged, as contract drift. Report it with the `requestId`.',
    status: 502,
    isDocumentError: false,
  },
  OVERLOADED: {
    message: 'The gateway has too much to do.',
    description:
      'The gateway holds as many requests, bytes, calls or streams as it may; nothing was sent. Wait `retryAfter` seconds.',
    status: 503,
    isDocumentError: false,
  },
  AUDIT_UNAVAILABLE: {
    message: 'The audit log cannot be written.',
    description:
      'Mutations, biometric results and media are refused until the gateway can record them; nothing was carried out. Send the operation again later.',
    status: 503,
    isDocumentError: false,
  },
  INTERNAL_SERVER_ERROR: {
    message: 'Internal server error',
    description: 'A fault of the gateway. Report it with the `requestId`.',
    status: 500,
    isDocumentError: false,
  },
  BAD_REQUEST: {
    message: 'The request is not a GraphQL request.',
    description: 'The HTTP request itself is wrong: method, headers or body.',
    status: 400,
    isDocumentError: false,
  },
  GRAPHQL_PARSE_FAILED: {
    message: 'The document is not valid GraphQL.',
    description: 'The document has a syntax error.',
    status: 400,
    isDocumentError: true,
  },
  GRAPHQL_VALIDATION_FAILED: {
    message: 'The document does not match the schema.',
    description: 'The document does not match the schema.',
    status: 400,
    isDocumentError: true,
  },
  OPERATION_RESOLUTION_FAILURE: {
    message: 'The operation to execute cannot be determined.',
    description: 'The document has several operations or none, and `operationName` does not select one.',
    status: 400,
    isDocumentError: true,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    message: 'PersistedQueryNotFound',
    description: 'The hash is unknown here; send the document with it once.',
    status: 400,
    isDocumentError: true,
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    message: 'PersistedQueryNotSupported',
    description: 'Persisted queries are disabled.',
    status: 400,
    isDocumentError: true,
  },
  BATCH_LIMIT_EXCEEDED: {
    message: 'Too many operations in one request.',
    description:
      'The request has more operations than allowed (one, unless configured otherwise). Send them one by one.',
    status: 400,
    isDocumentError: false,
  },
  REQUEST_TOO_LARGE: {
    message: 'The request is too large.',
    description:
      'The body of the request has more bytes than allowed, or is long for another reason than an image in a `Byte` variable. Send a smaller image.',
    status: 413,
    isDocumentError: false,
  },
  RESPONSE_TOO_LARGE: {
    message: 'The images of the response are too large.',
    description:
      'The `Byte` values of the response are longer together than allowed; each counts at every place where it is selected. Select `url` instead, or fewer at once.',
    status: 413,
    isDocumentError: true,
  },
  DOCUMENT_TOO_LARGE: {
    message: 'The document is too large.',
    description:
      'The document has more bytes than allowed. Put values into variables, or split the operation.',
    status: 413,
    isDocumentError: false,
  },
  TOKEN_LIMIT_EXCEEDED: {
    message: 'The document has too many tokens.',
    description: 'The document has more tokens than allowed. Split the operation.',
    status: 400,
    isDocumentError: true,
  },
  DEPTH_LIMIT_EXCEEDED: {
    message: 'The document is nested too deeply.',
    description:
      'Fields are nested more deeply than allowed, fragments included, or the JSON of the request is nested more than 64 deep.',
    status: 400,
    isDocumentError: true,
  },
  ALIAS_LIMIT_EXCEEDED: {
    message: 'The document has too many aliases.',
    description:
      'The document has more aliases than allowed; those of a fragment count at each place where it is spread.',
    status: 400,
    isDocumentError: true,
  },
  ROOT_FIELD_LIMIT_EXCEEDED: {
    message: 'The operation has too many root fields.',
    description: 'The operation has more root fields than allowed. Split the operation.',
    status: 400,
    isDocumentError: true,
  },
  DIRECTIVE_LIMIT_EXCEEDED: {
    message: 'An element has too many directives.',
    description: 'An element of the document has more directives than allowed.',
    status: 400,
    isDocumentError: true,
  },
  FRAGMENT_LIMIT_EXCEEDED: {
    message: 'The document has too many fragments, or they expand to too many fields.',
    description:
      'The document has more fragments than allowed, or more fields once every fragment is expanded.',
    status: 400,
    isDocumentError: true,
  },
  FRAGMENT_CYCLE: {
    message: 'A fragment spreads itself.',
    description: 'A fragment spreads itself, directly or through others.',
    status: 400,
    isDocumentError: true,
  },
  FIELD_REPETITION_LIMIT_EXCEEDED: {
    message: 'A field is repeated too often.',
    description: 'The document selects one field more often than allowed at one place. Select it once.',
    status: 400,
    isDocumentError: true,
  },
  LIST_LIMIT_EXCEEDED: {
    message: 'A list in the input is too long.',
    description:
      'A list in the document or in its variables has more items than allowed, or the JSON of the request more than 20000 values. Send it in parts.',
    status: 400,
    isDocumentError: true,
  },
  COST_LIMIT_EXCEEDED: {
    message: 'The operation would need too many calls to Yoti.',
    description:
      'The operation can make more calls to Yoti than allowed; nothing was sent. Ask for less at once.',
    status: 400,
    isDocumentError: true,
  },
  INTROSPECTION_DISABLED: {
    message: 'Introspection is not allowed for this caller.',
    description:
      '`__schema`, `__type` and `_service` require the scope `schema:read`. The schema is also published as a file.',
    status: 400,
    isDocumentError: true,
  },
  DOCUMENT_NOT_TRUSTED: {
    message: 'The document is not in the manifest of trusted documents.',
    description:
      'Only documents of the manifest are executed. Publish the manifest of the new frontend version first.',
    status: 400,
    isDocumentError: true,
  },
};

/** Code of a request that Fastify refused with this status. */
export function codeOfStatus(status: number): ErrorCode {
  if (status === 413) return ErrorCode.REQUEST_TOO_LARGE;
  return status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_SERVER_ERROR;
}

/** Address of the code's section in the documentation; `docsUrl` is that of the page. */
export const docsOf = (code: ErrorCode, docsUrl: string): string => `${docsUrl}#${code.toLowerCase()}`;
