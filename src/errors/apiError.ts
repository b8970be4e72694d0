import { errorCodes, ErrorCode } from './codes.js';

/** One field of the input and what is wrong with it; `field` is a dotted path below `input`. */
export interface FieldError {
  field: string;
  message: string;
}

/** Ids of what exists at Yoti after a mutation failed half-way, so that the caller can continue from there. */
export type ExistingIds = Partial<
  Record<'sessionId' | 'resourceId' | 'applicantId' | 'faceId' | 'poolId', string>
>;

/** What an error carries beside its code; only this reaches a client. */
export interface ErrorDetails {
  /** Whether the same operation, sent again later, can succeed without creating anything twice. */
  retryable?: boolean;
  fieldErrors?: FieldError[];
  /** Seconds to wait. */
  retryAfter?: number;
  /** The failed step of a mutation with several steps, by the name of the field that does this step alone. */
  failedStep?: string;
  existing?: ExistingIds;
  /** Scopes that the token would need besides its own. */
  missingScopes?: string[];
}

/** Error with a code of the closed list, the only kind that reaches a client unmasked. */
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

  /** Copy with further details; this error is its cause. */
  with(details: ErrorDetails): ApiError {
    return new ApiError(this.code, { ...this.details, ...details }, this);
  }
}

/** BAD_USER_INPUT for input that is refused before anything is sent to Yoti. */
export function badInput(...fieldErrors: FieldError[]): ApiError {
  return new ApiError(ErrorCode.BAD_USER_INPUT, { fieldErrors });
}

/** Seconds after which an overloaded caller should try again. */
const OVERLOADED_RETRY_SECONDS = 1;

/** OVERLOADED; nothing was sent to Yoti, so it is retryable for a POST as well. */
export function overloaded(): ApiError {
  return new ApiError(ErrorCode.OVERLOADED, { retryable: true, retryAfter: OVERLOADED_RETRY_SECONDS });
}
