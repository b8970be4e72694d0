import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { loadConfig } from '../../src/config/config.js';
import { parseWithinLimits } from '../../src/limits/document/checkDocument.js';
import { checkVariables } from '../../src/limits/checkVariables.js';
import type { DocumentLimits } from '../../src/limits/document/documentLimits.js';
import { operation, operationNames } from '../support/fixtures/operations.js';

const { limits } = loadConfig({});
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'} '.repeat(depth)}`;

function codeOf(text: string, changed: Partial<DocumentLimits> = {}): string {
  try {
    parseWithinLimits(text, { ...limits, ...changed });
    return 'fine';
  } catch (error) {
    return (error as { code?: string }).code ?? 'no GraphQL';
  }
}

/** Each limit, and a document of which the limited thing has this size. */
const edges: [what: string, limit: keyof DocumentLimits, code: string, text: (size: number) => string][] = [
  ['bytes', 'documentBytes', 'DOCUMENT_TOO_LARGE', (size) => `{a}#${'x'.repeat(size - 4)}`],
  [
    'bytes outside ASCII',
    'documentBytes',
    'DOCUMENT_TOO_LARGE',
    (size) => `{a}#${'x'.repeat(size % 2)}${'é'.repeat(Math.floor(size / 2) - 2)}`,
  ],
  ['tokens', 'tokens', 'TOKEN_LIMIT_EXCEEDED', (size) => `{ ${times(size - 2, (i) => `a${i}`)} }`],
  ['depth', 'depth', 'DEPTH_LIMIT_EXCEEDED', nested],
  [
    'depth, fragments followed',
    'depth',
    'DEPTH_LIMIT_EXCEEDED',
    (size) => `{ a { ...F } } fragment F on T ${nested(size - 1)}`,
  ],
  ['aliases', 'aliases', 'ALIAS_LIMIT_EXCEEDED', (size) => `{ t { ${times(size, (i) => `a${i}: b`)} } }`],
  [
    'aliases of __typename',
    'aliases',
    'ALIAS_LIMIT_EXCEEDED',
    (size) => `{ ${times(size, (i) => `a${i}: __typename`)} }`,
  ],
  [
    'aliases, fragments followed',
    'aliases',
    'ALIAS_LIMIT_EXCEEDED',
    (size) => `{ ${times(size, (i) => `t${i} { ...F }`)} } fragment F on T { a: b }`,
  ],
  [
    'root fields',
    'rootFields',
    'ROOT_FIELD_LIMIT_EXCEEDED',
    (size) => `{ ${times(size, () => '__typename')} }`,
  ],
  [
    'root fields, fragments followed',
    'rootFields',
    'ROOT_FIELD_LIMIT_EXCEEDED',
    (size) => `{ ...F ... { b } } fragment F on Query { ${times(size - 1, (i) => `a${i}`)} }`,
  ],
  [
    'directives of a field',
    'directives',
    'DIRECTIVE_LIMIT_EXCEEDED',
    (size) => `{ a ${times(size, () => '@a')} }`,
  ],
  [
    'directives of an operation',
    'directives',
    'DIRECTIVE_LIMIT_EXCEEDED',
    (size) => `query ${times(size, () => '@a')} { a }`,
  ],
  [
    'directives of an unused fragment',
    'directives',
    'DIRECTIVE_LIMIT_EXCEEDED',
    (size) => `{ a } fragment F on T ${times(size, () => '@a')} { a }`,
  ],
  [
    'fragments',
    'fragments',
    'FRAGMENT_LIMIT_EXCEEDED',
    (size) => `{ a } ${times(size, (i) => `fragment F${i} on T { a }`)}`,
  ],
  [
    'fields written out',
    'selections',
    'FRAGMENT_LIMIT_EXCEEDED',
    (size) =>
      `{ ...F ${size % 2 ? '' : 'b'} } fragment F on T { ${times(Math.ceil(size / 2) - 1, (i) => `a${i}`)} }`,
  ],
  [
    'one field in one place',
    'repeatedFields',
    'FIELD_REPETITION_LIMIT_EXCEEDED',
    (size) => `{ t { ${times(size, () => 'a')} } }`,
  ],
  [
    'one name in one place',
    'repeatedFields',
    'FIELD_REPETITION_LIMIT_EXCEEDED',
    (size) => `{ t { ${times(size, (i) => `x: a${i}`)} } }`,
  ],
  [
    'one field in parents that are one',
    'repeatedFields',
    'FIELD_REPETITION_LIMIT_EXCEEDED',
    (size) => `{ t { ${times(size - 1, () => 'a')} } t { ... { ...F } } } fragment F on T { a }`,
  ],
  [
    'items of a list',
    'listItems',
    'LIST_LIMIT_EXCEEDED',
    (size) => `{ a(b: { c: [[${times(size, () => '1')}]] }) }`,
  ],
  [
    'items of a default',
    'listItems',
    'LIST_LIMIT_EXCEEDED',
    (size) => `query ($a: [Int] = [${times(size, () => '1')}]) { a(b: $a) }`,
  ],
];

describe('a document', () => {
  const wide = Object.fromEntries(
    Object.keys(limits).map((name) => [name, 1_000_000]),
  ) as unknown as DocumentLimits;

  it.each(edges)('may have %s up to the limit', (_, limit, _code, text) => {
    expect(codeOf(text(9), { ...wide, depth: 100, [limit]: 9 })).toBe('fine');
  });

  it.each(edges)('is refused for %s one over the limit', (_, limit, code, text) => {
    expect(codeOf(text(10), { ...wide, depth: 100, [limit]: 9 })).toBe(code);
  });

  it.each([
    ['itself', 'fragment F on T { a { ...F } }'],
    [
      'itself through others',
      'fragment F on T { ...G } fragment G on T { a { ...H } } fragment H on T { ... { ...F } }',
    ],
  ])('is refused when a fragment leads to %s, used or not', (_, fragments) => {
    expect(codeOf(`{ ...F } ${fragments}`)).toBe('FRAGMENT_CYCLE');
    expect(codeOf(`{ a } ${fragments}`)).toBe('FRAGMENT_CYCLE');
  });

  it.each(['{', '}', '{ a', '{ a(b: "', '"', '', '{ ...F }} x', '\u0000'])(
    'that is no GraphQL (%j) is left to who can say what is wrong with it',
    (text) => {
      expect(codeOf(text)).toBe('no GraphQL');
    },
  );

  it('may name a fragment that is not there: validation says so', () => {
    expect(codeOf('{ ...F }')).toBe('fine');
  });

  it('may be the introspection of any tool', () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    expect(codeOf(getIntrospectionQuery(everything))).toBe('fine');
  });

  it.each(operationNames)('may be %s of the operations that clients send', (name) => {
    expect(codeOf(operation(name))).toBe('fine');
  });
});

describe('variables', () => {
  const list = (length: number): number[] => Array.from({ length }, () => 1);
  const definition = getOperationAST(parse('query ($keys: [_Any!]!) { a }'))!;
  const check = (variables: unknown) => (): void =>
    checkVariables(variables as Record<string, unknown>, limits, definition);

  it.each([
    ['a list', { a: list(101) }],
    ['a list in an object', { input: { checks: list(101) } }],
    ['a list in lists', { a: [[list(101)]] }],
    ['keys of entities', { keys: list(501) }],
    ['a list in a key of an entity', { keys: [{ a: list(101) }] }],
  ])('with %s over the limit are refused', (_, variables) => {
    expect(check(variables)).toThrow(expect.objectContaining({ code: 'LIST_LIMIT_EXCEEDED' }));
  });

  it.each([[{}], [{ a: null }], [{ a: list(100), b: [list(100)] }], [{ keys: list(500) }]])(
    'such as %j pass',
    (variables) => {
      expect(check(variables)).not.toThrow();
    },
  );

  it('may be nested a hundred thousand deep without any harm', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(check({ deep })).not.toThrow();
  });
});
