import { json } from 'node:stream/consumers';
import Fastify from 'fastify';
import { NotificationTokens } from '../../src/auth/notificationTokens.js';
import { noNotifications, notificationRoute } from '../../src/http/notificationRoute.js';
import { errorHandler } from '../../src/http/errorResponse.js';
import { CreateSessionDocument } from '../operations/operations.generated.js';
import { startHttp, type Loopback } from '../support/emulator/loopback.js';
import { TestServer } from '../support/server/testServer.js';
import { NOTIFICATION_SECRET } from './scenario.js';

const ID = '0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1';
const tokens = new NotificationTokens(NOTIFICATION_SECRET);
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

async function route() {
  const app = Fastify();
  app.setErrorHandler(errorHandler('https://docs.example/errors.md'));
  const counts = noNotifications();
  const changed: string[] = [];
  let now = 0;
  await app.register(notificationRoute, {
    tokens,
    counts,
    changed: (id) => void changed.push(id),
    now: () => now,
  });
  const send = async (
    payload: object | string,
    authorization = `Bearer ${NOTIFICATION_SECRET}`,
  ): Promise<number> => {
    const headers = { authorization, 'content-type': 'application/json' };
    return (await app.inject({ method: 'POST', url: '/notifications', headers, payload })).statusCode;
  };
  return { send, counts, changed, pass: (ms: number) => (now += ms) };
}

describe('the route for notifications', () => {
  it.each([
    ['the secret as Bearer', `Bearer ${NOTIFICATION_SECRET}`],
    ['the secret as bearer, in small letters', `bearer ${NOTIFICATION_SECRET}`],
    ['the secret as Basic', basic(NOTIFICATION_SECRET)],
    ['a token of a session', `Bearer ${tokens.issue()}`],
    ['a token of a session as Basic', basic(tokens.issue())],
  ])('accepts %s', async (_, authorization) => {
    const { send, counts, changed } = await route();
    expect(await send({ session_id: ID.toUpperCase(), topic: 'check_completion' }, authorization)).toBe(200);
    expect(changed).toEqual([ID]);
    expect(counts).toEqual({ accepted: 1, unauthenticated: 0, malformed: 0, limited: 0 });
  });

  it.each([
    ['nothing', ''],
    ['another secret', 'Bearer another'],
    ['a token of another secret', `Bearer ${new NotificationTokens('another').issue()}`],
    ['a changed token', `Bearer x${tokens.issue()}`],
    ['a scheme alone', 'Bearer '],
  ])('refuses and counts %s', async (_, authorization) => {
    const { send, counts, changed } = await route();
    expect(await send({ session_id: ID }, authorization)).toBe(401);
    expect([changed, counts.unauthenticated]).toEqual([[], 1]);
  });

  it('refuses and counts a body without the id of a session, and one that is too large', async () => {
    const { send, counts, changed } = await route();
    expect(await send({ session_id: '../x' })).toBe(400);
    expect(await send({ topic: 'check_completion' })).toBe(400);
    expect(await send({ session_id: ID, rest: 'x'.repeat(10_000) })).toBe(413);
    expect([changed, counts.malformed]).toEqual([[], 2]);
  });

  it('accepts 500 in a second, and more in the next', async () => {
    const { send, counts, pass } = await route();
    for (let count = 0; count < 500; count += 1) await send({ session_id: ID });
    expect(await send({ session_id: ID })).toBe(429);
    pass(1_000);
    expect(await send({ session_id: ID })).toBe(200);
    expect(counts).toMatchObject({ accepted: 501, limited: 1 });
  });
});

describe('a session that the gateway creates', () => {
  const bodies: { notifications?: Record<string, unknown> | null }[] = [];
  let yoti: Loopback;
  let registered: TestServer;
  let unreachable: TestServer;
  beforeAll(async () => {
    yoti = await startHttp(async (request, response) => {
      bodies.push((await json(request)) as (typeof bodies)[number]);
      response
        .writeHead(201, { 'content-type': 'application/json' })
        .end(JSON.stringify({ session_id: ID, client_session_token: 'token', client_session_token_ttl: 60 }));
    });
    const yotiUrl = (): string => yoti.url;
    const env = { NOTIFICATION_SECRET };
    registered = await TestServer.start({
      yotiUrl,
      env: { ...env, PUBLIC_URL: 'https://graph.shop.example' },
    });
    unreachable = await TestServer.start({ yotiUrl, env: { ...env, PUBLIC_URL: 'http://127.0.0.1:4000' } });
  });
  afterAll(async () => {
    await Promise.all([registered.stop(), unreachable.stop(), yoti.close()]);
  });
  beforeEach(() => void (bodies.length = 0));
  const input = { checks: [{ liveness: {} }] };

  it('has its notifications sent to this gateway, each session with a token of its own', async () => {
    for (const server of [registered, registered])
      await server.executeOrThrow(CreateSessionDocument, { input });
    for (const { notifications } of bodies) {
      expect(notifications).toMatchObject({
        endpoint: 'https://graph.shop.example/notifications',
        auth_type: 'BEARER',
        topics: expect.arrayContaining(['SESSION_COMPLETION', 'CHECK_COMPLETION']) as unknown,
      });
      expect(tokens.accepts(`Bearer ${String(notifications?.auth_token)}`)).toBe(true);
      expect(notifications?.auth_token).not.toContain(NOTIFICATION_SECRET);
    }
    expect(bodies[0]!.notifications!.auth_token).not.toBe(bodies[1]!.notifications!.auth_token);
  });

  it("keeps the caller's own notifications, and has none if the caller says so", async () => {
    const own = { endpoint: 'https://shop.example/hook', topics: ['SESSION_COMPLETION' as const] };
    for (const notifications of [own, null])
      await registered.executeOrThrow(CreateSessionDocument, { input: { ...input, notifications } });
    expect(bodies.map(({ notifications }) => notifications ?? null)).toEqual([own, null]);
  });

  it('has none where Yoti cannot reach the gateway', async () => {
    await unreachable.executeOrThrow(CreateSessionDocument, { input });
    expect(bodies.map(({ notifications }) => notifications ?? null)).toEqual([null]);
  });
});
