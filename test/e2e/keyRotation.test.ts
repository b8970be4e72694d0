import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { request } from 'undici';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { unknownId } from '../support/server/sessions.js';
import { Program } from '../support/server/program.js';
import { post, UNLIMITED_ACTS } from '../support/server/testServer.js';

const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;

const newPair = (): { publicKey: KeyObject; pem: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { publicKey, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};
const [old, fresh, wrong] = [newPair(), newPair(), newPair()];

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
let revision = 0;

/** Mounts the files as Kubernetes does: a link to a folder, which another one replaces in one step. */
function mount(files: Record<string, string>): void {
  revision += 1;
  const name = `..revision-${revision}`;
  mkdirSync(join(folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  symlinkSync(name, join(folder, '..data_tmp'));
  renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
}
const current = join(folder, '..data', 'current.pem');
const next = join(folder, '..data', 'next.pem');

let emulator: YotiEmulator;
beforeEach(async () => {
  emulator = new YotiEmulator({ publicKey: old.publicKey });
  await emulator.start();
});
const running: Program[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
  await emulator.stop();
});

async function start(env: Record<string, string> = {}): Promise<{ program: Program; url: string }> {
  const program = new Program('src/main.js', {
    PORT: '0',
    YOTI_CLIENT_SDK_ID: emulator.sdkId,
    YOTI_KEY_FILE_PATH: current,
    YOTI_KEY_FILE_PATH_NEXT: next,
    YOTI_IDV_API_URL: emulator.url,
    YOTI_SELF_TEST: 'on',
    ...UNLIMITED_ACTS,
    ...env,
  });
  running.push(program);
  const [, url = ''] = await program.says(LISTENING);
  return { program, url };
}

async function readiness(url: string): Promise<{ status: number; body: unknown }> {
  const { statusCode, body } = await request(`${url}/health/ready`);
  return { status: statusCode, body: await body.json() };
}

/** Answer of the readiness check once it has this status. */
async function readinessOnce(url: string, status: number): Promise<unknown> {
  for (;;) {
    const answer = await readiness(url);
    if (answer.status === status) return answer.body;
  }
}

const create = (url: string): ReturnType<typeof post> =>
  post(`${url}/graphql`, { query: 'mutation { createApplicant(input: {}) { applicant { id } } }' });
const read = (url: string): ReturnType<typeof post> =>
  post(`${url}/graphql`, { query: `{ applicant(id: "${unknownId}") { id } }` });

/** Sends operations, eight at a time, until `end`, which gives the codes of those that failed. */
class Load {
  readonly #failures: string[] = [];
  readonly #work: Promise<unknown>;
  #isOver = false;
  #count = 0;

  constructor(url: string) {
    this.#work = Promise.all(
      Array.from({ length: 8 }, (_, index) => this.#send(index % 2 ? create : read, url)),
    );
  }

  /** Resolves after so many operations more that began from now on. */
  async pass(count = 20): Promise<void> {
    for (const end = this.#count + 8 + count; this.#count < end;) await setImmediate();
  }

  async end(): Promise<string[]> {
    this.#isOver = true;
    await this.#work;
    return this.#failures;
  }

  async #send(operation: typeof create, url: string): Promise<void> {
    while (!this.#isOver) {
      const { errors } = await operation(url);
      const codes = errors.map(({ extensions }) => extensions.code);
      this.#count += 1;
      this.#failures.push(...codes.filter((code) => code !== 'NOT_FOUND'));
    }
  }
}

const errorLines = (program: Program): string[] =>
  program.output.split('\n').filter((line) => line.includes('"level":"error"'));

describe.each([
  ['one process', {}, 1],
  ['two workers', { WEB_CONCURRENCY: '2' }, 2],
])('a rotation of the key under load, with %s', (_, env, processes) => {
  it('by a next key fails no call: before Yoti knows it, as it takes over, and when it becomes the first', async () => {
    mount({ 'current.pem': old.pem });
    const { program, url } = await start(env);
    await program.saysAll(/Yoti accepts the key/, processes);
    expect(await readinessOnce(url, 200)).toEqual({ status: 'ready' });
    const load = new Load(url);
    mount({ 'current.pem': old.pem, 'next.pem': fresh.pem });
    await program.saysAll(/"keys":2,/, processes);
    await load.pass();
    emulator.addApplication(emulator.sdkId, fresh.publicKey);
    await load.pass();
    await program.saysAll(/calls are signed with the key of YOTI_KEY_FILE_PATH_NEXT/, processes);
    mount({ 'current.pem': fresh.pem });
    await program.saysAll(/"keys":1,/, processes);
    await load.pass();

    expect(await load.end()).toEqual([]);
    expect(errorLines(program)).toEqual([]);
    await program.end('SIGTERM');
  });

  it('to a wrong key keeps the old one, with one line of level error, and readiness says it', async () => {
    mount({ 'current.pem': old.pem });
    const { program, url } = await start(env);
    await program.saysAll(/Yoti accepts the key/, processes);
    const load = new Load(url);
    mount({ 'current.pem': wrong.pem });
    await program.saysAll(
      /Yoti refuses the key of YOTI_KEY_FILE_PATH; calls are signed with the previous/,
      processes,
    );
    expect(await readiness(url)).toEqual({ status: 200, body: { status: 'ready', warnings: ['key'] } });
    await load.pass();

    expect(await load.end()).toEqual([]);
    expect(errorLines(program)).toHaveLength(processes);
    // The wrong key was merely early.
    emulator.addApplication(emulator.sdkId, wrong.publicKey);
    expect((await create(url)).errors).toEqual([]);
    await program.end('SIGTERM');
  });
});

it('keeps the key when a file holds none, and says once why', async () => {
  mount({ 'current.pem': old.pem });
  const { program, url } = await start();
  await program.says(/Yoti accepts the key/);
  mount({ 'current.pem': 'no key' });
  await program.says(/"problems":\["YOTI_KEY_FILE_PATH does not hold/);
  expect(await readiness(url)).toEqual({ status: 200, body: { status: 'ready', warnings: ['key'] } });
  expect((await create(url)).errors).toEqual([]);
  expect(errorLines(program)).toHaveLength(1);
});

it('starts with a key that Yoti does not know, says what that can mean, and is ready once the right one is there', async () => {
  mount({ 'current.pem': wrong.pem });
  const { program, url } = await start();
  const [line] = await program.says(/[^\n]*Yoti refuses the key[^\n]*\n/);
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    status: 401,
    yotiCode: 'MESSAGE_SIGNING',
    environment: 'emulator',
    clockOffsetSeconds: expect.any(Number) as number,
    msg: expect.stringMatching(/YOTI_CLIENT_SDK_ID.*sandbox or live.*clock/) as string,
  });
  expect(await readiness(url)).toEqual({ status: 503, body: { status: 'not ready', reasons: ['key'] } });
  mount({ 'current.pem': old.pem });
  expect(await readinessOnce(url, 200)).toEqual({ status: 'ready' });
  expect(errorLines(program)).toHaveLength(1);
});

it('is not ready until Yoti has answered, the issuer has given its keys, and Redis was reached', async () => {
  mount({ 'current.pem': old.pem });
  const { url } = await start({
    YOTI_IDV_API_URL: 'http://127.0.0.1:9/idverify/v1',
    AUTH_ISSUER: 'https://login.test/',
    AUTH_AUDIENCE: 'graph.test',
    AUTH_JWKS_URL: 'http://127.0.0.1:9/jwks',
    REDIS_URL: 'redis://127.0.0.1:9',
  });
  expect(await readiness(url)).toEqual({
    status: 503,
    body: { status: 'not ready', reasons: ['yoti', 'redis', 'issuer'] },
  });
});
