import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator();

describe('tracked devices', () => {
  it('record what the user did, and can be deleted', async () => {
    const session = await client.session({ requested_checks: [{ type: 'LIVENESS' }] });
    const path = `/sessions/${session.id}/tracked-devices`;
    await client.send('GET', `/sessions/${session.id}/configuration`);
    expect((await client.send('GET', path)).body).toEqual([]);
    await client.asUser('GET', `/sessions/${session.id}/configuration`, session.token);
    await client.agent(session);
    const { body } = await client.send('GET', path);
    const events = body.map(({ event }: { event: string }) => event);
    expect(events).toEqual(['CONFIG_FIRST_LOADED', 'RESOURCE_CREATED', 'CLIENT_SESSION_TOKEN_DELETED']);
    expect((await client.send('DELETE', path)).status).toBe(204);
    expect((await client.send('GET', path)).body).toEqual([]);
  });
});
