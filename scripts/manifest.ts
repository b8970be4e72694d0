import { getOperationAST, parse } from 'graphql';
import { documentHash } from '../src/graphql/documentHash.js';

/** Manifest of trusted documents in Apollo's format, version 1, sorted by name. */
export function toManifest(documents: readonly string[]): string {
  const operations = documents.map((body) => {
    const { name, operation: type } = getOperationAST(parse(body))!;
    return { id: documentHash(body), name: name!.value, type, body };
  });
  operations.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
