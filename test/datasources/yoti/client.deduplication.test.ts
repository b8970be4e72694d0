import { unrestrictedCaller } from '../../../src/auth/caller.js';
import { ApiError } from '../../../src/errors/apiError.js';
import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { json } from '../../../src/datasources/yoti/payload.js';
import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti } from '../../support/emulator/fakeYoti.js';
import { startHttp } from '../../support/emulator/loopback.js';
import {
  APPLICANT_ID,
  FACE_ID,
  SESSION_ID,
  wireApplicant,
  wireError,
  wireSession,
} from '../../support/fixtures/wire.js';
import { APPLICANT_PATH, getSession, ids, ok, SESSION_PATH } from '../../support/emulator/calls.js';
import { HoldingServer, useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';

describe('concurrent reads', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  it('of twenty callers cost one call', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);

    const answers = await Promise.all(Array.from({ length: 20 }, () => getSession(yoti)));

    expect(answers).toHaveLength(20);
    expect(yoti.calls).toHaveLength(1);
  });

  it('share one call whatever the case of the id', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);
    const upper = yoti.yoti().get('/sessions/{sessionId}', { ids: { sessionId: SESSION_ID.toUpperCase() } });

    await Promise.all([getSession(yoti), upper]);

    expect(yoti.calls).toHaveLength(1);
  });

  it('of two subjects are two calls: a shared read would reveal the other one', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);
    const readAs = (subject: string): Promise<unknown> =>
      yoti.dataSources(undefined, { ...unrestrictedCaller, subject }).sessions.get(SESSION_ID);

    await Promise.all([readAs('alice'), readAs('bob'), readAs('alice')]);

    expect(yoti.calls).toHaveLength(2);
  });

  it('fail together, after one call', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 404 }, ok);

    const failures = await Promise.all([
      failureOf(getSession(yoti)),
      failureOf(getSession(yoti)),
      failureOf(getSession(yoti)),
    ]);

    expect(failures.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(yoti.calls).toHaveLength(1);
  });

  it('are not cached: the next read is a new call', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 404 }, ok);

    await failureOf(getSession(yoti));
    await expect(getSession(yoti)).resolves.toMatchObject({ session_id: SESSION_ID });

    expect(yoti.calls).toHaveLength(2);
  });

  it('with different parameters are different calls', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);

    await Promise.all([
      getSession(yoti),
      yoti.yoti().get('/sessions/{sessionId}', { ids, query: { a: 'b' } }),
    ]);

    expect(yoti.calls).toHaveLength(2);
  });

  it('are joined, but writes are not', async () => {
    yoti.answers('POST', '/applicants', { body: wireApplicant() }, { body: wireApplicant() });

    await Promise.all([yoti.yoti().post('/applicants'), yoti.yoti().post('/applicants')]);

    expect(yoti.calls).toHaveLength(2);
  });
});
describe('a shared read', () => {
  const connect = useLoopbackYoti();

  it('goes on while one of its callers waits', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));
    const [first, second] = [new AbortHandle(), new AbortHandle()];

    const aborted = getSession(yoti, first);
    const stays = getSession(yoti, second);
    await yotiServer.arrived(1);
    first.abort();
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    yotiServer.answer(0, wireSession());

    await expect(stays).resolves.toMatchObject({ session_id: SESSION_ID });
    expect(yotiServer.held).toHaveLength(1);
  });

  it('is aborted with its last caller', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));
    const clients = [new AbortHandle(), new AbortHandle(), new AbortHandle()];

    const answers = clients.map((client) => getSession(yoti, client));
    const ends = Promise.allSettled(answers);
    await yotiServer.arrived(1);
    clients.forEach((client) => client.abort());
    await ends;
    await yotiServer.closed(0);

    const again = getSession(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(1, wireSession());
    await expect(again).resolves.toMatchObject({ session_id: SESSION_ID });
  });

  it('goes on for a caller without an abort handle', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const stays = getSession(yoti);
    const aborted = getSession(yoti, client);
    await yotiServer.arrived(1);
    client.abort();
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    yotiServer.answer(0, wireSession());

    await expect(stays).resolves.toMatchObject({ session_id: SESSION_ID });
  });
});

describe('a write', () => {
  const connect = useLoopbackYoti();

  it.each([
    ['in progress', SESSION_ID],
    ['in progress with its id in upper case', SESSION_ID.toUpperCase()],
  ])('%s is seen by reads that begin during and after it', async (_, sessionId) => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));

    const before = getSession(yoti);
    await yotiServer.arrived(1);
    const write = yoti.yoti().put('/sessions/{sessionId}/resources/face-capture/{resourceId}/applicant', {
      ids: { sessionId, resourceId: FACE_ID },
      payload: json({ applicant_id: APPLICANT_ID }),
    });
    await yotiServer.arrived(2);
    const during = getSession(yoti);
    await yotiServer.arrived(3);
    yotiServer.answer(1, undefined);
    await write;
    const after = getSession(yoti);
    await yotiServer.arrived(4);

    yotiServer.answer(0, wireSession({ user_tracking_id: 'before' }));
    yotiServer.answer(2, wireSession({ user_tracking_id: 'during' }));
    yotiServer.answer(3, wireSession({ user_tracking_id: 'after' }));
    await expect(Promise.all([before, during, after])).resolves.toMatchObject([
      { user_tracking_id: 'before' },
      { user_tracking_id: 'during' },
      { user_tracking_id: 'after' },
    ]);
  });

  it('invalidates reads even when it fails, because it may have taken effect', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));

    const write = yoti
      .yoti()
      .delete('/sessions/{sessionId}', { ids })
      .catch((error: unknown) => error);
    await yotiServer.arrived(1);
    const during = getSession(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(0, wireError('RESOURCE_LOCKED'), 409);
    expect(await write).toBeInstanceOf(ApiError);
    const after = getSession(yoti);
    await yotiServer.arrived(3);

    yotiServer.answer(1, wireSession());
    yotiServer.answer(2, wireSession());
    await Promise.all([during, after]);
  });

  it('to one object leaves reads of another shared', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));

    const first = getSession(yoti);
    await yotiServer.arrived(1);
    const write = yoti.yoti().delete('/applicants/{applicantId}', { ids: { applicantId: APPLICANT_ID } });
    await yotiServer.arrived(2);
    const second = getSession(yoti);
    yotiServer.answer(1, undefined, 204);
    await write;
    yotiServer.answer(0, wireSession());

    await Promise.all([first, second]);
    expect(yotiServer.urls()).toEqual([
      `GET /idverify/v1${SESSION_PATH}`,
      `DELETE /idverify/v1${APPLICANT_PATH}`,
    ]);
  });
});
