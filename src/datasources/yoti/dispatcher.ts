import { Agent } from 'undici';

/** Limits of the connections to Yoti; times in milliseconds. */
export interface DispatcherOptions {
  connectTimeout: number;
  headersTimeout: number;
  bodyTimeout: number;
  maxConnections: number;
}

/** Connection pool to Yoti, one for each process. */
export function createDispatcher(options: DispatcherOptions): Agent {
  const { connectTimeout, headersTimeout, bodyTimeout, maxConnections } = options;
  return new Agent({
    connect: { timeout: connectTimeout },
    headersTimeout,
    bodyTimeout,
    connections: maxConnections,
  });
}
