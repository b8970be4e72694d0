import { overloaded } from '../../errors/apiError.js';
import type { AbortHandle } from './abortHandle.js';

/** Gauge of a pool of connections. */
export interface BulkheadGauge {
  /** Requests on their way. */
  readonly running: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
}

export interface BulkheadOptions {
  /** Requests at the same time. */
  maxRunning: number;
  /** Requests that may wait; a further one is OVERLOADED. */
  maxWaiting: number;
  /** Milliseconds until a waiting request is OVERLOADED; absent, it waits until aborted. */
  waitTimeoutMs?: number;
}

/** Bulkhead: a pool of connections, or of signatures, for one class of calls; waiting is bounded in number and time. */
export class Bulkhead implements BulkheadGauge {
  readonly #options: BulkheadOptions;
  /** In the order of their arrival. */
  readonly #queue = new Set<() => void>();
  #running = 0;

  constructor(options: BulkheadOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Takes a connection; undefined when one is free at once. OVERLOADED over a bound; rejects when aborted. */
  acquire(abortHandle: AbortHandle | undefined): Promise<void> | undefined {
    if (this.#running < this.#options.maxRunning) {
      this.#running += 1;
      return undefined;
    }
    if (this.#queue.size >= this.#options.maxWaiting) throw overloaded();
    return this.#wait(abortHandle);
  }

  /** The connection passes to the first in the queue, so that no newcomer takes it. */
  release(): void {
    const [next] = this.#queue;
    if (next) next();
    else this.#running -= 1;
  }

  #wait(abortHandle: AbortHandle | undefined): Promise<void> {
    if (abortHandle?.reason) return Promise.reject(abortHandle.reason);
    return new Promise((resolve, reject: (reason: unknown) => void) => {
      const leave = (): void => {
        this.#queue.delete(take);
        clearTimeout(timer);
        unsubscribe?.();
      };
      const take = (): void => {
        leave();
        resolve();
      };
      const giveUp = (reason: unknown): void => {
        leave();
        reject(reason);
      };
      const { waitTimeoutMs } = this.#options;
      const timer =
        waitTimeoutMs === undefined ? undefined : setTimeout(() => giveUp(overloaded()), waitTimeoutMs);
      this.#queue.add(take);
      const unsubscribe = abortHandle?.onAbort(() => giveUp(abortHandle.reason));
    });
  }
}
