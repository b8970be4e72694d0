import type { Redis } from 'ioredis';
import {
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';

export interface CounterOptions {
  /** Points of a key in its window. */
  points: number;
  /** Window in seconds. */
  duration: number;
  keyPrefix: string;
  /** Default: `keyPrefix`. */
  memoryKeyPrefix?: string;
}

/** Counter of points by key, and the part of it that is in memory. */
export interface Counter {
  counter: RateLimiterAbstract;
  inMemory: RateLimiterAbstract;
}

/**
 * Creates a counter: in Redis, if there is one, for all machines; else in the primary for all workers, or in this process.
 * While the Redis connection is lost, each machine counts in memory.
 */
export function createCounter(
  { memoryKeyPrefix, ...options }: CounterOptions,
  redis: Redis | undefined,
  isWorker = false,
): Counter {
  const memoryOptions = { ...options, keyPrefix: memoryKeyPrefix ?? options.keyPrefix };
  const inMemory = isWorker ? new RateLimiterCluster(memoryOptions) : new RateLimiterMemory(memoryOptions);
  const counter = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: inMemory,
      })
    : inMemory;
  return { counter, inMemory };
}
