import { ConfigError, loadConfig, type Config } from '../../src/config/config.js';
import { application, auth, configProblems, namesIn, SDK_ID, type Env } from './problems.js';

const complete: Env = { ...auth, ...application };
const address: Env = { PUBLIC_URL: 'https://graph.example' };

describe('the session cache', () => {
  it('has the configured bounds, or is off', () => {
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
    expect(configProblems({ [variable]: value })).toEqual([`${variable} ${problem}`]);
  });

  it('is invalidated by notifications only with a secret that is long enough', () => {
    expect(configProblems({ NOTIFICATION_SECRET: 'short' })).toEqual([
      'NOTIFICATION_SECRET must have at least 32 characters; make one with `openssl rand -hex 32`',
    ]);
    expect(loadConfig({ NOTIFICATION_SECRET: 'n'.repeat(32) }).notificationSecret).toBe('n'.repeat(32));
  });
});

describe('without any variable', () => {
  it('has the defaults, and no key: the emulator stands in for Yoti', () => {
    expect(loadConfig({})).toEqual({
      yoti: undefined,
      yotiAuth: 'signed',
      yotiAuthUrl: undefined,
      yotiAuthScope: 'idv:sessions',
      auth: undefined,
      routerSecret: undefined,
      hasAccessDirectives: true,
      auditLog: 'stderr',
      hasWebSocket: false,
      routerCallbackOrigins: [],
      maxSubscriptions: 20_000,
      maxSubscriptionsPerCaller: 100,
      maxSubscriptionSeconds: 3_600,
      isProduction: false,
      workers: 1,
      workerMemoryMb: 1_024,
      stopTimeoutSeconds: 20,
      drainSeconds: 0,
      port: 4_000,
      healthPort: undefined,
      host: '127.0.0.1',
      logLevel: 'info',
      corsOrigins: ['https://studio.apollographql.com'],
      connectTimeoutMs: 3_000,
      headersTimeoutMs: 15_000,
      bodyTimeoutMs: 15_000,
      maxConnections: 128,
      maxSigningQueue: 1_000,
      threads: 4,
      maxResponseBytes: 16_000_000,
      maxImageBytes: 10_000_000,
      maxMediaBytes: 20_000_000,
      publicUrl: undefined,
      linkTtlSeconds: 300,
      streamTimeoutMs: 120_000,
      minBytesPerSecond: 1_000,
      maxStreamsPerCaller: 32,
      maxStreamsPerLink: 4,
      operationTimeoutMs: 30_000,
      maxStreams: 64,
      maxWaiting: 1_000,
      waitTimeoutMs: 5_000,
      httpsProxy: undefined,
      noProxy: undefined,
      linkSecret: undefined,
      maxRequestBytes: 14_333_334,
      maxJsonBytes: 100_000,
      maxInboundBytes: 48_000_000,
      maxBytesPerResponse: 30_000_000,
      maxOutboundBytes: 60_000_000,
      requestTimeoutMs: 60_000,
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
        entities: 500,
      },
      maxBatch: 0,
      maxUpstreamCalls: 50,
      maxEntityCalls: 100,
      compileAfter: 3,
      actLimits: { billable: 30, mail: 10, enrolment: 30, deletion: 60, upload: 30, other: 600 },
      trustedProxies: undefined,
      idempotency: { waitMs: 15_000, entries: 100_000 },
      docsUrl: 'https://github.com/yoti-graphql-gateway/yoti-graphql-gateway/blob/main/docs/errors.md',
      sessionCache: { seconds: 60, entries: 1_000, bytes: 50_000_000 },
      notificationSecret: undefined,
      redisUrl: undefined,
      trustedDocuments: 'off',
      manifest: undefined,
    } satisfies Config);
  });

  it.each(['', ' ', '\t', undefined])('has the defaults when they are empty (%j)', (value) => {
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

  it('has health checks on a port of their own only where it is another', () => {
    expect(loadConfig({ PORT: '4000', HEALTH_PORT: '9090' }).healthPort).toBe(9_090);
    expect(loadConfig({ PORT: '4000', HEALTH_PORT: '4000' }).healthPort).toBeUndefined();
    expect(loadConfig({ PORT: '0', HEALTH_PORT: '0' }).healthPort).toBe(0);
  });

  it('ignores variables of other programs', () => {
    expect(loadConfig({ PATH: '/bin', OTHER: 'x' })).toEqual(loadConfig({}));
  });
});

describe('production', () => {
  it('is refused without a key: there is no emulator there', () => {
    expect(configProblems({ ...auth, ...address, NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^YOTI_CLIENT_SDK_ID and YOTI_KEY_FILE_PATH \(or YOTI_KEY_PEM\) must be set/),
    ]);
  });

  it('is refused without all that it requires, with every problem at once', () => {
    const problems = configProblems({ NODE_ENV: 'production' }, '20.19.0');

    expect(namesIn(problems).sort()).toEqual(
      ['AUTH_AUDIENCE', 'AUTH_ISSUER', 'AUTH_JWKS_URL', 'Node', 'PUBLIC_URL', 'YOTI_CLIENT_SDK_ID'].sort(),
    );
  });

  it('is refused with an emulator and no issuer, and with links by http', () => {
    const emulator = { ...application, YOTI_IDV_API_URL: 'http://127.0.0.1:9/idverify/v1' };
    const env = { ...emulator, NODE_ENV: 'production', PUBLIC_URL: 'http://graph.example' };

    expect(namesIn(configProblems(env))).toEqual([
      'AUTH_ISSUER',
      'AUTH_AUDIENCE',
      'AUTH_JWKS_URL',
      'PUBLIC_URL',
    ]);
  });

  it.each([
    ['20.20.1', false],
    ['20.20.2', true],
    ['21.7.3', false],
    ['22.22.1', false],
    ['22.22.2', true],
    ['22.23.0', true],
    ['24.14.0', false],
    ['24.14.1', true],
    ['25.9.0', false],
    ['26.0.0', true],
    ['28.1.0', true],
  ])('runs on Node %s: %s', (version, isSafe) => {
    const problems = configProblems({ ...complete, ...address, NODE_ENV: 'production' }, version);

    expect(problems.filter((problem) => problem.startsWith('Node'))).toHaveLength(isSafe ? 0 : 1);
    expect(configProblems(complete, version)).toEqual([]);
  });

  it('drains for five seconds, and for half of a short stop timeout', () => {
    const drainSecondsOf = (env: Env): number => loadConfig(env).drainSeconds;
    const production = { ...complete, ...address, NODE_ENV: 'production' };

    expect(drainSecondsOf(production)).toBe(5);
    expect(drainSecondsOf({ ...production, STOP_TIMEOUT_SECONDS: '2' })).toBe(1);
    expect(drainSecondsOf({ ...production, DRAIN_SECONDS: '0' })).toBe(0);
    expect(drainSecondsOf({})).toBe(0);
    expect(configProblems({ DRAIN_SECONDS: '20' })).toEqual([
      'DRAIN_SECONDS must be less than STOP_TIMEOUT_SECONDS: requests need time to end',
    ]);
  });

  it('allows no other origin unless one is configured', () => {
    expect(loadConfig({ ...complete, ...address, NODE_ENV: 'production' })).toMatchObject({
      isProduction: true,
      corsOrigins: [],
    });
  });

  it.each(['development', 'test'])('is not %s', (NODE_ENV) => {
    expect(loadConfig({ NODE_ENV }).isProduction).toBe(false);
  });
});

describe('each variable', () => {
  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['WEB_CONCURRENCY', '64', 'workers', 64],
    ['WORKER_MEMORY_MB', '128', 'workerMemoryMb', 128],
    ['STOP_TIMEOUT_SECONDS', '600', 'stopTimeoutSeconds', 600],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
    ['YOTI_CONNECT_TIMEOUT_MS', '60000', 'connectTimeoutMs', 60_000],
    ['YOTI_HEADERS_TIMEOUT_MS', '1', 'headersTimeoutMs', 1],
    ['YOTI_BODY_TIMEOUT_MS', '300000', 'bodyTimeoutMs', 300_000],
    ['YOTI_MAX_CONNECTIONS', '10000', 'maxConnections', 10_000],
    ['MAX_RESPONSE_BYTES', '1000', 'maxResponseBytes', 1_000],
    ['REQUEST_TIMEOUT_MS', '100', 'requestTimeoutMs', 100],
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
    expect(configProblems({ ...complete, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} must `)),
    ]);
  });

  it.each(['1234', 'not-a-uuid', `${SDK_ID}0`, `{${SDK_ID}}`])(
    'YOTI_CLIENT_SDK_ID of %j is refused',
    (id) => {
      expect(configProblems({ ...complete, YOTI_CLIENT_SDK_ID: id })).toEqual([
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
    NOTIFICATION_SECRET: 'secret-token',
    YOTI_AUTH_URL: 'secret-endpoint',
    PUBLIC_URL: 'secret-address',
    REDIS_URL: 'secret-redis',
    MAX_DEPHT: 'secret-name',
  };

  it('are reported at once, each with its variable', () => {
    const problems = configProblems(broken).join('\n');

    for (const name of Object.keys(broken)) expect(problems).toContain(name);
  });

  it('never repeat a value', () => {
    expect(configProblems(broken).join('\n')).not.toContain('secret-');
  });

  it('are one line each in the message', () => {
    const error = new ConfigError(['A is wrong', 'B is wrong']);

    expect(error.message).toBe('The configuration has 2 problems:\n- A is wrong\n- B is wrong');
    expect(new ConfigError(['A is wrong']).message).toBe('The configuration has a problem:\n- A is wrong');
  });
});
