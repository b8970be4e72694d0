import { readFileSync, writeFileSync } from 'node:fs';
import { getOperationAST, print, type DocumentNode } from 'graphql';
import { withoutFederation } from '../src/schema/build/federation.js';
import { createGraph } from '../src/schema/build/graph.js';
import { clientSchema } from './clientTypes.js';
import { configDocs } from './configDocs.js';
import { errorDocs } from './errorDocs.js';
import { explorerOperations } from './explorerOperations.js';
import { faultDocs } from './faultDocs.js';
import { toManifest } from './manifest.js';
import { thirdParty } from './thirdParty.js';
import { contractJson, operationTypes, TYPED_DOCUMENTS, wireTypes } from './types.js';

// Writes every generated file; with --check it only fails when a committed one is out of date.
const isCheck = process.argv.includes('--check');
const urlOf = (file: string): URL => new URL(`../${file}`, import.meta.url);

/** Operations of test/operations, each with its fragments. */
async function operationDocuments(): Promise<DocumentNode[]> {
  const exported: Record<string, unknown> = await import('../packages/client/src/operations.generated.js');
  // Fragments are exported as well.
  return (Object.values(exported) as DocumentNode[]).filter((document) => getOperationAST(document));
}

/** Manifest of the trusted documents of test/operations, each printed as graphql-js prints it. */
const operationsManifest = async (): Promise<string> =>
  toManifest((await operationDocuments()).map((document) => print(document)));

/** Generators in order: the manifest is made from the types of the operations. */
const generators: readonly (readonly [file: string, generate: () => string | Promise<string>])[] = [
  ['contract/openapi.json', contractJson],
  ['schema.graphql', () => createGraph({ isSandbox: false }).sdl],
  ['schema.plain.graphql', () => createGraph({ isSandbox: false, hasAccessDirectives: false }).sdl],
  ['schema.sandbox.graphql', () => createGraph({ isSandbox: true }).sdl],
  ['schema.sandbox.plain.graphql', () => createGraph({ isSandbox: true, hasAccessDirectives: false }).sdl],
  ['api.graphql', () => withoutFederation(createGraph({ isSandbox: false }).sdl)],
  ['src/datasources/yoti/wire.ts', wireTypes],
  [TYPED_DOCUMENTS, () => operationTypes(createGraph({ isSandbox: true }).sdl)],
  [
    'packages/client/src/schema.generated.ts',
    () => clientSchema(withoutFederation(createGraph({ isSandbox: true }).sdl)),
  ],
  ['test/operations/trusted-documents.json', operationsManifest],
  [
    'explorer/operations.json',
    async () => explorerOperations(await operationDocuments(), createGraph({ isSandbox: true }).schema),
  ],
  ['docs/errors.md', errorDocs],
  ['docs/faults.md', faultDocs],
  ['THIRD_PARTY.md', thirdParty],
  ...configDocs.map(({ name, write }) => [name, () => write(readFileSync(urlOf(name), 'utf8'))] as const),
];

for (const [file, generate] of generators) {
  const url = urlOf(file);
  const text = await generate();
  if (!isCheck) writeFileSync(url, text);
  else if (readFileSync(url, 'utf8') !== text) {
    console.error(`${file} is out of date: run \`npm run codegen\` and commit it.`);
    process.exitCode = 1;
  }
}
