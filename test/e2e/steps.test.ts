import type { Fault } from '../../emulator/http/fault.js';
import {
  AddApplicantFaceDocument,
  AddApplicantToResourceDocument,
  ApplicantDocument,
  CreateApplicantDocument,
  CreateFaceCaptureResourceDocument,
  EnrolApplicantFromSessionDocument,
  SessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { enrolledApplicant, livenessSession, readSession } from '../support/server/sessions.js';
import { type ClientError, useTestServer } from '../support/server/testServer.js';

const server = useTestServer();
let applicantId: string;
beforeAll(async () => {
  ({ applicantId } = await enrolledApplicant(server));
});

type Call = Pick<Fault, 'method' | 'path'>;
/** Yoti says that it has not begun, so nothing was made. */
const fails = { status: 503, headers: { 'retry-after': '0' } };

/** Lets this call fail for good, whether it is tried again or not. */
function failFor(call: Call): void {
  server.emulator.failNext({ ...call, ...fails, times: call.method === 'POST' ? 1 : 3 });
}

/** What Yoti has made since the test began. */
const made = (): string[] =>
  server.emulator.requests
    .filter(({ method, status }) => method === 'POST' && status === 201)
    .map(({ path }) => expectDefined(path.split('?')[0]).replace(/[0-9a-f-]{36}/g, ':id'));

describe('startApplicantFaceAuth that fails half-way', () => {
  const start = async (call: Call): Promise<ClientError['extensions']> => {
    failFor(call);
    const { data, errors } = await server.execute(StartApplicantFaceAuthDocument, { input: { applicantId } });
    expect(data).toEqual({ startApplicantFaceAuth: null });
    return expectDefined(errors[0]).extensions;
  };

  const addResource = async (sessionId: string): Promise<string> => {
    const data = await server.executeOrThrow(CreateFaceCaptureResourceDocument, { input: { sessionId } });
    return expectDefined(data.createFaceCaptureResource?.resource).id;
  };

  const addApplicant = (sessionId: string, resourceId: string): Promise<unknown> =>
    server.executeOrThrow(AddApplicantToResourceDocument, { input: { sessionId, resourceId, applicantId } });

  const expectToPass = async (id: string): Promise<void> => {
    await server.actAsUser(expectDefined((await readSession(server, id)).userView).url);
    const { session } = await server.executeOrThrow(SessionOutcomeDocument, { id });
    expect(session).toMatchObject({ faceAuthOutcome: 'PASSED' });
    expect(made()).toEqual(['/sessions', '/sessions/:id/resources/face-capture']);
  };

  it('at createSession: nothing exists and the caller starts again', async () => {
    const { code, retryable, failedStep, existing } = await start({ method: 'POST', path: /^\/sessions$/ });
    expect({ code, retryable, failedStep, existing }).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      failedStep: 'createSession',
      existing: {},
    });
    expect(made()).toEqual([]);
    const { startApplicantFaceAuth } = await server.executeOrThrow(StartApplicantFaceAuthDocument, {
      input: { applicantId },
    });
    await expectToPass(expectDefined(startApplicantFaceAuth?.session).id);
  });

  it('at createSession without it being known whether Yoti made a session: it is not to be sent again', async () => {
    server.emulator.failNext({ method: 'POST', path: /^\/sessions$/, status: 500 });
    const { errors } = await server.execute(StartApplicantFaceAuthDocument, { input: { applicantId } });
    expect(errors[0]?.extensions).toMatchObject({ failedStep: 'createSession', retryable: false });
  });

  it.each([
    ['sessionConfiguration', { method: 'GET', path: /\/configuration$/ }],
    ['createFaceCaptureResource', { method: 'POST', path: /\/face-capture$/ }],
  ])('at %s: the session exists and the caller goes on with a resource', async (step, call) => {
    const { retryable, failedStep, existing } = await start(call);
    expect({ retryable, failedStep, existing }).toEqual({
      retryable: false,
      failedStep: step,
      existing: { sessionId: expect.any(String) },
    });
    const sessionId = expectDefined(existing?.sessionId);
    await addApplicant(sessionId, await addResource(sessionId));
    await expectToPass(sessionId);
  });

  it('at addApplicantToResource: session and resource exist and the caller goes on with the applicant', async () => {
    const { retryable, failedStep, existing } = await start({ method: 'PUT', path: /\/applicant$/ });
    expect({ retryable, failedStep, existing }).toEqual({
      retryable: false,
      failedStep: 'addApplicantToResource',
      existing: { sessionId: expect.any(String), resourceId: expect.any(String) },
    });
    const { sessionId, resourceId } = expectDefined(existing);
    await addApplicant(expectDefined(sessionId), expectDefined(resourceId));
    await expectToPass(expectDefined(sessionId));
  });

  it('does not fail at all when a read or a PUT fails only twice', async () => {
    server.emulator.failNext({ method: 'GET', path: /\/configuration$/, ...fails, times: 2 });
    server.emulator.failNext({ method: 'PUT', path: /\/applicant$/, ...fails, times: 2 });
    const { startApplicantFaceAuth } = await server.executeOrThrow(StartApplicantFaceAuthDocument, {
      input: { applicantId },
    });
    await expectToPass(expectDefined(startApplicantFaceAuth?.session).id);
  });
});

describe('enrolApplicantFromSession that fails half-way', () => {
  let sessionId: string;
  beforeEach(async () => {
    sessionId = await livenessSession(server);
    server.emulator.clearRequests();
  });

  const enrol = async (call: Call): Promise<ClientError['extensions']> => {
    failFor(call);
    const { data, errors } = await server.execute(EnrolApplicantFromSessionDocument, {
      input: { sessionId },
    });
    expect(data).toEqual({ enrolApplicantFromSession: null });
    return expectDefined(errors[0]).extensions;
  };

  /** The image of the attempt, as a client finds it in the session. */
  const image = async (): Promise<string> => {
    const [resource] = (await readSession(server, sessionId)).resources;
    if (resource?.__typename !== 'LivenessResource') throw new Error('There is no attempt.');
    return expectDefined(resource.image).id;
  };

  const expectEnrolled = async (id: string): Promise<void> => {
    const { applicant } = await server.executeOrThrow(ApplicantDocument, { id });
    expect(applicant).toMatchObject({ face: { id: expect.any(String) } });
    expect(made()).toEqual(['/applicants', '/applicants/:id/faces']);
  };

  it.each([
    ['session', { method: 'GET', path: /^\/sessions\/[^/]+$/ }],
    ['createApplicant', { method: 'POST', path: /^\/applicants$/ }],
  ])('at %s: nothing new exists and the caller enrols again', async (step, call) => {
    const { code, retryable, failedStep, existing } = await enrol(call);
    expect({ code, retryable, failedStep, existing }).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      failedStep: step,
      existing: { sessionId },
    });
    expect(made()).toEqual([]);
    const { enrolApplicantFromSession } = await server.executeOrThrow(EnrolApplicantFromSessionDocument, {
      input: { sessionId },
    });
    await expectEnrolled(expectDefined(enrolApplicantFromSession?.applicant).id);
  });

  it('at createApplicant: the caller can also go on with the single steps', async () => {
    await enrol({ method: 'POST', path: /^\/applicants$/ });
    const { createApplicant } = await server.executeOrThrow(CreateApplicantDocument, { input: {} });
    const { id } = expectDefined(createApplicant).applicant;
    const source = { sessionId, mediaId: await image() };
    await server.executeOrThrow(AddApplicantFaceDocument, { input: { applicantId: id, source } });
    await expectEnrolled(id);
  });

  describe('at addApplicantFace', () => {
    let existing: Record<string, string>;
    beforeEach(async () => {
      const extensions = await enrol({ method: 'POST', path: /\/faces$/ });
      existing = expectDefined(extensions.existing);
      expect(extensions).toMatchObject({ retryable: false, failedStep: 'addApplicantFace' });
      expect(existing).toEqual({ sessionId, applicantId: expect.any(String) });
    });

    it('the applicant exists and the caller enrols that one', async () => {
      const input = { sessionId, applicantId: expectDefined(existing.applicantId) };
      await server.executeOrThrow(EnrolApplicantFromSessionDocument, { input });
      await expectEnrolled(input.applicantId);
    });

    it('the applicant exists and the caller adds the face alone', async () => {
      const source = { sessionId, mediaId: await image() };
      const id = expectDefined(existing.applicantId);
      await server.executeOrThrow(AddApplicantFaceDocument, { input: { applicantId: id, source } });
      await expectEnrolled(id);
    });
  });
});
