import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { print } from 'graphql';
import { loadConfig } from '../../src/config/config.js';
import { SessionUpdatedDocument } from '../operations/operations.generated.js';
import { allScopes, AuthenticatedServer } from '../support/server/authenticatedServer.js';
import { unknownId } from '../support/server/sessions.js';
import { newEmulator, post, type TestServer } from '../support/server/testServer.js';
import { fastTimers } from './fastTimers.js';
import { NOTIFICATION_SECRET, playScenario, startSession } from './scenario.js';

const ROUTER_SECRET = 'a secret of the router with enough characters';
const VERIFIER = 'XJ4ZJFLYZ3CF5';

interface CallbackMessage {
  kind: string;
  action: string;
  id: string;
  verifier: string;
  payload?: unknown;
  errors?: unknown[];
}

/** Router that speaks the callback protocol to the letter. */
class Router {
  readonly messages: CallbackMessage[] = [];
  readonly faults: string[] = [];
  connections = 0;
  /** Status for the next messages with this action. */
  answers: Partial<Record<string, number>> = {};
  #wake = (): void => undefined;
  readonly #server: Server = createServer((request, response) => void this.#take(request, response));

  async start(): Promise<void> {
    this.#server.on('connection', () => (this.connections += 1));
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Payloads of `next`, until `complete`. */
  async *payloads(id: string): AsyncGenerator<unknown> {
    for (let index = 0; ; index += 1) {
      while (index >= this.messages.length) await new Promise<void>((resolve) => (this.#wake = resolve));
      const message = this.messages[index]!;
      if (message.id !== id) continue;
      if (message.action === 'complete') return;
      if (message.action === 'next') yield message.payload;
    }
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const message = JSON.parse(Buffer.concat(chunks).toString()) as CallbackMessage;
    if (request.method !== 'POST') this.faults.push('not POST');
    if (request.headers['content-type'] !== 'application/json') this.faults.push('not JSON');
    if (message.action === 'check' && request.headers['subscription-protocol'] !== 'callback/1.0')
      this.faults.push('check without protocol');
    if (message.kind !== 'subscription' || message.verifier !== VERIFIER) this.faults.push('not verified');
    this.messages.push(message);
    const status = this.answers[message.action] ?? (message.action === 'complete' ? 202 : 204);
    response.writeHead(status, { 'subscription-protocol': 'callback/1.0', location: '/elsewhere' }).end();
    this.#wake();
  }
}

const router = new Router();
const server = new AuthenticatedServer(newEmulator({}));
beforeAll(async () => {
  await router.start();
  await server.listen({
    timers: fastTimers,
    env: { ROUTER_SECRET, NOTIFICATION_SECRET, ROUTER_CALLBACK_ORIGINS: router.origin },
  });
});
afterAll(async () => {
  await server.stop();
  router.stop();
});
beforeEach(() => {
  router.messages.length = 0;
  router.answers = {};
});

const asRouter = (sub = 'alice'): TestServer =>
  server.as({ authorization: `Bearer ${server.token(sub, allScopes)}`, 'x-router-secret': ROUTER_SECRET });

const subscribe = (
  variables: object,
  subscriptionId: string,
  callback: object = {},
  headers = asRouter().headers,
): ReturnType<typeof post> =>
  post(
    `${server.url}/graphql`,
    {
      query: print(SessionUpdatedDocument),
      variables,
      extensions: {
        subscription: {
          callbackUrl: `${router.origin}/callback/${subscriptionId}`,
          subscriptionId,
          verifier: VERIFIER,
          heartbeatIntervalMs: 5_000,
          ...callback,
        },
      },
    },
    { accept: 'application/json;callbackSpec=1.0', ...headers },
  );

it('sends the messages of a session to the router, from its start to its completion', async () => {
  const session = await startSession(asRouter());
  const { status, data, errors } = await subscribe({ id: session.id }, 'one');
  expect([status, data, errors]).toEqual([200, null, []]);
  expect(router.messages[0]).toEqual({
    kind: 'subscription',
    action: 'check',
    id: 'one',
    verifier: VERIFIER,
  });
  const seen = await playScenario(server, session, router.payloads('one'));
  expect(seen[0]).toBe('SNAPSHOT ONGOING');
  expect(seen.at(-1)).toBe('COMPLETED COMPLETED');
  expect(router.faults).toEqual([]);
});

it('has heartbeats, and ends when the router does not know the subscription any more', async () => {
  const { id } = await startSession(asRouter());
  await subscribe({ id }, 'two');
  router.answers = { check: 404 };
  for (;;) {
    const response = await fetch(`${server.url}/health`);
    const { live } = (await response.json()) as { live: { subscriptions: number } };
    if (live.subscriptions === 0) break;
  }
  const checks = router.messages.filter(({ action }) => action === 'check');
  expect(checks.length).toBeGreaterThan(1);
});

it('sends a message again that the router failed to take', async () => {
  const { id } = await startSession(asRouter());
  router.answers = { next: 503 };
  await subscribe({ id }, 'three');
  while (router.messages.filter(({ action }) => action === 'next').length < 2)
    await new Promise((resolve) => setImmediate(resolve));
  router.answers = { next: 404 };
});

it.each([
  ['of a foreign origin', (foreign: string) => `${foreign}/callback`],
  ['with a user in it', (_: string, own: string) => own.replace('//', '//user:password@')],
  ['that only begins like the origin', (_: string, own: string) => `${own}.evil.example/callback`],
  ['that is no URL', () => 'callback'],
])('refuses a callbackUrl %s, without a connection', async (_, urlOf) => {
  const foreign = new Router();
  await foreign.start();
  const before = router.connections;
  const { id } = await startSession(asRouter());
  const { status, errors } = await subscribe({ id }, 'four', {
    callbackUrl: urlOf(foreign.origin, router.origin),
  });
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  expect(errors[0]?.message).toContain('callbackUrl');
  expect([foreign.connections, router.connections]).toEqual([0, before]);
  foreign.stop();
});

it('does not follow a redirect', async () => {
  const { id } = await startSession(asRouter());
  router.answers = { check: 307 };
  const { status, errors } = await subscribe({ id }, 'five');
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  // A heartbeat of another subscription may come meanwhile.
  expect(router.messages.filter((message) => message.id === 'five')).toHaveLength(1);
});

it('authorises before anything is sent to the router', async () => {
  const before = router.connections;
  const stranger = {
    ...asRouter('bob').headers,
    authorization: `Bearer ${server.token('bob', ['session:read'])}`,
  };
  const { id } = await startSession(asRouter());
  for (const unknown of [id, unknownId]) {
    const { errors } = await subscribe({ id: unknown }, 'six', {}, stranger);
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
  const noRouter = { authorization: asRouter().headers.authorization! };
  const { errors } = await subscribe({ id }, 'seven', {}, noRouter);
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  // A heartbeat of another subscription may come meanwhile.
  const sent = router.messages.filter(({ id }) => id === 'six' || id === 'seven');
  expect([sent, router.connections]).toEqual([[], before]);
});

it('is not configured without a secret of the router', () => {
  expect(() => loadConfig({ ROUTER_CALLBACK_ORIGINS: 'http://127.0.0.1:4010' })).toThrow(
    'ROUTER_CALLBACK_ORIGINS requires ROUTER_SECRET: set the secret that the router sends',
  );
  expect(() => loadConfig({ ROUTER_CALLBACK_ORIGINS: 'http://127.0.0.1:4010/path', ROUTER_SECRET })).toThrow(
    'ROUTER_CALLBACK_ORIGINS must be a list of origins',
  );
});
