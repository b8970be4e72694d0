import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';

/** UPSTREAM_TIMEOUT of an operation whose time is over; retryable, unless a POST was sent by then. */
export class DeadlineError extends ApiError {
  /** `isShortened` says that the caller gave it less time than configured. */
  constructor(
    readonly isShortened: boolean,
    retryable = true,
  ) {
    super(ErrorCode.UPSTREAM_TIMEOUT, { retryable });
  }
}
