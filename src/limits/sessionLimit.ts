import { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { ApiError, ErrorCode } from '../errors.js';

const MINUTE = 60;
/** Milliseconds to wait for Redis; after that the limit counts in memory. */
const PATIENCE = 500;

/** How far a caller is, as the `RateLimit-*` headers tell it. */
export interface LimitState {
  limit: number;
  remaining: number;
  /** Seconds until the count begins anew. */
  reset: number;
}

export interface SessionLimitOptions {
  sessionsPerMinute: number;
  /** Counts for several processes together; in memory when absent. */
  redisUrl?: string;
  log: { warn(facts: object, message: string): void };
}

/**
 * How many billable sessions each caller may create in a minute. While Redis is away each process counts for itself:
 * a limit that is too wide for a while is better than nobody being able to start.
 */
export class SessionLimit {
  readonly #limit: number;
  readonly #redis?: Redis;
  readonly #limiter: RateLimiterAbstract;

  constructor({ sessionsPerMinute: points, redisUrl, log }: SessionLimitOptions) {
    this.#limit = points;
    const inMemory = new RateLimiterMemory({ points, duration: MINUTE });
    this.#redis = redisUrl === undefined ? undefined : connect(redisUrl, log);
    this.#limiter = this.#redis
      ? new RateLimiterRedis({
          storeClient: this.#redis,
          keyPrefix: 'sessions',
          points,
          duration: MINUTE,
          rejectIfRedisNotReady: true,
          insuranceLimiter: inMemory,
        })
      : inMemory;
  }

  /** When Redis is there, or has been found to be away; so that a new process does not begin to count for itself. */
  async ready(): Promise<void> {
    const redis = this.#redis;
    if (!redis || redis.status === 'ready') return;
    await new Promise<void>((resolve) => redis.once('ready', resolve).once('error', () => resolve()));
  }

  /** Takes `sessions` from what the caller has left; with `isRefused` when that is not enough. */
  async take(caller: string, sessions: number): Promise<LimitState & { isRefused: boolean }> {
    try {
      return { ...this.#toState(await this.#limiter.consume(caller, sessions)), isRefused: false };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { ...this.#toState(error), isRefused: true };
    }
  }

  /** Also while Redis does not answer. */
  close(): void {
    this.#redis?.disconnect();
  }

  #toState({ remainingPoints, msBeforeNext }: RateLimiterRes): LimitState {
    const reset = Math.ceil(msBeforeNext / 1000);
    return { limit: this.#limit, remaining: Math.max(0, remainingPoints), reset };
  }
}

/** RATE_LIMITED, with the seconds to wait. */
export const rateLimited = ({ reset }: LimitState): ApiError =>
  new ApiError(ErrorCode.RATE_LIMITED, { retryable: true, retryAfter: reset });

function connect(url: string, log: SessionLimitOptions['log']): Redis {
  const redis = new Redis(url, {
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  // The address may hold a password; the code says enough.
  redis.on('error', ({ code }: Error & { code?: string }) =>
    log.warn({ code }, 'Redis is away; sessions are counted in memory'),
  );
  return redis;
}
