import cluster from 'node:cluster';

/** Message that tells a worker to stop accepting and to end, because another replaces it. */
export const DRAIN = 'drain';
/** Time for which a replaced worker keeps idle connections. */
export const DRAIN_GRACE_MS = 5_000;

/** Ignores SIGINT and SIGHUP, which a terminal sends to all its processes: the primary decides. */
export function ignoreTerminalSignals(): void {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

/** Stops on the primary's signal, or drains on its message; without a primary, Node itself ends its workers. */
export function stopOnPrimarySignal(stop: () => void, drain: () => void): void {
  process.once('SIGTERM', stop);
  // systemd sends SIGTERM to all processes, and the primary to its workers: the second one is ignored.
  process.on('SIGTERM', () => undefined);
  process.on('message', (message) => {
    if (message === DRAIN) drain();
  });
}

/**
 * Leaves the primary, which then passes no more connections; those on their way are given back to it. A connection that
 * is passed to a process that has exited would be neither served nor closed.
 */
export function leavePrimary(): Promise<void> {
  return new Promise((resolve) => {
    process.once('disconnect', resolve);
    if (process.connected) cluster.worker!.disconnect();
    else resolve();
  });
}
