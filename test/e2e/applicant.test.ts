import {
  AddApplicantFaceDocument,
  ApplicantDocument,
  CreateApplicantDocument,
  DeleteApplicantDocument,
  DeleteApplicantFaceDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { given } from '../support/fixtures/expectDefined.js';
import { base64, jpeg, png } from '../support/fixtures/images.js';
import { besideNeighbours } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  livenessSession,
  newApplicant,
  readSession,
  unknownId,
} from '../support/server/sessions.js';
import { Stage } from '../support/server/testServer.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

/** A session of a live person and the image of it, as `source` takes them. */
async function capturedImage(): Promise<{ sessionId: string; mediaId: string }> {
  const sessionId = await livenessSession(stage);
  const { livenessResults, resources } = await readSession(stage, sessionId);
  const [resource] = resources.filter(({ id }) => id === livenessResults[0]?.attempt?.id);
  if (resource?.__typename !== 'LivenessResource') throw new Error('There is no attempt.');
  return { sessionId, mediaId: given(resource.image).id };
}

describe('applicant', () => {
  it('gives the face on file', async () => {
    const { applicantId, faceId } = await enrolledApplicant(stage);
    const { applicant } = await stage.get(ApplicantDocument, { id: applicantId });
    expect(applicant).toMatchObject({ id: applicantId, face: { id: faceId } });
  });

  it('gives NOT_FOUND for an id that Yoti does not know, and its neighbours answer', async () => {
    const id = await newApplicant(stage);
    const document = besideNeighbours(ApplicantDocument, neighbours.applicant(id));
    const { data, errors } = await stage.ask(document, { id: unknownId });
    expect(data).toEqual({ before: { id }, applicant: null, after: { id } });
    expect(errors).toMatchObject([{ path: ['applicant'], extensions: { code: 'NOT_FOUND' } }]);
  });

  let sessionId: string;
  beforeAll(async () => {
    sessionId = await livenessSession(stage);
  });
  itFailsAlone(() => stage, {
    document: ApplicantDocument,
    field: 'applicant',
    variables: async () => ({ id: await newApplicant(stage) }),
    call: { method: 'GET', path: /^\/applicants\/[^/]+$/ },
    neighbour: () => `session(id: "${sessionId}") { id }`,
  });
});

describe('createApplicant', () => {
  it('creates an applicant without a face', async () => {
    const { createApplicant } = await stage.get(CreateApplicantDocument, { input: {} });
    expect(createApplicant?.applicant).toMatchObject({ face: null, createdAt: expect.any(String) });
  });

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
  ])('creates an applicant with a %s as face', async (_, image) => {
    const { createApplicant } = await stage.get(CreateApplicantDocument, { input: { image: base64(image) } });
    const { id, face } = given(createApplicant).applicant;
    expect(face).toEqual({ id: expect.any(String) });
    expect((await stage.get(ApplicantDocument, { id })).applicant).toMatchObject({ id, face });
  });

  it('gives MEDIA_NOT_PROCESSABLE for what is no image, asks Yoti nothing, and its neighbours answer', async () => {
    const document = besideNeighbours(CreateApplicantDocument, neighbours.createSession);
    const { data, errors } = await stage.ask(document, { input: { image: base64(Buffer.from('GIF89a')) } });
    expect(data).toMatchObject({ before: {}, createApplicant: null, after: {} });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MEDIA_NOT_PROCESSABLE',
      fieldErrors: [{ field: 'image', message: expect.any(String) }],
    });
    expect(stage.calls()).toEqual(['POST /sessions', 'POST /sessions']);
  });

  it('gives MEDIA_NOT_PROCESSABLE when Yoti finds no face in the image', async () => {
    stage.emulator.failNext({ method: 'POST', path: /^\/applicants$/, status: 422 });
    const { errors } = await stage.ask(CreateApplicantDocument, { input: { image: base64(jpeg) } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'MEDIA_NOT_PROCESSABLE', retryable: false });
  });

  it('refuses text that is not base64 without repeating it', async () => {
    const { status, errors } = await stage.ask(CreateApplicantDocument, {
      input: { image: 'data:image/jpeg' },
    });
    expect(status).toBe(200);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  itFailsAlone(() => stage, {
    document: CreateApplicantDocument,
    field: 'createApplicant',
    variables: () => ({ input: { image: base64(jpeg) } }),
    call: { method: 'POST', path: /^\/applicants$/ },
    neighbour: () => neighbours.createSession,
  });
});

describe('addApplicantFace', () => {
  it('adds an image', async () => {
    const applicantId = await newApplicant(stage);
    const { addApplicantFace } = await stage.get(AddApplicantFaceDocument, {
      input: { applicantId, image: base64(png) },
    });
    expect(addApplicantFace).toEqual({ face: { id: expect.any(String) }, applicant: { id: applicantId } });
    const { applicant } = await stage.get(ApplicantDocument, { id: applicantId });
    expect(applicant?.face).toEqual(addApplicantFace?.face);
  });

  it('adds an image that an earlier session captured', async () => {
    const source = await capturedImage();
    const applicantId = await newApplicant(stage);
    const { addApplicantFace } = await stage.get(AddApplicantFaceDocument, {
      input: { applicantId, source },
    });
    const { applicant } = await stage.get(ApplicantDocument, { id: applicantId });
    expect(applicant?.face).toEqual(addApplicantFace?.face);
  });

  it.each([
    ['both image and source', { image: base64(jpeg), source: { sessionId: unknownId, mediaId: unknownId } }],
    ['neither of them', {}],
  ])('gives BAD_USER_INPUT for %s, and asks Yoti nothing', async (_, face) => {
    const { errors } = await stage.ask(AddApplicantFaceDocument, {
      input: { applicantId: unknownId, ...face },
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(stage.calls()).toEqual([]);
  });

  it('gives BAD_USER_INPUT naming the source when Yoti does not hold the media', async () => {
    const { sessionId } = await capturedImage();
    const applicantId = await newApplicant(stage);
    const { errors } = await stage.ask(AddApplicantFaceDocument, {
      input: { applicantId, source: { sessionId, mediaId: unknownId } },
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'source.mediaId' }],
    });
  });

  it('gives MEDIA_NOT_PROCESSABLE for a second face, and its neighbours answer', async () => {
    const { applicantId } = await enrolledApplicant(stage);
    const document = besideNeighbours(AddApplicantFaceDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { applicantId, image: base64(jpeg) } });
    expect(data).toMatchObject({ before: {}, addApplicantFace: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'MEDIA_NOT_PROCESSABLE' } }]);
  });

  itFailsAlone(() => stage, {
    document: AddApplicantFaceDocument,
    field: 'addApplicantFace',
    variables: async () => ({ input: { applicantId: await newApplicant(stage), image: base64(jpeg) } }),
    call: { method: 'POST', path: /^\/applicants\/[^/]+\/faces$/ },
    neighbour: () => neighbours.createApplicant,
  });
});

describe('deleteApplicantFace', () => {
  it('deletes the face; the applicant stays and takes a new one', async () => {
    const input = await enrolledApplicant(stage);
    expect(await stage.get(DeleteApplicantFaceDocument, { input })).toEqual({
      deleteApplicantFace: { deletedFaceId: input.faceId, applicant: { id: input.applicantId, face: null } },
    });
    await stage.get(AddApplicantFaceDocument, {
      input: { applicantId: input.applicantId, image: base64(jpeg) },
    });
  });

  it('gives NOT_FOUND for a face that Yoti does not know, and its neighbours answer', async () => {
    const { applicantId } = await enrolledApplicant(stage);
    const document = besideNeighbours(DeleteApplicantFaceDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { applicantId, faceId: unknownId } });
    expect(data).toMatchObject({ before: {}, deleteApplicantFace: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => stage, {
    document: DeleteApplicantFaceDocument,
    field: 'deleteApplicantFace',
    variables: async () => ({ input: await enrolledApplicant(stage) }),
    call: { method: 'DELETE', path: /^\/applicants\/[^/]+\/faces\/[^/]+$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});

describe('deleteApplicant', () => {
  it('deletes the applicant', async () => {
    const { applicantId } = await enrolledApplicant(stage);
    expect(await stage.get(DeleteApplicantDocument, { input: { applicantId } })).toEqual({
      deleteApplicant: { deletedApplicantId: applicantId },
    });
    const { errors } = await stage.ask(ApplicantDocument, { id: applicantId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives NOT_FOUND for an applicant that Yoti does not know, and its neighbours answer', async () => {
    const document = besideNeighbours(DeleteApplicantDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { applicantId: unknownId } });
    expect(data).toMatchObject({ before: {}, deleteApplicant: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => stage, {
    document: DeleteApplicantDocument,
    field: 'deleteApplicant',
    variables: async () => ({ input: { applicantId: await newApplicant(stage) } }),
    call: { method: 'DELETE', path: /^\/applicants\/[^/]+$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});
