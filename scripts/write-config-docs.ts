import { readFileSync, writeFileSync } from 'node:fs';
import { configDocs } from './configDocs.js';

// Writes .env.example and the tables of docs/configuration.md; with --check it only tells whether they are current.
for (const { name, write } of configDocs) {
  const file = new URL(`../${name}`, import.meta.url);
  const current = readFileSync(file, 'utf8');
  const text = write(current);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (current !== text) {
    console.error(`${name} is not what src/config/variables.ts says: run \`npm run codegen\` and commit it.`);
    process.exitCode = 1;
  }
}
