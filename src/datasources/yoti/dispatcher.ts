import { Agent } from 'undici';

/** Bounds of the connections to Yoti; times in milliseconds. */
export interface DispatcherOptions {
  connectTimeout: number;
  headersTimeout: number;
  bodyTimeout: number;
  maxConnections: number;
}

/** The connections to Yoti: one pool for the whole process. */
export function createDispatcher(options: DispatcherOptions): Agent {
  const { connectTimeout, headersTimeout, bodyTimeout, maxConnections } = options;
  return new Agent({
    connect: { timeout: connectTimeout },
    headersTimeout,
    bodyTimeout,
    connections: maxConnections,
  });
}
