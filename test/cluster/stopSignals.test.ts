import { EventEmitter } from 'node:events';
import { onStopSignals } from '../../src/cluster/stopSignals.js';

function start(): { stop: jest.Mock; end: jest.Mock; signal: (name: string, at: number) => void } {
  const program = new EventEmitter();
  const [stop, end] = [jest.fn(), jest.fn()];
  let time = 0;
  onStopSignals(stop, end, program, () => time);
  const signal = (name: string, at: number): void => {
    time = at;
    program.emit(name);
  };
  return { stop, end, signal };
}

it('stops at the first signal, and ends with its code at a second one', () => {
  const { stop, end, signal } = start();
  signal('SIGTERM', 0);
  expect(end).not.toHaveBeenCalled();
  signal('SIGTERM', 400);

  expect(stop).toHaveBeenCalledTimes(1);
  expect(end.mock.calls).toEqual([[143]]);
});

it('takes a signal that npm forwards for the first one', () => {
  const { stop, end, signal } = start();
  signal('SIGINT', 0);
  signal('SIGINT', 5);

  expect(stop).toHaveBeenCalledTimes(1);
  expect(end).not.toHaveBeenCalled();
  signal('SIGINT', 2_000);
  expect(end.mock.calls).toEqual([[130]]);
});
