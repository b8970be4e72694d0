import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { MockAgent } from 'undici';
import { BearerSigner } from '../../../src/datasources/yoti/bearer.js';
import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti, NOW, SDK_ID } from '../../support/emulator/fakeYoti.js';
import { throwAwayKey } from '../../support/fixtures/keys.js';
import { MemoryLog } from '../../support/fixtures/logger.js';
import { createdApplicant } from '../../support/fixtures/wire.js';

const ORIGIN = 'https://auth.yoti.test';
const PATH = '/v1/oauth/token';
const MINUTE = 60_000;

let now: number;
let agent: MockAgent;
let log: MemoryLog;
let forms: URLSearchParams[];
let signer: BearerSigner;
beforeEach(() => {
  now = NOW;
  forms = [];
  log = new MemoryLog();
  agent = new MockAgent();
  agent.disableNetConnect();
  const timeouts = { headersTimeoutMs: 60_000, bodyTimeoutMs: 60_000 };
  const access = { sdkId: SDK_ID, key: throwAwayKey.privateKey, url: ORIGIN + PATH, scope: 'idv:sessions' };
  signer = new BearerSigner({ ...access, ...timeouts, dispatcher: agent, now: () => now, log });
});
afterEach(() => agent.close());

const tokenOf = (access_token: string) => ({
  access_token,
  token_type: 'Bearer',
  expires_in: 2_700,
  scope: 'idv:sessions',
});
/** The token endpoint's next answer. */
function answer(body: object | string, statusCode = 200, headers = {}): void {
  agent
    .get(ORIGIN)
    .intercept({ path: PATH, method: 'POST' })
    .reply((request) => {
      forms.push(new URLSearchParams(String(request.body)));
      const data = typeof body === 'string' ? body : JSON.stringify(body);
      return { statusCode, data, responseOptions: { headers } };
    });
}
const sign = () => signer.sign({ method: 'GET', path: '/a' });
const sent = async (): Promise<string | undefined> => (await sign()).headers.Authorization;
/** Nothing is on its way any more. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
/** Waits until so many token requests have arrived. */
const asked = async (times: number): Promise<void> => {
  while (forms.length < times) await new Promise((resolve) => setImmediate(resolve));
  await settled();
};

it('sends a token, the path and the query as they are, and nothing of a signature', async () => {
  answer(tokenOf('one'));
  expect(await signer.sign({ method: 'GET', path: '/a', query: { detectedLocale: 'fr FR' } })).toEqual({
    target: '/a?detectedLocale=fr%20FR',
    headers: { Authorization: 'Bearer one' },
  });
  expect((await sign()).target).toBe('/a');
});

it('asks with an assertion as the reference has it', async () => {
  answer(tokenOf('one'));
  await sign();
  const [form] = forms;
  expect(Object.fromEntries(form!)).toEqual({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: 'idv:sessions',
    client_assertion: expect.any(String),
  });
  const assertion = form!.get('client_assertion')!;
  await jwtVerify(assertion, throwAwayKey.publicKey, { currentDate: new Date(NOW) });
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'PS384', typ: 'JWT' });
  expect(decodeJwt(assertion)).toEqual({
    iss: `sdk:${SDK_ID}`,
    sub: `sdk:${SDK_ID}`,
    aud: ORIGIN + PATH,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    iat: NOW / 1000,
    exp: NOW / 1000 + 300,
  });
});

it('asks once for twenty calls at the same time', async () => {
  answer(tokenOf('one'));
  const all = await Promise.all(Array.from({ length: 20 }, sent));
  expect(new Set(all)).toEqual(new Set(['Bearer one']));
  expect(forms).toHaveLength(1);
});

it('renews after 30 of 45 minutes, once for all, while the old one is used', async () => {
  answer(tokenOf('one'));
  await sign();
  now += 30 * MINUTE - 1;
  await sign();
  await settled();
  expect(forms).toHaveLength(1);

  now += 1;
  answer(tokenOf('two'));
  expect(await Promise.all([sent(), sent(), sent()])).toEqual(Array(3).fill('Bearer one'));
  await asked(2);
  expect(await sent()).toBe('Bearer two');
  expect(forms).toHaveLength(2);
});

it('uses the old one when it cannot be renewed, asks again after a pause, and waits when it has ended', async () => {
  answer(tokenOf('one'));
  await sign();
  now += 31 * MINUTE;
  answer('', 503);
  expect(await sent()).toBe('Bearer one');
  await asked(2);
  expect(await sent()).toBe('Bearer one');
  await settled();
  expect(log.lines).toEqual([
    expect.objectContaining({ level: 'warn', facts: { code: 'UPSTREAM_UNAVAILABLE' } }),
  ]);

  now += 14 * MINUTE;
  answer(tokenOf('two'));
  expect(await sent()).toBe('Bearer two');
});

it.each([
  ['UPSTREAM_UNAVAILABLE', true, 503, '', { 'retry-after': '7' }],
  ['UPSTREAM_UNAVAILABLE', true, 429, '', {}],
  ['UPSTREAM_TIMEOUT', true, 504, '', {}],
  ['UPSTREAM_UNAUTHORIZED', false, 401, { error: 'invalid_client' }, {}],
  ['UPSTREAM_UNAUTHORIZED', false, 400, { error: 'invalid_scope' }, {}],
  ['UPSTREAM_INVALID_RESPONSE', false, 302, '', {}],
  ['UPSTREAM_INVALID_RESPONSE', false, 200, '<html>', {}],
  ['UPSTREAM_INVALID_RESPONSE', false, 200, { ...tokenOf('a'), expires_in: 0 }, {}],
  ['UPSTREAM_INVALID_RESPONSE', false, 200, tokenOf('two words'), {}],
  ['UPSTREAM_INVALID_RESPONSE', false, 200, { ...tokenOf('a'), token_type: 'mac' }, {}],
  ['UPSTREAM_INVALID_RESPONSE', false, 200, { ...tokenOf('a'), more: 'x'.repeat(70_000) }, {}],
])('is %s (retryable %s) after a %i, case %#', async (code, retryable, status, body, headers) => {
  answer(body, status, headers);
  const { extensions } = await failureOf(sign());
  expect(extensions).toEqual({ code, retryable, ...('retry-after' in headers && { retryAfter: 7 }) });
});

it.each([
  ['ECONNREFUSED', 'UPSTREAM_UNAVAILABLE'],
  ['ETIMEDOUT', 'UPSTREAM_TIMEOUT'],
])('knows %s as %s, and asks again the next time', async (reason, code) => {
  agent
    .get(ORIGIN)
    .intercept({ path: PATH, method: 'POST' })
    .replyWithError(Object.assign(new Error('no'), { code: reason }));
  expect((await failureOf(sign())).extensions).toEqual({ code, retryable: true });
  answer(tokenOf('one'));
  expect(await sent()).toBe('Bearer one');
});

describe('a 401 of Yoti', () => {
  const refused = { status: 401, body: { code: 'MESSAGE_SIGNING' } };
  const created = { status: 201, body: createdApplicant };

  it('drops the token, and the call is made once more with a new one: a POST too', async () => {
    const yoti = new FakeYoti({ signer }).answers('POST', '/applicants', refused, created);
    answer(tokenOf('one'));
    answer(tokenOf('two'));
    await yoti.yoti().post('/applicants');
    expect(yoti.calls).toEqual(['POST /applicants', 'POST /applicants']);
    expect(forms).toHaveLength(2);
    expect(JSON.stringify([log.lines, yoti.log.lines])).not.toMatch(/Bearer|"one"|"two"/);
    await yoti.close();
  });

  it('is UPSTREAM_UNAUTHORIZED when it comes again, and costs no more tokens for a minute', async () => {
    const yoti = new FakeYoti({ signer }).answers('POST', '/applicants', refused, refused, refused);
    answer(tokenOf('one'));
    answer(tokenOf('two'));
    for (let call = 0; call < 2; call += 1)
      expect((await failureOf(yoti.yoti().post('/applicants'))).code).toBe('UPSTREAM_UNAUTHORIZED');
    expect(yoti.calls).toHaveLength(3);
    expect(forms).toHaveLength(2);
    await yoti.close();
  });
});
