import { AbortHandle } from './abortHandle.js';

interface Read {
  /** Until it is there. */
  answer: Promise<unknown> | undefined;
  abortHandle: AbortHandle;
  callers: number;
}

/**
 * Joins identical reads that are in flight, across requests. The key is the read before it is signed: nonce and
 * timestamp make every signed URL unique. The upstream call ends early only when its last caller has gone.
 */
export class ReadDeduplicator {
  readonly #reads = new Map<string, Read>();

  run<T>(
    key: string,
    abortHandle: AbortHandle | undefined,
    read: (abortHandle: AbortHandle) => Promise<T>,
  ): Promise<T> {
    const running = this.#reads.get(key) ?? this.#start(key, read);
    running.callers += 1;
    return (abortHandle ? this.#follow(key, running, abortHandle) : running.answer) as Promise<T>;
  }

  /** After a write: whoever reads from now on must not be given what was asked for before it. */
  invalidate(prefix: string): void {
    for (const key of this.#reads.keys()) if (key.startsWith(prefix)) this.#reads.delete(key);
  }

  #start(key: string, read: (abortHandle: AbortHandle) => Promise<unknown>): Read {
    const abortHandle = new AbortHandle();
    const answer = read(abortHandle);
    const started: Read = { answer, abortHandle, callers: 0 };
    this.#reads.set(key, started);
    const end = (): void => {
      this.#remove(key, started);
      // V8's maps leave tables behind that have grown old, and these would keep answers until the next full collection.
      started.answer = undefined;
    };
    answer.then(end, end);
    return started;
  }

  #follow(key: string, read: Read, abortHandle: AbortHandle): Promise<unknown> {
    return new Promise((resolve, reject: (reason: unknown) => void) => {
      const unsubscribe = abortHandle.onAbort(() => {
        read.callers -= 1;
        if (read.callers === 0) this.#abandon(key, read);
        reject(abortHandle.reason);
      });
      const settle =
        <T>(end: (value: T) => void) =>
        (value: T): void => {
          unsubscribe();
          end(value);
        };
      read.answer?.then(settle(resolve), settle(reject));
    });
  }

  #abandon(key: string, read: Read): void {
    this.#remove(key, read);
    read.abortHandle.abort();
  }

  #remove(key: string, read: Read): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }
}
