import { RestartBackoff } from '../../src/cluster/restartBackoff.js';

/** Delays after crashes at these times of workers of these ages, in seconds. */
function delaysAfter(crashes: [at: number, age: number][]): (number | undefined)[] {
  let now = 0;
  const backoff = new RestartBackoff(() => now);
  return crashes.map(([at, age]) => {
    now = at * 1_000;
    return backoff.nextDelay(now - age * 1_000);
  });
}

it.each<[name: string, crashes: [number, number][], delays: (number | undefined)[]]>([
  ['after a minute is restarted at once', [[100, 60]], [0]],
  ['within a minute is restarted after 100 ms', [[100, 59.9]], [100]],
  [
    'repeatedly within a minute is restarted later each time, and not after the fifth crash',
    [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ],
    [100, 200, 400, 800, undefined],
  ],
  [
    'is counted with the crashes of the last minute only',
    [
      [0, 0],
      [30, 1],
      [60, 1],
      [89.9, 1],
      [200, 1],
    ],
    [100, 200, 200, 400, 100],
  ],
  [
    'after a minute does not count',
    [
      [100, 1],
      [101, 90],
      [102, 1],
    ],
    [100, 0, 200],
  ],
])('a worker that crashes %s', (_, crashes, delays) => {
  expect(delaysAfter(crashes)).toEqual(delays);
});
