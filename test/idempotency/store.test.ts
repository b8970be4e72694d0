import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { MemoryIdempotencyStore } from '../../src/idempotency/memoryStore.js';
import { RedisIdempotencyStore } from '../../src/idempotency/redisStore.js';
import { LEASE_MS, RECORD_TTL_MS, type IdempotencyStore } from '../../src/idempotency/store.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';

const INPUT = 'hash of the input';
const ids = { sessionId: randomUUID() };

interface Subject {
  store: IdempotencyStore;
  /** Milliseconds for which a record is kept at most, and everything that it holds. */
  inspect?(record: string): Promise<[ttl: number, text: string]>;
  /** Ends the lease of a record, as time does. */
  expireLease(record: string): Promise<void>;
  stop(): Promise<void>;
}

function inMemory(): Promise<Subject> {
  let time = 1;
  return Promise.resolve({
    store: new MemoryIdempotencyStore(100, () => time),
    expireLease: () => Promise.resolve(void (time += LEASE_MS + 1)),
    stop: () => Promise.resolve(),
  });
}

async function inRedis(): Promise<Subject> {
  const server = await RedisServer.start();
  const client = new Redis(server.url);
  const store = new RedisIdempotencyStore(server.url, { warn: () => undefined });
  await store.ready();
  return {
    store,
    inspect: async (record) => {
      const key = `idempotency:{${record}}`;
      return [await client.pttl(key), JSON.stringify([key, await client.hgetall(key)])];
    },
    expireLease: async (record) => void (await client.del(`idempotency:{${record}}:lease`)),
    stop: async () => {
      store.close();
      client.disconnect();
      await server.stop();
    },
  };
}

describe.each([
  ['in memory', describe, inMemory],
  ['in Redis', describeWithRedis, inRedis],
] as const)('a store', (name, declare, start) =>
  declare(name, () => {
    let subject: Subject;
    let store: IdempotencyStore;
    let record: string;
    beforeAll(async () => {
      subject = await start();
      ({ store } = subject);
    });
    afterAll(() => subject.stop());
    beforeEach(() => {
      record = randomUUID();
    });

    it('leases a record to one owner at a time', async () => {
      expect(await store.claim(record, INPUT, 'a')).toEqual({
        state: 'CLAIMED',
        steps: {},
        begun: undefined,
      });
      expect(await store.claim(record, INPUT, 'b')).toEqual({ state: 'BUSY' });
    });

    it('refuses another input, also while the record is leased', async () => {
      await store.claim(record, INPUT, 'a');
      expect(await store.claim(record, 'another', 'b')).toEqual({ state: 'REUSED' });
    });

    it('gives the steps and the one that was begun to the next owner, once the lease is over', async () => {
      await store.claim(record, INPUT, 'a');
      await store.begin(record, 'a', 'createSession');
      await store.keep(record, 'createSession', ids);
      await store.begin(record, 'a', 'createFaceCaptureResource');
      await subject.expireLease(record);

      expect(await store.claim(record, INPUT, 'b')).toEqual({
        state: 'CLAIMED',
        steps: { createSession: ids },
        begun: 'createFaceCaptureResource',
      });
    });

    it('lets an owner that lost its lease begin nothing, but keep what it has created', async () => {
      await store.claim(record, INPUT, 'a');
      expect(await store.begin(record, 'a', 'createPool')).toBe(true);
      await subject.expireLease(record);
      await store.claim(record, INPUT, 'b');

      expect(await store.begin(record, 'a', 'createPool')).toBe(false);
      expect(await store.keep(record, 'createPool', ids)).toEqual(ids);
      expect(await store.keep(record, 'createPool', { sessionId: 'other' })).toEqual(ids);
      await store.release(record, 'a', 'DONE');
      expect(await store.claim(record, INPUT, 'c')).toEqual({ state: 'BUSY' });
    });

    it('answers with everything once it is done, without a lease', async () => {
      await store.claim(record, INPUT, 'a');
      await store.keep(record, 'createPool', ids);
      await store.release(record, 'a', 'DONE');
      const done = { state: 'DONE', steps: { createPool: ids } };

      expect([await store.claim(record, INPUT, 'b'), await store.claim(record, INPUT, 'c')]).toEqual([
        done,
        done,
      ]);
    });

    it('removes a record of which nothing is done, so that its key is free', async () => {
      await store.claim(record, INPUT, 'a');
      await store.begin(record, 'a', 'createPool');
      await store.release(record, 'a', 'OPEN');

      expect(await store.claim(record, 'another', 'b')).toMatchObject({ state: 'CLAIMED', steps: {} });
    });

    it('holds hashes and ids for a day at most', async () => {
      await store.claim(record, INPUT, 'a');
      await store.begin(record, 'a', 'createPool');
      await store.keep(record, 'createPool', ids);
      await store.release(record, 'a', 'DONE');
      const [ttl, text] = (await subject.inspect?.(record)) ?? [1, ''];

      expect(ttl).toBeGreaterThan(0);
      expect(ttl).toBeLessThanOrEqual(RECORD_TTL_MS);
      const known = [
        record,
        INPUT,
        ids.sessionId,
        'sessionId',
        'createPool',
        'idempotency',
        'step',
        'input',
        'done',
      ];
      expect(known.reduce((rest, part) => rest.replaceAll(part, ''), text)).toMatch(/^[^a-z]*$/);
    });

    it('keeps a record whose step has no known outcome', async () => {
      await store.claim(record, INPUT, 'a');
      await store.begin(record, 'a', 'createPool');
      await store.release(record, 'a', 'UNDECIDED');

      expect(await store.claim(record, 'another', 'b')).toEqual({ state: 'REUSED' });
      expect(await store.claim(record, INPUT, 'b')).toEqual({
        state: 'CLAIMED',
        steps: {},
        begun: 'createPool',
      });
    });
  }),
);

it('a store in memory forgets a record after 24 hours, and above its bound the one that was unused longest', async () => {
  let time = 1;
  const store = new MemoryIdempotencyStore(2, () => time);
  const finish = async (record: string): Promise<void> => {
    await store.claim(record, INPUT, 'a');
    await store.keep(record, 'createPool', ids);
    await store.release(record, 'a', 'DONE');
  };
  const stateOf = async (record: string): Promise<string> =>
    (await store.claim(record, 'another', 'b')).state;
  await finish('one');
  time += RECORD_TTL_MS - 1;
  expect(await stateOf('one')).toBe('REUSED');
  time += 2;
  expect(await stateOf('one')).toBe('CLAIMED');
  await finish('two');
  await finish('three');
  await finish('four');
  expect(await stateOf('three')).toBe('REUSED');
  expect(await stateOf('two')).toBe('CLAIMED');
});
