/** A cache that other processes can invalidate. */
export interface Invalidatable {
  /** Invalidates everything at and below a path of Yoti's. */
  invalidate(path: string): void;
  /** Invalidates everything, because messages may have been missed. */
  invalidateAll(): void;
}

/** Path of one object or of a part of one; a collection's is not published, because what is created is not cached yet. */
const OBJECT_PATH = /^\/[\w-]+\/[\w-]+/;

/** Publishes invalidated Yoti paths to the other processes, and applies theirs to the subscribed cache. */
export abstract class InvalidationBus {
  #cache: Invalidatable | undefined;
  #isReceiving = false;

  /** False while invalidations of others do not arrive; then nothing may be cached. */
  abstract readonly isConnected: boolean;
  abstract close(): void;
  protected abstract send(path: string): void;

  /** Sends the path to the other processes; it arrives within milliseconds. */
  publish(path: string): void {
    // A received invalidation comes back here through the cache, and must not be sent again.
    if (!this.#isReceiving && OBJECT_PATH.test(path)) this.send(path);
  }

  subscribe(cache: Invalidatable): void {
    this.#cache = cache;
  }

  protected receive(path: string): void {
    if (!OBJECT_PATH.test(path)) return;
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
