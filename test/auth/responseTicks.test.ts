import { Ownership } from '../../src/auth/ownership.js';
import { ResponseTicks } from '../../src/auth/responseTicks.js';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import type { Session } from '../../src/schema/session.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const FIRST_MS = 50;
const caller = { subject: 'alice', scopes: new Set(['session:read']), applicantId: null };
const ownership = new Ownership(caller, () => Promise.reject(new Error()), new ResponseTicks(FIRST_MS));

const sessionOf = (userTrackingId: string): { session: Session } => ({
  session: { id: 'id', userTrackingId } as Session,
});
const notFound = new ApiError(ErrorCode.NOT_FOUND, { retryAfter: 7 }, new Error('more than that'));

/** Milliseconds after its beginning at which the check of a read that takes `readMs` has settled, and its outcome. */
async function timeOf(
  readMs: number,
  result: { session: Session } | Error,
): Promise<{ ms: number; outcome: unknown }> {
  const reading = new Promise<{ session: Session }>((resolve, reject) =>
    setTimeout(() => (result instanceof Error ? reject(result) : resolve(result)), readMs),
  );
  let outcome: unknown;
  void ownership.requireOwned(reading).then(
    (read) => (outcome = read),
    (error: unknown) => (outcome = error),
  );
  let ms = 0;
  for (; outcome === undefined && ms < 10_000; ms += 1) await jest.advanceTimersByTimeAsync(1);
  return { ms, outcome };
}

describe('a session that is not the caller’s', () => {
  it.each([
    [3, 50],
    [49, 50],
    [51, 100],
    [101, 200],
    [250, 400],
    [401, 800],
  ])('and read in %i ms is NOT_FOUND after %i ms, as one that does not exist', async (readMs, expectedMs) => {
    const foreign = await timeOf(readMs, sessionOf('bob'));
    const unknown = await timeOf(readMs, notFound);

    expect([foreign.ms, unknown.ms]).toEqual([expectedMs, expectedMs]);
    for (const { outcome } of [foreign, unknown])
      expect((outcome as ApiError).extensions).toEqual({ code: 'NOT_FOUND', retryable: false });
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('any other read', () => {
  it.each<[what: string, result: { session: Session } | Error]>([
    ['of an own session', sessionOf('alice')],
    ['that Yoti fails', new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE)],
    ['that is aborted', new Error('aborted')],
  ])('%s is answered at once, and leaves no timer', async (_, result) => {
    const { ms, outcome } = await timeOf(3, result);

    expect(ms).toBe(3);
    expect(outcome).toBe(result);
    expect(jest.getTimerCount()).toBe(0);
  });
});
