import { print } from 'graphql';
import { request, type Dispatcher } from 'undici';
import {
  CreateApplicantDocument,
  ErrorCodesDocument,
  SessionDocument,
} from '../operations/operations.generated.js';
import { useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { livenessSession, unknownId } from '../support/server/sessions.js';
import { type ClientError, useTestServer } from '../support/server/testServer.js';

const SANDBOX = 'https://studio.apollographql.com';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const JSON_BODY = { 'content-type': 'application/json' };

interface Told {
  status: number;
  headers: Dispatcher.ResponseData['headers'];
  text: string;
}

interface Body {
  data?: Record<string, unknown>;
  errors?: ClientError[];
}

async function send(
  url: string,
  {
    method = 'GET',
    headers,
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Told> {
  const answer = await request(url, { method: method as Dispatcher.HttpMethod, headers, body });
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}

const bodyOf = ({ text }: Told): Body => JSON.parse(text) as Body;
const codesOf = (told: Told): unknown => bodyOf(told).errors?.map(({ extensions }) => extensions.code);

const server = useTestServer();
let url: string;
beforeAll(() => {
  url = `${server.url}/graphql`;
});

const post = (body: object, headers: Record<string, string> = {}): Promise<Told> =>
  send(url, { method: 'POST', headers: { ...JSON_BODY, ...headers }, body: JSON.stringify(body) });

describe('GET', () => {
  const address = (document: string, variables: object): string =>
    `${url}?${new URLSearchParams({ query: document, variables: JSON.stringify(variables) }).toString()}`;
  const headers = { 'apollo-require-preflight': 'yes' };

  it('runs a query', async () => {
    const id = await livenessSession(server);
    const told = await send(address(print(SessionDocument), { id }), { headers });
    expect([told.status, bodyOf(told).data]).toMatchObject([200, { session: { id, state: 'COMPLETED' } }]);
  });

  it('runs no mutation', async () => {
    const told = await send(address(print(CreateApplicantDocument), { input: {} }), { headers });
    expect([told.status, codesOf(told)]).toEqual([405, ['BAD_REQUEST']]);
    expect(server.calls()).toEqual([]);
  });
});

describe('a request that is no GraphQL request', () => {
  it.each([
    ['JSON that is none', 400, JSON_BODY, '{"query":'],
    ['a body that is too large', 413, JSON_BODY, JSON.stringify({ query: 'x'.repeat(15_000_000) })],
  ])('gets for %s %i with a code, and runs nothing', async (_, status, headers, body) => {
    const told = await send(url, { method: 'POST', headers, body });
    expect(told.status).toBe(status);
    expect(bodyOf(told).errors).toEqual([
      {
        message: expect.any(String),
        extensions: expect.objectContaining({
          code: status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST',
          retryable: false,
          requestId: told.headers['x-request-id'],
        }),
      },
    ]);
    expect(server.calls()).toEqual([]);
  });
});

describe('a request that is refused before its operation is looked at', () => {
  const mutation = JSON.stringify({ query: print(CreateApplicantDocument), variables: { input: {} } });
  const refusals: [what: string, init: Parameters<typeof send>[1], status?: number][] = [
    [
      'plain text, which any page can post',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: mutation },
      415,
    ],
    ['a GET that any page can send', {}],
    ['JSON without an operation', { method: 'POST', headers: JSON_BODY, body: '{}' }],
  ];
  const refused = (init: Parameters<typeof send>[1]): Promise<Told> =>
    send(init?.body ? url : `${url}?query=%7B__typename%7D`, init);

  it.each(refusals)('gets for %s 4xx with a code, and runs nothing', async (_, init, status = 400) => {
    const told = await refused(init);
    expect([told.status, codesOf(told)]).toEqual([status, ['BAD_REQUEST']]);
    expect(server.calls()).toEqual([]);
  });

  it.each(refusals)('gets for %s the id of its request and a place in the documentation', async (_, init) => {
    const told = await refused(init);
    expect(bodyOf(told).errors?.[0]?.extensions).toMatchObject({
      requestId: told.headers['x-request-id'],
      docs: expect.stringMatching(/^https:\/\/\S+\/docs\/errors\.md#bad_request$/),
    });
  });
});

describe('the id of a request', () => {
  const idOf = async (headers?: Record<string, string>): Promise<unknown> =>
    (await post({ query: print(ErrorCodesDocument) }, headers)).headers['x-request-id'];

  it('is the one that the client gave', async () => {
    expect(await idOf({ 'x-request-id': 'checkout-7.a_B' })).toBe('checkout-7.a_B');
  });

  it('is a new one when the client gave none', async () => {
    const [one, other] = [await idOf(), await idOf()];
    expect(one).toMatch(UUID);
    expect(other).toMatch(UUID);
    expect(one).not.toBe(other);
  });

  it.each([
    ['has a blank', 'a b'],
    ['could end a line of a log', 'a"}{"level":60'],
    ['is markup', '<script>'],
    ['is too long', 'a'.repeat(129)],
  ])('is a new one when that of the client %s', async (_, given) => {
    expect(await idOf({ 'x-request-id': given })).toMatch(UUID);
  });
});

describe('an error', () => {
  it.each([
    ['of a document', { query: '{ nothing }' }],
    ['of a syntax', { query: '{' }],
    ['of variables', { query: print(SessionDocument), variables: { id: {} } }],
    ['of a resolver', { query: print(SessionDocument), variables: { id: unknownId } }],
    ['of an input', { query: print(SessionDocument), variables: { id: '../etc' } }],
  ])('%s has a code and the id of its request, and never a stack trace', async (_, body) => {
    const told = await post(body, { 'x-request-id': 'mine' });
    const { errors = [] } = bodyOf(told);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), requestId: 'mine' });
    expect(told.text).not.toMatch(/stacktrace|node_modules|\.ts:\d|\.js:\d|127\.0\.0\.1|sdkId|nonce/);
  });
});

describe('outside production', () => {
  const preflight = (origin: string): Promise<Told> =>
    send(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('lets Apollo Sandbox in, and no other site', async () => {
    const [sandbox, stranger] = [await preflight(SANDBOX), await preflight('https://evil.example')];
    expect(sandbox.status).toBe(204);
    expect(sandbox.headers).toMatchObject({
      'access-control-allow-origin': SANDBOX,
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': expect.stringContaining('content-type'),
    });
    expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('lets any page of this machine in, and no file', async () => {
    const [page, file] = [await preflight('http://localhost:5173'), await preflight('null')];
    expect([page.status, page.headers['access-control-allow-origin']]).toEqual([
      204,
      'http://localhost:5173',
    ]);
    expect(file.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('tells Sandbox that it may read the answer', async () => {
    const { headers } = await post({ query: print(ErrorCodesDocument) }, { origin: SANDBOX });
    expect(headers['access-control-allow-origin']).toBe(SANDBOX);
  });

  it('serves Sandbox to a browser', async () => {
    const { status, headers, text } = await send(url, { headers: { accept: 'text/html' } });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).toContain('embeddable-sandbox');
  });

  it('shows a browser at / the way', async () => {
    const { status, headers } = await send(`${server.url}/`);
    expect([status, headers.location]).toEqual([302, '/graphql']);
  });

  it('tells its schema', async () => {
    const told = await post({ query: '{ __schema { queryType { name } } }' });
    expect(bodyOf(told)).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('tells that it is well, and how many signatures are made and waited for', async () => {
    const { status, text } = await send(`${server.url}/health`);
    const none = { running: 0, waiting: 0 };
    const breakers = { read: 'closed', write: 'closed', stream: 'closed' };
    const yoti = { breakers, calls: none, streams: none, retries: 0, retryBudget: 10 };
    const audit = { state: 'writing' };
    const notifications = { accepted: 0, unauthenticated: 0, malformed: 0, limited: 0 };
    const live = { subscriptions: 0, watchedSessions: 0, droppedHints: 0, notifications };
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ok', signing: none, live, yoti, audit }]);
  });

  it.each(['/graphq', '/graphql/x', '/health/../secret', '/.env'])('knows no path %s', async (path) => {
    expect((await send(server.url + path)).status).toBe(404);
  });
});

describe('in production', () => {
  const authenticated = useAuthenticatedServer({ env: { NODE_ENV: 'production' } });
  let production: string;
  let authorization: string;
  beforeAll(() => {
    production = `${authenticated.url}/graphql`;
    authorization = authenticated.authorization('');
  });

  it('lets no site in that is not on the list, not even Sandbox', async () => {
    const headers = { origin: SANDBOX, 'access-control-request-method': 'POST' };
    const told = await send(production, { method: 'OPTIONS', headers });
    expect(told.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('lets no page of this machine in', async () => {
    const headers = { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' };
    const told = await send(production, { method: 'OPTIONS', headers });
    expect(told.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('says nothing of other sites where none is let in', async () => {
    const headers = { ...JSON_BODY, authorization };
    const told = await send(production, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect(told.status).toBe(200);
    expect(Object.keys(told.headers).filter((name) => /^access-control-|^vary$/.test(name))).toEqual([]);
  });

  it('serves no page', async () => {
    const { headers, text } = await send(production, { headers: { accept: 'text/html', authorization } });
    expect(headers['content-type']).not.toMatch(/html/);
    expect(text).not.toMatch(/<html|sandbox/i);
  });

  it.each(['{ __schema { queryType { name } } }', '{ __type(name: "Session") { name } }'])(
    'does not tell its schema for %s',
    async (query) => {
      const headers = { ...JSON_BODY, authorization };
      const told = await send(production, { method: 'POST', headers, body: JSON.stringify({ query }) });
      expect(codesOf(told)).toEqual(['INTROSPECTION_DISABLED']);
      expect(bodyOf(told).data ?? null).toBeNull();
    },
  );

  it('reports that it is well to any client', async () => {
    expect((await send(`${authenticated.url}/health`)).status).toBe(200);
  });
});
