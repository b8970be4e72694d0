import { print } from 'graphql';
import { Redis } from 'ioredis';
import { SessionUpdatedDocument } from '../operations/operations.generated.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import { TestServer } from '../support/server/testServer.js';
import { EventReader } from './eventReader.js';
import { fastTimers } from './fastTimers.js';
import { NOTIFICATION_SECRET, notify, startSession } from './scenario.js';

const query = print(SessionUpdatedDocument);
const LINK_SECRET = 'a secret that both machines have in common';

describeWithRedis('two machines with one Redis', () => {
  let redis: RedisServer;
  let one: TestServer;
  let other: TestServer;
  const watch = ({ url }: TestServer, variables: object): Promise<EventReader> =>
    EventReader.open(`${url}/graphql`, { query, variables });

  beforeAll(async () => {
    redis = await RedisServer.start();
    const env = { REDIS_URL: redis.url, LINK_SECRET, NOTIFICATION_SECRET };
    one = await TestServer.start({ env, timers: fastTimers });
    other = await TestServer.start({
      env: { ...env, YOTI_CLIENT_SDK_ID: one.emulator.sdkId, YOTI_KEY_PEM: one.emulator.privateKeyPem! },
      yotiUrl: () => one.emulator.url,
      timers: fastTimers,
    });
  });
  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await redis.stop();
  });

  it('send a change to the clients of both, with one read', async () => {
    const { id, userView } = await startSession(one);
    const readers = [await watch(one, { id }), await watch(other, { id })];
    const first = await Promise.all(readers.map((reader) => reader.next()));
    expect(first[0]!.data).toEqual({
      ...(first[1]!.data as object),
      extensions: expect.anything() as unknown,
    });

    await one.actAsUser(userView);
    one.emulator.clearRequests();
    await notify(one, { session_id: id, topic: 'session_completion' });
    for (const reader of readers) {
      const { data } = await reader.next();
      expect(data).toMatchObject({
        data: { sessionUpdated: { kind: 'COMPLETED', session: { state: 'COMPLETED' } } },
      });
      expect((await reader.next()).event).toBe('complete');
    }
    expect(one.calls()).toEqual(['GET /sessions/:id']);
  });

  it('let a client of one continue at the other when the first stops, without a missed or repeated event', async () => {
    const leaving = await TestServer.start({
      env: {
        REDIS_URL: redis.url,
        LINK_SECRET,
        NOTIFICATION_SECRET,
        YOTI_CLIENT_SDK_ID: one.emulator.sdkId,
        YOTI_KEY_PEM: one.emulator.privateKeyPem!,
      },
      yotiUrl: () => one.emulator.url,
      timers: fastTimers,
    });
    const { id, userView } = await startSession(one);
    const reader = await watch(leaving, { id });
    const { id: cursor } = await reader.next();
    const stopped = leaving.stop();
    const [hint, end] = await reader.rest();
    expect(hint!.data).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_ENDED' } }] });
    expect(end!.event).toBe('complete');
    await stopped;
    await one.actAsUser(userView);
    await notify(one, { session_id: id, topic: 'session_completion' });
    const again = await watch(other, { id, after: cursor });
    const events = await again.rest();
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]!.data).toMatchObject({ data: { sessionUpdated: { kind: 'COMPLETED' } } });
  });

  it('leave no id and no value of a session in Redis', async () => {
    const { id, userView } = await startSession(one);
    const reader = await watch(one, { id });
    await reader.next();
    await one.actAsUser(userView);
    await notify(one, { session_id: id, topic: 'session_completion' });
    await reader.rest();
    const client = new Redis(redis.url);
    const keys = await client.keys('yoti-graphql-gateway:events:*');
    const stored = async (key: string): Promise<string> =>
      (await client.type(key)) === 'stream'
        ? JSON.stringify(await client.xrange(key, '-', '+'))
        : ((await client.getBuffer(key))?.toString('latin1') ?? '');
    const texts = await Promise.all(keys.map(async (key) => `${key} ${await stored(key)}`));
    client.disconnect();
    expect(keys.length).toBeGreaterThan(2);
    for (const text of texts) {
      expect(text).not.toContain(id);
      expect(text).not.toContain('LIVENESS');
      expect(text).not.toContain('session_id');
    }
  });
});
