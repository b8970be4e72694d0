import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig, type Config } from '../../src/config/config.js';
import { readEnvironment } from '../../src/config/environment.js';
import { secretFileName, secretNames } from '../../src/config/secretFiles.js';
import { throwAwayPem } from '../support/fixtures/keys.js';
import { application, auth, configProblems, SDK_ID, type Env } from './problems.js';

const SECRET = '0123456789abcdef0123456789abcdef';
const folder = mkdtempSync(join(tmpdir(), 'gateway-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function fileWith(content: string | Buffer): string {
  const file = join(folder, `file-${(count += 1)}`);
  writeFileSync(file, content);
  return file;
}
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Problems of a start with this `.env`. */
function fileProblems(content: string | Buffer): readonly string[] {
  return problemsAt(fileWith(content));
}
function problemsAt(file: string, env: Env = {}): readonly string[] {
  try {
    readEnvironment(env, file);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
const configOf = (content: string | Buffer, env: Env = {}): Config =>
  loadConfig(readEnvironment(env, fileWith(content)));

describe('a file .env', () => {
  const text = `ROUTER_SECRET=${SECRET}\r\nLOG_LEVEL=warn\r\n`;

  it.each<[how: string, content: string | Buffer]>([
    ['with CR LF', text],
    ['with LF and no line end behind the last line', text.replaceAll('\r\n', '\n').trim()],
    ['with a byte order mark', `\ufeff${text}`],
    ['in UTF-16, little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in UTF-16, big endian', utf16be(`\ufeff${text}`)],
    ['with export', `export ROUTER_SECRET=${SECRET}\nexport LOG_LEVEL=warn`],
    ['with blanks around everything', `  ROUTER_SECRET = ${SECRET}  \n LOG_LEVEL = warn `],
    ['with quotes', `ROUTER_SECRET="${SECRET}"\nLOG_LEVEL='warn' # or "info"`],
    ['with blanks inside of quotes', `ROUTER_SECRET=" ${SECRET} "\nLOG_LEVEL=' warn'`],
    ['with one line twice', `${text}${text}`],
    ['with comments and names of other programs', `# PORT\n#PORT 1\n${text}FOO: bar\nset BAR=1\n`],
  ])('%s is read', (_, content) => {
    expect(configOf(content)).toMatchObject({ routerSecret: SECRET, logLevel: 'warn' });
  });

  it.each<[how: string, content: string | Buffer, problem: string]>([
    [
      'in UTF-16 without a mark',
      Buffer.from(text, 'utf16le'),
      '.env has NUL characters: save it as text in UTF-8',
    ],
    [
      'in Latin-1',
      Buffer.from('AUTH_AUDIENCE=caf\xe9', 'latin1'),
      '.env is not a text in UTF-8: save it in this encoding',
    ],
    ['with NUL', 'PORT=1\0\n', '.env has NUL characters: save it as text in UTF-8'],
    ['with YAML in it', '\nPORT: 4000', '.env line 2 sets nothing: write PORT=value'],
    ['with JSON in it', '{\n  "PORT": 4000\n}', '.env line 2 sets nothing: write PORT=value'],
    ['of a Windows shell', 'set PORT=4000', '.env line 1 sets nothing: write PORT=value'],
    ['of PowerShell', '$env:PORT="4000"', '.env line 1 sets nothing: write PORT=value'],
    ['with a name alone', 'PORT', '.env line 1 sets nothing: write PORT=value'],
    ['with two values', 'PORT=1\nPORT=2', '.env line 2 sets PORT again, to another value: keep one of them'],
    ['with text after quotes', 'PORT="1"2', '.env line 1 has text after the quotes of PORT: remove it'],
    [
      'with a # in a value',
      `LINK_SECRET=${SECRET}#1`,
      '.env line 1 has a # in LINK_SECRET: put the value in quotes',
    ],
  ])('%s is refused with its line', (_, content, problem) => {
    expect(fileProblems(content)).toEqual([problem]);
  });

  it.each<[what: string, make: (path: string) => void, problem: RegExp | undefined]>([
    ['is not there', () => undefined, undefined],
    ['is empty', (path) => writeFileSync(path, ''), undefined],
    ['is a folder', (path) => mkdirSync(path), /^\.env is a folder: remove it/],
    ['is a link to a file', (path) => symlinkSync(fileWith('PORT=1'), path), undefined],
    ['is a link to nothing', (path) => symlinkSync(`${path}-gone`, path), /^\.env cannot be read/],
    ['is a link to itself', (path) => symlinkSync(path, path), /^\.env cannot be read/],
    ['has no end', (path) => symlinkSync('/dev/zero', path), /^\.env is larger than/],
  ])('that %s is read, or refused with what it is', (_, make, problem) => {
    const path = join(folder, `.env-${(count += 1)}`);
    make(path);

    expect(problemsAt(path)).toEqual(problem ? [expect.stringMatching(problem)] : []);
  });

  it('that may not be read is refused, unless root reads it', () => {
    const path = fileWith('PORT=1');
    chmodSync(path, 0o000);

    const expected = process.getuid?.() === 0 ? [] : [expect.stringMatching(/^\.env cannot be read/)];
    expect(problemsAt(path)).toEqual(expected);
  });

  it('is overridden by the environment, but not by an empty variable in it', () => {
    expect(configOf('PORT=1\nLOG_LEVEL=warn', { PORT: '2', LOG_LEVEL: ' ' })).toMatchObject({
      port: 2,
      logLevel: 'warn',
    });
  });

  it('is overridden by the environment where the two give a secret in two ways', () => {
    const file = fileWith(`other-${SECRET}`);

    expect(configOf(`LINK_SECRET_FILE=${file}`, { LINK_SECRET: SECRET }).linkSecret).toBe(SECRET);
    expect(configOf(`LINK_SECRET=${SECRET}`, { LINK_SECRET_FILE: file }).linkSecret).toBe(`other-${SECRET}`);
    expect(configProblems({ LINK_SECRET: SECRET, LINK_SECRET_FILE: file })).toEqual([
      'LINK_SECRET_FILE and LINK_SECRET are both set: unset one of them',
    ]);
  });
});

describe('a value', () => {
  it.each<[env: Env, property: keyof Config, value: unknown]>([
    [{ ROUTER_SECRET: `${SECRET}\n` }, 'routerSecret', SECRET],
    [{ ROUTER_SECRET: `\r\n ${SECRET}\r\n` }, 'routerSecret', SECRET],
    [{ ROUTER_SECRET: `"${SECRET}"` }, 'routerSecret', SECRET],
    [{ ROUTER_SECRET: `\ufeff'${SECRET}'\u00a0` }, 'routerSecret', SECRET],
    [{ ROUTER_SECRET: '""' }, 'routerSecret', undefined],
    [{ ROUTER_SECRET: "' '" }, 'routerSecret', undefined],
    [{ PORT: '"80"' }, 'port', 80],
    [{ PORT: '0080' }, 'port', 80],
    [{ AUDIT_LOG: 'STDOUT' }, 'auditLog', 'stdout'],
    [{ AUDIT_LOG: 'StdErr ' }, 'auditLog', 'stderr'],
    [{ AUDIT_LOG: './STDOUT' }, 'auditLog', './STDOUT'],
    [{ HOST: '[::1]' }, 'host', '::1'],
    [{ HOST: '::' }, 'host', '::'],
    [{ HOST: 'localhost' }, 'host', 'localhost'],
    [{ PUBLIC_URL: 'https://bücher.example/api/' }, 'publicUrl', 'https://xn--bcher-kva.example/api'],
    [{ REDIS_URL: 'redis://:p%40ss@redis:6379/3' }, 'redisUrl', 'redis://:p%40ss@redis:6379/3'],
    [
      { CORS_ORIGINS: 'capacitor://localhost, ionic://localhost' },
      'corsOrigins',
      ['capacitor://localhost', 'ionic://localhost'],
    ],
    [{ CORS_ORIGINS: 'http://[::1]:3000' }, 'corsOrigins', ['http://[::1]:3000']],
  ])('such as %j is taken', (env, property, value) => {
    expect(loadConfig(env)[property]).toEqual(value);
  });

  it.each<[env: Env]>([
    [{ ROUTER_SECRET: `"${SECRET}` }],
    [{ ROUTER_SECRET: `${SECRET}'` }],
    [{ ROUTER_SECRET: `“${SECRET}”` }],
    [{ ROUTER_SECRET: `${SECRET}\n${SECRET}` }],
    [{ ROUTER_SECRET: `${SECRET}\u200b${SECRET}` }],
    [{ ROUTER_SECRET: `${SECRET}é` }],
    [{ AUTH_ISSUER: 'https://login.example/\nAUTH_AUDIENCE=graph' }],
    [{ PORT: 'abc' }],
    [{ PORT: '70000' }],
    [{ PORT: '-1' }],
    [{ PORT: '0x50' }],
    [{ PORT: '1e3' }],
    [{ PORT: '80,81' }],
    [{ YOTI_MAX_CONNECTIONS: '٣' }],
    [{ SESSION_CACHE: 'true' }],
    [{ SESSION_CACHE: 'yes' }],
    [{ HOST: 'http://0.0.0.0' }],
    [{ HOST: '0.0.0.0:4000' }],
    [{ HOST: '*' }],
    [{ HOST: 'a b' }],
    [{ HOST: '999.1.1.1' }],
    [{ PUBLIC_URL: 'https://graph.example/?tenant=1' }],
    [{ PUBLIC_URL: 'https://graph.example/#top' }],
    [{ PUBLIC_URL: 'https://user:password@graph.example' }],
    [{ PUBLIC_URL: 'https://*.graph.example' }],
    [{ PUBLIC_URL: 'http://0.0.0.0:4000' }],
    [{ PUBLIC_URL: 'http://[::]:4000' }],
    [{ PUBLIC_URL: 'https://' }],
    [{ YOTI_AUTH_URL: 'https://auth.example/token?x=1' }],
    [{ YOTI_AUTH_URL: 'http://auth.example/token' }],
    [{ REDIS_URL: 'redis://' }],
    [{ REDIS_URL: 'redis://redis.example/name' }],
    [{ CORS_ORIGINS: '*' }],
    [{ CORS_ORIGINS: 'null' }],
    [{ CORS_ORIGINS: 'https://*.shop.example' }],
    [{ CORS_ORIGINS: 'https://Shop.example' }],
    [{ CORS_ORIGINS: 'https://bücher.example' }],
    [{ CORS_ORIGINS: 'https://shop.example:443' }],
    [{ CORS_ORIGINS: 'https://shop.example;https://b.example' }],
    [{ CORS_ORIGINS: 'capacitor://localhost/' }],
    [{ CORS_ORIGINS: 'file://' }],
    [{ CORS_ORIGINS: 'javascript://shop.example' }],
    [{ router_secret: SECRET }],
    [{ auth_issuer: 'https://login.example' }],
  ])('such as %j is refused in one line, by its name', (env) => {
    const [[name, text = '']] = Object.entries(env) as [[string, string]];
    const [problem, ...others] = configProblems(env).filter((line) => line.startsWith(`${name} `));

    expect(problem).toMatch(/^\w+ (must|has|is) [^\n]+$/);
    if (text.length > 8) expect(problem).not.toContain(text);
    expect(others).toEqual([]);
  });
});

describe('a secret in a file', () => {
  const valueOf = (name: string): string =>
    ({ YOTI_KEY_PEM: throwAwayPem, REDIS_URL: 'redis://redis:6379' })[name] ?? SECRET;
  const surroundings = (name: string): Env =>
    name === 'YOTI_KEY_PEM' ? { ...auth, YOTI_CLIENT_SDK_ID: SDK_ID } : {};
  const propertyOf = (name: string, config: Config): unknown =>
    ({
      YOTI_KEY_PEM: config.yoti?.key.export({ type: 'pkcs1', format: 'pem' }),
      REDIS_URL: config.redisUrl,
      ROUTER_SECRET: config.routerSecret,
      LINK_SECRET: config.linkSecret,
      NOTIFICATION_SECRET: config.notificationSecret,
    })[name];

  it('is possible for each secret', () => {
    expect([...secretNames].sort()).toEqual([
      'LINK_SECRET',
      'NOTIFICATION_SECRET',
      'REDIS_URL',
      'ROUTER_SECRET',
      'YOTI_KEY_PEM',
    ]);
  });

  it.each(secretNames)('%s is read, whichever way an editor saved it', (name) => {
    const value = valueOf(name);
    for (const content of [
      value,
      `${value}\n`,
      `\ufeff${value.trim()}\r\n`,
      ` "${value}" `,
      Buffer.from(`\ufeff${value}`, 'utf16le'),
    ])
      expect(
        propertyOf(name, loadConfig({ ...surroundings(name), [secretFileName(name)]: fileWith(content) })),
      ).toBe(value);
  });

  it.each(secretNames)('%s is refused when the file is of no use', (name) => {
    const variable = secretFileName(name);
    const problemsOfFile = (file: string): readonly string[] =>
      configProblems({ ...surroundings(name), [variable]: file }).filter((line) => line.startsWith(variable));
    const missing = join(folder, 'missing');

    expect(problemsOfFile(missing)).toEqual([
      `${variable} names a file that cannot be read: check the path and its permissions`,
    ]);
    expect(problemsOfFile(folder)).toEqual([
      `${variable} names a file that is a folder: remove it, and put the file in its place`,
    ]);
    for (const empty of ['', '\n', '""', '\ufeff'])
      expect(problemsOfFile(fileWith(empty))).toEqual([`${variable} names a file that is empty`]);
    expect(configProblems({ ...surroundings(name), [name]: valueOf(name), [variable]: missing })).toEqual([
      `${variable} and ${name} are both set: unset one of them`,
    ]);
  });
});

describe('a key', () => {
  it.each([
    ['with blanks for line breaks', throwAwayPem.trim().replaceAll('\n', ' ')],
    ['with neither', throwAwayPem.trim().replaceAll('\n', '')],
    ['in quotes, with \\n', `"${throwAwayPem.replaceAll('\n', '\\n')}"`],
    ['with \\r\\n', throwAwayPem.replaceAll('\n', '\\r\\n')],
  ])('%s is read', (_, YOTI_KEY_PEM) => {
    expect(loadConfig({ ...auth, ...application, YOTI_KEY_PEM }).yoti).toBeDefined();
  });
});
