import { request } from 'undici';
import { describeWithRedis, RedisServer } from '../support/server/redis.js';
import { AuthenticatedServer } from '../support/server/authenticatedServer.js';
import { TestServer, type ClientError } from '../support/server/testServer.js';

const CREATE = 'createSession(input: { checks: [{ liveness: {} }] }) { session { id } }';

interface Told {
  status: number;
  /** `RateLimit-Limit`, `-Remaining` and whether `-Reset` is within a minute. */
  rate: (number | boolean | undefined)[];
  retryAfter: string | undefined;
  data?: Record<string, unknown> | null;
  errors?: ClientError[];
}

async function send(
  url: string,
  query: string,
  headers: Record<string, string> = {},
  variables = {},
): Promise<Told> {
  const answer = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const number = (name: string): number | undefined =>
    answer.headers[name] === undefined ? undefined : Number(answer.headers[name]);
  const reset = number('ratelimit-reset');
  return {
    status: answer.statusCode,
    rate: [
      number('ratelimit-limit'),
      number('ratelimit-remaining'),
      reset === undefined ? undefined : reset > 0 && reset <= 60,
    ],
    retryAfter: answer.headers['retry-after'] as string | undefined,
    ...((await answer.body.json()) as object),
  };
}

describe('sessions that Yoti charges for', () => {
  let server: AuthenticatedServer;
  beforeEach(async () => {
    server = await AuthenticatedServer.start({ env: { NODE_ENV: 'production', SESSIONS_PER_MINUTE: '3' } });
  });
  afterEach(() => server.stop());
  const as = (subject: string): Record<string, string> => ({
    authorization: server.authorization('session:create session:read applicant:manage', subject),
  });

  it('can be made until the limit, and the answer tells how many are left', async () => {
    const { url } = server;
    const answers = [
      await send(url, `mutation { ${CREATE} }`, as('alice')),
      await send(url, `mutation { a: ${CREATE} b: ${CREATE} }`, as('alice')),
    ];
    expect(answers.map(({ rate }) => rate)).toEqual([
      [3, 2, true],
      [3, 0, true],
    ]);
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);

    server.emulator.clearRequests();
    const { status, data, errors, rate, retryAfter } = await send(url, `mutation { ${CREATE} }`, as('alice'));
    expect(status).toBe(429);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryable: true, retryAfter: Number(retryAfter) } },
    ]);
    expect(rate).toEqual([3, 0, true]);
    expect(server.calls()).toEqual([]);
  });

  it('are counted for each caller alone', async () => {
    const { url } = server;
    await send(url, `mutation { a: ${CREATE} b: ${CREATE} c: ${CREATE} }`, as('alice'));
    expect(await send(url, `mutation { ${CREATE} }`, as('alice'))).toMatchObject({ status: 429 });
    expect(await send(url, `mutation { ${CREATE} }`, as('bob'))).toMatchObject({
      status: 200,
      rate: [3, 2, true],
    });
  });

  it.each([
    [
      'more in one operation than there are',
      `mutation { a: ${CREATE} b: ${CREATE} c: ${CREATE} d: ${CREATE} }`,
    ],
    [
      'more in fragments',
      `mutation { ...F ... { c: ${CREATE} d: ${CREATE} } } fragment F on Mutation { a: ${CREATE} b: ${CREATE} }`,
    ],
    [
      'whole authentications',
      `mutation { ${['a', 'b', 'c', 'd'].map((name) => `${name}: startApplicantFaceAuth(input: { applicantId: "1" }) { userView { url } }`).join(' ')} }`,
    ],
  ])('cannot be %s', async (_, query) => {
    expect(await send(server.url, query, as('alice'))).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });

  it('are counted in each turn of a document, by Apollo and compiled', async () => {
    const query = `mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }`;
    const variables = { input: { checks: [{ liveness: {} }] } };
    const rates: unknown[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const { status, rate } = await send(server.url, query, as('alice'), variables);
      rates.push([status, rate[1]]);
    }

    expect(rates).toEqual([
      [200, 2],
      [200, 1],
      [200, 0],
      [429, 0],
      [429, 0],
    ]);
    expect(server.calls()).toHaveLength(3);
  });

  it('are counted in each operation of a batch', async () => {
    const batching = await AuthenticatedServer.start({
      env: { NODE_ENV: 'production', SESSIONS_PER_MINUTE: '3', MAX_BATCH: '5' },
    });
    const { statusCode, body } = await request(`${batching.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: batching.authorization('session:create'),
      },
      body: JSON.stringify(Array(5).fill({ query: `mutation { ${CREATE} }` })),
    });
    const answers = (await body.json()) as { errors?: ClientError[] }[];
    const [calls] = [batching.calls(), await batching.stop()];

    expect(statusCode).toBe(429);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual([
      'RATE_LIMITED',
      'RATE_LIMITED',
      undefined,
      undefined,
      undefined,
    ]);
    expect(calls).toEqual(Array(3).fill('POST /sessions'));
  });

  it('cannot be made by GET', async () => {
    const { url } = server;
    const query = new URLSearchParams({ query: `mutation { ${CREATE} }` }).toString();
    const headers = { ...as('alice'), 'content-type': 'application/json' };
    const { statusCode, body } = await request(`${url}/graphql?${query}`, { headers });
    await body.dump();

    expect(statusCode).toBe(405);
    expect(server.calls()).toEqual([]);
  });

  it('are counted only when they are carried out', async () => {
    const { url } = server;
    for (const query of [
      '{ __typename }',
      `mutation { ${CREATE.replace(') {', ') @skip(if: true) {')} }`,
      'mutation { __typename }',
    ])
      expect(await send(url, query, as('alice'))).toMatchObject({
        status: 200,
        rate: [undefined, undefined, undefined],
      });
  });
});

describe('without authentication', () => {
  it('they are counted for each address', async () => {
    const open = await TestServer.start({ env: { SESSIONS_PER_MINUTE: '1' } });
    const answers = [
      await send(open.url, `mutation { ${CREATE} }`),
      await send(open.url, `mutation { ${CREATE} }`),
    ];
    await open.stop();
    expect(answers.map(({ status }) => status)).toEqual([200, 429]);
  });
});

describeWithRedis('with Redis', () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await RedisServer.start();
  });
  afterEach(() => redis.stop());

  it('they are counted for several processes together', async () => {
    const env = { SESSIONS_PER_MINUTE: '2', REDIS_URL: redis.url };
    const [one, other] = [await TestServer.start({ env }), await TestServer.start({ env })];
    const answers = [
      await send(one.url, `mutation { ${CREATE} }`),
      await send(other.url, `mutation { ${CREATE} }`),
      await send(one.url, `mutation { ${CREATE} }`),
    ];
    await Promise.all([one.stop(), other.stop()]);
    expect(answers.map(({ status, rate }) => [status, rate])).toEqual([
      [200, [2, 1, true]],
      [200, [2, 0, true]],
      [429, [2, 0, true]],
    ]);
  });

  it('that goes away, each process counts for itself, and none stops working', async () => {
    const server = await TestServer.start({ env: { SESSIONS_PER_MINUTE: '2', REDIS_URL: redis.url } });
    await send(server.url, `mutation { ${CREATE} }`);
    await redis.stop();
    const answers = [
      await send(server.url, `mutation { ${CREATE} }`),
      await send(server.url, `mutation { ${CREATE} }`),
      await send(server.url, `mutation { ${CREATE} }`),
    ];
    redis = await RedisServer.start(redis.port);
    await server.stop();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});

it('a gateway starts although Redis was never there', async () => {
  const server = await TestServer.start({
    env: { SESSIONS_PER_MINUTE: '1', REDIS_URL: 'redis://127.0.0.1:1' },
  });
  const answers = [
    await send(server.url, `mutation { ${CREATE} }`),
    await send(server.url, `mutation { ${CREATE} }`),
  ];
  await server.stop();
  expect(answers.map(({ status }) => status)).toEqual([200, 429]);
});
