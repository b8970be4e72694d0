import fc, { type GeneratorValue } from 'fast-check';
import type { OperationGenerator } from './operationGenerator.js';

/** One HTTP request as bytes; its connection ends after it. */
export interface HostileRequest {
  text: string;
}

const METHODS = [
  'POST',
  'POST',
  'POST',
  'GET',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'FOO',
];
const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql/',
  '/graphql?query=%7B__typename%7D',
  '/graphql?query=%7B__typename%7D&variables=%5B%5D',
  '/graphql?query=%zz&query=1',
  '/graphql#x',
  '//graphql',
  '/',
  '/health',
  '/health/ready',
  '/media/x.y',
  '/uploads/x.y',
  '/notifications',
  '/%ff',
  '/__proto__',
  '*',
  'http://elsewhere.test/graphql',
  'http://[/graphql',
];
const TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=latin1',
  'Application/JSON',
  'text/plain',
  'multipart/form-data',
  'application/graphql',
  'json',
  ';',
  '',
];
const HEADERS = [
  'Accept: text/html',
  'Accept: application/graphql-response+json',
  'Accept: ;q=x,,*/*;q=9',
  'Authorization: Bearer',
  'Authorization: Bearer a.b.c',
  'Content-Encoding: gzip',
  'Transfer-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: nothing',
  'Upgrade: websocket',
  'X-Request-Id: \u00e4',
  'X-Request-Deadline: -1',
  'Idempotency-Key: ',
  'Cookie: a=b',
  'Origin: null',
  'Host: other',
  'Cache-Control: no-cache',
  'Range: bytes=0-1',
  'If-None-Match: *',
  'Content-Length: -1',
  'Content-Length: 4',
  'Apollo-Require-Preflight: 1',
  'Access-Control-Request-Method: POST',
];
const NAMES = [
  'query',
  'variables',
  'operationName',
  'extensions',
  '__proto__',
  'constructor',
  'id',
  'input',
];
const VALUES: unknown[] = [
  null,
  true,
  0,
  -0,
  1e308,
  9_007_199_254_740_993,
  '',
  '{}',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  '00000000-0000-4000-8000-000000000000',
  'x'.repeat(300),
  [],
  {},
  [[[[[]]]]],
  { a: { b: { c: null } } },
  { __typename: 'Session', id: '1' },
  '2020-02-30',
  'https://user:pass@host/\u202e',
  '!!!=',
];
const DOCUMENTS = [
  '{ __typename }',
  '{',
  '',
  ' ',
  '\ufeff{ errorCodes }',
  'subscription { a }',
  'query A { __typename } query B { __typename }',
  'fragment F on Query { ...F }',
  '{ ...F } fragment F on Query { errorCodes }',
  '{ __schema { types { name fields { name } } } }',
  '{ _service { sdl } }',
  'query ($a: [_Any!]!) { _entities(representations: $a) { __typename } }',
  'query ($input: CreateSessionInput) { __typename @include(if: $input) }',
  'query ($id: ID! = 5) { session(id: $id) { id } }',
  'query ($id: ID!, $id: ID!) { session(id: $id) { id } }',
  '{ session(id: 1e999) { id } }',
  '{ session(id: """\\"""") { id } }',
  'mutation ($input: AddApplicantFaceInput!) { addApplicantFace(input: $input) { face { id } } }',
  'mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }',
  'type A { a: Int }',
  'extend schema @link(url: "x")',
  '{ __typename @defer }',
  '{ a: __typename a: errorCodes }',
];

/** Generates requests that are wrong in any of their parts, and right in the others. */
export class RequestGenerator {
  readonly #g: GeneratorValue;
  readonly #operations: () => OperationGenerator;

  constructor(g: GeneratorValue, operations: () => OperationGenerator) {
    this.#g = g;
    this.#operations = operations;
  }

  request(): HostileRequest {
    const body = this.#body();
    const length = Buffer.byteLength(body);
    const lines = [
      `${this.#pick(METHODS)} ${this.#pick(PATHS)} ${this.#oftenElse('HTTP/1.1', ['HTTP/1.0', 'HTTP/2.0', 'FOO'])}`,
      this.#oftenElse('Host: gateway', ['', 'Host: a b', 'Host:', 'Host: [::1]:80', 'Host: x:99999']),
      `Content-Type: ${this.#pick(TYPES)}`,
      this.#oftenElse(`Content-Length: ${length}`, [
        'Transfer-Encoding: chunked',
        `Content-Length: ${Math.max(0, length - 1)}`,
        '',
      ]),
      ...Array.from({ length: this.#number(3) }, () => this.#pick(HEADERS)),
      'Connection: close',
    ];
    return { text: `${lines.filter(Boolean).join('\r\n')}\r\n\r\n${body}` };
  }

  #body(): string {
    const kind = this.#number(9);
    if (kind === 0)
      return this.#pick(['', '{', 'null', '[]', '[[]]', '1', '"', '\u0000', '{"query":', '\ufeff{}']);
    if (kind === 1) return this.#cut(JSON.stringify(this.#valid()));
    if (kind === 2) return JSON.stringify([this.#valid(), this.#mixed()]);
    if (kind <= 5) return JSON.stringify(this.#mixed());
    if (kind <= 7) return JSON.stringify(this.#changed(this.#valid()));
    return JSON.stringify(this.#valid());
  }

  #valid(): Record<string, unknown> {
    const generator = this.#operations();
    const query = generator.operation();
    return { query, variables: generator.variables };
  }

  /** A document with variables and other parts of any kind. */
  #mixed(): Record<string, unknown> {
    const body: Record<string, unknown> = { query: this.#pick(DOCUMENTS) };
    for (let count = this.#number(3); count > 0; count -= 1) body[this.#pick(NAMES)] = this.#value();
    return body;
  }

  #value(): unknown {
    const inner = this.#pick(VALUES);
    const kind = this.#number(4);
    if (kind === 0) return { [this.#pick(NAMES)]: inner };
    if (kind === 1) return { input: { [this.#pick(['checks', 'image', 'applicantId', 'x'])]: inner } };
    return inner;
  }

  /** A valid operation with some values, or some characters of its document, replaced. */
  #changed({ query, variables }: Record<string, unknown>): Record<string, unknown> {
    if (this.#number(1) === 0) return { query: this.#cut(String(query)), variables };
    return { query, variables: this.#replaced(variables) };
  }

  #replaced(value: unknown): unknown {
    if (this.#number(5) === 0) return this.#pick(VALUES);
    if (Array.isArray(value)) return value.map((item) => this.#replaced(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#replaced(inner)]));
  }

  #cut(text: string): string {
    const at = this.#number(text.length);
    const inserted = this.#pick(['', '}', '"', '(', '$', '\u0000', '...', '@skip', '\\', '\u{1f600}']);
    return text.slice(0, at) + inserted + text.slice(at + this.#number(5));
  }

  #oftenElse(usual: string, others: readonly string[]): string {
    return this.#number(9) === 0 ? this.#pick(others) : usual;
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#number(from.length - 1)]!;
  }

  #number(max: number): number {
    return this.#g(fc.nat, { max });
  }
}
