import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import {
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Caller } from '../auth/caller.js';
import { connectRedis } from '../cache/redis.js';

const MINUTE_SECONDS = 60;

/** Quota of a caller, as reported in the `RateLimit-*` headers. */
export interface QuotaState {
  limit: number;
  remaining: number;
  /** Seconds until the window ends. */
  reset: number;
}

/** Caller whose sessions are counted; without a subject, by address. */
export interface QuotaContext {
  caller: Pick<Caller, 'subject'>;
  address: string;
}

export interface SessionQuotaOptions {
  sessionsPerMinute: number;
  /** Store shared by several machines; in memory when absent. */
  redisUrl?: string;
  /** True in a worker: the primary counts in memory for all workers. */
  isWorker?: boolean;
  log: { warn(facts: object, message: string): void };
}

/**
 * Rate limit of billable sessions: each caller may create `sessionsPerMinute`. While the Redis connection is lost, each
 * machine counts in memory, because a limit that is too high for a while is better than no new sessions.
 */
export class SessionQuota {
  readonly #limit: number;
  readonly #redis?: Redis;
  readonly #limiter: RateLimiterAbstract;

  constructor({ sessionsPerMinute: points, redisUrl, isWorker = false, log }: SessionQuotaOptions) {
    this.#limit = points;
    const inMemory = countInMemory(points, isWorker);
    this.#redis =
      redisUrl === undefined ? undefined : connectRedis(redisUrl, log, 'sessions are counted in memory');
    this.#limiter = this.#redis
      ? new RateLimiterRedis({
          storeClient: this.#redis,
          keyPrefix: 'sessions',
          points,
          duration: MINUTE_SECONDS,
          rejectIfRedisNotReady: true,
          insuranceLimiter: inMemory,
        })
      : inMemory;
  }

  /** Resolves once Redis is connected or has failed, so that a new process does not begin by counting in memory. */
  async ready(): Promise<void> {
    const redis = this.#redis;
    if (!redis || redis.status === 'ready') return;
    await new Promise<void>((resolve) => redis.once('ready', resolve).once('error', () => resolve()));
  }

  /**
   * Consumes `sessions` of the caller's quota and sets the `RateLimit-*` headers; throws RATE_LIMITED when too few are
   * left.
   */
  async consume(sessions: number, context: QuotaContext, headers: Record<string, string>): Promise<void> {
    const { isRefused, reset, ...state } = await this.#consume(callerKey(context), sessions);
    headers['ratelimit-limit'] = String(state.limit);
    headers['ratelimit-remaining'] = String(state.remaining);
    headers['ratelimit-reset'] = String(reset);
    if (!isRefused) return;
    headers['retry-after'] = String(reset);
    throw new ApiError(ErrorCode.RATE_LIMITED, { retryable: true, retryAfter: reset });
  }

  async #consume(key: string, sessions: number): Promise<QuotaState & { isRefused: boolean }> {
    try {
      return { ...this.#toState(await this.#limiter.consume(key, sessions)), isRefused: false };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { ...this.#toState(error), isRefused: true };
    }
  }

  /** Disconnects at once, also while Redis does not answer. */
  close(): void {
    this.#redis?.disconnect();
  }

  #toState({ remainingPoints, msBeforeNext }: RateLimiterRes): QuotaState {
    const reset = Math.ceil(msBeforeNext / 1000);
    return { limit: this.#limit, remaining: Math.max(0, remainingPoints), reset };
  }
}

/** Key of the caller: subject of the token, else address of the client. Hashed, because Redis stores it. */
function callerKey({ caller: { subject }, address }: QuotaContext): string {
  const name = subject === null ? `address ${address}` : `subject ${subject}`;
  return createHash('sha256').update(name).digest('hex');
}

/**
 * Limiter in memory. The primary configures each key prefix once, for its first worker: so the prefix has the limit.
 */
function countInMemory(points: number, isWorker: boolean): RateLimiterAbstract {
  const options = { points, duration: MINUTE_SECONDS, keyPrefix: `sessions:${points}` };
  return isWorker ? new RateLimiterCluster(options) : new RateLimiterMemory(options);
}
