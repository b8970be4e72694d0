import type { EventEmitter } from 'node:events';
import { pino, type DestinationStream, type Logger } from 'pino';
import { safeStackTrace } from './errorLogging.js';

/**
 * The log; of an error it has only type and stack. Messages of libraries' errors may repeat a caller's input, that of a
 * malformed request all its bytes.
 */
export function openLog(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { err: (error: unknown) => (error instanceof Error ? safeStackTrace(error) : error) },
    hooks: {
      logMethod(this: Logger, args: unknown[], write: (...args: unknown[]) => void): void {
        // pino would make the message of a lone error that of the line.
        if (args[0] instanceof Error) write.call(this, { err: args[0] }, 'failed');
        else write.apply(this, args);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Logs an uncaught exception and exits, as Node does; but Node would print the error's message. */
export function logCrashes(program: EventEmitter & { exit(code: number): void }, log: Logger): void {
  program.once('uncaughtException', (error: unknown) => {
    log.fatal({ err: error instanceof Error ? error : undefined }, 'Uncaught exception');
    program.exit(1);
  });
}
