import {
  ApplicantDocument,
  EnrolApplicantFromSessionDocument,
  SessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { given } from '../support/fixtures/expectDefined.js';
import { besideNeighbours } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  livenessSession,
  newApplicant,
  readSession,
  startFaceAuth,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { Stage, type Performance } from '../support/server/testServer.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

/** What a frontend decides by, after the person has acted so in a new session. */
async function authenticate(applicantId: string, ...attempts: Performance[]) {
  const { id, userView } = await startFaceAuth(stage, applicantId);
  for (const attempt of attempts) await stage.perform(userView, attempt);
  return given((await stage.get(SessionOutcomeDocument, { id })).session);
}

describe('a person who was enrolled from a session', () => {
  let applicantId: string;
  beforeAll(async () => {
    const sessionId = await livenessSession(stage);
    const { enrolApplicantFromSession } = await stage.get(EnrolApplicantFromSessionDocument, {
      input: { sessionId },
    });
    applicantId = given(enrolApplicantFromSession?.applicant).id;
  });

  it('passes, with a score', async () => {
    expect(await authenticate(applicantId, {})).toMatchObject({
      state: 'COMPLETED',
      faceAuthOutcome: 'PASSED',
      faceComparisonResult: { confidenceScore: 0.93, recommendation: { value: 'APPROVE' } },
    });
  });

  it('passes at the second attempt', async () => {
    const session = await authenticate(applicantId, { liveness: 'FAIL' }, { liveness: 'PASS' });
    expect(session).toMatchObject({ state: 'COMPLETED', faceAuthOutcome: 'PASSED' });
    const { livenessResults } = await readSession(stage, session.id);
    expect(livenessResults).toHaveLength(2);
  });

  it('fails when liveness fails three times', async () => {
    const fail: Performance = { liveness: 'FAIL' };
    expect(await authenticate(applicantId, fail, fail, fail)).toMatchObject({
      state: 'COMPLETED',
      faceAuthOutcome: 'FAILED',
    });
  });

  it('is still pending between two attempts', async () => {
    expect(await authenticate(applicantId, { liveness: 'FAIL' })).toMatchObject({
      state: 'ONGOING',
      faceAuthOutcome: 'PENDING',
    });
  });

  it('is pending before they have begun', async () => {
    expect(await authenticate(applicantId)).toMatchObject({ state: 'ONGOING', faceAuthOutcome: 'PENDING' });
  });

  it('is told from an impostor, who fails with a low score and a reason', async () => {
    expect(await authenticate(applicantId, { as: 'SOMEBODY_ELSE' })).toMatchObject({
      state: 'COMPLETED',
      faceAuthOutcome: 'FAILED',
      faceComparisonResult: {
        confidenceScore: 0.08,
        recommendation: { value: 'REJECT', reason: 'DIFFERENT_PERSON' },
      },
    });
  });
});

it('has no outcome to tell when no comparison was asked for', async () => {
  const begun = await startSession(stage);
  const over = await livenessSession(stage);
  for (const id of [begun.id, over]) {
    const { session } = await stage.get(SessionOutcomeDocument, { id });
    expect(session).toMatchObject({ faceAuthOutcome: 'NOT_REQUESTED', faceComparisonResult: null });
  }
});

describe('enrolApplicantFromSession', () => {
  it('creates an applicant with the face of the approved attempt', async () => {
    const sessionId = await livenessSession(stage, { liveness: 'FAIL' }, { liveness: 'PASS' });
    const { enrolApplicantFromSession } = await stage.get(EnrolApplicantFromSessionDocument, {
      input: { sessionId },
    });
    const { applicant, face } = given(enrolApplicantFromSession);
    expect((await stage.get(ApplicantDocument, { id: given(applicant).id })).applicant).toMatchObject({
      face,
    });
  });

  it('gives the face to the applicant who is named', async () => {
    const [sessionId, applicantId] = [await livenessSession(stage), await newApplicant(stage)];
    stage.emulator.clearRequests();
    const { enrolApplicantFromSession } = await stage.get(EnrolApplicantFromSessionDocument, {
      input: { sessionId, applicantId },
    });
    expect(enrolApplicantFromSession).toMatchObject({ applicant: { id: applicantId } });
    expect(stage.calls()).toEqual(['GET /sessions/:id', 'POST /applicants/:id/faces']);
  });

  it.each([
    ['NOT_FOUND', 'an unknown session', () => unknownId],
    ['SESSION_NOT_READY', 'a session without an attempt so far', async () => (await startSession(stage)).id],
    [
      'SESSION_NOT_READY',
      'a session whose attempts have failed so far',
      () => livenessSession(stage, { liveness: 'FAIL' }),
    ],
    [
      'BAD_USER_INPUT',
      'a session in which no attempt was approved',
      () => livenessSession(stage, { liveness: 'FAIL' }, { liveness: 'FAIL' }, { liveness: 'FAIL' }),
    ],
  ])('gives %s for %s and creates nothing', async (code, _, session) => {
    const sessionId = await session();
    stage.emulator.clearRequests();
    const { errors } = await stage.ask(EnrolApplicantFromSessionDocument, { input: { sessionId } });
    expect(errors[0]?.extensions).toMatchObject({ code, failedStep: 'session', existing: { sessionId } });
    expect(stage.calls()).toEqual(['GET /sessions/:id']);
  });

  it('gives MEDIA_NOT_PROCESSABLE for an applicant who has a face, and its neighbours answer', async () => {
    const { applicantId } = await enrolledApplicant(stage);
    const sessionId = await livenessSession(stage);
    const document = besideNeighbours(EnrolApplicantFromSessionDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { sessionId, applicantId } });
    expect(data).toMatchObject({ before: {}, enrolApplicantFromSession: null, after: {} });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MEDIA_NOT_PROCESSABLE',
      failedStep: 'addApplicantFace',
      existing: { sessionId, applicantId },
    });
  });

  describe.each([
    ['session', { method: 'GET', path: /^\/sessions\/[^/]+$/ }],
    ['createApplicant', { method: 'POST', path: /^\/applicants$/ }],
    ['addApplicantFace', { method: 'POST', path: /\/faces$/ }],
  ] as const)('whose step %s fails', (_, call) => {
    itFailsAlone(() => stage, {
      document: EnrolApplicantFromSessionDocument,
      field: 'enrolApplicantFromSession',
      variables: async () => ({ input: { sessionId: await livenessSession(stage) } }),
      call,
      neighbour: () => neighbours.createSession,
    });
  });
});

describe('startApplicantFaceAuth', () => {
  it('prepares everything with one call for each step', async () => {
    const { applicantId } = await enrolledApplicant(stage);
    stage.emulator.clearRequests();
    const { startApplicantFaceAuth } = await stage.get(StartApplicantFaceAuthDocument, {
      input: { applicantId, userTrackingId: 'customer-7', maxRetries: 1 },
    });
    expect(stage.calls()).toEqual([
      'POST /sessions',
      'GET /sessions/:id/configuration',
      'POST /sessions/:id/resources/face-capture',
      'PUT /sessions/:id/resources/face-capture/:id/applicant',
    ]);
    const { session, resource, userView } = given(startApplicantFaceAuth);
    expect(session?.expiresAt).toBe(userView.expiresAt);
    expect(await readSession(stage, given(session).id)).toMatchObject({
      state: 'ONGOING',
      userTrackingId: 'customer-7',
      userView: { url: userView.url },
      resources: [{ id: resource?.id, image: { type: 'IMAGE' } }],
    });
  });

  it('gives MEDIA_NOT_PROCESSABLE for an applicant without a face, and its neighbours answer', async () => {
    const applicantId = await newApplicant(stage);
    const document = besideNeighbours(StartApplicantFaceAuthDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { applicantId } });
    expect(data).toMatchObject({ before: {}, startApplicantFaceAuth: null, after: {} });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MEDIA_NOT_PROCESSABLE',
      failedStep: 'addApplicantToResource',
    });
  });

  it('gives BAD_USER_INPUT for an unfit option and creates nothing', async () => {
    const { errors } = await stage.ask(StartApplicantFaceAuthDocument, {
      input: { applicantId: unknownId, sessionTtl: 299 },
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'sessionTtl' }],
    });
    expect(stage.calls()).toEqual([]);
  });

  describe.each([
    ['createSession', { method: 'POST', path: /^\/sessions$/ }],
    ['sessionConfiguration', { method: 'GET', path: /\/configuration$/ }],
    ['createFaceCaptureResource', { method: 'POST', path: /\/face-capture$/ }],
    ['addApplicantToResource', { method: 'PUT', path: /\/applicant$/ }],
  ] as const)('whose step %s fails', (step, call) => {
    itFailsAlone(() => stage, {
      document: StartApplicantFaceAuthDocument,
      field: 'startApplicantFaceAuth',
      variables: async () => ({ input: { applicantId: (await enrolledApplicant(stage)).applicantId } }),
      call,
      neighbour: () => neighbours.createApplicant,
      hasBody: step !== 'addApplicantToResource',
    });
  });
});
