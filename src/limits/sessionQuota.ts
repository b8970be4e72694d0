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

const MINUTE = 60;

/** How far a caller is, as the `RateLimit-*` headers tell it. */
export interface QuotaState {
  limit: number;
  remaining: number;
  /** Seconds until the count begins anew. */
  reset: number;
}

/** Who is counted. */
export interface QuotaContext {
  caller: Pick<Caller, 'subject'>;
  address: string;
}

export interface SessionQuotaOptions {
  sessionsPerMinute: number;
  /** Counts for several processes together; in memory when absent. */
  redisUrl?: string;
  /** Whether this is one of several workers: then their primary counts in memory for all of them. */
  isWorker?: boolean;
  log: { warn(facts: object, message: string): void };
}

/**
 * How many billable sessions each caller may create in a minute. While Redis is away each machine counts for itself: a
 * limit that is too wide for a while is better than nobody being able to start.
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

  /** Takes `sessions` from the caller's quota and sets the `RateLimit-*` headers; throws RATE_LIMITED when too few are left. */
  async consume(sessions: number, context: QuotaContext, headers: Record<string, string>): Promise<void> {
    const { isRefused, reset, ...state } = await this.#take(callerKey(context), sessions);
    headers['ratelimit-limit'] = String(state.limit);
    headers['ratelimit-remaining'] = String(state.remaining);
    headers['ratelimit-reset'] = String(reset);
    if (!isRefused) return;
    headers['retry-after'] = String(reset);
    throw new ApiError(ErrorCode.RATE_LIMITED, { retryable: true, retryAfter: reset });
  }

  async #take(key: string, sessions: number): Promise<QuotaState & { isRefused: boolean }> {
    try {
      return { ...this.#toState(await this.#limiter.consume(key, sessions)), isRefused: false };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { ...this.#toState(error), isRefused: true };
    }
  }

  /** Also while Redis does not answer. */
  close(): void {
    this.#redis?.disconnect();
  }

  #toState({ remainingPoints, msBeforeNext }: RateLimiterRes): QuotaState {
    const reset = Math.ceil(msBeforeNext / 1000);
    return { limit: this.#limit, remaining: Math.max(0, remainingPoints), reset };
  }
}

/** Key of the caller: the subject of the token, else the client's address. Hashed, since Redis stores it. */
function callerKey({ caller: { subject }, address }: QuotaContext): string {
  const name = subject === null ? `address ${address}` : `subject ${subject}`;
  return createHash('sha256').update(name).digest('hex');
}

/** The primary keeps what its first worker asked for; by its name a worker with another limit has a count of its own. */
function countInMemory(points: number, isWorker: boolean): RateLimiterAbstract {
  const bounds = { points, duration: MINUTE, keyPrefix: `sessions:${points}` };
  return isWorker ? new RateLimiterCluster(bounds) : new RateLimiterMemory(bounds);
}
