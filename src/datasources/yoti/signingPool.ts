import type { AbortHandle } from './abortHandle.js';
import { Bulkhead } from './bulkhead.js';

/** Gauge of the signing pool. */
export interface SigningGauge {
  /** Signatures in progress. */
  readonly running: number;
  /** Queued requests. */
  readonly waiting: number;
}

export interface SigningPoolOptions {
  /** Maximum of signatures in progress. */
  concurrency: number;
  /** Maximum of queued requests; a further one is OVERLOADED. */
  maxWaiting: number;
}

/**
 * Signatures that are released together while more are in progress. Released one by one, each request finds the
 * processor's caches filled by the next signature, and takes a quarter longer (ADR 18).
 */
const BATCH_SIZE = 8;

/**
 * Concurrency of signatures: one core is left to the event loop, one thread of the pool to name look-ups and files; at
 * least two, so that the next signature is in progress while the event loop handles the first. `processes` share the
 * cores.
 */
export function signingConcurrency(cores: number, threads: number, processes = 1): number {
  return Math.min(threads, Math.max(2, Math.min(Math.floor(cores / processes), threads) - 1));
}

/**
 * Concurrency limit for signatures on the thread pool, with a bounded queue. Results are released in batches of
 * BATCH_SIZE, or when none is in progress.
 */
export class SigningPool implements SigningGauge {
  readonly #slots: Bulkhead;
  #done: (() => void)[] = [];

  constructor({ concurrency, maxWaiting }: SigningPoolOptions) {
    this.#slots = new Bulkhead({ maxRunning: concurrency, maxWaiting });
  }

  get running(): number {
    return this.#slots.running;
  }

  get waiting(): number {
    return this.#slots.waiting;
  }

  /** Runs the task when a slot is free; OVERLOADED when the queue is full, the reason of the abort when aborted by then. */
  async run<T>(task: () => Promise<T>, abortHandle?: AbortHandle): Promise<T> {
    await this.#slots.acquire(abortHandle);
    try {
      abortHandle?.throwIfAborted();
      return await task();
    } finally {
      this.#slots.release();
      await this.#flush();
    }
  }

  #flush(): Promise<void> {
    const flushed = new Promise<void>((resolve) => this.#done.push(resolve));
    if (this.#slots.running === 0 || this.#done.length >= BATCH_SIZE) {
      const done = this.#done;
      this.#done = [];
      done.forEach((resolve) => resolve());
    }
    return flushed;
  }
}
