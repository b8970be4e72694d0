import type { ReadSession } from '../../src/cache/sessionCache.js';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { SessionEventKind } from '../../src/schema/sessionEvent.js';
import { MemoryEventStore } from '../../src/subscriptions/memoryEventStore.js';
import { POLL_DELAYS_MS, SessionFeed } from '../../src/subscriptions/sessionFeed.js';
import type { SessionChange, SessionWatcher } from '../../src/subscriptions/sessionWatcher.js';
import { session } from '../support/fixtures/domain.js';
import { SESSION_ID } from '../support/fixtures/wire.js';
import { FakeTimers, settle } from './fakeTimers.js';

const TOTAL_MS = 10 * 60_000;

/** One gateway process on a store, with a Yoti whose session the test changes. */
function setUp(timers = new FakeTimers(), store = new MemoryEventStore(timers)) {
  const yoti = { wire: {} as object, isDeleted: false, isDown: false, reads: 0 };
  const read = async (): Promise<ReadSession> => {
    yoti.reads += 1;
    const readAt = timers.now();
    if (yoti.isDeleted) throw new ApiError(ErrorCode.NOT_FOUND);
    if (yoti.isDown) throw new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE);
    return { session: session(yoti.wire), readAt };
  };
  const deserialize = (): never => expect('nothing is handed over') as never;
  const feed = new SessionFeed({ store, timers, read, deserialize, random: () => 0 });
  const watch = async (after?: string): Promise<SessionWatcher> => {
    const ticket = await store.ticket();
    return feed.watch(SESSION_ID, after, after === undefined ? { read: await read(), ticket } : undefined);
  };
  return { timers, store, yoti, feed, watch };
}

/** Collects the messages of a watcher as they come. */
function collect(watcher: SessionWatcher): {
  changes: SessionChange[];
  kinds: () => string[];
  end: Promise<unknown>;
} {
  const changes: SessionChange[] = [];
  const run = async (): Promise<void> => {
    for await (const change of watcher) changes.push(change);
  };
  return { changes, kinds: () => changes.map(({ kind }) => kind), end: run() };
}

const ongoing = { state: 'ONGOING' };
const consented = { state: 'ONGOING', biometric_consent: '2026-01-15T12:00:00Z' };

describe('polling', () => {
  it('happens after 2, 4, 8, 15 and then every 30 seconds, and ends with the last watcher', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const [first, second] = [await watch(), await watch()];
    yoti.reads = 0;
    const times: number[] = [];
    for (let second = 1; second <= 120; second += 1) {
      const before = yoti.reads;
      await timers.pass(1_000);
      if (yoti.reads > before) times.push(second);
    }
    expect(times).toEqual([2, 6, 14, 29, 59, 89, 119]);

    await first.return();
    expect(feed.size).toBe(1);
    await second.return();
    expect([feed.size, timers.pending]).toEqual([0, 0]);
  });

  it('is done once for all processes of one store', async () => {
    const timers = new FakeTimers();
    const store = new MemoryEventStore(timers);
    const [a, b] = [setUp(timers, store), setUp(timers, store)];
    a.yoti.wire = b.yoti.wire = ongoing;
    await a.watch();
    await timers.pass(1_000);
    await b.watch();
    a.yoti.reads = b.yoti.reads = 0;
    await timers.pass(TOTAL_MS);

    const polls = POLL_DELAYS_MS.slice(0, -1).length + TOTAL_MS / POLL_DELAYS_MS.at(-1)!;
    expect(a.yoti.reads + b.yoti.reads).toBeLessThanOrEqual(polls + 1);
    expect(a.yoti.reads + b.yoti.reads).toBeGreaterThan(TOTAL_MS / POLL_DELAYS_MS.at(-1)! - 2);
  });

  it('begins anew after an event, so that the next change is seen soon', async () => {
    const { timers, yoti, watch } = setUp();
    yoti.wire = ongoing;
    const { kinds } = collect(await watch());
    await timers.pass(TOTAL_MS);
    yoti.wire = consented;
    await timers.pass(30_000);
    expect(kinds()).toEqual(['SNAPSHOT', 'UNKNOWN']);
    yoti.wire = { ...consented, state: 'COMPLETED' };
    await timers.pass(15_000);
    expect(kinds()).toEqual(['SNAPSHOT', 'UNKNOWN', 'COMPLETED']);
  });

  it('goes on while Yoti fails, and the change arrives afterwards', async () => {
    const { timers, yoti, watch } = setUp();
    yoti.wire = ongoing;
    const { kinds } = collect(await watch());
    yoti.isDown = true;
    await timers.pass(100_000);
    expect(kinds()).toEqual(['SNAPSHOT']);
    yoti.isDown = false;
    yoti.wire = { state: 'EXPIRED' };
    await timers.pass(30_000);
    expect(kinds()).toEqual(['SNAPSHOT', 'EXPIRED']);
  });
});

describe('a hint', () => {
  it('gives no event when nothing changed, and at most one read in an interval', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const { kinds } = collect(await watch());
    yoti.reads = 0;
    for (let count = 0; count < 1_000; count += 1) {
      feed.hint(SESSION_ID);
      await timers.pass(10);
    }
    await timers.pass(2_000);
    // 12 seconds of hints, and the polls after 2 and 6 seconds.
    expect(yoti.reads).toBeLessThanOrEqual(12 / 2 + 1 + 2);
    expect(kinds()).toEqual(['SNAPSHOT']);
  });

  it('is read at once, also when a poll has just been', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const { kinds } = collect(await watch());
    await timers.pass(2_000);
    yoti.wire = consented;
    feed.hint(SESSION_ID);
    await settle();
    expect(kinds()).toEqual(['SNAPSHOT', 'UNKNOWN']);
  });

  it('that comes during a read is read after the interval', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const { kinds } = collect(await watch());
    feed.hint(SESSION_ID);
    await settle();
    yoti.wire = { state: 'COMPLETED' };
    feed.hint(SESSION_ID);
    await settle();
    expect(kinds()).toEqual(['SNAPSHOT']);
    await timers.pass(2_000);
    expect(kinds()).toEqual(['SNAPSHOT', 'COMPLETED']);
  });

  it('of a session that nothing watches goes into its history, and without one or at its end is not read', async () => {
    const { timers, yoti, feed, store } = setUp();
    feed.hint(SESSION_ID);
    await timers.pass(5_000);
    expect(yoti.reads).toBe(0);
    await feed.begin(SESSION_ID, { session: session(ongoing), readAt: timers.now() });
    yoti.wire = { state: 'COMPLETED' };
    feed.hint(SESSION_ID);
    await timers.pass(5_000);
    expect((await store.history(SESSION_ID)).map(({ kind }) => kind)).toEqual(['OPENED', 'COMPLETED']);
    feed.hint(SESSION_ID);
    await timers.pass(5_000);
    expect(yoti.reads).toBe(1);
    expect(timers.pending).toBe(0);
  });

  it('is dropped above a thousand sessions with hints in progress', async () => {
    const { feed } = setUp();
    for (let count = 0; count < 1_001; count += 1) feed.hint(`session-${count}`);
    expect(feed.droppedHints).toBe(1);
  });

  it('of a write is one for all writes of a mutation, and only where the session is watched', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    feed.hintOfWrite(SESSION_ID);
    expect(timers.pending).toBe(0);
    await watch();
    yoti.reads = 0;
    [1, 2, 3, 4].forEach(() => feed.hintOfWrite(SESSION_ID));
    await timers.pass(1_000);
    expect(yoti.reads).toBe(1);
  });
});

describe('a watcher', () => {
  it('that does not ask is sent the session as it is when it asks, event by event', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const watcher = await watch();
    await watcher.next();
    for (const second of [1, 2, 3]) {
      yoti.wire = { state: 'ONGOING', biometric_consent: `2026-01-15T12:00:0${second}Z` };
      feed.hint(SESSION_ID);
      await timers.pass(2_500);
    }
    const { value } = await watcher.next();
    expect(value?.read?.session.biometricConsentAt).toBe('2026-01-15T12:00:03Z');
    const next = await watcher.next();
    expect(next.value!.id > value!.id).toBe(true);
  });

  it('with a position that is no longer stored begins with a snapshot', async () => {
    const { timers, yoti, watch } = setUp();
    yoti.wire = ongoing;
    const { kinds, changes } = collect(await watch('1-0'));
    await timers.pass(100);
    expect(kinds()).toEqual(['SNAPSHOT']);
    expect(changes[0]!.read!.session.state).toBe('ONGOING');
  });

  it('with the position of the last event reads nothing and waits for the next', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const first = await watch();
    const { value } = await first.next();
    await first.return();
    yoti.reads = 0;
    const { kinds } = collect(await watch(value!.id));
    await timers.pass(100);
    expect([kinds(), yoti.reads]).toEqual([[], 0]);
    yoti.wire = consented;
    feed.hint(SESSION_ID);
    await timers.pass(100);
    expect(kinds()).toEqual(['UNKNOWN']);
  });

  it('of a session that was deleted meanwhile is told so, without a session', async () => {
    const { timers, yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const { changes, end } = collect(await watch());
    yoti.isDeleted = true;
    feed.hint(SESSION_ID);
    await timers.pass(100);
    await end;
    expect(changes.map(({ kind, read }) => [kind, read !== undefined])).toEqual([
      ['SNAPSHOT', true],
      ['DELETED', false],
    ]);
  });

  it('with an old position, of a session that is neither stored nor at Yoti, ends with NOT_FOUND', async () => {
    const { timers, yoti, watch } = setUp();
    yoti.isDeleted = true;
    const { end } = collect(await watch('1-0'));
    const ended = expect(end).rejects.toMatchObject({ code: ErrorCode.NOT_FOUND });
    await timers.pass(100);
    await ended;
  });

  it('of a finished session gets one snapshot, and nothing after its last event', async () => {
    const { yoti, feed, watch } = setUp();
    yoti.wire = { state: 'COMPLETED' };
    const { changes, end } = collect(await watch());
    await end;
    expect(changes.map(({ kind }) => kind)).toEqual(['SNAPSHOT']);
    const again = collect(await watch(changes[0]!.id));
    await again.end;
    expect([again.changes, feed.size]).toEqual([[], 0]);
  });

  it('ends with an error once, when all are stopped', async () => {
    const { yoti, feed, watch } = setUp();
    yoti.wire = ongoing;
    const watcher = await watch();
    await watcher.next();
    const next = watcher.next();
    feed.stop(new ApiError(ErrorCode.NOT_FOUND));
    await expect(next).rejects.toMatchObject({ code: ErrorCode.NOT_FOUND });
    expect(await watcher.next()).toEqual({ done: true, value: undefined });
    expect(feed.size).toBe(0);
  });
});

describe('a read that began earlier and ended later', () => {
  it('does not bring back the old state', async () => {
    const { yoti, store, feed, watch } = setUp();
    yoti.wire = consented;
    const old = { read: { session: session(ongoing), readAt: 0 }, ticket: await store.ticket() };
    const { kinds } = collect(await watch());
    await feed.watch(SESSION_ID, undefined, old);
    await settle();
    expect(kinds()).toEqual(['SNAPSHOT']);
    expect((await store.history(SESSION_ID)).map(({ kind }) => kind)).toEqual([SessionEventKind.OPENED]);
  });
});
