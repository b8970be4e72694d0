/** Entry of `errors` in Yoti's error body; `property` is a dotted path or `header.<Name>`. */
export interface FieldError {
  property: string;
  message: string;
}

/** Yoti's error codes with status and message (reference 10.1); the last three codes are assumptions. */
const ERRORS = {
  PAYLOAD_VALIDATION: [400, 'There were errors validating the payload'],
  UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT: [
    400,
    'The resource type requested does not fulfil the resource requirement',
  ],
  MESSAGE_SIGNING: [401, 'The message was not signed correctly'],
  BAD_SDK_ID: [401, 'Cannot authorize your request for the session with the given sdk id'],
  BAD_TOKEN: [401, 'Cannot authorize your request for the session with the given token'],
  INSUFFICIENT_PERMISSION: [
    403,
    'The Yoti App associated with this sdk_id does not have permission to use Yoti Doc Scan',
  ],
  NOT_YOUR_RESOURCE: [403, 'You may only update Resources that you have created'],
  NOT_YOUR_SESSION: [
    403,
    'The allowed_sources present in the requirements of this Session disallow you from performing this action',
  ],
  APP_NOT_FOUND: [404, 'The referenced application does not exist'],
  SESSION_NOT_FOUND: [404, 'No session found matching the sessionId provided'],
  RESOURCE_NOT_FOUND: [404, 'No resource found for the sessionId & resourceId provided'],
  REQUIREMENT_NOT_FOUND: [404, 'No requirement found for the sessionId & requirementId provided'],
  MEDIA_CONTENT_NOT_FOUND: [404, 'No media content found matching the id provided'],
  SESSION_EXPIRED: [409, 'The session has expired'],
  SESSION_LOCKED: [409, 'The session is locked while it is in progress'],
  RESOURCE_LOCKED: [409, 'The Resource is Locked'],
  REQUIREMENT_LOCKED: [409, 'The Requirement is Locked'],
  SESSION_NOT_READY: [
    409,
    'Cannot begin this session until integrator provides all required resources (Face Capture)',
  ],
  INSTRUCTIONS_NOT_COMPLETE: [409, 'No instructions have been provided'],
  UNSUPPORTED_TYPE: [415, 'The provided Content-Type is not supported'],
  UNPROCESSABLE_MEDIA: [422, 'The media provided is not processable'],
  TOO_MANY_REQUESTS: [429, 'Too many requests, please try later'],
  SERVER_ERROR: [500, 'An unexpected error occurred on the server'],
  TEMPORARILY_UNAVAILABLE: [503, 'Unable to complete your request right now.  Please try again later'],
  APPLICANT_NOT_FOUND: [404, 'No applicant found matching the applicantId provided'],
  FACE_NOT_FOUND: [404, 'No face found matching the faceId provided'],
  POOL_NOT_FOUND: [404, 'No pool found matching the poolId provided'],
} as const satisfies Record<string, readonly [number, string]>;

/** Yoti's error code. */
export type YotiCode = keyof typeof ERRORS;

/** Error response of Yoti; `body` is its wire shape. */
export class YotiError extends Error {
  constructor(
    readonly status: number,
    readonly body: { code: string; message?: string; errors?: FieldError[] },
  ) {
    super(body.message ?? body.code);
  }
}

/** Error with this code, and the status and message that belong to it. */
export function yotiError(code: YotiCode, errors?: FieldError[]): YotiError {
  const [status, message] = ERRORS[code];
  return new YotiError(status, { code, message, ...(errors && { errors }) });
}

/** 400 PAYLOAD_VALIDATION for one property. */
export function invalidProperty(property: string, message: string): YotiError {
  return yotiError('PAYLOAD_VALIDATION', [{ property, message }]);
}

/** 400 MALFORMED_REQUEST; as at Yoti without a `message` at the top level. */
export function malformedRequest(property: string, message = 'must not be null or empty'): YotiError {
  return new YotiError(400, { code: 'MALFORMED_REQUEST', errors: [{ property, message }] });
}

/** Yoti's error body for a status, for faults that give only the status. */
export function defaultErrorBody(status: number): object {
  const [code, entry] = Object.entries(ERRORS).find(([, [s]]) => s === status) ?? ['UNKNOWN', undefined];
  return { code, message: entry?.[1] ?? 'An injected fault' };
}
