import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('../', import.meta.url));
/** What has an entry in `test/suites`: a folder of tests, or a test that is to be undisturbed. */
const entries = readdirSync(join(tests, 'suites')).map((name) => basename(name, '.ts').replace(/-\d$/, ''));
const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => !entries.includes(basename(file, '.test.ts')))
  .sort();

const isIn = (folder: string, file: string): boolean => file.startsWith(folder + sep);

/**
 * The tests of a folder, or every `of`th of them, as one suite. To load the modules anew for each file costs more than
 * most of the tests; `npx jest test/e2e/pool` still runs one file on its own.
 */
export function together(folder: string, part = 0, of = 1): void {
  declare(files.filter((file) => isIn(folder, file)).filter((_, index) => index % of === part));
}

/** All tests that are in no other suite, so that none is forgotten. */
export function others(): void {
  declare(files.filter((file) => !entries.some((folder) => isIn(folder, file))));
}

function declare(chosen: string[]): void {
  describe.each(chosen)('%s', (file) => {
    jest.requireActual(join(tests, file));
  });
}
