import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';

/** `half-open`: open, and the next call is the probe. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** Failures in a row that open it. Half of the answers failing opens it once in 65 000 calls. */
const MAX_FAILURES = 15;
/** Between two probes; one that hangs does not delay the next. */
const PROBE_INTERVAL_MS = 500;
const RETRY_AFTER_SECONDS = 1;

/**
 * Circuit breaker of one class of calls. Opens after MAX_FAILURES in a row; then one call in PROBE_INTERVAL_MS goes
 * through, the others are refused at once, and the first success closes it.
 */
export class Breaker {
  readonly #now: () => number;
  #failures = 0;
  #nextProbeAt = 0;

  /** `now` gives milliseconds of a monotonic clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get state(): BreakerState {
    if (this.#failures < MAX_FAILURES) return 'closed';
    return this.#now() < this.#nextProbeAt ? 'open' : 'half-open';
  }

  /** Throws UPSTREAM_UNAVAILABLE while open; takes no probe. */
  check(): void {
    if (this.state === 'open') throw refusal();
  }

  /** Throws UPSTREAM_UNAVAILABLE while open; else the call goes through, and is the probe when half-open. */
  enter(): void {
    if (this.#failures < MAX_FAILURES) return;
    this.check();
    this.#nextProbeAt = this.#now() + PROBE_INTERVAL_MS;
  }

  recordSuccess(): void {
    this.#failures = 0;
  }

  recordFailure(): void {
    this.#failures += 1;
    if (this.#failures === MAX_FAILURES) this.#nextProbeAt = this.#now() + PROBE_INTERVAL_MS;
  }
}

/** Nothing was sent, so it is retryable for a POST as well. */
function refusal(): ApiError {
  const details = { retryable: true, retryAfter: RETRY_AFTER_SECONDS };
  return new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, details, new BreakerOpenError());
}

/** Cause of the refusal, for the log. */
class BreakerOpenError extends Error {
  override readonly name = 'BreakerOpenError';
}
