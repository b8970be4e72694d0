import type { IncomingMessage, ServerResponse } from 'node:http';
import { MockAgent } from 'undici';
import { loadConfig } from '../../src/config/config.js';
import { createApp } from '../../src/app.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { post } from '../support/server/testServer.js';
import { cpuTimeMs } from '../support/fixtures/cpuTime.js';
import { SDK_ID } from '../support/emulator/fakeYoti.js';
import { throwAwayPem } from '../support/fixtures/keys.js';

const MEGABYTE = 1_000_000;
/** Upper bound of MAX_DOCUMENT_BYTES. */
const LONGEST = 250_000;
/** CPU time that a refusal may take: a few times that of parsing a megabyte of JSON on this machine. */
const MAX_CPU_MS = Math.max(
  20,
  5 * Math.min(...Array.from({ length: 5 }, () => cpuTimeToParse(JSON.stringify('"'.repeat(1_000_000))))),
);
/** The same with many names in the variables: most of it is V8's, for objects with so many keys. */
const MAX_CPU_MS_OF_VARIABLES = 500;
/** Garbage collection and compilation are part of CPU time, so the best of some turns counts. */
const MAX_TURNS = 25;

type OfLength = (bytes: number) => string;
const filled =
  (before: string, part: string, after = ''): OfLength =>
  (bytes) =>
    before + part.repeat(Math.floor((bytes - before.length - after.length) / part.length)) + after;
const many = (part: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Fragments that each spread the next one ten times. */
const bomb = (fragments: number): string =>
  `{ ...F0 } ${many((i) => `fragment F${i} on Query { ${`...F${i + 1} `.repeat(10)} }`, fragments)}
   fragment F${fragments} on Query { __typename }`;

/** Hostile documents of any length. */
const large: [what: string, document: OfLength][] = [
  ['nested fields', filled('', '{a')],
  ['nested lists', filled('{a(b:', '[')],
  ['nested objects', filled('{a(b:', '{c:')],
  ['nested fragments', filled('{', '...{')],
  ['aliases', filled('{', 'a:__typename ', '}')],
  ['one field', filled('{', '__typename ', '}')],
  ['directives', filled('{__typename', '@a', '}')],
  ['directives with arguments', filled('{__typename', '@include(if:true)', '}')],
  ['spreads', filled('{', '...F ', '} fragment F on Query{__typename}')],
  ['fragments', filled('{__typename}', 'fragment F on Query{a}')],
  ['operations', filled('', 'query Q{a}')],
  ['variables', filled('query(', '$a:Int ', '){a}')],
  ['items of a list', filled('{a(b:[', '1,', '])}')],
  ['an unknown name', filled('{', 'a', '}')],
  ['a string', filled('{a(b:"', 'x', '")}')],
  ['a block string', filled('{a(b:"""', '\n  x', '""")}')],
  ['a number', filled('{a(b:', '1', ')}')],
  ['commas', filled('{a', ',', '}')],
  ['comments', filled('{a', '#\n', '}')],
  ['no GraphQL', filled('', '"')],
  ['no GraphQL at its end', filled('{', 'a ', ')')],
];

/** Small documents that grow when fragments are expanded or fields compared. */
const small: [what: string, document: string][] = [
  ['fragments that spread fragments', bomb(45)],
  [
    'fields that are one, at each level',
    `{ ${`session(id:"1"){ ${`resources{ ${'id '.repeat(9)} } `.repeat(9)} } `.repeat(9)} }`,
  ],
  [
    'fragments that all spread each other',
    `{ ...F0 } ${many((i) => `fragment F${i} on Query { ${many((j) => `...F${j}`, 40)} a${i}: __typename }`, 40)}`,
  ],
  [
    'a chain of fragments, all unused',
    `{ __typename } ${many((i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`, 49)}`,
  ],
  [
    'unknown fields',
    `{ ${many((i) => `sesion${i}`, 20)} session(id:"1") { ${many((i) => `stat${i}`, 600)} } }`,
  ],
  ['unknown arguments', `{ session(${many((i) => `idd${i}: 1`, 900)}) { id } }`],
  ['unknown directives', `{ session(id: "1") { ${many((i) => `id @a${i} @b @c @d`, 20)} } }`],
  ['unused variables', `query (${many((i) => `$a${i}: Int`, 900)}) { __typename }`],
  ['unused fragments', `{ __typename } ${many((i) => `fragment F${i} on Session { id state }`, 50)}`],
  [
    'fragments side by side',
    `{ session(id:"1") { ${many((i) => `...F${i}`, 24)} } } ${many((i) => `fragment F${i} on Session { ${many((j) => `a: id b${j}: state`, 1)} resources { id type source } }`, 24)}`,
  ],
];

/**
 * Gateway that records the CPU time of each request, from its last byte to the last byte of the response: before and
 * after that the client of the test works in the same process.
 */
class Gateway {
  private constructor(
    readonly url: string,
    readonly cpuTimes: readonly number[],
    readonly stop: () => Promise<void>,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<Gateway> {
    const yoti = {
      YOTI_CLIENT_SDK_ID: SDK_ID,
      YOTI_KEY_PEM: throwAwayPem,
      YOTI_IDV_API_URL: 'http://127.0.0.1:9/idverify/v1',
    };
    const config = loadConfig({ ...yoti, ...env });
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    const app = await createApp({ ...config, yoti: expectDefined(config.yoti) }, { dispatcher });
    const cpuTimes: number[] = [];
    app.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      let complete = NaN;
      request.once('end', () => (complete = cpuTimeMs()));
      response.once('finish', () => cpuTimes.push(cpuTimeMs(complete)));
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return new Gateway(`${url}/graphql`, cpuTimes, async () => {
      await app.close();
      await dispatcher.close();
    });
  }

  /** Least CPU time of up to `MAX_TURNS` turns, in milliseconds; ends with the first turn below `limitMs`. */
  async cpuTimeToRefuse(query: string, limitMs: number, variables?: object): Promise<number> {
    const json = JSON.stringify({ query, variables });
    let best = Infinity;
    for (let turn = 0; turn < MAX_TURNS && best >= limitMs; turn += 1) {
      const parsing = cpuTimeToParse(json);
      const { data, errors } = await post(this.url, { query, variables });
      expect(errors[0]?.extensions.code).toMatch(/_(LIMIT_EXCEEDED|LARGE|CYCLE|FAILED|INPUT)$/);
      expect(data).toBeUndefined();
      best = Math.min(best, this.cpuTimes.at(-1)! - parsing);
    }
    return best;
  }
}

/** A megabyte of escaped quotes takes ten milliseconds. */
function cpuTimeToParse(json: string): number {
  const started = cpuTimeMs();
  JSON.parse(json);
  return cpuTimeMs(started);
}

let gateway: Gateway;

describe('one megabyte of', () => {
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  it.each(large)(`%s is refused at once`, async (_, document) => {
    expect(await gateway.cpuTimeToRefuse(document(MEGABYTE), MAX_CPU_MS)).toBeLessThan(MAX_CPU_MS);
  });
});

describe('the longest document that can be let in, of', () => {
  beforeAll(async () => {
    gateway = await Gateway.start({ MAX_DOCUMENT_BYTES: `${LONGEST}` });
  });
  afterAll(() => gateway.stop());

  it.each(large)(`%s is refused at once too`, async (_, document) => {
    expect(await gateway.cpuTimeToRefuse(document(LONGEST), MAX_CPU_MS)).toBeLessThan(MAX_CPU_MS);
  });
});

describe('a small document with', () => {
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  it.each(small)(`%s is refused at once`, async (_, document) => {
    expect(await gateway.cpuTimeToRefuse(document, MAX_CPU_MS)).toBeLessThan(MAX_CPU_MS);
  });
});

/** Mutation whose variables are a megabyte. */
const mutation = 'mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }';
/** Nested as deeply as JSON.stringify of the test's client can write, sixty times. */
const nested = (before: string, after: string): object[] =>
  Array<object>(60).fill(JSON.parse(`${before.repeat(3_000)}1${after.repeat(3_000)}`) as object);
const fields = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`check${index}`, 1]));
const variables: [what: string, variables: object][] = [
  ['a list', { input: { checks: Array(400_000).fill(1) } }],
  ['unknown fields', { input: fields(70_000) }],
  ['unknown variables', fields(70_000)],
  ['unknown fields in lists', { input: { checks: Array(70).fill(fields(999)) } }],
  ['lists in lists', { input: { checks: nested('[', ']') } }],
  ['objects in objects', { input: { checks: nested('{"a":', '}') } }],
  ['a text', { input: { userTrackingId: 5, sdkConfig: { brandId: 'x'.repeat(MEGABYTE) } } }],
];

describe('one megabyte of variables, of', () => {
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  it.each(variables)('%s is refused at once', async (_, sent) => {
    expect(await gateway.cpuTimeToRefuse(mutation, MAX_CPU_MS_OF_VARIABLES, sent)).toBeLessThan(
      MAX_CPU_MS_OF_VARIABLES,
    );
  });
});
