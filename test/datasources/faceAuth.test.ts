import type { StartApplicantFaceAuthInput } from '../../src/schema/session.js';
import { failureOf } from '../support/fixtures/failure.js';
import { BASE_URL, FakeYoti, NOW, type Answer } from '../support/emulator/fakeYoti.js';
import {
  APPLICANT_ID,
  createdApplicant,
  createdSession,
  FACE_ID,
  refusals,
  REFERENCE_IMAGE_ID,
  REQUIREMENT_ID,
  RESOURCE_ID,
  SELFIE_ID,
  SESSION_ID,
  TOKEN,
  wireConfiguration,
  wireError,
  wireLiveness,
  wireLivenessCheck,
  wireReport,
  wireSession,
} from '../support/fixtures/wire.js';

interface Step {
  name: string;
  method: string;
  path: string;
  answer: Answer;
  /** What exists at Yoti when this step fails. */
  existing: object;
  /** Whether nothing has been made before it. */
  isFirst: boolean;
}

const SESSION_PATH = `/sessions/${SESSION_ID}`;
const FACE_CAPTURE_PATH = `${SESSION_PATH}/resources/face-capture`;
const FACES_PATH = `/applicants/${APPLICANT_ID}/faces`;
const ids = { sessionId: SESSION_ID };

const startSteps: Step[] = [
  {
    name: 'createSession',
    method: 'POST',
    path: '/sessions',
    answer: { status: 201, body: createdSession },
    existing: {},
    isFirst: true,
  },
  {
    name: 'sessionConfiguration',
    method: 'GET',
    path: `${SESSION_PATH}/configuration`,
    answer: { body: wireConfiguration() },
    existing: ids,
    isFirst: false,
  },
  {
    name: 'createFaceCaptureResource',
    method: 'POST',
    path: FACE_CAPTURE_PATH,
    answer: { status: 201, body: { id: RESOURCE_ID, frames: 1 } },
    existing: ids,
    isFirst: false,
  },
  {
    name: 'addApplicantToResource',
    method: 'PUT',
    path: `${FACE_CAPTURE_PATH}/${RESOURCE_ID}/applicant`,
    answer: {},
    existing: { ...ids, resourceId: RESOURCE_ID },
    isFirst: false,
  },
];

const readSession: Step = {
  name: 'session',
  method: 'GET',
  path: SESSION_PATH,
  answer: { body: wireSession() },
  existing: ids,
  isFirst: true,
};
const addFace: Step = {
  name: 'addApplicantFace',
  method: 'POST',
  path: FACES_PATH,
  answer: { status: 201, body: { id: FACE_ID } },
  existing: { ...ids, applicantId: APPLICANT_ID },
  isFirst: false,
};
const enrolNewSteps: Step[] = [
  readSession,
  {
    name: 'createApplicant',
    method: 'POST',
    path: '/applicants',
    answer: { status: 201, body: createdApplicant },
    existing: ids,
    isFirst: true,
  },
  addFace,
];
const enrolKnownSteps: Step[] = [
  { ...readSession, existing: { ...ids, applicantId: APPLICANT_ID } },
  { ...addFace, isFirst: true },
];

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

const start = (changes: Partial<StartApplicantFaceAuthInput> = {}) =>
  yoti.dataSources().faceAuth.start({ applicantId: APPLICANT_ID, ...changes });
const enrolNew = () => yoti.dataSources().faceAuth.enrol({ sessionId: SESSION_ID });
const enrolKnown = () =>
  yoti.dataSources().faceAuth.enrol({ sessionId: SESSION_ID, applicantId: APPLICANT_ID });

const calls = (steps: Step[]): string[] => steps.map(({ method, path }) => `${method} ${path}`);
const answerAll = (steps: Step[]): void =>
  steps.forEach(({ method, path, answer }) => yoti.answers(method, path, answer));

describe('starting an applicant face authentication', () => {
  it('prepares everything in four calls, each signed', async () => {
    answerAll(startSteps);

    const started = await start();

    expect(yoti.calls).toEqual(calls(startSteps));
    expect(yoti.sent.every(({ isSigned }) => isSigned)).toBe(true);
    expect(yoti.sent.map(({ json }) => json)).toEqual([
      {
        client_session_token_ttl: 900,
        requested_checks: [
          { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
          { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } },
        ],
      },
      undefined,
      { requirement_id: REQUIREMENT_ID },
      { applicant_id: APPLICANT_ID },
    ]);
    const expiresAt = new Date(NOW + 899_000);
    const userView = {
      url: `${BASE_URL}/web/index.html?sessionID=${SESSION_ID}&sessionToken=${TOKEN}`,
      expiresAt,
    };
    expect(started).toEqual({
      session: { id: SESSION_ID, clientSessionToken: TOKEN, expiresAt, userView },
      resource: { __typename: 'FaceCaptureResource', id: RESOURCE_ID, sessionId: SESSION_ID },
      userView,
    });
  });

  const deadline = new Date('2026-03-12T00:00:00Z');
  it.each<[name: string, changes: Partial<StartApplicantFaceAuthInput>, wire: object]>([
    ['a time', { sessionTtl: 1_200 }, { client_session_token_ttl: 1_200 }],
    ['no time', { sessionTtl: null }, { client_session_token_ttl: 900 }],
    ['an id of yours', { userTrackingId: 'member-4711' }, { user_tracking_id: 'member-4711' }],
    ['a retention', { resourcesTtl: 90_000 }, { resources_ttl: 90_000 }],
    ['a locale', { sdkConfig: { locale: 'fr' } }, { sdk_config: { locale: 'fr' } }],
    ['a deadline', { sessionDeadline: deadline }, { session_deadline: deadline.toISOString() }],
    ['one attempt', { maxRetries: 1 }, { requested_checks: [{ config: { max_retries: 1 } }, {}] }],
    ['attempts of null', { maxRetries: null }, { requested_checks: [{ config: { max_retries: 3 } }, {}] }],
  ])('passes on %s', async (_, changes, wire) => {
    answerAll(startSteps);

    await start(changes);

    expect(yoti.sent[0]?.json).toMatchObject(wire);
  });

  it('with a deadline sends no time beside it', async () => {
    answerAll(startSteps);

    await start({ sessionDeadline: deadline });

    expect(yoti.sent[0]?.json).not.toHaveProperty('client_session_token_ttl');
  });

  it.each<[name: string, changes: Partial<StartApplicantFaceAuthInput>, field: string]>([
    ['too little time', { sessionTtl: 10 }, 'sessionTtl'],
    ['two ends', { sessionTtl: 900, sessionDeadline: deadline }, 'sessionDeadline'],
    ['too short a retention', { resourcesTtl: 86_400 }, 'resourcesTtl'],
  ])('with %s is refused by name, and nothing is sent', async (_, changes, field) => {
    const { extensions } = await failureOf(start(changes));

    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false, existing: {} });
    expect(extensions.fieldErrors?.map((error) => error.field)).toEqual([field]);
    expect(yoti.calls).toEqual([]);
  });

  it.each([0, -1])('with %i attempts is refused, and nothing is sent', async (maxRetries) => {
    expect((await failureOf(start({ maxRetries }))).code).toBe('BAD_USER_INPUT');
    expect(yoti.calls).toEqual([]);
  });

  // The rule names `checks[0].liveness.maxRetries`, a field this input does not have.
  it('names maxRetries when there are to be no attempts', async () => {
    const { extensions } = await failureOf(start({ maxRetries: 0 }));

    expect(extensions.fieldErrors).toEqual([{ field: 'maxRetries', message: 'must be at least 1' }]);
  });

  it('of a session that requires no face capture is a conflict, and the session is named', async () => {
    const capture = { biometric_consent: 'REQUIRED', required_resources: [] };
    answerAll(startSteps.slice(0, 1));
    yoti.answers('GET', `${SESSION_PATH}/configuration`, { body: wireConfiguration({ capture }) });

    expect((await failureOf(start())).extensions).toMatchObject({
      code: 'CONFLICT',
      failedStep: 'sessionConfiguration',
      existing: ids,
      retryable: false,
    });
    expect(yoti.calls).toHaveLength(2);
  });

  // A session id that is no UUID is an answer that cannot be used, and no input of the caller's.
  it('refuses an answer whose session id is none', async () => {
    yoti.answers('POST', '/sessions', {
      status: 201,
      body: { ...createdSession, session_id: '../applicants' },
    });

    expect((await failureOf(start())).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });

  it('never follows a session id that climbs', async () => {
    yoti.answers('POST', '/sessions', {
      status: 201,
      body: { ...createdSession, session_id: '../applicants' },
    });

    await failureOf(start());

    expect(yoti.calls).toEqual(['POST /sessions']);
  });

  // There is nowhere to send the person; as it is, the payload's non-null field blanks everything, ids included.
  it('refuses an answer without a usable token', async () => {
    yoti.answers('POST', '/sessions', { status: 201, body: { ...createdSession, client_session_token: '' } });
    answerAll(startSteps.slice(1));

    expect((await failureOf(start())).code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});

describe('enrolling an applicant from a session', () => {
  it('makes a new applicant with the face of the approved attempt', async () => {
    answerAll(enrolNewSteps);

    const face = { id: FACE_ID, applicantId: APPLICANT_ID };
    expect(await enrolNew()).toEqual({ applicant: { id: APPLICANT_ID, face }, face });
    expect(yoti.calls).toEqual(calls(enrolNewSteps));
    expect(yoti.sent.map(({ json }) => json)).toEqual([
      undefined,
      undefined,
      { face: { source: { session_id: SESSION_ID, media_id: SELFIE_ID } } },
    ]);
    expect(yoti.sent.every(({ isSigned }) => isSigned)).toBe(true);
  });

  it('takes the applicant it is given', async () => {
    answerAll(enrolKnownSteps);

    expect((await enrolKnown()).applicant.id).toBe(APPLICANT_ID);
    expect(yoti.calls).toEqual(calls(enrolKnownSteps));
  });

  it('makes a new applicant for null', async () => {
    answerAll(enrolNewSteps);

    await yoti.dataSources().faceAuth.enrol({ sessionId: SESSION_ID, applicantId: null });

    expect(yoti.calls).toEqual(calls(enrolNewSteps));
  });

  const other = '11111111-9fa0-4b1c-8d2e-3f405162738a';
  const rejected = wireLivenessCheck(wireReport('REJECT'));

  it.each<[name: string, changes: object, mediaId: string]>([
    [
      'of the second attempt when only that is approved',
      {
        resources: {
          liveness_capture: [
            wireLiveness(),
            wireLiveness({ id: other, image: { media: { id: REFERENCE_IMAGE_ID, type: 'IMAGE' } } }),
          ],
        },
        checks: [rejected, wireLivenessCheck({ resources_used: [other] })],
      },
      REFERENCE_IMAGE_ID,
    ],
    ['of a session that goes on', { state: 'ONGOING' }, SELFIE_ID],
    ['of a session that expired after it', { state: 'EXPIRED' }, SELFIE_ID],
    [
      'of the first frame of a ZOOM capture',
      {
        resources: {
          liveness_capture: [
            wireLiveness({
              liveness_type: 'ZOOM',
              image: undefined,
              frames: [{}, { media: { id: REFERENCE_IMAGE_ID, type: 'IMAGE' } }],
            }),
          ],
        },
      },
      REFERENCE_IMAGE_ID,
    ],
  ])('takes the image %s', async (_, changes, mediaId) => {
    yoti.answers('GET', SESSION_PATH, { body: wireSession(changes) });
    answerAll(enrolNewSteps.slice(1));

    await enrolNew();

    expect(yoti.sent[2]?.json).toEqual({ face: { source: { session_id: SESSION_ID, media_id: mediaId } } });
  });

  const withoutApproval: [name: string, changes: object][] = [
    ['no attempt', { checks: [], resources: {} }],
    ['a rejected attempt', { checks: [rejected] }],
    ['an attempt without a report', { checks: [wireLivenessCheck({ report: undefined })] }],
    ['an attempt with a judgement of tomorrow', { checks: [wireLivenessCheck(wireReport('LOOKS_FINE'))] }],
    [
      'an approved attempt without an image',
      { resources: { liveness_capture: [wireLiveness({ image: undefined })] } },
    ],
    ['an approved attempt that is gone', { resources: {} }],
  ];
  const states = [
    { state: 'ONGOING', code: 'SESSION_NOT_READY' },
    { state: 'EXPIRED', code: 'SESSION_EXPIRED' },
    { state: 'COMPLETED', code: 'BAD_USER_INPUT' },
    { state: 'A_STATE_OF_TOMORROW', code: 'BAD_USER_INPUT' },
  ];
  it.each(withoutApproval.flatMap(([name, changes]) => states.map((state) => ({ name, changes, ...state }))))(
    'is $code for a session in state $state with $name, and makes nothing',
    async ({ changes, state, code }) => {
      yoti.answers('GET', SESSION_PATH, { body: wireSession({ ...changes, state }) });

      expect((await failureOf(enrolNew())).extensions).toMatchObject({
        code,
        failedStep: 'session',
        existing: ids,
        retryable: false,
      });
      expect(yoti.calls).toEqual([`GET ${SESSION_PATH}`]);
    },
  );
});

interface Composite {
  mutation: string;
  run: () => Promise<unknown>;
  steps: Step[];
}
const composites: Composite[] = [
  { mutation: 'start', run: () => start(), steps: startSteps },
  { mutation: 'enrol with a new applicant', run: enrolNew, steps: enrolNewSteps },
  { mutation: 'enrol with an applicant', run: enrolKnown, steps: enrolKnownSteps },
];
const everyStep = composites.flatMap(({ mutation, run, steps }) =>
  steps.map((step, index) => ({ mutation, run, steps, step, index, name: step.name })),
);

describe('a step that fails', () => {
  it.each(everyStep.flatMap((each) => refusals.map(([status, code]) => ({ ...each, status, code }))))(
    '$mutation, at $name with $status, is $code, names what exists and sends nothing more',
    async ({ run, steps, step, index, status, code }) => {
      answerAll(steps.slice(0, index));
      const refusal = { status, body: wireError('A_CODE_OF_TOMORROW') };
      yoti.answers(step.method, step.path, refusal, refusal, refusal);

      const { extensions } = await failureOf(run());

      expect(extensions).toMatchObject({ code, failedStep: step.name, existing: step.existing });
      expect(Object.keys(extensions.existing!).sort()).toEqual(Object.keys(step.existing).sort());
      if (!step.isFirst || status < 429) expect(extensions.retryable).toBe(false);
      else if (status !== 500) expect(extensions.retryable).toBe(true);
      const attempts = status >= 429 && step.method !== 'POST' ? 3 : 1;
      expect(yoti.calls).toEqual([
        ...calls(steps.slice(0, index)),
        ...Array.from({ length: attempts }, () => `${step.method} ${step.path}`),
      ]);
    },
  );

  const failures: [name: string, answer: Answer, code: string][] = [
    [
      'a broken connection',
      { connectionError: Object.assign(new Error('x'), { code: 'ECONNRESET' }) },
      'UPSTREAM_UNAVAILABLE',
    ],
    [
      'a timeout',
      { connectionError: Object.assign(new Error('x'), { code: 'ETIMEDOUT' }) },
      'UPSTREAM_TIMEOUT',
    ],
    ['an expired session', { status: 409, body: wireError('SESSION_EXPIRED') }, 'SESSION_EXPIRED'],
    ['an unknown application', { status: 404, body: wireError('APP_NOT_FOUND') }, 'UPSTREAM_UNAUTHORIZED'],
    ['a redirect', { status: 302, headers: { location: '/' } }, 'UPSTREAM_INVALID_RESPONSE'],
  ];
  it.each(
    everyStep.flatMap((each) =>
      failures.map(([failure, answer, code]) => ({ ...each, failure, answer, code })),
    ),
  )('$mutation, at $name with $failure, is $code', async ({ run, steps, step, index, answer, code }) => {
    answerAll(steps.slice(0, index));
    yoti.answers(step.method, step.path, answer, answer, answer);

    expect((await failureOf(run())).extensions).toMatchObject({
      code,
      failedStep: step.name,
      existing: step.existing,
    });
  });

  it.each(everyStep.filter(({ step }) => step.answer.body !== undefined))(
    '$mutation, at $name with an answer that makes no sense, is UPSTREAM_INVALID_RESPONSE',
    async ({ run, steps, step, index }) => {
      answerAll(steps.slice(0, index));
      yoti.answers(step.method, step.path, { body: '<html>' });

      expect((await failureOf(run())).extensions).toMatchObject({
        code: 'UPSTREAM_INVALID_RESPONSE',
        failedStep: step.name,
        existing: step.existing,
        retryable: false,
      });
      expect(yoti.calls).toHaveLength(index + 1);
    },
  );
});
