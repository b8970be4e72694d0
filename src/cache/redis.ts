import { Redis } from 'ioredis';

/** Milliseconds to wait for Redis; the gateway goes on without it after that. */
const TIMEOUT_MS = 500;

/** What is done while Redis is away goes into the log as `meanwhile`. */
export function connectRedis(
  url: string,
  log: { warn(facts: object, message: string): void },
  fallbackNote: string,
): Redis {
  const redis = new Redis(url, {
    connectTimeout: TIMEOUT_MS,
    commandTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResubscribe: false,
  });
  // The address may hold a password; the code says enough.
  redis.on('error', ({ code }: Error & { code?: string }) =>
    log.warn({ code }, `Redis is away; ${fallbackNote}`),
  );
  return redis;
}
