import { constants } from 'node:os';

/** A signal within this time after the first is the same one: a terminal sends it to npm too, which forwards its own. */
const DUPLICATE_MS = 100;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Process that gets the signals. */
interface Program {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
}

/** Calls `stop` at the first SIGTERM or SIGINT, and `end` with the exit code of the signal at a second one. */
export function onStopSignals(
  stop: () => void,
  end: (exitCode: number) => void,
  program: Program = process,
  now: () => number = () => performance.now(),
): void {
  let stoppedAt: number | undefined;
  for (const signal of SIGNALS)
    program.on(signal, () => {
      if (stoppedAt === undefined) {
        stoppedAt = now();
        stop();
      } else if (now() - stoppedAt > DUPLICATE_MS) end(128 + constants.signals[signal]);
    });
}
