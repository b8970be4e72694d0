import {
  AddApplicantToResourceDocument,
  CreateFaceCaptureResourceDocument,
  UploadFaceCaptureImageDocument,
  type UploadFaceCaptureImageInput,
} from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg, png } from '../support/fixtures/images.js';
import { withBystanders } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  faceAuthChecks,
  newApplicant,
  readSession,
  startResource,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

describe('createFaceCaptureResource', () => {
  it('looks the requirement up and makes the resource', async () => {
    const { id: sessionId } = await startSession(server, faceAuthChecks);
    server.emulator.clearRequests();
    const { createFaceCaptureResource } = await server.executeOrThrow(CreateFaceCaptureResourceDocument, {
      input: { sessionId },
    });
    expect(server.calls()).toEqual([
      'GET /sessions/:id/configuration',
      'POST /sessions/:id/resources/face-capture',
    ]);
    expect((await readSession(server, sessionId)).resources).toMatchObject([
      {
        __typename: 'FaceCaptureResource',
        id: expectDefined(createFaceCaptureResource?.resource).id,
        source: 'RELYING_BUSINESS',
        image: null,
      },
    ]);
  });

  it('gives NOT_FOUND for a requirement that the session does not have, and asks for no configuration', async () => {
    const { id: sessionId } = await startSession(server, faceAuthChecks);
    server.emulator.clearRequests();
    const { errors } = await server.execute(CreateFaceCaptureResourceDocument, {
      input: { sessionId, requirementId: unknownId },
    });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(server.calls()).toEqual(['POST /sessions/:id/resources/face-capture']);
  });

  it('gives CONFLICT when the session compares no face, and the other root fields answer', async () => {
    const { id: sessionId } = await startSession(server);
    const document = withBystanders(CreateFaceCaptureResourceDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { sessionId } });
    expect(data).toMatchObject({ before: {}, createFaceCaptureResource: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', retryable: false } }]);
  });

  const endangered = {
    document: CreateFaceCaptureResourceDocument,
    field: 'createFaceCaptureResource' as const,
    variables: async () => ({ input: { sessionId: (await startSession(server, faceAuthChecks)).id } }),
    bystander: () => bystanders.createApplicant,
  };
  describe('when the resource cannot be made', () => {
    const call = { method: 'POST', path: /\/resources\/face-capture$/ } as const;
    itFailsAlone(() => server, { ...endangered, call });
  });
  describe('when the configuration cannot be read', () => {
    const call = { method: 'GET', path: /\/configuration$/ } as const;
    itFailsAlone(() => server, { ...endangered, call });
  });
});

describe('uploadFaceCaptureImage', () => {
  const upload = async (image = jpeg): Promise<{ input: UploadFaceCaptureImageInput }> => {
    const { id: sessionId, resourceId } = await startResource(server);
    return { input: { sessionId, resourceId, image: base64(image), contentType: 'JPEG' } };
  };

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
  ] as const)('uploads a %s, which the resource then has with its media id', async (contentType, image) => {
    const { id: sessionId, resourceId } = await startResource(server);
    const input = { sessionId, resourceId, image: base64(image), contentType };
    const { uploadFaceCaptureImage } = await server.executeOrThrow(UploadFaceCaptureImageDocument, { input });
    const resource = expectDefined(uploadFaceCaptureImage?.resource);
    expect(resource).toEqual({ id: resourceId, image: { id: expect.any(String), type: 'IMAGE' } });
    expect((await readSession(server, sessionId)).resources).toMatchObject([{ image: resource.image }]);
  });

  it('finds the resource whatever the letter case of its id', async () => {
    const { input } = await upload();
    const { uploadFaceCaptureImage } = await server.executeOrThrow(UploadFaceCaptureImageDocument, {
      input: {
        ...input,
        sessionId: String(input.sessionId).toUpperCase(),
        resourceId: String(input.resourceId).toUpperCase(),
      },
    });
    expect(uploadFaceCaptureImage?.resource?.image).toMatchObject({ type: 'IMAGE' });
  });

  it('replaces the image of the resource', async () => {
    const { input } = await upload();
    const first = await server.executeOrThrow(UploadFaceCaptureImageDocument, { input });
    const second = await server.executeOrThrow(UploadFaceCaptureImageDocument, { input });
    const [one, other] = [first, second].map((data) => data.uploadFaceCaptureImage?.resource?.image?.id);
    expect(expectDefined(other)).not.toBe(expectDefined(one));
  });

  it.each([
    ['no image', Buffer.from('%PDF-1.7'), 'image'],
    ['a PNG that is said to be a JPEG', png, 'contentType'],
    ['nothing', Buffer.alloc(0), 'image'],
  ])('gives MEDIA_NOT_PROCESSABLE for %s, and uploads nothing', async (_, image, field) => {
    const variables = await upload(image);
    server.emulator.clearRequests();
    const { errors } = await server.execute(UploadFaceCaptureImageDocument, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'MEDIA_NOT_PROCESSABLE', fieldErrors: [{ field }] });
    expect(server.calls()).toEqual([]);
  });

  it('gives NOT_FOUND for a resource that the session does not have, and the other root fields answer', async () => {
    const { input } = await upload();
    const document = withBystanders(UploadFaceCaptureImageDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, { input: { ...input, resourceId: unknownId } });
    expect(data).toMatchObject({ before: {}, uploadFaceCaptureImage: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it.each([
    [403, 'RESOURCE_FORBIDDEN'],
    [409, 'CONFLICT'],
    [415, 'UNSUPPORTED_MEDIA_TYPE'],
    [422, 'MEDIA_NOT_PROCESSABLE'],
  ])('gives for the status %i %s', async (status, code) => {
    const variables = await upload();
    server.emulator.failNext({ method: 'PUT', status, body: { code: 'A_CODE_OF_YOTI' } });
    const { errors } = await server.execute(UploadFaceCaptureImageDocument, variables);
    expect(errors[0]?.extensions).toMatchObject({ code, retryable: false });
  });

  itFailsAlone(() => server, {
    document: UploadFaceCaptureImageDocument,
    field: 'uploadFaceCaptureImage',
    variables: () => upload(),
    call: { method: 'PUT', path: /\/image$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});

describe('addApplicantToResource', () => {
  const assign = async (applicantId: string) => {
    const { id: sessionId, resourceId } = await startResource(server);
    return { input: { sessionId, resourceId, applicantId } };
  };

  it('gives the resource the face on file', async () => {
    const variables = await assign((await enrolledApplicant(server)).applicantId);
    const { addApplicantToResource } = await server.executeOrThrow(AddApplicantToResourceDocument, variables);
    const { sessionId, resourceId } = variables.input;
    expect(addApplicantToResource?.resource).toEqual({
      id: resourceId,
      session: { id: sessionId, faceAuthOutcome: 'PENDING' },
    });
    expect((await readSession(server, sessionId)).resources).toMatchObject([{ image: { type: 'IMAGE' } }]);
  });

  it('gives MEDIA_NOT_PROCESSABLE when the applicant has no face, and the other root fields answer', async () => {
    const variables = await assign(await newApplicant(server));
    const document = withBystanders(AddApplicantToResourceDocument, bystanders.createApplicant);
    const { data, errors } = await server.execute(document, variables);
    expect(data).toMatchObject({ before: {}, addApplicantToResource: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'MEDIA_NOT_PROCESSABLE' } }]);
  });

  it('gives BAD_USER_INPUT naming the applicant when Yoti does not know them', async () => {
    const { errors } = await server.execute(AddApplicantToResourceDocument, await assign(unknownId));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'applicantId' }],
    });
  });

  itFailsAlone(() => server, {
    document: AddApplicantToResourceDocument,
    field: 'addApplicantToResource',
    variables: async () => assign((await enrolledApplicant(server)).applicantId),
    call: { method: 'PUT', path: /\/applicant$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});
