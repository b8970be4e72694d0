import { SessionDocument } from '../operations/operations.generated.js';
import { enrolledApplicant, newApplicant, startFaceAuth, startResource } from '../support/server/sessions.js';
import { TestServer } from '../support/server/testServer.js';
import { TrafficRecorder } from '../support/server/recordTraffic.js';

const TOKEN_PATH = '/auth/v1/oauth/token';

let server: TestServer;
const tap: TrafficRecorder = new TrafficRecorder(() => server.emulator.origin);
beforeAll(async () => {
  await tap.start();
  server = await TestServer.start({ yotiUrl: () => tap.url, env: { YOTI_AUTH: 'bearer' } });
});
afterAll(async () => {
  await server.stop();
  await tap.stop();
});
const tokensAsked = (): number => tap.requests.filter(({ url }) => url === TOKEN_PATH).length;

it('carries one token with every call, and nothing of a signature', async () => {
  const { applicantId } = await enrolledApplicant(server);
  const { id } = await startFaceAuth(server, applicantId);
  await server.executeOrThrow(SessionDocument, { id });

  expect(tokensAsked()).toBe(1);
  const calls = tap.requests.filter(({ url }) => url !== TOKEN_PATH);
  expect(calls.length).toBeGreaterThan(5);
  for (const { url, headers } of calls) {
    expect(url).toMatch(/^\/idverify\/v1\/[a-z0-9/-]+$/);
    expect(headers.authorization).toMatch(/^Bearer \S+$/);
    expect(headers).not.toHaveProperty('x-yoti-auth-digest');
  }
  expect(new Set(calls.map(({ headers }) => headers.authorization)).size).toBe(1);
});

it('gets a new token when Yoti refuses the old one, and the caller sees nothing of it', async () => {
  await startResource(server);
  tap.requests.length = 0;
  server.emulator.failNext({ method: 'POST', status: 401, body: { code: 'MESSAGE_SIGNING' } });

  await newApplicant(server);

  expect(tap.requests.map(({ url }) => url)).toEqual([
    '/idverify/v1/applicants',
    TOKEN_PATH,
    '/idverify/v1/applicants',
  ]);
});
