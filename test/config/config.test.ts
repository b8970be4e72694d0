import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig, type Config } from '../../src/config/config.js';
import { throwAwayKey, throwAwayPem } from '../support/keys.js';

type Env = Record<string, string | undefined>;

const SDK_ID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';
const folder = mkdtempSync(join(tmpdir(), 'gateway-config-'));
const keyFile = join(folder, 'key.pem');
writeFileSync(keyFile, throwAwayPem);
afterAll(() => rmSync(folder, { recursive: true }));

/** A real key goes with callers whose tokens can be checked; `test/authConfig.test.ts` has what is refused. */
const auth: Env = {
  AUTH_ISSUER: 'https://login.example',
  AUTH_AUDIENCE: 'graph',
  AUTH_JWKS_URL: 'https://login.example/keys',
};
const complete: Env = { ...auth, YOTI_CLIENT_SDK_ID: SDK_ID, YOTI_KEY_FILE_PATH: keyFile };
const withPem: Env = { ...auth, YOTI_CLIENT_SDK_ID: SDK_ID, YOTI_KEY_PEM: throwAwayPem };

function problemsOf(env: Env): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('what is kept of sessions', () => {
  it('is bounded as configured, or nothing at all', () => {
    const bounds = {
      SESSION_CACHE_SECONDS: '5',
      SESSION_CACHE_ENTRIES: '10',
      SESSION_CACHE_BYTES: '100000',
    };
    expect(loadConfig(bounds).sessionCache).toEqual({ seconds: 5, entries: 10, bytes: 100_000 });
    expect(loadConfig({ ...bounds, SESSION_CACHE: 'off' }).sessionCache).toBeUndefined();
  });

  it.each([
    ['SESSION_CACHE', 'yes', 'must be one of on, off'],
    ['SESSION_CACHE_SECONDS', '0', 'must be a whole number from 1 to 3600'],
    ['SESSION_CACHE_ENTRIES', '0', 'must be a whole number from 1 to 100000'],
    ['SESSION_CACHE_BYTES', '999', 'must be a whole number from 1000 to 1000000000'],
  ])('is refused with %s=%s', (variable, value, problem) => {
    expect(problemsOf({ [variable]: value })).toEqual([`${variable} ${problem}`]);
  });

  it('is dropped by notifications only with a secret that is long enough', () => {
    expect(problemsOf({ NOTIFICATION_SECRET: 'short' })).toHaveLength(1);
  });
});

const pemOf = (type: 'pkcs1' | 'pkcs8', modulusLength = 2048): string =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type, format: 'pem' }).toString();

describe('without any variable', () => {
  it('the defaults hold, and there is no key: the emulator stands in', () => {
    expect(loadConfig({})).toEqual({
      yoti: undefined,
      yotiAuth: 'signed',
      yotiAuthUrl: undefined,
      yotiAuthScope: 'idv:sessions',
      auth: undefined,
      routerSecret: undefined,
      auditLog: 'stderr',
      isProduction: false,
      workers: 1,
      workerMemory: 1_024,
      stopTimeout: 20_000,
      port: 4_000,
      host: '127.0.0.1',
      logLevel: 'info',
      corsOrigins: ['https://studio.apollographql.com'],
      connectTimeout: 3_000,
      headersTimeout: 15_000,
      bodyTimeout: 15_000,
      maxConnections: 128,
      maxSigningQueue: 1_000,
      threads: 4,
      maxResponseBytes: 16_000_000,
      maxImageBytes: 10_000_000,
      maxMediaBytes: 20_000_000,
      publicUrl: undefined,
      linkTtl: 300,
      linkSecret: undefined,
      maxRequestBytes: 14_333_334,
      requestTimeout: 60_000,
      limits: {
        documentBytes: 100_000,
        tokens: 4_000,
        depth: 15,
        aliases: 30,
        rootFields: 20,
        directives: 4,
        fragments: 50,
        selections: 3_000,
        repeatedFields: 25,
        listItems: 100,
      },
      maxBatch: 0,
      maxUpstreamCalls: 50,
      compileAfter: 3,
      sessionsPerMinute: 30,
      sessionCache: { seconds: 60, entries: 1_000, bytes: 50_000_000 },
      notificationSecret: undefined,
      redisUrl: undefined,
      trustedDocuments: 'off',
      manifest: undefined,
    } satisfies Config);
  });

  it.each(['', ' ', '\t', undefined])('an empty one (%j) counts as not set', (value) => {
    const names = [
      'YOTI_CLIENT_SDK_ID',
      'YOTI_KEY_FILE_PATH',
      'YOTI_KEY_PEM',
      'YOTI_IDV_API_URL',
      'PORT',
      'NODE_ENV',
      'CORS_ORIGINS',
    ];

    expect(loadConfig(Object.fromEntries(names.map((name) => [name, value])))).toEqual(loadConfig({}));
  });

  it('those of others are none of its business', () => {
    expect(loadConfig({ PATH: '/bin', YOTI_OTHER: 'x' })).toEqual(loadConfig({}));
  });
});

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

    expect(problemsOf({ ...withPem, YOTI_KEY_PEM: pem })).toEqual([
      expect.stringMatching(/^YOTI_KEY_PEM does not hold an RSA private key of at least 2048 bits/),
    ]);
    expect(problemsOf({ ...complete, YOTI_KEY_FILE_PATH: file })).toEqual([
      expect.stringMatching(/^YOTI_KEY_FILE_PATH does not hold an RSA private key/),
    ]);
  });

  it.each(unusable)('that is %s is never in a message', (_, pem) => {
    const text = problemsOf({ ...withPem, YOTI_KEY_PEM: pem, PORT: 'x', YOTI_IDV_API_URL: 'y' }).join('\n');

    for (const line of pem.split('\n').filter((part) => part.length > 4)) expect(text).not.toContain(line);
  });

  it.each([
    ['is not there', join(folder, 'missing.pem')],
    ['is a folder', folder],
    ['cannot be a file', '\0'],
  ])('in a file that %s is refused without naming the file', (_, file) => {
    expect(problemsOf({ ...complete, YOTI_KEY_FILE_PATH: file })).toEqual([
      'YOTI_KEY_FILE_PATH names a file that cannot be read: check the path and its permissions',
    ]);
  });

  it('given twice is refused', () => {
    expect(problemsOf({ ...complete, YOTI_KEY_PEM: throwAwayPem })).toEqual([
      'YOTI_KEY_PEM and YOTI_KEY_FILE_PATH are both set: unset one of them',
    ]);
  });
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
    const problems = problemsOf({ ...auth, ...env });

    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(missing);
    for (const problem of problems) expect(problem).toContain('is missing');
  });
});

describe('production', () => {
  it('is refused without a key: there is no emulator there', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^YOTI_CLIENT_SDK_ID and YOTI_KEY_FILE_PATH \(or YOTI_KEY_PEM\) must be set/),
    ]);
  });

  it('lets no other origin in unless it is told to', () => {
    expect(loadConfig({ ...complete, NODE_ENV: 'production' })).toMatchObject({
      isProduction: true,
      corsOrigins: [],
    });
  });

  it.each(['development', 'test'])('is not %s', (NODE_ENV) => {
    expect(loadConfig({ NODE_ENV }).isProduction).toBe(false);
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
    expect(loadConfig({ ...complete, NODE_ENV: 'production', YOTI_IDV_API_URL }).yoti?.baseUrl).toBe(
      YOTI_IDV_API_URL,
    );
  });

  it.each([
    'http://api.yoti.com/idverify/v1',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://[::2]/',
  ])('must not be %s in production', (YOTI_IDV_API_URL) => {
    const problems = problemsOf({ ...complete, NODE_ENV: 'production', YOTI_IDV_API_URL });

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
    const problems = problemsOf({ ...complete, YOTI_IDV_API_URL });

    expect(problems).toEqual([expect.stringMatching(/^YOTI_IDV_API_URL must be a base URL/)]);
    expect(problems.join()).not.toContain('private');
  });
});

describe('each variable', () => {
  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['WEB_CONCURRENCY', '64', 'workers', 64],
    ['WORKER_MEMORY_MB', '128', 'workerMemory', 128],
    ['STOP_TIMEOUT_SECONDS', '600', 'stopTimeout', 600_000],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
    ['YOTI_CONNECT_TIMEOUT_MS', '60000', 'connectTimeout', 60_000],
    ['YOTI_HEADERS_TIMEOUT_MS', '1', 'headersTimeout', 1],
    ['YOTI_BODY_TIMEOUT_MS', '300000', 'bodyTimeout', 300_000],
    ['YOTI_MAX_CONNECTIONS', '10000', 'maxConnections', 10_000],
    ['MAX_RESPONSE_BYTES', '1000', 'maxResponseBytes', 1_000],
    ['REQUEST_TIMEOUT_MS', '100', 'requestTimeout', 100],
    ['MAX_IMAGE_BYTES', '50000000', 'maxImageBytes', 50_000_000],
  ])('%s of %s is taken', (name, value, key, expected) => {
    expect(loadConfig({ [name]: value })).toHaveProperty(key, expected);
  });

  it('MAX_IMAGE_BYTES leaves room in a request for the base64 of the image', () => {
    const { maxRequestBytes } = loadConfig({ MAX_IMAGE_BYTES: '3000000' });

    expect(maxRequestBytes).toBeGreaterThan(Buffer.alloc(3_000_000).toString('base64').length);
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['PORT', 'NaN'],
    ['PORT', 'Infinity'],
    ['WEB_CONCURRENCY', '0'],
    ['WEB_CONCURRENCY', '65'],
    ['WEB_CONCURRENCY', 'auto'],
    ['WORKER_MEMORY_MB', '127'],
    ['WORKER_MEMORY_MB', '1GB'],
    ['STOP_TIMEOUT_SECONDS', '0'],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_LEVEL', 'INFO'],
    ['NODE_ENV', 'prod'],
    ['NODE_ENV', 'Production'],
    ['YOTI_CONNECT_TIMEOUT_MS', '0'],
    ['YOTI_CONNECT_TIMEOUT_MS', '60001'],
    ['YOTI_HEADERS_TIMEOUT_MS', '0'],
    ['YOTI_BODY_TIMEOUT_MS', '15s'],
    ['YOTI_MAX_CONNECTIONS', '0'],
    ['MAX_RESPONSE_BYTES', '999'],
    ['MAX_RESPONSE_BYTES', '5MB'],
    ['MAX_IMAGE_BYTES', '50000001'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', 'shop.example'],
    ['CORS_ORIGINS', 'https://shop.example/path'],
    ['CORS_ORIGINS', 'https://shop.example/'],
    ['CORS_ORIGINS', 'https://shop.example,,https://b.example'],
  ])('%s of %s is refused by name', (name, value) => {
    expect(problemsOf({ ...complete, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} must `)),
    ]);
  });

  it.each(['1234', 'not-a-uuid', `${SDK_ID}0`, `{${SDK_ID}}`, `${SDK_ID}\n`])(
    'YOTI_CLIENT_SDK_ID of %j is refused',
    (id) => {
      expect(problemsOf({ ...complete, YOTI_CLIENT_SDK_ID: id })).toEqual([
        'YOTI_CLIENT_SDK_ID must be the UUID that Yoti Hub shows for the application',
      ]);
    },
  );

  it.each([SDK_ID.toUpperCase(), '11111111-2222-3333-4444-555555555555'])(
    'YOTI_CLIENT_SDK_ID may be %s',
    (id) => {
      expect(loadConfig({ ...complete, YOTI_CLIENT_SDK_ID: id }).yoti?.sdkId).toBe(id);
    },
  );

  it('CORS_ORIGINS is a list', () => {
    const CORS_ORIGINS = 'https://shop.example, http://localhost:3000';

    expect(loadConfig({ CORS_ORIGINS }).corsOrigins).toEqual([
      'https://shop.example',
      'http://localhost:3000',
    ]);
  });
});

describe('several problems', () => {
  const broken: Env = {
    YOTI_CLIENT_SDK_ID: 'secret-id',
    YOTI_KEY_PEM: 'secret-key',
    YOTI_KEY_FILE_PATH: '/secret-path',
    YOTI_IDV_API_URL: 'secret-url',
    PORT: 'secret-port',
    LOG_LEVEL: 'secret-level',
    NODE_ENV: 'secret-environment',
    CORS_ORIGINS: 'secret-origin',
    MAX_IMAGE_BYTES: 'secret-size',
  };

  it('are all told at once, each with its variable', () => {
    const problems = problemsOf(broken).join('\n');

    for (const name of Object.keys(broken)) expect(problems).toContain(name);
  });

  it('repeat no value', () => {
    expect(problemsOf(broken).join('\n')).not.toContain('secret-');
  });

  it('are one line each in the message', () => {
    const error = new ConfigError(['A is wrong', 'B is wrong']);

    expect(error.message).toBe('The configuration has 2 problems:\n- A is wrong\n- B is wrong');
    expect(new ConfigError(['A is wrong']).message).toBe('The configuration has a problem:\n- A is wrong');
  });
});
