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
