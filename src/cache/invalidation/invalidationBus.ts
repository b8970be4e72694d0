/** What has to be forgotten when others change things. */
export interface Invalidatable {
  /** What is known of this path of Yoti's and all below it. */
  invalidate(path: string): void;
  /** All of it: what others change is not heard of now, or has not been for a while. */
  invalidateAll(): void;
}

/** A path that names one thing, or something of it. What is created is in nobody's memory yet. */
const SINGLE_THING = /^\/[\w-]+\/[\w-]+/;

/** Word between processes, each of which keeps answers, of the paths whose answers have changed. */
export abstract class InvalidationBus {
  #cache: Invalidatable | undefined;
  #isReceiving = false;

  /** False while nothing is heard of others: then nothing may be kept. */
  abstract readonly isConnected: boolean;
  abstract close(): void;
  protected abstract send(path: string): void;

  /** At once here, and at the others as soon as it gets there: some milliseconds. */
  publish(path: string): void {
    // What is heard is forgotten as if it had been changed here; it is not told again.
    if (!this.#isReceiving && SINGLE_THING.test(path)) this.send(path);
  }

  subscribe(listener: Invalidatable): void {
    this.#cache = listener;
  }

  protected receive(path: string): void {
    if (!SINGLE_THING.test(path)) return;
    this.#isReceiving = true;
    try {
      this.#cache?.invalidate(path);
    } finally {
      this.#isReceiving = false;
    }
  }

  protected resync(): void {
    this.#cache?.invalidateAll();
  }
}
