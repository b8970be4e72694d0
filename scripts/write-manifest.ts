import { writeFileSync } from 'node:fs';
import { getOperationAST, print, type DocumentNode } from 'graphql';
import { toManifest } from './manifest.js';
import * as operations from '../test/operations/operations.generated.js';

// Writes the manifest of trusted documents for the operations of test/operations, as a client of theirs sends them.
const documents = (Object.values(operations) as unknown as DocumentNode[])
  // Fragments are exported by themselves, too.
  .filter((document) => getOperationAST(document) !== null)
  .map((document) => print(document));
writeFileSync(new URL('../test/operations/trusted-documents.json', import.meta.url), toManifest(documents));
