import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { newSession, session } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { operation } from '../support/fixtures/operations.js';
import {
  COMPARISON_ID,
  LIVENESS_CHECK_ID,
  LIVENESS_ID,
  RESOURCE_ID,
  SESSION_ID,
  wireComparison,
  wireSession,
} from '../support/fixtures/wire.js';

const checks = [{ liveness: {} }, { faceComparison: {} }];

describe('the query session', () => {
  it('loads the session by id, naming the field `id`', async () => {
    const get = jest.fn().mockResolvedValue(session());
    const faceAuthOutcome = jest.fn().mockResolvedValue('PASSED');

    const { data, errors } = await execute(
      operation('SessionOutcome'),
      { sessions: { get, faceAuthOutcome } },
      { id: SESSION_ID },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      session: {
        id: SESSION_ID,
        state: 'COMPLETED',
        faceAuthOutcome: 'PASSED',
        faceComparisonResult: {
          id: 'c0ffee12-3456-4789-8abc-def012345678',
          confidenceScore: 0.93,
          recommendation: { value: 'APPROVE', reason: null },
        },
      },
    });
    expect(get.mock.calls).toEqual([[SESSION_ID, 'id']]);
  });

  it('resolves checks and resources to their concrete types', async () => {
    const other = wireComparison({ type: 'THIRD_PARTY_IDENTITY_FRAUD_1', id: SESSION_ID });
    const get = jest.fn().mockResolvedValue(session({ checks: [...wireSession().checks, other] }));
    const faceAuthOutcome = jest.fn().mockResolvedValue('PASSED');

    const { data, errors } = await execute(
      operation('Session'),
      { sessions: { get, faceAuthOutcome } },
      { id: SESSION_ID },
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      session: {
        biometricConsentAt: '2026-03-04T05:08:40Z',
        resources: [
          { __typename: 'FaceCaptureResource', id: RESOURCE_ID, source: 'RELYING_BUSINESS' },
          { __typename: 'LivenessResource', id: LIVENESS_ID, livenessType: 'STATIC', frames: [] },
        ],
        checks: [
          { __typename: 'LivenessResult', id: LIVENESS_CHECK_ID },
          { __typename: 'FaceComparisonResult', id: COMPARISON_ID },
          { id: SESSION_ID },
        ],
        livenessResults: [{ id: LIVENESS_CHECK_ID, attempt: { id: LIVENESS_ID } }],
      },
    });
  });

  it('does not load the outcome when it is not selected', async () => {
    const faceAuthOutcome = jest.fn();
    const sessions = { get: jest.fn().mockResolvedValue(session()), faceAuthOutcome };

    await execute(`{ session(id: "${SESSION_ID}") { state } }`, { sessions });

    expect(faceAuthOutcome).not.toHaveBeenCalled();
  });

  it('takes the outcome from the data source, given the session', async () => {
    const known = session();
    const faceAuthOutcome = jest.fn().mockResolvedValue('FAILED');

    await execute(`{ session(id: "${SESSION_ID}") { faceAuthOutcome } }`, {
      sessions: { get: jest.fn().mockResolvedValue(known), faceAuthOutcome },
    });

    expect(faceAuthOutcome.mock.calls).toEqual([[known]]);
  });

  it('is null with its error when the data source fails', async () => {
    const get = jest.fn().mockRejectedValue(new ApiError(ErrorCode.NOT_FOUND));

    const { data, errors } = await execute(`{ session(id: "x") { id } }`, { sessions: { get } });

    expect(data).toEqual({ session: null });
    expect(errors).toMatchObject([
      { path: ['session'], extensions: { code: 'NOT_FOUND', retryable: false } },
    ]);
  });

  it('does not affect other root fields when it fails', async () => {
    const get = jest.fn((id: string) =>
      id === SESSION_ID ? Promise.resolve(session()) : Promise.reject(new ApiError(ErrorCode.NOT_FOUND)),
    );

    const { data, errors } = await execute(
      `{ good: session(id: "${SESSION_ID}") { id } bad: session(id: "x") { id } again: session(id: "${SESSION_ID}") { id } }`,
      { sessions: { get } },
    );

    expect(data).toEqual({ good: { id: SESSION_ID }, bad: null, again: { id: SESSION_ID } });
    expect(errors).toMatchObject([{ path: ['bad'] }]);
  });

  it('returns the session when only its outcome fails', async () => {
    const faceAuthOutcome = jest.fn().mockRejectedValue(new ApiError(ErrorCode.UPSTREAM_TIMEOUT));

    const { data, errors } = await execute(`{ session(id: "${SESSION_ID}") { id faceAuthOutcome } }`, {
      sessions: { get: jest.fn().mockResolvedValue(session()), faceAuthOutcome },
    });

    expect(data).toEqual({ session: { id: SESSION_ID, faceAuthOutcome: null } });
    expect(errors).toMatchObject([{ path: ['session', 'faceAuthOutcome'] }]);
  });
});

describe('createSession', () => {
  const sourcesWith = (loadMissing = jest.fn((known: unknown) => Promise.resolve(known))) => ({
    sessions: { createOnce: jest.fn().mockResolvedValue(newSession), loadMissing },
  });

  it('passes the input with its defaults to the data source', async () => {
    const sources = sourcesWith();

    const { data, errors } = await execute(operation('CreateSession'), sources, {
      input: { checks, sessionTtl: 900 },
    });

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      createSession: {
        session: {
          id: SESSION_ID,
          expiresAt: '2026-03-04T05:21:07.000Z',
          clientSessionToken: newSession.clientSessionToken,
          userView: { url: newSession.userView.url, expiresAt: '2026-03-04T05:21:07.000Z' },
        },
      },
    });
    expect(sources.sessions.createOnce.mock.calls).toEqual([
      [
        expect.objectContaining({
          sessionTtl: 900,
          checks: [
            expect.objectContaining({
              liveness: expect.objectContaining({ livenessType: 'STATIC', maxRetries: 3 }) as object,
            }),
            expect.objectContaining({
              faceComparison: expect.objectContaining({ manualCheck: 'NEVER' }) as object,
            }),
          ],
        }),
      ],
    ]);
  });

  it.each([
    ['fields', '{ id state }', ['id', 'state']],
    ['an alias', '{ mine: id }', ['id']],
    ['__typename', '{ __typename id }', ['id']],
    ['fields below fields', '{ userView { url } }', ['userView']],
    ['a fragment', '{ ...Parts }', ['id', 'state']],
    ['an inline fragment', '{ ... on Session { id } ... { expiresAt } }', ['id', 'expiresAt']],
  ])('passes the selected fields to the data source: %s', async (_, selection, fields) => {
    const loadMissing = jest.fn().mockResolvedValue(session());
    const fragment = selection.includes('Parts')
      ? 'fragment Parts on Session { id ...More } fragment More on Session { state }'
      : '';

    const { errors } = await execute(
      `mutation ($input: CreateSessionInput!) { createSession(input: $input) { session ${selection} } } ${fragment}`,
      sourcesWith(loadMissing),
      { input: { checks } },
    );

    expect(errors).toBeUndefined();
    expect(loadMissing.mock.calls).toEqual([[newSession, fields]]);
  });

  it('does not load the session when it is not selected', async () => {
    const sources = sourcesWith();

    await execute(
      'mutation ($input: CreateSessionInput!) { createSession(input: $input) { __typename } }',
      sources,
      {
        input: { checks },
      },
    );

    expect(sources.sessions.loadMissing).not.toHaveBeenCalled();
  });

  it('returns its payload when the rest of the session cannot be read', async () => {
    const loadMissing = jest
      .fn()
      .mockRejectedValue(new ApiError(ErrorCode.NOT_FOUND, { existing: { sessionId: SESSION_ID } }));

    const { data, errors } = await execute(operation('CreateSession'), sourcesWith(loadMissing), {
      input: { checks },
    });

    expect(data).toEqual({ createSession: { session: null } });
    expect(errors).toMatchObject([{ extensions: { existing: { sessionId: SESSION_ID } } }]);
  });
});

describe('deleteSession', () => {
  it('returns the id of the deleted session', async () => {
    const sessions = { delete: jest.fn().mockResolvedValue(SESSION_ID) };

    const { data } = await execute(
      operation('DeleteSession'),
      { sessions },
      { input: { sessionId: SESSION_ID } },
    );

    expect(data).toEqual({ deleteSession: { deletedSessionId: SESSION_ID } });
    expect(sessions.delete.mock.calls).toEqual([[SESSION_ID]]);
  });

  it('is null with its error, and the next mutation still runs', async () => {
    const sessions = {
      delete: jest.fn().mockRejectedValueOnce(new ApiError(ErrorCode.CONFLICT)).mockResolvedValueOnce('b'),
    };

    const { data, errors } = await execute(
      'mutation { a: deleteSession(input: { sessionId: "a" }) { deletedSessionId } b: deleteSession(input: { sessionId: "b" }) { deletedSessionId } }',
      { sessions },
    );

    expect(data).toEqual({ a: null, b: { deletedSessionId: 'b' } });
    expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'CONFLICT' } }]);
  });
});
