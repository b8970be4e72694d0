import type { CreateSessionInput } from '../../src/schema/session.js';
import { NotificationAuthType, NotificationTopic } from '../../src/schema/notification.js';
import { ManualCheck, RequestedLivenessType } from '../../src/schema/requestedCheck.js';
import {
  BiometricConsentFlow,
  CaptureMethods,
  DarkMode,
  SuppressedScreen,
} from '../../src/schema/sdkConfig.js';
import { failureOf } from '../support/failure.js';
import { BASE_URL, FakeYoti, NOW } from '../support/fakeYoti.js';
import {
  COMPARISON_ID,
  createdSession,
  LIVENESS_CHECK_ID,
  LIVENESS_ID,
  REFERENCE_IMAGE_ID,
  refusals,
  RESOURCE_ID,
  SELFIE_ID,
  SESSION_ID,
  TOKEN,
  wireComparison,
  wireConfiguration,
  wireError,
  wireFaceCapture,
  wireLiveness,
  wireLivenessCheck,
  wireNewSession,
  wireReport,
  wireSession,
} from '../support/wire.js';

const PATH = `/sessions/${SESSION_ID}`;
const liveness = { livenessType: RequestedLivenessType.STATIC, maxRetries: 3 };
const faceComparison = { manualCheck: ManualCheck.NEVER };
const input: CreateSessionInput = { checks: [{ liveness }, { faceComparison }] };

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

/** The session as a data source has it, from this answer of Yoti's. */
const read = (answer: object): ReturnType<ReturnType<FakeYoti['dataSources']>['sessions']['get']> => {
  yoti.answers('GET', PATH, { body: answer });
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

  it('tells until when the person can finish, by the clock it is given', async () => {
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
  ])('of state %s lets nobody in, even when Yoti sends a token', async (state, ttl) => {
    const session = await read(wireNewSession({ state, client_session_token_ttl: ttl }));

    expect(session).toMatchObject({ clientSessionToken: null, expiresAt: null, userView: null });
  });

  it('without a token has no user view, and without a ttl no end', async () => {
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

  it('puts a token of any kind into the address encoded', async () => {
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

  it('knows two liveness attempts in their order, each with its own resource', async () => {
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

  it('passes on the reason and the suggestion of a refusal', async () => {
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

  it('has media that checks generated', async () => {
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
    ['a name every object has', { state: 'constructor' }, 'state'],
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

  it('takes a liveness capture of a new kind that comes with its id alone', async () => {
    const unknown = { id: LIVENESS_ID, liveness_type: 'HOLOGRAM' };
    const session = await read(wireSession({ resources: { liveness_capture: [unknown] } }));

    expect(session.state).toBe('COMPLETED');
    expect(session.resources[0]).toMatchObject({ livenessType: 'UNKNOWN', tasks: [] });
  });

  it('has the face map and the frames of a ZOOM capture, without the empty ones', async () => {
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

  it.each(refusals)('answered with %i is %s', async (status, code) => {
    yoti.answers('GET', PATH, ...Array.from({ length: 3 }, () => ({ status, body: wireError('NEW_CODE') })));

    expect((await failureOf(yoti.dataSources().sessions.get(SESSION_ID))).code).toBe(code);
  });

  it('is one call for all who ask in one request, in either case', async () => {
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

  it('is not remembered for the next request', async () => {
    yoti.answers('GET', PATH, { body: wireSession() }, { body: wireSession() });

    await yoti.dataSources().sessions.get(SESSION_ID);
    await yoti.dataSources().sessions.get(SESSION_ID);

    expect(yoti.calls).toHaveLength(2);
  });

  it('that is missing does not fail the one beside it', async () => {
    const other = SELFIE_ID;
    const { sessions } = yoti
      .answers('GET', PATH, { body: wireSession() })
      .answers('GET', `/sessions/${other}`, { status: 404, body: wireError('SESSION_NOT_FOUND') })
      .dataSources();

    const [found, missing] = await Promise.allSettled([sessions.get(SESSION_ID), sessions.get(other)]);

    expect(found.status).toBe('fulfilled');
    expect(missing).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
  });

  // The date reaches the DateTime scalar as it is, whose complaint is masked as INTERNAL_SERVER_ERROR.
  it.each([
    ['the consent', { biometric_consent: 'yesterday' }],
    ['a check', { checks: [wireComparison({ created: 'yesterday' })] }],
  ])('refuses an answer whose date of %s is none', async (_, changes) => {
    expect((await failureOf(read(wireSession(changes)))).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});

describe('the confidence score', () => {
  const scoreOf = async (breakdown: object[]): Promise<number | null | undefined> => {
    const report = { recommendation: { value: 'APPROVE' }, breakdown };
    const session = await read(wireSession({ checks: [wireComparison({ report })] }));
    return session.faceComparisonResult?.confidenceScore;
  };
  const withScore = (value: string): object => ({
    sub_check: 'ai_face_match',
    result: 'PASS',
    details: [{ name: 'confidence_score', value }],
  });

  it.each([
    ['0.93', 0.93],
    ['1.00', 1],
    ['0.00', 0],
    ['0.2', 0.2],
    [' 0.5 ', 0.5],
    ['high', null],
    ['', null],
    [' ', null],
    ['NaN', null],
    ['Infinity', null],
    ['0,93', null],
    ['93%', null],
    ['0.9.3', null],
  ])('of %p is %p', async (value, score) => {
    expect(await scoreOf([withScore(value)])).toBe(score);
  });

  it('is taken from whichever sub-check has it', async () => {
    const other = {
      sub_check: 'image_quality',
      result: 'PASS',
      details: [{ name: 'sharpness', value: '0.1' }],
    };
    const unexpected = { ...withScore('0.77'), sub_check: 'a_name_of_tomorrow' };

    expect(await scoreOf([other, unexpected])).toBe(0.77);
  });

  it.each([
    ['no sub-check has it', [{ sub_check: 'ai_face_match', result: 'PASS', details: [] }]],
    ['details are left out', [{ sub_check: 'ai_face_match', result: 'PASS' }]],
    ['details are null', [{ sub_check: 'ai_face_match', result: 'PASS', details: null }]],
    ['there are no sub-checks', []],
  ])('is null when %s', async (_, breakdown) => {
    expect(await scoreOf(breakdown)).toBeNull();
  });

  it('is null when there is no report yet', async () => {
    const session = await read(
      wireSession({ checks: [wireComparison({ state: 'PENDING', report: undefined })] }),
    );

    expect(session.faceComparisonResult).toMatchObject({
      recommendation: null,
      breakdown: [],
      confidenceScore: null,
    });
  });
});

describe('the outcome of a face authentication', () => {
  const rejectedLiveness = wireLivenessCheck(wireReport('REJECT'));
  const pending = wireComparison({ state: 'PENDING', report: undefined });
  const reference = { face_capture: [wireFaceCapture()] };
  const comparedAs = (value: string): object[] => [wireLivenessCheck(), wireComparison(wireReport(value))];
  const livenessAs = (value: string): object[] => [wireLivenessCheck(wireReport(value)), wireComparison()];

  it.each<[name: string, changes: object, outcome: string]>([
    ['both are approved', {}, 'PASSED'],
    ['both are approved and something else goes on', { state: 'ONGOING' }, 'PASSED'],
    [
      'the second attempt is live',
      { checks: [rejectedLiveness, wireLivenessCheck(), wireComparison()] },
      'PASSED',
    ],
    [
      'the first attempt is live',
      { checks: [wireLivenessCheck(), rejectedLiveness, wireComparison()] },
      'PASSED',
    ],
    ['the faces differ', { checks: comparedAs('REJECT') }, 'FAILED'],
    [
      'the faces differ and the session goes on',
      { state: 'ONGOING', checks: comparedAs('REJECT') },
      'FAILED',
    ],
    ['the comparison was not possible', { checks: comparedAs('NOT_AVAILABLE') }, 'FAILED'],
    ['somebody should look at it', { checks: comparedAs('CONSIDER') }, 'FAILED'],
    ['the recommendation is a new word', { checks: comparedAs('APPROVED_BY_MAGIC') }, 'FAILED'],
    ['the recommendation is in lower case', { checks: comparedAs('approve') }, 'FAILED'],
    ['liveness is a new word', { checks: livenessAs('SEEMS_ALIVE') }, 'FAILED'],
    ['liveness is not available', { checks: livenessAs('NOT_AVAILABLE') }, 'FAILED'],
    ['liveness should be looked at', { checks: livenessAs('CONSIDER') }, 'FAILED'],
    ['the person is not live', { checks: [rejectedLiveness, wireComparison()] }, 'FAILED'],
    ['the person was not live in two attempts', { checks: [rejectedLiveness, rejectedLiveness] }, 'FAILED'],
    ['nobody asked for liveness', { checks: [wireComparison()] }, 'FAILED'],
    [
      'the comparison broke',
      { checks: [wireLivenessCheck(), wireComparison({ state: 'INTERNAL_ERROR', report: undefined })] },
      'FAILED',
    ],
    [
      'the comparison broke while the session goes on',
      {
        state: 'ONGOING',
        checks: [wireLivenessCheck(), wireComparison({ state: 'INTERNAL_ERROR', report: undefined })],
      },
      'FAILED',
    ],
    [
      'the comparison is done and says nothing',
      { checks: [wireLivenessCheck(), wireComparison({ report: undefined })] },
      'FAILED',
    ],
    ['the session is over without a comparison', { checks: [wireLivenessCheck()] }, 'FAILED'],
    ['the session is over with nothing but a reference', { checks: [], resources: reference }, 'FAILED'],
    [
      'the session is over and the comparison never ended',
      { checks: [wireLivenessCheck(), pending] },
      'FAILED',
    ],
    ['the comparison runs', { state: 'ONGOING', checks: [wireLivenessCheck(), pending] }, 'PENDING'],
    [
      'the comparison is in a new state',
      {
        state: 'ONGOING',
        checks: [wireLivenessCheck(), wireComparison({ state: 'QUEUED', report: undefined })],
      },
      'PENDING',
    ],
    ['the person has not begun', { state: 'ONGOING', checks: [], resources: reference }, 'PENDING'],
    [
      'the first attempt failed and there may be more',
      { state: 'ONGOING', checks: [rejectedLiveness] },
      'PENDING',
    ],
    [
      'the faces agree and liveness is open',
      { state: 'ONGOING', checks: [rejectedLiveness, wireComparison()] },
      'PENDING',
    ],
    ['the session is in a new state', { state: 'PAUSED', checks: [] }, 'PENDING'],
    ['time ran out before anything', { state: 'EXPIRED', checks: [], resources: {} }, 'EXPIRED'],
    ['time ran out after a reference', { state: 'EXPIRED', checks: [], resources: reference }, 'EXPIRED'],
    [
      'time ran out while the comparison ran',
      { state: 'EXPIRED', checks: [wireLivenessCheck(), pending] },
      'EXPIRED',
    ],
    ['time ran out after the faces differed', { state: 'EXPIRED', checks: comparedAs('REJECT') }, 'FAILED'],
    [
      'no comparison was ever asked for',
      { checks: [wireLivenessCheck()], resources: { liveness_capture: [wireLiveness()] } },
      'NOT_REQUESTED',
    ],
    ['the session is empty and over', { checks: [], resources: {} }, 'NOT_REQUESTED'],
    [
      'only a document was compared',
      { checks: [wireLivenessCheck(), wireComparison({ type: 'ID_DOCUMENT_FACE_MATCH' })], resources: {} },
      'NOT_REQUESTED',
    ],
  ])('when %s', async (_, changes, outcome) => {
    const { sessions } = yoti.answers('GET', PATH, { body: wireSession(changes) }).dataSources();

    expect(await sessions.faceAuthOutcome(await sessions.get(SESSION_ID))).toBe(outcome);
    expect(yoti.calls).toHaveLength(1);
  });

  // A recommendation counts only when its check is done: the schema says it is null until then.
  it.each(['CREATED', 'PENDING', 'INTERNAL_ERROR', 'A_STATE_OF_TOMORROW'])(
    'is not PASSED by a comparison in state %s, whatever its report says',
    async (state) => {
      const checks = [wireLivenessCheck(), wireComparison({ state })];
      const { sessions } = yoti.answers('GET', PATH, { body: wireSession({ checks }) }).dataSources();

      expect(await sessions.faceAuthOutcome(await sessions.get(SESSION_ID))).not.toBe('PASSED');
    },
  );

  it.each([
    ['is asked for', ['LIVENESS', 'FACE_COMPARISON'], 'PENDING'],
    ['is not', ['LIVENESS'], 'NOT_REQUESTED'],
    ['is not, nor anything', [], 'NOT_REQUESTED'],
  ])(
    'of an empty, ongoing session depends on its configuration: the comparison %s',
    async (_, requested_checks, outcome) => {
      const { sessions } = yoti
        .answers('GET', PATH, { body: wireNewSession() })
        .answers('GET', `${PATH}/configuration`, { body: wireConfiguration({ requested_checks }) })
        .dataSources();

      expect(await sessions.faceAuthOutcome(await sessions.get(SESSION_ID))).toBe(outcome);
      expect(yoti.calls).toEqual([`GET ${PATH}`, `GET ${PATH}/configuration`]);
    },
  );

  it('fails with the configuration it needs', async () => {
    const { sessions } = yoti
      .answers('GET', PATH, { body: wireNewSession() })
      .answers('GET', `${PATH}/configuration`, { status: 409, body: wireError('SESSION_NOT_READY') })
      .dataSources();

    const session = await sessions.get(SESSION_ID);
    const error = await failureOf(Promise.resolve(sessions.faceAuthOutcome(session)));
    expect(error.code).toBe('SESSION_NOT_READY');
  });
});

describe('creating a session', () => {
  const specification = async (changes: Partial<CreateSessionInput>): Promise<unknown> => {
    yoti.answers('POST', '/sessions', { status: 201, body: createdSession });
    await yoti.dataSources().sessions.create({ ...input, ...changes });
    return yoti.sent[0]?.json;
  };

  it('sends the least there can be, and nothing that was not given', async () => {
    expect(await specification({})).toEqual({
      requested_checks: [
        { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
        { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
      ],
    });
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/sessions',
        contentType: 'application/json',
        isSigned: true,
      }),
    ]);
  });

  it('sends no nulls', async () => {
    const nothing = {
      sessionTtl: null,
      sessionDeadline: null,
      resourcesTtl: null,
      userTrackingId: null,
      notifications: null,
      sdkConfig: null,
    };

    expect(Object.keys((await specification(nothing)) as object)).toEqual(['requested_checks']);
  });

  it('sends everything there can be in the words of the wire', async () => {
    const all: CreateSessionInput = {
      sessionTtl: 900,
      resourcesTtl: 90_000,
      userTrackingId: 'member-4711',
      checks: [{ liveness: { livenessType: RequestedLivenessType.ZOOM, maxRetries: 1 } }, { faceComparison }],
      notifications: {
        endpoint: new URL('https://hooks.shop.example/yoti'),
        topics: [NotificationTopic.CHECK_COMPLETION, NotificationTopic.SESSION_COMPLETION],
        authToken: 'yoti:s3cret',
        authType: NotificationAuthType.BASIC,
      },
      sdkConfig: {
        allowedCaptureMethods: CaptureMethods.CAMERA,
        primaryColour: '#2d9fff',
        primaryColourDarkMode: '#fff',
        secondaryColour: '#000000',
        fontColour: '#AbC',
        darkMode: DarkMode.AUTO,
        locale: 'en-GB',
        presetIssuingCountry: 'GBR',
        successUrl: new URL('https://shop.example/ok'),
        errorUrl: new URL('https://shop.example/failed'),
        privacyPolicyUrl: new URL('https://shop.example/privacy'),
        allowsHandoff: false,
        textExtractionAttempts: { generic: 2, reclassification: 0 },
        brandId: 'brand',
        biometricConsentFlow: BiometricConsentFlow.EARLY,
        suppressedScreens: [SuppressedScreen.FLOW_COMPLETION],
      },
    };

    expect(await specification(all)).toEqual({
      client_session_token_ttl: 900,
      resources_ttl: 90_000,
      user_tracking_id: 'member-4711',
      requested_checks: [
        { type: 'LIVENESS', config: { liveness_type: 'ZOOM', max_retries: 1 } },
        { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
      ],
      notifications: {
        endpoint: 'https://hooks.shop.example/yoti',
        topics: ['CHECK_COMPLETION', 'SESSION_COMPLETION'],
        auth_token: 'yoti:s3cret',
        auth_type: 'BASIC',
      },
      sdk_config: {
        allowed_capture_methods: 'CAMERA',
        primary_colour: '#2d9fff',
        primary_colour_dark_mode: '#fff',
        secondary_colour: '#000000',
        font_colour: '#AbC',
        dark_mode: 'AUTO',
        locale: 'en-GB',
        preset_issuing_country: 'GBR',
        success_url: 'https://shop.example/ok',
        error_url: 'https://shop.example/failed',
        privacy_policy_url: 'https://shop.example/privacy',
        allow_handoff: false,
        attempts_configuration: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: { GENERIC: 2, RECLASSIFICATION: 0 } },
        brand_id: 'brand',
        biometric_consent_flow: 'EARLY',
        suppressed_screens: ['FLOW_COMPLETION'],
      },
    });
  });

  it('sends a deadline as RFC 3339', async () => {
    expect(await specification({ sessionDeadline: new Date('2026-03-12T00:00:00Z') })).toMatchObject({
      session_deadline: '2026-03-12T00:00:00.000Z',
    });
  });

  it('knows of the new session what Yoti answers', async () => {
    yoti.answers('POST', '/sessions', { status: 201, body: createdSession });

    const expiresAt = new Date(NOW + 899_000);
    expect(await yoti.dataSources().sessions.create(input)).toEqual({
      id: SESSION_ID,
      clientSessionToken: TOKEN,
      expiresAt,
      userView: {
        url: `${BASE_URL}/web/index.html?sessionID=${SESSION_ID}&sessionToken=${TOKEN}`,
        expiresAt,
      },
    });
  });

  it.each(refusals)('answered with %i is %s, after one attempt', async (status, code) => {
    yoti.answers('POST', '/sessions', { status, body: wireError('NEW_CODE') });

    expect((await failureOf(yoti.dataSources().sessions.create(input))).code).toBe(code);
    expect(yoti.calls).toHaveLength(1);
  });

  it.each([
    ['client_session_token_ttl', 'sessionTtl'],
    ['requested_checks', 'checks'],
    ['sdk_config.allow_handoff', 'sdkConfig.allowsHandoff'],
    ['notifications.endpoint', 'notifications.endpoint'],
  ])('tells which field Yoti does not take: %s is %s', async (property, field) => {
    const body = wireError('PAYLOAD_VALIDATION', { property, message: 'must not be empty' });
    yoti.answers('POST', '/sessions', { status: 400, body });

    expect((await failureOf(yoti.dataSources().sessions.create(input))).extensions.fieldErrors).toEqual([
      { field, message: 'must not be empty' },
    ]);
  });

  const DAY_SECONDS = 86_400;
  it.each<[name: string, changes: Partial<CreateSessionInput>, field: string, message: string]>([
    ['no checks', { checks: [] }, 'checks', 'must not be empty when nothing else is requested'],
    [
      'an empty check',
      { checks: [{ liveness }, {}] },
      'checks[1]',
      expect.stringMatching(/^must have one of liveness, faceComparison, /),
    ],
    [
      'a check of nulls',
      { checks: [{ liveness: null, faceComparison: null }] },
      'checks[0]',
      expect.stringMatching(/^must have one of liveness, faceComparison, /),
    ],
    [
      'two checks in one',
      { checks: [{ liveness, faceComparison }] },
      'checks[0].faceComparison',
      'must not be given together with liveness',
    ],
    [
      'no attempts',
      { checks: [{ liveness: { ...liveness, maxRetries: 0 } }] },
      'checks[0].liveness.maxRetries',
      'must be at least 1',
    ],
    [
      'negative attempts',
      { checks: [{ faceComparison }, { liveness: { ...liveness, maxRetries: -1 } }] },
      'checks[1].liveness.maxRetries',
      'must be at least 1',
    ],
    ['too little time', { sessionTtl: 299 }, 'sessionTtl', 'must be at least 300'],
    ['no time', { sessionTtl: 0 }, 'sessionTtl', 'must be at least 300'],
    ['negative time', { sessionTtl: -900 }, 'sessionTtl', 'must be at least 300'],
    [
      'two ends',
      { sessionTtl: 900, sessionDeadline: new Date(NOW) },
      'sessionDeadline',
      'must not be given together with sessionTtl',
    ],
    [
      'too short a retention',
      { sessionTtl: 900, resourcesTtl: DAY_SECONDS + 899 },
      'resourcesTtl',
      'must be at least 87300: sessionTtl and a day',
    ],
    [
      'too short a retention for the default',
      { resourcesTtl: DAY_SECONDS + 599 },
      'resourcesTtl',
      'must be at least 87000: sessionTtl and a day',
    ],
    [
      'too long a tracking id',
      { userTrackingId: 'x'.repeat(257) },
      'userTrackingId',
      'must not have more than 256 characters',
    ],
    [
      'notifications in the open',
      { notifications: { endpoint: new URL('http://shop.example/') } },
      'notifications.endpoint',
      'must begin with https://',
    ],
    [
      'notifications by another scheme',
      { notifications: { endpoint: new URL('ftp://shop.example/') } },
      'notifications.endpoint',
      'must begin with https://',
    ],
    ...(['primaryColour', 'primaryColourDarkMode', 'secondaryColour', 'fontColour'] as const).flatMap(
      (name) =>
        ['red', '', '#12', '#1234567', '#ggg', '#fff\n', '#fff; background: url(x)'].map(
          (colour): [string, Partial<CreateSessionInput>, string, string] => [
            `${name} of ${JSON.stringify(colour)}`,
            { sdkConfig: { [name]: colour } },
            `sdkConfig.${name}`,
            'must be #rgb or #rrggbb',
          ],
        ),
    ),
  ])('with %s is refused by name, and nothing is sent', async (_, changes, field, message) => {
    const error = await failureOf(yoti.dataSources().sessions.create({ ...input, ...changes }));

    expect(error.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      retryable: false,
      fieldErrors: [{ field, message }],
    });
    expect(yoti.calls).toEqual([]);
  });

  it.each<[name: string, changes: Partial<CreateSessionInput>]>([
    ['the least time', { sessionTtl: 300 }],
    ['the least retention', { sessionTtl: 900, resourcesTtl: DAY_SECONDS + 900 }],
    ['the least retention for the default', { resourcesTtl: DAY_SECONDS + 600 }],
    [
      'the least retention with a deadline',
      { sessionDeadline: new Date(NOW), resourcesTtl: DAY_SECONDS + 300 },
    ],
    ['the longest tracking id', { userTrackingId: 'x'.repeat(256) }],
    ['one attempt', { checks: [{ liveness: { ...liveness, maxRetries: 1 } }] }],
    ['the same check twice', { checks: [{ liveness }, { liveness }] }],
  ])('with %s is sent', async (_, changes) => {
    expect(await specification(changes)).toBeDefined();
  });

  it('tells every problem at once', async () => {
    const error = await failureOf(
      yoti.dataSources().sessions.create({
        sessionTtl: 1,
        userTrackingId: 'x'.repeat(300),
        sdkConfig: { fontColour: 'red' },
        checks: [{}],
      }),
    );

    expect(error.extensions.fieldErrors?.map(({ field }) => field)).toEqual([
      'sessionTtl',
      'userTrackingId',
      'sdkConfig.fontColour',
      'checks[0]',
    ]);
  });
});

describe('completing a session that was just created', () => {
  const known = { id: SESSION_ID, clientSessionToken: TOKEN, expiresAt: null, userView: null };

  it('costs no call when everything asked for is known', async () => {
    const { sessions } = yoti.dataSources();

    expect(await sessions.loadMissing(known, ['id', 'clientSessionToken', 'expiresAt', 'userView'])).toBe(
      known,
    );
    expect(await sessions.loadMissing(known, [])).toBe(known);
    expect(yoti.calls).toEqual([]);
  });

  it('reads it when more is asked for', async () => {
    const { sessions } = yoti.answers('GET', PATH, { body: wireNewSession() }).dataSources();

    expect(await sessions.loadMissing(known, ['id', 'state'])).toMatchObject({ state: 'ONGOING' });
  });

  it('tells which session there is when it cannot be read, and not to create it again', async () => {
    const { sessions } = yoti
      .answers('GET', PATH, { status: 503 }, { status: 503 }, { status: 503 })
      .dataSources();

    expect((await failureOf(sessions.loadMissing(known, ['state']))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: false,
      existing: { sessionId: SESSION_ID },
    });
  });
});

describe('deleting a session', () => {
  it('sends a DELETE and gives the id back', async () => {
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
  ])('answered with %i %s is %s', async (status, yotiCode, code) => {
    yoti.answers('DELETE', PATH, ...Array.from({ length: 3 }, () => ({ status, body: wireError(yotiCode) })));

    expect((await failureOf(yoti.dataSources().sessions.delete(SESSION_ID))).code).toBe(code);
  });

  it.each([SESSION_ID, SESSION_ID.toUpperCase()])('makes the next reader ask again (%s)', async (id) => {
    const { sessions } = yoti
      .answers('GET', PATH, { body: wireSession() }, { status: 404 })
      .answers('DELETE', PATH, { status: 204 })
      .dataSources();

    await sessions.get(SESSION_ID);
    await sessions.delete(id);

    expect((await failureOf(sessions.get(SESSION_ID))).code).toBe('NOT_FOUND');
  });
});
