import { MockAgent } from 'undici';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { faceAuth, TestClient } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

interface Received {
  authorization: string | undefined;
  body: { [name: string]: string };
}

const origin = 'https://hooks.shop.example';
const receiver = new MockAgent();
receiver.disableNetConnect();
const received: Received[] = [];
let status = 200;
let onReceived = (): void => undefined;
receiver
  .get(origin)
  .intercept({ path: '/yoti', method: 'POST' })
  .reply((options) => {
    const headers = options.headers as Record<string, string>;
    received.push({ authorization: headers.authorization, body: JSON.parse(String(options.body)) });
    onReceived();
    return { statusCode: status, data: '' };
  })
  .persist();

const { emulator, client } = useEmulator({ webhookDispatcher: receiver });
beforeEach(() => {
  received.length = 0;
  status = 200;
});
afterAll(() => receiver.close());

const all = ['RESOURCE_UPDATE', 'check_completion', 'Session_Completion', 'CLIENT_SESSION_TOKEN_DELETED'];
const run = async (notifications: object): Promise<string> => {
  const session = await client.readySession({
    ...faceAuth,
    notifications: { endpoint: `${origin}/yoti`, ...notifications },
  });
  await client.agent(session);
  await emulator.notificationsSent();
  return session.id;
};
const topics = (): (string | undefined)[] => received.map(({ body }) => body.topic);

describe('notifications', () => {
  it('have topics in lower case and are sent in order', async () => {
    const id = await run({ topics: all });
    expect(topics()).toEqual([
      'resource_update',
      'resource_update',
      'check_completion',
      'client_session_token_deleted',
      'check_completion',
      'session_completion',
    ]);
    const { body } = await client.send('GET', `/sessions/${id}`);
    expect(received[2]?.body).toEqual({
      session_id: id,
      check_id: body.checks[0].id,
      topic: 'check_completion',
    });
    expect(received[0]?.body.resource_id).toBe(body.resources.face_capture[0].id);
    expect(received[5]?.body).toEqual({ session_id: id, topic: 'session_completion' });
  });

  it('have the topic session_completion when no topics are given', async () => {
    await run({});
    expect(topics()).toEqual(['session_completion']);
  });

  it.each([
    [{ auth_token: 'username:password' }, 'Basic dXNlcm5hbWU6cGFzc3dvcmQ='],
    [{ auth_token: 'abc', auth_type: 'BEARER' }, 'Bearer abc'],
    [{}, undefined],
  ])('with %j carry the header %s', async (config, header) => {
    await run(config);
    expect(received.map(({ authorization }) => authorization)).toEqual([header]);
  });

  it('do not affect the session when the webhook fails', async () => {
    status = 500;
    await run({ topics: all });
    expect(topics()).toHaveLength(6);
    const undelivered = await run({ endpoint: 'https://unreachable.example/' });
    expect((await client.send('GET', `/sessions/${undelivered}`)).body.state).toBe('COMPLETED');
  });

  it('are sent without a request when background checks are done later', async () => {
    const delivered = new Promise<void>((resolve) => (onReceived = resolve));
    const slow = new YotiEmulator({ webhookDispatcher: receiver, checkDelayMs: 20 });
    await slow.start();
    const business = new TestClient(slow);
    const notifications = { endpoint: `${origin}/yoti` };
    await business.agent(await business.readySession({ ...faceAuth, notifications }));
    await delivered;
    await slow.stop();
    expect(topics()).toEqual(['session_completion']);
  });
});
