import { getOperationAST, parse, validate } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { compileOperation, type CompiledOperation } from '../../src/graphql/compileOperation.js';
import { cpuTimeMs } from '../support/fixtures/cpuTime.js';
import { operation, operationNames } from '../support/fixtures/operations.js';

const { schema } = createGraph({ isSandbox: true });
const MAX_CPU_MS = 1_000;

function compiled(text: string, variables: Record<string, unknown> = {}): CompiledOperation | undefined {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return compileOperation(schema, { document, definition: getOperationAST(document)! }, variables);
}

it.each(operationNames)('compiles %s', (name) => {
  expect(compiled(operation(name))).toBeDefined();
});

it.each([
  ['a text', '{ session(id: "a") { id } }'],
  [
    'a list and an object',
    'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }',
  ],
  ['a default value', 'query ($a: ID! = "a") { session(id: $a) { id } }'],
  ['conditions', 'query ($a: ID!, $b: Boolean!) { session(id: $a) { id state @include(if: $b) } }'],
  ['a selection of which nothing is left', '{ session(id: "a") { id @skip(if: true) } }'],
  ['entities beside other fields', '{ errorCodes _entities(representations: []) { ... on Session { id } } }'],
])('compiles %s', (_, text) => {
  expect(compiled(text, { b: true })).toBeDefined();
});

it.each([
  ['a name that objects keep for themselves', 'query ($a: ID!) { __proto__: session(id: $a) { id } }'],
  ['introspection', '{ __schema { queryType { name } } }'],
  ['entities in a fragment', '{ ... { _entities(representations: []) { ... on Session { id } } } }'],
])('leaves %s to graphql-js', (_, text) => {
  expect(compiled(text)).toBeUndefined();
});

it('leaves keys of types that are no entities to graphql-js, and takes others', () => {
  const entities = compiled(operation('Entities'))!;
  const representations = [{ __typename: 'Session', id: 'a' }];
  expect(entities.accepts({ representations })).toBe(true);
  for (const key of [{ __typename: 'Query' }, { __typename: '__proto__' }, {}, null])
    expect(entities.accepts({ representations: [...representations, key] })).toBe(false);
});

it('leaves a literal to graphql-js whose variables do not fit it', () => {
  const text =
    'query ($p: ID! = "p") { a: session(id: $p) { id } b: postOfficeBranches(searchText: "x") { name } }';
  expect(compiled(text)!.accepts({ p: 'p' })).toBe(true);
});

it('leaves a document to graphql-js that would make code without bound', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? 'id'
      : `resources { session { checks { resources { session { ${nested(depth - 1)} } } } } }`;
  const started = cpuTimeMs();
  expect(compiled(`query ($id: ID!) { session(id: $id) { ${nested(2)} } }`)).toBeUndefined();
  expect(cpuTimeMs(started)).toBeLessThan(MAX_CPU_MS);
});
