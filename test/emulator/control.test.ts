import { MockAgent } from 'undici';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { faceAuth, TestClient } from '../support/emulator/testClient.js';

const origin = 'https://hooks.shop.example';
let receiver: MockAgent;
let emulator: YotiEmulator;
let client: TestClient;
let received: string[];

beforeEach(async () => {
  received = [];
  receiver = new MockAgent();
  receiver.disableNetConnect();
  // The emulator itself is called over the loopback interface.
  receiver
    .get(origin)
    .intercept({ path: '/yoti', method: 'POST' })
    .reply((options) => {
      received.push((JSON.parse(String(options.body)) as { topic: string }).topic);
      return { statusCode: 200, data: '' };
    })
    .persist();
  emulator = new YotiEmulator({ webhookDispatcher: receiver });
  await emulator.start();
  client = new TestClient(emulator);
});
afterEach(async () => {
  await emulator.stop();
  await receiver.close();
});

const control = (method: string, path: string, json?: object): ReturnType<TestClient['raw']> =>
  client.raw(method, path, { base: `${emulator.origin}/emulator`, ...(json && { json }) });

/** Topics of a session's notifications, in the order of their arrival. */
async function play(topics = ['CLIENT_SESSION_TOKEN_DELETED', 'SESSION_COMPLETION']): Promise<string[]> {
  const notifications = { endpoint: `${origin}/yoti`, topics };
  const session = await client.readySession({ ...faceAuth, notifications });
  await client.agent(session);
  await emulator.notificationsSent();
  return received.splice(0);
}

describe('notifications that go wrong', () => {
  it.each([
    ['TWICE', ['client_session_token_deleted', 'client_session_token_deleted', 'session_completion']],
    ['LOST', ['session_completion']],
    ['OUT_OF_ORDER', ['session_completion', 'client_session_token_deleted']],
    ['LATE', ['session_completion', 'client_session_token_deleted']],
  ])('arrive %s by a request, once', async (how, expected) => {
    const json = { how, topic: 'Client_Session_Token_Deleted', delay_ms: 3_600_000 };
    expect((await control('POST', '/notification-faults', json)).status).toBe(204);

    expect(await play()).toEqual(expected);
    expect(await play()).toEqual(['client_session_token_deleted', 'session_completion']);
  });

  it('are of one session, and as many as was said', async () => {
    emulator.failNextNotification({ how: 'LOST', sessionId: '7c9e2b40-1d35-4f68-a0b7-c4d5e6f70812' });
    emulator.failNextNotification({ how: 'LOST', times: 2 });

    expect(await play()).toEqual([]);
    expect(await play()).toHaveLength(2);
  });

  it('arrive late by themselves', async () => {
    emulator.failNextNotification({ how: 'LATE', delayMs: 1 });
    const arrived = new Promise<void>((resolve) => {
      const push = received.push.bind(received);
      received.push = (...topics) => {
        resolve();
        return push(...topics);
      };
    });
    const notifications = { endpoint: `${origin}/yoti`, topics: ['SESSION_COMPLETION'] };
    await client.agent(await client.readySession({ ...faceAuth, notifications }));

    await arrived;
    expect([...received]).toEqual(['session_completion']);
  });

  it('are forgotten by DELETE', async () => {
    emulator.failNextNotification({ how: 'LOST', times: 10 });
    expect((await control('DELETE', '/notification-faults')).status).toBe(204);

    expect(await play()).toHaveLength(2);
  });

  it.each([
    [{}, 'how must be one of LATE, TWICE, OUT_OF_ORDER, LOST'],
    [{ how: 'EARLY' }, 'how must be one of LATE, TWICE, OUT_OF_ORDER, LOST'],
    [{ how: 'LOST', times: 0 }, 'times must be a whole number from 1 to 10000'],
    [{ how: 'LATE', delay_ms: -1 }, 'delay_ms must be a whole number from 0 to 3600000'],
    [{ how: 'LATE', topic: 7 }, 'topic must be a topic, for example session_completion'],
  ])('are refused with the name of the property: %j', async (json, message) => {
    const { status, body } = await control('POST', '/notification-faults', json);

    expect([status, body.message]).toEqual([400, message]);
  });
});

describe('time of the emulator', () => {
  it('is advanced by a request: a session expires', async () => {
    const before = emulator.now();
    const { id } = await client.session();
    const { status, body } = await control('POST', '/clock', { advance_seconds: 86_000 });
    const result = await client.send('GET', `/sessions/${id}`);

    expect(status).toBe(200);
    expect(Date.parse(body.now as string) - before).toBeGreaterThanOrEqual(86_000_000);
    expect(result.body).toMatchObject({ state: 'EXPIRED', client_session_token_ttl: 0 });
    expect(Date.parse((await control('GET', '/clock')).body.now as string)).toBeGreaterThanOrEqual(before);
  });

  it('ends slow checks, and sends their notifications', async () => {
    const notifications = { endpoint: `${origin}/yoti`, topics: ['SESSION_COMPLETION'] };
    const session = await client.readySession({ ...faceAuth, notifications });
    await client.send('PUT', `/sessions/${session.id}/response-config`, {
      json: { scenario: 'QUEUED_CHECKS' },
    });
    await client.agent(session);
    const stateAfter = async (seconds: number): Promise<string> => {
      emulator.advanceTime(seconds);
      const { body } = await client.send('GET', `/sessions/${session.id}`);
      return body.checks[1].state as string;
    };

    expect([await stateAfter(0), await stateAfter(11), await stateAfter(10), await stateAfter(10)]).toEqual([
      'CREATED',
      'READY',
      'PENDING',
      'DONE',
    ]);
    await emulator.notificationsSent();
    expect(received).toEqual(['session_completion']);
  });

  it.each([[{}], [{ advance_seconds: -1 }], [{ advance_seconds: 1.5 }], [{ advance_seconds: '9' }]])(
    'is not advanced by %j',
    async (json) => {
      const { status, body } = await control('POST', '/clock', json);

      expect([status, body.message]).toEqual([
        400,
        'advance_seconds must be a whole number from 0 to 315360000',
      ]);
    },
  );
});
