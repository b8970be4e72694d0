import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti } from '../support/emulator/fakeYoti.js';
import { SESSION_ID, wireError, wireSession } from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}`;

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('deleting a session', () => {
  it('sends a DELETE and returns the id', async () => {
    yoti.answers('DELETE', PATH, { status: 204 });

    expect(await yoti.dataSources().sessions.delete(SESSION_ID)).toBe(SESSION_ID);
    expect(yoti.sent).toEqual([
      expect.objectContaining({ method: 'DELETE', path: PATH, body: undefined, isSigned: true }),
    ]);
  });

  it.each([
    [400, 'MALFORMED_REQUEST', 'BAD_USER_INPUT'],
    [401, 'MESSAGE_SIGNING', 'UPSTREAM_UNAUTHORIZED'],
    [403, 'INSUFFICIENT_PERMISSION', 'UPSTREAM_UNAUTHORIZED'],
    [404, 'SESSION_NOT_FOUND', 'NOT_FOUND'],
    [404, 'APP_NOT_FOUND', 'UPSTREAM_UNAUTHORIZED'],
    [409, 'RESOURCE_LOCKED', 'CONFLICT'],
    [422, 'NEW_CODE', 'MEDIA_NOT_PROCESSABLE'],
    [503, 'TEMPORARILY_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE'],
  ])('maps %i %s to %s', async (status, yotiCode, code) => {
    yoti.answers('DELETE', PATH, ...Array.from({ length: 3 }, () => ({ status, body: wireError(yotiCode) })));

    expect((await failureOf(yoti.dataSources().sessions.delete(SESSION_ID))).code).toBe(code);
  });

  it.each([SESSION_ID, SESSION_ID.toUpperCase()])(
    'invalidates the session for later reads (%s)',
    async (id) => {
      const { sessions } = yoti
        .answers('GET', PATH, { body: wireSession() }, { status: 404 })
        .answers('DELETE', PATH, { status: 204 })
        .dataSources();

      await sessions.get(SESSION_ID);
      await sessions.delete(id);

      expect((await failureOf(sessions.get(SESSION_ID))).code).toBe('NOT_FOUND');
    },
  );
});
