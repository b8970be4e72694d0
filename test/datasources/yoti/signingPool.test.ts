import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { signingConcurrency, SigningPool } from '../../../src/datasources/yoti/signingPool.js';
import { failureOf } from '../../support/fixtures/failure.js';

/** Task that the test ends. */
class Task {
  hasBegun = false;
  end!: () => void;
  fail!: (error: Error) => void;
  readonly run = (): Promise<void> => {
    this.hasBegun = true;
    return new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
    });
  };
}

const tasks = (count: number): Task[] => Array.from({ length: count }, () => new Task());
const begun = (list: Task[]): boolean[] => list.map(({ hasBegun }) => hasBegun);
const gauge = ({ running, waiting }: SigningPool): number[] => [running, waiting];
/** Promises that are settled have told those who wait for them. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('makes so many at once, the others in the order they came, and shows how many', async () => {
  const pool = new SigningPool({ concurrency: 2, maxWaiting: 10 });
  const list = tasks(4);
  const all = list.map((task) => pool.run(task.run));
  await settled();
  expect(begun(list)).toEqual([true, true, false, false]);
  expect(gauge(pool)).toEqual([2, 2]);

  list[1]!.end();
  await settled();
  expect(begun(list)).toEqual([true, true, true, false]);
  expect(gauge(pool)).toEqual([2, 1]);

  list[0]!.end();
  list[2]!.end();
  await settled();
  list[3]!.end();
  await Promise.all(all);
  expect(gauge(pool)).toEqual([0, 0]);
});

it('refuses a request when the queue is full: OVERLOADED, again in a second', async () => {
  const pool = new SigningPool({ concurrency: 1, maxWaiting: 1 });
  const list = tasks(3);
  const [first, second, third] = list.map((task) => pool.run(task.run));

  expect((await failureOf(third!)).extensions).toEqual({
    code: 'OVERLOADED',
    retryable: true,
    retryAfter: 1,
  });
  expect(list[2]!.hasBegun).toBe(false);

  list[0]!.end();
  await settled();
  list[1]!.end();
  await Promise.all([first, second]);
  const late = new Task();
  const again = pool.run(late.run);
  await settled();
  late.end();
  await again;
});

it('hands out what is done when it is eight, or when nothing more is being made', async () => {
  const pool = new SigningPool({ concurrency: 1, maxWaiting: 20 });
  const list = tasks(10);
  const given: number[] = [];
  const all = list.map((task, place) => pool.run(task.run).then(() => given.push(place)));
  for (const task of list.slice(0, 7)) {
    await settled();
    task.end();
  }
  await settled();
  expect(given).toEqual([]);

  list[7]!.end();
  await settled();
  expect(given).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);

  list[8]!.end();
  await settled();
  expect(given).toHaveLength(8);
  list[9]!.end();
  await Promise.all(all);
  expect(given).toHaveLength(10);
});

it('goes on after one that fails', async () => {
  const pool = new SigningPool({ concurrency: 1, maxWaiting: 1 });
  const [bad, good] = tasks(2);
  const failing = pool.run(bad!.run).catch((error: Error) => error.message);
  const next = pool.run(good!.run);
  await settled();

  bad!.fail(new Error('no'));
  await settled();
  good!.end();
  expect(await failing).toBe('no');
  await next;
  expect(gauge(pool)).toEqual([0, 0]);
});

it('does not sign for an aborted request', async () => {
  const pool = new SigningPool({ concurrency: 1, maxWaiting: 2 });
  const [first, second] = tasks(2);
  const client = new AbortHandle();
  const running = pool.run(first!.run);
  const gone = pool.run(second!.run, client);
  await settled();

  client.abort();
  first!.end();
  await running;
  await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
  expect(second!.hasBegun).toBe(false);
  expect(gauge(pool)).toEqual([0, 0]);
});

it.each([
  [1, 4, 1, 2],
  [2, 4, 1, 2],
  [4, 4, 1, 3],
  [16, 4, 1, 3],
  [16, 17, 1, 15],
  [8, 4, 4, 2],
  [2, 1, 8, 1],
])('of %i cores and %i threads, shared by %i processes, %i sign', (cores, threads, processes, expected) => {
  expect(signingConcurrency(cores, threads, processes)).toBe(expected);
});
