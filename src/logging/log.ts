import type { EventEmitter } from 'node:events';
import { pino, type DestinationStream, type Logger } from 'pino';
import { safeStackTrace } from './errorLogging.js';

/**
 * Opens the log. Errors are logged with type and stack only, because messages of libraries may repeat a caller's input,
 * or all bytes of a malformed request.
 */
export function openLog(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    // Names such as "info", which log stores and people know, instead of pino's numbers.
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => (error instanceof Error ? safeStackTrace(error) : error) },
    hooks: {
      logMethod(this: Logger, args: unknown[], write: (...args: unknown[]) => void): void {
        // pino would log the message of an error that is the only argument.
        if (args[0] instanceof Error) write.call(this, { err: args[0] }, 'failed');
        else write.apply(this, args);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Logs an uncaught exception without its message, and exits. */
export function logCrashes(program: EventEmitter & { exit(code: number): void }, log: Logger): void {
  program.once('uncaughtException', (error: unknown) => {
    log.fatal({ err: error instanceof Error ? error : undefined }, 'Uncaught exception');
    program.exit(1);
  });
}
