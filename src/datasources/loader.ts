import DataLoader from 'dataloader';

/**
 * Remembers what is read during one request: one value or one error for each key, so that a thing that is missing
 * does not fail its neighbour. Keys are ids of Yoti's, which are the same in either case of letters.
 */
export class Loader<Value> {
  readonly #read: (key: string) => Promise<Value>;
  /** Made when it is first asked for: most requests read one kind of thing, and a mutation often none. */
  #values?: DataLoader<string, Value>;

  constructor(read: (key: string) => Promise<Value>) {
    this.#read = read;
  }

  get(key: string): Promise<Value> {
    // Each by itself, so that none waits for the slowest; and at once, because nothing is gained by collecting them.
    this.#values ??= new DataLoader(([only]) => this.#read(only!).then(alone, failed), {
      batch: false,
      batchScheduleFn: queueMicrotask,
    });
    return this.#values.load(key.toLowerCase());
  }

  /** After a write: the next reader must see what has changed. */
  forget(key: string): void {
    this.#values?.clear(key.toLowerCase());
  }

  /** The same when nobody can say what has changed. */
  forgetAll(): void {
    this.#values?.clearAll();
  }
}

const alone = <Value>(value: Value): [Value] => [value];

/** DataLoader takes errors as values. */
function failed(reason: unknown): [Error] {
  return [reason instanceof Error ? reason : new Error('Reading failed', { cause: reason })];
}
