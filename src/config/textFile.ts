import { readFileSync } from 'node:fs';

/** Text of the file that a variable names; undefined, and a problem more, when it cannot be read. */
export function readTextFile(file: string, variable: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    problems.push(`${variable} names a file that cannot be read: check the path and its permissions`);
    return undefined;
  }
}
