import { readdirSync } from 'node:fs';
import { request } from 'undici';
import { createGraph } from '../../src/schema/build/graph.js';
import { canary, canariesIn, tracesIn, tracesOf, valuesAt } from '../support/fixtures/canaries.js';
import { CanaryYoti, SILENCE } from '../support/emulator/canaryYoti.js';
import { claimsAt, trustKey, newKey, signed } from '../support/server/issuer.js';
import { throwAwayPem } from '../support/fixtures/keys.js';
import {
  fullVariables,
  inDocument,
  sensitiveFieldsList,
  requestFactory,
  type GraphqlDocument,
} from '../support/fixtures/sensitiveFieldsList.js';
import { operation, operationNames } from '../support/fixtures/operations.js';
import { allScopes } from '../support/server/authenticatedServer.js';
import {
  mishaps,
  sendNoHttp,
  strangeDocuments,
  strangeHeaders,
  strangeRequests,
} from '../support/server/hostileRequests.js';
import { nowhere, Program, type End } from '../support/server/program.js';
import { post, UNLIMITED_ACTS } from '../support/server/testServer.js';

/*
 * The program itself, at the level that says most, is given a canary in each place that is sensitive or free to be
 * chosen. Whatever it writes is searched for them. test/e2e/canaryMarks.test.ts shows that the search finds what is there.
 */

const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;
const SECRET = 'a secret for the notifications of Yoti';
const { schema } = createGraph({ isSandbox: true });
const places = sensitiveFieldsList(schema);
const yoti = new CanaryYoti();
/** What was at each place in a question or in its answer. */
const there = new Map<string, Set<string>>(places.map(({ place }) => [place, new Set()]));
let token: string;
let program: Program;
let end: End;
let metrics: string;

beforeAll(async () => {
  const key = newKey();
  const issuer = trustKey(key);
  token = await signed(key, claimsAt(Date.now(), { scope: allScopes.join(' '), email: canary() }));
  await yoti.start();
  program = new Program('src/main.js', {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://graph.example',
    DRAIN_SECONDS: '0',
    LOG_LEVEL: 'trace',
    PORT: '0',
    YOTI_CLIENT_SDK_ID: '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10',
    YOTI_KEY_PEM: throwAwayPem,
    YOTI_IDV_API_URL: yoti.url,
    YOTI_AUTH: 'bearer',
    // One request is never answered; the others are answered at once, and take less even on a busy machine.
    YOTI_HEADERS_TIMEOUT_MS: '5000',
    NOTIFICATION_SECRET: SECRET,
    COMPILE_AFTER: '1',
    SESSION_CACHE: 'off',
    ...UNLIMITED_ACTS,
    ...issuer.env,
  });
  const [, url = ''] = await program.says(LISTENING);
  await everyTokenMishap(url);
  const unanswered = ask(url, {
    query: operation('PostOfficeBranches'),
    variables: { searchText: `${SILENCE} ${canary()}` },
  });
  await everyPlace(url);
  await everyOperation(url);
  await everythingStrange(url);
  await everyMishap(url);
  await unanswered;
  await yoti.stop();
  await ask(url, newApplicant);
  metrics = await request(`${url}/metrics`).then(({ body }) => body.text());
  end = await program.end('SIGTERM');
  issuer.remove();
});
afterAll(() => Promise.all([program.stop(), yoti.stop()]));

const newApplicant: GraphqlDocument = { query: operation('CreateApplicant'), variables: { input: {} } };

const headers = (): Record<string, string> => ({ authorization: `Bearer ${token}`, ...strangeHeaders() });

async function ask(url: string, asked: object): Promise<object | null | undefined> {
  return (await post<object>(`${url}/graphql`, asked, headers())).data;
}

/** Through Apollo, compiled, and what is given as a literal too. */
async function everyPlace(url: string): Promise<void> {
  const questionFor = requestFactory(schema);
  await each(places, async (place) => {
    const { side, name } = place;
    const asked = questionFor(place);
    const ways: GraphqlDocument[] = [asked, asked, ...(side === 'field' ? [] : [inDocument(asked, schema)])];
    for (const way of ways) {
      const data = await ask(url, way);
      const values = valuesAt(side === 'field' ? data : asked.variables, name);
      values.flatMap((value) => tracesOf(name, value)).forEach((trace) => there.get(place.place)?.add(trace));
    }
  });
}

/** A few at a time: the gateway and Yoti are two processes. */
async function each<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one);
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function everyOperation(url: string): Promise<void> {
  await each(operationNames, async (name) => {
    const query = operation(name);
    const asked = { query, operationName: name, variables: fullVariables(query, schema) };
    for (const again of [asked, asked]) await ask(url, again);
  });
}

async function everythingStrange(url: string): Promise<void> {
  await each(strangeDocuments(), async (asked) => {
    for (const again of [asked, asked]) await ask(url, again);
  });
  for (const [path, options] of strangeRequests()) {
    const { headers: own, ...rest } = options ?? {};
    const { body } = await request(url + path, { ...rest, headers: { ...headers(), ...(own as object) } });
    await body.dump();
  }
  await request(`${url}/notifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify({ session_id: canary(), topic: canary() }),
  }).then(({ body }) => body.dump());
  await sendNoHttp(url);
}

/** Before there is a token for Yoti, each operation asks for one. */
async function everyTokenMishap(url: string): Promise<void> {
  for (const [, mishap] of mishaps()) {
    yoti.tokenMishap = mishap;
    await ask(url, newApplicant);
  }
  yoti.tokenMishap = undefined;
}

/** Each with reads, writes, what is read from media, and links. */
async function everyMishap(url: string): Promise<void> {
  const id = '0c0ffee0-0000-4000-8000-0000000000bb';
  const chosen = `query ($id: ID!) { ${canary()}: session(id: $id) { ${canary()}: state } }`;
  const documents: GraphqlDocument[] = [
    { query: chosen, variables: { id } },
    { query: '{ supportedDocuments { code documents { requirements { dateFrom } } } }', variables: {} },
    ...['CreateApplicant', 'PostOfficeBranches', 'SetInstructions', 'SessionDocuments'].map((name) => ({
      query: operation(name),
      variables: fullVariables(operation(name), schema),
    })),
  ];
  const links = await linksOf(url, id);
  for (const [, mishap] of mishaps()) {
    yoti.mishap = mishap;
    await Promise.all([
      ...documents.map((document) => ask(url, document)),
      ...links.map(async ([link, options]) => {
        const { body } = await request(link, { ...options, headers: strangeHeaders() });
        await body.dump().catch(() => undefined);
      }),
    ]);
  }
  yoti.mishap = undefined;
}

async function linksOf(
  url: string,
  sessionId: string,
): Promise<[string, { method: 'GET' | 'PUT'; body?: Buffer }][]> {
  const media = await ask(url, {
    query: `{ session(id: "${sessionId}") { identityProfilePreview { url } } }`,
  });
  const upload = await ask(url, {
    query: operation('PrepareFaceCaptureImageUpload'),
    variables: { input: { sessionId, resourceId: sessionId } },
  });
  // Links begin with PUBLIC_URL.
  const [read, write] = [media, upload].map(
    (data) => url + new URL(String(valuesAt(data, 'url')[0])).pathname,
  ) as [string, string];
  const image = Buffer.from(`\xff\xd8\xff${canary()}`, 'latin1');
  return [
    [read, { method: 'GET' }],
    [write, { method: 'PUT', body: image }],
    [write, { method: 'PUT', body: Buffer.from(canary()) }],
  ];
}

it('has been at every place that must be marked', () => {
  expect([...there].filter(([, traces]) => traces.size === 0).map(([place]) => place)).toEqual([]);
});

it('has sent on to Yoti whatever callers gave, but no idempotency key', () => {
  const received = canariesIn(yoti.received);
  const isKey = ({ name }: (typeof places)[number]): boolean => name === 'idempotencyKey';
  const tracesAt = (some: typeof places): string[] => some.flatMap(({ place }) => [...there.get(place)!]);
  const given = tracesAt(places.filter((place) => place.side !== 'field' && !isKey(place)));
  const keys = tracesAt(places.filter(isKey));
  expect(keys.length).toBeGreaterThanOrEqual(7);
  expect(keys.filter((key) => received.has(key))).toEqual([]);
  const canaries = given.filter((trace) => canariesIn(trace).size > 0);
  expect(canaries.length).toBeGreaterThan(40);
  expect(canaries.filter((one) => !received.has(one))).toEqual([]);
  expect(yoti.received.split('/oauth/token').length).toBeGreaterThan(mishaps().length);
});

it('writes down each operation, on both ways to an answer, and what failed', () => {
  const count = (text: string): number => end.stdout.split(text).length - 1;
  expect(end.code).toBe(0);
  expect(count('"isCompiled":false')).toBeGreaterThan(places.length);
  expect(count('"isCompiled":true')).toBeGreaterThan(places.length);
  expect(count('"msg":"refused"')).toBeGreaterThan(100);
  expect(count('Contract drift')).toBeGreaterThan(0);
  expect(count('"msg":"client error"')).toBeGreaterThan(0);
});

it.each(['stdout', 'stderr'] as const)('writes no canary to %s, in whatever form', (stream) => {
  expect(end[stream]).not.toBe('');
  const all = [...there.values()].flatMap((traces) => [...traces]);
  expect([...tracesIn(end[stream], all)].map(named)).toEqual([]);
});

it('has counted all that, and has no canary in a metric', () => {
  expect(metrics).toContain('yoti_gateway_operations_total{type="mutation",code="UPSTREAM_');
  const all = [...there.values()].flatMap((traces) => [...traces]);
  expect([...tracesIn(metrics, all)].map(named)).toEqual([]);
});

/** The place it was at; no place for what callers choose themselves, and for what Yoti says in errors. */
function named(trace: string): string {
  const [place] = [...there].find(([, traces]) => traces.has(trace)) ?? [];
  return `${place ?? 'elsewhere'}: ${trace}`;
}

it('writes nothing of the token and of its key, and no file', () => {
  const written = end.stdout + end.stderr;
  for (const part of token.split('.')) expect(written).not.toContain(part);
  for (const line of throwAwayPem.split('\n').filter(({ length }) => length > 40))
    expect(written).not.toContain(line);
  expect(readdirSync(nowhere)).toEqual([]);
});

describe('a canary is found', () => {
  const one = canary();
  const bytes = Buffer.from(`{"name":"${one}"}`);
  it.each([
    ['as it is', one],
    ['in capitals', one.toUpperCase()],
    ['cut off', one.slice(0, -3)],
    ['in base64', bytes.toString('base64')],
    ['in base64 that begins a byte later', bytes.subarray(1).toString('base64')],
    ['in base64 that begins two bytes later', bytes.subarray(2).toString('base64')],
    ['in base64 for URLs, in a longer text', `token.${bytes.toString('base64url')}.x`],
    ['in hexadecimal', bytes.toString('hex')],
    ['with percent signs', [...one].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')],
    ['with some percent signs', one.replace('n', '%6e')],
    ['with escapes of JSON', one.replaceAll('a', '\\u0061')],
    ['in the bytes of a Buffer', JSON.stringify(bytes)],
  ])('%s', (_, text) => {
    expect([...canariesIn(`before ${text} after`)].map((found) => found.slice(0, 8))).toContain(
      one.slice(0, 8),
    );
  });
});
