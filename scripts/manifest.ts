import { getOperationAST, parse } from 'graphql';
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
