import { once } from 'node:events';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { throwAwayPem } from '../support/fixtures/keys.js';
import { startHttp } from '../support/emulator/loopback.js';
import { unknownId } from '../support/server/sessions.js';
import { Program } from '../support/server/program.js';
import { post } from '../support/server/testServer.js';

const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;

const running: Program[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
});

async function startGateway(
  yotiUrl = 'http://127.0.0.1:9/idverify/v1',
  env: Record<string, string> = {},
): Promise<{ program: Program; url: string }> {
  const program = new Program('src/main.js', {
    PORT: '0',
    YOTI_CLIENT_SDK_ID: unknownId,
    YOTI_KEY_PEM: throwAwayPem,
    YOTI_IDV_API_URL: yotiUrl,
    // Longer than a test may take: what ends only at this timeout fails the test.
    STOP_TIMEOUT_SECONDS: '600',
    ...env,
  });
  running.push(program);
  const [, url = ''] = await program.says(LISTENING);
  return { program, url };
}

it('answers requests in flight before it stops', async () => {
  let arrive: (response: ServerResponse) => void;
  const arrived = new Promise<ServerResponse>((resolve) => (arrive = resolve));
  const yoti = await startHttp((_, response) => arrive(response));
  const { program, url } = await startGateway(yoti.url);
  const asked = post(`${url}/graphql`, { query: `{ session(id: "${unknownId}") { id state } }` });
  const exchange = await arrived;

  const end = program.end('SIGTERM');
  exchange
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ session_id: unknownId, state: 'COMPLETED', resources: {}, checks: [] }));

  expect(await asked).toMatchObject({ status: 200, data: { session: { state: 'COMPLETED' } }, errors: [] });
  expect((await end).code).toBe(0);
  await yoti.close();
});

it('stops although a client holds a connection without a request', async () => {
  const { program, url } = await startGateway();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  await post(`${url}/graphql`, { query: '{ __typename }' });
  socket.resume();

  const closed = once(socket, 'close');
  const end = program.end('SIGTERM');
  await closed.finally(() => socket.destroy());

  expect((await end).code).toBe(0);
});

/** Connection on which this has been sent. */
async function connection(url: string, text = ''): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (text) await new Promise((resolve) => socket.write(text, resolve));
  return socket;
}

const several = { WEB_CONCURRENCY: '2' };
const half =
  'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{';
const statusOf = async (url: string): Promise<number> => {
  const { statusCode, body } = await request(url);
  await body.dump();
  return statusCode;
};

it.each([
  ['one process', {}],
  ['several', several],
])('answers all requests that had arrived while it was not scheduled, with %s', async (_, env) => {
  const { program, url } = await startGateway(undefined, env);
  program.send('SIGSTOP');
  const body = '{"query":"{ __typename }"}';
  const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const sockets = await Promise.all(Array.from({ length: 20 }, () => connection(url, head + body)));
  const answers = sockets.map((socket) => textOf(socket).catch(() => 'lost'));
  const end = program.end('SIGTERM');
  program.send('SIGCONT');

  for (const answer of await Promise.all(answers)) expect(answer).toContain('"__typename":"Query"');
  expect((await end).code).toBe(0);
});

it.each([
  ['one process', {}],
  ['several', several],
])('ends after STOP_TIMEOUT_SECONDS with half a request open, with %s', async (_, env) => {
  const { program, url } = await startGateway(undefined, { ...env, STOP_TIMEOUT_SECONDS: '1' });
  const socket = await connection(url, half);
  // What is asked on another connection is answered after the bytes on the first were read.
  for (let count = 0; count < 3; count += 1) await statusOf(`${url}/health`);

  expect((await program.end('SIGTERM')).code).toBe(0);
  socket.destroy();
});

it.each([
  ['one process', {}],
  ['several', several],
])('ends at once at a second SIGTERM, with %s', async (_, env) => {
  const { program, url } = await startGateway(undefined, env);
  const socket = await connection(url, half);
  for (let count = 0; count < 3; count += 1) await statusOf(`${url}/health`);
  program.send('SIGTERM');
  // No second signal before, which could be the first one forwarded.
  await wait(300);

  expect((await program.end('SIGTERM')).code).toBe(143);
  socket.destroy();
});

it('is ready until SIGTERM, and then says so while it still accepts', async () => {
  const { program, url } = await startGateway(undefined, { DRAIN_SECONDS: '30' });
  expect([await statusOf(`${url}/health/live`), await statusOf(`${url}/health/ready`)]).toEqual([200, 200]);
  program.send('SIGTERM');
  let ready = 200;
  while (ready === 200) ready = await statusOf(`${url}/health/ready`);

  expect(ready).toBe(503);
  expect(await statusOf(`${url}/health/live`)).toBe(200);
  expect(await post(`${url}/graphql`, { query: '{ __typename }' })).toMatchObject({ status: 200 });
  await program.stop();
});

it('at SIGHUP opens its audit log and reads its key anew, and loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hangup-'));
  const [keyFile, auditLog] = [join(folder, 'key.pem'), join(folder, 'audit.log')];
  writeFileSync(keyFile, throwAwayPem);
  const digests: (string | string[] | undefined)[] = [];
  const held: (() => void)[] = [];
  let isHeld = true;
  const yoti = await startHttp(({ method, headers }: IncomingMessage, response) => {
    // Beside the deletions there is the read that tests the key.
    const isDeletion = method === 'DELETE';
    if (isDeletion) digests.push(headers['x-yoti-auth-digest']);
    const answer = (): void => void response.writeHead(204).end();
    if (isHeld && isDeletion) held.push(answer);
    else answer();
  });
  const { program, url } = await startGateway(yoti.url, {
    YOTI_KEY_PEM: '',
    YOTI_KEY_FILE_PATH: keyFile,
    AUDIT_LOG: auditLog,
  });
  const remove = (): ReturnType<typeof post> =>
    post(`${url}/graphql`, {
      query: `mutation { deleteApplicant(input: { applicantId: "${unknownId}" }) { deletedApplicantId } }`,
    });
  const asked = remove();
  while (held.length === 0) await statusOf(`${url}/health`);

  renameSync(auditLog, `${auditLog}.1`);
  const larger = generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey;
  writeFileSync(keyFile, larger.export({ type: 'pkcs8', format: 'pem' }));
  program.send('SIGHUP');
  await program.says(/opened and the key read anew/);
  isHeld = false;
  held[0]!();
  const answers = [await asked, await remove()];

  expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
  expect(digests.map((digest) => Buffer.from(String(digest), 'base64').length)).toEqual([256, 512]);
  expect(existsSync(auditLog) && readFileSync(auditLog, 'utf8').trim().split('\n')).toHaveLength(2);
  writeFileSync(keyFile, 'no key');
  program.send('SIGHUP');
  await program.says(/"problems":\["YOTI_KEY_FILE_PATH /);
  expect((await remove()).errors).toEqual([]);
  await program.end('SIGTERM');
  await yoti.close();
});
