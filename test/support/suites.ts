import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('../', import.meta.url));
/** Names in `test/suites`: folders, and tests that need a process of their own. */
const entries = readdirSync(join(tests, 'suites')).map((name) => basename(name, '.ts').replace(/-\d$/, ''));
const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => !entries.includes(basename(file, '.test.ts')))
  .sort();

const isIn = (folder: string, file: string): boolean => file.startsWith(folder + sep);

/**
 * Runs the tests of a folder, or every `of`th file, as one suite: loading the modules anew for each file costs more than
 * most tests.
 */
export function together(folder: string, part = 0, of = 1): void {
  declare(files.filter((file) => isIn(folder, file)).filter((_, index) => index % of === part));
}

/** Runs all tests that are in no other suite. */
export function others(): void {
  declare(files.filter((file) => !entries.some((folder) => isIn(folder, file))));
}

function declare(chosen: string[]): void {
  describe.each(chosen)('%s', (file) => {
    jest.requireActual(join(tests, file));
  });
}
