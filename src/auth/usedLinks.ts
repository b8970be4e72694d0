import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { connectRedis, settled } from '../cache/redis.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { createCounter } from '../limits/counterStore.js';

export interface UsedLinksOptions {
  linkTtlSeconds: number;
  /** Store shared by several machines; in memory when absent. */
  redisUrl?: string;
  /** True in a worker: the primary remembers for all workers. */
  isWorker?: boolean;
  log: { warn(facts: object, message: string): void };
}

/**
 * Upload links that have been used, for their lifetime: a link ends with its first success. A limit of one use, by the
 * library that also counts sessions; while the Redis connection is lost, each machine remembers its own.
 */
export class UsedLinks {
  readonly #uses: RateLimiterAbstract;
  readonly #redis?: Redis;

  constructor({ linkTtlSeconds, redisUrl, isWorker, log }: UsedLinksOptions) {
    // One second more than the link lives, because both are whole seconds.
    const options = { points: 1, duration: linkTtlSeconds + 1, keyPrefix: 'used-links' };
    this.#redis =
      redisUrl === undefined ? undefined : connectRedis(redisUrl, log, 'used links are kept in memory');
    this.#uses = createCounter(options, this.#redis, isWorker).counter;
  }

  /** Resolves once Redis is connected or has failed. */
  async ready(): Promise<void> {
    if (this.#redis) await settled(this.#redis);
  }

  /** NOT_FOUND for a link that was used, before its bytes are read. */
  async check(capability: string): Promise<void> {
    const use = await this.#uses.get(keyOf(capability));
    if (use && use.consumedPoints > 0) throw new ApiError(ErrorCode.NOT_FOUND);
  }

  /** Result of `use`, which ends the link if it succeeds; CONFLICT while another use of the link is under way. */
  async useOnce<T>(capability: string, use: () => Promise<T>): Promise<T> {
    const key = keyOf(capability);
    await this.#uses.consume(key).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? new ApiError(ErrorCode.CONFLICT) : error;
    });
    try {
      return await use();
    } catch (error) {
      // Without it the link is lost until it expires, which is better than the loss of the error.
      await this.#uses.delete(key).catch(() => false);
      throw error;
    }
  }

  /** Disconnects at once, also while Redis does not answer. */
  close(): void {
    this.#redis?.disconnect();
  }
}

/** A hash, because a link is a secret. */
const keyOf = (capability: string): string => createHash('sha256').update(capability).digest('base64url');
