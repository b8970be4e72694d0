import type { Session } from '../../src/schema/session.js';
import { failureOf } from '../support/fixtures/failure.js';
import { BASE_URL, FakeYoti, NOW } from '../support/emulator/fakeYoti.js';
import {
  COMPARISON_ID,
  LIVENESS_CHECK_ID,
  LIVENESS_ID,
  REFERENCE_IMAGE_ID,
  refusals,
  RESOURCE_ID,
  SELFIE_ID,
  SESSION_ID,
  TOKEN,
  wireComparison,
  wireError,
  wireFaceCapture,
  wireLiveness,
  wireLivenessCheck,
  wireNewSession,
  wireReport,
  wireSession,
} from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}`;

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

/** Reads a session of which Yoti gives this body. */
const read = (body: object): Promise<Session> => {
  yoti.answers('GET', PATH, { body });
  return yoti.dataSources().sessions.get(SESSION_ID);
};

describe('reading a session', () => {
  it('converts the whole Face Auth result of the reference, field by field', async () => {
    const session = await read(wireSession());

    const selfie = {
      id: SELFIE_ID,
      type: 'IMAGE',
      createdAt: '2026-03-04T05:09:01Z',
      updatedAt: '2026-03-04T05:09:01Z',
    };
    const reference = {
      id: REFERENCE_IMAGE_ID,
      type: 'IMAGE',
      createdAt: '2026-03-04T05:06:21Z',
      updatedAt: '2026-03-04T05:06:21Z',
    };
    const faceCapture = {
      __typename: 'FaceCaptureResource',
      id: RESOURCE_ID,
      source: 'RELYING_BUSINESS',
      createdAt: '2026-03-04T05:06:20Z',
      updatedAt: '2026-03-04T05:06:21Z',
      image: reference,
    };
    const attempt = {
      __typename: 'LivenessResource',
      id: LIVENESS_ID,
      source: 'END_USER',
      createdAt: '2026-03-04T05:08:44Z',
      updatedAt: '2026-03-04T05:09:01Z',
      livenessType: 'STATIC',
      image: selfie,
      faceMap: null,
      frames: [],
    };
    const passed = (name: string, details: object[] = []): object => ({
      name,
      result: 'PASS',
      process: 'AUTOMATED',
      details,
    });
    const approved = { value: 'APPROVE', reason: null, recoverySuggestion: null };
    const livenessResult = {
      __typename: 'LivenessResult',
      id: LIVENESS_CHECK_ID,
      type: 'LIVENESS',
      state: 'DONE',
      recommendation: approved,
      breakdown: [
        passed('face_processing'),
        passed('liveness_auth'),
        passed('payload_signature_verification'),
      ],
      resources: [attempt],
      generatedMedia: [],
      createdAt: '2026-03-04T05:09:01Z',
      updatedAt: '2026-03-04T05:09:03Z',
      attempt,
    };
    const comparison = {
      __typename: 'FaceComparisonResult',
      id: COMPARISON_ID,
      type: 'FACE_COMPARISON',
      state: 'DONE',
      recommendation: approved,
      breakdown: [passed('ai_face_match', [{ name: 'confidence_score', value: '0.93' }])],
      resources: [faceCapture, attempt],
      generatedMedia: [],
      createdAt: '2026-03-04T05:09:12Z',
      updatedAt: '2026-03-04T05:09:15Z',
      confidenceScore: 0.93,
    };
    expect(session).toMatchObject({
      id: SESSION_ID,
      state: 'COMPLETED',
      expiresAt: null,
      userView: null,
      clientSessionToken: null,
      userTrackingId: 'member-4711',
      biometricConsentAt: '2026-03-04T05:08:40Z',
      resources: [faceCapture, attempt],
      checks: [livenessResult, comparison],
      livenessResults: [livenessResult],
      faceComparisonResult: comparison,
    });
    expect(session.resources).toHaveLength(2);
  });

  it('sends one signed GET without a body', async () => {
    await read(wireSession());

    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'GET',
        path: PATH,
        body: undefined,
        contentType: undefined,
        isSigned: true,
      }),
    ]);
  });

  it('computes expiresAt from the ttl and the clock', async () => {
    const session = await read(wireNewSession({ client_session_token_ttl: 60 }));

    expect(session.expiresAt).toEqual(new Date(NOW + 60_000));
    expect(session.userView).toEqual({
      url: `${BASE_URL}/web/index.html?sessionID=${SESSION_ID}&sessionToken=${TOKEN}`,
      expiresAt: new Date(NOW + 60_000),
    });
    expect(session.clientSessionToken).toBe(TOKEN);
  });

  it.each([
    ['COMPLETED', 500],
    ['EXPIRED', 500],
    ['PAUSED', 500],
  ])('gives no user view for a session that is %s, even when Yoti sends a token', async (state, ttl) => {
    const session = await read(wireNewSession({ state, client_session_token_ttl: ttl }));

    expect(session).toMatchObject({ clientSessionToken: null, expiresAt: null, userView: null });
  });

  it('gives no user view without a token, and no expiresAt without a ttl', async () => {
    const session = await read(
      wireNewSession({ client_session_token: undefined, client_session_token_ttl: null }),
    );

    expect(session).toMatchObject({
      state: 'ONGOING',
      clientSessionToken: null,
      expiresAt: null,
      userView: null,
    });
  });

  it('encodes the token in the URL of the user view', async () => {
    const token = 'a&b=c#d/../"';
    const session = await read(wireNewSession({ client_session_token: token }));

    const url = new URL(session.userView!.url);
    expect(url.searchParams.get('sessionToken')).toBe(token);
    expect([...url.searchParams.keys()]).toEqual(['sessionID', 'sessionToken']);
    expect(url.hash).toBe('');
  });

  it('gives null or an empty list for what is absent', async () => {
    const session = await read({ session_id: SESSION_ID, state: 'ONGOING', resources: {}, checks: [] });

    expect(session).toMatchObject({
      expiresAt: null,
      userView: null,
      clientSessionToken: null,
      userTrackingId: null,
      biometricConsentAt: null,
      resources: [],
      checks: [],
      livenessResults: [],
      faceComparisonResult: null,
    });
  });

  it('lists two liveness attempts in order, each with its own resource', async () => {
    const second = '11111111-9fa0-4b1c-8d2e-3f405162738a';
    const session = await read(
      wireSession({
        resources: { liveness_capture: [wireLiveness(), wireLiveness({ id: second })] },
        checks: [
          wireLivenessCheck({ ...wireReport('REJECT') }),
          wireLivenessCheck({ id: SELFIE_ID, resources_used: [second] }),
        ],
      }),
    );

    expect(session.livenessResults.map(({ attempt }) => attempt?.id)).toEqual([LIVENESS_ID, second]);
    expect(session.livenessResults.map(({ recommendation }) => recommendation?.value)).toEqual([
      'REJECT',
      'APPROVE',
    ]);
  });

  it('takes the last comparison when there are several', async () => {
    const session = await read(
      wireSession({ checks: [wireComparison(), wireComparison({ id: LIVENESS_CHECK_ID })] }),
    );

    expect(session.faceComparisonResult?.id).toBe(LIVENESS_CHECK_ID);
    expect(session.checks).toHaveLength(2);
  });

  it('keeps the ids of resources that a check names but the session does not list', async () => {
    const session = await read(wireSession({ resources: {} }));

    const named = session.checks.flatMap(({ resources }) => resources);
    expect(named.map(({ __typename }) => __typename)).toEqual(named.map(() => 'OtherResource'));
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set([LIVENESS_ID, RESOURCE_ID]));
    expect(session.livenessResults[0]?.attempt).toBeNull();
  });

  it('gives reason and recovery suggestion of a rejection', async () => {
    const report = {
      recommendation: { value: 'REJECT', reason: 'DIFFERENT_PERSON', recovery_suggestion: 'TRY_AGAIN' },
    };
    const session = await read(wireSession({ checks: [wireComparison({ report })] }));

    expect(session.faceComparisonResult).toMatchObject({
      recommendation: { value: 'REJECT', reason: 'DIFFERENT_PERSON', recoverySuggestion: 'TRY_AGAIN' },
      breakdown: [],
      confidenceScore: null,
    });
  });

  it('lists media that checks generated', async () => {
    const generated_media = [{ id: SELFIE_ID, type: 'PDF' }];
    const session = await read(wireSession({ checks: [wireComparison({ generated_media })] }));

    expect(session.checks[0]?.generatedMedia).toMatchObject([
      { id: SELFIE_ID, type: 'PDF', createdAt: null, updatedAt: null },
    ]);
  });

  it.each([
    ['the state of a session', { state: 'PAUSED' }, 'state'],
    ['a check', { checks: [wireComparison({ type: 'PALM_READING' })] }, 'checks.0.type'],
    ['the state of a check', { checks: [wireComparison({ state: 'QUEUED' })] }, 'checks.0.state'],
    ['a recommendation', { checks: [wireComparison(wireReport('MAYBE'))] }, 'checks.0.recommendation.value'],
    [
      'a result',
      {
        checks: [
          wireComparison({
            report: { recommendation: { value: 'APPROVE' }, breakdown: [{ sub_check: 'a', result: 'HALF' }] },
          }),
        ],
      },
      'checks.0.breakdown.0.result',
    ],
    [
      'a process',
      {
        checks: [
          wireComparison({
            report: {
              recommendation: { value: 'APPROVE' },
              breakdown: [{ sub_check: 'a', result: 'PASS', process: 'ORACLE' }],
            },
          }),
        ],
      },
      'checks.0.breakdown.0.process',
    ],
    [
      'a source',
      { resources: { face_capture: [wireFaceCapture({ source: { type: 'ALIEN' } })] } },
      'resources.0.source',
    ],
    [
      'a kind of liveness',
      { resources: { liveness_capture: [wireLiveness({ liveness_type: 'HOLOGRAM' })] } },
      'resources.0.livenessType',
    ],
    [
      'a kind of media',
      {
        resources: {
          face_capture: [wireFaceCapture({ image: { media: { id: SELFIE_ID, type: 'SMELL' } } })],
        },
      },
      'resources.0.image.type',
    ],
    ['a name that every object inherits', { state: 'constructor' }, 'state'],
  ])('makes UNKNOWN of a new value for %s', async (_, changes, path) => {
    expect(await read(wireSession(changes))).toHaveProperty(path, 'UNKNOWN');
  });

  it.each([
    ['a source without a type', wireFaceCapture({ source: {} }), { source: null }],
    ['no source', wireFaceCapture({ source: undefined }), { source: null }],
    ['no image', wireFaceCapture({ image: undefined }), { image: null }],
    ['an image without media', wireFaceCapture({ image: {} }), { image: null }],
    ['media that are null', wireFaceCapture({ image: { media: null } }), { image: null }],
    [
      'no times',
      wireFaceCapture({ created_at: null, last_updated: undefined }),
      { createdAt: null, updatedAt: null },
    ],
  ])('gives null for a face capture with %s', async (_, faceCapture, expected) => {
    const session = await read(wireSession({ resources: { face_capture: [faceCapture] } }));

    expect(session.resources[0]).toMatchObject(expected);
  });

  it('accepts a liveness capture of an unknown kind that has only an id', async () => {
    const unknown = { id: LIVENESS_ID, liveness_type: 'HOLOGRAM' };
    const session = await read(wireSession({ resources: { liveness_capture: [unknown] } }));

    expect(session.state).toBe('COMPLETED');
    expect(session.resources[0]).toMatchObject({ livenessType: 'UNKNOWN', tasks: [] });
  });

  it('lists face map and frames of a ZOOM capture, without empty ones', async () => {
    const media = { id: SELFIE_ID, type: 'BINARY' };
    const frames = [{}, { media: null }, { media: { id: REFERENCE_IMAGE_ID, type: 'IMAGE' } }];
    const zoom = wireLiveness({ liveness_type: 'ZOOM', image: undefined, facemap: { media }, frames });

    const session = await read(wireSession({ resources: { liveness_capture: [zoom] } }));

    expect(session.resources[0]).toMatchObject({
      livenessType: 'ZOOM',
      image: null,
      faceMap: { id: SELFIE_ID, type: 'BINARY' },
      frames: [{ id: REFERENCE_IMAGE_ID, type: 'IMAGE' }],
    });
  });

  it.each(refusals)('maps status %i to %s', async (status, code) => {
    yoti.answers('GET', PATH, ...Array.from({ length: 3 }, () => ({ status, body: wireError('NEW_CODE') })));

    expect((await failureOf(yoti.dataSources().sessions.get(SESSION_ID))).code).toBe(code);
  });

  it('makes one call for all reads of one request, whatever the case of the id', async () => {
    const { sessions } = yoti
      .answers('GET', PATH, { body: wireSession() }, { body: wireSession() })
      .dataSources();

    const [first, second] = await Promise.all([
      sessions.get(SESSION_ID),
      sessions.get(SESSION_ID.toUpperCase()),
    ]);
    const third = await sessions.get(SESSION_ID);

    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(yoti.calls).toHaveLength(1);
  });

  it('reads again in the next request', async () => {
    yoti.answers('GET', PATH, { body: wireSession() }, { body: wireSession() });

    await yoti.dataSources().sessions.get(SESSION_ID);
    await yoti.dataSources().sessions.get(SESSION_ID);

    expect(yoti.calls).toHaveLength(2);
  });

  it('does not fail a read because another session is missing', async () => {
    const other = SELFIE_ID;
    const { sessions } = yoti
      .answers('GET', PATH, { body: wireSession() })
      .answers('GET', `/sessions/${other}`, { status: 404, body: wireError('SESSION_NOT_FOUND') })
      .dataSources();

    const [found, missing] = await Promise.allSettled([sessions.get(SESSION_ID), sessions.get(other)]);

    expect(found.status).toBe('fulfilled');
    expect(missing).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
  });

  it.each<[created: unknown, time: string | null]>([
    ['2026-03-04T05:06:07.891Z', '2026-03-04T05:06:07.891Z'],
    ['2026-03-04T05:06:07.891+0000', '2026-03-04T05:06:07.891+00:00'],
    ['2026-03-04T05:06:07+01', '2026-03-04T05:06:07+01:00'],
    ['2026-03-04T05:06Z', '2026-03-04T05:06:00Z'],
    ['2026-03-04T05:06:07', '2026-03-04T05:06:07Z'],
    ['2026-03-04 05:06:07Z', '2026-03-04T05:06:07Z'],
    ['2026-13-04T05:06:07Z', null],
    ['yesterday', null],
    ['', null],
    [1772600767, null],
    [{}, null],
    [null, null],
  ])('reads the time %j as %j', async (created, time) => {
    const changes = { biometric_consent: created, checks: [wireComparison({ created })] };
    const { biometricConsentAt, checks } = await read(wireSession(changes));

    expect([biometricConsentAt, checks[0]!.createdAt]).toEqual([time, time]);
  });
});
