import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';

const HOUR = 3_600_000;

it('calls each listener once, but none that was removed', () => {
  const abortHandle = new AbortHandle();
  const [listener, removed] = [jest.fn(), jest.fn()];
  abortHandle.onAbort(listener);
  abortHandle.onAbort(removed)();

  abortHandle.abort();
  abortHandle.abort();

  expect(listener).toHaveBeenCalledTimes(1);
  expect(removed).not.toHaveBeenCalled();
});

it('calls a listener at once after the abort', () => {
  const abortHandle = new AbortHandle();
  abortHandle.abort();
  const late = jest.fn();
  abortHandle.onAbort(late);

  expect(late).toHaveBeenCalledTimes(1);
  expect(() => abortHandle.throwIfAborted()).toThrow(abortHandle.reason);
});

it('waits for the given time', async () => {
  await new AbortHandle().wait(1);
});

it.each([
  ['during the wait', (abortHandle: AbortHandle) => setImmediate(() => abortHandle.abort())],
  ['before the wait', (abortHandle: AbortHandle) => abortHandle.abort()],
])('stops waiting when aborted %s', async (_, go) => {
  const abortHandle = new AbortHandle();
  go(abortHandle);

  await abortHandle.wait(HOUR);

  expect(abortHandle.reason).toMatchObject({ name: 'AbortError' });
});
