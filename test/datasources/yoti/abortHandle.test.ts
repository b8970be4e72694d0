import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';

const HOUR = 3_600_000;

it('calls back who watches, once, and nobody who has stopped', () => {
  const abortHandle = new AbortHandle();
  const [stays, stopped] = [jest.fn(), jest.fn()];
  abortHandle.onAbort(stays);
  abortHandle.onAbort(stopped)();

  abortHandle.abort();
  abortHandle.abort();

  expect(stays).toHaveBeenCalledTimes(1);
  expect(stopped).not.toHaveBeenCalled();
});

it('calls back at once who comes too late', () => {
  const abortHandle = new AbortHandle();
  abortHandle.abort();
  const late = jest.fn();
  abortHandle.onAbort(late);

  expect(late).toHaveBeenCalledTimes(1);
  expect(() => abortHandle.throwIfAborted()).toThrow(abortHandle.reason);
});

it('waits for the time', async () => {
  await new AbortHandle().wait(1);
});

it.each([
  ['go meanwhile', (abortHandle: AbortHandle) => setImmediate(() => abortHandle.abort())],
  ['have gone', (abortHandle: AbortHandle) => abortHandle.abort()],
])('waits no longer for those who %s', async (_, go) => {
  const abortHandle = new AbortHandle();
  go(abortHandle);

  await abortHandle.wait(HOUR);

  expect(abortHandle.reason).toMatchObject({ name: 'AbortError' });
});
