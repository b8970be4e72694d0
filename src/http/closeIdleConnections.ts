import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Milliseconds between looks for connections at rest while the server stops. */
const LOOK = 50;

/**
 * Lets go, when the server stops, of connections on which nobody waits for an answer. Node itself closes those that are
 * at rest at that moment, but neither those that come to rest later nor those on which nothing has been asked yet, which
 * browsers and balancers open in advance.
 */
export function closeIdleConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isStopping = false;
  app.server.on('connection', (socket: Socket) => {
    if (isStopping) return void socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    isStopping = true;
    unused.forEach((socket) => socket.destroy());
    const looking = setInterval(() => app.server.closeIdleConnections(), LOOK).unref();
    app.server.once('close', () => clearInterval(looking));
  });
}
