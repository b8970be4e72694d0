import { Departure } from '../../../src/datasources/yoti/abortHandle.js';

const HOUR = 3_600_000;

it('calls back who watches, once, and nobody who has stopped', () => {
  const departure = new Departure();
  const [stays, stopped] = [jest.fn(), jest.fn()];
  departure.watch(stays);
  departure.watch(stopped)();

  departure.leave();
  departure.leave();

  expect(stays).toHaveBeenCalledTimes(1);
  expect(stopped).not.toHaveBeenCalled();
});

it('calls back at once who comes too late', () => {
  const departure = new Departure();
  departure.leave();
  const late = jest.fn();
  departure.watch(late);

  expect(late).toHaveBeenCalledTimes(1);
  expect(() => departure.throwIfGone()).toThrow(departure.reason);
});

it('waits for the time', async () => {
  await new Departure().wait(1);
});

it.each([
  ['go meanwhile', (departure: Departure) => setImmediate(() => departure.leave())],
  ['have gone', (departure: Departure) => departure.leave()],
])('waits no longer for those who %s', async (_, go) => {
  const departure = new Departure();
  go(departure);

  await departure.wait(HOUR);

  expect(departure.reason).toMatchObject({ name: 'AbortError' });
});
