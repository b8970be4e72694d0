import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jpeg, TestClient } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { emulator, client } = useEmulator({ now: () => Date.parse('2026-03-04T05:06:07.999Z') });

const face = { data: jpeg.toString('base64') };
const create = async (json?: object): Promise<string> =>
  (await client.send('POST', '/applicants', { json })).body.id;
const addFace = (id: string, input: object) =>
  client.send('POST', `/applicants/${id}/faces`, { json: { face: input } });

describe('creating an applicant', () => {
  it.each([
    ['no body', undefined],
    ['an empty body', {}],
  ])('works with %s', async (_name, json) => {
    const { status, body } = await client.send('POST', '/applicants', { json });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      created_at: '2026-03-04T05:06:07Z',
      last_updated: '2026-03-04T05:06:07Z',
      faces: { faces: [] },
      pools: [],
    });
  });

  it('accepts a face at once', async () => {
    const { body } = await client.send('POST', '/applicants', { json: { face } });
    expect(body.faces.archetype_face).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('rejects bytes that are no image with 422 and two sources with 400', async () => {
    const data = Buffer.from('text').toString('base64');
    expect((await client.send('POST', '/applicants', { json: { face: { data } } })).status).toBe(422);
    const source = { session_id: randomUUID(), media_id: randomUUID() };
    expect((await client.send('POST', '/applicants', { json: { face: { ...face, source } } })).status).toBe(
      400,
    );
  });
});

describe('the face of an applicant', () => {
  it('is given once, read at both paths, and deleted', async () => {
    const id = await create();
    const added = await addFace(id, face);
    expect(added.status).toBe(201);
    expect((await addFace(id, face)).body.code).toBe('UNPROCESSABLE_MEDIA');
    for (const noun of ['applicants', 'applicant']) {
      expect((await client.send('GET', `/${noun}/${id}`)).body).toEqual({
        id,
        faces: { archetype_face: added.body.id, faces: [] },
        pools: [],
      });
      const read = await client.send('GET', `/${noun}/${id}/faces/${added.body.id}`);
      expect(read.body).toEqual({ face: { ...face, content_type: 'image/jpeg' } });
    }
    expect((await client.send('DELETE', `/applicants/${id}/faces/${added.body.id}`)).status).toBe(204);
    expect((await client.send('GET', `/applicants/${id}/faces/${added.body.id}`)).body.code).toBe(
      'FACE_NOT_FOUND',
    );
    expect((await addFace(id, face)).status).toBe(201);
  });

  it('may come from a session and outlives it', async () => {
    const session = await client.session({
      requested_checks: [{ type: 'LIVENESS' }],
      user_tracking_id: 'member-1',
    });
    await client.agent(session);
    const { body } = await client.send('GET', `/sessions/${session.id}`);
    const media = body.resources.liveness_capture[0].image.media.id;
    const id = await create();
    const added = await addFace(id, { source: { session_id: session.id, media_id: media } });
    expect(added.status).toBe(201);
    expect((await client.send('DELETE', `/sessions/${session.id}`)).status).toBe(204);
    const read = await client.send('GET', `/applicants/${id}/faces/${added.body.id}`);
    expect(read.body.face.content_type).toBe('image/png');
  });

  it('cannot come from an unknown session or media', async () => {
    const id = await create();
    const unknown = await addFace(id, { source: { session_id: randomUUID(), media_id: randomUUID() } });
    expect(unknown.body.errors[0].property).toBe('face.source.session_id');
    const session = await client.session();
    const empty = await addFace(id, { source: { session_id: session.id, media_id: randomUUID() } });
    expect(empty.body.errors[0].property).toBe('face.source.media_id');
  });
});

describe('an applicant', () => {
  it('is not found once deleted', async () => {
    const id = await create();
    expect((await client.send('DELETE', `/applicants/${id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) {
      const { status, body } = await client.send(method, `/applicants/${id}`);
      expect([status, body.code]).toEqual([404, 'APPLICANT_NOT_FOUND']);
    }
    expect((await addFace(id, face)).status).toBe(404);
  });

  it('is invisible to other applications', async () => {
    const id = await create();
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const sdkId = randomUUID();
    emulator.addApplication(sdkId, publicKey);
    const other = new TestClient(
      emulator,
      sdkId,
      privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    expect((await other.send('GET', `/applicants/${id}`)).status).toBe(404);
  });
});
