import {
  AddApplicantToResourceDocument,
  CreateFaceCaptureResourceDocument,
  DeleteSessionDocument,
  EnrolApplicantFromSessionDocument,
  SessionDocument,
  SessionOutcomeDocument,
  UploadFaceCaptureImageDocument,
} from '../operations/operations.generated.js';
import { Clock } from '../support/server/clock.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import {
  enrolledApplicant,
  livenessSession,
  readSession,
  startFaceAuth,
  startResource,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const DAY = 86_400;
const clock = new Clock();
const server = useTestServer({ now: clock.now });

describe('a session whose time ran out', () => {
  let session: { id: string; resourceId: string; userView: string };
  let applicantId: string;
  beforeAll(async () => {
    ({ applicantId } = await enrolledApplicant(server));
    session = await startFaceAuth(server, applicantId);
    clock.pass(901);
  });

  it('has the outcome EXPIRED and no user view any more', async () => {
    expect((await server.executeOrThrow(SessionOutcomeDocument, { id: session.id })).session).toMatchObject({
      state: 'EXPIRED',
      faceAuthOutcome: 'EXPIRED',
    });
    expect(await readSession(server, session.id)).toMatchObject({
      expiresAt: null,
      userView: null,
      clientSessionToken: null,
    });
  });

  it('gives SESSION_EXPIRED when a resource is to be made', async () => {
    const { errors } = await server.execute(CreateFaceCaptureResourceDocument, {
      input: { sessionId: session.id },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED', retryable: false } }]);
  });

  it('gives SESSION_EXPIRED when an image is uploaded', async () => {
    const { id: sessionId, resourceId } = session;
    const { errors } = await server.execute(UploadFaceCaptureImageDocument, {
      input: { sessionId, resourceId, image: base64(jpeg), contentType: 'JPEG' },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED' } }]);
  });

  it('gives SESSION_EXPIRED when an applicant is added', async () => {
    const { id: sessionId, resourceId } = session;
    const { errors } = await server.execute(AddApplicantToResourceDocument, {
      input: { sessionId, resourceId, applicantId },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED' } }]);
  });

  it('gives SESSION_EXPIRED when somebody is to be enrolled from it', async () => {
    const { errors } = await server.execute(EnrolApplicantFromSessionDocument, {
      input: { sessionId: session.id },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED', failedStep: 'session' } }]);
  });

  it('can be deleted', async () => {
    const { id: sessionId } = await startResource(server);
    clock.pass(901);
    await server.executeOrThrow(DeleteSessionDocument, { input: { sessionId } });
  });
});

it('tells the time at which a session expires, by the clock', async () => {
  const { id } = await startResource(server);
  const { expiresAt } = await readSession(server, id);
  clock.pass(100);
  const later = await readSession(server, id);
  expect(later.expiresAt).toBe(expiresAt);
  const left = Date.parse(expiresAt ?? '') - clock.now();
  expect(left).toBeGreaterThanOrEqual(798_000);
  expect(left).toBeLessThanOrEqual(800_000);
});

it('keeps the outcome of a session that was finished in time', async () => {
  const { applicantId } = await enrolledApplicant(server);
  const { id, userView } = await startFaceAuth(server, applicantId);
  await server.actAsUser(userView);
  clock.pass(3_600);
  const { session } = await server.executeOrThrow(SessionOutcomeDocument, { id });
  expect(session).toMatchObject({ state: 'COMPLETED', faceAuthOutcome: 'PASSED' });
});

it('gives NOT_FOUND when the retention of a session is over', async () => {
  const id = await livenessSession(server);
  clock.pass(2 * DAY);
  const { errors } = await server.execute(SessionDocument, { id });
  expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
});
