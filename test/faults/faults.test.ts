import { networkFaults } from '../../emulator/faults/networkFaults.js';
import { DEADLINE_MS, FaultLab, type Observation } from './cells.js';
import { faultBook, operationNames } from './faultBook.js';

/** What a busy machine may add to a deadline and its tenth. */
const SLACK_MS = 1_000;
/** Cells at the same time: most of them wait. */
const CONCURRENCY = 40;

const cells = Object.entries(faultBook).flatMap(([fault, expected]) =>
  operationNames.map((operation) => ({ fault, operation, expected: expected[operation] })),
);
const observations = new Map<(typeof cells)[number], Observation>();

beforeAll(async () => {
  const lab = new FaultLab();
  await lab.start();
  const queue = [...cells];
  const work = async (): Promise<void> => {
    for (let cell = queue.shift(); cell; cell = queue.shift())
      observations.set(cell, await lab.observe(cell.fault, cell.operation));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await lab.stop();
});

it('has an outcome for every fault of the emulator', () => {
  expect(Object.keys(faultBook)).toEqual(Object.keys(networkFaults));
});

it.each(Object.keys(faultBook))('%s has the outcomes of the fault book', (fault) => {
  const row = cells.filter((cell) => cell.fault === fault);
  const observed = row.map((cell) => [cell.operation, observations.get(cell)?.outcome]);
  expect(Object.fromEntries(observed)).toEqual(faultBook[fault]);
});

it('no fault outlasts the deadline and a tenth', () => {
  const late = cells.filter((cell) => observations.get(cell)!.ms > DEADLINE_MS * 1.1 + SLACK_MS);
  expect(late).toEqual([]);
});

it('no nonce is sent twice', () => {
  for (const { nonces } of observations.values()) expect(new Set(nonces).size).toBe(nonces.length);
});
