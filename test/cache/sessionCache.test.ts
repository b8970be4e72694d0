import { SessionCache, type ReadOptions, type SessionCacheOptions } from '../../src/cache/sessionCache.js';
import type { Session } from '../../src/schema/session.js';
import { session as sessionWith } from '../support/domain.js';
import { SESSION_ID } from '../support/wire.js';

const BOUNDS = { seconds: 60, entries: 100, bytes: 100_000 };
const deserialize = (bytes: Buffer): Session => sessionWith(JSON.parse(bytes.toString()) as object);
const anybody: ReadOptions = { isOwner: () => true, bypassCache: false, deserialize };

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
  for (const id of ids) await cache.get(id, read, anybody);
  return reads;
}

describe('what is kept', () => {
  it.each([
    ['COMPLETED', 1],
    ['EXPIRED', 1],
    ['ONGOING', 20],
    ['SOMETHING_NEW', 20],
  ])('twenty looks at a session that is %s take %i reads', async (state, count) => {
    const cache = cacheWith();
    expect(await missing(cache, Array<string>(20).fill(SESSION_ID), reading(state))).toBe(count);
  });

  it('says when it was read', async () => {
    const cache = cacheWith();
    await cache.get(SESSION_ID, reading(), anybody);
    time += 30_000;
    expect((await cache.get(SESSION_ID, reading(), anybody)).readAt).toBe(1_000);
  });

  it('cannot be changed by whoever gets it from there', async () => {
    const cache = cacheWith();
    await cache.get(SESSION_ID, reading(), anybody);
    const { session } = await cache.get(SESSION_ID, reading(), anybody);
    expect(() => session.checks.pop()).toThrow(TypeError);
    expect(() => Object.assign(session.checks[0]!, { state: 'UNKNOWN' })).toThrow(TypeError);
  });

  it.each([true, false])('is the same for everybody, frozen or not (%s)', async (isFrozen) => {
    const cache = cacheWith({ isFrozen });
    const { session: read } = await cache.get(SESSION_ID, reading(), anybody);
    const [{ session: second }, { session: third }] = [
      await cache.get(SESSION_ID, reading(), anybody),
      await cache.get(SESSION_ID, reading(), anybody),
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
    await expect(cache.get(SESSION_ID, failing, anybody)).rejects.toThrow('down');
    expect(await missing(cache, [SESSION_ID])).toBe(1);
  });
});

describe('the bounds', () => {
  const ids = ['a', 'b', 'c'];

  it('hold for the number: the one that was read first goes', async () => {
    const cache = cacheWith({ entries: 2 });
    await missing(cache, ids);
    expect(await missing(cache, ['c', 'b'])).toBe(0);
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it('hold for the bytes', async () => {
    const cache = cacheWith({ bytes: 250 });
    await missing(cache, ids);
    expect(await missing(cache, ['c', 'b'])).toBe(0);
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it('keep out one that has more bytes than all may have', async () => {
    const cache = cacheWith({ bytes: 250 });
    await missing(cache, ['a']);
    await missing(cache, ['b'], reading('COMPLETED', 251));
    expect(await missing(cache, ['a'])).toBe(0);
    expect(await missing(cache, ['b'])).toBe(1);
  });

  it('push out nobody for one that is too large to be kept', async () => {
    const cache = cacheWith({ bytes: 250, entries: 1 });
    await missing(cache, ['a']);
    await missing(cache, ['b'], reading('COMPLETED', 251));
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('hold for the seconds, from when Yoti was asked, however often it is looked at', async () => {
    const cache = cacheWith();
    const slow = async () => {
      const read = await reading()();
      time += 5_000;
      return read;
    };
    await cache.get('a', slow, anybody);
    time += 55_000;
    expect(await missing(cache, ['a'])).toBe(0);
    time += 1;
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it('let go of it then, even when nobody asks again', async () => {
    jest.useFakeTimers();
    const cache = cacheWith();
    const slow = async () => {
      const read = await reading()();
      time += 5_000;
      return read;
    };
    await cache.get('a', slow, anybody);
    expect(cache.size).toBe(1);
    time += 55_001;
    jest.advanceTimersByTime(55_001);
    expect(cache.size).toBe(0);
    jest.useRealTimers();
  });

  it('keep out one whose time is over when it arrives', async () => {
    const cache = cacheWith();
    const tooSlow = async () => {
      time += 60_000;
      return reading()();
    };
    await cache.get('a', tooSlow, anybody);
    expect(cache.size).toBe(0);
  });
});

describe('the bytes of a read', () => {
  it('are overwritten in the cache when the entry is evicted', async () => {
    const cache = cacheWith();
    const given: Buffer[] = [];
    const observed: ReadOptions = {
      ...anybody,
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

  it('stay as they are for other requests when the entry is overwritten', async () => {
    const cache = cacheWith();
    const read = await reading()();
    await cache.get('a', async () => read, anybody);
    cache.invalidate('a');
    expect(deserialize(read.bytes)).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('something touches the session', () => {
  it('and what is kept is gone, of this session alone', async () => {
    const cache = cacheWith();
    await missing(cache, ['a', 'b']);
    cache.invalidateBelow('/sessions/A/media/x/content');
    expect(await missing(cache, ['b'])).toBe(0);
    expect(await missing(cache, ['a'])).toBe(1);
  });

  it.each(['/applicants/a', '/sessions', '/sessions/'])('but not by a write to %s', async (path) => {
    const cache = cacheWith();
    await missing(cache, ['a']);
    cache.invalidateBelow(path);
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('while it is being read: who asked gets it, and nobody after', async () => {
    const cache = cacheWith();
    const overtaken = async () => {
      const read = await reading()();
      cache.invalidateBelow('/sessions/a');
      return read;
    };
    expect(await cache.get('a', overtaken, anybody)).toMatchObject({ session: { state: 'COMPLETED' } });
    expect(await missing(cache, ['a'])).toBe(1);
    expect(await missing(cache, ['a'])).toBe(0);
  });
});

describe('something touches another session', () => {
  it('while it is being read, and it is kept all the same', async () => {
    const cache = cacheWith();
    const untouched = async () => {
      cache.invalidateBelow('/sessions/b');
      return reading()();
    };
    await cache.get('a', untouched, anybody);
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('or all of them, while it is being read, and it is not kept', async () => {
    const cache = cacheWith();
    const overtaken = async () => {
      cache.clear();
      return reading()();
    };
    await cache.get('a', overtaken, anybody);
    expect(await missing(cache, ['a'])).toBe(1);
  });
});

describe('who asks', () => {
  const stranger: ReadOptions = { isOwner: () => false, bypassCache: false, deserialize };

  it('and may not see it makes the same read each time as for one that nobody has', async () => {
    const cache = cacheWith();
    await missing(cache, ['a']);
    for (let times = 0; times < 3; times += 1) await cache.get('a', reading(), stranger);
    expect(reads).toBe(4);
  });

  it('and may not see it changes nothing for who may', async () => {
    const cache = cacheWith();
    await cache.get('a', reading(), stranger);
    expect(await missing(cache, ['a'])).toBe(1);
    await cache.get('a', reading(), { ...stranger, bypassCache: true });
    expect(await missing(cache, ['a'])).toBe(0);
  });

  it('and wants it fresh gets it so, and leaves it for others', async () => {
    const cache = cacheWith();
    await missing(cache, ['a']);
    time += 10_000;
    expect(await cache.get('a', reading(), { ...anybody, bypassCache: true })).toMatchObject({
      readAt: 11_000,
    });
    expect(await cache.get('a', reading(), anybody)).toMatchObject({ readAt: 11_000 });
    expect(reads).toBe(2);
  });
});
