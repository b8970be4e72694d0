import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../../support/emulator/fakeYoti.js';
import { startHttp } from '../../support/emulator/loopback.js';
import { SESSION_ID, wireApplicant, wireError, wireSession } from '../../support/fixtures/wire.js';
import {
  connectionRefused,
  connectionReset,
  createApplicant,
  deleteSession,
  getSession,
  ok,
  PUT_PATH,
  putApplicant,
  SESSION_PATH,
} from '../../support/emulator/calls.js';
import { HoldingServer, useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';

describe('retries', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  const idempotent: [
    method: string,
    path: string,
    send: (yoti: FakeYoti) => Promise<unknown>,
    success: Answer,
  ][] = [
    ['GET', SESSION_PATH, getSession, ok],
    ['PUT', PUT_PATH, putApplicant, {}],
    ['DELETE', SESSION_PATH, deleteSession, { status: 204 }],
  ];
  const temporary: [name: string, failure: Answer][] = [
    ['a refused connection', connectionRefused],
    ['a broken connection', connectionReset],
    ['a 429', { status: 429 }],
    ['a 500', { status: 500 }],
    ['a 502 with a page of HTML', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['a 503', { status: 503, body: wireError('TEMPORARILY_UNAVAILABLE') }],
    ['a 504', { status: 504 }],
    ['a 503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
  ];
  const everyIdempotent = idempotent.flatMap(([method, path, send, success]) =>
    temporary.map(([name, failure]) => ({ method, path, send, success, name, failure })),
  );

  it.each(everyIdempotent)(
    'repeats $method after $name, at most twice, each time signed anew',
    async ({ method, path, send, success, failure }) => {
      yoti.answers(method, path, failure, failure, success);

      await send(yoti);

      expect(yoti.calls).toEqual(Array.from({ length: 3 }, () => `${method} ${path}`));
      expect(yoti.sent.map(({ isSigned }) => isSigned)).toEqual([true, true, true]);
      expect(new Set(yoti.sent.map(({ query }) => query.get('nonce'))).size).toBe(3);
      expect(new Set(yoti.sent.map(({ digest }) => digest)).size).toBe(3);
      expect(yoti.pending).toBe(0);
    },
  );

  it.each(everyIdempotent)(
    'gives up $method after the third $name',
    async ({ method, path, send, failure }) => {
      yoti.answers(method, path, failure, failure, failure, failure);

      const error = await failureOf(send(yoti));

      expect(error.code).toMatch(/^(UPSTREAM_UNAVAILABLE|UPSTREAM_TIMEOUT|RATE_LIMITED)$/);
      expect(error.extensions.retryable).toBe(true);
      expect(yoti.calls).toHaveLength(3);
      expect(yoti.pending).toBe(1);
    },
  );

  it.each([...temporary, ['a timeout', { status: 408 }] as [string, Answer]])(
    'never repeats POST, not even after %s',
    async (_, failure) => {
      yoti.answers('POST', '/applicants', failure, { status: 201, body: wireApplicant() });

      await failureOf(createApplicant(yoti));

      expect(yoti.calls).toEqual(['POST /applicants']);
    },
  );

  it.each([400, 401, 403, 404, 409, 410, 415, 418, 422])('does not repeat a GET after %i', async (status) => {
    yoti.answers('GET', SESSION_PATH, { status }, ok);

    await failureOf(getSession(yoti));

    expect(yoti.calls).toHaveLength(1);
  });

  it('passes a long Retry-After on to the caller', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 429, headers: { 'retry-after': '60' } }, ok);

    const { extensions } = await failureOf(getSession(yoti));

    expect(extensions).toEqual({ code: 'RATE_LIMITED', retryable: true, retryAfter: 60 });
    expect(yoti.calls).toHaveLength(1);
  });
});

describe('retries over a real connection', () => {
  const connect = useLoopbackYoti();

  it('repeats a read that times out', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { headersTimeoutMs: 300 });

    const response = getSession(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(1, wireSession());

    await expect(response).resolves.toMatchObject({ session_id: SESSION_ID });
  });

  it('does not repeat a creation that times out, nor calls it retryable', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { headersTimeoutMs: 20 });

    const { extensions } = await failureOf(yoti.yoti().post('/applicants'));

    expect(extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: false });
    expect(yotiServer.urls()).toEqual(['POST /idverify/v1/applicants']);
  });

  it('gives UPSTREAM_UNAVAILABLE for a connection that breaks before the response', async () => {
    const yoti = connect(await startHttp(({ socket }) => socket.destroy()));

    expect((await failureOf(getSession(yoti))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
    });
  });

  it('repeats a read whose connection breaks in the middle of the response', async () => {
    let attempts = 0;
    const yoti = connect(
      await startHttp((request, response) => {
        attempts += 1;
        if (attempts === 3) return void response.end(JSON.stringify(wireSession()));
        response.writeHead(200, { 'Content-Length': '1000' }).write('{"session_id":');
        setImmediate(() => request.socket.destroy());
      }),
    );

    await expect(getSession(yoti)).resolves.toMatchObject({ session_id: SESSION_ID });
    expect(attempts).toBe(3);
  });

  it('does not repeat a creation whose connection breaks', async () => {
    let attempts = 0;
    const yoti = connect(
      await startHttp(({ socket }) => {
        attempts += 1;
        socket.destroy();
      }),
    );

    expect((await failureOf(yoti.yoti().post('/applicants'))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: false,
    });
    expect(attempts).toBe(1);
  });

  it('calls even a creation retryable when the connection is refused', async () => {
    const server = await startHttp(() => undefined);
    await server.close();
    const yoti = connect({ url: server.url, close: () => Promise.resolve() });

    expect((await failureOf(yoti.yoti().post('/applicants'))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
    });
  });
});
