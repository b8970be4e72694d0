import { ActLimiter, callerKey, type RateLimitState } from '../../src/limits/actLimiter.js';
import { CallerActs } from '../../src/limits/callerActs.js';
import { ErrorCode } from '../../src/errors/codes.js';

const limits = { billable: 2, mail: 1, enrolment: 5, deletion: 5, upload: 5, other: 5 };

function limiter(maxCallers?: number): ActLimiter {
  return new ActLimiter({ actLimits: limits, maxCallers, log: { warn: () => undefined } });
}

/** Outcome of one attempt: what is left, or the code of the refusal. */
async function consume(acts: ActLimiter, key: string, count = 1): Promise<number | string> {
  let state: RateLimitState | undefined;
  try {
    await acts.consume(key, 'billable', count, (reported) => (state = reported));
  } catch (error) {
    return (error as { code: string }).code;
  }
  return state!.remaining;
}

it('counts each caller alone, up to the limit', async () => {
  const acts = limiter();
  const outcomes = [];
  for (const key of ['a', 'a', 'b', 'a', 'b']) outcomes.push(await consume(acts, key));

  expect(outcomes).toEqual([1, 0, 1, ErrorCode.RATE_LIMITED, 0]);
});

it('counts nothing of what it refuses', async () => {
  const acts = limiter();

  expect([await consume(acts, 'a', 3), await consume(acts, 'a', 2)]).toEqual([ErrorCode.RATE_LIMITED, 0]);
});

it('says when it can be tried again, unless it is more than the whole limit', async () => {
  const acts = limiter();
  const refused = (count: number): Promise<unknown> =>
    acts.consume('a', 'billable', count, () => undefined).catch((error: unknown) => error);

  expect(await refused(3)).toMatchObject({ extensions: { retryable: false } });
  await refused(2);
  const { extensions } = (await refused(1)) as { extensions: { retryable: boolean; retryAfter: number } };
  expect(extensions.retryable).toBe(true);
  expect(extensions.retryAfter).toBeGreaterThan(0);
  expect(extensions.retryAfter).toBeLessThanOrEqual(60);
});

it('forgets the caller that was idle longest above its bound, and no other', async () => {
  const acts = limiter(2);
  await consume(acts, 'a');
  await consume(acts, 'b');
  await consume(acts, 'a');
  await consume(acts, 'c');

  expect([await consume(acts, 'a'), await consume(acts, 'b')]).toEqual([ErrorCode.RATE_LIMITED, 1]);
});

it('gives back the kinds that an operation has counted before one is refused', async () => {
  const acts = new CallerActs(limiter(), 'alice', () => '');
  const two = [
    { kind: 'billable', count: 2 },
    { kind: 'mail', count: 2 },
  ] as const;

  await expect(acts.consume(two)).rejects.toMatchObject({ code: ErrorCode.RATE_LIMITED });
  await acts.consume([{ kind: 'billable', count: 2 }]);
  expect(acts.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '0' });
});

it('knows a caller by the subject, and only without one by the address', () => {
  const keys = [
    callerKey('a', '1'),
    callerKey('a', '2'),
    callerKey(null, '1'),
    callerKey(null, '2'),
    callerKey('1', ''),
  ];

  expect(keys[0]).toBe(keys[1]);
  expect(new Set(keys).size).toBe(4);
});
