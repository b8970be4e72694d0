/** Clock and timers; handed in, so that tests need not wait. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once after the delay; returns the function that cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

/** Timers of Node; they do not keep the process running. */
export function systemTimers(now: () => number = Date.now): Timers {
  return {
    now,
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs).unref();
      return () => clearTimeout(timer);
    },
  };
}
