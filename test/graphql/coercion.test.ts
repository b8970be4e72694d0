import fc from 'fast-check';
import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  validate,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { Coercion, type CoerceVariables } from '../../src/graphql/coercion.js';

interface Both {
  ours: unknown;
  theirs: unknown;
}

/** What this and what graphql-js makes of the same variables. */
function coercers(schema: GraphQLSchema, text: string): (given: Record<string, unknown>) => Both {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const definitions = getOperationAST(document)!.variableDefinitions ?? [];
  const ours: CoerceVariables = new Coercion(schema).of(definitions);
  return (given) => ({ ours: ours(given), theirs: getVariableValues(schema, definitions, given).coerced });
}

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input Inner { id: ID!, colour: Colour = RED, counts: [Int!], next: Inner, grid: [[Float]] }
  input Either @oneOf { id: ID, inner: Inner }
  input Outer { first: Inner!, rest: [Inner], flag: Boolean! = true, either: Either, note: String }
  type Query {
    ask(input: Outer, id: ID, ids: [ID!], count: Int!, either: Either, colours: [Colour]): Int
  }
`);
const both = coercers(
  schema,
  `query (
    $input: Outer, $id: ID = "standard", $ids: [ID!], $count: Int! = 7, $either: Either, $colours: [Colour] = [GREEN]
  ) {
    ask(input: $input, id: $id, ids: $ids, count: $count, either: $either, colours: $colours)
  }`,
);

const first = { id: 'a' };

describe('takes what graphql-js takes, and makes the same of it', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing: what stands for it in the document', {}],
    ['nulls', { input: null, id: null, ids: null, either: null, colours: null }],
    ['nulls in a list', { colours: [null, 'RED'], input: { first, rest: [null] } }],
    ['one item for a list', { ids: 'a', colours: 'RED' }],
    ['one item for a list of lists', { input: { first: { id: 1, grid: 2 } } }],
    ['a number for an id, and a whole one with a fraction', { id: 5, count: 3.0 }],
    ['what stands for a field that is absent', { input: { first } }],
    ['an input that holds itself', { input: { first: { id: 'a', next: { id: 'b', next: null } } } }],
    ['one of several', { either: { id: 'a' } }],
    ['an input in one of several', { either: { inner: first } }],
    ['a variable that nobody declared', { unknown: 1 }],
  ])('%s', (_, given) => {
    const { ours, theirs } = both(given);
    expect(theirs).toBeDefined();
    expect(ours).toEqual(theirs);
  });
});

describe('leaves to graphql-js what it refuses', () => {
  it.each<[string, Record<string, unknown>]>([
    ['null for what must be there', { count: null }],
    ['null in a list without any', { ids: [null] }],
    ['a field that is missing', { input: {} }],
    ['a field that is null and must not be', { input: { first: { id: null } } }],
    ['a field that is missing far below', { input: { first: { id: 'a', next: { colour: 'RED' } } } }],
    ['a field that nobody knows', { input: { first, other: 1 } }],
    ['a field with a name that objects have themselves', { input: { first, toString: 1 } }],
    ['a list for an input', { input: [first] }],
    ['a text for an input', { input: 'first' }],
    ['a value that the enumeration lacks', { colours: ['BLUE'] }],
    ['a number that is none', { count: '3' }],
    ['a number with a fraction', { count: 3.5 }],
    ['an object for an id', { id: {} }],
    ['two of several', { either: { id: 'a', inner: first } }],
    ['none of several', { either: {} }],
    ['null as one of several', { either: { id: null } }],
  ])('%s', (_, given) => {
    expect(both(given)).toEqual({ ours: undefined, theirs: undefined });
  });
});

it('refuses a variable that is missing and must be there', () => {
  const required = coercers(schema, 'query ($count: Int!) { ask(count: $count) }');
  expect(required({})).toEqual({ ours: undefined, theirs: undefined });
});

const { schema: graph } = createGraph({ isSandbox: true });
const inputs = Object.values(graph.getTypeMap()).filter(isInputObjectType);

/** Values of a type as clients send them, most of them right. */
function valuesOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valuesOf(type.ofType as GraphQLInputType, depth);
  if (isListType(type)) {
    const inner = valuesOf(type.ofType as GraphQLInputType, depth);
    return fc.oneof({ weight: 5, arbitrary: fc.array(inner, { maxLength: 2 }) }, inner, fc.constant(null));
  }
  if (isLeafType(type)) {
    const usual = isEnumType(type)
      ? fc.constantFrom(...type.getValues().map(({ name }) => name))
      : (leaves[type.name] ?? fc.uuid());
    return fc.oneof(
      { weight: 60, arbitrary: usual as fc.Arbitrary<unknown> },
      fc.constant(null),
      fc.jsonValue({ maxDepth: 1 }),
    );
  }
  const fields = Object.values(type.getFields()).filter((field) => depth < 3 || isNonNullType(field.type));
  const model = Object.fromEntries(fields.map((field) => [field.name, valuesOf(field.type, depth + 1)]));
  const requiredKeys = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
  return fc.oneof(
    { weight: 60, arbitrary: fc.record(model, { requiredKeys }) },
    fc.record(model, { requiredKeys: [] }),
    fc.constant(null),
  );
}

/** Of texts and ids any will do. */
const leaves: Record<string, fc.Arbitrary<unknown>> = {
  Int: fc.integer(),
  Float: fc.oneof(fc.integer(), fc.float({ noNaN: true, noDefaultInfinity: true })),
  Boolean: fc.boolean(),
  Byte: fc.constantFrom('', 'aGVsbG8='),
  Date: fc.constantFrom('2026-01-31', '1999-12-01'),
  DateTime: fc.constantFrom('2026-01-31T10:00:00Z', '2026-01-31T10:00:00.123+01:00'),
  URL: fc.constantFrom('https://example.com/', 'https://example.com'),
};

it('has inputs to try', () => {
  expect(inputs.length).toBeGreaterThan(30);
});

it.each(inputs.map(({ name }) => name))('does with any %s as graphql-js does', (name) => {
  const type = graph.getType(name)!;
  if (!isInputType(type)) throw new Error(`${name} is no input.`);
  const definitions = getOperationAST(parse(`query ($value: ${name}) { __typename }`))!.variableDefinitions!;
  const ours = new Coercion(graph).of(definitions);
  let taken = 0;
  fc.assert(
    fc.property(valuesOf(type), (value) => {
      const { coerced } = getVariableValues(graph, definitions, { value });
      expect(ours({ value })).toEqual(coerced);
      if (coerced) taken += 1;
    }),
    { numRuns: 100 },
  );
  // Both of refusals and of values that are taken there are enough for it to mean something.
  expect(taken).toBeGreaterThan(5);
});
