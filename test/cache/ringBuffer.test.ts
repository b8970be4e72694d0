import fc from 'fast-check';
import { RingBuffer, type Slot } from '../../src/cache/ringBuffer.js';

/** What is in a ring, and what it says is in it. */
function ringOf(bytes: number): {
  ring: RingBuffer<string>;
  add: (text: string) => Slot<string> | undefined;
  held: Map<string, Slot<string>>;
} {
  const held = new Map<string, Slot<string>>();
  const ring = new RingBuffer<string>(bytes, (text) => held.delete(text));
  const add = (text: string): Slot<string> | undefined => {
    const added = ring.add(Buffer.from(text), text);
    if (added) held.set(text, added);
    return added;
  };
  return { ring, add, held };
}

it('gives back what was added, and pushes out the oldest when it is full', () => {
  const { ring, add, held } = ringOf(10);
  ['aaaa', 'bbbb', 'cccc'].forEach(add);
  expect([...held.values()].map((each) => ring.read(each).toString())).toEqual(['bbbb', 'cccc']);
  expect(ring.oldest).toBe('bbbb');
});

it('takes nothing that is larger than all of it', () => {
  const { ring, add, held } = ringOf(10);
  add('kept');
  expect(add('larger than all')).toBeUndefined();
  expect(ring.read(held.get('kept')!).toString()).toBe('kept');
});

it('leaves nothing of what is erased', () => {
  const { ring, add } = ringOf(10);
  const secret = add('secret')!;
  ring.zeroize(secret);
  expect(ring.read(secret)).toEqual(Buffer.alloc(6));
  expect(ring.oldest).toBeUndefined();
});

it('leaves nothing of what is pushed out, and says that it is gone', () => {
  const { ring, add, held } = ringOf(10);
  const first = add('first')!;
  add('next');
  ring.evictOldest();
  expect(ring.read(first)).toEqual(Buffer.alloc(5));
  expect([...held.keys()]).toEqual(['next']);
});

it('uses twice what is kept, not all there is, when few are kept', () => {
  const { ring, add, held } = ringOf(1_000_000);
  const ends: number[] = [];
  for (let added = 0; added < 1_000; added += 1) {
    if (held.size === 5) ring.evictOldest();
    ends.push(add(String(added).padEnd(100))!.end);
  }
  expect(Math.max(...ends)).toBeLessThanOrEqual(1_100);
});

it('never mixes up what is in it, whatever comes and goes', () => {
  const step = fc.oneof(
    fc.record({ add: fc.integer({ min: 5, max: 40 }) }),
    fc.record({ drop: fc.nat({ max: 10 }) }),
    fc.record({ shift: fc.constant(true) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { ring, add, held } = ringOf(100);
      let count = 0;
      for (const { add: length, drop, shift } of steps as { add?: number; drop?: number; shift?: true }[]) {
        const gone = drop === undefined ? undefined : [...held][drop % (held.size || 1)];
        if (gone) {
          ring.zeroize(gone[1]);
          held.delete(gone[0]);
        }
        if (shift) ring.evictOldest();
        if (length !== undefined) add(String((count += 1)).padEnd(length, '.'));
        expect(ring.oldest).toBe([...held.keys()][0]);
      }
      for (const [text, each] of held) expect(ring.read(each).toString()).toBe(text);
      expect([...held.keys()].join('').length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 2_000 },
  );
});
