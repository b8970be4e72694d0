import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { request } from 'undici';
import { SignedLinks } from '../../src/auth/signedLinks.js';
import { createDispatcher } from '../../src/datasources/yoti/dispatcher.js';
import { startHttp, type Loopback } from '../support/emulator/loopback.js';
import { jpeg } from '../support/fixtures/images.js';
import { SELFIE_ID, SESSION_ID } from '../support/fixtures/wire.js';
import { useTestServer } from '../support/server/testServer.js';

const LINK_SECRET = 'the same secret in the gateway and in this test';
let yoti: Loopback;
let answer: (response: ServerResponse) => void;
beforeAll(async () => {
  yoti = await startHttp((_, response) => answer(response));
});
const env = { LINK_SECRET, MEDIA_STREAMS_PER_LINK: '2', YOTI_BODY_TIMEOUT_MS: '100' };
const server = useTestServer({ yotiUrl: () => yoti.url, env });
afterAll(() => yoti.close());
const linkTo = (itemId: string): string => {
  const grant = { kind: 'media', sessionId: SESSION_ID, itemId } as const;
  return `${server.url}/media/${new SignedLinks(LINK_SECRET, 300, Date.now).issue(grant).capability}`;
};
const head = { 'content-type': 'image/jpeg' };
const codeOf = async ({ body }: { body: { json(): Promise<unknown> } }): Promise<unknown> =>
  ((await body.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

describe('a media link', () => {
  it('has a bound of readers: OVERLOADED, 503, Retry-After', async () => {
    const held: ServerResponse[] = [];
    answer = (response) => void held.push(response.writeHead(200, head));
    const link = linkTo(SELFIE_ID);
    const readers = [get(link), get(link)];
    readers.forEach((reader) => reader.on('error', () => undefined));
    while (held.length < 2) await new Promise((resume) => setImmediate(resume));

    const refused = await request(link);

    expect([refused.statusCode, refused.headers['retry-after'], await codeOf(refused)]).toEqual([
      503,
      '1',
      'OVERLOADED',
    ]);
    const ends = held.map((response) => once(response, 'close'));
    readers.forEach((reader) => reader.destroy());
    await Promise.all(ends);
  });

  it('whose body never begins is UPSTREAM_TIMEOUT', async () => {
    answer = (response) => void response.writeHead(200, head).flushHeaders();
    const stalled = await request(linkTo(SELFIE_ID));
    expect([stalled.statusCode, await codeOf(stalled)]).toEqual([504, 'UPSTREAM_TIMEOUT']);
  });

  it('that is slower than the least rate is cut off, and its connection to Yoti closed', async () => {
    const closed = new Promise((resolve) => {
      answer = (response) => {
        response.writeHead(200, { ...head, 'content-length': 1_000_000 }).write('x');
        response.once('close', resolve);
      };
    });
    const reader = get(linkTo(SELFIE_ID));
    const [response] = (await once(reader, 'response')) as [IncomingMessage];
    await expect(finished(response.resume())).rejects.toMatchObject({ code: 'ECONNRESET' });
    await closed;
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('gives the image that an intermediary compressed with %s', async (coding, compress) => {
    answer = (response) =>
      void response.writeHead(200, { ...head, 'content-encoding': coding }).end(compress(jpeg));
    const { body, headers } = await request(linkTo(SELFIE_ID));
    expect(Buffer.from(await body.arrayBuffer())).toEqual(jpeg);
    expect(headers['content-encoding']).toBeUndefined();
  });
});

it('HTTPS_PROXY is asked for Yoti, and not for this machine', async () => {
  const asked: (string | undefined)[] = [];
  const proxy = createServer().on('connect', ({ url }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const dispatcher = createDispatcher({
    connectTimeoutMs: 60_000,
    maxConnections: 1,
    maxStreams: 1,
    httpsProxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
  });
  answer = (response) => void response.end('direct');

  const get = (origin: string): Promise<unknown> => dispatcher.request({ origin, path: '/', method: 'GET' });
  await expect(get('https://yoti.invalid')).rejects.toThrow();
  await expect(get(new URL(yoti.url).origin)).resolves.toMatchObject({ statusCode: 200 });

  expect(asked).toEqual(['yoti.invalid:443']);
  await dispatcher.destroy();
  proxy.close();
});
