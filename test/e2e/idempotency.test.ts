import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import { base64, jpeg } from '../support/fixtures/images.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { startHttp, type Loopback } from '../support/emulator/loopback.js';
import { AuthenticatedServer, allScopes } from '../support/server/authenticatedServer.js';
import { Program } from '../support/server/program.js';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import {
  enrolledApplicant,
  livenessSession,
  newApplicant,
  startSession,
} from '../support/server/sessions.js';
import { post, TestServer, UNLIMITED_ACTS, type GraphqlResponse } from '../support/server/testServer.js';
import { LISTENING } from '../support/server/workers.js';

interface Started {
  startApplicantFaceAuth: {
    session: { id: string };
    resource: { id: string };
    userView: { url: string };
  } | null;
}

const START = `mutation ($input: StartApplicantFaceAuthInput!) {
  startApplicantFaceAuth(input: $input) { session { id } resource { id } userView { url } }
}`;

const start = (
  url: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<GraphqlResponse<Started>> =>
  post<Started>(`${url}/graphql`, { query: START, variables: { input } }, headers);
const codesOf = ({ errors }: GraphqlResponse<unknown>): string[] =>
  errors.map(({ extensions }) => extensions.code);
const creations = (server: TestServer): string[] => server.calls().filter((call) => call.startsWith('POST'));

describe('mutations with an idempotency key', () => {
  let server: AuthenticatedServer;
  let alice: TestServer;
  let applicantId: string;
  beforeAll(async () => {
    // The first use of a document is carried out by Apollo, the next one is compiled.
    server = await AuthenticatedServer.start({ env: { COMPILE_AFTER: '1', SESSIONS_PER_MINUTE: '30' } });
    alice = server.asCaller('alice', allScopes);
    ({ applicantId } = await enrolledApplicant(alice));
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.emulator.clearFaults();
    server.emulator.clearRequests();
  });
  const send = (query: string, variables: object = {}, headers = {}): Promise<GraphqlResponse<object>> =>
    post<object>(`${server.url}/graphql`, { query, variables }, { ...alice.headers, ...headers });

  it('are carried out once: 100 equal calls at once give one session, and count as one', async () => {
    const input = { applicantId, idempotencyKey: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => start(server.url, input, alice.headers)),
    );

    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    // Calls that come after the end read the user view.
    expect(server.calls().filter((call) => call !== 'GET /sessions/:id')).toEqual([
      'POST /sessions',
      'GET /sessions/:id/configuration',
      'POST /sessions/:id/resources/face-capture',
      'PUT /sessions/:id/resources/face-capture/:id/applicant',
    ]);
    const again = await start(server.url, input, alice.headers);
    expect(again.data).toEqual(answers[0]!.data);
    expect(creations(server)).toHaveLength(2);
  });

  const mutations: [field: string, selection: string, input: () => object | Promise<object>][] = [
    [
      'createSession',
      'session { id clientSessionToken userView { url } }',
      () => ({ checks: [{ liveness: {} }] }),
    ],
    ['startApplicantFaceAuth', 'session { id } resource { id } userView { url }', () => ({ applicantId })],
    ['createApplicant', 'applicant { id face { id } pools { id } }', () => ({ image: base64(jpeg) })],
    [
      'addApplicantFace',
      'face { id } applicant { id face { id } }',
      async () => ({ applicantId: await newApplicant(alice), image: base64(jpeg) }),
    ],
    [
      'enrolApplicantFromSession',
      'face { id } applicant { id face { id } pools { id } }',
      async () => ({ sessionId: await livenessSession(alice) }),
    ],
    [
      'createFaceCaptureResource',
      'resource { id session { id } }',
      async () => ({ sessionId: (await startSession(alice, [{ liveness: {} }, { faceComparison: {} }])).id }),
    ],
    ['createPool', 'pool { id label }', () => ({ label: 'watch list' })],
  ];

  it.each(mutations)(
    '%s gives the same payload when it is repeated, in each executor',
    async (field, selection, make) => {
      const name = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
      const query = `mutation ($input: ${name}!) { ${field}(input: $input) { ${selection} } }`;
      const input = { ...(await make()), idempotencyKey: randomUUID() };
      server.emulator.clearRequests();
      const first = await send(query, { input });
      const made = creations(server).length;
      const repeats = [await send(query, { input }), await send(query, { input })];
      const literal = await send(
        `mutation { ${field}(input: ${JSON.stringify(input).replace(/"(\w+)":/g, '$1:')}) { ${selection} } }`,
      );

      expect(first.errors).toEqual([]);
      for (const repeat of [...repeats, literal])
        expect([repeat.data, repeat.errors]).toEqual([first.data, []]);
      expect(creations(server)).toHaveLength(made);
    },
  );

  it('take the key of the header Idempotency-Key, with or without quotes', async () => {
    const query = 'mutation { createPool(input: { label: "a" }) { pool { id } } }';
    const key = randomUUID();
    const answers = [
      await send(query, {}, { 'idempotency-key': key }),
      await send(query, {}, { 'idempotency-key': `"${key}"` }),
      await send(`mutation { createPool(input: { label: "a", idempotencyKey: "${key}" }) { pool { id } } }`),
    ];

    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  });

  it('refuse a header that could mean several of them, before any is carried out', async () => {
    const query =
      'mutation { a: createPool(input: { label: "a" }) { pool { id } } b: createApplicant(input: {}) { applicant { id } } }';
    const { data, errors } = await send(query, {}, { 'idempotency-key': randomUUID() });

    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          fieldErrors: [
            { field: 'Idempotency-Key', message: expect.stringContaining('input.idempotencyKey') },
          ],
        },
      },
    ]);
    expect(server.calls()).toEqual([]);
    // Other mutations beside the one that takes a key do not matter, nor do queries.
    const one =
      'mutation { createPool(input: { label: "a" }) { pool { id } } deletePool(input: { poolId: "1" }) { deletedPoolId } }';
    expect(codesOf(await send(one, {}, { 'idempotency-key': randomUUID() }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await send('{ errorCodes }', {}, { 'idempotency-key': 'x' }))).toEqual([]);
  });

  it('refuse the key with another input, and keep callers apart', async () => {
    const idempotencyKey = randomUUID();
    const bob = server.asCaller('bob', allScopes);
    const mine = await start(server.url, { applicantId, idempotencyKey }, alice.headers);
    const reused = await start(server.url, { applicantId, idempotencyKey, maxRetries: 2 }, alice.headers);
    const his = await start(server.url, { applicantId, idempotencyKey }, bob.headers);

    expect(codesOf(reused)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(reused.errors[0]!.extensions.retryable).toBe(false);
    expect(his.errors).toEqual([]);
    expect(his.data!.startApplicantFaceAuth!.session.id).not.toBe(
      mine.data!.startApplicantFaceAuth!.session.id,
    );
  });

  it('leave the key free after input that is refused', async () => {
    const idempotencyKey = randomUUID();
    const bad = await start(server.url, { applicantId, sessionTtl: 1, idempotencyKey }, alice.headers);
    expect([codesOf(bad), server.calls()]).toEqual([['BAD_USER_INPUT'], []]);

    expect((await start(server.url, { applicantId, idempotencyKey }, alice.headers)).errors).toEqual([]);
  });

  it.each([
    [
      'the configuration',
      { method: 'GET', path: /configuration$/, status: 500, times: 3, headers: { 'retry-after': '0' } },
    ],
    ['the resource', { method: 'POST', path: /face-capture$/, status: 503 }],
    ['the applicant', { method: 'PUT', path: /applicant$/, status: 409 }],
  ])('continue where %s failed', async (_, fault) => {
    const input = { applicantId, idempotencyKey: randomUUID() };
    server.emulator.failNext(fault);
    const failed = await start(server.url, input, alice.headers);
    expect(failed.data).toEqual({ startApplicantFaceAuth: null });
    const { sessionId } = expectDefined(expectDefined(failed.errors[0]).extensions.existing);
    const { data, errors } = await start(server.url, input, alice.headers);

    expect(errors).toEqual([]);
    expect(data!.startApplicantFaceAuth!.session.id).toBe(sessionId);
    expect(server.calls().filter((call) => call === 'POST /sessions')).toHaveLength(1);
  });

  it('are not sent again when the answer to a POST was lost', async () => {
    const input = { applicantId, idempotencyKey: randomUUID() };
    server.emulator.failNext({ method: 'POST', path: /^\/sessions$/, destroy: true });
    expect(codesOf(await start(server.url, input, alice.headers))).toEqual(['UPSTREAM_UNAVAILABLE']);
    const again = await start(server.url, input, alice.headers);

    expect(codesOf(again)).toEqual(['IDEMPOTENCY_OUTCOME_UNKNOWN']);
    expect(again.errors[0]!.extensions.retryable).toBe(false);
    expect(creations(server)).toEqual(['POST /sessions']);
  });

  it('have the ids also when the session is over, and no user view then', async () => {
    const input = { applicantId, idempotencyKey: randomUUID() };
    const { data } = await start(server.url, input, alice.headers);
    const { session, userView } = data!.startApplicantFaceAuth!;
    await alice.actAsUser(userView.url);
    const ids = await send(START.replace('userView { url }', ''), { input });
    const all = await start(server.url, input, alice.headers);

    expect(ids.errors).toEqual([]);
    expect(ids.data).toMatchObject({ startApplicantFaceAuth: { session } });
    expect(all.errors).toMatchObject([
      {
        path: ['startApplicantFaceAuth', 'userView'],
        extensions: { code: 'CONFLICT', existing: { sessionId: session.id } },
      },
    ]);
  });
});

/** Proxy in front of the emulator that stops at one call: before it is passed on, or with its answer in hand. */
class StoppingProxy {
  #server?: Loopback;
  #stop?: { call: string; isPassedOn: boolean; reached: () => void };

  constructor(private readonly target: () => string) {}

  async start(): Promise<string> {
    this.#server = await startHttp((incoming, outgoing) => void this.#pass(incoming, outgoing));
    return this.#server.url;
  }

  close(): Promise<void> | undefined {
    return this.#server?.close();
  }

  /** Resolves when the call is reached; its request is then never answered. */
  stopAt(call: string, isPassedOn: boolean): Promise<void> {
    return new Promise((reached) => (this.#stop = { call, isPassedOn, reached }));
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming;
    const body = await buffer(incoming);
    const call = `${method} ${url
      .split('?')[0]!
      .replace('/idverify/v1', '')
      .replace(/[0-9a-f-]{36}/g, ':id')}`;
    const stop = this.#stop?.call === call ? this.#stop : undefined;
    if (stop) this.#stop = undefined;
    if (stop && !stop.isPassedOn) return stop.reached();
    const answer = await new Promise<IncomingMessage>((resolve) => {
      httpRequest(new URL(url, this.target()), { method, headers, agent: false }, resolve).end(body);
    });
    const bytes = await buffer(answer);
    if (stop) return stop.reached();
    outgoing.writeHead(answer.statusCode ?? 0, answer.headers).end(bytes);
  }
}

describeWithRedis('with Redis', () => {
  let redis: RedisServer;
  let one: TestServer;
  let applicantId: string;
  let shared: Record<string, string>;
  const proxy = new StoppingProxy(() => one.emulator.origin);
  let proxyUrl: string;
  beforeAll(async () => {
    redis = await RedisServer.start();
    one = await TestServer.start({ env: { REDIS_URL: redis.url } });
    ({ applicantId } = await enrolledApplicant(one));
    proxyUrl = await proxy.start();
    shared = {
      YOTI_CLIENT_SDK_ID: one.emulator.sdkId,
      YOTI_KEY_PEM: one.emulator.privateKeyPem!,
      REDIS_URL: redis.url,
    };
  });
  afterAll(async () => {
    await one.stop();
    await proxy.close();
    await redis.stop();
  });
  beforeEach(() => one.emulator.clearRequests());

  /** Ends the lease of a process that was killed, as five seconds do. */
  async function expireLeases(): Promise<void> {
    const client = new Redis(redis.url);
    const leases = await client.keys('idempotency:*:lease');
    expect(leases).toHaveLength(1);
    await client.del(leases);
    client.disconnect();
  }

  it('equal calls at two gateways at once give one session', async () => {
    const other = await TestServer.start({ env: shared, yotiUrl: () => one.emulator.url });
    const input = { applicantId, idempotencyKey: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => start(index % 2 ? one.url : other.url, input)),
    );
    await other.stop();

    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(creations(one)).toEqual(['POST /sessions', 'POST /sessions/:id/resources/face-capture']);
  });

  const STEPS = [
    'POST /sessions',
    'GET /sessions/:id/configuration',
    'POST /sessions/:id/resources/face-capture',
    'PUT /sessions/:id/resources/face-capture/:id/applicant',
  ] as const;
  /** The gateway is killed when it has sent this call. */
  const kills: [when: string, call: string, isPassedOn: boolean, expected: string][] = [
    ['in the first step, whose answer is lost', STEPS[0], true, 'IDEMPOTENCY_OUTCOME_UNKNOWN'],
    ['after the first step', STEPS[1], false, 'OK'],
    ['after the second step', STEPS[2], false, 'OK'],
    ['in the third step, whose answer is lost', STEPS[2], true, 'OK'],
    ['after the third step', STEPS[3], false, 'OK'],
    ['after the fourth step, whose answer is lost', STEPS[3], true, 'OK'],
  ];

  it.each(kills)('a gateway that is killed %s leaves one session', async (_, call, isPassedOn, expected) => {
    const env = { ...UNLIMITED_ACTS, ...shared, YOTI_IDV_API_URL: proxyUrl, PORT: '0' };
    const killed = new Program('src/main.js', env);
    const [, url = ''] = await killed.says(LISTENING);
    const input = { applicantId, idempotencyKey: randomUUID() };
    const reached = proxy.stopAt(call, isPassedOn);
    const unanswered = start(url, input).catch(() => undefined);
    await reached;
    await killed.end('SIGKILL');
    await unanswered;
    const passed = one.emulator.requests
      .find(({ path }) => path.startsWith('/sessions/'))
      ?.path.split('/')[2];
    await expireLeases();
    const answers = [await start(one.url, input), await start(one.url, input)];

    expect(one.calls().filter((made) => made === 'POST /sessions')).toHaveLength(1);
    expect(one.calls().filter((made) => made === STEPS[2]).length).toBeLessThanOrEqual(1);
    if (expected !== 'OK') return expect(answers.map(codesOf)).toEqual([[expected], [expected]]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers[1]!.data).toEqual(answers[0]!.data);
    if (passed !== undefined) expect(answers[0]!.data!.startApplicantFaceAuth!.session.id).toBe(passed);
  });

  it('that is lost, a mutation with a key is refused, and one without is carried out', async () => {
    const gone = await RedisServer.start();
    const server = await TestServer.start({
      env: { ...shared, REDIS_URL: gone.url },
      yotiUrl: () => one.emulator.url,
    });
    await gone.stop();
    const refused = await start(server.url, { applicantId, idempotencyKey: randomUUID() });

    expect(codesOf(refused)).toEqual(['IDEMPOTENCY_UNAVAILABLE']);
    expect(refused.errors[0]!.extensions).toMatchObject({ retryable: true, retryAfter: 1 });
    expect(one.calls()).toEqual([]);
    expect((await start(server.url, { applicantId })).errors).toEqual([]);
    await server.stop();
  });
});
