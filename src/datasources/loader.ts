import DataLoader from 'dataloader';

/**
 * Remembers what is read during one request: one value or one error for each key, so that a thing that is missing
 * does not fail its neighbour. Keys are ids of Yoti's, which are the same in either case of letters.
 */
export class Loader<Value> {
  readonly #values: DataLoader<string, Value>;

  constructor(read: (key: string) => Promise<Value>) {
    this.#values = new DataLoader((keys) =>
      Promise.all(keys.map((key) => read(key).catch((error: Error) => error))),
    );
  }

  get(key: string): Promise<Value> {
    return this.#values.load(key.toLowerCase());
  }

  /** After a write: the next reader must see what has changed. */
  forget(key: string): void {
    this.#values.clear(key.toLowerCase());
  }
}
