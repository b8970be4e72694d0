import { constants, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { request } from 'undici';
import { useEmulator } from '../support/emulator/useEmulator.js';

let now = Date.parse('2026-03-04T05:06:07Z');
const { emulator, client } = useEmulator({ now: () => now });

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const claims = (): Record<string, unknown> => ({
  iss: `sdk:${client.sdkId}`,
  sub: `sdk:${client.sdkId}`,
  aud: emulator.tokenUrl,
  jti: randomUUID(),
  exp: now / 1000 + 300,
});
const assertion = (changes: object = {}, key = client.key, alg = 'PS384'): string => {
  const text = `${encode({ alg, typ: 'JWT' })}.${encode({ ...claims(), ...changes })}`;
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return `${text}.${sign('sha384', Buffer.from(text), pss).toString('base64url')}`;
};
const ask = async (token: string, changes: Record<string, string> = {}) => {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: 'idv:sessions',
    client_assertion: token,
    ...changes,
  });
  const { statusCode, body } = await request(emulator.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  return { status: statusCode, body: (await body.json()) as Record<string, string> };
};
const withToken = (token: string | undefined) =>
  client.raw('POST', '/applicants', { headers: { authorization: `Bearer ${token}` } });

describe('the token endpoint', () => {
  it('issues a token that replaces signatures until it expires', async () => {
    const { status, body } = await ask(assertion());
    expect([status, body.token_type, body.expires_in, body.scope]).toEqual([
      200,
      'Bearer',
      2700,
      'idv:sessions',
    ]);
    expect((await withToken(body.access_token)).status).toBe(201);
    now += 2_700_000;
    expect((await withToken(body.access_token)).status).toBe(401);
    expect((await withToken('invented')).status).toBe(401);
  });

  it.each([
    ['another audience', { aud: 'https://elsewhere.example/' }],
    ['an issuer that is not the subject', { iss: 'sdk:other' }],
    ['an unknown client', { iss: `sdk:${randomUUID()}`, sub: `sdk:${randomUUID()}` }],
    ['an end in the past', { exp: 1 }],
    ['no jti', { jti: undefined }],
  ])('rejects an assertion with %s', async (_name, changes) => {
    const { status, body } = await ask(assertion(changes));
    expect([status, body.error]).toEqual([401, 'invalid_client']);
  });

  it('rejects other keys, other algorithms, malformed and reused assertions', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = stranger.export({ type: 'pkcs8', format: 'pem' }).toString();
    const once = assertion();
    expect((await ask(once)).status).toBe(200);
    for (const token of [assertion({}, pem), assertion({}, client.key, 'RS256'), 'a.b.c', '', once]) {
      expect((await ask(token)).status).toBe(401);
    }
  });

  it('wants the right grant, assertion type and a scope', async () => {
    expect((await ask(assertion(), { grant_type: 'password' })).body.error).toBe('unsupported_grant_type');
    expect((await ask(assertion(), { scope: '' })).body.error).toBe('invalid_request');
    expect((await ask(assertion(), { client_assertion_type: 'x' })).status).toBe(400);
  });
});
