import { readFileSync, writeFileSync } from 'node:fs';
import { errorDocs } from './errorDocs.js';

// Writes docs/errors.md; with --check it only fails when the committed one is out of date.
const file = new URL('../docs/errors.md', import.meta.url);
const text = await errorDocs();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/errors.md is out of date: run `npx tsx scripts/write-error-docs.ts` and commit it.');
  process.exitCode = 1;
}
