import {
  ApplicantDocument,
  EnrolApplicantFromSessionDocument,
  SessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { withBystanders } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  livenessSession,
  newApplicant,
  readSession,
  startFaceAuth,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { type UserAction, useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

/** What a frontend decides by, after the person has acted so in a new session. */
async function authenticate(applicantId: string, ...attempts: UserAction[]) {
  const { id, userView } = await startFaceAuth(server, applicantId);
  for (const attempt of attempts) await server.actAsUser(userView, attempt);
  return expectDefined((await server.executeOrThrow(SessionOutcomeDocument, { id })).session);
}

describe('a person who was enrolled from a session', () => {
  let applicantId: string;
  beforeAll(async () => {
    const sessionId = await livenessSession(server);
    const { enrolApplicantFromSession } = await server.executeOrThrow(EnrolApplicantFromSessionDocument, {
      input: { sessionId },
    });
    applicantId = expectDefined(enrolApplicantFromSession?.applicant).id;
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
    const { livenessResults } = await readSession(server, session.id);
    expect(livenessResults).toHaveLength(2);
  });

  it('fails when liveness fails three times', async () => {
    const fail: UserAction = { liveness: 'FAIL' };
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
  const begun = await startSession(server);
  const over = await livenessSession(server);
  for (const id of [begun.id, over]) {
    const { session } = await server.executeOrThrow(SessionOutcomeDocument, { id });
    expect(session).toMatchObject({ faceAuthOutcome: 'NOT_REQUESTED', faceComparisonResult: null });
  }
});

describe('enrolApplicantFromSession', () => {
  it('creates an applicant with the face of the approved attempt', async () => {
    const sessionId = await livenessSession(server, { liveness: 'FAIL' }, { liveness: 'PASS' });
    const { enrolApplicantFromSession } = await server.executeOrThrow(EnrolApplicantFromSessionDocument, {
      input: { sessionId },
    });
    const { applicant, face } = expectDefined(enrolApplicantFromSession);
    expect(
      (await server.executeOrThrow(ApplicantDocument, { id: expectDefined(applicant).id })).applicant,
    ).toMatchObject({
      face,
    });
  });

  it('gives the face to the applicant who is named', async () => {
    const [sessionId, applicantId] = [await livenessSession(server), await newApplicant(server)];
    server.emulator.clearRequests();
    const { enrolApplicantFromSession } = await server.executeOrThrow(EnrolApplicantFromSessionDocument, {
      input: { sessionId, applicantId },
    });
    expect(enrolApplicantFromSession).toMatchObject({ applicant: { id: applicantId } });
    expect(server.calls()).toEqual(['GET /sessions/:id', 'POST /applicants/:id/faces']);
  });

  it.each([
    ['NOT_FOUND', 'an unknown session', () => unknownId],
    ['SESSION_NOT_READY', 'a session without an attempt so far', async () => (await startSession(server)).id],
    [
      'SESSION_NOT_READY',
      'a session whose attempts have failed so far',
      () => livenessSession(server, { liveness: 'FAIL' }),
    ],
    [
      'BAD_USER_INPUT',
      'a session in which no attempt was approved',
      () => livenessSession(server, { liveness: 'FAIL' }, { liveness: 'FAIL' }, { liveness: 'FAIL' }),
    ],
  ])('gives %s for %s and creates nothing', async (code, _, session) => {
    const sessionId = await session();
    server.emulator.clearRequests();
    const { errors } = await server.execute(EnrolApplicantFromSessionDocument, { input: { sessionId } });
    expect(errors[0]?.extensions).toMatchObject({ code, failedStep: 'session', existing: { sessionId } });
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });

  it('gives MEDIA_NOT_PROCESSABLE for an applicant who has a face, and the other root fields answer', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const sessionId = await livenessSession(server);
    const document = withBystanders(EnrolApplicantFromSessionDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { sessionId, applicantId } });
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
    itFailsAlone(() => server, {
      document: EnrolApplicantFromSessionDocument,
      field: 'enrolApplicantFromSession',
      variables: async () => ({ input: { sessionId: await livenessSession(server) } }),
      call,
      bystander: () => bystanders.createSession,
    });
  });
});

describe('startApplicantFaceAuth', () => {
  it('prepares everything with one call for each step', async () => {
    const { applicantId } = await enrolledApplicant(server);
    server.emulator.clearRequests();
    const { startApplicantFaceAuth } = await server.executeOrThrow(StartApplicantFaceAuthDocument, {
      input: { applicantId, userTrackingId: 'customer-7', maxRetries: 1 },
    });
    expect(server.calls()).toEqual([
      'POST /sessions',
      'GET /sessions/:id/configuration',
      'POST /sessions/:id/resources/face-capture',
      'PUT /sessions/:id/resources/face-capture/:id/applicant',
    ]);
    const { session, resource, userView } = expectDefined(startApplicantFaceAuth);
    expect(session?.expiresAt).toBe(userView.expiresAt);
    expect(await readSession(server, expectDefined(session).id)).toMatchObject({
      state: 'ONGOING',
      userTrackingId: 'customer-7',
      userView: { url: userView.url },
      resources: [{ id: resource?.id, image: { type: 'IMAGE' } }],
    });
  });

  it('gives MEDIA_NOT_PROCESSABLE for an applicant without a face, and the other root fields answer', async () => {
    const applicantId = await newApplicant(server);
    const document = withBystanders(StartApplicantFaceAuthDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { applicantId } });
    expect(data).toMatchObject({ before: {}, startApplicantFaceAuth: null, after: {} });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MEDIA_NOT_PROCESSABLE',
      failedStep: 'addApplicantToResource',
    });
  });

  it('gives BAD_USER_INPUT for an unfit option and creates nothing', async () => {
    const { errors } = await server.execute(StartApplicantFaceAuthDocument, {
      input: { applicantId: unknownId, sessionTtl: 299 },
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'sessionTtl' }],
    });
    expect(server.calls()).toEqual([]);
  });

  describe.each([
    ['createSession', { method: 'POST', path: /^\/sessions$/ }],
    ['sessionConfiguration', { method: 'GET', path: /\/configuration$/ }],
    ['createFaceCaptureResource', { method: 'POST', path: /\/face-capture$/ }],
    ['addApplicantToResource', { method: 'PUT', path: /\/applicant$/ }],
  ] as const)('whose step %s fails', (step, call) => {
    itFailsAlone(() => server, {
      document: StartApplicantFaceAuthDocument,
      field: 'startApplicantFaceAuth',
      variables: async () => ({ input: { applicantId: (await enrolledApplicant(server)).applicantId } }),
      call,
      bystander: () => bystanders.createApplicant,
      hasBody: step !== 'addApplicantToResource',
    });
  });
});
