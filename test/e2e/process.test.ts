import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { throwAwayKey, throwAwayPem } from '../support/fixtures/keys.js';
import { newKey, trustKey } from '../support/server/issuer.js';
import { Program, type End } from '../support/server/program.js';
import { post } from '../support/server/testServer.js';

const SDK_ID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';
const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;
/** Lines that are in the private key only. */
const KEY_LINES = throwAwayPem.split('\n').filter((line) => line.length > 40);

const running: Program[] = [];
const run = (...args: ConstructorParameters<typeof Program>): Program => {
  const program = new Program(...args);
  running.push(program);
  return program;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
});

const gateway = (env: Record<string, string> = {}): Program => run('src/main.js', { PORT: '0', ...env });
const newApplicant = (url: string) =>
  post<{ createApplicant: { applicant: { id: string } } | null }>(`${url}/graphql`, {
    query: 'mutation { createApplicant(input: {}) { applicant { id } } }',
  });

function expectNoKey({ stdout, stderr }: Pick<End, 'stdout' | 'stderr'>): void {
  for (const line of KEY_LINES) expect(stdout + stderr).not.toContain(line);
  expect(stdout + stderr).not.toMatch(/PRIVATE KEY-----/);
}

describe('the gateway does not start', () => {
  it('with unusable settings: 78, every problem at once, nothing of the key', async () => {
    const half = throwAwayPem.slice(0, 600);
    const end = await gateway({
      PORT: 'many',
      LOG_LEVEL: 'loud',
      YOTI_CLIENT_SDK_ID: 'me',
      YOTI_KEY_PEM: half,
      YOTI_IDV_API_URL: 'ftp://yoti',
    }).end();

    expect(end.code).toBe(78);
    for (const name of ['PORT', 'LOG_LEVEL', 'YOTI_CLIENT_SDK_ID', 'YOTI_KEY_PEM', 'YOTI_IDV_API_URL'])
      expect(end.stderr).toContain(`- ${name} `);
    expect(end.stderr).not.toMatch(/\n\s+at /);
    expectNoKey(end);
  });

  it('in production without a key: 78 and the variable', async () => {
    const end = await gateway({ NODE_ENV: 'production' }).end();

    expect(end.code).toBe(78);
    expect(end.stderr).toContain('YOTI_CLIENT_SDK_ID');
    expect(end.stdout).toBe('');
  });

  it('on a port in use: says which and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const end = await gateway({ PORT: String(port) }).end();
    other.close();

    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(new RegExp(`^Cannot listen at 127.0.0.1:${port} .*set PORT`, 'm'));
    expect(end.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('the gateway without a key', () => {
  it('works with the emulator, says so, and stops at SIGTERM', async () => {
    const program = gateway();
    const [, url = ''] = await program.says(LISTENING);

    expect(await newApplicant(url)).toMatchObject({
      status: 200,
      data: { createApplicant: { applicant: { id: expect.any(String) } } },
      errors: [],
    });
    expect(program.output).toMatch(/"level":"warn".*No Yoti key is configured: the local emulator/);
    expect((await program.end('SIGTERM')).code).toBe(0);
  });
});

describe('the gateway with a key file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'key-')), 'key.pem');
  const emulator = new YotiEmulator({ sdkId: SDK_ID, publicKey: throwAwayKey.publicKey });
  beforeAll(async () => {
    writeFileSync(file, throwAwayPem, { mode: 0o600 });
    await emulator.start();
  });
  afterAll(() => emulator.stop());

  it('signs with it, starts no emulator, and keeps it out of every line', async () => {
    const program = gateway({
      LOG_LEVEL: 'trace',
      YOTI_CLIENT_SDK_ID: SDK_ID,
      YOTI_KEY_FILE_PATH: file,
      YOTI_IDV_API_URL: emulator.url,
    });
    const [, url = ''] = await program.says(LISTENING);

    expect((await newApplicant(url)).errors).toEqual([]);
    expect(emulator.requests.map(({ method, status }) => [method, status])).toEqual([['POST', 201]]);
    emulator.failNext({ status: 500 });
    expect((await newApplicant(url)).errors).toHaveLength(1);

    const end = await program.end('SIGINT');
    expect(end.code).toBe(0);
    expect(end.stdout).not.toContain('emulator');
    expectNoKey(end);
  });
});

describe('the emulator as a command', () => {
  it('prints lines with which the gateway starts, in production too, where it shows no page', async () => {
    const emulator = run('emulator/main.js', {}, ['--port', '0']);
    await emulator.says(/YOTI_KEY_PEM=.+\n/);
    const lines = [...emulator.output.matchAll(/^(YOTI_\w+)="?(.*?)"?$/gm)];
    const env = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
    expect(Object.keys(env)).toEqual(['YOTI_CLIENT_SDK_ID', 'YOTI_IDV_API_URL', 'YOTI_KEY_PEM']);

    const issuer = trustKey(newKey());
    const program = gateway({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://graph.example',
      DRAIN_SECONDS: '0',
      ...issuer.env,
      ...env,
    });
    const [, url = ''] = await program.says(LISTENING);
    const page = await request(`${url}/graphql`, { headers: { accept: 'text/html' } });

    expect((await newApplicant(url)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await page.body.text()).not.toContain('<html');
    issuer.remove();
    expect((await program.end('SIGTERM')).code).toBe(0);
    expect((await emulator.end('SIGTERM')).code).toBe(0);
  });

  it('says what is wrong with its options', async () => {
    const end = await run('emulator/main.js', {}, ['--port', 'http']).end();

    expect(end.code).toBe(2);
    expect(end.stderr).toContain('--port');
  });
});

describe('the demonstration', () => {
  it('shows the whole flow; its last line is the summary', async () => {
    const { code, stdout } = await run('demo/main.js', {}, ['--json']).end();
    const summary = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as { notifications: number };

    expect(summary).toMatchObject({
      enrolled: { applicantId: expect.any(String), faceId: expect.any(String) },
      authentication: {
        sessionId: expect.any(String),
        state: 'COMPLETED',
        outcome: 'PASSED',
        confidenceScore: expect.any(Number),
      },
      impostor: { outcome: 'FAILED' },
      error: { code: 'NOT_FOUND' },
    });
    expect(summary.notifications).toBeGreaterThan(0);
    expect(code).toBe(0);
  });
});
