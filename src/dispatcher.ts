import { Agent } from 'undici';
import type { Config } from './config.js';

type Limits = Pick<Config, 'connectTimeout' | 'headersTimeout' | 'bodyTimeout' | 'maxConnections'>;

/** The connections to Yoti: one pool for the whole process. */
export function createDispatcher(limits: Limits): Agent {
  const { connectTimeout, headersTimeout, bodyTimeout, maxConnections } = limits;
  return new Agent({
    connect: { timeout: connectTimeout },
    headersTimeout,
    bodyTimeout,
    connections: maxConnections,
  });
}
