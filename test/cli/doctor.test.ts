import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { throwAwayKey, throwAwayPem } from '../support/fixtures/keys.js';
import { jwksOf, newKey } from '../support/server/issuer.js';
import { command, diagnose } from '../../cli/doctor/doctor.js';
import { runCommand } from './runCommand.js';

type Env = Record<string, string>;

const HOUR_MS = 3_600_000;
const folder = (): string => mkdtempSync(join(tmpdir(), 'doctor-'));
const emulator = new YotiEmulator({ publicKey: throwAwayKey.publicKey });
const closing: (() => void)[] = [];
let good: Env;
let unused: string;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Yoti that answers every signed read with a status, a body and a date. */
const yotiOf = (status: number, body: string, date = new Date()): Promise<string> =>
  serve((_, response) => response.writeHead(status, { date: date.toUTCString() }).end(body));

/** An address at which nothing listens any more. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${port}`;
}

const noFile = join(folder(), '.env');
const examine = (env: Env, file = noFile): ReturnType<typeof diagnose> => diagnose(env, file);

beforeAll(async () => {
  await emulator.start();
  unused = await closedAddress();
  const keys = JSON.stringify(await jwksOf(newKey()));
  const issuer = await serve((_, response) => response.end(keys));
  good = {
    YOTI_CLIENT_SDK_ID: emulator.sdkId,
    YOTI_KEY_PEM: throwAwayPem,
    YOTI_IDV_API_URL: emulator.url,
    AUTH_ISSUER: 'https://login.test/',
    AUTH_AUDIENCE: 'graph.test',
    AUTH_JWKS_URL: `${issuer}/keys`,
  };
});
afterAll(async () => {
  closing.forEach((close) => close());
  await emulator.stop();
});

it('finds no problem in a configuration that works', async () => {
  const { exitCode, findings } = await examine(good);
  expect(findings.filter(({ status }) => status === 'problem')).toEqual([]);
  expect(findings.map(({ check, status }) => `${check} ${status}`)).toEqual([
    'configuration ok',
    'yoti-address ok',
    'clock ok',
    'yoti-key ok',
    'issuer-keys ok',
    'redis skipped',
    'audit-log ok',
  ]);
  expect(exitCode).toBe(0);
});

it('finds no problem where a bearer token is used', async () => {
  const { exitCode } = await examine({ ...good, YOTI_AUTH: 'bearer' });
  expect(exitCode).toBe(0);
});

const pem = (type: 'ec' | 'rsa'): string => {
  const { privateKey } =
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('finds, and names the remedy of', () => {
  const withoutKey = (): Env => ({ ...good, YOTI_KEY_PEM: '' });
  const noSession = '{"code":"SESSION_NOT_FOUND"}';
  const sandboxOnly = (): Promise<string> =>
    serve(({ url = '' }, response) =>
      url.startsWith('/sandbox/')
        ? response.writeHead(404).end(noSession)
        : response.writeHead(404).end('{"code":"APP_NOT_FOUND"}'),
    );

  it.each<[name: string, make: () => Promise<Env> | Env, check: string, message: RegExp, remedy: RegExp]>([
    ['no key', withoutKey, 'configuration', /^YOTI_KEY_FILE_PATH is missing/, /set it/],
    [
      'a key that cannot be read',
      () => ({ ...withoutKey(), YOTI_KEY_FILE_PATH: '/nowhere/yoti.pem' }),
      'configuration',
      /^YOTI_KEY_FILE_PATH names a file that cannot be read/,
      /permissions/,
    ],
    [
      'a key of another kind',
      () => ({ ...good, YOTI_KEY_PEM: pem('ec') }),
      'configuration',
      /^YOTI_KEY_PEM does not hold an RSA private key/,
      /Yoti Hub/,
    ],
    [
      'an SDK id that is no UUID',
      () => ({ ...good, YOTI_CLIENT_SDK_ID: 'my-application' }),
      'configuration',
      /^YOTI_CLIENT_SDK_ID must be the UUID/,
      /docs\/configuration/,
    ],
    [
      'a key of another application',
      () => ({ ...good, YOTI_KEY_PEM: pem('rsa') }),
      'yoti-key',
      /401: the signature is refused, so the key is not that of this SDK id/,
      /key file/,
    ],
    [
      'an SDK id that Yoti does not know',
      () => ({ ...good, YOTI_CLIENT_SDK_ID: '00000000-0000-4000-8000-000000000000' }),
      'yoti-key',
      /no application with this SDK id/,
      /Yoti Hub/,
    ],
    [
      'a key that a token endpoint refuses',
      () => ({ ...good, YOTI_KEY_PEM: pem('rsa'), YOTI_AUTH: 'bearer' }),
      'yoti-key',
      /refuses a token/,
      /YOTI_AUTH_SCOPE/,
    ],
    [
      'a clock that is ahead',
      async () => ({
        ...good,
        YOTI_IDV_API_URL: `${await yotiOf(401, '{"code":"MESSAGE_SIGNING"}', new Date(Date.now() - HOUR_MS))}/idverify/v1`,
      }),
      'clock',
      /3(599|600|601) s ahead of Yoti's/,
      /NTP/,
    ],
    [
      "production's address for an application of the sandbox",
      async () => ({ ...good, YOTI_IDV_API_URL: `${await sandboxOnly()}/idverify/v1` }),
      'yoti-key',
      /those of Yoti's sandbox/,
      /\/sandbox\/idverify\/v1/,
    ],
    [
      'an address at which nothing listens',
      () => ({ ...good, YOTI_IDV_API_URL: `http://${unused}/idverify/v1` }),
      'yoti-address',
      /nothing listens at the address of YOTI_IDV_API_URL \(ECONNREFUSED\)/,
      /host and port/,
    ],
    [
      'an address that is not that of Yoti',
      async () => ({ ...good, YOTI_IDV_API_URL: await yotiOf(200, '<h1>Welcome</h1>') }),
      'yoti-address',
      /not Yoti's API/,
      /path of YOTI_IDV_API_URL/,
    ],
    [
      'a Yoti that fails, which says nothing about the key',
      async () => ({ ...good, YOTI_IDV_API_URL: await yotiOf(503, '{"code":"TEMPORARILY_UNAVAILABLE"}') }),
      'yoti-key',
      /503, which tells nothing/,
      /again later/,
    ],
    [
      'an issuer whose keys cannot be fetched',
      () => ({ ...good, AUTH_JWKS_URL: `http://${unused}/keys` }),
      'issuer-keys',
      /nothing listens at the address of AUTH_JWKS_URL/,
      /host and port/,
    ],
    [
      'an address of the issuer without keys',
      async () => ({ ...good, AUTH_JWKS_URL: `${await yotiOf(200, '{"keys":[]}')}/keys` }),
      'issuer-keys',
      /no key set/,
      /jwks_uri/,
    ],
    [
      'a Redis that is not there',
      () => ({ ...good, REDIS_URL: `redis://user:s3cr3t-of-redis@${unused}` }),
      'redis',
      /nothing listens at the address of REDIS_URL/,
      /host and port/,
    ],
    [
      'an audit log that cannot be written',
      () => ({ ...good, AUDIT_LOG: '/nowhere/audit.log' }),
      'audit-log',
      /cannot be written/,
      /AUDIT_LOG=stdout/,
    ],
  ])('%s', async (_, make, check, message, remedy) => {
    const env = await make();
    const { exitCode, findings, problems } = await examine(env);
    const [first, ...others] = findings.filter(({ status }) => status === 'problem');
    expect(first).toMatchObject({
      check,
      message: expect.stringMatching(message) as string,
      remedy: expect.stringMatching(remedy) as string,
    });
    expect(others.map((finding) => finding.check)).toEqual(check === 'clock' ? ['yoti-key'] : []);
    expect(problems).toBe(1 + others.length);
    expect(exitCode).toBe(check === 'configuration' ? 78 : 1);
    const text = JSON.stringify(findings);
    for (const secret of ['s3cr3t', 'BEGIN', env.YOTI_CLIENT_SDK_ID, 'MII'])
      expect(text).not.toContain(secret);
  });
});

it('finds a .env in another encoding', async () => {
  const file = join(folder(), '.env');
  writeFileSync(file, Buffer.from('AUTH_AUDIENCE=caf\xe9\n', 'latin1'));
  const { exitCode, findings } = await examine(good, file);
  expect(findings).toEqual([
    {
      check: 'configuration',
      status: 'problem',
      message: '.env is not a text in UTF-8',
      remedy: 'save it in this encoding',
    },
  ]);
  expect(exitCode).toBe(78);
});

it('says both where clock and signature are refused, and the clock first', async () => {
  const url = await yotiOf(401, '{"code":"MESSAGE_SIGNING"}', new Date(Date.now() + HOUR_MS));
  const { findings } = await examine({ ...good, YOTI_IDV_API_URL: `${url}/idverify/v1` });
  const problems = findings.filter(({ status }) => status === 'problem');
  expect(problems.map(({ check }) => check)).toEqual(['clock', 'yoti-key']);
  expect(problems[1]!.message).toContain('which the clock may explain');
});

it('lists every problem of the configuration at once', async () => {
  const { findings } = await examine({ ...good, PORT: 'many', YOTI_CLIENT_SDK_ID: 'x' });
  expect(findings.map(({ message }) => message.split(' ')[0])).toEqual(['YOTI_CLIENT_SDK_ID', 'PORT']);
});

it('prints a line for each check, with a mark', async () => {
  const { stdout } = await runCommand(command);
  expect(stdout).toMatch(/^ok +configuration +every variable can be used$/m);
  expect(stdout).toMatch(/^- +yoti-key +no Yoti key is configured/m);
  expect(stdout).toMatch(/^No problem found\.$/m);
});
