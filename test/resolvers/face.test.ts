import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { ApplicantFaceImageDocument } from '../operations/operations.generated.js';
import { applicant, face } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { operation } from '../support/fixtures/operations.js';
import { APPLICANT_ID, FACE_ID, JPEG } from '../support/fixtures/wire.js';

const applicants = { get: jest.fn().mockResolvedValue(applicant) };
const ask = (image: jest.Mock): ReturnType<typeof execute> =>
  execute(print(ApplicantFaceImageDocument), { applicants, faces: { image } }, { id: APPLICANT_ID });

describe('the image of a face', () => {
  it('comes as base64 with its content type', async () => {
    const image = jest.fn().mockResolvedValue({ content: JPEG, contentType: 'image/jpeg' });

    const { data, errors } = await ask(image);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      applicant: {
        id: APPLICANT_ID,
        face: { id: FACE_ID, image: { content: JPEG.toString('base64'), contentType: 'image/jpeg' } },
      },
    });
    expect(image.mock.calls).toEqual([[face]]);
  });

  it.each([ErrorCode.NOT_FOUND, ErrorCode.UPSTREAM_TIMEOUT])(
    'is null with its error when the data source fails with %s, and leaves the face',
    async (code) => {
      const { data, errors } = await ask(jest.fn().mockRejectedValue(new ApiError(code)));

      expect(data).toEqual({ applicant: { id: APPLICANT_ID, face: { id: FACE_ID, image: null } } });
      expect(errors).toMatchObject([{ path: ['applicant', 'face', 'image'], extensions: { code } }]);
    },
  );

  it('is not loaded when it is not selected', async () => {
    const { errors } = await execute(operation('Applicant'), { applicants }, { id: APPLICANT_ID });

    expect(errors).toBeUndefined();
  });
});
