import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Agent } from 'undici';
import { unrestrictedCaller } from '../../../src/auth/caller.js';
import { ApiError } from '../../../src/errors/apiError.js';
import type { YotiClientOptions } from '../../../src/datasources/yoti/client.js';
import { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { json } from '../../../src/datasources/yoti/payload.js';
import { failureOf } from '../../support/failure.js';
import { FakeYoti, type Answer } from '../../support/fakeYoti.js';
import { startHttp, startTcp, type Loopback } from '../../support/loopback.js';
import {
  APPLICANT_ID,
  FACE_ID,
  SESSION_ID,
  wireApplicant,
  wireComparison,
  wireError,
  wireLiveness,
  wireSession,
} from '../../support/wire.js';

const SESSION_PATH = `/sessions/${SESSION_ID}`;
const APPLICANT_PATH = `/applicants/${APPLICANT_ID}`;
const ids = { sessionId: SESSION_ID };

const connectionRefused = { connectionError: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) };
const connectionReset = { connectionError: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) };
const ok: Answer = { body: wireSession() };

describe('one call', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  const getSession = (): Promise<unknown> => yoti.yoti().get('/sessions/{sessionId}', { ids });
  const createApplicant = (): Promise<unknown> => yoti.yoti().post('/applicants');
  const putApplicant = (): Promise<unknown> =>
    yoti.yoti().put('/sessions/{sessionId}/resources/face-capture/{resourceId}/applicant', {
      ids: { ...ids, resourceId: FACE_ID },
      payload: json({ applicant_id: APPLICANT_ID }),
    });
  const deleteSession = (): Promise<unknown> => yoti.yoti().delete('/sessions/{sessionId}', { ids });
  const PUT_PATH = `${SESSION_PATH}/resources/face-capture/${FACE_ID}/applicant`;

  it('is signed over exactly what is sent', async () => {
    yoti.answers('PUT', PUT_PATH, {});

    await putApplicant();

    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'PUT',
        path: PUT_PATH,
        contentType: 'application/json',
        json: { applicant_id: APPLICANT_ID },
        isSigned: true,
      }),
    ]);
    expect([...yoti.sent[0]!.query.keys()]).toEqual(['sdkId', 'nonce', 'timestamp']);
  });

  it('without a body has no content type', async () => {
    yoti.answers('POST', '/applicants', { status: 201, body: wireApplicant() });

    await createApplicant();

    expect(yoti.sent[0]).toMatchObject({ contentType: undefined, body: undefined, isSigned: true });
  });

  it('with parameters has them in the signed query', async () => {
    yoti.answers('GET', SESSION_PATH, ok);

    await yoti.yoti().get('/sessions/{sessionId}', { ids, query: { detectedLocale: 'fr-FR' } });

    expect(yoti.sent[0]?.query.get('detectedLocale')).toBe('fr-FR');
    expect(yoti.sent[0]?.isSigned).toBe(true);
  });

  const repeatable: [method: string, path: string, send: () => Promise<unknown>, success: Answer][] = [
    ['GET', SESSION_PATH, getSession, ok],
    ['PUT', PUT_PATH, putApplicant, {}],
    ['DELETE', SESSION_PATH, deleteSession, { status: 204 }],
  ];
  const passing: [name: string, failure: Answer][] = [
    ['a refused connection', connectionRefused],
    ['a broken connection', connectionReset],
    ['a 429', { status: 429 }],
    ['a 500', { status: 500 }],
    ['a 502 with a page of HTML', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['a 503', { status: 503, body: wireError('TEMPORARILY_UNAVAILABLE') }],
    ['a 504', { status: 504 }],
    ['a 503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
  ];
  const everyRepeatable = repeatable.flatMap(([method, path, send, success]) =>
    passing.map(([name, failure]) => ({ method, path, send, success, name, failure })),
  );

  it.each(everyRepeatable)(
    '$method is sent again after $name, twice at most, each time signed anew',
    async ({ method, path, send, success, failure }) => {
      yoti.answers(method, path, failure, failure, success);

      await send();

      expect(yoti.calls).toEqual(Array.from({ length: 3 }, () => `${method} ${path}`));
      expect(yoti.sent.map(({ isSigned }) => isSigned)).toEqual([true, true, true]);
      expect(new Set(yoti.sent.map(({ query }) => query.get('nonce'))).size).toBe(3);
      expect(new Set(yoti.sent.map(({ digest }) => digest)).size).toBe(3);
      expect(yoti.pending).toBe(0);
    },
  );

  it.each(everyRepeatable)(
    '$method is given up after the third $name',
    async ({ method, path, send, failure }) => {
      yoti.answers(method, path, failure, failure, failure, failure);

      const error = await failureOf(send());

      expect(error.code).toMatch(/^(UPSTREAM_UNAVAILABLE|UPSTREAM_TIMEOUT|RATE_LIMITED)$/);
      expect(error.extensions.retryable).toBe(true);
      expect(yoti.calls).toHaveLength(3);
      expect(yoti.pending).toBe(1);
    },
  );

  it.each([...passing, ['a timeout', { status: 408 }] as [string, Answer]])(
    'POST is never sent again, not after %s',
    async (_, failure) => {
      yoti.answers('POST', '/applicants', failure, { status: 201, body: wireApplicant() });

      await failureOf(createApplicant());

      expect(yoti.calls).toEqual(['POST /applicants']);
    },
  );

  it.each([400, 401, 403, 404, 409, 410, 415, 418, 422])('is not sent again after a %i', async (status) => {
    yoti.answers('GET', SESSION_PATH, { status }, ok);

    await failureOf(getSession());

    expect(yoti.calls).toHaveLength(1);
  });

  it('leaves a long wait to the caller and tells how long it is', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 429, headers: { 'retry-after': '60' } }, ok);

    const { extensions } = await failureOf(getSession());

    expect(extensions).toEqual({ code: 'RATE_LIMITED', retryable: true, retryAfter: 60 });
    expect(yoti.calls).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %i, wherever it leads', async (status) => {
    const headers = { location: 'https://evil.example/steal' };
    yoti.answers('GET', SESSION_PATH, { status, headers });

    expect((await failureOf(getSession())).extensions).toEqual({
      code: 'UPSTREAM_INVALID_RESPONSE',
      retryable: false,
    });
    expect(yoti.calls).toHaveLength(1);
  });

  it('gives up an answer with more bytes than are allowed', async () => {
    const body = wireSession({ user_tracking_id: 'x'.repeat(100_000) });
    yoti.answers('GET', SESSION_PATH, { body }, ok);

    expect((await failureOf(getSession())).extensions).toEqual({
      code: 'UPSTREAM_INVALID_RESPONSE',
      retryable: false,
    });
    expect(yoti.calls).toHaveLength(1);
  });

  it('takes an answer with exactly as many bytes as are allowed', async () => {
    const text = JSON.stringify(wireSession());
    yoti.answers('GET', SESSION_PATH, { body: text.padEnd(100_000, ' ') });

    await expect(getSession()).resolves.toMatchObject({ session_id: SESSION_ID });
  });

  it.each<[name: string, body: unknown]>([
    ['nothing', ''],
    ['HTML', '<html>Login</html>'],
    ['half of it', JSON.stringify(wireSession()).slice(0, -10)],
    ['two documents', `${JSON.stringify(wireSession())}{}`],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"session"'],
    ['a list', [wireSession()]],
    ['an empty object', {}],
    ['an error body', wireError('SESSION_NOT_FOUND')],
    ['no session id', wireSession({ session_id: undefined })],
    ['a session id that is null', wireSession({ session_id: null })],
    ['a session id that is a number', wireSession({ session_id: 7 })],
    ['no state', wireSession({ state: undefined })],
    ['a state that is an object', wireSession({ state: {} })],
    ['no resources', wireSession({ resources: undefined })],
    ['resources that are a list', wireSession({ resources: [] })],
    ['no checks', wireSession({ checks: undefined })],
    ['checks that are null', wireSession({ checks: null })],
    ['checks that are an object', wireSession({ checks: {} })],
    ['a check that is null', wireSession({ checks: [null] })],
    ['a check without an id', wireSession({ checks: [wireComparison({ id: undefined })] })],
    ['a check without resources', wireSession({ checks: [wireComparison({ resources_used: undefined })] })],
    ['a report without a recommendation', wireSession({ checks: [wireComparison({ report: {} })] })],
    ['a ttl that is text', wireSession({ client_session_token_ttl: '899' })],
    ['a ttl with a fraction', wireSession({ client_session_token_ttl: 1.5 })],
    ['a token that is an object', wireSession({ client_session_token: {} })],
    [
      'a liveness resource without an id',
      wireSession({ resources: { liveness_capture: [wireLiveness({ id: undefined })] } }),
    ],
    [
      'a liveness resource without a kind',
      wireSession({ resources: { liveness_capture: [wireLiveness({ liveness_type: undefined })] } }),
    ],
    ['media that is text', wireSession({ resources: { liveness_capture: [wireLiveness({ image: 'x' })] } })],
  ])('refuses a success with %s in it', async (_, body) => {
    yoti.answers('GET', SESSION_PATH, { body });

    const error = await failureOf(getSession());

    expect(error.extensions).toEqual({ code: 'UPSTREAM_INVALID_RESPONSE', retryable: false });
    expect(yoti.calls).toHaveLength(1);
  });

  it.each<[name: string, body: unknown]>([
    ['no optional field', { session_id: SESSION_ID, state: 'ONGOING', resources: {}, checks: [] }],
    [
      'null for optional fields',
      wireSession({
        user_tracking_id: null,
        biometric_consent: null,
        client_session_token: null,
        client_session_token_ttl: null,
      }),
    ],
    [
      'null for optional lists',
      wireSession({ resources: { liveness_capture: null, face_capture: null, share_codes: null } }),
    ],
    ['a report that is null', wireSession({ checks: [wireComparison({ report: null })] })],
    [
      'a reason that is null',
      wireSession({
        checks: [wireComparison({ report: { recommendation: { value: 'APPROVE', reason: null } } })],
      }),
    ],
    ['a new state', wireSession({ state: 'PAUSED' })],
    ['a new kind of check', wireSession({ checks: [wireComparison({ type: 'MIND_READING' })] })],
    ['a new state of a check', wireSession({ checks: [wireComparison({ state: 'QUEUED' })] })],
    [
      'a new recommendation',
      wireSession({ checks: [wireComparison({ report: { recommendation: { value: 'MAYBE' } } })] }),
    ],
    [
      'a new kind of liveness',
      wireSession({ resources: { liveness_capture: [wireLiveness({ liveness_type: 'HOLOGRAM' })] } }),
    ],
    ['fields nobody knows', wireSession({ mood: 'good', resources: { holograms: [{}] } })],
  ])('takes a success with %s', async (_, body) => {
    yoti.answers('GET', SESSION_PATH, { body });

    await expect(getSession()).resolves.toEqual(body);
  });

  it.each([200, 201, 202, 299])('takes any success, %i as well, for a creation', async (status) => {
    yoti.answers('POST', '/applicants', { status, body: wireApplicant() });

    await expect(createApplicant()).resolves.toMatchObject({ id: APPLICANT_ID });
  });

  it.each<[name: string, answer: Answer]>([
    ['200 without a body', {}],
    ['204', { status: 204 }],
    ['200 with null', { body: 'null' }],
    ['200 with something else', { body: '<html></html>' }],
  ])('that answers without JSON takes %s', async (_, answer) => {
    yoti.answers('PUT', PUT_PATH, answer);

    await expect(putApplicant()).resolves.toBeUndefined();
  });

  it.each<[name: string, body: unknown]>([
    ['no body', ''],
    ['HTML', '<html>Not Found</html>'],
    ['half a body', '{"code":"SESSION_NOT_'],
    ['null', 'null'],
    ['a text', '"gone"'],
    ['a list', []],
    ['no code', { message: 'gone' }],
    ['a code that is a number', { code: 404 }],
    ['errors that are no list', { code: 'SESSION_NOT_FOUND', errors: 'many' }],
    ['errors that are anything', { code: 'X', errors: [null, 7, 'x', {}, { property: 1, message: 2 }] }],
  ])('refused with %s goes by its status', async (_, body) => {
    yoti.answers('GET', SESSION_PATH, { status: 404, body });

    expect((await failureOf(getSession())).extensions).toEqual({ code: 'NOT_FOUND', retryable: false });
  });

  it('keeps the field errors that can be read', async () => {
    const errors = [null, { property: 'applicant_id', message: 'must not be null' }, { property: 'x' }];
    yoti.answers('PUT', PUT_PATH, { status: 400, body: { code: 'PAYLOAD_VALIDATION', errors } });

    expect((await failureOf(putApplicant())).extensions.fieldErrors).toEqual([
      { field: 'applicantId', message: 'must not be null' },
    ]);
  });

  it('logs the template, the status and the time, and nothing of a person', async () => {
    yoti.answers('GET', SESSION_PATH, connectionRefused, { status: 503 }, ok);

    await getSession();

    expect(yoti.log.lines).toEqual([
      {
        level: 'warn',
        message: 'Yoti gave no answer',
        facts: {
          operation: 'GET /sessions/{sessionId}',
          reason: 'ECONNREFUSED',
          ms: expect.any(Number) as number,
        },
      },
      {
        level: 'debug',
        message: 'Yoti answered',
        facts: { operation: 'GET /sessions/{sessionId}', status: 503, ms: expect.any(Number) as number },
      },
      {
        level: 'debug',
        message: 'Yoti answered',
        facts: { operation: 'GET /sessions/{sessionId}', status: 200, ms: expect.any(Number) as number },
      },
    ]);
  });
});

describe('a base URL', () => {
  it.each(['https://api.yoti.test', 'https://api.yoti.test/'])('may have no path (%s)', async (baseUrl) => {
    const seen: string[] = [];
    const yoti = new FakeYoti({
      baseUrl,
      dispatcher: new Agent().compose(() => ({ path }) => {
        seen.push(path);
        throw new Error('Not sent');
      }),
    });

    await failureOf(yoti.yoti().post('/applicants'));

    expect(seen).toEqual([expect.stringMatching(/^\/applicants\?sdkId=/)]);
  });
});

describe('reads at the same time', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  const read = (abortHandle?: AbortHandle): Promise<unknown> =>
    yoti.yoti(abortHandle).get('/sessions/{sessionId}', { ids });

  it('of twenty callers cost one call', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);

    const answers = await Promise.all(Array.from({ length: 20 }, () => read()));

    expect(answers).toHaveLength(20);
    expect(yoti.calls).toHaveLength(1);
  });

  it('are one read, whatever the case of the id', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);
    const upper = yoti.yoti().get('/sessions/{sessionId}', { ids: { sessionId: SESSION_ID.toUpperCase() } });

    await Promise.all([read(), upper]);

    expect(yoti.calls).toHaveLength(1);
  });

  it('of two people are two calls: whoever joined would learn that somebody reads it', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);
    const readAs = (subject: string): Promise<unknown> =>
      yoti.dataSources(undefined, { ...unrestrictedCaller, subject }).sessions.get(SESSION_ID);

    await Promise.all([readAs('alice'), readAs('bob'), readAs('alice')]);

    expect(yoti.calls).toHaveLength(2);
  });

  it('fail together, once', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 404 }, ok);

    const failures = await Promise.all([failureOf(read()), failureOf(read()), failureOf(read())]);

    expect(failures.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(yoti.calls).toHaveLength(1);
  });

  it('are not remembered: the next one asks again', async () => {
    yoti.answers('GET', SESSION_PATH, { status: 404 }, ok);

    await failureOf(read());
    await expect(read()).resolves.toMatchObject({ session_id: SESSION_ID });

    expect(yoti.calls).toHaveLength(2);
  });

  it('are different reads with different parameters', async () => {
    yoti.answers('GET', SESSION_PATH, ok, ok);

    await Promise.all([read(), yoti.yoti().get('/sessions/{sessionId}', { ids, query: { a: 'b' } })]);

    expect(yoti.calls).toHaveLength(2);
  });

  it('are never joined when they are writes', async () => {
    yoti.answers('POST', '/applicants', { body: wireApplicant() }, { body: wireApplicant() });

    await Promise.all([yoti.yoti().post('/applicants'), yoti.yoti().post('/applicants')]);

    expect(yoti.calls).toHaveLength(2);
  });
});

/** A server that holds each request until it is told what to answer. */
class Holding {
  readonly held: { request: IncomingMessage; response: ServerResponse }[] = [];
  #waiting: (() => void)[] = [];

  readonly listener: RequestListener = (request, response) => {
    this.held.push({ request, response });
    this.#waiting.splice(0).forEach((resume) => resume());
  };

  async arrived(count: number): Promise<void> {
    while (this.held.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when the client has closed the connection of this request without an answer. */
  async closed(index: number): Promise<void> {
    const { response } = this.held[index]!;
    if (!response.destroyed) await once(response, 'close');
  }

  answer(index: number, body: unknown, status = 200): void {
    this.held[index]!.response.writeHead(status, { 'Content-Type': 'application/json' }).end(
      body === undefined ? '' : JSON.stringify(body),
    );
  }

  urls(): string[] {
    return this.held.map(({ request }) => `${request.method} ${request.url?.split('?')[0]}`);
  }
}

describe('over a real connection', () => {
  const servers: Loopback[] = [];
  const agents: Agent[] = [];
  afterEach(async () => {
    await Promise.all(agents.splice(0).map((agent) => agent.destroy()));
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  const clientOf = (server: Loopback, options: Partial<YotiClientOptions> = {}): FakeYoti => {
    const dispatcher = new Agent({ connect: { timeout: 1_000 } });
    servers.push(server);
    agents.push(dispatcher);
    return new FakeYoti({
      baseUrl: server.url,
      dispatcher,
      headersTimeoutMs: 5_000,
      bodyTimeoutMs: 5_000,
      ...options,
    });
  };
  const read = (yoti: FakeYoti, abortHandle?: AbortHandle): Promise<unknown> =>
    yoti.yoti(abortHandle).get('/sessions/{sessionId}', { ids });

  it('an answer that never begins is a timeout', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener), { headersTimeoutMs: 20 });

    const failure = failureOf(read(yoti));
    for (const attempt of [0, 1]) {
      await yotiServer.arrived(attempt + 1);
      yotiServer.answer(attempt, undefined, 503);
    }

    expect((await failure).extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: true });
    expect(yotiServer.held).toHaveLength(3);
  });

  it('an answer that stops half-way is a timeout', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener), { bodyTimeoutMs: 20 });

    const failure = failureOf(yoti.yoti().post('/applicants'));
    await yotiServer.arrived(1);
    yotiServer.held[0]!.response.writeHead(201).write('{"id":');

    expect((await failure).extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: false });
    await yotiServer.closed(0);
  });

  it('a read that times out is tried again', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener), { headersTimeoutMs: 20 });

    const answer = read(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(1, wireSession());

    await expect(answer).resolves.toMatchObject({ session_id: SESSION_ID });
  });

  it('a creation that times out is sent once and is not to be sent again', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener), { headersTimeoutMs: 20 });

    const { extensions } = await failureOf(yoti.yoti().post('/applicants'));

    expect(extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', retryable: false });
    expect(yotiServer.urls()).toEqual(['POST /idverify/v1/applicants']);
  });

  it('a creation without a body says so', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));

    const creation = yoti.yoti().post('/applicants');
    await yotiServer.arrived(1);
    yotiServer.answer(0, wireApplicant(), 201);
    await creation;

    const { headers } = yotiServer.held[0]!.request;
    expect(headers).toMatchObject({ 'content-length': '0', accept: 'application/json' });
    expect(headers).not.toHaveProperty('content-type');
  });

  it('a connection that breaks before an answer is unavailable', async () => {
    const yoti = clientOf(await startHttp(({ socket }) => socket.destroy()));

    expect((await failureOf(read(yoti))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
    });
  });

  it('a connection that breaks in the middle of an answer is tried again', async () => {
    let attempts = 0;
    const yoti = clientOf(
      await startHttp((request, response) => {
        attempts += 1;
        if (attempts === 3) return void response.end(JSON.stringify(wireSession()));
        response.writeHead(200, { 'Content-Length': '1000' }).write('{"session_id":');
        setImmediate(() => request.socket.destroy());
      }),
    );

    await expect(read(yoti)).resolves.toMatchObject({ session_id: SESSION_ID });
    expect(attempts).toBe(3);
  });

  it('a creation whose connection breaks is not sent again', async () => {
    let attempts = 0;
    const yoti = clientOf(
      await startHttp(({ socket }) => {
        attempts += 1;
        socket.destroy();
      }),
    );

    expect((await failureOf(yoti.yoti().post('/applicants'))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: false,
    });
    expect(attempts).toBe(1);
  });

  it('nobody listening is unavailable, and even a creation may be sent again', async () => {
    const server = await startHttp(() => undefined);
    const yoti = clientOf(server);
    await servers.pop()!.close();

    expect((await failureOf(yoti.yoti().post('/applicants'))).extensions).toEqual({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
    });
  });

  it.each(['220 mail.example ESMTP\r\n', 'HTTP/1.1 fine\r\n\r\n', 'HTTP/9 200 OK\r\n\r\n', '<html></html>'])(
    'an answer that is no HTTP (%j) is an invalid answer, and once is enough',
    async (text) => {
      let connections = 0;
      const greet = (socket: Socket): void => {
        connections += 1;
        socket.once('data', () => socket.end(text));
      };
      const yoti = clientOf(await startTcp(greet));

      expect((await failureOf(read(yoti))).extensions).toEqual({
        code: 'UPSTREAM_INVALID_RESPONSE',
        retryable: false,
      });
      expect(connections).toBe(1);
    },
  );

  it('an endless answer is given up at the bound and its connection closed', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener), { maxResponseBytes: 1_000 });

    const failure = failureOf(read(yoti));
    await yotiServer.arrived(1);
    const { response } = yotiServer.held[0]!;
    response.writeHead(200).write('x'.repeat(2_000));

    expect((await failure).code).toBe('UPSTREAM_INVALID_RESPONSE');
    await yotiServer.closed(0);
    expect(yotiServer.held).toHaveLength(1);
  });

  it('letters that are cut in two by the network are put together', async () => {
    const letter = Buffer.from('é');
    const text = JSON.stringify(wireSession({ user_tracking_id: '#' }));
    const [head, tail] = text.split('#') as [string, string];
    const yoti = clientOf(
      await startHttp((_, response) => {
        response.write(Buffer.concat([Buffer.from(head), letter.subarray(0, 1)]));
        setImmediate(() => response.end(Buffer.concat([letter.subarray(1), Buffer.from(tail)])));
      }),
    );

    await expect(read(yoti)).resolves.toMatchObject({ user_tracking_id: 'é' });
  });

  it('a client that goes away ends the call to Yoti', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const answer = read(yoti, client);
    await yotiServer.arrived(1);
    client.abort();

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await yotiServer.closed(0);
    expect(yotiServer.held).toHaveLength(1);
  });

  it('a client that goes away ends its write too', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const answer = yoti.yoti(client).post('/applicants');
    await yotiServer.arrived(1);
    client.abort();

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await yotiServer.closed(0);
  });

  it('a client that has gone already costs no call', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));

    const gone = new AbortHandle();
    gone.abort();

    await expect(read(yoti, gone)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(yoti.yoti(gone).post('/applicants')).rejects.toMatchObject({
      name: 'AbortError',
    });

    expect(yotiServer.held).toHaveLength(0);
  });

  it('a client that goes away while a retry is waited for costs no further call', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const answer = read(yoti, client);
    await yotiServer.arrived(1);
    yotiServer.held[0]!.response.writeHead(503, { 'Retry-After': '2' }).end(() =>
      setImmediate(() => client.abort()),
    );

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(yotiServer.held).toHaveLength(1);
  });

  it('a joined read goes on for those who stay', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));
    const [first, second] = [new AbortHandle(), new AbortHandle()];

    const gone = read(yoti, first);
    const stays = read(yoti, second);
    await yotiServer.arrived(1);
    first.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    yotiServer.answer(0, wireSession());

    await expect(stays).resolves.toMatchObject({ session_id: SESSION_ID });
    expect(yotiServer.held).toHaveLength(1);
  });

  it('a joined read ends when the last has gone', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));
    const clients = [new AbortHandle(), new AbortHandle(), new AbortHandle()];

    const answers = clients.map((client) => read(yoti, client));
    const ends = Promise.allSettled(answers);
    await yotiServer.arrived(1);
    clients.forEach((client) => client.abort());
    await ends;
    await yotiServer.closed(0);

    const again = read(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(1, wireSession());
    await expect(again).resolves.toMatchObject({ session_id: SESSION_ID });
  });

  it('a caller who never leaves keeps a joined read alive', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));
    const client = new AbortHandle();

    const stays = read(yoti);
    const gone = read(yoti, client);
    await yotiServer.arrived(1);
    client.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    yotiServer.answer(0, wireSession());

    await expect(stays).resolves.toMatchObject({ session_id: SESSION_ID });
  });

  it.each([
    ['a write under way', SESSION_ID],
    ['a write under way, its id in upper case,', SESSION_ID.toUpperCase()],
  ])('%s keeps readers from a read that began before it', async (_, sessionId) => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));

    const before = read(yoti);
    await yotiServer.arrived(1);
    const write = yoti.yoti().put('/sessions/{sessionId}/resources/face-capture/{resourceId}/applicant', {
      ids: { sessionId, resourceId: FACE_ID },
      payload: json({ applicant_id: APPLICANT_ID }),
    });
    await yotiServer.arrived(2);
    const during = read(yoti);
    await yotiServer.arrived(3);
    yotiServer.answer(1, undefined);
    await write;
    const after = read(yoti);
    await yotiServer.arrived(4);

    yotiServer.answer(0, wireSession({ user_tracking_id: 'before' }));
    yotiServer.answer(2, wireSession({ user_tracking_id: 'during' }));
    yotiServer.answer(3, wireSession({ user_tracking_id: 'after' }));
    await expect(Promise.all([before, during, after])).resolves.toMatchObject([
      { user_tracking_id: 'before' },
      { user_tracking_id: 'during' },
      { user_tracking_id: 'after' },
    ]);
  });

  it('a write that failed may have been carried out: readers ask again', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));

    const write = yoti
      .yoti()
      .delete('/sessions/{sessionId}', { ids })
      .catch((error: unknown) => error);
    await yotiServer.arrived(1);
    const during = read(yoti);
    await yotiServer.arrived(2);
    yotiServer.answer(0, wireError('RESOURCE_LOCKED'), 409);
    expect(await write).toBeInstanceOf(ApiError);
    const after = read(yoti);
    await yotiServer.arrived(3);

    yotiServer.answer(1, wireSession());
    yotiServer.answer(2, wireSession());
    await Promise.all([during, after]);
  });

  it('a write to one thing leaves reads of another joined', async () => {
    const yotiServer = new Holding();
    const yoti = clientOf(await startHttp(yotiServer.listener));

    const first = read(yoti);
    await yotiServer.arrived(1);
    const write = yoti.yoti().delete('/applicants/{applicantId}', { ids: { applicantId: APPLICANT_ID } });
    await yotiServer.arrived(2);
    const second = read(yoti);
    yotiServer.answer(1, undefined, 204);
    await write;
    yotiServer.answer(0, wireSession());

    await Promise.all([first, second]);
    expect(yotiServer.urls()).toEqual([
      `GET /idverify/v1${SESSION_PATH}`,
      `DELETE /idverify/v1${APPLICANT_PATH}`,
    ]);
  });
});
