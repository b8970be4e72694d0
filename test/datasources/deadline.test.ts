import { Deadlines, toDeadline } from '../../src/datasources/deadline.js';

const START = Date.parse('2026-03-04T05:06:07.350Z');
const TTL_MS = 900_000;
const ID = '7c9e2b40-1d35-4f68-a0b7-c4d5e6f70812';

/** The deadline by an answer that was asked for at `askedMs` after the start, and took `tookMs`. */
function poll(deadlines: Deadlines | undefined, askedMs: number, tookMs: number, endMs = TTL_MS): string {
  const askedAt = START + askedMs;
  const secondsLeft = Math.floor((endMs - askedMs - tookMs / 2) / 1000);
  const now = (): number => askedAt + tookMs;
  return toDeadline(ID, secondsLeft, { now, deadlines }, askedAt).toISOString();
}

describe('the deadline of a session', () => {
  it('stays as it was first told, whenever Yoti is asked and however long it takes', () => {
    const deadlines = new Deadlines();
    const told = Array.from({ length: 400 }, (_, n) =>
      poll(deadlines, n * 2_137, 2_500 - ((n * 61) % 2_500)),
    );

    expect(new Set(told).size).toBe(1);
    expect(Math.abs(Date.parse(told[0]!) - START - TTL_MS)).toBeLessThanOrEqual(4_000);
  });

  it('moves when Yoti gives the person more time, or less', () => {
    const deadlines = new Deadlines();
    const [first, longer, shorter] = [TTL_MS, TTL_MS + 60_000, TTL_MS - 60_000].map((end) =>
      poll(deadlines, 0, 100, end),
    );

    expect(Date.parse(longer!) - Date.parse(first!)).toBe(60_000);
    expect(Date.parse(shorter!) - Date.parse(first!)).toBe(-60_000);
  });

  it('is within two seconds of that of another process', () => {
    const [one, other] = [new Deadlines(), new Deadlines()];

    expect(Math.abs(Date.parse(poll(one, 0, 100)) - Date.parse(poll(other, 7_777, 100)))).toBeLessThanOrEqual(
      2_000,
    );
  });

  it('is of one session, whatever the case of its id', () => {
    const deadlines = new Deadlines();
    const at = (id: string, left: number): number =>
      toDeadline(id, left, { now: () => START, deadlines }).getTime();

    const deadline = at(ID, 60);
    const later = (id: string): number =>
      toDeadline(id, 59, { now: () => START + 1_900, deadlines }).getTime();
    expect(later(ID.toUpperCase())).toBe(deadline);
    expect(later(ID.replace('7', '8'))).not.toBe(deadline);
  });
});
