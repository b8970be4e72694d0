import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Message that tells a worker to drain and stop, because another replaces it. */
export const DRAIN = 'drain';
/** Time for which a draining worker keeps idle connections, on which a client may be about to send a request. */
export const DRAIN_GRACE_MS = 5_000;

/** Ignores SIGINT and SIGHUP, which a terminal sends to all its processes: the primary decides. */
export function ignoreTerminalSignals(): void {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

/** Stops on the primary's signal or message; without a primary, Node itself ends its workers. */
export function stopOnPrimarySignal(app: FastifyInstance, exit: () => void): void {
  const stop = (): void => void app.close().then(exit);
  process.once('SIGTERM', stop);
  // systemd sends SIGTERM to all processes, and the primary to its workers: the second one is ignored.
  process.on('SIGTERM', () => undefined);
  process.on('message', (message) => {
    if (message === DRAIN) void drain(app).then(stop);
  });
}

/**
 * Drains connections: accepts no new ones, and answers on the others with `Connection: close`. Closing them at once, as a
 * stop does, would fail requests that are being sent.
 */
async function drain({ server }: FastifyInstance): Promise<void> {
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  const closed = once(server, 'close');
  // net's method: http's own also closes idle connections.
  Server.prototype.close.call(server);
  await Promise.race([closed, wait(DRAIN_GRACE_MS)]);
}
