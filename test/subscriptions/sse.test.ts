import { createClient } from 'graphql-sse';
import { print } from 'graphql';
import type { AuditEvent } from '../../src/logging/audit.js';
import {
  CompleteSessionDocument,
  SessionEventsDocument,
  SessionUpdatedDocument,
  type SessionUpdatedSubscription,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { unknownId } from '../support/server/sessions.js';
import { TestServer } from '../support/server/testServer.js';
import { EventReader } from './eventReader.js';
import { FakeTimers } from './fakeTimers.js';
import { fastTimers } from './fastTimers.js';
import { NOTIFICATION_SECRET, notify, playScenario, startSession } from './scenario.js';

const query = print(SessionUpdatedDocument);

const audited: AuditEvent[] = [];
const server = useAuthenticatedServer({
  timers: fastTimers,
  audit: { info: (event) => void audited.push(event) },
  env: { NOTIFICATION_SECRET, MAX_SUBSCRIPTIONS_PER_CALLER: '3' },
});
/** Time passes here only when a test says so: nothing is polled meanwhile. */
const stillTimers = new FakeTimers(Date.now());
const still = useAuthenticatedServer({ timers: stillTimers, env: { NOTIFICATION_SECRET } });
beforeEach(() => void (audited.length = 0));

const owner = (of = server): TestServer => of.asCaller('alice', scopesWithout('session:any'));

const createSession = (of = server): ReturnType<typeof startSession> => startSession(owner(of));

const open = (
  as: TestServer,
  variables: object,
  headers: Record<string, string> = {},
): Promise<EventReader> =>
  EventReader.open(`${as.url}/graphql`, { query, variables }, { ...as.headers, ...headers });

const stateOf = ({ data }: { data?: SessionUpdatedSubscription | null }): unknown =>
  data?.sessionUpdated?.session?.state;

describe('the official client of graphql-sse', () => {
  it('follows a session from its start over a failed liveness check to its completion', async () => {
    const { id, userView } = await createSession();
    const client = createClient({ url: `${server.url}/graphql`, headers: owner().headers, fetchFn: fetch });
    const results = client.iterate({ query, variables: { id } });
    const seen = await playScenario(server, { id, userView }, results);
    expect(seen[0]).toBe('SNAPSHOT ONGOING');
    expect(seen.at(-1)).toBe('COMPLETED COMPLETED');
    expect(seen.length).toBeGreaterThan(2);
  });

  it('gets the errors of a document as a message', async () => {
    const client = createClient({
      url: `${server.url}/graphql/stream`,
      headers: owner().headers,
      fetchFn: fetch,
    });
    const results = [];
    for await (const result of client.iterate({
      query: 'subscription { sessionUpdated(id: 1) { nothing } }',
    }))
      results.push(result);
    expect(results).toMatchObject([{ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
  });

  it('gets the result of a query as one message', async () => {
    const client = createClient({
      url: `${server.url}/graphql/stream`,
      headers: owner().headers,
      fetchFn: fetch,
    });
    const results = [];
    for await (const result of client.iterate({ query: '{ __typename }' })) results.push(result.data);
    expect(results).toEqual([{ __typename: 'Query' }]);
  });
});

describe('resuming', () => {
  it('continues after a cursor, given as argument or as Last-Event-ID, without a call to Yoti', async () => {
    const { id, userView } = await createSession(still);
    const first = await open(owner(still), { id });
    const { id: cursor } = await first.next();
    first.close();
    still.emulator.clearRequests();
    const byArgument = await open(owner(still), { id, after: cursor });
    const byHeader = await open(owner(still), { id }, { 'last-event-id': expectDefined(cursor) });
    expect(still.calls()).toEqual([]);

    await still.actAsUser(userView);
    await notify(still, { session_id: id, topic: 'session_completion' });
    for (const reader of [byArgument, byHeader]) {
      const [last] = (await reader.rest()).filter(({ event }) => event === 'next').slice(-1);
      expect(stateOf(last!.data as never)).toBe('COMPLETED');
    }
    const done = await open(owner(still), { id, after: cursor });
    expect((await done.rest()).map(({ event }) => event).at(-1)).toBe('complete');
  });

  it.each([
    ['text', () => 'not a cursor'],
    ['the cursor of another subject', (cursor: string) => cursor],
  ])('is refused with %s', async (_, cursorOf) => {
    const { id } = await createSession();
    const first = await open(owner(), { id });
    const { id: cursor } = await first.next();
    first.close();
    const other = server.asCaller('bob', allScopes);
    const [refusal] = await (await open(other, { id, after: cursorOf(expectDefined(cursor)) })).rest();
    expect(refusal!.data).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fieldErrors: [{ field: 'after' }] } }],
    });
  });

  it('pages through the history with the same cursors', async () => {
    const { id, userView } = await createSession();
    const reader = await open(owner(), { id });
    await reader.next();
    await server.actAsUser(userView);
    await reader.rest();
    const all = await owner().executeOrThrow(SessionEventsDocument, { id, first: 10 });
    const { edges, pageInfo } = expectDefined(all.session?.events);
    expect(edges.map(({ node }) => node.kind)).toEqual(['OPENED', 'COMPLETED']);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const rest = await owner().executeOrThrow(SessionEventsDocument, {
      id,
      first: 1,
      after: edges[0]!.cursor,
    });
    expect(rest.session?.events).toMatchObject({
      edges: [{ node: { kind: 'COMPLETED' } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const { errors } = await owner().execute(SessionEventsDocument, { id, first: 65 });
    expect(errors[0]?.extensions.fieldErrors).toEqual([{ field: 'first', message: 'must be from 1 to 64' }]);
  });
});

it('begins a stream with the headers of every response', async () => {
  const { id } = await createSession(still);
  const reader = await open(owner(still), { id }, { 'x-request-id': 'request-7' });
  expect(reader.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': 'request-7',
  });
  reader.close();
});

describe('who may subscribe', () => {
  it("answers somebody else's session with the bytes of an unknown one", async () => {
    const { id } = await createSession(still);
    const watched = await open(owner(still), { id });
    await watched.next();
    const stranger = still.asCaller('bob', scopesWithout('session:any'));
    const same = { 'x-request-id': 'request-1' };
    const foreign = await (await open(stranger, { id }, same)).text();
    const unknown = await (await open(stranger, { id: unknownId }, same)).text();
    expect(foreign).toContain('NOT_FOUND');
    expect(foreign).toBe(unknown);
    expect(still.calls().filter((call) => call === 'GET /sessions/:id')).toHaveLength(3);
    watched.close();
  });

  it('sends two subjects one session with cursors of their own, each with the fields it may have', async () => {
    const { id } = await createSession();
    const readers = await Promise.all([
      open(owner(), { id }),
      open(server.asCaller('bob', ['session:read', 'session:any']), { id }),
      open(server.asCaller('bob', ['session:read', 'session:any']), { id }),
    ]);
    const cursors = await Promise.all(readers.map(async (reader) => (await reader.next()).id));
    expect(cursors[1]).toBe(cursors[2]);
    expect(cursors[0]).not.toBe(cursors[1]);
    readers.forEach((reader) => reader.close());
  });

  it('refuses a caller without session:read', async () => {
    const { id } = await createSession();
    const [refusal] = await (
      await open(server.asCaller('alice', scopesWithout('session:read')), { id })
    ).rest();
    expect(refusal!.data).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('ends the stream with UNAUTHENTICATED when the token expires', async () => {
    const { id } = await createSession(still);
    const reader = await open(owner(still), { id });
    await reader.next();
    // Longer than any token of the test lives, and shorter than a subscription may.
    await stillTimers.pass(1_800_000);
    const events = await reader.rest();
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]!.data).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('bounds the subscriptions of a subject, and counts those that ended no longer', async () => {
    const { id } = await createSession();
    const three = await Promise.all([1, 2, 3].map(() => open(owner(), { id })));
    await Promise.all(three.map((reader) => reader.next()));
    const [refusal] = await (await open(owner(), { id })).rest();
    expect(refusal!.data).toMatchObject({
      errors: [{ extensions: { code: 'SUBSCRIPTION_LIMIT_EXCEEDED', retryable: true, retryAfter: 5 } }],
    });
    three.forEach((reader) => reader.close());
    for (;;) {
      const again = await open(owner(), { id });
      const { data } = await again.next();
      again.close();
      if (stateOf(data as never)) break;
    }
  });

  it('leaves one audit line at the start and one at the end', async () => {
    const { id } = await createSession();
    audited.length = 0;
    const reader = await open(owner(), { id });
    await reader.next();
    const admin = server.asCaller('alice', allScopes);
    await admin.executeOrThrow(CompleteSessionDocument, { input: { sessionId: id } });
    await reader.rest();
    const lines = audited.filter(({ field }) => field === 'Subscription.sessionUpdated');
    expect(lines).toEqual([
      expect.objectContaining({ subject: 'alice', ids: { sessionId: id }, outcome: 'STARTED' }),
      expect.objectContaining({ subject: 'alice', ids: { sessionId: id }, outcome: 'COMPLETED' }),
    ]);
  });
});

describe('the stream', () => {
  it('has heartbeats while nothing happens, and tells EventSource when to connect again', async () => {
    const { id } = await createSession();
    const reader = await open(owner(), { id });
    await reader.next();
    expect(await reader.until('\n\n:\n\n')).toMatch(/^retry: 1000\n\n/);
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reader.close();
  });

  it('is needed for a subscription: JSON alone is refused', async () => {
    const { status, errors } = await owner().execute(SessionUpdatedDocument, { id: unknownId });
    expect(status).toBe(406);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
    expect(errors[0]!.message).toContain('Accept: text/event-stream');
  });

  it('can be had with GET, as EventSource sends it', async () => {
    const { id } = await createSession();
    const search = new URLSearchParams({ query, variables: JSON.stringify({ id }) });
    const reader = await EventReader.open(`${server.url}/graphql?${search.toString()}`, undefined, {
      ...owner().headers,
      'sec-fetch-mode': 'cors',
    });
    expect(stateOf((await reader.next()).data as never)).toBe('ONGOING');
    reader.close();
  });

  it('ends with a hint at its longest life', async () => {
    const timers = new FakeTimers();
    const other = await TestServer.start({ timers, env: { MAX_SUBSCRIPTION_SECONDS: '10' } });
    const { id } = await startSession(other);
    const reader = await open(other, { id });
    await reader.next();
    await timers.pass(10_000);
    const events = await reader.rest();
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]!.data).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_ENDED' } }] });
    await other.stop();
  });

  it('of each of a thousand clients is closed with a hint when the gateway stops', async () => {
    const other = await TestServer.start({ timers: fastTimers });
    const { id } = await startSession(other);
    const open = (): Promise<EventReader> =>
      EventReader.open(`${other.url}/graphql`, { query, variables: { id } });
    const readers = await Promise.all(Array.from({ length: 1_000 }, open));
    await Promise.all(readers.map((reader) => reader.next()));
    const stopped = other.stop();
    const endings = await Promise.all(readers.map((reader) => reader.rest()));
    const codes = endings.map((events) =>
      events.map(
        ({ event, data }) => `${event} ${JSON.stringify(data)?.match(/SUBSCRIPTION_ENDED/)?.[0] ?? ''}`,
      ),
    );
    expect(new Set(codes.map(String))).toEqual(new Set(['next SUBSCRIPTION_ENDED,complete ']));
    await stopped;
  });

  it('is closed with a hint when the gateway stops', async () => {
    const other = await TestServer.start({ timers: fastTimers });
    const { id } = await startSession(other);
    const reader = await EventReader.open(`${other.url}/graphql`, {
      query,
      variables: { id },
    });
    await reader.next();
    const stopped = other.stop();
    const events = await reader.rest();
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]!.data).toMatchObject({
      errors: [{ extensions: { code: 'SUBSCRIPTION_ENDED', retryable: true } }],
    });
    await stopped;
  });
});

describe('a notification', () => {
  it('that is forged gives no event, and repeated ones cause few reads', async () => {
    const { id } = await createSession();
    const reader = await open(owner(), { id });
    await reader.next();
    server.emulator.clearRequests();
    const statuses = await Promise.all(
      Array.from({ length: 50 }, () => notify(server, { session_id: id, topic: 'session_completion' })),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await reader.until('\n\n:\n\n');
    expect(reader.received).toHaveLength(1);
    reader.close();
  });
});
