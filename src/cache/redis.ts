import { Redis, type RedisOptions } from 'ioredis';

/** Time for a connection or a command; after it the gateway goes on without Redis. */
const TIMEOUT_MS = 500;

/** Resolves once Redis is connected or has failed, so that a new process does not begin without it. */
export async function settled(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  await new Promise<void>((resolve) => redis.once('ready', resolve).once('error', () => resolve()));
}

/** Redis connection whose failures are logged; `fallbackNote` says what the gateway does without it. */
export function connectRedis(
  url: string,
  log: { warn(facts: object, message: string): void },
  fallbackNote: string,
  options: RedisOptions = {},
): Redis {
  const redis = new Redis(url, {
    connectTimeout: TIMEOUT_MS,
    commandTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResubscribe: false,
    ...options,
  });
  // Only the code: the address may contain a password.
  redis.on('error', ({ code }: Error & { code?: string }) =>
    log.warn({ code }, `Redis connection lost; ${fallbackNote}`),
  );
  return redis;
}
