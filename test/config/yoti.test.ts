import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.js';
import { authUrlOf, isLocalUrl, isSandboxUrl } from '../../src/config/yoti.js';
import { throwAwayKey, throwAwayPem } from '../support/fixtures/keys.js';
import { application, auth, namesIn, configProblems, SDK_ID, type Env } from './problems.js';

const folder = mkdtempSync(join(tmpdir(), 'gateway-config-'));
const keyFile = join(folder, 'key.pem');
writeFileSync(keyFile, throwAwayPem);
afterAll(() => rmSync(folder, { recursive: true }));

const withPem: Env = { ...auth, ...application };
const complete: Env = { ...auth, YOTI_CLIENT_SDK_ID: SDK_ID, YOTI_KEY_FILE_PATH: keyFile };

const pemOf = (type: 'pkcs1' | 'pkcs8', modulusLength = 2048): string =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type, format: 'pem' }).toString();

describe('the key', () => {
  it.each([
    ['of a file', complete],
    ['in a variable', withPem],
    [
      'in a variable with \\n for line ends',
      { ...withPem, YOTI_KEY_PEM: throwAwayPem.replaceAll('\n', '\\n') },
    ],
    ['in a variable with CR LF', { ...withPem, YOTI_KEY_PEM: throwAwayPem.replaceAll('\n', '\r\n') }],
  ])('%s is read', (_, env) => {
    const { yoti } = loadConfig(env);

    expect(yoti).toMatchObject({ baseUrl: 'https://api.yoti.com/idverify/v1', sdkId: SDK_ID });
    expect(yoti?.key.equals(throwAwayKey.privateKey)).toBe(true);
  });

  it.each(['pkcs1', 'pkcs8'] as const)('may be %s', (type) => {
    expect(loadConfig({ ...withPem, YOTI_KEY_PEM: pemOf(type) }).yoti).toBeDefined();
  });

  const publicPem = throwAwayKey.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const lockedPem = throwAwayKey.privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' })
    .toString();
  const ecPem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const pssPem = generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const unusable: [name: string, pem: string][] = [
    ['no PEM', 'not a key'],
    ['half a key', throwAwayPem.slice(0, 800)],
    ['a key without its end', throwAwayPem.replace('-----END RSA PRIVATE KEY-----', '')],
    ['a public key', publicPem],
    ['a key with a passphrase', lockedPem],
    ['a key on a curve', ecPem],
    ['a key for PSS only', pssPem],
    ['a small key', pemOf('pkcs1', 1024)],
  ];

  it.each(unusable)('that is %s is refused, in a variable or in a file', (_, pem) => {
    const file = join(folder, 'unusable.pem');
    writeFileSync(file, pem);

    expect(configProblems({ ...withPem, YOTI_KEY_PEM: pem })).toEqual([
      expect.stringMatching(/^YOTI_KEY_PEM does not hold an RSA private key of at least 2048 bits/),
    ]);
    expect(configProblems({ ...complete, YOTI_KEY_FILE_PATH: file })).toEqual([
      expect.stringMatching(/^YOTI_KEY_FILE_PATH does not hold an RSA private key/),
    ]);
  });

  it.each(unusable)('that is %s is never in a message', (_, pem) => {
    const text = configProblems({ ...withPem, YOTI_KEY_PEM: pem, PORT: 'x', YOTI_IDV_API_URL: 'y' }).join(
      '\n',
    );

    for (const line of pem.split('\n').filter((part) => part.length > 4)) expect(text).not.toContain(line);
  });

  it.each([
    ['is not there', join(folder, 'missing.pem'), 'names a file that cannot be read: check the path'],
    ['is a folder', folder, 'names a file that is a folder: remove it'],
    ['is empty', join(folder, 'empty.pem'), 'names a file that is empty'],
    ['cannot be a file', '\0', 'has an invisible character in its value'],
  ])('in a file that %s is refused without naming the file', (_, file, problem) => {
    writeFileSync(join(folder, 'empty.pem'), '');
    const [first] = configProblems({ ...complete, YOTI_KEY_FILE_PATH: file });

    expect(first).toContain(`YOTI_KEY_FILE_PATH ${problem}`);
    expect(first).not.toContain(folder);
  });

  it('given twice is refused', () => {
    expect(configProblems({ ...complete, YOTI_KEY_PEM: throwAwayPem })).toEqual([
      'YOTI_KEY_PEM and YOTI_KEY_FILE_PATH are both set: unset one of them',
    ]);
  });
});

describe('the next key', () => {
  const nextFile = join(folder, 'next.pem');
  afterEach(() => rmSync(nextFile, { force: true }));

  it.each([
    ['a file', complete],
    ['a variable', withPem],
  ])('is read beside a key of %s, and may be missing', (_, env) => {
    const withNext = { ...env, YOTI_KEY_FILE_PATH_NEXT: nextFile };
    expect(loadConfig(withNext).yoti?.nextKey).toBeUndefined();
    writeFileSync(nextFile, throwAwayPem);
    const { yoti } = loadConfig(withNext);
    expect(yoti?.nextKey?.equals(throwAwayKey.privateKey)).toBe(true);
    expect(yoti?.keyFiles?.next).toBe(nextFile);
  });

  it.each([
    ['no key', 'YOTI_KEY_FILE_PATH_NEXT does not hold'],
    ['', 'YOTI_KEY_FILE_PATH_NEXT names a file that is empty'],
  ])('is refused as %p, by the name of its variable', (text, problem) => {
    writeFileSync(nextFile, text);
    const [found, ...more] = configProblems({ ...complete, YOTI_KEY_FILE_PATH_NEXT: nextFile });
    expect(found).toContain(problem);
    expect(more).toEqual([]);
  });

  it('does not stand for the first', () => {
    const [found] = configProblems({
      ...auth,
      YOTI_CLIENT_SDK_ID: SDK_ID,
      YOTI_KEY_FILE_PATH_NEXT: nextFile,
    });
    expect(found).toContain('YOTI_KEY_FILE_PATH is missing');
  });
});

it('the self-test is on or off', () => {
  expect(loadConfig(withPem).yotiSelfTest).toBeUndefined();
  expect(loadConfig({ ...withPem, YOTI_SELF_TEST: 'off' }).yotiSelfTest).toBe('off');
  expect(configProblems({ ...withPem, YOTI_SELF_TEST: 'yes' })).toEqual([
    'YOTI_SELF_TEST must be one of on, off',
  ]);
});

describe('half a configuration', () => {
  it.each<[name: string, env: Env, missing: string[]]>([
    ['only an application', { YOTI_CLIENT_SDK_ID: SDK_ID }, ['YOTI_KEY_FILE_PATH']],
    ['only a key', { YOTI_KEY_FILE_PATH: keyFile }, ['YOTI_CLIENT_SDK_ID']],
    ['only a key in a variable', { YOTI_KEY_PEM: throwAwayPem }, ['YOTI_CLIENT_SDK_ID']],
    [
      'only an address',
      { YOTI_IDV_API_URL: 'https://yoti.example' },
      ['YOTI_CLIENT_SDK_ID', 'YOTI_KEY_FILE_PATH'],
    ],
  ])('of %s is refused rather than answered by the emulator', (_, env, missing) => {
    const problems = configProblems({ ...auth, ...env });

    expect(namesIn(problems)).toEqual(missing);
    for (const problem of problems) expect(problem).toContain('is missing');
  });
});

describe('the address of Yoti', () => {
  it.each([
    ['https://api.yoti.com/sandbox/idverify/v1', 'https://api.yoti.com/sandbox/idverify/v1'],
    ['https://yoti.example', 'https://yoti.example'],
    ['https://yoti.example/', 'https://yoti.example'],
    ['https://yoti.example/a//', 'https://yoti.example/a'],
    ['https://yoti.example:8443/a', 'https://yoti.example:8443/a'],
    ['HTTPS://YOTI.EXAMPLE/a', 'https://yoti.example/a'],
    ['https://yoti.example/a?', 'https://yoti.example/a'],
    ['https://yoti.example/a#', 'https://yoti.example/a'],
    ['http://yoti.example/a', 'http://yoti.example/a'],
  ])('%s is %s', (YOTI_IDV_API_URL, baseUrl) => {
    expect(loadConfig({ ...complete, YOTI_IDV_API_URL }).yoti?.baseUrl).toBe(baseUrl);
  });

  it.each([
    'http://localhost:8080/v1',
    'http://127.0.0.1:8080/v1',
    'http://127.1.2.3/v1',
    'http://[::1]:8080/v1',
  ])('may be %s even in production', (YOTI_IDV_API_URL) => {
    expect(
      loadConfig({
        ...complete,
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://graph.example',
        YOTI_IDV_API_URL,
      }).yoti?.baseUrl,
    ).toBe(YOTI_IDV_API_URL);
  });

  it.each([
    'http://api.yoti.com/idverify/v1',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://[::2]/',
  ])('must not be %s in production', (YOTI_IDV_API_URL) => {
    const problems = configProblems({
      ...complete,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://graph.example',
      YOTI_IDV_API_URL,
    });

    expect(problems).toEqual([expect.stringMatching(/^YOTI_IDV_API_URL must be a base URL/)]);
  });

  it.each([
    'api.yoti.com',
    '/idverify/v1',
    'ftp://api.yoti.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://yoti.example/?a=b',
    'https://yoti.example/#a',
    'https://user@yoti.example/',
    'https://user:private@yoti.example/',
    'https://:private@yoti.example/',
  ])('must not be %s', (YOTI_IDV_API_URL) => {
    const problems = configProblems({ ...complete, YOTI_IDV_API_URL });

    expect(problems).toEqual([expect.stringMatching(/^YOTI_IDV_API_URL must be a base URL/)]);
    expect(problems.join()).not.toContain('private');
  });
});

describe('a base URL', () => {
  it.each([
    ['https://api.yoti.com/idverify/v1', false, false],
    ['https://api.yoti.com/sandbox/idverify/v1', true, false],
    ['https://sandbox.example/idverify/v1', false, false],
    ['http://127.0.0.1:4001/idverify/v1', true, true],
    ['http://localhost.evil.example/idverify/v1', false, false],
  ])('%s can decide outcomes: %s, is on this machine: %s', (baseUrl, isSandbox, isLocal) => {
    expect(isSandboxUrl(baseUrl)).toBe(isSandbox);
    expect(isLocalUrl(baseUrl)).toBe(isLocal);
  });

  it.each([
    ['https://api.yoti.com/sandbox/idverify/v1', 'https://auth.api.yoti.com/v1/oauth/token'],
    ['http://127.0.0.1:4001/idverify/v1', 'http://127.0.0.1:4001/auth/v1/oauth/token'],
  ])('%s takes its tokens from %s', (baseUrl, authUrl) => {
    expect(authUrlOf(baseUrl)).toBe(authUrl);
  });
});

describe('YOTI_AUTH_URL', () => {
  it.each([
    ['https://auth.example/token', true],
    ['http://127.0.0.1:8080/token', true],
    ['http://auth.example/token', false],
    ['https://user:private@auth.example/token', false],
    ['https://auth.example/token?a=b', false],
    ['https://auth.example/token#a', false],
    ['token', false],
  ])('may be %s: %s', (YOTI_AUTH_URL, isAllowed) => {
    expect(namesIn(configProblems({ YOTI_AUTH_URL }))).toEqual(isAllowed ? [] : ['YOTI_AUTH_URL']);
  });
});
