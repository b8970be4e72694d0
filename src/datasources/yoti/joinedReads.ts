interface Read {
  answer: Promise<unknown>;
  abort: AbortController;
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
    signal: AbortSignal | undefined,
    read: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const running = this.#reads.get(key) ?? this.#start(key, read);
    running.callers += 1;
    return this.#waitFor(key, running, signal) as Promise<T>;
  }

  /** After a write: whoever reads from now on must not be given what was asked for before it. */
  forget(prefix: string): void {
    for (const key of this.#reads.keys()) if (key.startsWith(prefix)) this.#reads.delete(key);
  }

  #start(key: string, read: (signal: AbortSignal) => Promise<unknown>): Read {
    const abort = new AbortController();
    const started: Read = { answer: read(abort.signal), abort, callers: 0 };
    this.#reads.set(key, started);
    const end = (): void => this.#remove(key, started);
    started.answer.then(end, end);
    return started;
  }

  async #waitFor(key: string, read: Read, signal?: AbortSignal): Promise<unknown> {
    if (!signal) return read.answer;
    let leave: (() => void) | undefined;
    const gone = new Promise<never>((_, reject) => {
      leave = () => {
        read.callers -= 1;
        if (read.callers === 0) this.#abandon(key, read);
        reject(signal.reason as Error);
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([read.answer, gone]);
    } finally {
      if (leave) signal.removeEventListener('abort', leave);
    }
  }

  #abandon(key: string, read: Read): void {
    this.#remove(key, read);
    read.abort.abort();
  }

  #remove(key: string, read: Read): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }
}
