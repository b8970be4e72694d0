/** What one attempt came to: an answer, or no answer at all. */
export interface AttemptOutcome {
  /** HTTP status; absent when no answer came. */
  status?: number;
  /** Value of `Retry-After`: seconds, or an HTTP date. */
  retryAfter?: string;
  /** The connection failed or timed out before an answer was complete. */
  connectionFailed?: boolean;
}

/** At most this many attempts after the first. */
export const MAX_RETRIES = 2;
/** A longer `Retry-After` is the caller's to wait, not ours: the error tells it. */
export const MAX_WAIT_MS = 3_000;
const FIRST_WAIT_MS = 100;
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;
const REPEATABLE = new Set(['GET', 'PUT', 'DELETE']);

/**
 * Milliseconds to wait before attempt number `retry` (1, 2), or undefined when it must not be made.
 * GET, PUT and DELETE are tried again after connection errors, 429 and 5xx; POST never: it may have been carried out.
 */
export function retryDelay(
  method: string,
  retry: number,
  outcome: AttemptOutcome,
  { now = Date.now, random = Math.random }: { now?: () => number; random?: () => number } = {},
): number | undefined {
  if (retry > MAX_RETRIES || !REPEATABLE.has(method) || !isTemporary(outcome)) return undefined;
  const asked = secondsToWait(outcome.retryAfter, now());
  if (asked !== undefined) return asked * 1000 <= MAX_WAIT_MS ? asked * 1000 : undefined;
  // Full jitter, so that gateways that failed together do not come back together.
  return Math.round(random() * FIRST_WAIT_MS * 2 ** (retry - 1));
}

function isTemporary({ status, connectionFailed }: AttemptOutcome): boolean {
  return connectionFailed === true || status === 429 || (status !== undefined && status >= 500);
}

/** `Retry-After` in whole seconds, never negative; undefined when absent or unreadable. */
export function secondsToWait(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,15}$/.test(retryAfter.trim())) return Number(retryAfter);
  // Date.parse alone takes `-5` and `soon 1` for dates.
  const date = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
