import type { IncomingMessage, ServerResponse } from 'node:http';
import { MockAgent } from 'undici';
import { loadConfig } from '../../src/config/config.js';
import { createApp } from '../../src/app.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { post } from '../support/server/testServer.js';
import { SDK_ID } from '../support/emulator/fakeYoti.js';
import { throwAwayPem } from '../support/fixtures/keys.js';

const MEGABYTE = 1_000_000;
/** The most that MAX_DOCUMENT_BYTES can be set to. */
const LONGEST = 250_000;
/** Of the gateway's own time, beside what Node takes to read the JSON. */
const MOST_MS = 20;
/** To read so many names takes Node most of it, before anybody can look at them. */
const MOST_MS_OF_JSON = 500;

type OfLength = (bytes: number) => string;
const filled =
  (before: string, part: string, after = ''): OfLength =>
  (bytes) =>
    before + part.repeat(Math.floor((bytes - before.length - after.length) / part.length)) + after;
const many = (part: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Each spreads the next one ten times. */
const bomb = (fragments: number): string =>
  `{ ...F0 } ${many((i) => `fragment F${i} on Query { ${`...F${i + 1} `.repeat(10)} }`, fragments)}
   fragment F${fragments} on Query { __typename }`;

/** Each kind of harm, at any length. */
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

/** Small documents that blow up when they are written out or compared. */
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
  ['variables nobody uses', `query (${many((i) => `$a${i}: Int`, 900)}) { __typename }`],
  ['unused fragments', `{ __typename } ${many((i) => `fragment F${i} on Session { id state }`, 50)}`],
  [
    'fragments side by side',
    `{ session(id:"1") { ${many((i) => `...F${i}`, 24)} } } ${many((i) => `fragment F${i} on Session { ${many((j) => `a: id b${j}: state`, 1)} resources { id type source } }`, 24)}`,
  ],
];

/**
 * The gateway over HTTP, and how long it took for each request: from the last byte that came to the last that was sent,
 * so without the way there, on which the client of the test is as busy as the gateway.
 */
class Gateway {
  private constructor(
    readonly url: string,
    readonly times: readonly number[],
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
    const times: number[] = [];
    app.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      let complete = NaN;
      request.once('end', () => (complete = performance.now()));
      response.once('finish', () => times.push(performance.now() - complete));
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return new Gateway(`${url}/graphql`, times, async () => {
      await app.close();
      await dispatcher.close();
    });
  }

  /** The best of some turns, until one is good: the machine may be busy, but what costs time costs it in each. */
  async timeToRefuse(query: string, most: number, variables?: object): Promise<number> {
    const json = JSON.stringify({ query, variables });
    let best = Infinity;
    for (let turn = 0; turn < 25 && best >= most; turn += 1) {
      const reading = timeToRead(json);
      const { data, errors } = await post(this.url, { query, variables });
      expect(errors[0]?.extensions.code).toMatch(/_(LIMIT_EXCEEDED|LARGE|CYCLE|FAILED|INPUT)$/);
      expect(data).toBeUndefined();
      best = Math.min(best, this.times.at(-1)! - reading);
    }
    return best;
  }
}

/** A megabyte of quotes, each escaped, takes ten milliseconds, and more on a busy machine. */
function timeToRead(json: string): number {
  const started = performance.now();
  JSON.parse(json);
  return performance.now() - started;
}

let gateway: Gateway;

describe('one megabyte of', () => {
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  it.each(large)(`%s is refused at once`, async (_, document) => {
    expect(await gateway.timeToRefuse(document(MEGABYTE), MOST_MS)).toBeLessThan(MOST_MS);
  });
});

describe('the longest document that can be let in, of', () => {
  beforeAll(async () => {
    gateway = await Gateway.start({ MAX_DOCUMENT_BYTES: `${LONGEST}` });
  });
  afterAll(() => gateway.stop());

  it.each(large)(`%s is refused at once too`, async (_, document) => {
    expect(await gateway.timeToRefuse(document(LONGEST), MOST_MS)).toBeLessThan(MOST_MS);
  });
});

describe('a small document with', () => {
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  it.each(small)(`%s is refused at once`, async (_, document) => {
    expect(await gateway.timeToRefuse(document, MOST_MS)).toBeLessThan(MOST_MS);
  });
});

/** A mutation, and a megabyte of something where its input should be. */
const mutation = 'mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }';
/** As deep as the client of the test can write it, many times over. */
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
    expect(await gateway.timeToRefuse(mutation, MOST_MS_OF_JSON, sent)).toBeLessThan(MOST_MS_OF_JSON);
  });
});
