import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { Redactor, type Redaction } from '../../src/logging/redactor.js';

const NAME = 'Jane Doe';
const schema = buildSchema(`
  directive @sensitive(kind: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  scalar _Any
  scalar Time
  input Person { id: ID name: String @sensitive(kind: "PERSONAL") height: Int friends: [Person!] }
  interface Thing { id: ID! label: String score: Float pair: Pair }
  type Face implements Thing {
    id: ID!
    label: String
    score: Float @sensitive(kind: "BIOMETRIC")
    pair: Pair
    twin: Face @sensitive(kind: "BIOMETRIC")
  }
  type Pair implements Thing { id: ID! label: String score: Float pair: Pair key: String @sensitive(kind: "SECRET") }
  type Query {
    thing(id: ID, person: Person, search: String @sensitive(kind: "PERSONAL"), limit: Int = 5): Thing
    things: [Thing!]
    any(of: [_Any!]): Boolean
    now: Time
  }
`);

function read(text: string): Redaction {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  return new Redactor(schema).of(document, operation as OperationDefinitionNode);
}

describe('what an operation was given', () => {
  it('is named by the path of the field, with the mark in place of marked values', () => {
    const given = read('query ($p: Person, $s: String) { thing(person: $p, search: $s) { id } }').arguments({
      p: { id: '4711', name: NAME, height: 170, friends: [{ name: NAME }, { height: 171 }] },
      s: NAME,
    });
    expect(given).toEqual({
      thing: {
        person: {
          id: '[ID]',
          name: '[PERSONAL]',
          height: 170,
          friends: [{ name: '[PERSONAL]' }, { height: 171 }],
        },
        search: '[PERSONAL]',
      },
    });
  });

  it('is the same when it stands in the document', () => {
    const text = `{ thing(person: { name: "${NAME}", height: 170 }, search: "${NAME}", id: "4711") { id } }`;
    expect(read(text).arguments({})).toEqual({
      thing: { person: { name: '[PERSONAL]', height: 170 }, search: '[PERSONAL]', id: '[ID]' },
    });
  });

  it('is a default of the document, marked or not', () => {
    const text = `query ($s: String = "${NAME}", $l: Int = 7) { thing(search: $s, limit: $l) { id } }`;
    expect(read(text).arguments({})).toEqual({ thing: { search: '[PERSONAL]', limit: 7 } });
  });

  it('has no value and no name of a variable that the document does not ask for', () => {
    const variables = { [NAME]: NAME, p: { [NAME]: NAME, height: 170 } };
    expect(read('query ($p: Person) { thing(person: $p) { id } }').arguments(variables)).toEqual({
      thing: { person: { height: 170 } },
    });
  });

  it('is left out where the schema takes anything', () => {
    expect(read('query ($a: [_Any!]) { any(of: $a) }').arguments({ a: [{ [NAME]: NAME }] })).toEqual({
      any: { of: ['[_Any]'] },
    });
  });

  it('tells that something marked is null no more than what it is', () => {
    expect(read('{ thing(search: null) { id } }').arguments({})).toEqual({ thing: { search: '[PERSONAL]' } });
  });
});

describe('what an operation answered', () => {
  it('has the mark in place of what is marked, of objects and of null as well', () => {
    const reading = read(
      '{ thing { ... on Face { score twin { id } label } } things { ... on Face { twin { id } } } }',
    );
    const data = { thing: { score: 0.9, twin: { id: '4711' }, label: 'front' }, things: [{ twin: null }] };
    expect(reading.data(data)).toEqual({
      thing: { score: '[BIOMETRIC]', twin: '[BIOMETRIC]', label: 'front' },
      things: [{ twin: '[BIOMETRIC]' }],
    });
  });

  it('is marked through an interface where any of its types has the mark', () => {
    expect(read('{ thing { score } }').data({ thing: { score: 0.9 } })).toEqual({
      thing: { score: '[BIOMETRIC]' },
    });
  });

  it('has the names of the schema for those that the caller made, in fragments too, each apart', () => {
    const reading = read(
      'query Jane { jane: thing { ...Doe } doe: thing { ...Doe } } fragment Doe on Thing { smith: label }',
    );
    expect(reading.data({ jane: { smith: 'a' }, doe: { smith: 'b' } })).toEqual({
      thing: { label: 'a' },
      'thing#2': { label: 'b' },
    });
  });

  it('is marked when one name is asked for a marked field of one type and another of the next', () => {
    const text = '{ thing { ... on Face { x: label } ... on Pair { x: key } } }';
    expect(read(text).data({ thing: { x: 'a' } })).toEqual({ thing: { 'label|key': '[SECRET]' } });
  });

  it('has no description of the schema, but the types of things', () => {
    const text = '{ __schema { types { name } } things { __typename id } }';
    const data = { __schema: { types: [{ name: 'Query' }] }, things: [{ __typename: 'Face', id: '1' }] };
    expect(read(text).data(data)).toEqual({
      __schema: '[__schema]',
      things: [{ __typename: 'Face', id: '[ID]' }],
    });
  });

  it('has times as they are', () => {
    const now = new Date(0);
    expect(read('{ now }').data({ now })).toEqual({ now });
  });

  it('is null where nothing was', () => {
    expect(read('{ thing { id } }').data(null)).toBeNull();
    expect(read('{ thing { id } things { id } }').data({ thing: null })).toEqual({ thing: null });
  });
});

describe('where an error belongs', () => {
  it('is given in names of the schema', () => {
    const reading = read('{ jane: things { doe: pair { ... on Pair { smith: key } } } }');
    expect(reading.path(['jane', 3, 'doe', 'smith'])).toBe('things.3.pair.key');
  });

  it('is given as far as it is known', () => {
    expect(read('{ thing { id } }').path(['thing', NAME, NAME])).toBe('thing.?.?');
  });
});
