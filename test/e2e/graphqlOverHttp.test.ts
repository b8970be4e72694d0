import { serverAudits } from 'graphql-http';
import { request, type Dispatcher } from 'undici';
import { AuthenticatedServer, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import type { ClientError } from '../support/server/testServer.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';
const ORIGIN = 'https://shop.example';

const server = useAuthenticatedServer({ env: { NODE_ENV: 'production', CORS_ORIGINS: ORIGIN } });
let url: string;
let authorization: string;
beforeAll(() => {
  url = `${server.url}/graphql`;
  authorization = server.authorization('schema:read session:create');
});

interface Told {
  status: number;
  headers: Dispatcher.ResponseData['headers'];
  data?: unknown;
  errors?: ClientError[];
}

async function send(
  method: Dispatcher.HttpMethod,
  headers: Record<string, string> = {},
  body?: string,
  query = '',
): Promise<Told> {
  const answer = await request(url + query, { method, headers: { authorization, ...headers }, body });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, ...(text && (JSON.parse(text) as object)) };
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Told> =>
  send('POST', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));

describe('GraphQL over HTTP, in production, for a caller who may see the schema', () => {
  const audits = serverAudits({ url: () => url, fetchFn: authorized });

  function authorized(input: string, init: RequestInit = {}): Promise<Response> {
    return fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } });
  }

  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: %s',
    async (_id, _name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    },
  );
});

describe('the type of an answer', () => {
  it.each([
    [undefined, JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['Application/JSON; charset=utf-8', JSON_TYPE],
    ['application/graphql-response+json', RESPONSE_TYPE],
    ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
    ['application/json;q=0.5, application/graphql-response+json', RESPONSE_TYPE],
    ['text/html;q=0.1, application/graphql-response+json;q=0.2, */*;q=0.1', RESPONSE_TYPE],
    ['*/*;q=0.9, application/graphql-response+json;q=0.9', RESPONSE_TYPE],
  ])('for %j is %s', async (accept, type) => {
    const { status, headers } = await post({ query: '{ __typename }' }, accept ? { accept } : {});
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it.each(['text/plain', 'application/xml', 'application/json;q=0', 'multipart/mixed'])(
    'cannot be %s, and nothing is run',
    async (accept) => {
      server.emulator.clearRequests();
      const query = 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }';
      const { status, errors } = await post({ query }, { accept });
      expect(status).toBe(406);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
      expect(server.calls()).toEqual([]);
    },
  );
});

describe('the status of an answer', () => {
  it.each([
    ['that is no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['that does not fit the schema', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with wrong variables', 'query ($a: ID!) { session(id: $a) { id } }', 'BAD_USER_INPUT'],
    [
      'with no operation to run',
      'query A { errorCodes } query B { errorCodes }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['over a limit', `{ ${'a '.repeat(30)} }`, 'ROOT_FIELD_LIMIT_EXCEEDED'],
  ])('to a document %s is 200 as JSON and 400 as a GraphQL response', async (_, query, code) => {
    const answers = [await post({ query }), await post({ query }, { accept: RESPONSE_TYPE })];
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    for (const { errors, ...answer } of answers) {
      expect(answer).not.toHaveProperty('data');
      const docs = expect.stringMatching(
        new RegExp(`^https://.+/docs/errors.md#${code.toLowerCase()}$`),
      ) as unknown;
      expect(errors).toMatchObject([{ extensions: { code, docs } }]);
    }
  });

  it('is 405 for any other method, and says which ones there are', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'HEAD'] as const) {
      const { status, headers } = await send(method);
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, POST']);
    }
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D', 415],
    ['another type', 'application/graphql', '{ __typename }', 415],
    ['no JSON', 'application/json', '{', 400],
    ['an empty body', 'application/json', '', 400],
    ['JSON that is no object', 'application/json', '1', 400],
    ['a prototype in JSON', 'application/json', '{"query":"{__typename}","__proto__":{}}', 400],
  ])('is a refusal for %s', async (_, type, body, status) => {
    const answer = await send('POST', { 'content-type': type }, body);
    expect(answer).toMatchObject({
      status,
      errors: [{ extensions: { code: 'BAD_REQUEST', retryable: false } }],
    });
  });

  it('is 413 for a body that is too long, and for a document that is', async () => {
    const tooLong = await post({ query: '{ __typename }', variables: { a: 'x'.repeat(15_000_000) } });
    const document = await post({ query: `{ __typename } #${'x'.repeat(100_000)}` });
    expect([tooLong.status, document.status]).toEqual([413, 413]);
    expect(document.errors).toMatchObject([{ extensions: { code: 'DOCUMENT_TOO_LARGE' } }]);
  });

  it('is 400 for more operations than one', async () => {
    const { status, errors } = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BATCH_LIMIT_EXCEEDED' } }]);
  });

  it('is 400 when the hash is not that of the document', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const { status, errors } = await post({ query: '{ __typename }', extensions: { persistedQuery } });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('the status of a refused GraphQL request', () => {
  const SECRET = 'a-secret-between-a-router-and-us-0';
  const JSON_BODY = { 'content-type': 'application/json' };
  const anything = JSON.stringify({ query: '{ errorCodes }' });
  const create = JSON.stringify({
    query: 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }',
  });
  let direct: AuthenticatedServer;
  let routed: AuthenticatedServer;
  beforeAll(async () => {
    const env = { SESSIONS_PER_MINUTE: '1', MAX_DOCUMENT_BYTES: '2000', MAX_IMAGE_BYTES: '1000' };
    direct = await AuthenticatedServer.start({ env });
    routed = await AuthenticatedServer.start({ env: { ...env, ROUTER_SECRET: SECRET } });
    for (const server of [direct, routed]) await refused(server, create, {});
  });
  afterAll(() => Promise.all([direct.stop(), routed.stop()]));

  async function refused(
    server: AuthenticatedServer,
    body: string,
    headers: Record<string, string>,
  ): Promise<[number, string | undefined]> {
    const answer = await request(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        ...JSON_BODY,
        ...(server === routed && { 'x-router-secret': SECRET }),
        authorization: server.authorization('session:create'),
        ...headers,
      },
      body,
    });
    const { errors } = (await answer.body.json()) as { errors?: ClientError[] };
    return [answer.statusCode, errors?.[0]?.extensions.code];
  }

  const withoutToken = { authorization: 'Bearer a.b.c' };
  it.each<[code: string, status: number, body: string, headers: Record<string, string>]>([
    ['UNAUTHENTICATED', 401, anything, withoutToken],
    ['RATE_LIMITED', 429, create, {}],
    ['DOCUMENT_TOO_LARGE', 413, JSON.stringify({ query: `{ errorCodes } #${'x'.repeat(2_000)}` }), {}],
    ['REQUEST_TOO_LARGE', 413, JSON.stringify({ query: '{ errorCodes } #'.padEnd(1_100_000, 'x') }), {}],
    ['BATCH_LIMIT_EXCEEDED', 400, `[${anything}, ${anything}]`, {}],
  ])('%s is %i, but 200 to a client that names JSON and to a router', async (code, own, body, headers) => {
    const statuses = [
      await refused(direct, body, { ...headers, accept: RESPONSE_TYPE }),
      await refused(direct, body, headers),
      await refused(direct, body, { ...headers, accept: '*/*' }),
      await refused(direct, body, { ...headers, accept: 'application/json' }),
      await refused(direct, body, { ...headers, accept: 'application/json, text/plain, */*' }),
      await refused(routed, body, headers),
      await refused(routed, body, { ...headers, accept: RESPONSE_TYPE }),
    ];
    expect(statuses).toEqual([own, own, own, 200, 200, 200, 200].map((status) => [status, code]));
  });

  it.each([
    ['no JSON', '{', {}, 400],
    ['no document', '{}', {}, 400],
    ['another type of body', anything, { 'content-type': 'text/plain' }, 415],
  ])('is the status of HTTP for %s, to a router too', async (_, body, headers, status) => {
    const accept = 'application/json';
    expect(await refused(routed, body, { accept, ...headers })).toEqual([status, 'BAD_REQUEST']);
  });

  it('is 401 for a page without a document', async () => {
    const { statusCode, body } = await request(`${direct.url}/graphql`, {
      headers: { accept: 'application/json' },
    });
    await body.dump();
    expect(statusCode).toBe(401);
  });
});

describe('a batch', () => {
  it('is taken up to MAX_BATCH where that is set, and every document of it is looked at', async () => {
    const batching = await AuthenticatedServer.start({ env: { NODE_ENV: 'production', MAX_BATCH: '2' } });
    const ask = async (...queries: string[]): Promise<[number, unknown]> => {
      const { statusCode, body } = await request(`${batching.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: batching.authorization('') },
        body: JSON.stringify(queries.map((query) => ({ query }))),
      });
      return [statusCode, await body.json()];
    };
    const fine = '{ __typename }';
    const [two, three, hostile] = [
      await ask(fine, fine),
      await ask(fine, fine, fine),
      await ask(fine, '{ '.repeat(500)),
    ];
    await batching.stop();
    expect(two).toMatchObject([200, [{ data: { __typename: 'Query' } }, { data: { __typename: 'Query' } }]]);
    expect(three).toMatchObject([400, { errors: [{ extensions: { code: 'BATCH_LIMIT_EXCEEDED' } }] }]);
    expect(hostile).toMatchObject([200, { errors: [{ extensions: { code: 'DEPTH_LIMIT_EXCEEDED' } }] }]);
  });
});

describe('a page of another site', () => {
  const query = `?query=${encodeURIComponent('{ __typename }')}`;

  it.each([
    ['a link or an image', {}],
    ['a navigation', { 'sec-fetch-mode': 'navigate' }],
    ['a request whose answer it cannot see', { 'sec-fetch-mode': 'no-cors' }],
    ['a script of a site that is not allowed', { 'sec-fetch-mode': 'cors', origin: 'https://evil.example' }],
    ['a script of a file', { 'sec-fetch-mode': 'cors', origin: 'null' }],
  ])('can have nothing run by %s', async (_, headers: Record<string, string>) => {
    const { status, errors } = await send('GET', headers, undefined, query);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it.each([
    ['a script of a site on the list', { 'sec-fetch-mode': 'cors', origin: ORIGIN }],
    ['a script of this site, or a program', { 'sec-fetch-mode': 'cors' }],
    ['a client with a header that forces a preflight', { 'apollo-require-preflight': 'yes' }],
    ['a client that sends JSON', { 'content-type': 'application/json' }],
  ])('is not %s, who may ask', async (_, headers: Record<string, string>) => {
    expect(await send('GET', headers, undefined, query)).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each([
    ['text/plain', JSON.stringify({ query: '{ __typename }' })],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/x-www-form-urlencoded', 'query={__typename}'],
  ])('can post nothing as %s', async (type, body) => {
    const { status } = await send('POST', { 'content-type': type, origin: 'https://evil.example' }, body);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('learns from CORS that it is not on the list', async () => {
    const preflight = (origin: string): Promise<Told> =>
      send('OPTIONS', { origin, 'access-control-request-method': 'POST' });
    const [stranger, friend] = [await preflight('https://evil.example'), await preflight(ORIGIN)];
    expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
    expect(friend.headers['access-control-allow-origin']).toBe(ORIGIN);
  });
});

it('every answer carries the security headers', async () => {
  const answers = [await post({ query: '{ __typename }' }), await post({ query: '{' }), await send('PUT')];
  for (const { headers } of answers)
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age=') as string,
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
});
