/** What has to be forgotten when others change things. */
export interface Forgetting {
  /** What is known of this path of Yoti's and all below it. */
  forget(path: string): void;
  /** All of it: what others change is not heard of now, or has not been for a while. */
  forgetAll(): void;
}

/** A path that names one thing, or something of it. What is created is in nobody's memory yet. */
const NAMES_ONE = /^\/[\w-]+\/[\w-]+/;

/** Word between processes, each of which keeps answers, of the paths whose answers have changed. */
export abstract class Changes {
  #listener: Forgetting | undefined;
  #isHearing = false;

  /** False while nothing is heard of others: then nothing may be kept. */
  abstract readonly isHeard: boolean;
  abstract close(): void;
  protected abstract send(path: string): void;

  /** At once here, and at the others as soon as it gets there: some milliseconds. */
  tell(path: string): void {
    // What is heard is forgotten as if it had been changed here; it is not told again.
    if (!this.#isHearing && NAMES_ONE.test(path)) this.send(path);
  }

  listen(listener: Forgetting): void {
    this.#listener = listener;
  }

  protected hear(path: string): void {
    if (!NAMES_ONE.test(path)) return;
    this.#isHearing = true;
    try {
      this.#listener?.forget(path);
    } finally {
      this.#isHearing = false;
    }
  }

  protected lose(): void {
    this.#listener?.forgetAll();
  }
}
