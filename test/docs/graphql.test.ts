import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import {
  buildSchema,
  getVariableValues,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { blocks, root, type Block } from './pages.js';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const schema = buildSchema(
  `directive @link(url: String!, import: [String!]) repeatable on SCHEMA
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @authenticated on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
  ${textOf('schema.sandbox.graphql').replace(/^extend schema[^\n]*$/m, '')}`,
  { assumeValidSDL: true },
);

const folder = 'test/operations';
const fixtures = readdirSync(join(root, folder))
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parse(textOf(`${folder}/${file}`)).definitions)
  .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);

const all = blocks
  .filter(({ language }) => language === 'graphql')
  .map((block) => ({ ...block, document: parse(block.text) }));
type Parsed = (typeof all)[number];
const isOperation = ({ document }: Parsed): boolean =>
  document.definitions.every(({ kind }) => kind === Kind.OPERATION_DEFINITION);
const named = (some: Parsed[]): [string, Parsed][] => some.map((block) => [block.place, block]);

/** Variables stand in a block of JSON below the operation, or in the sentence above it. */
function variablesOf({ introduction, next }: Block): Record<string, unknown> | undefined {
  const inline = /Variables: `(\{.*\})`/.exec(introduction)?.[1];
  const text = inline ?? (next?.language === 'json' ? next.text : undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
}

/** Ids are for the cache of a client; which operation it is does not depend on them. */
const withoutIds = (node: OperationDefinitionNode): string =>
  print(visit(node, { Field: ({ name }) => (name.value === 'id' ? null : undefined) }));

function objectsWithoutId(document: DocumentNode): string[] {
  const found: string[] = [];
  const info = new TypeInfo(schema);
  const SelectionSet = ({ selections }: { selections: readonly { kind: Kind }[] }): void => {
    const type = info.getParentType();
    if (!isObjectType(type) || !('id' in type.getFields())) return;
    if (!selections.some((node) => 'name' in node && (node.name as { value: string }).value === 'id'))
      found.push(type.name);
  };
  visit(document, visitWithTypeInfo(info, { SelectionSet }));
  return found;
}

describe('each GraphQL operation in the documents', () => {
  const operations = named(all.filter(isOperation));

  it('is found', () => expect(operations.length).toBeGreaterThan(12));

  it.each(operations)('%s is valid', (_, { document }) => {
    expect(validate(schema, document)).toEqual([]);
  });

  it.each(operations)('%s is one of test/operations', (_, { document }) => {
    const [operation] = document.definitions as OperationDefinitionNode[];
    const fixture = fixtures.find(({ name }) => name?.value === operation?.name?.value);
    expect(withoutIds(operation!)).toBe(fixture && withoutIds(fixture));
  });

  it.each(operations)('%s asks for the id of each object that has one', (_, { document }) => {
    expect(objectsWithoutId(document)).toEqual([]);
  });

  it.each(operations)('%s has variables that fit', (_, block) => {
    const [{ variableDefinitions = [] }] = block.document.definitions as [OperationDefinitionNode];
    const variables = variablesOf(block);
    expect(variables).toBeDefined();
    expect(getVariableValues(schema, variableDefinitions, variables!).errors).toBeUndefined();
    expect(Object.keys(variables!)).toEqual(variableDefinitions.map(({ variable }) => variable.name.value));
  });
});

describe('each subgraph in the documents', () => {
  const subgraphs = named(all.filter((block) => !isOperation(block)));

  it('is found', () => expect(subgraphs).toHaveLength(1));

  it.each(subgraphs)('%s composes with schema.graphql', (_, { document }) => {
    const { errors } = composeServices([
      { name: 'identity', url: 'http://identity.test', typeDefs: parse(textOf('schema.graphql')) },
      { name: 'shop', url: 'http://shop.test', typeDefs: document },
    ]);
    expect(errors).toBeUndefined();
  });
});
