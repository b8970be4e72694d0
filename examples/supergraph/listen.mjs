import { once } from 'node:events';
import { createServer } from 'node:http';

/** Serves a handler on a port of the loopback address, 0 for a free one; resolves to its URL and to what stops it. */
export async function listen(handler, port) {
  const server = createServer(handler).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${server.address().port}/graphql`, close };
}
