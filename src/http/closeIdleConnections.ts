import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Interval of closing idle connections while the server stops. */
const CLOSE_INTERVAL_MS = 50;

/**
 * Closes connections without a request in progress while the server stops. Node itself closes those that are idle at
 * that moment, but neither those that become idle later nor those without a first request, which browsers and load
 * balancers open in advance.
 */
export function closeIdleConnections(app: FastifyInstance, hasWebSocket = false): void {
  const unused = new Set<Socket>();
  let isStopping = false;
  app.server.on('connection', (socket: Socket) => {
    if (isStopping) return void socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  // With a listener of upgrades, Node leaves all of them to the listeners.
  const events = hasWebSocket ? ['request', 'upgrade'] : ['request'];
  for (const event of events) app.server.on(event, ({ socket }: { socket: Socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    isStopping = true;
    unused.forEach((socket) => socket.destroy());
    const timer = setInterval(() => app.server.closeIdleConnections(), CLOSE_INTERVAL_MS).unref();
    app.server.once('close', () => clearInterval(timer));
  });
}
