import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  gatewayErrors,
  isErrorCode,
  watchSession,
  type WatchOptions,
} from '../../packages/client/src/index.js';
import { readEvents } from '../../packages/client/src/eventStream.js';
import { DeleteSessionDocument, FaceAuthProgressDocument } from '../operations/operations.generated.js';
import { fastTimers } from '../subscriptions/fastTimers.js';
import { notify, NOTIFICATION_SECRET, playScenario, startSession } from '../subscriptions/scenario.js';
import { allScopes, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { enrolledApplicant, startFaceAuth, unknownId } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const QUICK = { minDelayMs: 1, maxDelayMs: 20 };
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('watchSession with the gateway', () => {
  const server = useTestServer({ timers: fastTimers, env: { NOTIFICATION_SECRET } });
  const options = (): WatchOptions => ({ url: `${server.url}/graphql`, ...QUICK });

  it('follows a session over a failed attempt to its completion, and ends', async () => {
    const { id, userView } = await startSession(server);
    const updates = (async function* () {
      for await (const sessionUpdated of watchSession(id, options())) yield { data: { sessionUpdated } };
    })();
    const seen = await playScenario(server, { id, userView }, updates);
    expect(seen[0]).toBe('SNAPSHOT ONGOING');
    expect(seen.at(-1)).toBe('COMPLETED COMPLETED');
  });

  it('gives what a document of your own selects', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const { id, userView } = await startFaceAuth(server, applicantId);
    await server.actAsUser(userView, { as: 'SOMEBODY_ELSE' });
    const [only, ...others] = await collect(
      watchSession(id, { ...options(), document: FaceAuthProgressDocument }),
    );
    expect(others).toEqual([]);
    const rejected = only?.session?.checks.find(({ type }) => type === 'FACE_COMPARISON');
    expect(rejected?.recommendation?.explanation).toMatchObject({
      code: 'DIFFERENT_PERSON',
      canRetry: false,
    });
  });

  it('continues after a cursor without a message that was seen before', async () => {
    const { id, userView } = await startSession(server);
    const first = watchSession(id, options());
    const { value } = await first.next();
    await first.return();
    await server.actAsUser(userView);
    await notify(server, { session_id: id, topic: 'session_completion' });
    const later = await collect(watchSession(id, { ...options(), after: value!.cursor }));
    expect(later.map(({ kind }) => kind)).not.toContain('SNAPSHOT');
    expect(later.at(-1)?.kind).toBe('COMPLETED');
  });

  it('ends with the deletion of the session', async () => {
    const { id, userView } = await startSession(server);
    await server.actAsUser(userView);
    const updates = watchSession(id, options());
    await updates.next();
    expect((await updates.next()).done).toBe(true);
    await server.executeOrThrow(DeleteSessionDocument, { input: { sessionId: id } });
    const failed = collect(watchSession(id, options())).catch((error: unknown) => error);
    expect(isErrorCode(await failed, 'NOT_FOUND')).toBe(true);
  });

  it('throws NOT_FOUND at once for a session that there is not', async () => {
    const onReconnect = jest.fn();
    const error: unknown = await collect(watchSession(unknownId, { ...options(), onReconnect })).catch(
      (e) => e,
    );
    expect(error).toMatchObject({ name: 'GatewayRequestError' });
    expect([isErrorCode(error, 'NOT_FOUND'), isErrorCode(error, 'SESSION_EXPIRED')]).toEqual([true, false]);
    expect(onReconnect).not.toHaveBeenCalled();
  });

  it('ends with the reason of the signal, and closes its connection', async () => {
    const { id } = await startSession(server);
    const abort = new AbortController();
    const updates = watchSession(id, { ...options(), signal: abort.signal });
    await updates.next();
    const next = updates.next().catch((error: unknown) => error);
    const reason = new Error('left the page');
    abort.abort(reason);
    expect(await next).toBe(reason);
    await expect(collect(watchSession(id, { ...options(), signal: abort.signal }))).rejects.toBe(reason);
  });
});

describe('watchSession with tokens', () => {
  const server = useAuthenticatedServer({ timers: fastTimers });

  it('asks for another token once when the first is refused', async () => {
    const { id, userView } = await startSession(server.asCaller('alice', allScopes));
    await server.actAsUser(userView);
    const tokens = ['expired', server.token('alice', allScopes)];
    const updates = watchSession(id, {
      url: `${server.url}/graphql`,
      getToken: async () => tokens.shift()!,
      ...QUICK,
    });
    expect((await collect(updates)).at(-1)?.session?.state).toBe('COMPLETED');
    expect(tokens).toEqual([]);
  });

  it('throws UNAUTHENTICATED when the second is refused too', async () => {
    const getToken = jest.fn(() => 'wrong');
    const updates = watchSession(unknownId, { url: `${server.url}/graphql`, getToken, ...QUICK });
    const error: unknown = await collect(updates).catch((e) => e);
    expect(isErrorCode(error, 'UNAUTHENTICATED')).toBe(true);
    expect(getToken).toHaveBeenCalledTimes(2);
  });
});

describe('watchSession with a server that fails', () => {
  type Answer = (response: ServerResponse, request: IncomingMessage) => void;
  let answers: Answer[] = [];
  let bodies: { variables: { after: string | null } }[] = [];
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(JSON.parse(Buffer.concat(chunks).toString()) as never);
    (answers.shift() ?? answerWith(500))(response, request);
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as { port: number }).port}/graphql`;
  });
  beforeEach(() => void (bodies = []));
  afterAll(() => {
    http.closeAllConnections();
    http.close();
  });

  const event = (kind: string, cursor: string, state: string): string =>
    `event: next\ndata: ${JSON.stringify({ data: { sessionUpdated: { cursor, kind, session: { id: '1', state } } } })}\n\n`;
  const failed = (code: string, extensions: object = {}): string =>
    `event: next\ndata: ${JSON.stringify({ data: null, errors: [{ message: code, extensions: { code, ...extensions } }] })}\n\n`;
  const stream =
    (...parts: string[]): Answer =>
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`retry: 1000\n\n:\n\n${parts.join('')}`);
    };
  const answerWith =
    (status: number, body = ''): Answer =>
    (response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  const watch = (options: Partial<WatchOptions> = {}) => watchSession('1', { url, ...QUICK, ...options });

  it('continues after the last message when the stream breaks, a proxy fails and the gateway restarts', async () => {
    answers = [
      stream(event('SNAPSHOT', 'a', 'ONGOING')),
      answerWith(502, '<html>'),
      (response) => response.destroy(),
      stream(event('CHECK_DONE', 'b', 'ONGOING'), failed('SUBSCRIPTION_ENDED', { retryable: true })),
      stream(event('COMPLETED', 'c', 'COMPLETED')),
    ];
    const onReconnect = jest.fn();
    const kinds = (await collect(watch({ onReconnect }))).map(({ kind }) => kind);
    expect(kinds).toEqual(['SNAPSHOT', 'CHECK_DONE', 'COMPLETED']);
    expect(bodies.map(({ variables }) => variables.after)).toEqual([null, 'a', 'a', 'a', 'b']);
    expect(onReconnect).toHaveBeenCalledTimes(4);
  });

  it('reads a session again that could not be read, instead of giving a message without it', async () => {
    const unread = { data: { sessionUpdated: { cursor: 'a', kind: 'SNAPSHOT', session: null } } };
    const errors = [{ message: 'x', extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true } }];
    answers = [
      stream(`event: next\ndata: ${JSON.stringify({ ...unread, errors })}\n\n`),
      stream(event('EXPIRED', 'b', 'EXPIRED')),
    ];
    expect((await collect(watch())).map(({ kind }) => kind)).toEqual(['EXPIRED']);
    expect(bodies.map(({ variables }) => variables.after)).toEqual([null, null]);
  });

  it('opens a silent connection again', async () => {
    answers = [
      (response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n'),
      stream(event('DELETED', 'a', 'COMPLETED')),
    ];
    expect(await collect(watch({ idleTimeoutMs: 50 }))).toHaveLength(1);
  });

  it('throws at once for an address that is none', async () => {
    const onReconnect = jest.fn();
    await expect(collect(watch({ url: 'no address', onReconnect }))).rejects.toThrow('no address');
    expect(onReconnect).not.toHaveBeenCalled();
  });

  it('gives up after as many failures in a row as it may have', async () => {
    answers = [];
    await expect(collect(watch({ maxFailures: 3 }))).rejects.toThrow('HTTP 500');
    expect(bodies).toHaveLength(4);
  });

  it.each([
    ['an error that is final', stream(failed('FORBIDDEN')), 'FORBIDDEN'],
    ['an answer that is no stream', answerWith(200, '{}'), 'The response is no event stream: HTTP 200.'],
    ['a page that is not there', answerWith(404), 'The response is no event stream: HTTP 404.'],
    ['a message without data', stream('event: next\ndata: {}\n\n'), 'The message has no data.'],
  ])('throws at once for %s', async (_, answer, message) => {
    answers = [answer];
    await expect(collect(watch())).rejects.toThrow(message);
    expect(bodies).toHaveLength(1);
  });
});

describe('events of a stream', () => {
  const read = async (...chunks: (string | Uint8Array)[]) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks)
          controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
        controller.close();
      },
    });
    return collect(readEvents(body, () => undefined));
  };

  it.each(['\n', '\r\n', '\r'])(
    'are the same wherever the network divides them, with line ends %j',
    async (end) => {
      const text = [
        'retry: 1000',
        '',
        ': comment',
        '',
        'event: next',
        'data: é',
        'data:b',
        '',
        'event: complete',
        'data:',
        '',
        '',
      ].join(end);
      const bytes = new TextEncoder().encode(text + (end === '\r' ? ':' : ''));
      const whole = [
        { event: 'next', data: 'é\nb' },
        { event: 'complete', data: '' },
      ];
      expect(await read(bytes)).toEqual(whole);
      for (let cut = 1; cut < bytes.length; cut += 1)
        expect(await read(bytes.slice(0, cut), bytes.slice(cut))).toEqual(whole);
    },
  );

  it('are not read beyond a bound', async () => {
    await expect(read('data: ', 'x'.repeat(4_000_001))).rejects.toThrow('too long');
  });
});

describe('gatewayErrors', () => {
  const error = { message: 'm', extensions: { code: 'SESSION_EXPIRED' } };
  it.each<[string, unknown]>([
    ['a response', { data: null, errors: [error] }],
    ['its errors', [error]],
    ['one error', error],
    ['an error of urql or Apollo Client 3', { graphQLErrors: [error] }],
    ['an error of graphql-request', { response: { errors: [error] } }],
    ['an error of Apollo Client 4 for another status', { bodyText: JSON.stringify({ errors: [error] }) }],
  ])('are found in %s', (_, thrown) => {
    expect(gatewayErrors(thrown)).toEqual([error]);
    expect(isErrorCode(thrown, 'NOT_FOUND', 'SESSION_EXPIRED')).toBe(true);
  });
  it.each([undefined, null, 'text', new TypeError('fetch failed'), { bodyText: '<html>' }, { errors: [{}] }])(
    'are none in %p',
    (thrown) => expect(gatewayErrors(thrown)).toEqual([]),
  );
});
