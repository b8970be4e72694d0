import { readFileSync } from 'node:fs';

/** What a file of the configuration holds; undefined when it cannot be read. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
