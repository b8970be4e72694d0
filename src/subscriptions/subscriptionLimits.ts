import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

export interface SubscriptionLimitOptions {
  /** Open subscriptions of one process. */
  maxSubscriptions: number;
  /** Open subscriptions of one subject in one process. */
  maxSubscriptionsPerCaller: number;
}

/** Time after which a refused client may try again. */
const RETRY_AFTER_SECONDS = 5;

/** Counts open subscriptions of this process, and those of each subject. */
export class SubscriptionLimits {
  readonly #options: SubscriptionLimitOptions;
  readonly #bySubject = new Map<string, number>();
  #open = 0;

  constructor(options: SubscriptionLimitOptions) {
    this.#options = options;
  }

  get open(): number {
    return this.#open;
  }

  /**
   * Counts one more; SUBSCRIPTION_LIMIT_EXCEEDED above a bound. Returns the function that counts it no longer. Without
   * authentication there is no subject, and only the bound of the process holds.
   */
  acquire(subject: string | null): () => void {
    const { maxSubscriptions, maxSubscriptionsPerCaller } = this.#options;
    const count = subject === null ? 0 : (this.#bySubject.get(subject) ?? 0);
    if (this.#open >= maxSubscriptions || count >= maxSubscriptionsPerCaller)
      throw new ApiError(ErrorCode.SUBSCRIPTION_LIMIT_EXCEEDED, {
        retryable: true,
        retryAfter: RETRY_AFTER_SECONDS,
      });
    this.#open += 1;
    if (subject !== null) this.#bySubject.set(subject, count + 1);
    let isReleased = false;
    return () => {
      if (!isReleased) this.#release(subject);
      isReleased = true;
    };
  }

  #release(subject: string | null): void {
    this.#open -= 1;
    if (subject === null) return;
    const count = this.#bySubject.get(subject)! - 1;
    if (count > 0) this.#bySubject.set(subject, count);
    else this.#bySubject.delete(subject);
  }
}
