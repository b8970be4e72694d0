import { randomUUID } from 'node:crypto';
import { faceAuth, jpeg } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator({ checkDelayMs: 60_000 });

const reference = async (id: string): Promise<string> =>
  (await client.send('GET', `/sessions/${id}`)).body.resources.face_capture[0].image.media.id;

describe('media', () => {
  it('cannot be deleted before and while the checks run', async () => {
    const session = await client.readySession();
    const path = `/sessions/${session.id}/media/${await reference(session.id)}/content`;
    expect((await client.send('DELETE', path)).body.code).toBe('SESSION_LOCKED');
    await client.agent(session);
    expect((await client.send('DELETE', path)).body.code).toBe('RESOURCE_LOCKED');
    expect((await client.send('GET', path)).bytes).toEqual(jpeg);
  });

  it('is not found once deleted after the session', async () => {
    const session = await client.session({ ...faceAuth, requested_checks: [faceAuth.requested_checks[0]] });
    await client.agent(session);
    const { body } = await client.send('GET', `/sessions/${session.id}`);
    const path = `/sessions/${session.id}/media/${body.resources.liveness_capture[0].image.media.id}/content`;
    expect((await client.send('DELETE', path)).status).toBe(204);
    expect((await client.send('GET', path)).body.code).toBe('MEDIA_CONTENT_NOT_FOUND');
    expect((await client.send('DELETE', path)).status).toBe(404);
  });

  it('is unknown under other ids', async () => {
    const { id } = await client.session();
    const media = await client.send('GET', `/sessions/${id}/media/${randomUUID()}/content`);
    expect(media.body.code).toBe('MEDIA_CONTENT_NOT_FOUND');
    const session = await client.send('GET', `/sessions/${randomUUID()}/media/${randomUUID()}/content`);
    expect(session.body.code).toBe('SESSION_NOT_FOUND');
  });
});
