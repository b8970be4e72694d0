import { ResponseBatcher } from '../../src/http/responseBatcher.js';

const endOfMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('sends all answers of a moment at its end, in the order they came, after what has to be done before', async () => {
  const done: string[] = [];
  const batcher = new ResponseBatcher({}, () => done.push('before'));
  batcher.add(() => done.push('a'));
  await Promise.resolve();
  batcher.add(() => done.push('b'));
  expect(done).toEqual([]);

  await endOfMoment();
  expect(done).toEqual(['before', 'a', 'b']);

  batcher.add(() => done.push('c'));
  await endOfMoment();
  expect(done).toEqual(['before', 'a', 'b', 'before', 'c']);
});

it('sends what is added while it sends at the end of the next moment', async () => {
  const done: string[] = [];
  const batcher = new ResponseBatcher({}, () => done.push('before'));
  batcher.add(() => batcher.add(() => done.push('later')));
  await endOfMoment();
  expect(done).toEqual(['before']);
  await endOfMoment();
  expect(done).toEqual(['before', 'before', 'later']);
});
