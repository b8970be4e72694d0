import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { ActKind } from '../auth/policy.js';
import { connectRedis, settled } from '../cache/redis.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { createCounter } from './counterStore.js';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;
/** Window of each kind, at whose end a caller has the whole limit again. */
const windowSeconds: Readonly<Record<ActKind, number>> = {
  billable: MINUTE_SECONDS,
  mail: HOUR_SECONDS,
  enrolment: MINUTE_SECONDS,
  deletion: MINUTE_SECONDS,
  upload: MINUTE_SECONDS,
  other: MINUTE_SECONDS,
};
/** Callers of each kind that are counted in memory; above it the one who was idle longest begins anew. */
const MAX_CALLERS = 50_000;

/** Acts of each kind that a caller may carry out in its window. */
export type ActLimits = Readonly<Record<ActKind, number>>;

/** Rate limit of a caller for one kind, as reported in the `RateLimit-*` headers. */
export interface RateLimitState {
  limit: number;
  remaining: number;
  /** Seconds until the window ends. */
  reset: number;
}

export interface ActLimiterOptions {
  actLimits: ActLimits;
  /** Store shared by several machines; in memory when absent. */
  redisUrl?: string;
  /** True in a worker: the primary counts in memory for all workers. */
  isWorker?: boolean;
  log: { warn(facts: object, message: string): void };
  /** Default: MAX_CALLERS. */
  maxCallers?: number;
  /** Called when acts of a kind are refused. */
  onLimited?: (kind: ActKind) => void;
}

/** Limiter of one kind, and the callers that it has in memory. */
interface KindLimiter {
  limiter: RateLimiterAbstract;
  callers: LRUCache<string, true>;
}

/**
 * Rate limit of acts, by caller and kind. While the Redis connection is lost, each machine counts in memory, because a
 * limit that is too high for a while is better than no service.
 */
export class ActLimiter {
  readonly #limits: ActLimits;
  readonly #redis?: Redis;
  readonly #onLimited?: (kind: ActKind) => void;
  readonly #kinds: Readonly<Record<ActKind, KindLimiter>>;

  constructor(options: ActLimiterOptions) {
    const { actLimits, redisUrl, log, onLimited } = options;
    this.#onLimited = onLimited;
    this.#limits = actLimits;
    this.#redis =
      redisUrl === undefined ? undefined : connectRedis(redisUrl, log, 'acts are counted in memory');
    const entries = Object.keys(windowSeconds).map((kind) => [
      kind,
      createLimiter(kind as ActKind, options, this.#redis),
    ]);
    this.#kinds = Object.fromEntries(entries) as Record<ActKind, KindLimiter>;
  }

  /** Resolves once Redis is connected or has failed, so that a new process does not begin by counting in memory. */
  async ready(): Promise<void> {
    if (this.#redis) await settled(this.#redis);
  }

  /**
   * Counts acts of one kind before they are carried out and calls `report` with the state. Throws RATE_LIMITED when
   * fewer are left, and then counts none of them.
   */
  async consume(
    key: string,
    kind: ActKind,
    count: number,
    report: (state: RateLimitState) => void,
  ): Promise<void> {
    const { limiter, callers } = this.#kinds[kind];
    callers.set(key, true);
    try {
      report(this.#toState(kind, await limiter.consume(key, count)));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      this.#onLimited?.(kind);
      const left = await limiter.reward(key, count);
      const state = this.#toState(kind, left);
      report(state);
      // More at once than the limit never succeeds.
      const retry = count <= state.limit ? { retryable: true, retryAfter: state.reset } : {};
      throw new ApiError(ErrorCode.RATE_LIMITED, retry);
    }
  }

  /** Whether Redis answers; undefined without one. */
  get isConnected(): boolean | undefined {
    return this.#redis && this.#redis.status === 'ready';
  }

  /** Gives back acts that were counted and then not carried out. */
  async restore(key: string, kind: ActKind, count: number): Promise<void> {
    await this.#kinds[kind].limiter.reward(key, count);
  }

  /** Disconnects at once, also while Redis does not answer. */
  close(): void {
    this.#redis?.disconnect();
  }

  #toState(kind: ActKind, { remainingPoints, msBeforeNext }: RateLimiterRes): RateLimitState {
    return {
      limit: this.#limits[kind],
      remaining: Math.max(0, remainingPoints),
      reset: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    };
  }
}

/** Key of a caller, hashed because Redis stores it: subject of the token, else address of the client. */
export function callerKey(subject: string | null, address: string): string {
  const name = subject === null ? `address ${address}` : `subject ${subject}`;
  return createHash('sha256').update(name).digest('hex');
}

function createLimiter(
  kind: ActKind,
  { actLimits, isWorker, maxCallers = MAX_CALLERS }: ActLimiterOptions,
  redis: Redis | undefined,
): KindLimiter {
  const [points, duration] = [actLimits[kind], windowSeconds[kind]];
  const keyPrefix = `acts:${kind}`;
  // The primary configures each key prefix once, for its first worker: so the prefix has the limit.
  const memoryKeyPrefix = `${keyPrefix}:${points}`;
  const { counter, inMemory } = createCounter(
    { points, duration, keyPrefix, memoryKeyPrefix },
    redis,
    isWorker,
  );
  const callers = new LRUCache<string, true>({
    max: maxCallers,
    dispose: (_, key, reason) => {
      if (reason === 'evict') inMemory.delete(key).catch(() => undefined);
    },
  });
  return { limiter: counter, callers };
}
