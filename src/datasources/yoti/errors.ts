import { errors } from 'undici';
import { ApiError, type FieldError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { ContractTerms } from './contractTerms.js';
import { DeadlineError } from './deadlineError.js';
import type { components } from './wire.js';

export type WireError = components['schemas']['Error'];

/** A response of Yoti's that is no success. */
export interface YotiErrorResponse {
  method: string;
  status: number;
  /** Absent when the body is not Yoti's: the response is that of an intermediary. */
  error?: WireError;
  /** True if the request carried an image. */
  hasImage?: boolean;
  /** Seconds. */
  retryAfter?: number;
  /** Wire path to the path of our input, unless it is its camel case. */
  fieldPaths?: Readonly<Record<string, string>>;
  /** Redacts Yoti's code for the log. */
  terms?: ContractTerms;
}

/** Yoti's codes (reference 10.1) whose meaning differs from that of their status alone. */
const byCode: Readonly<Record<string, ErrorCode>> = {
  '403 INSUFFICIENT_PERMISSION': ErrorCode.UPSTREAM_UNAUTHORIZED,
  '404 APP_NOT_FOUND': ErrorCode.UPSTREAM_UNAUTHORIZED,
  '409 SESSION_EXPIRED': ErrorCode.SESSION_EXPIRED,
  '409 SESSION_NOT_READY': ErrorCode.SESSION_NOT_READY,
  // Which of the two statuses it comes with is not published. Reference 10.1.
  '400 UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT': ErrorCode.CONFLICT,
};

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: ErrorCode.BAD_USER_INPUT,
  401: ErrorCode.UPSTREAM_UNAUTHORIZED,
  403: ErrorCode.RESOURCE_FORBIDDEN,
  404: ErrorCode.NOT_FOUND,
  408: ErrorCode.UPSTREAM_TIMEOUT,
  409: ErrorCode.CONFLICT,
  410: ErrorCode.NOT_FOUND,
  413: ErrorCode.MEDIA_NOT_PROCESSABLE,
  415: ErrorCode.UNSUPPORTED_MEDIA_TYPE,
  422: ErrorCode.MEDIA_NOT_PROCESSABLE,
  429: ErrorCode.RATE_LIMITED,
  504: ErrorCode.UPSTREAM_TIMEOUT,
};
/** What an intermediary may say of a request: that it is too late, too often, too large, or not authorised. */
const ofIntermediary = new Set([401, 408, 429, 504]);
const aboutImage = new Set([413, 415]);

/** Our code for an HTTP status and Yoti's code; without one, nothing is said about an object or the input. */
export function errorCodeOf(status: number, error?: WireError, hasImage = false): ErrorCode {
  // A header or parameter of the gateway's is missing: not a fault in the caller's input.
  if (status === 400 && error?.errors?.some(({ property }) => isOurs(property)))
    return ErrorCode.UPSTREAM_UNAUTHORIZED;
  if (status >= 500 && status !== 504) return ErrorCode.UPSTREAM_UNAVAILABLE;
  const isOfYoti = error !== undefined && status !== 413;
  const isTrusted = isOfYoti || ofIntermediary.has(status) || (hasImage && aboutImage.has(status));
  const known = byCode[`${status} ${error?.code}`] ?? byStatus[status];
  return (isTrusted && known) || ErrorCode.UPSTREAM_INVALID_RESPONSE;
}

/** The error that a client sees for Yoti's; Yoti's own code stays in `cause`, for the log. */
export function toApiError({
  method,
  status,
  error,
  hasImage,
  retryAfter,
  fieldPaths,
  terms,
}: YotiErrorResponse): ApiError {
  const code = errorCodeOf(status, error, hasImage);
  const fieldErrors = code === ErrorCode.BAD_USER_INPUT ? toFieldErrors(error, fieldPaths) : undefined;
  return new ApiError(
    code,
    {
      retryable: isRetryable(code, method, status, error !== undefined),
      ...(fieldErrors && { fieldErrors }),
      ...(retryAfter !== undefined && { retryAfter }),
    },
    new YotiError(status, error && (terms?.redact(error.code) ?? '?')),
  );
}

/** Status and code of an error of Yoti's; no other text, which may repeat what was sent. */
export class YotiError extends Error {
  override readonly name = 'YotiError';
  constructor(
    readonly status: number,
    readonly yotiCode?: string,
  ) {
    super(`Yoti answered ${status} ${yotiCode ?? 'without a code'}`);
  }
}

/** An attempt took longer than its limits allow. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';
}

const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);
/** The head of the response is not HTTP. */
const invalidHeads = new Set(['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_HEADERS_OVERFLOW']);

/**
 * The error when no complete response came: deadline, timeout, refused or broken connection, or bytes that are not HTTP.
 * A POST of which something was sent is not retryable, because it may have taken effect.
 */
export function connectionError(
  cause: unknown,
  isRepeatable: boolean,
  { wasSent = true, hasBegun = false }: { wasSent?: boolean; hasBegun?: boolean } = {},
): ApiError {
  const retryable = isRepeatable || !wasSent;
  if (cause instanceof DeadlineError) return new DeadlineError(cause.isShortened, retryable);
  if (cause instanceof ApiError) return cause;
  const reason = (cause as { code?: unknown } | undefined)?.code;
  const text = typeof reason === 'string' ? reason : '';
  const isInvalid =
    text.startsWith('HPE_') ||
    text.startsWith('Z_') ||
    cause instanceof errors.HTTPParserError ||
    // With a length that does not fit, after the head has come, the connection broke.
    (invalidHeads.has(text) && !hasBegun);
  if (isInvalid) return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, cause);
  const code = timeouts.has(text) ? ErrorCode.UPSTREAM_TIMEOUT : ErrorCode.UPSTREAM_UNAVAILABLE;
  return new ApiError(code, { retryable }, cause);
}

/**
 * A POST that was answered with 429, or with Yoti's own 503, has not taken effect. The 503 of an intermediary may stand
 * for a connection that broke after the request: https://github.com/envoyproxy/envoy/issues/6190.
 */
function isRetryable(code: ErrorCode, method: string, status: number, isOfYoti: boolean): boolean {
  if (code === ErrorCode.RATE_LIMITED || (status === 503 && isOfYoti)) return true;
  const isTemporary = code === ErrorCode.UPSTREAM_UNAVAILABLE || code === ErrorCode.UPSTREAM_TIMEOUT;
  return isTemporary && method !== 'POST';
}

function toFieldErrors(error: WireError | undefined, paths: YotiErrorResponse['fieldPaths']): FieldError[] {
  return (error?.errors ?? []).map(({ property, message }) => ({
    field: toFieldPath(property, paths),
    message: isRule(message) ? message : meaningOf(message),
  }));
}

const isOurs = (property: string): boolean => /^(header|query)\./.test(property);

/** Yoti's sentences that say more than a rule, by words that they consist of; our own words repeat no value. */
const SENTENCES: readonly (readonly [sentence: RegExp, meaning: string])[] = [
  [/fad ?code.*\bbranch/i, 'is the FAD code of no branch: take one of `postOfficeBranches`'],
  [/relate to any pool/i, 'is the id of no pool of this application'],
  [/leave at least one allowed document/i, 'leaves no document that is allowed: widen the filter'],
  [
    /considered invalid/i,
    'is a combination that Yoti does not offer: see trust framework, scheme, objective and label',
  ],
];

const meaningOf = (message: string): string =>
  SENTENCES.find(([sentence]) => sentence.test(message.slice(0, 200)))?.[1] ?? 'is not accepted by Yoti';

const RULE_WORDS = new Set(
  (
    'a alphanumeric an and at be between blank characters digits empty equal future given greater in least length less ' +
    'longer match more most must not null of one or past positive shorter size supported than to together valid with'
  ).split(' '),
);

/** True if Yoti's message consists of the words of rules alone, so that it cannot repeat the value. */
function isRule(message: string): boolean {
  if (message === 'INVALID_ADDRESS') return true;
  const words = message.slice(0, 201).split(' ');
  return message.length <= 200 && words.every((word) => RULE_WORDS.has(word) || /^\d{1,10}$/.test(word));
}

/** Our path for a wire path such as `requested_checks[0].config.max_retries`: the longest known prefix, then camel case. */
export function toFieldPath(property: string, paths: YotiErrorResponse['fieldPaths'] = {}): string {
  const known = Object.keys(paths)
    .filter((name) => property === name || property.startsWith(`${name}.`) || property.startsWith(`${name}[`))
    .sort((a, b) => b.length - a.length)[0];
  const ours = known === undefined ? '' : paths[known]!;
  const rest = property.slice(known?.length ?? 0);
  return (ours + rest.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())).slice(0, 200);
}
