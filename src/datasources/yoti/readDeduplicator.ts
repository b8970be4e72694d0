import { Departure } from './abortHandle.js';

interface Read {
  /** Until it is there. */
  answer: Promise<unknown> | undefined;
  departure: Departure;
  callers: number;
}

/**
 * Joins identical reads that are in flight, across requests. The key is the read before it is signed: nonce and
 * timestamp make every signed URL unique. The upstream call ends early only when its last caller has gone.
 */
export class JoinedReads {
  readonly #reads = new Map<string, Read>();

  join<T>(
    key: string,
    departure: Departure | undefined,
    read: (departure: Departure) => Promise<T>,
  ): Promise<T> {
    const running = this.#reads.get(key) ?? this.#start(key, read);
    running.callers += 1;
    return (departure ? this.#waitFor(key, running, departure) : running.answer) as Promise<T>;
  }

  /** After a write: whoever reads from now on must not be given what was asked for before it. */
  forget(prefix: string): void {
    for (const key of this.#reads.keys()) if (key.startsWith(prefix)) this.#reads.delete(key);
  }

  #start(key: string, read: (departure: Departure) => Promise<unknown>): Read {
    const departure = new Departure();
    const answer = read(departure);
    const started: Read = { answer, departure, callers: 0 };
    this.#reads.set(key, started);
    const end = (): void => {
      this.#remove(key, started);
      // V8's maps leave tables behind that have grown old, and these would keep answers until the next full collection.
      started.answer = undefined;
    };
    answer.then(end, end);
    return started;
  }

  #waitFor(key: string, read: Read, departure: Departure): Promise<unknown> {
    return new Promise((resolve, reject: (reason: unknown) => void) => {
      const unwatch = departure.watch(() => {
        read.callers -= 1;
        if (read.callers === 0) this.#abandon(key, read);
        reject(departure.reason);
      });
      const settle =
        <T>(end: (value: T) => void) =>
        (value: T): void => {
          unwatch();
          end(value);
        };
      read.answer?.then(settle(resolve), settle(reject));
    });
  }

  #abandon(key: string, read: Read): void {
    this.#remove(key, read);
    read.departure.leave();
  }

  #remove(key: string, read: Read): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }
}
