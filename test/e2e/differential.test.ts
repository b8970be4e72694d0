import fc from 'fast-check';
import type { FastifyBaseLogger } from 'fastify';
import { Agent, request } from 'undici';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/config.js';
import { openLog } from '../../src/logging/log.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { OperationGenerator, type KnownIds } from '../support/server/operationGenerator.js';
import {
  enrolledApplicant,
  livenessSession,
  startFaceAuth,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import { TestServer, UNLIMITED_ACTS } from '../support/server/testServer.js';

/*
 * The two executors on generated requests, right and wrong ones: a gateway that never compiles and one that compiles at
 * once, in front of one Yoti. `npm run test:differential` runs it a hundred times as long.
 */

// eslint-disable-next-line no-restricted-properties -- how long to run is no configuration of the gateway
const RUNS = Number(process.env.DIFFERENTIAL_RUNS ?? 400);
const { schema } = createGraph({ isSandbox: true });

const dispatcher = new Agent();
const emulator = new YotiEmulator();
let apollo: string;
let compiled: string;
let ids: KnownIds;
const stops: (() => Promise<void>)[] = [];
let compiledRuns = 0;
const countCompiled = (line: string): void =>
  void (compiledRuns += line.includes('"isCompiled":true') ? 1 : 0);

beforeAll(async () => {
  await emulator.start();
  apollo = await gateway('0');
  compiled = await gateway('1');
  const server = new TestServer(emulator, apollo);
  const { applicantId, faceId } = await enrolledApplicant(server);
  const { id, resourceId, userView } = await startFaceAuth(server, applicantId);
  await server.actAsUser(userView);
  const { id: begun } = await startSession(server, [{ liveness: {} }, { faceComparison: {} }]);
  ids = {
    applicantId: [applicantId, unknownId],
    faceId: [faceId, unknownId],
    sessionId: [id, begun, await livenessSession(server), unknownId, 'no id'],
    resourceId: [resourceId, unknownId],
    livenessId: [unknownId],
    mediaId: [unknownId],
  };
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await dispatcher.close();
  await emulator.stop();
});

async function gateway(compileAfter: string): Promise<string> {
  const { yoti, ...config } = loadConfig({
    YOTI_CLIENT_SDK_ID: emulator.sdkId,
    YOTI_KEY_PEM: emulator.privateKeyPem,
    YOTI_IDV_API_URL: emulator.url,
    ...UNLIMITED_ACTS,
    SESSION_CACHE: 'off',
    LINK_SECRET: 'a secret for the links of this test alone',
    COMPILE_AFTER: compileAfter,
    MAX_UPSTREAM_CALLS: '1000',
  });
  const logger = openLog('trace', { write: countCompiled }) as FastifyBaseLogger;
  const app = await createApp({ ...config, yoti: expectDefined(yoti) }, { dispatcher, logger });
  stops.push(async () => void (await app.close()));
  return app.listen({ port: 0, host: '127.0.0.1' });
}

interface Sent {
  method: 'POST' | 'GET';
  accept: string;
  body: { query: string; variables?: unknown; operationName?: unknown; extensions?: unknown };
}

const ACCEPTED = ['application/json', 'application/graphql-response+json', '*/*'];

/** A request as a careful client sends it, or with one mistake. */
function generate(generator: OperationGenerator): Sent {
  const name = generator.pick(['', 'Named']);
  const query = generator.operation(name);
  const { variables } = generator;
  const [first = 'v0'] = Object.keys(variables);
  const wrong: Partial<Sent['body']>[] = [
    { operationName: '' },
    { operationName: null },
    { operationName: name || undefined },
    { operationName: 'Other' },
    { operationName: 5 },
    { variables: {} },
    { variables: null },
    { variables: { ...variables, [first]: null } },
    { variables: { ...variables, [first]: [{ unknown: 1 }] } },
    { variables: { ...variables, [first]: { input: 'text' } } },
    { variables: { ...variables, more: 'than declared' } },
    { variables: [] },
    { query: `${query} ${query.replace('Named', 'Second')}` },
    { query: query.slice(0, -1) },
    { query: query.replace('__typename', 'unknownField') },
    { extensions: {} },
  ];
  const right: Partial<Sent['body']> = {};
  return {
    method: generator.pick(['POST', 'POST', 'POST', 'GET']),
    accept: generator.pick(ACCEPTED),
    body: { query, variables, ...generator.pick([right, right, right, generator.pick(wrong)]) },
  };
}

async function send(url: string, { method, accept, body }: Sent): Promise<object> {
  const headers = { accept, 'x-request-id': 'one', 'apollo-require-preflight': 'yes' };
  const {
    statusCode,
    headers: received,
    body: stream,
  } = await (method === 'POST'
    ? request(`${url}/graphql`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        dispatcher,
      })
    : request(`${url}/graphql?${searchOf(body)}`, { method, headers, dispatcher }));
  return comparable(statusCode, received, (await stream.text()).replaceAll(url, 'gateway'));
}

function searchOf({ query, variables, operationName }: Sent['body']): string {
  const search = new URLSearchParams({ query });
  if (variables !== undefined) search.set('variables', JSON.stringify(variables));
  if (typeof operationName === 'string') search.set('operationName', operationName);
  return search.toString();
}

/** Without what differs between any two requests: new ids, times, links and the order of errors. */
function comparable(status: number, headers: Record<string, unknown>, text: string): object {
  const { date, 'content-length': length, ...others } = headers;
  const rest = Object.entries(others).filter(([name]) => !/^ratelimit-re/.test(name));
  const plain = text
    .replace(/(media|uploads)\/[\w.-]+/g, 'link')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .replace(/\d{13}-\d+\.[\w-]+/g, 'cursor')
    .replace(/sessionToken=[\w-]+/g, 'sessionToken=token')
    .replace(/("(a\d+|clientSessionToken)":)"[\w-]{20,}"/g, '$1"token"');
  const { errors = [], ...answer } = JSON.parse(plain) as { errors?: { path?: unknown[] }[] };
  const sorted = errors.map((error) => JSON.stringify(error)).sort();
  return { status, headers: rest, hasDate: Boolean(date), hasLength: Boolean(length), sorted, ...answer };
}

it(`the executors answer alike, ${RUNS} times`, async () => {
  const seen = { data: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const sent = generate(new OperationGenerator(schema, ids, g));
      // The first time may change something at Yoti, such as adding a face.
      await send(apollo, sent);
      const expected = await send(apollo, sent);
      expect(await send(compiled, sent)).toEqual(expected);
      expect(await send(compiled, sent)).toEqual(expected);
      seen['data' in expected ? 'data' : 'refused'] += 1;
    }),
    { numRuns: RUNS },
  );
  // Enough of both: else the property says little.
  expect(seen.data).toBeGreaterThan(RUNS / 3);
  expect(seen.refused).toBeGreaterThan(RUNS / 50);
  expect(compiledRuns).toBeGreaterThan(RUNS / 4);
}, 3_600_000);

it('an empty operation name names no operation, for both', async () => {
  const sent: Sent = {
    method: 'POST',
    accept: 'application/json',
    body: { query: '{ errorCodes }', operationName: '' },
  };
  for (const url of [apollo, compiled, compiled])
    expect(await send(url, sent)).toMatchObject({
      status: 200,
      sorted: [expect.stringContaining('OPERATION_RESOLUTION_FAILURE')],
    });
});
