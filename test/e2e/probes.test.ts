import { getIntrospectionQuery } from 'graphql';
import { request } from 'undici';
import { AuthenticatedServer, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { useTestServer } from '../support/server/testServer.js';

/** Response as a scanner reads it. */
interface Seen {
  status: number;
  type: string;
  text: string;
  json:
    | { data?: Record<string, unknown> | null; errors?: { message: string }[]; extensions?: object }
    | undefined;
}

type Send = (query: string) => Promise<Seen>;
/** Requests that a probe can send. */
interface Scanner {
  post: Send;
  get: Send;
  form: Send;
  batch: (...queries: string[]) => Promise<Seen>;
  page: (path: string) => Promise<Seen>;
}

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const succeeded = ({ json }: Seen): boolean => json?.data !== undefined && json.data !== null;

/**
 * Probes of graphql-cop 1.14, rewritten: each gives true if it finds its weakness. Names and severities are those of its
 * report. https://github.com/dolevf/graphql-cop
 */
const probes: [name: string, severity: string, isFound: (scanner: Scanner) => Promise<boolean>][] = [
  [
    'Alias Overloading',
    'HIGH',
    async ({ post }) => succeeded(await post(`query cop { ${many(101, (i) => `alias${i}: __typename`)} }`)),
  ],
  [
    'Array-based Query Batching',
    'HIGH',
    async ({ batch }) => {
      const { json } = await batch(...Array.from({ length: 10 }, () => 'query cop { __typename }'));
      return Array.isArray(json) && json.length >= 10;
    },
  ],
  [
    'Directive Overloading',
    'HIGH',
    async ({ post }) =>
      (await post(`query cop { __typename ${'@aa'.repeat(10)} }`)).json?.errors?.length === 10,
  ],
  [
    'Introspection-based Circular Query',
    'HIGH',
    async ({ post }) =>
      succeeded(
        await post(
          'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
        ),
      ),
  ],
  [
    'Field Duplication',
    'HIGH',
    async ({ post }) => succeeded(await post(`query cop { ${'__typename '.repeat(500)} }`)),
  ],
  [
    'Introspection',
    'HIGH',
    async ({ post }) => succeeded(await post('query cop { __schema { types { name fields { name } } } }')),
  ],
  [
    'Field Suggestions',
    'LOW',
    async ({ post }) => (await post('query cop { __schema { directive } }')).text.includes('Did you mean'),
  ],
  [
    'GraphQL IDE',
    'LOW',
    async ({ page }) => {
      const pages = [
        '/',
        '/graphql',
        '/graphiql',
        '/playground',
        '/console',
        '/v1/graphql',
        '/altair',
        '/sandbox',
      ];
      const seen = await Promise.all(pages.map(page));
      return seen.some(({ status, type }) => status < 400 && type.includes('html'));
    },
  ],
  ['GET Method Query Support', 'MEDIUM', async ({ get }) => succeeded(await get('query cop { __typename }'))],
  ['GET based Mutation', 'MEDIUM', async ({ get }) => succeeded(await get('mutation cop { __typename }'))],
  [
    'POST based url-encoded query',
    'MEDIUM',
    async ({ form }) => succeeded(await form('query cop { __typename }')),
  ],
  [
    'Trace Mode',
    'INFO',
    async ({ post }) => /tracing|"stack|exception/i.test((await post('query cop { __typename }')).text),
  ],
  [
    'Unhandled Errors',
    'INFO',
    async ({ post }) =>
      /exception|stacktrace|node_modules|\.js:\d/i.test((await post('qwerty cop { abc }')).text),
  ],
];

/** Sends as graphql-cop does, through Python's requests: no header that a browser or `fetch` would add. */
function scannerOf(base: string, headers: Record<string, string>): Scanner {
  const send = async (path: string, options: Parameters<typeof request>[1]): Promise<Seen> => {
    const answer = await request(base + path, {
      ...options,
      headers: { accept: '*/*', ...headers, ...(options?.headers as Record<string, string>) },
    });
    const text = await answer.body.text();
    const type = String(answer.headers['content-type']);
    return {
      status: answer.statusCode,
      type,
      text,
      json: type.includes('json') ? (JSON.parse(text) as never) : undefined,
    };
  };
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const inQuery = (query: string): string => new URLSearchParams({ query }).toString();
  return {
    post: (query) => send('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query }) }),
    get: (query) => send(`/graphql?${inQuery(query)}`, {}),
    form: (query) => send('/graphql', { method: 'POST', headers: form, body: inQuery(query) }),
    batch: (...queries) =>
      send('/graphql', {
        method: 'POST',
        headers: json,
        body: JSON.stringify(queries.map((query) => ({ query }))),
      }),
    page: (path) => send(path, { headers: { accept: 'text/html' } }),
  };
}

const server = useAuthenticatedServer({ env: { NODE_ENV: 'production' } });
const open = useTestServer({ env: { NODE_ENV: 'production' } });

const callers: [caller: string, scanner: () => Scanner][] = [
  ['no caller', () => scannerOf(server.url, {})],
  ['a caller', () => scannerOf(server.url, { authorization: server.authorization('session:read') })],
];

describe.each(callers)('in production, for %s, a scanner does not find', (_, scanner) => {
  it.each(probes)('%s (%s)', async (_name, _severity, isFound) => {
    expect(await isFound(scanner())).toBe(false);
  });
});

describe('a scanner that works', () => {
  it('finds introspection where it is open, so that the probes above mean something', async () => {
    const found = await Promise.all(
      probes.map(async ([name, , isFound]) => ((await isFound(scannerOf(open.url, {}))) ? name : [])),
    );

    expect(found.flat()).toEqual(['Introspection', 'Field Suggestions']);
  });
});

describe('the schema', () => {
  const questions: [what: string, query: string][] = [
    ['all of it', getIntrospectionQuery()],
    ['a type', '{ __type(name: "Session") { fields { name } } }'],
    ['itself for routers', '{ _service { sdl } }'],
    ['a type by alias', '{ a: __type(name: "Session") { name } }'],
    ['a type in fragments', '{ ... { ...F } } fragment F on Query { __type(name: "Session") { name } }'],
    ['a type beside data', '{ errorCodes __type(name: "Session") { name } }'],
  ];

  it.each(questions)('is not shown to a caller that asks for %s', async (_, query) => {
    const { json } = await scannerOf(server.url, {
      authorization: server.authorization('session:read'),
    }).post(query);
    expect(json).toMatchObject({ errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }] });
    expect(json).not.toHaveProperty('data');
  });

  it.each(questions)('is shown to a caller with schema:read that asks for %s', async (_, query) => {
    const { json } = await scannerOf(server.url, {
      authorization: server.authorization('schema:read'),
    }).post(query);
    expect(json).not.toHaveProperty('errors');
  });

  it.each([
    '{ sesion(id: "1") { id } }',
    '{ session(id: "1") { stat } }',
    '{ session(idd: "1") { id } }',
    '{ session(id: "1") { resources(type: LIVENES) { id } } }',
    '{ session(id: "1") { resources { ... on LivenessResourc { id } } } }',
    '{ session(id: "1") { resources { livenessType } } }',
    'mutation { createSession(input: { check: [] }) { session { id } } }',
    'query ($a: CreateSessionInpu) { __typename }',
    '{ session }',
  ])('is not hinted at in the answer to %s, except to a caller that may see it', async (query) => {
    const { url } = server;
    const [stranger, friend] = [
      await scannerOf(url, { authorization: server.authorization('session:read') }).post(query),
      await scannerOf(url, { authorization: server.authorization('schema:read') }).post(query),
    ];
    expect(stranger.text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(stranger.text).not.toMatch(/did you mean|perhaps/i);
    expect(friend.text).toMatch(/did you mean/i);
  });

  it('is shown to a router with the secret', async () => {
    const secret = 'a secret of at least thirty-two characters';
    const behind = await AuthenticatedServer.start({
      env: { NODE_ENV: 'production', ROUTER_SECRET: secret },
    });
    const headers = { authorization: behind.authorization(''), 'x-router-secret': secret };
    const { json } = await scannerOf(behind.url, headers).post('{ _service { sdl } }');
    await behind.stop();
    expect(json).toMatchObject({
      data: { _service: { sdl: expect.stringContaining('type Session') as string } },
    });
  });
});
