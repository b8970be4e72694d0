import fc from 'fast-check';
import { ByteRing, type Place } from '../../src/datasources/byteRing.js';

/** A ring with the line of those whose bytes are in it. */
function ringOf(bytes: number): { ring: ByteRing; line: (Place & { content: Buffer })[] } {
  const line: (Place & { content: Buffer })[] = [];
  const ring = new ByteRing(bytes, { oldest: () => line[0], shift: () => line.shift() });
  return { ring, line };
}

it('gives back what was added, and pushes out the oldest when it is full', () => {
  const { ring, line } = ringOf(10);
  for (const text of ['aaaa', 'bbbb', 'cccc']) {
    const content = Buffer.from(text);
    line.push({ ...ring.add(content)!, content });
  }
  expect(line.map((place) => ring.read(place).toString())).toEqual(['bbbb', 'cccc']);
});

it('takes nothing that is larger than all of it', () => {
  const { ring, line } = ringOf(10);
  line.push({ ...ring.add(Buffer.from('kept'))!, content: Buffer.from('kept') });
  expect(ring.add(Buffer.alloc(11))).toBeUndefined();
  expect(ring.read(line[0]!).toString()).toBe('kept');
});

it('leaves nothing of what is erased', () => {
  const { ring } = ringOf(10);
  const place = ring.add(Buffer.from('secret'))!;
  ring.erase(place);
  expect(ring.read(place)).toEqual(Buffer.alloc(6));
});

it('uses twice what is kept, not all there is, when few are kept', () => {
  const { ring, line } = ringOf(1_000_000);
  const ends: number[] = [];
  for (let added = 0; added < 1_000; added += 1) {
    if (line.length === 5) line.shift();
    const content = Buffer.alloc(100);
    line.push({ ...ring.add(content)!, content });
    ends.push(line.at(-1)!.end);
  }
  expect(Math.max(...ends)).toBeLessThanOrEqual(1_100);
});

it('never mixes up what is in it, whatever comes and goes', () => {
  const step = fc.oneof(
    fc.record({ add: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ drop: fc.nat({ max: 10 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { ring, line } = ringOf(100);
      let next = 0;
      for (const { add, drop } of steps as { add?: number; drop?: number }[]) {
        if (drop !== undefined) {
          const [gone] = line.splice(drop % (line.length || 1), 1);
          if (gone) ring.erase(gone);
        }
        if (add === undefined) continue;
        next = (next % 255) + 1;
        const content = Buffer.alloc(add, next);
        line.push({ ...ring.add(content)!, content });
      }
      for (const { content, ...place } of line) expect(ring.read(place)).toEqual(content);
      expect(line.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(100);
    }),
    { numRuns: 2_000 },
  );
});
