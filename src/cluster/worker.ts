import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Tells a worker that another takes its place. */
export const DRAIN = 'retire';
/** Milliseconds that connections at rest are left to clients, which may be about to ask on them. */
export const DRAIN_GRACE_MS = 5_000;

/** A terminal sends these to all its processes; what is to be done is for the primary to say. */
export function ignoreTerminalSignals(): void {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

/** Stops when the primary says so; when the primary has vanished, Node ends its workers by itself. */
export function stopOnPrimarySignal(app: FastifyInstance, exit: () => void): void {
  const stop = (): void => void app.close().then(exit);
  process.once('SIGTERM', stop);
  // Once: systemd sends SIGTERM to all processes, and the primary sends it to its workers.
  process.on('SIGTERM', () => undefined);
  process.on('message', (message) => {
    if (message === DRAIN) void drain(app).then(stop);
  });
}

/**
 * Accepts nobody new, and sends those who have a connection to the others, with their next answer. To close it at once,
 * as a stop does, would fail who is asking on it at that moment.
 */
async function drain({ server }: FastifyInstance): Promise<void> {
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  const left = once(server, 'close');
  // Of net: http's own closes connections as well.
  Server.prototype.close.call(server);
  await Promise.race([left, wait(DRAIN_GRACE_MS)]);
}
