/** Outcome of one attempt: a response, or a failed connection. */
export interface AttemptOutcome {
  /** HTTP status; absent when no response came. */
  status?: number;
  /** Value of `Retry-After`: seconds, or an HTTP date. */
  retryAfter?: string;
  /** The connection failed or timed out before the response was complete. */
  connectionFailed?: boolean;
}

/** At most this many attempts after the first. */
export const MAX_RETRIES = 2;
/** A longer `Retry-After` is passed on in the error. */
export const MAX_WAIT_MS = 3_000;
const BASE_DELAY_MS = 100;
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;
const IDEMPOTENT_METHODS = new Set(['GET', 'PUT', 'DELETE']);

/**
 * Back-off: milliseconds before retry 1 or 2; undefined when there must be none. GET, PUT and DELETE are retried after
 * connection errors, 408, 429 and 5xx; POST never, because it may have taken effect.
 */
export function retryDelay(
  method: string,
  retry: number,
  outcome: AttemptOutcome,
  { now = Date.now, random = Math.random }: { now?: () => number; random?: () => number } = {},
): number | undefined {
  if (retry > MAX_RETRIES || !IDEMPOTENT_METHODS.has(method) || !isTemporary(outcome)) return undefined;
  const seconds = secondsToWait(outcome.retryAfter, now());
  if (seconds !== undefined) return seconds * 1000 <= MAX_WAIT_MS ? seconds * 1000 : undefined;
  // Full jitter, so that clients that failed together do not retry together.
  return Math.round(random() * BASE_DELAY_MS * 2 ** (retry - 1));
}

function isTemporary({ status, connectionFailed }: AttemptOutcome): boolean {
  // With 408 a server says that it did not get the whole request.
  const isTemporaryStatus = status === 408 || status === 429 || (status !== undefined && status >= 500);
  return connectionFailed === true || isTemporaryStatus;
}

const MAX_RETRY_AFTER_SECONDS = 86_400;

/** `Retry-After` in whole seconds, from 0 to a day; undefined when absent or invalid. */
export function secondsToWait(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,15}$/.test(retryAfter.trim())) return Math.min(Number(retryAfter), MAX_RETRY_AFTER_SECONDS);
  // Date.parse alone takes `-5` and `soon 1` for dates.
  const date = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : NaN;
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, Math.ceil((date - now) / 1000)), MAX_RETRY_AFTER_SECONDS);
}
