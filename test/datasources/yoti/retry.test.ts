import {
  MAX_WAIT_MS,
  MAX_RETRIES,
  retryDelay,
  secondsToWait,
  type AttemptOutcome,
} from '../../../src/datasources/yoti/retry.js';

const NOW = Date.parse('2026-03-04T05:06:07Z');
const half = { now: () => NOW, random: () => 0.5 };
const noAnswer: AttemptOutcome = { connectionFailed: true };
const answered = (status: number, retryAfter?: string): AttemptOutcome => ({ status, retryAfter });

describe('the wait before another attempt', () => {
  it.each<[method: string, retry: number, name: string, outcome: AttemptOutcome, ms: number | undefined]>([
    ['GET', 1, 'no answer', noAnswer, 50],
    ['GET', 2, 'no answer', noAnswer, 100],
    ['GET', 3, 'no answer', noAnswer, undefined],
    ['PUT', 1, 'no answer', noAnswer, 50],
    ['DELETE', 2, 'no answer', noAnswer, 100],
    ['POST', 1, 'no answer', noAnswer, undefined],
    ['GET', 1, '429', answered(429), 50],
    ['PUT', 1, '429', answered(429), 50],
    ['DELETE', 1, '429', answered(429), 50],
    ['POST', 1, '429', answered(429), undefined],
    ['POST', 1, '408', answered(408), undefined],
    ['GET', 1, '500', answered(500), 50],
    ['GET', 1, '502', answered(502), 50],
    ['GET', 2, '503', answered(503), 100],
    ['GET', 1, '504', answered(504), 50],
    ['GET', 1, '599', answered(599), 50],
    ['PUT', 2, '503', answered(503), 100],
    ['DELETE', 2, '500', answered(500), 100],
    ['GET', 3, '503', answered(503), undefined],
    ['PUT', 3, '503', answered(503), undefined],
    ['POST', 1, '503', answered(503), undefined],
    ['POST', 1, '503 and Retry-After', answered(503, '1'), undefined],
    ['GET', 1, '200', answered(200), undefined],
    ['GET', 1, '204', answered(204), undefined],
    ['GET', 1, '301', answered(301), undefined],
    ['GET', 1, '400', answered(400), undefined],
    ['GET', 1, '401', answered(401), undefined],
    ['GET', 1, '403', answered(403), undefined],
    ['GET', 1, '404', answered(404), undefined],
    ['GET', 1, '408', answered(408), 50],
    ['GET', 1, '409', answered(409), undefined],
    ['GET', 1, '422', answered(422), undefined],
    ['GET', 1, '404 and Retry-After', answered(404, '1'), undefined],
    ['GET', 1, 'an answer that cannot be understood', { connectionFailed: false }, undefined],
    ['GET', 1, 'nothing known', {}, undefined],
    ['PATCH', 1, 'no answer', noAnswer, undefined],
    ['get', 1, 'no answer', noAnswer, undefined],
    ['GET', 1, 'Retry-After of 0', answered(429, '0'), 0],
    ['GET', 1, 'Retry-After of 2 seconds', answered(429, '2'), 2_000],
    ['PUT', 2, 'Retry-After of 2 seconds', answered(503, '2'), 2_000],
    ['GET', 1, 'the longest Retry-After', answered(429, '3'), 3_000],
    ['GET', 1, 'a longer Retry-After', answered(429, '4'), undefined],
    ['GET', 1, 'a Retry-After of an hour', answered(503, '3600'), undefined],
    ['GET', 1, 'a Retry-After of for ever', answered(503, '999999999999'), undefined],
    ['GET', 1, 'Retry-After of a date', answered(429, 'Wed, 04 Mar 2026 05:06:09 GMT'), 2_000],
    ['GET', 1, 'Retry-After of a date gone by', answered(429, 'Wed, 04 Mar 2026 05:06:00 GMT'), 0],
    ['GET', 1, 'Retry-After of a far date', answered(429, 'Thu, 05 Mar 2026 05:06:07 GMT'), undefined],
    ['GET', 1, 'a negative Retry-After', answered(429, '-5'), 50],
    ['GET', 1, 'a Retry-After with a fraction', answered(429, '1.5'), 50],
    ['GET', 1, 'a Retry-After of words', answered(429, 'in 5 minutes'), 50],
    ['GET', 1, 'an empty Retry-After', answered(429, ''), 50],
    ['GET', 1, 'no answer, whatever was asked before', { connectionFailed: true, retryAfter: '1' }, 1_000],
  ])('%s, retry %i after %s', (method, retry, _, outcome, ms) => {
    expect(retryDelay(method, retry, outcome, half)).toBe(ms);
  });

  it.each([
    [1, 0, 0],
    [1, 0.999, 100],
    [2, 0, 0],
    [2, 0.999, 200],
  ])(
    'of retry %i is spread by chance (%d) so that gateways do not come back together',
    (retry, random, ms) => {
      expect(retryDelay('GET', retry, noAnswer, { random: () => random })).toBe(ms);
    },
  );

  it('lies within its bounds with the real chance', () => {
    const waits = Array.from({ length: 100 }, () => retryDelay('GET', 1, noAnswer) ?? NaN);

    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(100);
  });

  it('is never longer than what is documented, and there are never more than two', () => {
    expect([MAX_RETRIES, MAX_WAIT_MS]).toEqual([2, 3_000]);
  });
});

describe('reading Retry-After', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['  ', undefined],
    ['0', 0],
    ['7', 7],
    [' 7 ', 7],
    ['007', 7],
    ['120', 120],
    ['999999999', 86_400],
    ['99999999999', 86_400],
    ['1'.repeat(400), undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['soon', undefined],
    ['soon 1', undefined],
    ['1, 2', undefined],
    ['Wed, 04 Mar 2026 05:06:07 GMT', 0],
    ['Wed, 04 Mar 2026 05:06:08 GMT', 1],
    ['Wed, 04 Mar 2026 05:05:07 GMT', 0],
    ['Wednesday, 04-Mar-26 05:06:17 GMT', 10],
    ['Wed, 99 Mar 2026 05:06:07 GMT', undefined],
    ['Wed', undefined],
  ])('%p is %p seconds', (value, seconds) => {
    expect(secondsToWait(value, NOW)).toBe(seconds);
  });

  it('rounds up, so that no retry is too early', () => {
    expect(secondsToWait('Wed, 04 Mar 2026 05:06:08 GMT', NOW + 1)).toBe(1);
  });
});
