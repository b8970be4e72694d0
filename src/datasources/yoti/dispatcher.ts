import { Agent } from 'undici';

/** Limits of the connections to Yoti; times in milliseconds. */
export interface DispatcherOptions {
  connectTimeoutMs: number;
  headersTimeoutMs: number;
  bodyTimeoutMs: number;
  maxConnections: number;
}

/** Connection pool to Yoti, one for each process. */
export function createDispatcher(options: DispatcherOptions): Agent {
  const { connectTimeoutMs, headersTimeoutMs, bodyTimeoutMs, maxConnections } = options;
  return new Agent({
    connect: { timeout: connectTimeoutMs },
    headersTimeout: headersTimeoutMs,
    bodyTimeout: bodyTimeoutMs,
    connections: maxConnections,
  });
}
