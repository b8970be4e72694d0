import { request, type Dispatcher } from 'undici';
import { operation } from '../support/fixtures/operations.js';
import { allScopes, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { useTestServer } from '../support/server/testServer.js';

const HTML = { accept: 'text/html' };
const explorer = async (): Promise<{ script: string; style: string }> => ({
  script: 'script();',
  style: 'body {}',
});

interface Told {
  status: number;
  headers: Dispatcher.ResponseData['headers'];
  text: string;
}

async function send(url: string, options: Parameters<typeof request>[1] = {}): Promise<Told> {
  const { statusCode, headers, body } = await request(url, options);
  return { status: statusCode, headers, text: await body.text() };
}

const askCalls = (url: string, body: object, headers: Record<string, string> = {}): Promise<Told> =>
  send(`${url}/explorer/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the explorer', () => {
  const server = useTestServer({ explorer });

  it('runs its own script and nothing else', async () => {
    const { status, headers, text } = await send(`${server.url}/explorer`, { headers: HTML });
    const policy = String(headers['content-security-policy']);
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(policy).toMatch(/^default-src 'none';.*connect-src 'self';.*frame-ancestors 'none'$/);
    expect(policy).not.toMatch(/https?:|unsafe/);
    expect(text.match(/<script[^>]*>/g)!.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
    expect(text).not.toMatch(/(?:src|href)="(?!data:,|explorer\/)/);
  });

  it('serves script and style sheet', async () => {
    const [script, style] = await Promise.all(
      ['js', 'css'].map((type) => send(`${server.url}/explorer/explorer.${type}`)),
    );
    expect([script!.headers['content-type'], script!.text]).toEqual([
      'text/javascript; charset=utf-8',
      'script();',
    ]);
    expect([style!.headers['content-type'], style!.text]).toEqual(['text/css; charset=utf-8', 'body {}']);
  });

  it('has the operations that its graph has, with their variables', async () => {
    const { text } = await send(`${server.url}/explorer/operations.json`);
    const operations = JSON.parse(text) as { name: string; variables: string }[];
    expect(operations.find(({ name }) => name === 'StartApplicantFaceAuth')?.variables).toBe(
      JSON.stringify({ input: { applicantId: 'APPLICANT_ID' } }, null, 2),
    );
    expect(operations.map(({ name }) => name)).toContain('SessionUpdated');
  });
});

describe('the number of calls to Yoti', () => {
  const server = useTestServer({ explorer });

  it.each([
    ['ErrorCodes', {}, 0],
    ['SessionOutcome', { id: 'x' }, 2],
    ['StartApplicantFaceAuth', { input: { applicantId: 'x' } }, 4],
  ])('is told for %s, and nothing is executed', async (name, variables, calls) => {
    const { text } = await askCalls(server.url, { query: operation(name), variables });
    expect(JSON.parse(text)).toEqual({ calls, maxCalls: 50 });
    expect(server.calls()).toEqual([]);
  });

  it('is not told for a document that is not valid', async () => {
    const { text } = await askCalls(server.url, { query: '{ nothing' });
    expect(JSON.parse(text)).toEqual({ message: 'This is no valid document yet.' });
  });

  it.each([
    ['query', { variables: {} }],
    ['operationName', { query: '{ __typename }', operationName: 1 }],
    ['variables', { query: '{ __typename }', variables: [] }],
  ])('is refused for a wrong %s', async (field, body) => {
    const { status, text } = await askCalls(server.url, body);
    expect([status, text]).toEqual([400, expect.stringContaining(field)]);
  });
});

describe('without the packages for development', () => {
  const server = useTestServer({ explorer: () => Promise.reject(new Error('Cannot find package')) });

  it('the explorer says what to install', async () => {
    const { status, text } = await send(`${server.url}/explorer`, { headers: HTML });
    expect([status, text]).toEqual([503, expect.stringContaining('npm ci')]);
  });
});

describe('with authentication', () => {
  const server = useAuthenticatedServer({ explorer });

  it.each(['/graphql', '/graphql/', '/graphql?query={__typename}', '/explorer', '/explorer/operations.json'])(
    'the page %s needs no token',
    async (path) => {
      expect((await send(server.url + path, { headers: HTML })).status).toBe(200);
    },
  );

  it.each(['/graphql?query={__typename}', '/explorer/calls'])('data of %s needs one', async (path) => {
    const isPost = path === '/explorer/calls';
    const { status } = isPost
      ? await askCalls(server.url, { query: '{ __typename }' })
      : await send(server.url + path, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(status).toBe(401);
  });

  it('the number of calls is told to a caller', async () => {
    const authorization = server.authorization(allScopes.join(' '));
    const { status } = await askCalls(server.url, { query: '{ __typename }' }, { authorization });
    expect(status).toBe(200);
  });
});

describe('in production', () => {
  const server = useAuthenticatedServer({ explorer, env: { NODE_ENV: 'production' } });

  it.each(['/explorer', '/explorer/explorer.js', '/explorer/operations.json'])(
    'there is no %s',
    async (path) => {
      const headers = { ...HTML, authorization: server.authorization('') };
      expect((await send(server.url + path, { headers })).status).toBe(404);
    },
  );

  it('a browser without a token gets no page', async () => {
    expect((await send(`${server.url}/graphql`, { headers: HTML })).status).toBe(401);
  });
});
