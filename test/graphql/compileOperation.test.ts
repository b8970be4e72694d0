import { getOperationAST, parse, validate } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { compileOperation, type CompiledOperation } from '../../src/graphql/compileOperation.js';
import { cpuTimeMs } from '../support/fixtures/cpuTime.js';
import { operation, operationNames } from '../support/fixtures/operations.js';

const { schema } = createGraph({ isSandbox: true });
const MAX_CPU_MS = 1_000;

function compiled(text: string): CompiledOperation | undefined {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return compileOperation(schema, { document, definition: getOperationAST(document)! });
}

/** Left to graphql-js; the reason is in `compileOperation.ts`. */
const left = new Set(['Entities', 'Service']);

it.each(operationNames.filter((name) => !left.has(name)))('compiles %s', (name) => {
  expect(compiled(operation(name))).toBeDefined();
});

it.each([
  ['a text, which graphql-jit could take for code', '{ session(id: "a") { id } }'],
  [
    'a list or an object',
    'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }',
  ],
  ['a directive', 'query ($a: ID!, $b: Boolean!) { session(id: $a) { id state @include(if: $b) } }'],
  ['a name that objects keep for themselves', 'query ($a: ID!) { __proto__: session(id: $a) { id } }'],
  ['introspection', '{ __schema { queryType { name } } }'],
  ['entities', operation('Entities')],
])('leaves %s to graphql-js', (_, text) => {
  expect(compiled(text)).toBeUndefined();
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
