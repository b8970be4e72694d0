import { UsedLinks } from '../../src/auth/usedLinks.js';
import { failureOf } from '../support/fixtures/failure.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';

const log = { warn: () => undefined };
const options = { linkTtlSeconds: 300, log };

function behaves(linksOf: () => { first: UsedLinks; second: UsedLinks }): void {
  it('is used up by a success', async () => {
    const { first, second } = linksOf();
    await first.check('success');
    expect(await first.useOnce('success', () => Promise.resolve('done'))).toBe('done');

    for (const links of [first, second]) {
      expect((await failureOf(links.check('success'))).code).toBe('NOT_FOUND');
      expect((await failureOf(links.useOnce('success', () => Promise.resolve()))).code).toBe('CONFLICT');
    }
    await second.check('another');
  });

  it('is good for another try after a failure, whose error it passes on', async () => {
    const { first, second } = linksOf();
    const failure = new Error('no face');
    await expect(first.useOnce('failure', () => Promise.reject(failure))).rejects.toBe(failure);

    await second.check('failure');
    expect(await second.useOnce('failure', () => Promise.resolve('done'))).toBe('done');
  });

  it('is used by one of several at a time', async () => {
    const { first, second } = linksOf();
    const uses = [first, second, first, second].map((links) =>
      links.useOnce('race', () => new Promise((resolve) => setImmediate(resolve))),
    );
    const outcomes = await Promise.allSettled(uses);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
}

describe('an upload link in memory', () => {
  const links = new UsedLinks(options);
  behaves(() => ({ first: links, second: links }));
});

describeWithRedis('an upload link of several machines with one Redis', () => {
  let redis: RedisServer;
  let machines: { first: UsedLinks; second: UsedLinks };
  beforeAll(async () => {
    redis = await RedisServer.start();
    machines = {
      first: new UsedLinks({ ...options, redisUrl: redis.url }),
      second: new UsedLinks({ ...options, redisUrl: redis.url }),
    };
    await Promise.all([machines.first.ready(), machines.second.ready()]);
  });
  afterAll(async () => {
    machines.first.close();
    machines.second.close();
    await redis.stop();
  });
  behaves(() => machines);
});
