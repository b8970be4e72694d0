import { Writable } from 'node:stream';
import { pino } from 'pino';
import { request } from 'undici';
import type { AuditEvent } from '../../src/logging/audit.js';
import { CreateSessionDocument, SessionDocument } from '../operations/operations.generated.js';
import { claimsAt, newKey, signed } from '../support/server/issuer.js';
import { allScopes, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { send } from '../support/server/exchange.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import {
  enrolledApplicant,
  livenessSession,
  readSession,
  startFaceAuth,
} from '../support/server/sessions.js';
import { type ClientError, type TestServer, useTestServer } from '../support/server/testServer.js';

const acts: AuditEvent[] = [];
let log = '';
const server = useAuthenticatedServer({
  audit: { info: (event) => void acts.push(event) },
  logger: pino(
    { level: 'trace' },
    new Writable({ write: (line, _, done) => ((log += String(line)), done()) }),
  ),
});
let business: TestServer;
beforeAll(() => {
  business = server.asCaller('business', allScopes);
});
beforeEach(() => {
  acts.length = 0;
  log = '';
});

const bearer = (token: string): TestServer => server.as({ authorization: `Bearer ${token}` });
const anything = '{ errorCodes }';

describe('without a valid token', () => {
  it.each([
    ['none', () => server],
    [
      'one that is not signed by the issuer',
      async () => bearer(await signed(newKey(), claimsAt(Date.now()))),
    ],
    ['one that is over', async () => bearer(await signed(server.key, claimsAt(Date.now() - 3_600_000)))],
    ['garbage', () => bearer('garbage')],
  ])('every operation is refused in the shape of GraphQL: %s', async (_, server) => {
    const { status, headers, text, calls } = await send(await server(), anything);

    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.parse(text)).toMatchObject({
      errors: [
        {
          message: 'Authentication is required.',
          extensions: { code: 'UNAUTHENTICATED', retryable: false, requestId: headers['x-request-id'] },
        },
      ],
    });
    expect(calls).toEqual([]);
  });

  it('nothing of it comes back or into the log', async () => {
    const token = await signed(newKey(), claimsAt(Date.now(), { sub: 'canary' }));
    const { text } = await send(bearer(token), anything);

    for (const part of [...token.split('.'), 'canary']) expect(text + log).not.toContain(part);
    expect(log).toContain('UNAUTHENTICATED');
  });

  it('the body is not even read', async () => {
    const { statusCode, body } = await request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{ this is no JSON',
    });
    await body.dump();

    expect(statusCode).toBe(401);
  });

  it('nor with two headers, of which somebody else may have checked the other', async () => {
    const token = server.token('alice', []);
    const { statusCode, body } = await request(
      `${server.url}/graphql?query=${encodeURIComponent(anything)}`,
      {
        headers: ['authorization', `Bearer ${token}`, 'authorization', `Bearer ${token}`],
      },
    );
    await body.dump();

    expect(statusCode).toBe(401);
  });

  it.each(['/', '/graphql', '/nowhere'])('%s is closed too', async (path) => {
    const { statusCode, body } = await request(server.url + path);
    await body.dump();

    expect(statusCode).toBe(401);
  });

  it('a health check needs no token', async () => {
    const { statusCode, body } = await request(`${server.url}/health`);

    expect([statusCode, await body.json()]).toMatchObject([
      200,
      { status: 'ok', signing: { running: 0, waiting: 0 }, audit: { state: 'writing' } },
    ]);
  });
});

describe('without a scope', () => {
  it('the field is null, its error has a code, the other root fields answer', async () => {
    const { id } = expectDefined(
      (await business.executeOrThrow(CreateSessionDocument, { input: { checks: [{ liveness: {} }] } }))
        .createSession?.session,
    );
    const reader = server.asCaller('reader', ['session:read', 'session:any']);
    const query = `{ errorCodes session(id: "${id}") { id state userView { url } } applicant(id: "${id}") { id } }`;
    const { status, text, calls } = await send(reader, query);
    const { data, errors } = JSON.parse(text);

    expect(status).toBe(200);
    expect(data).toMatchObject({ session: { id, state: 'ONGOING', userView: null }, applicant: null });
    expect(
      errors
        .map(({ path, extensions }: { path: string[]; extensions: { code: string } }) => [
          path.join('.'),
          extensions.code,
        ])
        .sort(),
    ).toEqual([
      ['applicant', 'FORBIDDEN'],
      ['session.userView', 'FORBIDDEN'],
    ]);
    expect(calls).toEqual(['GET /sessions/:id']);
  });

  it('a mutation sends nothing', async () => {
    const reader = server.asCaller('reader', ['session:read']);
    const { text, calls } = await send(
      reader,
      'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }',
    );

    expect(JSON.parse(text)).toMatchObject({
      data: { createSession: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(calls).toEqual([]);
  });

  it('to read, the id of a session that was made is in the error', async () => {
    const creator = server.asCaller('creator', ['session:create']);
    const { text } = await send(
      creator,
      'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id state } } }',
    );
    const { data, errors } = JSON.parse(text);

    expect(data.createSession).toEqual({ session: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', existing: { sessionId: expect.any(String) } } },
    ]);
  });

  it('images are not shown, and everything else is', async () => {
    const id = await livenessSession(business);
    const reader = server.asCaller('reader', ['session:read', 'session:any']);
    const query = `{ session(id: "${id}") { resources { id ... on LivenessResource { image { id type content url } } } } }`;
    const { text, calls } = await send(reader, query);
    const { data, errors } = JSON.parse(text);

    expect(data.session.resources).toMatchObject([{ image: { type: 'IMAGE', content: null, url: null } }]);
    expect(errors).toHaveLength(2);
    expect(calls).toEqual(['GET /sessions/:id']);
  });
});

describe('the audit', () => {
  it('says of a whole authentication who did what to which things, and no value', async () => {
    const { applicantId } = await enrolledApplicant(business);
    const alice = server.asCaller(
      'alice',
      allScopes.filter((scope) => scope !== 'session:any'),
      applicantId,
    );
    acts.length = 0;
    const { id, resourceId, userView } = await startFaceAuth(alice, applicantId);
    await alice.actAsUser(userView);
    await readSession(alice, id);

    expect(acts).toContainEqual({
      subject: 'alice',
      requestId: expect.any(String),
      field: 'Mutation.startApplicantFaceAuth',
      ids: { applicantId, sessionId: id, resourceId },
      outcome: 'OK',
      count: 1,
    });
    expect(acts.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        'Session.faceAuthOutcome',
        'Session.faceComparisonResult',
        'Session.livenessResults',
      ]),
    );
    for (const act of acts)
      expect(act).toMatchObject({ subject: 'alice', outcome: 'OK', ids: { sessionId: id } });
    expect(JSON.stringify(acts)).not.toMatch(/PASSED|APPROVE|token=|http/i);
  });

  it('says what was tried and refused', async () => {
    const sessionId = await livenessSession(business);
    const mallory = server.asCaller('mallory', ['session:create']);
    acts.length = 0;
    await send(
      mallory,
      `mutation { deleteSession(input: { sessionId: "${sessionId}" }) { deletedSessionId } deletePool(input: { poolId: "${sessionId}" }) { deletedPoolId } }`,
    );

    expect(acts).toMatchObject([
      { subject: 'mallory', field: 'Mutation.deleteSession', ids: { sessionId }, outcome: 'NOT_FOUND' },
      { subject: 'mallory', field: 'Mutation.deletePool', ids: { poolId: sessionId }, outcome: 'FORBIDDEN' },
    ]);
  });

  it('has an image that was seen through a link', async () => {
    const id = await livenessSession(business);
    const { text } = await send(
      business,
      `{ session(id: "${id}") { resources { ... on LivenessResource { image { id url } } } } }`,
    );
    const { image } = JSON.parse(text).data.session.resources[0];
    acts.length = 0;
    const { body } = await request(image.url);
    await body.dump();

    expect(acts).toMatchObject([
      {
        subject: null,
        subjectHash: expect.any(String),
        field: 'GET /media',
        ids: { sessionId: id, mediaId: image.id },
        outcome: 'OK',
      },
    ]);
  });

  it('never has an image or a name', async () => {
    const image = base64(jpeg);
    await send(
      business,
      `mutation { createApplicant(input: { image: "${image}" }) { applicant { id face { image { content } } } } }`,
    );

    expect(acts.map(({ field }) => field)).toEqual(['Mutation.createApplicant', 'ApplicantFace.image']);
    expect(JSON.stringify(acts)).not.toContain(image);
  });
});

describe('behind a router', () => {
  const secret = 'a-secret-between-a-router-and-us-0';
  const routed = useAuthenticatedServer({ env: { ROUTER_SECRET: secret } });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another of the same length', secret.replace('0', '1')],
    ['the beginning of it', secret.slice(0, -1)],
    ['more than it', `${secret}0`],
  ])('a request with %s for a secret is refused, whatever its token', async (_, given) => {
    const caller = routed.asCaller('alice', allScopes);
    const headers: Record<string, string> = given === undefined ? {} : { 'x-router-secret': given };
    const { status, text } = await send(caller.as({ ...caller.headers, ...headers }), anything);

    expect(status).toBe(401);
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(text).not.toContain(secret.slice(0, 10));
  });

  const withSecret = { 'x-router-secret': secret };
  const codesOf = (text: string): string[] =>
    (JSON.parse(text) as { errors?: ClientError[] }).errors?.map(({ extensions }) => extensions.code) ?? [];

  it('the secret lets requests with a token through', async () => {
    const caller = routed.asCaller('alice', []);
    expect(codesOf((await send(caller.as({ ...caller.headers, ...withSecret }), anything)).text)).toEqual([]);
  });

  it.each([
    '{ __typename }',
    '{ ... { a: __typename } }',
    '{ _service { sdl } }',
    '{ __schema { queryType { name } } __type(name: "Session") { name } }',
    'query ($i: Boolean = false) { __typename errorCodes @include(if: $i) }',
  ])('the secret alone opens %s', async (query) => {
    const { status, text } = await send(routed.as(withSecret), query);
    expect([status, codesOf(text)]).toEqual([200, []]);
  });

  it.each([
    '{ errorCodes }',
    '{ __typename supportedDocuments { code } }',
    'query ($i: Boolean = true) { __typename errorCodes @include(if: $i) }',
    '{ ...F } fragment F on Query { errorCodes }',
    '{ _entities(representations: []) { __typename } }',
    '{ __typename ... @include(if: true) { errorCodes } }',
  ])('the secret alone does not open %s', async (query) => {
    const { status, text } = await send(routed.as(withSecret), query);
    expect([status, codesOf(text)]).toEqual([200, ['UNAUTHENTICATED']]);
  });

  it('the secret does not replace a token that is not valid', async () => {
    const headers = { ...withSecret, authorization: 'Bearer a.b.c' };
    const { status, text } = await send(routed.as(headers), '{ _service { sdl } }');
    expect([status, codesOf(text)]).toEqual([200, ['UNAUTHENTICATED']]);
  });

  it('a request without the secret has its own status, whatever it asks for', async () => {
    expect((await send(routed, '{ __typename }')).status).toBe(401);
  });

  it('the process can still be watched', async () => {
    const { statusCode, body } = await request(`${routed.url}/health`);
    await body.dump();

    expect(statusCode).toBe(200);
  });
});

describe('a gateway without authentication', () => {
  const open = useTestServer();

  it('asks for no token, gives sessions no owner, and reads each once', async () => {
    const { createSession } = await open.executeOrThrow(CreateSessionDocument, {
      input: { checks: [{ liveness: {} }] },
    });
    const { id } = expectDefined(createSession?.session);
    const { data } = await open.execute(SessionDocument, { id }, { authorization: 'Bearer garbage' });

    expect(data?.session).toMatchObject({ id, userTrackingId: null });
    expect(open.calls().slice(0, 2)).toEqual(['POST /sessions', 'GET /sessions/:id']);
  });
});
