import { ApiError, ErrorCode } from '../../errors.js';
import type { Departure } from './departure.js';

/** How busy the signing is: what a gauge shows. */
export interface SigningGauge {
  /** Signatures being made. */
  readonly running: number;
  /** Requests that wait for theirs. */
  readonly waiting: number;
}

export interface SigningQueueOptions {
  /** Most signatures made at the same time. */
  atOnce: number;
  /** Most requests that wait; whoever comes then is refused. */
  maxWaiting: number;
}

/** Seconds after which a refused caller may come again: a full queue is worked off in about that time. */
const COME_AGAIN = 1;

/**
 * How many signatures to make at once. A core stays free for the event loop: when signatures take them all, it gets
 * its turn late. A thread stays free too: name look-ups and files use the same pool. But two, so that the next is under
 * way before the loop has heard of the first. `processes` share the cores.
 */
export function signaturesAtOnce(cores: number, threads: number, processes = 1): number {
  return Math.min(threads, Math.max(2, Math.min(Math.floor(cores / processes), threads) - 1));
}

/** Lets so many signatures at once onto the thread pool, and the others wait in line, up to a bound. */
export class SigningQueue implements SigningGauge {
  readonly #options: SigningQueueOptions;
  readonly #line: (() => void)[] = [];
  #running = 0;

  constructor(options: SigningQueueOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#line.length;
  }

  /** What `task` gives, when it is its turn; UPSTREAM_UNAVAILABLE when the line is full. Nothing for who is gone by then. */
  async run<T>(task: () => Promise<T>, departure?: Departure): Promise<T> {
    await this.#turn();
    try {
      departure?.throwIfGone();
      return await task();
    } finally {
      this.#handOn();
    }
  }

  #turn(): Promise<void> {
    if (this.#running < this.#options.atOnce) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#line.length >= this.#options.maxWaiting)
      throw new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, { retryable: true, retryAfter: COME_AGAIN });
    return new Promise((resolve) => this.#line.push(resolve));
  }

  /** The place goes to the next in line, so that nobody new comes between. */
  #handOn(): void {
    const next = this.#line.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
