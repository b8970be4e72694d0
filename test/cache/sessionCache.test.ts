import { SessionCache, type ReadOptions, type SessionCacheOptions } from '../../src/cache/sessionCache.js';
import type { Session } from '../../src/schema/session.js';
import { session as sessionWith } from '../support/fixtures/domain.js';
import { SESSION_ID } from '../support/fixtures/wire.js';

const BOUNDS = { seconds: 60, entries: 100, bytes: 100_000 };
const deserialize = (bytes: Buffer): Session => sessionWith(JSON.parse(bytes.toString()) as object);
const owner: ReadOptions = { isOwner: () => true, bypassCache: false, deserialize };

let time: number;
let reads: number;
beforeEach(() => {
  time = 1_000;
  reads = 0;
});

const cacheWith = (bounds: Partial<SessionCacheOptions> = {}): SessionCache =>
  new SessionCache({ ...BOUNDS, now: () => time, isFrozen: true, ...bounds });

/** A read of a session in this state, which comes as this many bytes of JSON. */
const reading =
  (state = 'COMPLETED', size = 100) =>
  async () => {
    reads += 1;
    const bytes = Buffer.from(JSON.stringify({ state }).padEnd(size));
    return { session: deserialize(bytes), readAt: time, bytes };
  };

/** How many of these sessions have to be read when they are asked for once more, the oldest first. */
async function missing(cache: SessionCache, ids: string[], read = reading()): Promise<number> {
  reads = 0;
  for (const id of ids) await cache.get(id, read, owner);
  return reads;
}

describe('a cached session', () => {
  it.each([
    ['COMPLETED', 1],
    ['EXPIRED', 1],
    ['ONGOING', 20],
    ['SOMETHING_NEW', 20],
  ])('in state %s: twenty requests cost %i reads', async (state, count) => {
    const cache = cacheWith();
    expect(await missing(cache, Array<string>(20).fill(SESSION_ID), reading(state))).toBe(count);
  });

  it('has the time when Yoti was asked', async () => {
    const cache = cacheWith();
    await cache.get(SESSION_ID, reading(), owner);
    time += 30_000;
    expect((await cache.get(SESSION_ID, reading(), owner)).readAt).toBe(1_000);
  });

  it('is frozen', async () => {
    const cache = cacheWith();
    await cache.get(SESSION_ID, reading(), owner);
    const { session } = await cache.get(SESSION_ID, reading(), owner);
    expect(() => session.checks.pop()).toThrow(TypeError);
    expect(() => Object.assign(session.checks[0]!, { state: 'UNKNOWN' })).toThrow(TypeError);
  });

  it.each([true, false])('is one object for all requests, frozen or not (%s)', async (isFrozen) => {
    const cache = cacheWith({ isFrozen });
    const { session: read } = await cache.get(SESSION_ID, reading(), owner);
    const [{ session: second }, { session: third }] = [
      await cache.get(SESSION_ID, reading(), owner),
      await cache.get(SESSION_ID, reading(), owner),
    ];
    expect(second).toEqual(read);
    expect(third).toBe(second);
    expect(Object.isFrozen(second)).toBe(isFrozen);
    expect(reads).toBe(1);
  });

  it('is never an error', async () => {
    const cache = cacheWith();
    const failing = async (): Promise<never> => {
      throw new Error('down');
    };
    await expect(cache.get(SESSION_ID, failing, owner)).rejects.toThrow('down');
    expect(await missing(cache, [SESSION_ID])).toBe(1);
  });
});

describe('the limits', () => {
  const ids = ['a', 'b', 'c'];

  it('evict the oldest entry over the number of entries', async () => {
    const cache = cacheWith({ entries: 2 });
    await missing(cache, ids);
    expect(await missing(cache, ['c', 'b'])).toBe(0);
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it('evict the oldest entry over the number of bytes', async () => {
    const cache = cacheWith({ bytes: 250 });
    await missing(cache, ids);
    expect(await missing(cache, ['c', 'b'])).toBe(0);
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it('exclude a session that alone exceeds the bytes', async () => {
    const cache = cacheWith({ bytes: 250 });
    await missing(cache, ['a']);
    await missing(cache, ['b'], reading('COMPLETED', 251));
    expect(await missing(cache, ['a'])).toBe(0);
    expect(await missing(cache, ['b'])).toBe(1);
  });

  it('evict no entry for a session that is too large', async () => {
    const cache = cacheWith({ bytes: 250, entries: 1 });
    await missing(cache, ['a']);
    await missing(cache, ['b'], reading('COMPLETED', 251));
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('expire an entry by its age since Yoti was asked, however often it is read', async () => {
    const cache = cacheWith();
    const slow = async () => {
      const read = await reading()();
      time += 5_000;
      return read;
    };
    await cache.get('a', slow, owner);
    time += 55_000;
    expect(await missing(cache, ['a'])).toBe(0);
    time += 1;
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it('free an expired entry without another request', async () => {
    jest.useFakeTimers();
    const cache = cacheWith();
    const slow = async () => {
      const read = await reading()();
      time += 5_000;
      return read;
    };
    await cache.get('a', slow, owner);
    expect(cache.size).toBe(1);
    time += 55_001;
    jest.advanceTimersByTime(55_001);
    expect(cache.size).toBe(0);
    jest.useRealTimers();
  });

  it('exclude a session that has expired when it arrives', async () => {
    const cache = cacheWith();
    const tooSlow = async () => {
      time += 60_000;
      return reading()();
    };
    await cache.get('a', tooSlow, owner);
    expect(cache.size).toBe(0);
  });
});

describe('the bytes of a read', () => {
  it('are overwritten in the cache when the entry is evicted', async () => {
    const cache = cacheWith();
    const given: Buffer[] = [];
    const observed: ReadOptions = {
      ...owner,
      deserialize: (bytes) => {
        given.push(bytes);
        return deserialize(bytes);
      },
    };
    for (let times = 0; times < 2; times += 1) await cache.get('a', reading(), observed);
    expect(given[0]?.toString()).toContain('COMPLETED');
    cache.invalidate('a');
    expect(given).toEqual([Buffer.alloc(100)]);
  });

  it('stay intact for other requests when the entry is overwritten', async () => {
    const cache = cacheWith();
    const read = await reading()();
    await cache.get('a', async () => read, owner);
    cache.invalidate('a');
    expect(deserialize(read.bytes)).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('an invalidation', () => {
  it('evicts this session and no other', async () => {
    const cache = cacheWith();
    await missing(cache, ['a', 'b']);
    cache.invalidateBelow('/sessions/A/media/x/content');
    expect(await missing(cache, ['b'])).toBe(0);
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it.each(['/applicants/a', '/sessions', '/sessions/'])('does not happen for a write to %s', async (path) => {
    const cache = cacheWith();
    await missing(cache, ['a']);
    cache.invalidateBelow(path);
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('during a read: its caller gets the session, but it is not cached', async () => {
    const cache = cacheWith();
    const overtaken = async () => {
      const read = await reading()();
      cache.invalidateBelow('/sessions/a');
      return read;
    };
    expect(await cache.get('a', overtaken, owner)).toMatchObject({ session: { state: 'COMPLETED' } });
    expect(await missing(cache, ['a'])).toBe(1);
    expect(await missing(cache, ['a'])).toBe(0);
  });
});

describe('an invalidation during a read', () => {
  it('of another session does not prevent caching', async () => {
    const cache = cacheWith();
    const untouched = async () => {
      cache.invalidateBelow('/sessions/b');
      return reading()();
    };
    await cache.get('a', untouched, owner);
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('of all sessions prevents caching', async () => {
    const cache = cacheWith();
    const overtaken = async () => {
      cache.clear();
      return reading()();
    };
    await cache.get('a', overtaken, owner);
    expect(await missing(cache, ['a'])).toBe(1);
  });
});

describe('a caller', () => {
  const stranger: ReadOptions = { isOwner: () => false, bypassCache: false, deserialize };

  it('that is not the owner causes a read each time, as for an unknown session', async () => {
    const cache = cacheWith();
    await missing(cache, ['a']);
    for (let times = 0; times < 3; times += 1) await cache.get('a', reading(), stranger);
    expect(reads).toBe(4);
  });

  it('that is not the owner changes nothing for the owner', async () => {
    const cache = cacheWith();
    await cache.get('a', reading(), stranger);
    expect(await missing(cache, ['a'])).toBe(1);
    await cache.get('a', reading(), { ...stranger, bypassCache: true });
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('that bypasses the cache gets a fresh session, which is then cached', async () => {
    const cache = cacheWith();
    await missing(cache, ['a']);
    time += 10_000;
    expect(await cache.get('a', reading(), { ...owner, bypassCache: true })).toMatchObject({
      readAt: 11_000,
    });
    expect(await cache.get('a', reading(), owner)).toMatchObject({ readAt: 11_000 });
    expect(reads).toBe(2);
  });
});
