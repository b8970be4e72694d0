import type { Timers } from '../../src/subscriptions/timers.js';

interface Timer {
  due: number;
  run: () => void;
}

/** Clock that only `pass` advances. */
export class FakeTimers implements Timers {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = Date.UTC(2026, 0, 15, 12)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { due: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass, timer by timer, each with all that follows from it. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      let next: Timer | undefined;
      for (const timer of this.#timers) if (timer.due <= end && (!next || timer.due < next.due)) next = timer;
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
      await settle();
    }
    this.#now = end;
  }

  /** Timers of one process, which stop when it is killed. */
  process(): Timers & { kill: () => void } {
    let isKilled = false;
    return {
      now: () => this.#now,
      after: (delayMs, run) => this.after(delayMs, () => !isKilled && run()),
      kill: () => (isKilled = true),
    };
  }
}

/** Lets all microtasks run. */
export async function settle(): Promise<void> {
  for (let count = 0; count < 25; count += 1) await Promise.resolve();
}
