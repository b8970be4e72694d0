import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { costs } from '../../src/limits/cost/fieldCosts.js';

const { schema } = createGraph({ isSandbox: true });
const roots = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap(
  (type) => Object.keys(type.getFields()),
);

const folder = new URL('../operations/', import.meta.url);
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parse(readFileSync(new URL(file, folder), 'utf8')).definitions)
  .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);

/** Texts of all test files except the generated documents. */
const tests = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

const page = readFileSync(new URL('../../docs/frontend.md', import.meta.url), 'utf8');

/** Table rows of a README section, without header and rule. */
function rowsOf(title: string): string[][] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (-|Operation|Field)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Names in code marks, without arguments. */
const namesIn = (cell = ''): string[] =>
  [...cell.matchAll(/`([\w.]+)(\([^`]*\))?`/g)].map(([, name]) => name ?? '');

describe('test/operations', () => {
  const rootFields = new Set(
    operations.flatMap(({ selectionSet }) =>
      selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])),
    ),
  );

  it.each(roots)('has a document with %s', (name) => {
    expect(rootFields).toContain(name);
  });

  it('names every document, each differently', () => {
    const names = operations.map(({ name }) => name?.value);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(operations.map(({ name }) => name?.value))('has %s, which a test runs', (name) => {
    const uses = new RegExp(`\\b${name}Document\\b|operation\\('${name}'\\)`);
    const imports = new RegExp(`import[^;]*\\b${name}Document\\b`);
    const runs = tests.filter((text) => (text.replace(imports, '').match(uses) ?? []).length > 0);
    expect(runs).not.toEqual([]);
  });
});

describe('docs/frontend.md', () => {
  const rows = rowsOf('Operations');
  const named = rows.flatMap(([cell]) => namesIn(cell));

  it.each(roots)('describes %s and its calls', (name) => {
    const row = rows.find(([cell]) => namesIn(cell).includes(name)) ?? [];
    expect(row).toHaveLength(3);
    expect(row.filter((cell) => cell === '')).toEqual([]);
  });

  const edges = Object.keys(costs).filter(
    (name) => !/^(Query|Mutation|Subscription)\.|Payload\./.test(name) && name !== 'Session.faceAuthOutcome',
  );
  it.each(edges)('gives the cost of %s', (name) => {
    expect(named).toContain(name);
  });

  it('names only existing fields', () => {
    const unknown = named.filter((name) => {
      const [type = '', field] = name.split('.');
      if (field === undefined) return !roots.includes(name);
      const owner = schema.getType(type);
      return !owner || !('getFields' in owner) || !(field in owner.getFields());
    });
    expect(unknown).toEqual([]);
  });
});
