import { randomUUID } from 'node:crypto';
import { pictureOf } from '../../emulator/scenarios/picture.js';
import { jpeg } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator();

const create = (sessionId: string, requirementId: string) =>
  client.send('POST', `/sessions/${sessionId}/resources/face-capture`, {
    json: { requirement_id: requirementId },
  });
const requirement = async (sessionId: string, type: string) => {
  const { body } = await client.send('GET', `/sessions/${sessionId}/configuration`);
  return body.capture.required_resources.find((r: { type: string }) => r.type === type);
};
const applicantWithFace = async (data = jpeg): Promise<string> =>
  (await client.send('POST', '/applicants', { json: { face: { data: data.toString('base64') } } })).body.id;
const assign = (sessionId: string, resourceId: string, applicantId: string) =>
  client.send('PUT', `/sessions/${sessionId}/resources/face-capture/${resourceId}/applicant`, {
    json: { applicant_id: applicantId },
  });

describe('creating a face capture resource', () => {
  it('sets the requirement in progress, once', async () => {
    const { id } = await client.session();
    const { id: requirementId } = await requirement(id, 'FACE_CAPTURE');
    expect(await create(id, requirementId)).toMatchObject({ status: 201, body: { frames: 1 } });
    expect((await requirement(id, 'FACE_CAPTURE')).state).toBe('IN_PROGRESS');
    expect(await create(id, requirementId)).toMatchObject({
      status: 409,
      body: { code: 'REQUIREMENT_LOCKED' },
    });
  });

  it('rejects unknown sessions, unknown requirements and those of another type', async () => {
    const { id } = await client.session();
    expect((await create(randomUUID(), randomUUID())).body.code).toBe('SESSION_NOT_FOUND');
    expect((await create(id, randomUUID())).body.code).toBe('REQUIREMENT_NOT_FOUND');
    const other = await requirement(id, 'LIVENESS');
    expect((await create(id, other.id)).body.code).toBe('UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT');
    expect((await create(id, 'no uuid')).body.errors[0].property).toBe('requirement_id');
  });

  it('is not for the user when the business has to supply the face', async () => {
    const { id, token } = await client.session();
    const { id: requirementId } = await requirement(id, 'FACE_CAPTURE');
    const path = `/sessions/${id}/resources/face-capture`;
    const answer = await client.asUser('POST', path, token, { requirement_id: requirementId });
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_SESSION' } });
  });
});

describe('uploading an image', () => {
  it.each([
    ['image/jpeg', jpeg, 'image/jpeg'],
    ['image/jpg', jpeg, 'image/jpeg'],
    ['image/png', pictureOf('Ann').bytes, 'image/png'],
  ])('takes a part of type %s', async (type, bytes, stored) => {
    const { id } = await client.session();
    const answer = await client.upload(id, await client.faceCapture(id), bytes, { type });
    expect([answer.status, answer.bytes.length]).toEqual([200, 0]);
    const { body } = await client.send('GET', `/sessions/${id}`);
    const mediaId = body.resources.face_capture[0].image.media.id;
    const media = await client.send('GET', `/sessions/${id}/media/${mediaId}/content`);
    expect(media.headers['content-type']).toBe(stored);
    expect(media.bytes).toEqual(bytes);
    expect((await requirement(id, 'FACE_CAPTURE')).state).toBe('COMPLETE');
  });

  it.each([
    [415, 'UNSUPPORTED_TYPE', jpeg, { type: 'image/gif' }],
    [422, 'UNPROCESSABLE_MEDIA', Buffer.from('no picture'), {}],
    [400, 'PAYLOAD_VALIDATION', jpeg, { name: 'file' }],
    [400, 'PAYLOAD_VALIDATION', jpeg, { filename: undefined }],
  ])('answers %s %s to an invalid part', async (status, code, bytes, part) => {
    const { id } = await client.session();
    const answer = await client.upload(id, await client.faceCapture(id), bytes, part);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('answers 415 to a body that is not multipart and 400 to a broken one', async () => {
    const { id } = await client.session();
    const path = `/sessions/${id}/resources/face-capture/${await client.faceCapture(id)}/image`;
    const plain = await client.send('PUT', path, { body: jpeg, headers: { 'content-type': 'image/jpeg' } });
    expect(plain.status).toBe(415);
    const headers = { 'content-type': 'multipart/form-data; boundary=abc' };
    const broken = await client.send('PUT', path, { body: Buffer.from('--abc\r\nx'), headers });
    expect([broken.status, broken.body.code]).toEqual([400, 'MALFORMED_REQUEST']);
  });

  it('replaces the image until the user is done, then it is locked', async () => {
    const session = await client.session();
    const resource = await client.faceCapture(session.id);
    expect((await client.upload(session.id, resource, jpeg)).status).toBe(200);
    expect((await client.upload(session.id, resource, pictureOf('x').bytes)).status).toBe(200);
    await client.agent(session);
    expect((await client.upload(session.id, resource, jpeg)).body.code).toBe('RESOURCE_LOCKED');
  });

  it('rejects unknown resources', async () => {
    const { id } = await client.session();
    expect((await client.upload(id, randomUUID(), jpeg)).body.code).toBe('RESOURCE_NOT_FOUND');
  });
});

describe('using the face of an applicant', () => {
  it('answers 200 without a body and completes the requirement', async () => {
    const { id } = await client.session();
    const answer = await assign(id, await client.faceCapture(id), await applicantWithFace());
    expect([answer.status, answer.bytes.length]).toEqual([200, 0]);
    expect((await requirement(id, 'FACE_CAPTURE')).state).toBe('COMPLETE');
  });

  it('rejects an applicant without a face with 422', async () => {
    const { id } = await client.session();
    const { body } = await client.send('POST', '/applicants');
    const answer = await assign(id, await client.faceCapture(id), body.id);
    expect([answer.status, answer.body.code]).toEqual([422, 'UNPROCESSABLE_MEDIA']);
  });

  it('rejects an unknown applicant with 400 and an unknown resource with 404', async () => {
    const { id } = await client.session();
    const unknown = await assign(id, await client.faceCapture(id), randomUUID());
    expect([unknown.status, unknown.body.errors[0].property]).toEqual([400, 'applicant_id']);
    expect((await assign(id, randomUUID(), await applicantWithFace())).status).toBe(404);
  });

  it('compares the selfie with the face of the applicant', async () => {
    const recommendations = [];
    for (const person of ['ENROLLED_PERSON', 'SOMEBODY_ELSE']) {
      const session = await client.session();
      await assign(session.id, await client.faceCapture(session.id), await applicantWithFace());
      await client.agent(session, { liveness_capture: [{ person }] });
      const { body } = await client.send('GET', `/sessions/${session.id}`);
      recommendations.push(body.checks[1].report.recommendation);
    }
    expect(recommendations).toEqual([{ value: 'APPROVE' }, { value: 'REJECT', reason: 'DIFFERENT_PERSON' }]);
  });
});
