import {
  AddApplicantFaceDocument,
  ApplicantDocument,
  CreateApplicantDocument,
  DeleteApplicantDocument,
  DeleteApplicantFaceDocument,
} from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg, png } from '../support/fixtures/images.js';
import { withBystanders } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  livenessSession,
  newApplicant,
  readSession,
  unknownId,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

/** A session of a live person and the image of it, as `source` takes them. */
async function capturedImage(): Promise<{ sessionId: string; mediaId: string }> {
  const sessionId = await livenessSession(server);
  const { livenessResults, resources } = await readSession(server, sessionId);
  const [resource] = resources.filter(({ id }) => id === livenessResults[0]?.attempt?.id);
  if (resource?.__typename !== 'LivenessResource') throw new Error('There is no attempt.');
  return { sessionId, mediaId: expectDefined(resource.image).id };
}

describe('applicant', () => {
  it('gives the face on file', async () => {
    const { applicantId, faceId } = await enrolledApplicant(server);
    const { applicant } = await server.executeOrThrow(ApplicantDocument, { id: applicantId });
    expect(applicant).toMatchObject({ id: applicantId, face: { id: faceId } });
  });

  it('gives NOT_FOUND for an id that Yoti does not know, and the other root fields answer', async () => {
    const id = await newApplicant(server);
    const document = withBystanders(ApplicantDocument, bystanders.applicant(id));
    const { data, errors } = await server.execute(document, { id: unknownId });
    expect(data).toEqual({ before: { id }, applicant: null, after: { id } });
    expect(errors).toMatchObject([{ path: ['applicant'], extensions: { code: 'NOT_FOUND' } }]);
  });

  let sessionId: string;
  beforeAll(async () => {
    sessionId = await livenessSession(server);
  });
  itFailsAlone(() => server, {
    document: ApplicantDocument,
    field: 'applicant',
    variables: async () => ({ id: await newApplicant(server) }),
    call: { method: 'GET', path: /^\/applicants\/[^/]+$/ },
    bystander: () => `session(id: "${sessionId}") { id }`,
  });
});

describe('createApplicant', () => {
  it('creates an applicant without a face', async () => {
    const { createApplicant } = await server.executeOrThrow(CreateApplicantDocument, { input: {} });
    expect(createApplicant?.applicant).toMatchObject({ face: null, createdAt: expect.any(String) });
  });

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
  ])('creates an applicant with a %s as face', async (_, image) => {
    const { createApplicant } = await server.executeOrThrow(CreateApplicantDocument, {
      input: { image: base64(image) },
    });
    const { id, face } = expectDefined(createApplicant).applicant;
    expect(face).toEqual({ id: expect.any(String) });
    expect((await server.executeOrThrow(ApplicantDocument, { id })).applicant).toMatchObject({ id, face });
  });

  it('gives MEDIA_NOT_PROCESSABLE for what is no image, asks Yoti nothing, and the other root fields answer', async () => {
    const document = withBystanders(CreateApplicantDocument, bystanders.createSession);
    const { data, errors } = await server.execute(document, {
      input: { image: base64(Buffer.from('GIF89a')) },
    });
    expect(data).toMatchObject({ before: {}, createApplicant: null, after: {} });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MEDIA_NOT_PROCESSABLE',
      fieldErrors: [{ field: 'image', message: expect.any(String) }],
    });
    expect(server.calls()).toEqual(['POST /sessions', 'POST /sessions']);
  });

  it('gives MEDIA_NOT_PROCESSABLE when Yoti finds no face in the image', async () => {
    server.emulator.failNext({ method: 'POST', path: /^\/applicants$/, status: 422 });
    const { errors } = await server.execute(CreateApplicantDocument, { input: { image: base64(jpeg) } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'MEDIA_NOT_PROCESSABLE', retryable: false });
  });

  it('refuses text that is not base64 without repeating it', async () => {
    const { status, errors } = await server.execute(CreateApplicantDocument, {
      input: { image: 'data:image/jpeg' },
    });
    expect(status).toBe(200);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  itFailsAlone(() => server, {
    document: CreateApplicantDocument,
    field: 'createApplicant',
    variables: () => ({ input: { image: base64(jpeg) } }),
    call: { method: 'POST', path: /^\/applicants$/ },
    bystander: () => bystanders.createSession,
  });
});

describe('addApplicantFace', () => {
  it('adds an image', async () => {
    const applicantId = await newApplicant(server);
    const { addApplicantFace } = await server.executeOrThrow(AddApplicantFaceDocument, {
      input: { applicantId, image: base64(png) },
    });
    expect(addApplicantFace).toEqual({ face: { id: expect.any(String) }, applicant: { id: applicantId } });
    const { applicant } = await server.executeOrThrow(ApplicantDocument, { id: applicantId });
    expect(applicant?.face).toEqual(addApplicantFace?.face);
  });

  it('adds an image that an earlier session captured', async () => {
    const source = await capturedImage();
    const applicantId = await newApplicant(server);
    const { addApplicantFace } = await server.executeOrThrow(AddApplicantFaceDocument, {
      input: { applicantId, source },
    });
    const { applicant } = await server.executeOrThrow(ApplicantDocument, { id: applicantId });
    expect(applicant?.face).toEqual(addApplicantFace?.face);
  });

  it.each([
    ['both image and source', { image: base64(jpeg), source: { sessionId: unknownId, mediaId: unknownId } }],
    ['neither of them', {}],
  ])('gives BAD_USER_INPUT for %s, and asks Yoti nothing', async (_, face) => {
    const { errors } = await server.execute(AddApplicantFaceDocument, {
      input: { applicantId: unknownId, ...face },
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(server.calls()).toEqual([]);
  });

  it('gives BAD_USER_INPUT naming the source when Yoti does not hold the media', async () => {
    const { sessionId } = await capturedImage();
    const applicantId = await newApplicant(server);
    const { errors } = await server.execute(AddApplicantFaceDocument, {
      input: { applicantId, source: { sessionId, mediaId: unknownId } },
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'source.mediaId' }],
    });
  });

  it('gives MEDIA_NOT_PROCESSABLE for a second face, and the other root fields answer', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const document = withBystanders(AddApplicantFaceDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { applicantId, image: base64(jpeg) } });
    expect(data).toMatchObject({ before: {}, addApplicantFace: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'MEDIA_NOT_PROCESSABLE' } }]);
  });

  itFailsAlone(() => server, {
    document: AddApplicantFaceDocument,
    field: 'addApplicantFace',
    variables: async () => ({ input: { applicantId: await newApplicant(server), image: base64(jpeg) } }),
    call: { method: 'POST', path: /^\/applicants\/[^/]+\/faces$/ },
    bystander: () => bystanders.createApplicant,
  });
});

describe('deleteApplicantFace', () => {
  it('deletes the face; the applicant stays and takes a new one', async () => {
    const input = await enrolledApplicant(server);
    expect(await server.executeOrThrow(DeleteApplicantFaceDocument, { input })).toEqual({
      deleteApplicantFace: { deletedFaceId: input.faceId, applicant: { id: input.applicantId, face: null } },
    });
    await server.executeOrThrow(AddApplicantFaceDocument, {
      input: { applicantId: input.applicantId, image: base64(jpeg) },
    });
  });

  it('gives NOT_FOUND for a face that Yoti does not know, and the other root fields answer', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const document = withBystanders(DeleteApplicantFaceDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { applicantId, faceId: unknownId } });
    expect(data).toMatchObject({ before: {}, deleteApplicantFace: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: DeleteApplicantFaceDocument,
    field: 'deleteApplicantFace',
    variables: async () => ({ input: await enrolledApplicant(server) }),
    call: { method: 'DELETE', path: /^\/applicants\/[^/]+\/faces\/[^/]+$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('deleteApplicant', () => {
  it('deletes the applicant', async () => {
    const { applicantId } = await enrolledApplicant(server);
    expect(await server.executeOrThrow(DeleteApplicantDocument, { input: { applicantId } })).toEqual({
      deleteApplicant: { deletedApplicantId: applicantId },
    });
    const { errors } = await server.execute(ApplicantDocument, { id: applicantId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives NOT_FOUND for an applicant that Yoti does not know, and the other root fields answer', async () => {
    const document = withBystanders(DeleteApplicantDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { applicantId: unknownId } });
    expect(data).toMatchObject({ before: {}, deleteApplicant: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  itFailsAlone(() => server, {
    document: DeleteApplicantDocument,
    field: 'deleteApplicant',
    variables: async () => ({ input: { applicantId: await newApplicant(server) } }),
    call: { method: 'DELETE', path: /^\/applicants\/[^/]+$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});
