import { SessionEventKind } from '../../src/schema/sessionEvent.js';
import {
  compareIds,
  MAX_EVENTS,
  type SessionEventStore,
  type StoredEvent,
} from '../../src/subscriptions/eventStore.js';
import { MemoryEventStore } from '../../src/subscriptions/memoryEventStore.js';
import { RedisEventStore } from '../../src/subscriptions/redisEventStore.js';
import { systemTimers } from '../../src/subscriptions/timers.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';

const { OPENED, UNKNOWN, COMPLETED } = SessionEventKind;
const log = { warn: () => undefined };

/** Two stores that share their events, as two processes have them. */
interface Pair {
  one: SessionEventStore;
  other: SessionEventStore;
  stop: () => Promise<void>;
}

const kinds: [name: string, declare: typeof describeWithRedis, start: () => Promise<Pair>][] = [
  [
    'in memory',
    describe,
    async () => {
      const store = new MemoryEventStore(systemTimers());
      return { one: store, other: store, stop: async () => store.close() };
    },
  ],
  [
    'in Redis',
    describeWithRedis,
    async () => {
      const redis = await RedisServer.start();
      const [one, other] = [0, 1].map(() => new RedisEventStore(redis.url, log, systemTimers()));
      const stop = async (): Promise<void> => {
        one!.close();
        other!.close();
        await redis.stop();
      };
      await Promise.all([one!.ready(), other!.ready()]);
      return { one: one!, other: other!, stop };
    },
  ],
];

let ids = 0;

describe.each(kinds)('a store', (name, declare, start) =>
  declare(name, () => {
    let pair: Pair;
    beforeAll(async () => {
      pair = await start();
    });
    afterAll(() => pair.stop());

    const newSession = (): string => `session-${(ids += 1)}`;
    const append = async (
      session: string,
      version: string,
      {
        lastId,
        kind = UNKNOWN,
        store = pair.one,
        ticket,
      }: {
        lastId?: string;
        kind?: SessionEventKind;
        store?: SessionEventStore;
        ticket?: number;
      } = {},
    ): Promise<StoredEvent[]> =>
      store.append(session, lastId, { kind, version, ticket: ticket ?? (await store.ticket()) });

    it('appends events with rising ids, and the other process has them', async () => {
      const session = newSession();
      const [first] = await append(session, 'a', { kind: OPENED });
      const [second] = await append(session, 'b', { lastId: first!.id, store: pair.other });
      expect(compareIds(second!.id, first!.id)).toBeGreaterThan(0);
      expect(await pair.one.history(session)).toEqual([first, second]);
      expect(first).toMatchObject({ kind: OPENED, version: 'a', at: expect.any(Number) as number });
    });

    it('appends neither the version of the last event, nor what a read with an earlier ticket saw', async () => {
      const session = newSession();
      const early = await pair.one.ticket();
      const [first] = await append(session, 'a');
      expect(await append(session, 'a', { lastId: first!.id })).toEqual([]);
      expect(await append(session, 'b', { lastId: first!.id, ticket: early })).toEqual([]);
      expect(await pair.one.history(session)).toEqual([first]);
    });

    it('gives the events that the process has missed instead of appending', async () => {
      const session = newSession();
      const [first] = await append(session, 'a');
      const [second] = await append(session, 'b', { lastId: first!.id });
      expect(await append(session, 'c', { lastId: first!.id, store: pair.other })).toEqual([second]);
      expect(await append(session, 'c', { store: pair.other })).toEqual([first, second]);
    });

    it('appends nothing after a final event', async () => {
      const session = newSession();
      const [last] = await append(session, 'a', { kind: COMPLETED });
      expect(await append(session, 'b', { lastId: last!.id })).toEqual([]);
    });

    it('appends after an event that only this process has, with a later id', async () => {
      const session = newSession();
      await append(session, 'a');
      const ahead = `${Date.now() + 60_000}-0`;
      const [event] = await append(session, 'b', { lastId: ahead });
      expect(compareIds(event!.id, ahead)).toBeGreaterThan(0);
    });

    it('keeps the newest events of a session', async () => {
      const session = newSession();
      let lastId: string | undefined;
      for (let version = 0; version < 2 * MAX_EVENTS; version += 1)
        lastId = (await append(session, String(version), { lastId }))[0]!.id;
      const history = await pair.one.history(session);
      expect(history).toHaveLength(MAX_EVENTS);
      expect(history.at(-1)!.version).toBe(String(2 * MAX_EVENTS - 1));
    });

    it('gives a lease to one process, until it is over', async () => {
      const name = newSession();
      const tickets = await Promise.all([pair.one, pair.other].map((store) => store.lease(name, 60_000)));
      expect(tickets.filter((ticket) => ticket !== undefined)).toHaveLength(1);
      const short = newSession();
      const first = await pair.one.lease(short, 1);
      let second: number | undefined;
      while (second === undefined) second = await pair.other.lease(short, 1);
      expect(second).toBeGreaterThan(first!);
    });

    it('tells followers of a session in each process, and none of another session', async () => {
      const session = newSession();
      const events: StoredEvent[] = [];
      let wake = (): void => undefined;
      const unfollow = [pair.one, pair.other].map((store) =>
        store.follow(session, {
          onEvent: (event) => {
            events.push(event);
            wake();
          },
          onGap: () => undefined,
        }),
      );
      await append(newSession(), 'a');
      const [event] = await append(session, 'a');
      while (events.length < 2) await new Promise<void>((resolve) => (wake = resolve));
      expect(events).toEqual([event, event]);
      unfollow.forEach((end) => end());
    });
  }),
);

describeWithRedis('a store whose Redis stops', () => {
  it('goes on in memory, and its followers with it', async () => {
    const redis = await RedisServer.start();
    const store = new RedisEventStore(redis.url, log, systemTimers());
    await store.ready();
    const ticket = await store.ticket();
    const [first] = await store.append('s', undefined, { kind: OPENED, version: 'a', ticket });
    await redis.stop();
    const seen: StoredEvent[] = [];
    store.follow('s', { onEvent: (event) => void seen.push(event), onGap: () => undefined });
    const [second] = await store.append('s', first!.id, {
      kind: UNKNOWN,
      version: 'b',
      ticket: await store.ticket(),
    });
    expect(compareIds(second!.id, first!.id)).toBeGreaterThan(0);
    expect(seen).toEqual([second]);
    expect(await store.lease('l', 1_000)).toBeDefined();
    store.close();
  });
});
