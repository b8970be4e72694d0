import {
  AddApplicantToResourceDocument,
  CreateFaceCaptureResourceDocument,
  UploadFaceCaptureImageDocument,
  type UploadFaceCaptureImageInput,
} from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { given } from '../support/fixtures/expectDefined.js';
import { base64, jpeg, png } from '../support/fixtures/images.js';
import { besideNeighbours } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  faceAuthChecks,
  newApplicant,
  readSession,
  startResource,
  startSession,
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

describe('createFaceCaptureResource', () => {
  it('looks the requirement up and makes the resource', async () => {
    const { id: sessionId } = await startSession(stage, faceAuthChecks);
    stage.emulator.clearRequests();
    const { createFaceCaptureResource } = await stage.get(CreateFaceCaptureResourceDocument, {
      input: { sessionId },
    });
    expect(stage.calls()).toEqual([
      'GET /sessions/:id/configuration',
      'POST /sessions/:id/resources/face-capture',
    ]);
    expect((await readSession(stage, sessionId)).resources).toMatchObject([
      {
        __typename: 'FaceCaptureResource',
        id: given(createFaceCaptureResource?.resource).id,
        source: 'RELYING_BUSINESS',
        image: null,
      },
    ]);
  });

  it('gives NOT_FOUND for a requirement that the session does not have, and asks for no configuration', async () => {
    const { id: sessionId } = await startSession(stage, faceAuthChecks);
    stage.emulator.clearRequests();
    const { errors } = await stage.ask(CreateFaceCaptureResourceDocument, {
      input: { sessionId, requirementId: unknownId },
    });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(stage.calls()).toEqual(['POST /sessions/:id/resources/face-capture']);
  });

  it('gives CONFLICT when the session compares no face, and its neighbours answer', async () => {
    const { id: sessionId } = await startSession(stage);
    const document = besideNeighbours(CreateFaceCaptureResourceDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { sessionId } });
    expect(data).toMatchObject({ before: {}, createFaceCaptureResource: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', retryable: false } }]);
  });

  const endangered = {
    document: CreateFaceCaptureResourceDocument,
    field: 'createFaceCaptureResource' as const,
    variables: async () => ({ input: { sessionId: (await startSession(stage, faceAuthChecks)).id } }),
    neighbour: () => neighbours.createApplicant,
  };
  describe('when the resource cannot be made', () => {
    const call = { method: 'POST', path: /\/resources\/face-capture$/ } as const;
    itFailsAlone(() => stage, { ...endangered, call });
  });
  describe('when the configuration cannot be read', () => {
    const call = { method: 'GET', path: /\/configuration$/ } as const;
    itFailsAlone(() => stage, { ...endangered, call });
  });
});

describe('uploadFaceCaptureImage', () => {
  const upload = async (image = jpeg): Promise<{ input: UploadFaceCaptureImageInput }> => {
    const { id: sessionId, resourceId } = await startResource(stage);
    return { input: { sessionId, resourceId, image: base64(image), contentType: 'JPEG' } };
  };

  it.each([
    ['JPEG', jpeg],
    ['PNG', png],
  ] as const)('uploads a %s, which the resource then has with its media id', async (contentType, image) => {
    const { id: sessionId, resourceId } = await startResource(stage);
    const input = { sessionId, resourceId, image: base64(image), contentType };
    const { uploadFaceCaptureImage } = await stage.get(UploadFaceCaptureImageDocument, { input });
    const resource = given(uploadFaceCaptureImage?.resource);
    expect(resource).toEqual({ id: resourceId, image: { id: expect.any(String), type: 'IMAGE' } });
    expect((await readSession(stage, sessionId)).resources).toMatchObject([{ image: resource.image }]);
  });

  it('finds the resource whatever the letter case of its id', async () => {
    const { input } = await upload();
    const { uploadFaceCaptureImage } = await stage.get(UploadFaceCaptureImageDocument, {
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
    const first = await stage.get(UploadFaceCaptureImageDocument, { input });
    const second = await stage.get(UploadFaceCaptureImageDocument, { input });
    const [one, other] = [first, second].map((data) => data.uploadFaceCaptureImage?.resource?.image?.id);
    expect(given(other)).not.toBe(given(one));
  });

  it.each([
    ['no image', Buffer.from('%PDF-1.7'), 'image'],
    ['a PNG that is said to be a JPEG', png, 'contentType'],
    ['nothing', Buffer.alloc(0), 'image'],
  ])('gives MEDIA_NOT_PROCESSABLE for %s, and uploads nothing', async (_, image, field) => {
    const variables = await upload(image);
    stage.emulator.clearRequests();
    const { errors } = await stage.ask(UploadFaceCaptureImageDocument, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'MEDIA_NOT_PROCESSABLE', fieldErrors: [{ field }] });
    expect(stage.calls()).toEqual([]);
  });

  it('gives NOT_FOUND for a resource that the session does not have, and its neighbours answer', async () => {
    const { input } = await upload();
    const document = besideNeighbours(UploadFaceCaptureImageDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, { input: { ...input, resourceId: unknownId } });
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
    stage.emulator.failNext({ method: 'PUT', status, rawBody: '' });
    const { errors } = await stage.ask(UploadFaceCaptureImageDocument, variables);
    expect(errors[0]?.extensions).toMatchObject({ code, retryable: false });
  });

  itFailsAlone(() => stage, {
    document: UploadFaceCaptureImageDocument,
    field: 'uploadFaceCaptureImage',
    variables: () => upload(),
    call: { method: 'PUT', path: /\/image$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});

describe('addApplicantToResource', () => {
  const assign = async (applicantId: string) => {
    const { id: sessionId, resourceId } = await startResource(stage);
    return { input: { sessionId, resourceId, applicantId } };
  };

  it('gives the resource the face on file', async () => {
    const variables = await assign((await enrolledApplicant(stage)).applicantId);
    const { addApplicantToResource } = await stage.get(AddApplicantToResourceDocument, variables);
    const { sessionId, resourceId } = variables.input;
    expect(addApplicantToResource?.resource).toEqual({
      id: resourceId,
      session: { id: sessionId, faceAuthOutcome: 'PENDING' },
    });
    expect((await readSession(stage, sessionId)).resources).toMatchObject([{ image: { type: 'IMAGE' } }]);
  });

  it('gives MEDIA_NOT_PROCESSABLE when the applicant has no face, and its neighbours answer', async () => {
    const variables = await assign(await newApplicant(stage));
    const document = besideNeighbours(AddApplicantToResourceDocument, neighbours.createApplicant);
    const { data, errors } = await stage.ask(document, variables);
    expect(data).toMatchObject({ before: {}, addApplicantToResource: null, after: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'MEDIA_NOT_PROCESSABLE' } }]);
  });

  it('gives BAD_USER_INPUT naming the applicant when Yoti does not know them', async () => {
    const { errors } = await stage.ask(AddApplicantToResourceDocument, await assign(unknownId));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [{ field: 'applicantId' }],
    });
  });

  itFailsAlone(() => stage, {
    document: AddApplicantToResourceDocument,
    field: 'addApplicantToResource',
    variables: async () => assign((await enrolledApplicant(stage)).applicantId),
    call: { method: 'PUT', path: /\/applicant$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});
