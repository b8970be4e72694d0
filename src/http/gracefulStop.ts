import { once } from 'node:events';
import { Server } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.js';

export interface GracefulStopOptions {
  /** Time of going on accepting connections while readiness fails, so that balancers notice. */
  acceptMs: number;
  /** Time for which idle connections stay afterwards, on which a client may be about to send a request. */
  idleMs: number;
  /** Time for all of it; then connections are closed in the middle of their requests. Unbounded without it. */
  timeoutMs?: number;
  readiness: Readiness;
  log: FastifyBaseLogger;
}

/**
 * Stops a server: readiness fails, then no new connections are accepted, then requests that have arrived are answered.
 * Resolves when all connections are closed.
 */
export async function stopGracefully(app: FastifyInstance, options: GracefulStopOptions): Promise<void> {
  const { timeoutMs, readiness, log } = options;
  readiness.stop();
  app.server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  const stopped = drainAndClose(app, options).then(() => true);
  if (timeoutMs === undefined || (await Promise.race([stopped, wait(timeoutMs, false)])))
    return void (await stopped);
  log.warn('Requests did not end in time: their connections are closed');
  app.server.closeAllConnections();
}

async function drainAndClose(app: FastifyInstance, { acceptMs, idleMs }: GracefulStopOptions): Promise<void> {
  await waitAndRead(acceptMs);
  const closed = once(app.server, 'close');
  // net's method: http's own also closes idle connections.
  Server.prototype.close.call(app.server);
  await Promise.race([closed, waitAndRead(idleMs)]);
  await app.close();
}

/** Waits, and then for all that has arrived by then: after a time in which the process was not scheduled, timers come first. */
async function waitAndRead(delayMs: number): Promise<void> {
  await wait(delayMs);
  await turn();
  await turn();
}
