import { SessionDocument } from '../operations/operations.generated.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { livenessSession } from '../support/server/sessions.js';
import { post, TestServer } from '../support/server/testServer.js';

/** Reads until an invalidation must have arrived. */
const MAX_READS = 3_000;

describeWithRedis('gateways with one Redis', () => {
  let redis: RedisServer;
  let one: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
    const env = { REDIS_URL: redis.url };
    [one, other] = [await TestServer.start({ env }), await TestServer.start({ env })];
  });
  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await redis.stop();
  });

  const callsOfRead = async (id: string): Promise<number> => {
    const { errors, extensions } = await one.execute(SessionDocument, { id });
    expect(errors).toEqual([]);
    return expectDefined(extensions).upstream.calls;
  };
  /** Looks until it costs so much, after doing something each time; fails when it never does. */
  const untilCostIs = async (
    cost: number,
    id: string,
    before?: (id: string) => Promise<void>,
  ): Promise<void> => {
    for (let looks = 0; looks < MAX_READS; looks += 1) {
      await before?.(id);
      if ((await callsOfRead(id)) === cost) return;
    }
    throw new Error(`No read made ${cost} calls.`);
  };
  /**
   * At the other gateway, which has a Yoti of its own and so knows no such session; but its word goes out, as soon as it
   * is connected.
   */
  const touch = async (id: string): Promise<void> => {
    const query = `mutation { deleteTrackedDevices(input: { sessionId: "${id}" }) { __typename } }`;
    expect((await post(`${other.url}/graphql`, { query })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  };

  it('evict a session that another gateway has changed, and no other', async () => {
    const [id, bystander] = [await livenessSession(one), await livenessSession(one)];
    await untilCostIs(0, id);
    await untilCostIs(0, bystander);

    await untilCostIs(1, id, touch);
    expect(await callsOfRead(bystander)).toBe(0);
  });

  it('cache nothing while the connection to Redis is lost, and evict all after it', async () => {
    const id = await livenessSession(one);
    await untilCostIs(0, id);
    await redis.stop();
    try {
      await untilCostIs(1, id);
      expect([await callsOfRead(id), await callsOfRead(id)]).toEqual([1, 1]);
    } finally {
      redis = await RedisServer.start(redis.port);
    }

    await untilCostIs(0, id);
    await untilCostIs(1, id, touch);
  });
});

it('a gateway that never reached Redis caches nothing', async () => {
  const server = await TestServer.start({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
  const id = await livenessSession(server);
  for (let looks = 0; looks < 3; looks += 1)
    expect((await server.execute(SessionDocument, { id })).extensions?.upstream.calls).toBe(1);
  await server.stop();
});
