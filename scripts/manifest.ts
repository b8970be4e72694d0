import { getOperationAST, parse, print, type DocumentNode } from 'graphql';
import { hashOf } from '../src/limits/document/documents.js';

/** A manifest in Apollo's format, version 1, sorted by name. */
export function toManifest(documents: readonly string[]): string {
  const operations = documents.map((body) => {
    const { name, operation: type } = getOperationAST(parse(body))!;
    return { id: hashOf(body), name: name!.value, type, body };
  });
  operations.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}

/** Manifest of the trusted documents of test/operations, each printed as graphql-js prints it. */
export async function operationsManifest(): Promise<string> {
  const exported: Record<string, unknown> = await import('../test/operations/operations.generated.js');
  const documents = Object.values(exported) as DocumentNode[];
  // Fragments are exported by themselves, too.
  return toManifest(
    documents.filter((document) => getOperationAST(document)).map((document) => print(document)),
  );
}
