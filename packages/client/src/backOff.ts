/** Delays between attempts, in milliseconds. */
export interface BackOffOptions {
  /** Shortest delay after the first failure; 1 000 by default. It doubles with each failure that follows. */
  minDelayMs?: number;
  /** Longest delay; 30 000 by default. */
  maxDelayMs?: number;
}

/**
 * Delay after so many failures in a row: exponential, with jitter of up to its length, so that clients that lost one server
 * do not come to the next at the same time. Not shorter than the seconds that the server asks for.
 */
export function backOffMs(
  failures: number,
  retryAfter = 0,
  { minDelayMs = 1_000, maxDelayMs = 30_000 }: BackOffOptions = {},
): number {
  const base = Math.min(minDelayMs * 2 ** (failures - 1), maxDelayMs / 2);
  return Math.max(base * (1 + Math.random()), Math.min(retryAfter * 1_000, maxDelayMs));
}

/** Resolves after the delay; rejects with the reason of the signal as soon as it is aborted. */
export function delay(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, delayMs);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
