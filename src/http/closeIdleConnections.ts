import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Interval of closing idle connections while the server closes. */
const CLOSE_INTERVAL_MS = 50;

/**
 * Closes connections without a request in progress while the server closes. Node itself closes those that are idle at
 * that moment, but neither those that become idle later nor those without a first request, which browsers and load
 * balancers open in advance. A connection on which bytes have arrived is not idle.
 */
export function closeIdleConnections(app: FastifyInstance, hasWebSocket = false): void {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  // With a listener of upgrades, Node leaves all of them to the listeners.
  const events = hasWebSocket ? ['request', 'upgrade'] : ['request'];
  for (const event of events) app.server.on(event, ({ socket }: { socket: Socket }) => unused.delete(socket));
  const close = (): void => {
    app.server.closeIdleConnections();
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
  };
  app.addHook('preClose', async () => {
    const timer = setInterval(close, CLOSE_INTERVAL_MS).unref();
    app.server.once('close', () => clearInterval(timer));
  });
}
