import DataLoader from 'dataloader';

/**
 * Memo of one request: each key, in upper or lower case, is read once and gives one value or one error. Keys are not
 * batched: Yoti has no call for several, and none should wait for the slowest. The DataLoader is made by the first read,
 * because most requests use one of a dozen.
 */
export class Loader<Value> {
  readonly #read: (key: string) => Promise<Value>;
  #loader?: DataLoader<string, Value>;

  constructor(read: (key: string) => Promise<Value>) {
    this.#read = read;
  }

  load(key: string): Promise<Value> {
    return (this.#loader ??= this.#create()).load(key);
  }

  clear(key: string): void {
    this.#loader?.clear(key);
  }

  clearAll(): void {
    this.#loader?.clearAll();
  }

  #create(): DataLoader<string, Value> {
    return new DataLoader(async ([key]) => [await this.#read(key!).catch(toError)], {
      batch: false,
      cacheKeyFn: (key) => key.toLowerCase(),
    });
  }
}

const toError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('Reading failed', { cause: reason });
