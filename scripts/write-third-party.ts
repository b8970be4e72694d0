import { readFileSync, writeFileSync } from 'node:fs';
import { thirdParty } from './thirdParty.js';

// Writes THIRD_PARTY.md; with --check it only fails when the committed one is out of date.
const file = new URL('../THIRD_PARTY.md', import.meta.url);
const text = await thirdParty();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('THIRD_PARTY.md is out of date: run `npx tsx scripts/write-third-party.ts` and commit it.');
  process.exitCode = 1;
}
