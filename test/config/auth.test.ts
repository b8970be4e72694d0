import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.js';
import { throwAwayPem } from '../support/fixtures/keys.js';
import { application, auth, namesIn, configProblems, type Env } from './problems.js';

const folder = mkdtempSync(join(tmpdir(), 'gateway-auth-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(pem: string): string {
  const file = join(folder, 'key.pem');
  writeFileSync(file, pem);
  return file;
}
const withKey = (pem: string): Env => ({
  ...auth,
  AUTH_JWKS_URL: undefined,
  AUTH_PUBLIC_KEY_FILE: fileWith(pem),
});
const spki = (key: { export(options: object): unknown }): string =>
  String(key.export({ type: 'spki', format: 'pem' }));

describe('a gateway with a real Yoti key', () => {
  it.each([
    ['for production', {}],
    ["for Yoti's sandbox", { YOTI_IDV_API_URL: 'https://api.yoti.com/sandbox/idverify/v1' }],
    ['for something that only looks local', { YOTI_IDV_API_URL: 'https://localhost.evil.example' }],
    ['for an emulator on another machine', { YOTI_IDV_API_URL: 'http://10.0.0.7:4001/idverify/v1' }],
  ])('%s does not start without an issuer, and reports every missing variable at once', (_, env) => {
    expect(namesIn(configProblems({ ...application, ...env, PORT: 'x' }))).toEqual([
      'PORT',
      'AUTH_ISSUER',
      'AUTH_AUDIENCE',
      'AUTH_JWKS_URL',
    ]);
  });

  it('is never advised to disable authentication', () => {
    const advice = configProblems({ ...application, AUTH_ISSUER: 'https://login.test/' }).join();

    expect(advice).toContain('a gateway with a real Yoti key must authenticate its callers');
    expect(advice).not.toContain('disable authentication');
  });

  it('does not start with half an application either', () => {
    expect(namesIn(configProblems({ YOTI_KEY_PEM: throwAwayPem }))).toEqual([
      'YOTI_CLIENT_SDK_ID',
      'AUTH_ISSUER',
      'AUTH_AUDIENCE',
      'AUTH_JWKS_URL',
    ]);
  });

  it('starts with an issuer', () => {
    expect(loadConfig({ ...application, ...auth }).auth).toEqual({
      issuer: 'https://login.example',
      audience: 'graph',
      keys: new URL('https://login.example/keys'),
      applicantClaim: 'applicant_id',
    });
  });
});

describe('on an emulator', () => {
  it.each([
    ['in this process', {}],
    ['on this machine', { ...application, YOTI_IDV_API_URL: 'http://127.0.0.1:4001/idverify/v1' }],
  ])('%s authentication may be disabled or enabled', (_, env) => {
    expect(loadConfig(env).auth).toBeUndefined();
    expect(loadConfig({ ...env, ...auth }).auth).toBeDefined();
  });

  it.each(Object.keys(auth))('half an issuer is refused: only %s', (name) => {
    const others = Object.keys(auth).filter((other) => other !== name);

    expect(namesIn(configProblems({ [name]: auth[name] }))).toEqual(others);
  });
});

describe('the keys of the issuer', () => {
  it.each([
    ['http://localhost:8080/keys', true],
    ['http://127.0.0.1/keys', true],
    ['http://login.example/keys', false],
    ['https://user:secret@login.example/keys', false],
    ['file:///etc/keys', false],
    ['keys', false],
  ])('may be at %s: %s', (AUTH_JWKS_URL, isAllowed) => {
    expect(namesIn(configProblems({ ...auth, AUTH_JWKS_URL }))).toEqual(isAllowed ? [] : ['AUTH_JWKS_URL']);
  });

  it('may not be given in both ways', () => {
    const both = { ...auth, AUTH_PUBLIC_KEY_FILE: fileWith('') };

    expect(configProblems(both)).toEqual([
      'AUTH_JWKS_URL and AUTH_PUBLIC_KEY_FILE are both set: unset one of them',
    ]);
  });

  it.each([
    ['RSA', spki(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
    ['P-256', spki(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)],
    ['P-521', spki(generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey)],
    ['Ed25519', spki(generateKeyPairSync('ed25519').publicKey)],
  ])('may be a file with a key of kind %s', (_, pem) => {
    expect(loadConfig(withKey(pem)).auth?.keys).toMatchObject({ type: 'public' });
  });

  it.each([
    ['a private key', throwAwayPem],
    ['a small key', spki(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)],
    [
      'a curve no token is signed with',
      spki(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey),
    ],
    ['a key that signs nothing', spki(generateKeyPairSync('x25519').publicKey)],
    ['text', 'secret-text'],
    ['nothing', ''],
  ])('may not be a file with %s, and no message has its content', (_, pem) => {
    const problems = configProblems(withKey(pem));

    expect(namesIn(problems)).toEqual(['AUTH_PUBLIC_KEY_FILE']);
    for (const line of pem.split('\n').filter((part) => part.length > 4))
      expect(problems.join()).not.toContain(line);
  });

  it('may not be a file that is not there', () => {
    expect(configProblems({ ...withKey(''), AUTH_PUBLIC_KEY_FILE: join(folder, 'missing.pem') })).toEqual([
      'AUTH_PUBLIC_KEY_FILE names a file that cannot be read: check the path and its permissions',
    ]);
  });
});

describe('the secret of a router', () => {
  it('has at least 32 characters', () => {
    expect(configProblems({ ROUTER_SECRET: 'short' })).toEqual([
      expect.stringMatching(/^ROUTER_SECRET must have at least 32/),
    ]);
    expect(loadConfig({ ROUTER_SECRET: 'r'.repeat(32) }).routerSecret).toBe('r'.repeat(32));
  });
});
