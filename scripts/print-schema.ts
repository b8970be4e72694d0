import { readFileSync, writeFileSync } from 'node:fs';
import { createGraph } from '../src/schema/build/graph.js';

// Writes schema.graphql, the public contract, and schema.sandbox.graphql, which has the sandbox's mutations as well;
// with --check it only tells whether the committed ones are current.
const files = [
  { name: 'schema.graphql', isSandbox: false },
  { name: 'schema.sandbox.graphql', isSandbox: true },
];

for (const { name, isSandbox } of files) {
  const file = new URL(`../${name}`, import.meta.url);
  const { sdl } = createGraph({ isSandbox });
  if (!process.argv.includes('--check')) writeFileSync(file, sdl);
  else if (readFileSync(file, 'utf8') !== sdl) {
    console.error(`${name} is not what the code says: run \`npm run codegen\` and commit it.`);
    process.exitCode = 1;
  }
}
