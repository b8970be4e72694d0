import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { isUnionType } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { request } from 'undici';
import { AuthenticatedServer, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import type { ClientError } from '../support/server/testServer.js';

const server = useAuthenticatedServer({
  env: { NODE_ENV: 'production', MAX_BATCH: '2' },
});
let authorization: string;
beforeAll(() => {
  authorization = server.authorization('session:read session:create media:read');
});

interface Told {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: { data?: unknown; errors?: ClientError[] };
}

/** Sends without anything that a decent client would put right. */
async function send(
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Told> {
  const { hostname, port } = new URL(server.url);
  const outgoing = httpRequest({
    host: hostname,
    port,
    path,
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    agent: false,
  });
  const answered = once(outgoing.end(body), 'response');
  const [answer] = (await answered) as [IncomingMessage];
  const text = await textOf(answer);
  return { status: answer.statusCode, headers: answer.headers, text, json: JSON.parse(text) as Told['json'] };
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Told> =>
  send('/graphql', headers, typeof body === 'string' ? body : JSON.stringify(body));
const codesOf = ({ json }: Told): string[] | undefined =>
  json.errors?.map(({ extensions }) => extensions.code);

describe('a document in a URL keeps the limits', () => {
  const aliases = `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
  const encoded = encodeURIComponent(`${aliases} #`);

  it.each([
    ['as it should be', `/graphql?query=${encoded}`],
    ['with a percent sign that means nothing', `/graphql?query=${encoded}%zz`],
    ['with half a character', `/graphql?query=${encoded}%ff`],
    ['after another parameter that is broken', `/graphql?other=%zz&query=${encoded}`],
    ['with a name in percent', `/graphql?%71uery=${encoded}`],
    ['behind an address', `http://elsewhere.test/graphql?query=${encoded}`],
    ['in front of a fragment', `/graphql?query=${encoded}#&query=%7B__typename%7D`],
  ])('%s', async (_, path) => {
    expect(codesOf(await send(path))).toEqual(['ALIAS_LIMIT_EXCEEDED']);
  });

  it.each([
    ['behind a fragment', `/graphql#?query=${encoded}`],
    ['behind a fragment in the path', `/graphql#a?query=${encoded}`],
  ])('or is none: %s', async (_, path) => {
    expect(codesOf(await send(path))).toEqual(['BAD_REQUEST']);
  });
});

describe('a Host header', () => {
  it.each(['a b', '[', 'x%zz', 'user@shop.example', 'shop.example/path', 'shop.example?', 'x:99999', '[::1'])(
    'that is no host (%j) is a fault of the client',
    async (host) => {
      const answer = await post({ query: '{ __typename }' }, { host });

      expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
    },
  );
});

describe('what a proxy and the gateway could read in different ways', () => {
  it.each([
    ['two Host headers', 'POST /graphql HTTP/1.1\r\nHost: shop.example\r\nHost: evil.example\r\n'],
    ['no Host header', 'POST /graphql HTTP/1.0\r\n'],
    ['two Host headers at a health check', 'GET /health HTTP/1.1\r\nHost: a\r\nhOST: b\r\n'],
    ['half a header', 'GET /health HTTP/1.1\r\nHost: a\r\nnothing\r\n'],
    ['no HTTP at all', 'nothing\r\n'],
    ['a path that leads nowhere', 'GET /nowhere HTTP/1.1\r\nHost: a\r\n', 404],
  ])('is refused with an error of ours: %s', async (_, head, status = 400) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(`${head}Authorization: ${authorization}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    const [, told = '', text = ''] =
      /^HTTP\/1\.1 (\d+) [^]*?\r\n\r\n([^]*)$/.exec(await textOf(socket)) ?? [];
    const { errors } = JSON.parse(text) as Told['json'];

    expect(Number(told)).toBe(status);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', requestId: expect.any(String), docs: expect.any(String) } },
    ]);
  });

  it.each(['/graphql/', '/graphql/?x'])('is read as it is meant: %s', async (path) => {
    const { json } = await send(path, {}, '{"query":"{ __typename }"}');

    expect(json).toMatchObject({ data: { __typename: 'Query' } });
  });
});

describe('a mistake of the caller', () => {
  it.each([
    ['a subscription', { query: 'subscription { sessionChanged { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an empty name', { query: 'query A { __typename }', operationName: '' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['variables as text', { query: '{ __typename }', variables: '{}' }, 'BAD_REQUEST'],
  ])('is told with its code, its request and its place in the documentation: %s', async (_, body, code) => {
    expect((await post(body)).json.errors).toMatchObject([
      {
        extensions: {
          code,
          requestId: expect.any(String),
          docs: expect.stringMatching(`#${code.toLowerCase()}$`),
        },
      },
    ]);
  });

  it('in the content-type says what the content-type must be', async () => {
    const { status, json } = await send('/graphql', { 'content-type': 'text/plain' }, '{}');

    expect(status).toBe(415);
    expect(json.errors?.[0]?.message).toContain('content-type');
  });
});

describe('what only a proxy may say', () => {
  it('is not believed: links begin with the host that was asked', async () => {
    const scopes = 'session:read session:create session:any sandbox:simulate media:read';
    const headers = {
      authorization: server.authorization(scopes),
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '10.1.2.3',
      forwarded: 'host=evil.example;proto=https',
    };
    const make = 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }';
    const made = (await post({ query: make }, headers)).json.data as {
      createSession: { session: { id: string } };
    };
    const { id } = made.createSession.session;
    const complete = `mutation { completeSession(input: { sessionId: "${id}" }) { session { resources { ... on LivenessResource { image { url } } } } } }`;
    const { text } = await post({ query: complete }, headers);

    expect(text).toContain(`"url":"${server.url}/media/`);
    expect(text).not.toContain('evil');
  });
});

describe('a request id', () => {
  it.each(['a<b>', 'a b', 'x'.repeat(129), 'ä', "'; drop"])(
    'that could be anything else is not taken: %j',
    async (id) => {
      const { headers } = await post(
        { query: '{ __typename }' },
        { 'x-request-id': Buffer.from(id).toString('latin1') },
      );

      expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    },
  );
});

describe('no answer is to be stored', () => {
  it.each([
    ['data by POST', () => post({ query: '{ errorCodes }' })],
    ['data by GET', () => send('/graphql?query=%7BerrorCodes%7D')],
    [
      'data of a document that is compiled',
      async () => {
        for (let times = 0; times < 4; times += 1) await post({ query: '{ errorCodes __typename }' });
        return post({ query: '{ errorCodes __typename }' });
      },
    ],
    ['a refusal', () => post({ query: '{' })],
    ['a wrong method', () => send('/graphql', { authorization: '' })],
    ['nothing', () => send('/nowhere')],
  ])('%s', async (_, ask) => {
    expect((await ask()).headers['cache-control']).toBe('no-store');
  });
});

describe('JSON that is not what it seems', () => {
  const query = 'mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }';

  it.each([
    ['a prototype', `{"query":"{ __typename }","variables":{"a":{"__proto__":{"b":1}}}}`],
    ['a constructor', `{"query":"{ __typename }","variables":{"constructor":{"prototype":{"b":1}}}}`],
  ])('is refused with %s in it', async (_, body) => {
    const answer = await post(body);

    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
    expect(({} as { b?: number }).b).toBeUndefined();
  });

  it('is harmless with a prototype in a URL, and in a key of an entity', async () => {
    const document = 'query($r:[_Any!]!){ _entities(representations:$r){ __typename } }';
    const variables = '{"r":[{"__proto__":{"__typename":"Session","id":"1"}}],"__proto__":{"r":[]}}';
    const parameters = new URLSearchParams({ query: document, variables });

    expect(codesOf(await send(`/graphql?${parameters}`))).toEqual(['BAD_USER_INPUT']);
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  it('with one name twice is one document, for the limits and for the executor', async () => {
    const fine = '"query":"{ __typename }"';
    const bad = `"query":"{ ${'__typename '.repeat(30)} }"`;
    const [last, first] = [await post(`{${fine},${bad}}`), await post(`{${bad},${fine}}`)];

    expect(codesOf(last)).toEqual(['ROOT_FIELD_LIMIT_EXCEEDED']);
    expect(first.json.data).toEqual({ __typename: 'Query' });
  });

  it('is refused at once with more names than any input has', async () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`checks${index}`, 1]));

    for (const variables of [{ input: many }, many])
      expect(codesOf(await post({ query, variables }))).toEqual(['LIST_LIMIT_EXCEEDED']);
  });

  it('may have thousands of wrong names: twenty of them are reported', async () => {
    const wrong = Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`livenes${index}`, 1]));
    const { json } = await post({ query, variables: { input: { checks: Array(5).fill(wrong) } } });

    expect(json.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(json.errors![0]!.extensions.fieldErrors).toHaveLength(20);
  });
});

describe('a body', () => {
  it('without an image may have MAX_JSON_BYTES, and not one more', async () => {
    const small = await AuthenticatedServer.start({ env: { NODE_ENV: 'production' } });
    const most = 100_000;
    const ask = async (bytes: number): Promise<unknown> => {
      const { statusCode, body } = await request(`${small.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: small.authorization('') },
        body: '{"query":"{ __typename }"}'.padEnd(bytes),
      });
      return [statusCode, await body.json()];
    };
    const [fine, over] = [await ask(most), await ask(most + 1)];
    await small.stop();

    expect(fine).toMatchObject([200, { data: { __typename: 'Query' } }]);
    expect(over).toMatchObject([413, { errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] }]);
  });

  it('that is packed is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
    const answer = await send('/graphql', { 'content-encoding': 'gzip' }, bomb);

    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('whose length is given in two ways is not read', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    );

    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('a slow request, after REQUEST_TIMEOUT_MS,', () => {
  const impatient = useAuthenticatedServer({ env: { NODE_ENV: 'production', REQUEST_TIMEOUT_MS: '100' } });

  it.each([
    ['its head', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'its body',
      () =>
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${impatient.authorization('')}\r\nContent-Length: 99\r\n\r\n{`,
    ],
    [
      'a chunk',
      () =>
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: ${impatient.authorization('')}\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{`,
    ],
  ])('loses its connection when %s never ends', async (_, start) => {
    const { hostname, port } = new URL(impatient.url);
    const socket = connect(Number(port), hostname);
    socket.write(typeof start === 'string' ? start : start());

    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a key of an entity', () => {
  const query = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }';
  const { schema } = createGraph();
  const union = schema.getType('_Entity');
  const entities = isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
  const others = Object.keys(schema.getTypeMap()).filter((name) => !entities.includes(name));

  it('of a type that is no entity is refused like one of a type that is not there', async () => {
    expect(entities).toContain('Session');
    expect(others.length).toBeGreaterThan(100);
    const answers = new Set<string>();
    for (const name of [
      ...others.filter((_, index) => index % 5 === 0),
      'Nothing',
      '__proto__',
      'constructor',
      7,
      null,
      undefined,
    ]) {
      const { text, headers } = await post({ query, variables: { keys: [{ __typename: name, id: '1' }] } });
      answers.add(text.replaceAll(String(headers['x-request-id']), 'id'));
    }

    expect([...answers]).toEqual([expect.stringContaining('BAD_USER_INPUT')]);
  });

  it.each([5, 'Session', []])('that is no object (%j) is refused in the same way', async (key) => {
    expect(codesOf(await post({ query, variables: { keys: [key] } }))).toEqual(['BAD_USER_INPUT']);
  });
});
