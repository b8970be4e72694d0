import { RestartBackoff } from '../../src/cluster/restartBackoff.js';

/** Delays after deaths at these times, in seconds, of workers that were so old. */
function delaysAfter(deaths: [at: number, age: number][]): (number | undefined)[] {
  let now = 0;
  const counted = new RestartBackoff(() => now);
  return deaths.map(([at, age]) => {
    now = at * 1_000;
    return counted.nextDelay(now - age * 1_000);
  });
}

it.each<[name: string, deaths: [number, number][], delays: (number | undefined)[]]>([
  ['of age is replaced at once', [[100, 60]], [0]],
  ['young is replaced after a tenth of a second', [[100, 59.9]], [100]],
  [
    'young like others before it is replaced later each time, and the fifth not at all',
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
    'young is compared with those of the last minute only',
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
    'of age does not count',
    [
      [100, 1],
      [101, 90],
      [102, 1],
    ],
    [100, 0, 200],
  ],
])('a worker that dies %s', (_, deaths, delays) => {
  expect(delaysAfter(deaths)).toEqual(delays);
});
