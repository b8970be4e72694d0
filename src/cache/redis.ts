import { Redis } from 'ioredis';

/** Milliseconds to wait for Redis; the gateway goes on without it after that. */
const PATIENCE = 500;

/** What is done while Redis is away goes into the log as `meanwhile`. */
export function connectRedis(
  url: string,
  log: { warn(facts: object, message: string): void },
  meanwhile: string,
): Redis {
  const redis = new Redis(url, {
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResubscribe: false,
  });
  // The address may hold a password; the code says enough.
  redis.on('error', ({ code }: Error & { code?: string }) =>
    log.warn({ code }, `Redis is away; ${meanwhile}`),
  );
  return redis;
}
