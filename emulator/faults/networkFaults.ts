import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { toBytes } from './faultProxy.js';

/** Response of the emulator, or of an intermediary in its place. */
export interface RawResponse {
  status: number;
  contentType?: string;
  body: Buffer;
  /** Further header lines. */
  headers?: readonly string[];
}

/** A request that a fault answers. */
export interface FaultyExchange {
  socket: Socket;
  method: string;
  /** 1 for the first request with this method and path. */
  count: number;
  /** Carries the request out. */
  forward(): Promise<RawResponse>;
}

/** Fault of the network, of an intermediary, or of Yoti itself. */
export interface NetworkFault {
  description: string;
  answer(exchange: FaultyExchange): void | Promise<void>;
}

type Answer = NetworkFault['answer'];

const DRIP_MS = 40;
const LARGE_BYTES = 400_000;
const page = Buffer.from('<html><body>A page of a proxy</body></html>');
const yotiError = (status: number, code: string, headers?: string[]): RawResponse => ({
  status,
  contentType: 'application/json',
  body: Buffer.from(JSON.stringify({ code, message: 'A fault of the emulator' })),
  headers,
});
const html = (status: number): RawResponse => ({ status, contentType: 'text/html', body: page });
const json = (text: string | Buffer): RawResponse => ({
  status: 200,
  contentType: 'application/json',
  body: Buffer.from(text),
});

const always =
  (response: RawResponse): Answer =>
  ({ socket }) =>
    void socket.write(toBytes(response));
const closing =
  (response: RawResponse): Answer =>
  ({ socket }) =>
    void socket.end(toBytes({ ...response, headers: ['connection: close'] }));
const raw =
  (text: string): Answer =>
  ({ socket }) =>
    void socket.write(text, 'latin1');
const real: Answer = async ({ socket, forward }) => void socket.write(toBytes(await forward()));
/** The fault for the first `times` requests, then the real response. */
const first =
  (times: number, fault: Answer): Answer =>
  (exchange) =>
    exchange.count <= times ? fault(exchange) : real(exchange);
const reset: Answer = ({ socket }) => void socket.resetAndDestroy();
const silence: Answer = () => undefined;
/** Carries the request out, and loses the response. */
const done =
  (fault: Answer): Answer =>
  async (exchange) => {
    await exchange.forward();
    await fault(exchange);
  };
/** Writes a text, again and again. */
const drip =
  (head: string, text: string): Answer =>
  ({ socket }) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(text), DRIP_MS);
    socket.once('close', () => clearInterval(timer));
  };
const before =
  (interim: string): Answer =>
  async ({ socket, forward }) =>
    void socket.write(Buffer.concat([Buffer.from(interim), toBytes(await forward())]));
const changed =
  (change: (response: RawResponse) => Buffer): Answer =>
  async ({ socket, forward }) =>
    void socket.write(change(await forward()));
/** Half of a response; `end` ends the connection. */
const half =
  (end: (socket: Socket) => void): Answer =>
  async ({ socket, forward }) => {
    const { status, contentType, body } = await forward();
    const part = body.length > 1 ? body.subarray(0, body.length >> 1) : Buffer.from('{');
    const announced = `content-type: ${contentType ?? 'application/json'}\r\ncontent-length: ${body.length + 10}`;
    const whole = status === 204 ? 200 : status;
    socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 ${whole} Status\r\n${announced}\r\n\r\n`), part]), () =>
      setImmediate(() => end(socket)),
    );
  };
const compressed =
  (coding: string, compress: (body: Buffer) => Buffer): Answer =>
  async ({ socket, forward }) => {
    const response = await forward();
    const isEmpty = response.body.length === 0;
    const body = isEmpty ? response.body : compress(response.body);
    const headers = isEmpty ? [] : [`content-encoding: ${coding}`];
    socket.write(toBytes({ ...response, body, headers }));
  };
const retryAfter = (value: string): Answer =>
  always(yotiError(429, 'TOO_MANY_REQUESTS', value ? [`retry-after: ${value}`] : []));
/** Faults by name. */
export const networkFaults: Readonly<Record<string, NetworkFault>> = {
  none: { description: 'no fault', answer: real },
  'status-204': { description: '204 without a body', answer: always({ status: 204, body: Buffer.alloc(0) }) },
  'status-304': { description: '304 without a body', answer: always({ status: 304, body: Buffer.alloc(0) }) },
  silent: { description: 'no answer', answer: silence },
  reset: { description: 'the connection is reset', answer: reset },
  close: { description: 'the connection is closed', answer: ({ socket }) => void socket.end() },
  'reset-once': { description: 'the connection is reset once', answer: first(1, reset) },
  'done-reset-once': {
    description: 'carried out, then the connection is reset, once',
    answer: first(1, done(reset)),
  },
  'done-silent-once': { description: 'carried out, but not answered, once', answer: first(1, done(silence)) },
  'done-502-once': {
    description: 'carried out, then 502 of a proxy, once',
    answer: first(1, done(always(html(502)))),
  },
  'done-503': { description: 'carried out, then 503 of a proxy', answer: done(always(html(503))) },
  'stall-after-head': {
    description: 'a head, and no body',
    answer: raw('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n'),
  },
  'drip-body': {
    description: 'a body, byte by byte, without an end',
    answer: drip('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n', ' '),
  },
  'drip-head': {
    description: 'a head, byte by byte, without an end',
    answer: drip('HTTP/1.1 200 OK\r\nx: ', 'x'),
  },
  'continue-endless': {
    description: '100 Continue, again and again',
    answer: drip('', 'HTTP/1.1 100 Continue\r\n\r\n'),
  },
  'processing-endless': {
    description: '102 Processing, again and again',
    answer: drip('', 'HTTP/1.1 102 Processing\r\n\r\n'),
  },
  'continue-first': {
    description: '100 Continue before the answer',
    answer: before('HTTP/1.1 100 Continue\r\n\r\n'),
  },
  'processing-first': {
    description: '102 Processing before the answer',
    answer: before('HTTP/1.1 102 Processing\r\n\r\n'),
  },
  'hints-first': {
    description: '103 Early Hints before the answer',
    answer: before('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'),
  },
  'reset-mid-body': {
    description: 'half a body, then a reset',
    answer: half((socket) => socket.resetAndDestroy()),
  },
  'close-mid-body': { description: 'half a body, then a close', answer: half((socket) => socket.end()) },
  'length-too-short': {
    description: 'more bytes than the length says',
    answer: changed((response) =>
      Buffer.concat([
        toBytes({ ...response, body: response.body.subarray(0, -5) }),
        response.body.subarray(-5),
      ]),
    ),
  },
  'two-answers': {
    description: 'two answers to one request',
    answer: changed((response) => Buffer.concat([toBytes(response), toBytes(html(200))])),
  },
  'truncated-json': {
    description: 'JSON that ends in the middle',
    answer: always(json('{"session_id": "7')),
  },
  'invalid-utf-8': {
    description: 'bytes that are no UTF-8',
    answer: always(json(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))),
  },
  'html-200': { description: '200 with a page of a proxy', answer: always(html(200)) },
  'html-400': { description: '400 with a page of a proxy', answer: always(html(400)) },
  'html-403': { description: '403 with a page of a proxy', answer: always(html(403)) },
  'html-404': { description: '404 with a page of a proxy', answer: always(html(404)) },
  'html-413': { description: '413 with a page of a proxy, then a close', answer: closing(html(413)) },
  'html-502': { description: '502 with a page of a proxy', answer: always(html(502)) },
  'html-503': { description: '503 with a page of a proxy', answer: always(html(503)) },
  'empty-200': { description: '200 without a body', answer: always(json('')) },
  'null-200': { description: '200 with null', answer: always(json('null')) },
  'byte-order-mark': { description: 'a byte order mark before JSON', answer: always(json('\uFEFF{}')) },
  'redirect-302': {
    description: '302 to another host',
    answer: raw('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n'),
  },
  'redirect-307': {
    description: '307 to another host',
    answer: raw(
      'HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n',
    ),
  },
  'large-200': {
    description: '200 with a body over the limit',
    answer: always(json(Buffer.alloc(LARGE_BYTES, ' '))),
  },
  'large-500': {
    description: '500 with a body over the limit',
    answer: always({ ...html(500), body: Buffer.alloc(LARGE_BYTES, ' ') }),
  },
  gzip: { description: 'gzip that was not asked for', answer: compressed('gzip', gzipSync) },
  brotli: { description: 'brotli that was not asked for', answer: compressed('br', brotliCompressSync) },
  'gzip-bomb': {
    description: 'gzip of a body over the limit',
    answer: always({ ...json(gzipSync(Buffer.alloc(LARGE_BYTES))), headers: ['content-encoding: gzip'] }),
  },
  'gzip-damaged': {
    description: 'gzip that is none',
    answer: always({ ...json('{}'), headers: ['content-encoding: gzip'] }),
  },
  'unknown-coding': {
    description: 'an unknown content coding',
    answer: always({ ...json('{}'), headers: ['content-encoding: zzz'] }),
  },
  'chunked-garbage': {
    description: 'a chunk without a length',
    answer: raw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZZZ\r\n{}\r\n0\r\n\r\n'),
  },
  'not-http': { description: 'bytes that are not HTTP', answer: raw('220 mail.example ESMTP\r\n') },
  'two-lengths': {
    description: 'two lengths that differ',
    answer: raw('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'),
  },
  'length-and-chunked': {
    description: 'a length, and chunks',
    answer: raw(
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    ),
  },
  'large-header': {
    description: 'a header of 100 kB',
    answer: raw(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\ncontent-length: 0\r\n\r\n`),
  },
  'rate-limit': { description: '429', answer: retryAfter('') },
  'rate-limit-0': { description: '429, Retry-After 0', answer: retryAfter('0') },
  'rate-limit-1': { description: '429, Retry-After 1', answer: retryAfter('1') },
  'rate-limit-60': { description: '429, Retry-After 60', answer: retryAfter('60') },
  'rate-limit-past': {
    description: '429, Retry-After a date in the past',
    answer: retryAfter('Wed, 01 Jan 2020 00:00:00 GMT'),
  },
  'rate-limit-far': {
    description: '429, Retry-After a date in 2099',
    answer: retryAfter('Thu, 01 Jan 2099 00:00:00 GMT'),
  },
  'rate-limit-words': { description: '429, Retry-After of words', answer: retryAfter('soon') },
  'rate-limit-twice': {
    description: '429, two Retry-After',
    answer: always(yotiError(429, 'TOO_MANY_REQUESTS', ['retry-after: 60', 'retry-after: 70'])),
  },
  'retry-after-endless': {
    description: '503, Retry-After of a million years',
    answer: always(yotiError(503, 'TEMPORARILY_UNAVAILABLE', ['retry-after: 31536000000000'])),
  },
  'unauthorized-once': {
    description: '401 once',
    answer: first(1, always(yotiError(401, 'MESSAGE_SIGNING'))),
  },
  unauthorized: { description: '401', answer: always(yotiError(401, 'MESSAGE_SIGNING')) },
  'error-500-once': { description: '500 once', answer: first(1, always(yotiError(500, 'SERVER_ERROR'))) },
  'error-503-twice': {
    description: '503 twice',
    answer: first(2, always(yotiError(503, 'TEMPORARILY_UNAVAILABLE'))),
  },
  'error-500': { description: '500', answer: always(yotiError(500, 'SERVER_ERROR')) },
  'error-503': { description: '503', answer: always(yotiError(503, 'TEMPORARILY_UNAVAILABLE')) },
  'html-504': { description: '504 with a page of a proxy', answer: always(html(504)) },
  'timeout-408': { description: '408, then a close', answer: closing(html(408)) },
  'http-1-0': {
    description: 'HTTP/1.0 without a length, until the close',
    answer: async ({ socket, forward }) => {
      const { status, contentType, body } = await forward();
      const type = contentType === undefined ? '' : `content-type: ${contentType}\r\n`;
      socket.end(Buffer.concat([Buffer.from(`HTTP/1.0 ${status} Status\r\n${type}\r\n`), body]));
    },
  },
};

/** A line for each fault. */
export const faultList = (): string =>
  Object.entries(networkFaults)
    .map(([name, { description }]) => `${name.padEnd(22)} ${description}\n`)
    .join('');
