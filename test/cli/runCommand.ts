import { CommandError, ExitCode, isUsageError, type Command } from '../../cli/command.js';

/** Exit code and output of a command. */
export interface End {
  code: number | undefined;
  stdout: string;
  stderr: string;
}

/** Runs a command within the test, and gives what a process would have given. */
export async function runCommand(command: Command, ...args: string[]): Promise<End> {
  const end: End = { code: undefined, stdout: '', stderr: '' };
  const output = {
    print: (text: string): void => void (end.stdout += `${text}\n`),
    warn: (text: string): void => void (end.stderr += `${text}\n`),
  };
  try {
    end.code = await command.run(args, output);
  } catch (error) {
    if (!isUsageError(error) && !(error instanceof CommandError)) throw error;
    output.warn(error.message);
    end.code = isUsageError(error) ? ExitCode.USAGE : ExitCode.FAILED;
  }
  return end;
}
