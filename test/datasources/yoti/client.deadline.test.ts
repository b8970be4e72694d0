import { finished } from 'node:stream/promises';
import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { failureOf } from '../../support/fixtures/failure.js';
import { startHttp, startTcp } from '../../support/emulator/loopback.js';
import { SESSION_ID, wireSession } from '../../support/fixtures/wire.js';
import {
  createApplicant,
  deleteSession,
  getSession,
  ids,
  SESSION_PATH,
} from '../../support/emulator/calls.js';
import { FakeYoti } from '../../support/emulator/fakeYoti.js';
import { HoldingServer, useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';
import { wireError } from '../../support/fixtures/wire.js';

const DEADLINE_MS = 100;

describe('the deadline of an operation', () => {
  const connect = useLoopbackYoti();

  it.each([
    ['that never answers', '', ''],
    ['that drips its answer', 'HTTP/1.1 200 OK\r\ncontent-length: 99999\r\n\r\n', ' '],
    ['that sends 102 again and again', '', 'HTTP/1.1 102 Processing\r\n\r\n'],
    ['that sends 100 again and again', '', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ])('ends a call to a Yoti %s', async (_, head, repeated) => {
    const yoti = connect(
      await startTcp((socket) => {
        socket.once('data', () => {
          socket.write(head);
          const timer = setInterval(() => socket.write(repeated), 5);
          socket.on('close', () => clearInterval(timer));
        });
      }),
    );
    const get = await failureOf(getSession(yoti, new AbortHandle(DEADLINE_MS)));
    expect(get.extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: true });
    const post = await failureOf(yoti.yoti(new AbortHandle(DEADLINE_MS)).post('/applicants'));
    expect(post.extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: false });
  });

  it('ends the call of each caller of a shared read by itself', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));

    const long = getSession(yoti, new AbortHandle(60_000));
    await yotiServer.arrived(1);
    const short = failureOf(getSession(yoti, new AbortHandle(DEADLINE_MS)));
    expect((await short).code).toBe('UPSTREAM_TIMEOUT');
    yotiServer.answer(0, wireSession());

    await expect(long).resolves.toMatchObject({ session_id: SESSION_ID });
    expect(yotiServer.held).toHaveLength(1);
  });

  it('ends the wait for a connection', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { maxConnections: 1 });

    const holding = createApplicant(yoti).catch(() => undefined);
    await yotiServer.arrived(1);
    const waiting = yoti.yoti(new AbortHandle(DEADLINE_MS)).post('/applicants');

    // Nothing was sent.
    expect((await failureOf(waiting)).extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: true });
    expect(yoti.client.gauge.calls).toMatchObject({ running: 1, waiting: 0 });
    yotiServer.answer(0, {});
    await holding;
    expect(yoti.client.gauge.calls.running).toBe(0);
  });

  it('is not waited out by a retry: the last failure is given instead', async () => {
    const yoti = new FakeYoti();
    yoti.answers('DELETE', SESSION_PATH, { status: 429, headers: { 'retry-after': '2' } });

    const failure = await failureOf(
      yoti.yoti(new AbortHandle(1_000)).delete('/sessions/{sessionId}', { ids }),
    );

    expect(failure.extensions).toEqual({ code: 'RATE_LIMITED', retryable: true, retryAfter: 2 });
    await yoti.close();
  });
});

describe('waiting for a connection', () => {
  const connect = useLoopbackYoti();

  it.each([
    ['number', { maxConnections: 1, maxWaiting: 0 }],
    ['time', { maxConnections: 1, waitTimeoutMs: 20 }],
  ])('is bounded in %s: OVERLOADED', async (_, options) => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), options);

    const first = getSession(yoti);
    await yotiServer.arrived(1);
    expect((await failureOf(createApplicant(yoti))).extensions).toEqual({
      code: 'OVERLOADED',
      retryable: true,
      retryAfter: 1,
    });
    yotiServer.answer(0, wireSession());

    await expect(first).resolves.toMatchObject({ session_id: SESSION_ID });
    expect(yotiServer.held).toHaveLength(1);
  });

  it('takes no connection from calls when streams have theirs', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener), { maxStreams: 1, maxConnections: 1 });
    const path = '/sessions/{sessionId}/media/{mediaId}/content';

    const open = yoti.yoti().stream(path, { ids: { ...ids, mediaId: SESSION_ID } });
    await yotiServer.arrived(1);
    const read = getSession(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(1, wireSession());
    await read;
    yotiServer.answer(0, 'x');
    const content = await open;
    expect(yoti.client.gauge.streams.running).toBe(1);
    await finished(content!.stream.resume());
    expect(yoti.client.gauge.streams.running).toBe(0);
  });
});

describe('a Yoti that fails', () => {
  const options = { now: (): number => time };
  let time = 0;
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti(options);
  });
  afterEach(() => yoti.close());
  const failing = { status: 500, body: wireError('SERVER_ERROR') };

  async function fail(count: number): Promise<void> {
    for (let call = 0; call < count; call += 1)
      await failureOf(yoti.answers('POST', '/applicants', failing).yoti().post('/applicants'));
  }

  it('opens the breaker of its class within 20 failures; one call in half a second probes, a success closes it', async () => {
    await fail(20);
    const sent = yoti.calls.length;
    expect(sent).toBeLessThanOrEqual(20);
    expect(yoti.client.gauge.breakers).toMatchObject({ write: 'open', read: 'closed' });
    expect((await failureOf(createApplicant(yoti))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      retryAfter: 1,
    });
    expect(yoti.calls).toHaveLength(sent);

    time += 500;
    expect(yoti.client.gauge.breakers.write).toBe('half-open');
    yoti.answers('DELETE', SESSION_PATH, { status: 204 });
    const [probe, ...others] = await Promise.allSettled([
      deleteSession(yoti),
      deleteSession(yoti),
      createApplicant(yoti),
    ]);
    expect(probe!.status).toBe('fulfilled');
    expect(others.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(yoti.client.gauge.breakers.write).toBe('closed');
  });

  it('is asked again for at most a fifth of the calls, beside a reserve of ten', async () => {
    const calls = 100;
    // A success between failures keeps the breaker closed.
    for (let call = 0; call < calls; call += 1) {
      yoti.answers('GET', SESSION_PATH, failing, ...(call % 2 ? [{ body: wireSession() }] : []));
      await getSession(yoti).catch(() => undefined);
    }
    expect(yoti.calls.length - calls).toBeLessThanOrEqual(10 + calls / 5);
    expect(yoti.client.gauge.retries).toBe(yoti.calls.length - calls);
  });
});

describe('a DELETE that meets 404 or 410', () => {
  const gone = { status: 404, body: wireError('SESSION_NOT_FOUND') };
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  it.each([404, 410])('with its repetition has succeeded (%i)', async (status) => {
    yoti.answers('DELETE', SESSION_PATH, { status: 502, body: '<html>' }, { ...gone, status });
    await expect(deleteSession(yoti)).resolves.toBeUndefined();
  });

  it('at once, or of an intermediary, has not', async () => {
    yoti.answers('DELETE', SESSION_PATH, gone, { status: 502 }, { status: 404, body: '<html>' });
    expect((await failureOf(deleteSession(yoti))).code).toBe('NOT_FOUND');
    expect((await failureOf(deleteSession(yoti))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});
