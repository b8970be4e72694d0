import { once } from 'node:events';
import { print } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { SessionUpdatedDocument } from '../operations/operations.generated.js';
import { scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { unknownId } from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';
import { TestServer as Server } from '../support/server/testServer.js';
import { fastTimers } from './fastTimers.js';
import { NOTIFICATION_SECRET, playScenario, startSession } from './scenario.js';

const query = print(SessionUpdatedDocument);
const server = useAuthenticatedServer({
  timers: fastTimers,
  env: { WEBSOCKET: 'on', NOTIFICATION_SECRET, CORS_ORIGINS: 'https://shop.example' },
});

const tokenOf = (subject: string, claims: object = {}): string =>
  `Bearer ${server.token(subject, scopesWithout('session:any'), claims)}`;
const owner = (): TestServer => server.as({ authorization: tokenOf('alice') });
const urlOf = (url: string): string => `${url.replace('http', 'ws')}/graphql`;

const clients: Client[] = [];
function connect(authorization: string | undefined, url = server.url): Client {
  const client = createClient({
    url: urlOf(url),
    webSocketImpl: WebSocket,
    connectionParams: authorization === undefined ? undefined : { authorization },
    retryAttempts: 0,
    lazy: true,
  });
  clients.push(client);
  return client;
}
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
});

/** Code with which the server closes the connection of the client. */
const closeCode = (client: Client): Promise<number> =>
  new Promise((resolve) => client.on('closed', (event) => resolve((event as { code: number }).code)));

describe('the official client of graphql-ws', () => {
  it('follows a session from its start over a failed liveness check to its completion', async () => {
    const session = await startSession(owner());
    const results = connect(tokenOf('alice')).iterate({ query, variables: { id: session.id } });
    const seen = await playScenario(server, session, results);
    expect(seen[0]).toBe('SNAPSHOT ONGOING');
    expect(seen.at(-1)).toBe('COMPLETED COMPLETED');
  });

  it('gets a query answered, with errors of the closed list', async () => {
    const client = connect(tokenOf('alice'));
    const results: unknown[] = [];
    for await (const result of client.iterate({ query: '{ __typename }' })) results.push(result.data);
    for await (const result of client.iterate({ query: '{ nothing }' })) results.push(result);
    for await (const result of client.iterate({ query, variables: { id: unknownId } })) results.push(result);
    expect(results).toMatchObject([
      { __typename: 'Query' },
      { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it('can leave a subscription while nothing happens', async () => {
    const { id } = await startSession(owner());
    const results = connect(tokenOf('alice')).iterate({ query, variables: { id } });
    await results.next();
    await results.return!();
    for (;;) {
      const response = await fetch(`${server.url}/health`);
      const { live } = (await response.json()) as { live: { subscriptions: number } };
      if (live.subscriptions === 0) break;
    }
  });
});

describe('a connection', () => {
  it.each([
    ['without a token', undefined],
    ['with a token of nothing', 'Bearer nothing'],
  ])('%s is closed with 4403', async (_, authorization) => {
    const client = connect(authorization);
    const closed = closeCode(client);
    await expect(client.iterate({ query: '{ __typename }' }).next()).rejects.toBeDefined();
    expect(await closed).toBe(4403);
  });

  it('is closed with 4403 when its token expires, after the subscription was told', async () => {
    const { id } = await startSession(owner());
    const client = connect(tokenOf('alice', { exp: Math.floor(Date.now() / 1000) + 90 }));
    const closed = closeCode(client);
    const results = client.iterate({ query, variables: { id } });
    await results.next();
    expect(await closed).toBe(4403);
  });

  it('from a page of an origin that is not listed is refused', async () => {
    const open = async (origin: string): Promise<unknown> => {
      const socket = new WebSocket(urlOf(server.url), 'graphql-transport-ws', { origin });
      const [outcome] = (await Promise.race([
        once(socket, 'open').then(() => ['open']),
        once(socket, 'error'),
      ])) as [unknown];
      socket.terminate();
      return outcome;
    };
    expect(String(await open('https://evil.example'))).toContain('403');
    expect(await open('https://shop.example')).toBe('open');
  });

  it('is closed with 1001 when the gateway stops, after its subscriptions were told', async () => {
    const other = await Server.start({ timers: fastTimers, env: { WEBSOCKET: 'on' } });
    const { id } = await startSession(other);
    const client = connect(undefined, other.url);
    const closed = closeCode(client);
    const results = client.iterate({ query, variables: { id } });
    await results.next();
    const stopped = other.stop();
    expect(await results.next()).toMatchObject({
      value: { errors: [{ extensions: { code: 'SUBSCRIPTION_ENDED' } }] },
    });
    expect(await results.next()).toMatchObject({ done: true });
    expect(await closed).toBe(1001);
    await stopped;
  });
});

it('is not offered unless it is configured', async () => {
  const other = await Server.start();
  const socket = new WebSocket(urlOf(other.url), 'graphql-transport-ws');
  await once(socket, 'error');
  await other.stop();
});
