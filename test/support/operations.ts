import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print, visit, type DocumentNode } from 'graphql';

const folder = new URL('../operations/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
const documents = files.map((file) => parse(readFileSync(new URL(file, folder), 'utf8')));
const definitions = documents.flatMap((document) => document.definitions);

/** Every operation of `test/operations`. */
export const operationNames = definitions.flatMap((node) =>
  node.kind === Kind.OPERATION_DEFINITION && node.name ? node.name.value : [],
);

/** The text of one operation of `test/operations`, with the fragments it uses. */
export function operation(name: string): string {
  const wanted = new Set([name]);
  const used: DocumentNode['definitions'][number][] = [];
  for (const next of wanted) {
    const definition = definitions.find((candidate) => 'name' in candidate && candidate.name?.value === next);
    if (!definition) throw new Error(`There is no operation or fragment ${next} in test/operations.`);
    used.push(definition);
    visit(definition, { FragmentSpread: (spread) => void wanted.add(spread.name.value) });
  }
  return print({ kind: 'Document', definitions: used } as DocumentNode);
}
