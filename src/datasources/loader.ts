import DataLoader from 'dataloader';

/**
 * Memo of one request: each key, in upper or lower case, is read once and gives one value or one error. Keys are not
 * batched: Yoti has no call for several, and none should wait for the slowest.
 */
export function createLoader<Value>(read: (key: string) => Promise<Value>): DataLoader<string, Value> {
  const toError = (reason: unknown): Error =>
    reason instanceof Error ? reason : new Error('Reading failed', { cause: reason });
  return new DataLoader(async ([key]) => [await read(key!).catch(toError)], {
    batch: false,
    cacheKeyFn: (key) => key.toLowerCase(),
  });
}
