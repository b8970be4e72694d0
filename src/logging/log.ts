import type { EventEmitter } from 'node:events';
import { pino, type DestinationStream, type Logger } from 'pino';
import { safeStackTrace } from './errorLogging.js';

/**
 * The log. Libraries hand it errors whose messages hold what a caller sent, the one of a broken request all its bytes:
 * of any error only its kind and where it came from are written.
 */
export function openLog(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { err: (error: unknown) => (error instanceof Error ? safeStackTrace(error) : error) },
    hooks: {
      logMethod(this: Logger, given: unknown[], write: (...args: unknown[]) => void): void {
        // Of an error that stands alone pino would make the message of the line.
        if (given[0] instanceof Error) write.call(this, { err: given[0] }, 'failed');
        else write.apply(this, given);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** A fault that nobody caught ends the program, as without this; but Node would print what its message says. */
export function logCrashes(program: EventEmitter & { exit(code: number): void }, log: Logger): void {
  program.once('uncaughtException', (error: unknown) => {
    log.fatal({ err: error instanceof Error ? error : undefined }, 'crashed');
    program.exit(1);
  });
}
