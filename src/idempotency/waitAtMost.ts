import { AbortHandle } from '../datasources/yoti/abortHandle.js';

/** Waits for a promise; rejects with `timeoutError` after `ms`, or once the request was aborted. */
export async function waitAtMost<T>(
  promise: Promise<T>,
  ms: number,
  abortHandle: AbortHandle | undefined,
  timeoutError: () => Error,
): Promise<T> {
  const timer = new AbortHandle();
  const unsubscribe = abortHandle?.onAbort(() => timer.abort());
  try {
    const isOver = timer.wait(ms).then((): never => {
      throw timeoutError();
    });
    return await Promise.race([promise, isOver]);
  } finally {
    unsubscribe?.();
    timer.abort();
  }
}
