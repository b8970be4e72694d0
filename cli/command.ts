/** Exit codes of every command; docs/command-line.md lists them. */
export const ExitCode = {
  OK: 0,
  /** A check failed, a budget is exceeded, or what was asked for could not be done. */
  FAILED: 1,
  /** Unknown command or option, or a value that does not fit. */
  USAGE: 2,
  /** The configuration has problems. Source: sysexits.h. */
  CONFIG: 78,
} as const;

/** Where a command prints; each text is one or more whole lines, without the last line break. */
export interface Output {
  print(text: string): void;
  /** For people, beside the output. */
  warn(text: string): void;
}

/** One command of `yoti-graphql-gateway`. */
export interface Command {
  /** Text of `--help`. */
  help: string;
  /** Runs with the arguments after the command's name; gives the exit code, or undefined while a server runs on. */
  run(args: string[], output: Output): Promise<number | undefined>;
}

/** Wrong arguments; the message says which, and what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Failure that the message explains in full, so that no stack is of use. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** True for a UsageError, and for what `parseArgs` of node:util throws. */
export function isUsageError(error: unknown): error is Error {
  const { code = '' } = error as NodeJS.ErrnoException;
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

/** Whole number of an option; throws a UsageError. */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  if (/^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text);
  throw new UsageError(`${option} must be a whole number from ${min} to ${max}`);
}

export const toJsonText = (value: unknown): string => JSON.stringify(value, null, 2);
