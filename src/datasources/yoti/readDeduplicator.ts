import { AbortHandle } from './abortHandle.js';

interface Read {
  /** Undefined once settled. */
  result: Promise<unknown> | undefined;
  abortHandle: AbortHandle;
  callers: number;
  startedAt: number;
}

/** An older read may hang, while Yoti answers new ones again. */
const MAX_JOIN_AGE_MS = 2_000;

/**
 * Single flight: identical reads that begin within MAX_JOIN_AGE_MS share one upstream call, which is aborted only with its
 * last caller. Keyed before signing, because nonce and timestamp make every signed URL unique.
 */
export class ReadDeduplicator {
  readonly #reads = new Map<string, Read>();

  run<T>(
    key: string,
    abortHandle: AbortHandle | undefined,
    read: (abortHandle: AbortHandle) => Promise<T>,
  ): Promise<T> {
    const found = this.#reads.get(key);
    const isJoinable = found && performance.now() - found.startedAt < MAX_JOIN_AGE_MS;
    const running = isJoinable ? found : this.#start(key, read);
    running.callers += 1;
    const result = running.result as Promise<T>;
    if (!abortHandle) return result;
    return abortHandle.follow(result, () => {
      running.callers -= 1;
      if (running.callers === 0) this.#abandon(key, running, abortHandle.reason);
    });
  }

  /** Later reads of keys with this prefix join no read that is in flight now. */
  invalidate(prefix: string): void {
    for (const key of this.#reads.keys()) if (key.startsWith(prefix)) this.#reads.delete(key);
  }

  #start(key: string, read: (abortHandle: AbortHandle) => Promise<unknown>): Read {
    const abortHandle = new AbortHandle();
    const result = read(abortHandle);
    const started: Read = { result, abortHandle, callers: 0, startedAt: performance.now() };
    this.#reads.set(key, started);
    const end = (): void => {
      this.#remove(key, started);
      // Tables that V8's maps have outgrown would retain the result until the next full garbage collection.
      started.result = undefined;
    };
    result.then(end, end);
    return started;
  }

  #abandon(key: string, read: Read, reason: Error | undefined): void {
    this.#remove(key, read);
    read.abortHandle.abort(reason);
  }

  #remove(key: string, read: Read): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }
}
