import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti } from '../../support/emulator/fakeYoti.js';
import { startHttp } from '../../support/emulator/loopback.js';
import { SESSION_ID, wireSession } from '../../support/fixtures/wire.js';
import { getSession, ok, SESSION_PATH } from '../../support/emulator/calls.js';
import { HoldingServer, useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';

describe('limits of a response', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  it('gives UPSTREAM_INVALID_RESPONSE over maxResponseBytes, without a retry', async () => {
    const body = wireSession({ user_tracking_id: 'x'.repeat(100_000) });
    yoti.answers('GET', SESSION_PATH, { body }, ok);

    expect((await failureOf(getSession(yoti))).extensions).toEqual({
      code: 'UPSTREAM_INVALID_RESPONSE',
      retryable: false,
    });
    expect(yoti.calls).toHaveLength(1);
  });

  it('accepts a response of exactly maxResponseBytes', async () => {
    const text = JSON.stringify(wireSession());
    yoti.answers('GET', SESSION_PATH, { body: text.padEnd(100_000, ' ') });

    await expect(getSession(yoti)).resolves.toMatchObject({ session_id: SESSION_ID });
  });
});

describe('limits over a real connection', () => {
  const connect = useLoopbackYoti();

  it('gives UPSTREAM_TIMEOUT for a response that never begins', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { headersTimeoutMs: 20 });

    const failure = await failureOf(getSession(yoti));

    expect(failure.extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: true });
    await yotiServer.arrived(3);
    expect(yotiServer.held).toHaveLength(3);
  });

  it('gives UPSTREAM_TIMEOUT for a response that stops half-way', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { bodyTimeoutMs: 20 });

    const failure = failureOf(yoti.yoti().post('/applicants'));
    await yotiServer.arrived(1);
    yotiServer.held[0]!.response.writeHead(201).write('{"id":');

    expect((await failure).extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: false });
    await yotiServer.closed(0);
  });

  it('aborts an endless response at maxResponseBytes and closes its connection', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { maxResponseBytes: 1_000 });

    const failure = failureOf(getSession(yoti));
    await yotiServer.arrived(1);
    const { response } = yotiServer.held[0]!;
    response.writeHead(200).write('x'.repeat(2_000));

    expect((await failure).code).toBe('UPSTREAM_INVALID_RESPONSE');
    await yotiServer.closed(0);
    expect(yotiServer.held).toHaveLength(1);
  });
});
