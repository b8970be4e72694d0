import { Agent, buildConnector, EnvHttpProxyAgent, Pool, type Dispatcher } from 'undici';
import { filterContinue } from './continueFilter.js';

/** Limits of the connections to Yoti; times in milliseconds. */
export interface DispatcherOptions {
  connectTimeoutMs: number;
  maxConnections: number;
  maxStreams: number;
  /** Proxy for https; absent, connections are direct. */
  httpsProxy?: string;
  /** Hosts that are reached without the proxy, separated by commas. */
  noProxy?: string;
}

/** A token request, and its successor when the first hangs. */
const TOKEN_CONNECTIONS = 2;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Connections to Yoti, one pool for each process and origin. It has as many as all classes of calls may use together;
 * the client bounds each of them. The limits of an attempt are those of transport.ts.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { connectTimeoutMs, maxConnections, maxStreams, httpsProxy, noProxy } = options;
  const agentOptions = {
    connect: { timeout: connectTimeoutMs },
    connections: maxConnections + maxStreams + TOKEN_CONNECTIONS,
    factory: createPool,
  };
  if (httpsProxy === undefined) return new Agent(agentOptions);
  const direct = [...LOOPBACK, ...(noProxy === undefined ? [] : [noProxy])].join(',');
  return new EnvHttpProxyAgent({ ...agentOptions, httpsProxy, noProxy: direct });
}

/** Pool whose connections understand `100 Continue`. */
function createPool(origin: string | URL, { connect, ...options }: Pool.Options): Pool {
  const open = typeof connect === 'function' ? connect : buildConnector({ ...connect });
  return new Pool(origin, {
    ...options,
    connect: (target, callback) =>
      open(target, (...[error, socket]: buildConnector.CallbackArgs) =>
        error ? callback(error, null) : callback(null, filterContinue(socket)),
      ),
  });
}
