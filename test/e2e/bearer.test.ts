import { SessionDocument } from '../operations/operations.generated.js';
import { enrolledApplicant, newApplicant, startFaceAuth, startResource } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';
import { recordTraffic, type TrafficRecorder } from '../support/server/recordTraffic.js';

const TOKEN_PATH = '/auth/v1/oauth/token';

const traffic: TrafficRecorder = recordTraffic(() => server.emulator.origin);
const server = useTestServer({ yotiUrl: () => traffic.url, env: { YOTI_AUTH: 'bearer' } });
const tokensAsked = (): number => traffic.requests.filter(({ url }) => url === TOKEN_PATH).length;

it('carries one token with every call, and nothing of a signature', async () => {
  const { applicantId } = await enrolledApplicant(server);
  const { id } = await startFaceAuth(server, applicantId);
  await server.executeOrThrow(SessionDocument, { id });

  expect(tokensAsked()).toBe(1);
  const calls = traffic.requests.filter(({ url }) => url !== TOKEN_PATH);
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
  traffic.requests.length = 0;
  server.emulator.failNext({ method: 'POST', status: 401, body: { code: 'MESSAGE_SIGNING' } });

  await newApplicant(server);

  expect(traffic.requests.map(({ url }) => url)).toEqual([
    '/idverify/v1/applicants',
    TOKEN_PATH,
    '/idverify/v1/applicants',
  ]);
});
