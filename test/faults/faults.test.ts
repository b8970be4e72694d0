import { networkFaults } from '../../emulator/faults/networkFaults.js';
import { DEADLINE_MS, FaultLab, type Observation } from './cells.js';
import { faultBook, operationNames } from './faultBook.js';

/** What a busy machine may add to a deadline and its tenth. */
const SLACK_MS = 1_000;
/** Cells that need the processor, at the same time. */
const CONCURRENCY = 6;

const cells = Object.entries(faultBook).flatMap(([fault, expected]) =>
  operationNames.map((operation) => ({ fault, operation, expected: expected[operation] })),
);
const observations = new Map<(typeof cells)[number], Observation>();

beforeAll(async () => {
  const lab = new FaultLab();
  await lab.start();
  const observe = async (cell: (typeof cells)[number]): Promise<void> =>
    void observations.set(cell, await lab.observe(cell.fault, cell.operation));
  const waiting = cells.filter(({ expected }) => /TIMEOUT|after 1 s/.test(expected));
  const queue = cells.filter((cell) => !waiting.includes(cell));
  const work = async (): Promise<void> => {
    for (let cell = queue.shift(); cell; cell = queue.shift()) await observe(cell);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await Promise.all(waiting.map(observe));
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
