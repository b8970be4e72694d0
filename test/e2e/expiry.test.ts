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
import { Stage } from '../support/server/testServer.js';

const DAY = 86_400;
const clock = new Clock();
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set({ now: clock.now });
});
afterAll(() => stage.stop());

describe('a session whose time ran out', () => {
  let session: { id: string; resourceId: string; userView: string };
  let applicantId: string;
  beforeAll(async () => {
    ({ applicantId } = await enrolledApplicant(stage));
    session = await startFaceAuth(stage, applicantId);
    clock.pass(901);
  });

  it('has the outcome EXPIRED and no user view any more', async () => {
    expect((await stage.get(SessionOutcomeDocument, { id: session.id })).session).toMatchObject({
      state: 'EXPIRED',
      faceAuthOutcome: 'EXPIRED',
    });
    expect(await readSession(stage, session.id)).toMatchObject({
      expiresAt: null,
      userView: null,
      clientSessionToken: null,
    });
  });

  it('gives SESSION_EXPIRED when a resource is to be made', async () => {
    const { errors } = await stage.ask(CreateFaceCaptureResourceDocument, {
      input: { sessionId: session.id },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED', retryable: false } }]);
  });

  it('gives SESSION_EXPIRED when an image is uploaded', async () => {
    const { id: sessionId, resourceId } = session;
    const { errors } = await stage.ask(UploadFaceCaptureImageDocument, {
      input: { sessionId, resourceId, image: base64(jpeg), contentType: 'JPEG' },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED' } }]);
  });

  it('gives SESSION_EXPIRED when an applicant is added', async () => {
    const { id: sessionId, resourceId } = session;
    const { errors } = await stage.ask(AddApplicantToResourceDocument, {
      input: { sessionId, resourceId, applicantId },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED' } }]);
  });

  it('gives SESSION_EXPIRED when somebody is to be enrolled from it', async () => {
    const { errors } = await stage.ask(EnrolApplicantFromSessionDocument, {
      input: { sessionId: session.id },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SESSION_EXPIRED', failedStep: 'session' } }]);
  });

  it('can be deleted', async () => {
    const { id: sessionId } = await startResource(stage);
    clock.pass(901);
    await stage.get(DeleteSessionDocument, { input: { sessionId } });
  });
});

it('tells the time at which a session expires, by the clock', async () => {
  const { id } = await startResource(stage);
  const { expiresAt } = await readSession(stage, id);
  clock.pass(100);
  const later = await readSession(stage, id);
  expect(later.expiresAt).toBe(expiresAt);
  const left = Date.parse(expiresAt ?? '') - clock.now();
  expect(left).toBeGreaterThanOrEqual(798_000);
  expect(left).toBeLessThanOrEqual(800_000);
});

it('keeps the outcome of a session that was finished in time', async () => {
  const { applicantId } = await enrolledApplicant(stage);
  const { id, userView } = await startFaceAuth(stage, applicantId);
  await stage.perform(userView);
  clock.pass(3_600);
  const { session } = await stage.get(SessionOutcomeDocument, { id });
  expect(session).toMatchObject({ state: 'COMPLETED', faceAuthOutcome: 'PASSED' });
});

it('gives NOT_FOUND when the retention of a session is over', async () => {
  const id = await livenessSession(stage);
  clock.pass(2 * DAY);
  const { errors } = await stage.ask(SessionDocument, { id });
  expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
});
