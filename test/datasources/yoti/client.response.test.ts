import type { Socket } from 'node:net';
import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../../support/emulator/fakeYoti.js';
import { startTcp } from '../../support/emulator/loopback.js';
import {
  SESSION_ID,
  wireComparison,
  wireError,
  wireLiveness,
  wireSession,
} from '../../support/fixtures/wire.js';
import {
  deleteSession,
  getSession,
  PUT_PATH,
  putApplicant,
  SESSION_PATH,
} from '../../support/emulator/calls.js';
import { useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';

describe('a response', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  it.each([301, 302, 303, 307, 308])('does not follow a redirect with %i', async (status) => {
    const headers = { location: 'https://evil.example/steal' };
    yoti.answers('GET', SESSION_PATH, { status, headers });

    expect((await failureOf(getSession(yoti))).extensions).toEqual({
      code: 'UPSTREAM_INVALID_RESPONSE',
      retryable: false,
    });
    expect(yoti.calls).toHaveLength(1);
  });

  it.each<[name: string, body: unknown]>([
    ['nothing', ''],
    ['HTML', '<html>Login</html>'],
    ['half of the JSON', JSON.stringify(wireSession()).slice(0, -10)],
    ['two documents', `${JSON.stringify(wireSession())}{}`],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"session"'],
    ['a list', [wireSession()]],
    ['an empty object', {}],
    ['an error body', wireError('SESSION_NOT_FOUND')],
  ])('gives UPSTREAM_INVALID_RESPONSE for a success with %s', async (_, body) => {
    yoti.answers('GET', SESSION_PATH, { body });

    const error = await failureOf(getSession(yoti));

    expect(error.extensions).toEqual({ code: 'UPSTREAM_INVALID_RESPONSE', retryable: false });
    expect(yoti.calls).toHaveLength(1);
  });

  it.each<[name: string, body: unknown]>([
    ['no optional field', { session_id: SESSION_ID, state: 'ONGOING', resources: {}, checks: [] }],
    [
      'null for optional fields',
      wireSession({
        user_tracking_id: null,
        biometric_consent: null,
        client_session_token: null,
        client_session_token_ttl: null,
      }),
    ],
    [
      'null for optional lists',
      wireSession({ resources: { liveness_capture: null, face_capture: null, share_codes: null } }),
    ],
    ['a report that is null', wireSession({ checks: [wireComparison({ report: null })] })],
    [
      'a reason that is null',
      wireSession({
        checks: [wireComparison({ report: { recommendation: { value: 'APPROVE', reason: null } } })],
      }),
    ],
    ['a new state', wireSession({ state: 'PAUSED' })],
    ['a new kind of check', wireSession({ checks: [wireComparison({ type: 'MIND_READING' })] })],
    ['a new state of a check', wireSession({ checks: [wireComparison({ state: 'QUEUED' })] })],
    [
      'a new recommendation',
      wireSession({ checks: [wireComparison({ report: { recommendation: { value: 'MAYBE' } } })] }),
    ],
    [
      'a new kind of liveness',
      wireSession({ resources: { liveness_capture: [wireLiveness({ liveness_type: 'HOLOGRAM' })] } }),
    ],
    ['unknown fields', wireSession({ mood: 'good', resources: { holograms: [{}] } })],
  ])('accepts a success with %s', async (_, body) => {
    yoti.answers('GET', SESSION_PATH, { body });

    await expect(getSession(yoti)).resolves.toEqual(body);
  });

  it.each<[name: string, answer: Answer]>([
    ['200 without a body', {}],
    ['204', { status: 204 }],
  ])('accepts %s where the contract has no JSON body', async (_, answer) => {
    yoti.answers('PUT', PUT_PATH, answer);

    await expect(putApplicant(yoti)).resolves.toBeUndefined();
  });

  it.each(['null', ' ', '<html></html>', '{}'])(
    'gives UPSTREAM_INVALID_RESPONSE for a success with %j where the contract has no body',
    async (body) => {
      yoti.answers('PUT', PUT_PATH, { body });
      yoti.answers('DELETE', SESSION_PATH, { body });

      for (const write of [putApplicant, deleteSession])
        expect((await failureOf(write(yoti))).extensions).toEqual({
          code: 'UPSTREAM_INVALID_RESPONSE',
          retryable: false,
        });
    },
  );

  it.each<[name: string, body: unknown]>([
    ['no body', ''],
    ['HTML', '<html>Not Found</html>'],
    ['half a body', '{"code":"SESSION_NOT_'],
    ['null', 'null'],
    ['a text', '"deleted"'],
    ['a list', []],
    ['no code', { message: 'deleted' }],
    ['a code that is a number', { code: 404 }],
    ['a code of another kind', { code: 'not found' }],
  ])('takes no 400, 403, 404, 409, 410 or 422 with %s for an answer of Yoti', async (_, body) => {
    for (const status of [400, 403, 404, 409, 410, 422]) {
      yoti.answers('GET', SESSION_PATH, { status, body });
      expect((await failureOf(getSession(yoti))).extensions).toEqual({
        code: 'UPSTREAM_INVALID_RESPONSE',
        retryable: false,
      });
    }
  });

  it.each<[name: string, body: unknown]>([
    ['errors that are no list', { code: 'SESSION_NOT_FOUND', errors: 'many' }],
    ['errors that are anything', { code: 'X', errors: [null, 7, 'x', {}, { property: 1, message: 2 }] }],
  ])('maps an error with %s by its status', async (_, body) => {
    yoti.answers('GET', SESSION_PATH, { status: 404, body });

    expect((await failureOf(getSession(yoti))).extensions).toEqual({ code: 'NOT_FOUND', retryable: false });
  });

  it('keeps the valid field errors of an invalid list', async () => {
    const errors = [null, { property: 'applicant_id', message: 'must not be null' }, { property: 'x' }];
    yoti.answers('PUT', PUT_PATH, { status: 400, body: { code: 'PAYLOAD_VALIDATION', errors } });

    expect((await failureOf(putApplicant(yoti))).extensions.fieldErrors).toEqual([
      { field: 'applicantId', message: 'must not be null' },
    ]);
  });
});

describe('a response over a real connection', () => {
  const connect = useLoopbackYoti();

  it.each(['220 mail.example ESMTP\r\n', 'HTTP/1.1 fine\r\n\r\n', 'HTTP/9 200 OK\r\n\r\n', '<html></html>'])(
    'gives UPSTREAM_INVALID_RESPONSE for bytes that are not HTTP (%j), without a retry',
    async (text) => {
      let connections = 0;
      const greet = (socket: Socket): void => {
        connections += 1;
        socket.once('data', () => socket.end(text));
      };
      const yoti = connect(await startTcp(greet));

      expect((await failureOf(getSession(yoti))).extensions).toEqual({
        code: 'UPSTREAM_INVALID_RESPONSE',
        retryable: false,
      });
      expect(connections).toBe(1);
    },
  );
});
