import { setImmediate as turn } from 'node:timers/promises';
import { createDispatcher } from '../../../src/datasources/yoti/dispatcher.js';
import { startTcp } from '../../support/emulator/loopback.js';

const INTERIM = 'HTTP/1.1 100 Continue\r\n\r\n';
const BODY = `${INTERIM}is a body here`;
const RESPONSE = `HTTP/1.1 200 OK\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`;

/** Answers each request on a connection with the bytes, in parts of this length, one turn of the event loop apart. */
async function exchange(answer: string, partLength: number, requests = 2): Promise<string[]> {
  let connections = 0;
  const server = await startTcp((socket) => {
    connections += 1;
    socket.setNoDelay(true).on('data', () => {
      void (async () => {
        for (let start = 0; start < answer.length; start += partLength) {
          socket.write(answer.slice(start, start + partLength));
          await turn();
        }
      })();
    });
  });
  const dispatcher = createDispatcher({ connectTimeoutMs: 60_000, maxConnections: 1, maxStreams: 1 });
  const { origin } = new URL(server.url);
  try {
    const bodies: string[] = [];
    for (let request = 0; request < requests; request += 1) {
      const { body } = await dispatcher.request({ origin, path: '/', method: 'POST', body: 'x' });
      bodies.push(await body.text());
      // undici takes a connection again in the turn after its response.
      await turn();
      await turn();
    }
    expect(connections).toBe(1);
    return bodies;
  } finally {
    await dispatcher.destroy();
    await server.close();
  }
}

it.each([
  ['whole', 10_000],
  ['byte by byte', 1],
  ['in parts of 13 bytes', 13],
  ['in parts of 26 bytes', 26],
])('a response after 100 Continue, %s, is read, on a connection that is kept', async (_, partLength) => {
  const named = 'HTTP/1.1 100 \r\nx-proxy: a\r\n\r\n';
  expect(await exchange(INTERIM + named + RESPONSE, partLength)).toEqual([BODY, BODY]);
  expect(await exchange(RESPONSE, partLength)).toEqual([BODY, BODY]);
});

it('an interim response without an end is bounded in bytes', async () => {
  await expect(exchange(`HTTP/1.1 100 Continue\r\nx: ${'x'.repeat(40_000)}`, 40_000, 1)).rejects.toThrow();
});
