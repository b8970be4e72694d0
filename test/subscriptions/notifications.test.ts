import Fastify from 'fastify';
import { NotificationTokens } from '../../src/auth/notificationTokens.js';
import { noNotifications, notificationRoute } from '../../src/http/notificationRoute.js';
import { errorHandler } from '../../src/http/errorResponse.js';
import { CreateSessionDocument } from '../operations/operations.generated.js';
import { useTestServer } from '../support/server/testServer.js';
import { NOTIFICATION_SECRET } from './scenario.js';

const ID = '0b6f9bf4-8b30-4dd0-ad6e-6fb8d8d4b2a1';
const tokens = new NotificationTokens(NOTIFICATION_SECRET);
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

async function route() {
  const app = Fastify();
  app.setErrorHandler(errorHandler);
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
  const registered = useTestServer({
    env: { PUBLIC_URL: 'https://graph.shop.example', NOTIFICATION_SECRET },
  });
  const unreachable = useTestServer({ env: { NOTIFICATION_SECRET } });
  const input = { checks: [{ liveness: {} }] };
  const sent = ({ emulator }: typeof registered): { notifications?: Record<string, unknown> } =>
    JSON.parse(String(emulator.requests.find(({ path }) => path.startsWith('/sessions?'))?.body)) as object;

  it('has its notifications sent to this gateway, each session with a token of its own', async () => {
    const seen: unknown[] = [];
    for (let count = 0; count < 2; count += 1) {
      registered.emulator.clearRequests();
      await registered.executeOrThrow(CreateSessionDocument, { input });
      const { notifications } = sent(registered);
      expect(notifications).toMatchObject({
        endpoint: 'https://graph.shop.example/notifications',
        auth_type: 'BEARER',
        topics: expect.arrayContaining(['SESSION_COMPLETION', 'CHECK_COMPLETION']) as unknown,
      });
      expect(tokens.accepts(`Bearer ${String(notifications?.auth_token)}`)).toBe(true);
      expect(notifications?.auth_token).not.toContain(NOTIFICATION_SECRET);
      seen.push(notifications?.auth_token);
    }
    expect(seen[0]).not.toBe(seen[1]);
  });

  it("keeps the caller's own notifications, and has none if the caller says so", async () => {
    const own = { endpoint: 'https://shop.example/hook', topics: ['SESSION_COMPLETION' as const] };
    await registered.executeOrThrow(CreateSessionDocument, { input: { ...input, notifications: own } });
    expect(sent(registered).notifications).toEqual({ endpoint: own.endpoint, topics: own.topics });
    registered.emulator.clearRequests();
    await registered.executeOrThrow(CreateSessionDocument, { input: { ...input, notifications: null } });
    expect(sent(registered).notifications ?? null).toBeNull();
  });

  it('has none where Yoti cannot reach the gateway', async () => {
    await unreachable.executeOrThrow(CreateSessionDocument, { input });
    expect(sent(unreachable).notifications ?? null).toBeNull();
  });
});
