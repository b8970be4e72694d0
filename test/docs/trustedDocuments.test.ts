import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, print, type DocumentNode } from 'graphql';
import { toManifest } from '../../scripts/manifest.js';
import * as operations from '../operations/operations.generated.js';
import { root } from './pages.js';

describe('the manifest of test/operations', () => {
  it('is what codegen writes', () => {
    const documents = (Object.values(operations) as unknown as DocumentNode[]).filter(
      (document) => getOperationAST(document) !== null,
    );
    expect(readFileSync(join(root, 'test/operations/trusted-documents.json'), 'utf8')).toBe(
      toManifest(documents.map((document) => print(document))),
    );
  });
});
