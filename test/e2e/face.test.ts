import { ApplicantFaceImageDocument } from '../operations/operations.generated.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import { enrolledApplicant } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

describe('the image of a face', () => {
  it('is the enrolled image, in two calls', async () => {
    const { applicantId: id, faceId } = await enrolledApplicant(server);
    server.emulator.clearRequests();

    const { applicant } = await server.executeOrThrow(ApplicantFaceImageDocument, { id });

    expect(applicant?.face).toEqual({
      id: faceId,
      image: { content: base64(jpeg), contentType: 'image/jpeg' },
    });
    expect(server.calls()).toEqual(['GET /applicants/:id', 'GET /applicants/:id/faces/:id']);
  });

  it.each([
    ['NOT_FOUND', { status: 404, body: { code: 'FACE_NOT_FOUND' } }, 1],
    ['UPSTREAM_UNAVAILABLE', { destroy: true }, 3],
    ['UPSTREAM_INVALID_RESPONSE', { status: 200, rawBody: '<html>' }, 1],
  ])('that fails with %s leaves the face', async (code, fault, times) => {
    const { applicantId: id, faceId } = await enrolledApplicant(server);
    server.emulator.failNext({ method: 'GET', path: /\/faces\//, ...fault, times });

    const { data, errors } = await server.execute(ApplicantFaceImageDocument, { id });

    expect(data).toEqual({ applicant: { id, face: { id: faceId, image: null } } });
    expect(errors).toMatchObject([{ path: ['applicant', 'face', 'image'], extensions: { code } }]);
  });
});
