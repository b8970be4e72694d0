import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import type { FastifyBaseLogger } from 'fastify';
import { request } from 'undici';
import type { Context } from '../../src/graphql/context.js';
import type { Answer, FastLane } from '../../src/graphql/compiledExecutor.js';
import { ResponseBatcher } from '../../src/http/responseBatcher.js';
import { ShortWay } from '../../src/http/shortWay.js';

const ORIGIN = 'https://shop.example';
const BODY = JSON.stringify({ query: '{ a }' });

let answer: jest.Mock<Promise<Answer | undefined>, [unknown, string | undefined, () => Context]>;
let admit: jest.Mock<Promise<void>, [IncomingMessage]>;
let error: jest.Mock;
let shortWay: ShortWay;
let server: Server;
let url: string;

/** Stands for Fastify: says that it was asked, and with what. */
async function other(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(203).end(await textOf(shortWay.bodyOf(incoming) ?? incoming));
}

beforeEach(async () => {
  answer = jest.fn().mockResolvedValue({ status: 200, headers: { 'content-type': 'x/y' }, text: 'ä' });
  admit = jest.fn().mockResolvedValue(undefined);
  error = jest.fn();
  shortWay = new ShortWay();
  shortWay.open({
    lane: { answer } as unknown as FastLane,
    admit,
    outbox: new ResponseBatcher(() => undefined),
    context: () => ({}) as Context,
    headers: { vary: 'Origin' },
    corsOrigins: [ORIGIN],
    maxRequestBytes: 1_000,
    log: { error } as unknown as FastifyBaseLogger,
  });
  server = createServer((incoming, response) => {
    const handOn = (): void => void other(incoming, response);
    if (!shortWay.take(incoming, response, handOn)) handOn();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((closed) => server.close(closed)));

interface Sent {
  path?: string;
  method?: 'POST' | 'PUT';
  body?: string | Buffer;
  headers?: Record<string, string>;
}

async function send({ path = '/graphql', method = 'POST', body = BODY, headers = {} }: Sent = {}) {
  const all = { 'content-type': 'application/json', 'x-request-id': 'same', ...headers };
  const { statusCode, headers: told, body: text } = await request(url + path, { method, headers: all, body });
  return { status: statusCode, headers: told, text: await text.text() };
}

it('answers what the lane knows', async () => {
  const { status, headers, text } = await send({ headers: { accept: 'application/json' } });
  expect([status, text]).toEqual([200, 'ä']);
  expect(headers).toMatchObject({
    vary: 'Origin',
    'x-request-id': 'same',
    'content-type': 'x/y',
    'content-length': '2',
  });
  expect(answer.mock.calls).toEqual([[{ query: '{ a }' }, 'application/json', expect.any(Function)]]);
});

it('lets scripts of the origins that are configured read it, and of no others', async () => {
  const allowed = await send({ headers: { origin: ORIGIN } });
  const other = await send({ headers: { origin: 'https://evil.example' } });
  expect(allowed.headers['access-control-allow-origin']).toBe(ORIGIN);
  expect(other.headers).not.toHaveProperty('access-control-allow-origin');
  expect([allowed.status, other.status]).toEqual([200, 200]);
});

it('hands on what the lane does not know, with its body', async () => {
  answer.mockResolvedValue(undefined);
  expect(await send()).toMatchObject({ status: 203, text: BODY });
});

it.each([
  ['another path', { path: '/graphql?a=b' }],
  ['another method', { method: 'PUT' }],
  ['another type', { headers: { 'content-type': 'text/plain' } }],
  ['an encoding', { headers: { 'content-encoding': 'gzip' } }],
  ['a type that nobody can answer in', { headers: { accept: 'image/png' } }],
  ['a host that is none', { headers: { host: 'a b' } }],
  ['more bytes than are allowed', { body: ' '.repeat(1_001) }],
  ['no JSON', { body: '{' }],
  ['a name that objects keep for themselves', { body: '{ "__proto__": {} }' }],
  ['the same, written otherwise', { body: '{ "\\u005f_proto__": {} }' }],
  ['bytes that are no UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }],
] as [string, Sent][])('hands on %s', async (_, sent) => {
  answer.mockImplementation((body) =>
    Promise.resolve(body === undefined ? undefined : { status: 200, headers: {}, text: 'wrong' }),
  );
  const { status } = await send(sent);
  expect(status).toBe(203);
});

it('reads nothing of whom the door does not let in', async () => {
  admit.mockRejectedValue(new Error('no'));
  expect(await send()).toMatchObject({ status: 203, text: BODY });
  expect(answer).not.toHaveBeenCalled();
});

it('hands everything on once it is closed', async () => {
  shortWay.close();
  expect(await send()).toMatchObject({ status: 203 });
  expect(admit).not.toHaveBeenCalled();
});

it('says INTERNAL_SERVER_ERROR for what nobody foresaw, and tells the log alone where it was', async () => {
  answer.mockRejectedValue(new TypeError('about alice'));
  const { status, text } = await send();
  expect(status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'same' } }],
  });
  expect(error.mock.calls).toEqual([
    [{ requestId: 'same', err: { type: 'TypeError', stack: expect.any(Array) } }, 'failed'],
  ]);
  expect(text + JSON.stringify(error.mock.calls)).not.toContain('alice');
});

it('is left alone by a client that goes in the middle of its body', async () => {
  const { promise: closed, resolve } = withResolvers<void>();
  server.once('connection', (socket) => socket.once('close', () => resolve()));
  const gone = request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '100' },

    body: (async function* () {
      yield Buffer.from('{');
      throw new Error('gone');
    })() as never,
  });
  await expect(gone).rejects.toThrow('gone');
  await closed;
  expect(answer).not.toHaveBeenCalled();
  expect(await send()).toMatchObject({ status: 200 });
});

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
