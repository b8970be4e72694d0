import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { applicant, face } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { operation } from '../support/fixtures/operations.js';
import { APPLICANT_ID, FACE_ID, JPEG, SELFIE_ID, SESSION_ID } from '../support/fixtures/wire.js';

const asKnown = () => jest.fn((known: unknown) => Promise.resolve(known));
const source = { sessionId: SESSION_ID, mediaId: SELFIE_ID };

describe('the query applicant', () => {
  it('loads the applicant by id, naming the field `id`', async () => {
    const get = jest.fn().mockResolvedValue({ ...applicant, createdAt: '2026-03-04T05:06:07Z' });

    const { data, errors } = await execute(
      operation('Applicant'),
      { applicants: { get } },
      { id: APPLICANT_ID },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      applicant: {
        id: APPLICANT_ID,
        face: { id: FACE_ID },
        createdAt: '2026-03-04T05:06:07Z',
        updatedAt: null,
      },
    });
    expect(get.mock.calls).toEqual([[APPLICANT_ID, 'id']]);
  });

  it('is null with its error and leaves another root field intact', async () => {
    const get = jest
      .fn()
      .mockRejectedValue(new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, { retryable: true }));

    const { data, errors } = await execute('{ applicant(id: "a") { id } session(id: "b") { id } }', {
      applicants: { get },
      sessions: { get: jest.fn().mockResolvedValue({ id: 'b' }) },
    });

    expect(data).toEqual({ applicant: null, session: { id: 'b' } });
    expect(errors).toMatchObject([{ path: ['applicant'], extensions: { retryable: true } }]);
  });
});

describe('createApplicant', () => {
  it.each([
    ['an image', { image: JPEG.toString('base64') }, JPEG],
    ['no image', {}, undefined],
    ['null for an image', { image: null }, null],
  ])('passes %s to the data source', async (_, input, image) => {
    const createOnce = jest.fn().mockResolvedValue(applicant);
    const loadMissing = asKnown();

    const { data, errors } = await execute(
      operation('CreateApplicant'),
      { applicants: { createOnce, loadMissing } },
      { input },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      createApplicant: { applicant: { id: APPLICANT_ID, face: { id: FACE_ID }, createdAt: null } },
    });
    expect(createOnce.mock.calls).toEqual([[expect.objectContaining(image === undefined ? {} : { image })]]);
  });
});

describe('addApplicantFace', () => {
  it.each([
    ['an image', { image: JPEG.toString('base64') }, { image: JPEG }],
    ['an image of a session', { source }, { source: expect.objectContaining(source) as object }],
  ])('passes %s to the data source and makes no further call', async (_, input, given) => {
    const applicants = { addFaceOnce: jest.fn().mockResolvedValue(face), loadMissing: asKnown() };

    const { data, errors } = await execute(
      operation('AddApplicantFace'),
      { applicants },
      {
        input: { applicantId: APPLICANT_ID, ...input },
      },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ addApplicantFace: { face: { id: FACE_ID }, applicant: { id: APPLICANT_ID } } });
    expect(applicants.addFaceOnce.mock.calls).toEqual([
      [expect.objectContaining({ applicantId: APPLICANT_ID, ...given })],
    ]);
    expect(applicants.loadMissing.mock.calls).toEqual([[{ id: APPLICANT_ID, face }, ['id']]]);
  });
});

describe('deleteApplicantFace', () => {
  it('passes both ids to the data source and returns the applicant by id only', async () => {
    const applicants = {
      deleteFace: jest.fn().mockResolvedValue(FACE_ID),
      loadMissing: jest.fn().mockResolvedValue({ ...applicant, face: null }),
    };

    const { data } = await execute(
      operation('DeleteApplicantFace'),
      { applicants },
      {
        input: { applicantId: APPLICANT_ID, faceId: FACE_ID },
      },
    );

    expect(data).toEqual({
      deleteApplicantFace: { deletedFaceId: FACE_ID, applicant: { id: APPLICANT_ID, face: null } },
    });
    expect(applicants.deleteFace.mock.calls).toEqual([[APPLICANT_ID, FACE_ID]]);
    expect(applicants.loadMissing.mock.calls).toEqual([[{ id: APPLICANT_ID }, ['id', 'face']]]);
  });

  it('confirms the deletion even when the applicant cannot be read', async () => {
    const applicants = {
      deleteFace: jest.fn().mockResolvedValue(FACE_ID),
      loadMissing: jest.fn().mockRejectedValue(new ApiError(ErrorCode.UPSTREAM_TIMEOUT)),
    };

    const { data, errors } = await execute(
      operation('DeleteApplicantFace'),
      { applicants },
      {
        input: { applicantId: APPLICANT_ID, faceId: FACE_ID },
      },
    );

    expect(data).toEqual({ deleteApplicantFace: { deletedFaceId: FACE_ID, applicant: null } });
    expect(errors).toMatchObject([{ path: ['deleteApplicantFace', 'applicant'] }]);
  });
});

describe('deleteApplicant', () => {
  it('returns the id of the deleted applicant', async () => {
    const applicants = { delete: jest.fn().mockResolvedValue(APPLICANT_ID) };

    const { data } = await execute(
      operation('DeleteApplicant'),
      { applicants },
      {
        input: { applicantId: APPLICANT_ID },
      },
    );

    expect(data).toEqual({ deleteApplicant: { deletedApplicantId: APPLICANT_ID } });
    expect(applicants.delete.mock.calls).toEqual([[APPLICANT_ID]]);
  });
});

describe.each([
  ['createApplicant', 'createOnce', 'CreateApplicant', {}],
  ['addApplicantFace', 'addFaceOnce', 'AddApplicantFace', { applicantId: APPLICANT_ID, source }],
  [
    'deleteApplicantFace',
    'deleteFace',
    'DeleteApplicantFace',
    { applicantId: APPLICANT_ID, faceId: FACE_ID },
  ],
  ['deleteApplicant', 'delete', 'DeleteApplicant', { applicantId: APPLICANT_ID }],
])('%s', (field, method, name, input) => {
  it.each([ErrorCode.NOT_FOUND, ErrorCode.MEDIA_NOT_PROCESSABLE, ErrorCode.UPSTREAM_UNAUTHORIZED])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const applicants = { [method]: jest.fn().mockRejectedValue(new ApiError(code)) };

      const { data, errors } = await execute(operation(name), { applicants }, { input });

      expect(data).toEqual({ [field]: null });
      expect(errors).toMatchObject([{ path: [field], extensions: { code } }]);
    },
  );
});
