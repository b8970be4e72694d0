import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { AbortHandle } from './abortHandle.js';

/** How busy the signing is: what a gauge shows. */
export interface SigningGauge {
  /** Signatures being made. */
  readonly running: number;
  /** Requests that wait for theirs. */
  readonly waiting: number;
}

export interface SigningPoolOptions {
  /** Most signatures made at the same time. */
  concurrency: number;
  /** Most requests that wait; whoever comes then is refused. */
  maxWaiting: number;
}

/**
 * Signatures that are handed out together while more are being made. Handed out one by one, each request would find the
 * processor's caches full of the next one's signature, and take a quarter longer beside its own.
 */
const BATCH_SIZE = 8;
/** Seconds after which a refused caller may come again: a full queue is worked off in about that time. */
const RETRY_AFTER_SECONDS = 1;

/**
 * How many signatures to make at once. A core stays free for the event loop: when signatures take them all, it gets
 * its turn late. A thread stays free too: name look-ups and files use the same pool. But two, so that the next is under
 * way before the loop has heard of the first. `processes` share the cores.
 */
export function signingConcurrency(cores: number, threads: number, processes = 1): number {
  return Math.min(threads, Math.max(2, Math.min(Math.floor(cores / processes), threads) - 1));
}

/**
 * Lets so many signatures at once onto the thread pool, and the others wait in line, up to a bound. What is done is handed
 * out when it is several, or when nothing more is being made.
 */
export class SigningPool implements SigningGauge {
  readonly #options: SigningPoolOptions;
  readonly #queue: (() => void)[] = [];
  #done: (() => void)[] = [];
  #running = 0;

  constructor(options: SigningPoolOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** What `task` gives, when it is its turn; UPSTREAM_UNAVAILABLE when the line is full. Nothing for who is gone by then. */
  async run<T>(task: () => Promise<T>, abortHandle?: AbortHandle): Promise<T> {
    await this.#acquire();
    try {
      abortHandle?.throwIfAborted();
      return await task();
    } finally {
      this.#release();
      await this.#flush();
    }
  }

  #acquire(): Promise<void> {
    if (this.#running < this.#options.concurrency) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#queue.length >= this.#options.maxWaiting)
      throw new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, {
        retryable: true,
        retryAfter: RETRY_AFTER_SECONDS,
      });
    return new Promise((resolve) => this.#queue.push(resolve));
  }

  #flush(): Promise<void> {
    const all = new Promise<void>((resolve) => this.#done.push(resolve));
    if (this.#running === 0 || this.#done.length >= BATCH_SIZE) {
      const done = this.#done;
      this.#done = [];
      done.forEach((resolve) => resolve());
    }
    return all;
  }

  /** The place goes to the next in line, so that nobody new comes between. */
  #release(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
