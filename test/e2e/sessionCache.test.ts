import { Agent, request, type Dispatcher } from 'undici';
import { SessionDocument, SupportedDocumentsDocument } from '../operations/operations.generated.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { until } from '../support/server/eventLoop.js';
import { comparable, send } from '../support/server/exchange.js';
import { Clock } from '../support/server/clock.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import { livenessSession, readSession, startSession, unknownId } from '../support/server/sessions.js';
import { post, TestServer, type GraphqlResponse, useTestServer } from '../support/server/testServer.js';

const READ = 'GET /sessions/:id';
const NOTIFICATION_SECRET = 'a-secret-that-only-yoti-and-we-know';

/** Between the emulator, which takes only https for an address of notifications, and the gateway of the test. */
class Postman {
  readonly #agent = new Agent();
  #gateway = '';
  #mayGo: Promise<void> = Promise.resolve();

  readonly dispatcher: Dispatcher = this.#agent.compose((dispatch) => (options, handler) => {
    void this.#mayGo.then(() => dispatch({ ...options, origin: this.#gateway }, handler));
    return true;
  });

  deliverTo(gateway: string): void {
    this.#gateway = gateway;
  }

  /** Nothing arrives until what this gives is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#mayGo = new Promise((resolve) => (release = resolve));
    return release;
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

const postman = new Postman();
const clock = new Clock();
const server = useTestServer({
  now: clock.now,
  env: { NOTIFICATION_SECRET },
  emulator: { webhookDispatcher: postman.dispatcher },
});
beforeAll(() => postman.deliverTo(server.url));
afterAll(() => postman.close());

/** Calls to Yoti of one read of the session. */
async function callsOfRead(id: string, headers: Record<string, string> = {}, at = server): Promise<string[]> {
  at.emulator.clearRequests();
  const { errors } = await at.execute(SessionDocument, { id }, headers);
  expect(errors).toEqual([]);
  return at.calls();
}

/** A finished session in the cache. */
async function cachedSession(): Promise<string> {
  const id = await livenessSession(server);
  expect(await readSession(server, id)).toMatchObject({ state: 'COMPLETED' });
  expect(await callsOfRead(id)).toEqual([]);
  return id;
}

describe('a session that is read twenty times', () => {
  const readTwentyTimes = async (id: string): Promise<string[]> => {
    server.emulator.clearRequests();
    for (let times = 0; times < 20; times += 1) await readSession(server, id);
    return server.calls();
  };

  it('costs one GET when it is completed, and the answers are the same', async () => {
    const id = await livenessSession(server);
    const first = await readSession(server, id);
    expect(await readSession(server, id.toUpperCase())).toEqual(first);
    expect(await readTwentyTimes(id)).toEqual([]);
    clock.pass(60);
    expect(await readTwentyTimes(id)).toEqual([]);
    clock.pass(0.001);
    expect(await readTwentyTimes(id)).toEqual([READ]);
  });

  it('costs one GET when it is expired', async () => {
    const { id } = await startSession(server);
    clock.pass(1_000);
    expect(await readSession(server, id)).toMatchObject({ state: 'EXPIRED' });
    expect(await readTwentyTimes(id)).toEqual([]);
  });

  it('costs a GET each time as long as it is ongoing', async () => {
    const { id } = await startSession(server);
    const reads = (await readTwentyTimes(id)).filter((call) => call === READ);
    expect(reads).toHaveLength(20);
  });

  it('costs a GET each time when Yoti fails, or knows none', async () => {
    const id = await livenessSession(server);
    server.emulator.failNext({ method: 'GET', path: /^\/sessions\//, status: 400 });
    expect((await server.execute(SessionDocument, { id })).errors).toHaveLength(1);
    expect(await callsOfRead(id)).toEqual([READ]);
    server.emulator.clearRequests();
    for (let times = 0; times < 3; times += 1) await server.execute(SessionDocument, { id: unknownId });
    expect(server.calls()).toEqual([READ, READ, READ]);
  });

  it('can be resolved as an entity', async () => {
    const id = await cachedSession();
    const query = `{ _entities(representations: [{ __typename: "Session", id: "${id}" }]) { ... on Session { __typename id state resources { id } } } }`;
    for (let times = 0; times < 2; times += 1) {
      const { text, calls } = await send(server, query);
      expect(JSON.parse(text)).toMatchObject({ data: { _entities: [{ __typename: 'Session', id }] } });
      expect(calls).toEqual([]);
    }
  });
});

describe('extensions.freshness', () => {
  const freshness = ({ extensions }: GraphqlResponse<unknown>): unknown => extensions?.freshness;

  it('has the time of the read, of a cached session as well', async () => {
    const id = await livenessSession(server);
    const readAt = new Date(clock.now()).toISOString();
    expect(freshness(await server.execute(SessionDocument, { id }))).toEqual({ readAt });
    clock.pass(20);
    const later = await server.execute(SessionDocument, { id });
    expect(freshness(later)).toEqual({ readAt });
    expect(later.extensions?.upstream).toEqual({ calls: 0 });
  });

  it('has the time of the oldest of several sessions', async () => {
    const older = await cachedSession();
    const readAt = new Date(clock.now()).toISOString();
    clock.pass(20);
    const query = `{ a: session(id: "${await livenessSession(server)}") { id } b: session(id: "${older}") { id } }`;
    expect(freshness(await post(`${server.url}/graphql`, { query }))).toEqual({ readAt });
  });

  it('is absent where no session was read', async () => {
    expect(freshness(await server.execute(SupportedDocumentsDocument, {}))).toBeUndefined();
    expect(freshness(await server.execute(SessionDocument, { id: unknownId }))).toBeUndefined();
  });
});

describe('a mutation invalidates its session', () => {
  const anId = unknownId;
  const mutations: [name: string, mutation: (id: string) => string][] = [
    ['deleteMedia', (id) => `deleteMedia(input: { sessionId: "${id}", mediaId: "${anId}" }) { __typename }`],
    ['deleteTrackedDevices', (id) => `deleteTrackedDevices(input: { sessionId: "${id}" }) { __typename }`],
    [
      'setSessionOutcome',
      (id) => `setSessionOutcome(input: { sessionId: "${id}", scenario: APPROVE }) { __typename }`,
    ],
    [
      'createFaceCaptureResource',
      (id) =>
        `createFaceCaptureResource(input: { sessionId: "${id}", requirementId: "${anId}" }) { __typename }`,
    ],
    [
      'uploadFaceCaptureImage',
      (id) =>
        `uploadFaceCaptureImage(input: { sessionId: "${id}", resourceId: "${anId}", contentType: JPEG, image: "${base64(jpeg)}" }) { __typename }`,
    ],
    [
      'addApplicantToResource',
      (id) =>
        `addApplicantToResource(input: { sessionId: "${id}", resourceId: "${anId}", applicantId: "${anId}" }) { __typename }`,
    ],
    [
      'setInstructions',
      (id) =>
        `setInstructions(input: { sessionId: "${id}", contactProfile: { firstName: "A", lastName: "B", email: "a@b.example" }, documents: [], branch: { fadCode: "0010010" } }) { __typename }`,
    ],
    [
      'requestInstructionsEmail',
      (id) => `requestInstructionsEmail(input: { sessionId: "${id}" }) { __typename }`,
    ],
  ];

  it.each(mutations)('%s, even when Yoti rejects it', async (_, mutation) => {
    const [id, bystander] = [await cachedSession(), await cachedSession()];
    const { data } = await post<object>(`${server.url}/graphql`, {
      query: `mutation { ${mutation(id.toUpperCase())} }`,
    });
    expect(data).toBeDefined();
    expect(await callsOfRead(id)).toEqual([READ]);
    expect(await callsOfRead(bystander)).toEqual([]);
  });

  it('deleteSession: it is NOT_FOUND afterwards', async () => {
    const id = await cachedSession();
    const { text } = await send(
      server,
      `mutation { deleteSession(input: { sessionId: "${id}" }) { deletedSessionId } }`,
    );
    expect(text).toContain(id);
    const { errors, extensions } = await server.execute(SessionDocument, { id });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(extensions).toEqual({ upstream: { calls: 1 } });
  });

  it('even during a read', async () => {
    const id = await livenessSession(server);
    server.emulator.failNext({ method: 'GET', path: /^\/sessions\//, delayMs: 300 });
    const reading = server.execute(SessionDocument, { id });
    await until(() => server.calls().at(-1) === READ);
    await send(server, `mutation { deleteTrackedDevices(input: { sessionId: "${id}" }) { __typename } }`);
    expect((await reading).errors).toEqual([]);
    expect(await callsOfRead(id)).toEqual([READ]);
  });
});

describe('Cache-Control', () => {
  it.each(['no-cache', 'max-age=0, No-Cache', 'no-store'])('with %s bypasses the cache', async (value) => {
    const id = await cachedSession();
    clock.pass(10);
    const { extensions } = await server.execute(SessionDocument, { id }, { 'cache-control': value });
    expect(extensions).toEqual({
      upstream: { calls: 1 },
      freshness: { readAt: new Date(clock.now()).toISOString() },
    });
  });

  it('with other directives does not', async () => {
    const id = await cachedSession();
    expect(await callsOfRead(id, { 'cache-control': 'max-age=01, private' })).toEqual([]);
  });
});

describe('SESSION_CACHE=off', () => {
  it('reads each time, and freshness is given', async () => {
    const off = await TestServer.start({ env: { SESSION_CACHE: 'off' } });
    const id = await livenessSession(off);
    expect(await callsOfRead(id, {}, off)).toEqual([READ]);
    expect(await callsOfRead(id, {}, off)).toEqual([READ]);
    expect((await off.execute(SessionDocument, { id })).extensions?.freshness).toBeDefined();
    await off.stop();
  });

  it('does not enable notifications without a secret', async () => {
    const off = await TestServer.start({ env: { SESSION_CACHE: 'off' } });
    const { statusCode, body } = await request(`${off.url}/notifications`, { method: 'POST' });
    await body.dump();
    expect(statusCode).toBe(404);
    await off.stop();
  });
});

describe('the supported documents', () => {
  const costOfList = async (headers: Record<string, string> = {}): Promise<number> => {
    server.emulator.clearRequests();
    for (const includeNonLatin of [false, true, false, true])
      await server.execute(SupportedDocumentsDocument, { includeNonLatin }, headers);
    return server.calls().length;
  };

  it('are cached for an hour, both lists, unless the cache is bypassed', async () => {
    clock.pass(7_200);
    expect(await costOfList()).toBe(2);
    clock.pass(3_600);
    expect(await costOfList()).toBe(0);
    clock.pass(1);
    expect(await costOfList()).toBe(2);
    expect(await costOfList({ 'cache-control': 'no-cache' })).toBe(4);
  });
});

describe('a notification', () => {
  const notify = async (
    body: unknown,
    authorization: string | undefined = `Bearer ${NOTIFICATION_SECRET}`,
  ): Promise<number> => {
    const answer = await request(`${server.url}/notifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(body),
    });
    await answer.body.dump();
    return answer.statusCode;
  };

  it.each(['BASIC', 'BEARER'])(
    'of Yoti invalidates the session on arrival, with authType %s',
    async (authType) => {
      const notifications = `notifications: { endpoint: "https://graph.shop.example/notifications", authType: ${authType}, authToken: "${NOTIFICATION_SECRET}", topics: [SESSION_COMPLETION] }`;
      const { data } = await post<{ createSession: { session: { id: string; userView: { url: string } } } }>(
        `${server.url}/graphql`,
        {
          query: `mutation { createSession(input: { checks: [{ liveness: {} }], ${notifications} }) { session { id userView { url } } } }`,
        },
      );
      const { id, userView } = expectDefined(data).createSession.session;
      const release = postman.hold();
      await server.actAsUser(userView.url);
      await readSession(server, id);
      expect(await callsOfRead(id)).toEqual([]);
      release();
      await server.emulator.notificationsSent();
      expect(await callsOfRead(id)).toEqual([READ]);
    },
  );

  it('invalidates the session it names, whatever the case of the id, and no other', async () => {
    const [id, bystander] = [await cachedSession(), await cachedSession()];
    expect(await notify({ session_id: id.toUpperCase(), topic: 'check_completion' })).toBe(200);
    expect(await callsOfRead(id)).toEqual([READ]);
    expect(await callsOfRead(bystander)).toEqual([]);
  });

  it.each([
    ['no secret', ''],
    ['another secret', `Bearer ${NOTIFICATION_SECRET}x`],
    ['the secret in the wrong form', NOTIFICATION_SECRET],
  ])('with %s is rejected, and invalidates nothing', async (_, authorization) => {
    const id = await cachedSession();
    expect(await notify({ session_id: id, topic: 'check_completion' }, authorization)).toBe(401);
    expect(await callsOfRead(id)).toEqual([]);
  });

  it.each([
    [{}, 400],
    [{ session_id: '../applicants' }, 400],
    [[unknownId], 400],
    [{ session_id: unknownId, topic: 'x'.repeat(10_000) }, 413],
  ])('that is invalid is rejected: %#', async (body, status) => {
    expect(await notify(body)).toBe(status);
  });
});

describe('where sessions have owners', () => {
  const authenticated = useAuthenticatedServer();

  const query = (id: string): string => `{ session(id: "${id}") { id state } }`;

  it('a cached session is NOT_FOUND for others, at the cost of an unknown one', async () => {
    const alice = authenticated.asCaller('alice', scopesWithout('session:any'));
    const mallory = authenticated.asCaller('mallory', scopesWithout('session:any'));
    const business = authenticated.asCaller('business', allScopes);
    const id = await livenessSession(alice);
    await readSession(alice, id);
    const unknown = await send(mallory, query(unknownId));
    expect(JSON.parse(unknown.text)).toMatchObject({ extensions: { upstream: { calls: 1 } } });

    for (let times = 0; times < 3; times += 1) {
      const theirs = await send(mallory, query(id));
      expect(comparable(theirs, id)).toEqual(comparable(unknown, unknownId));
      expect(theirs.calls).toEqual([READ]);
    }
    expect((await send(alice, query(id))).calls).toEqual([]);
    expect((await send(business, query(id))).calls).toEqual([]);
  });

  it('a read by another caller does not fill the cache', async () => {
    const alice = authenticated.asCaller('alice', scopesWithout('session:any'));
    const mallory = authenticated.asCaller('mallory', scopesWithout('session:any'));
    const id = await livenessSession(alice);
    await send(mallory, query(id));
    expect((await send(alice, query(id))).calls).toEqual([READ]);
  });
});
