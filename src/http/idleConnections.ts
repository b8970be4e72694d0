import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Lets go, when the server stops, of connections on which nobody waits for an answer. Node itself closes those that are
 * at rest at that moment, but neither those that come to rest later nor those on which nothing has been asked yet, which
 * browsers and balancers open in advance.
 */
export function endIdleConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isStopping = false;
  app.server.on('connection', (socket: Socket) => {
    if (isStopping) return void socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }, response: ServerResponse) => {
    unused.delete(socket);
    response.once('close', () => {
      if (isStopping) app.server.closeIdleConnections();
    });
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    unused.forEach((socket) => socket.destroy());
  });
}
