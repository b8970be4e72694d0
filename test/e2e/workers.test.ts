import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { jpeg } from '../support/fixtures/images.js';
import { unknownId } from '../support/server/sessions.js';
import type { Program } from '../support/server/program.js';
import { UNLIMITED_ACTS } from '../support/server/testServer.js';
import {
  type WorkerConnection,
  connectToWorkers,
  LISTENING,
  HoldingYoti,
  severalWorkers,
  STARTED,
} from '../support/server/workers.js';

const NOTIFICATION_SECRET = 'a-secret-that-only-yoti-and-we-know';
const auditLog = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.log');
/** Reads until an invalidation must have arrived at the other worker. */
const MAX_READS = 2_000;

const yoti = new HoldingYoti();
let program: Program;
let url: string;
let connections: Map<string, WorkerConnection>;
let one: WorkerConnection;
let other: WorkerConnection;
let pidOfOther: string;
beforeAll(async () => {
  await yoti.start();
  program = severalWorkers({
    ...yoti.env,
    LOG_LEVEL: 'debug',
    ...UNLIMITED_ACTS,
    SESSIONS_PER_MINUTE: '7',
    NOTIFICATION_SECRET,
    AUDIT_LOG: auditLog,
  });
  [url = ''] = await program.saysAll(LISTENING, 2);
  connections = await connectToWorkers(program, url, 2);
  [one, other] = [...connections.values()] as [WorkerConnection, WorkerConnection];
  [, pidOfOther] = [...connections.keys()] as [string, string];
});
afterAll(async () => {
  for (const connection of connections.values()) await connection.close();
  await program.stop();
  await yoti.stop();
});

/** Calls to Yoti of one read of the session on this connection. */
async function callsOfRead(connection: WorkerConnection, id: string): Promise<number> {
  const { errors, extensions } = await connection.execute(`{ session(id: "${id}") { id state } }`);
  expect(errors).toEqual([]);
  return expectDefined(extensions).upstream.calls;
}

/** Reads until Yoti is called; fails when it never is. */
async function untilReadAnew(connection: WorkerConnection, id: string): Promise<void> {
  for (let looks = 0; looks < MAX_READS; looks += 1) if ((await callsOfRead(connection, id)) === 1) return;
  throw new Error('The session stayed in the cache.');
}

/** A session in the cache of both workers. */
async function cachedSession(): Promise<string> {
  const id = randomUUID();
  for (const connection of [one, other])
    expect([await callsOfRead(connection, id), await callsOfRead(connection, id)]).toEqual([1, 0]);
  return id;
}

const touch = (id: string): string =>
  `mutation { deleteTrackedDevices(input: { sessionId: "${id}" }) { __typename } }`;

it('each worker answers, and all listen at the same port', () => {
  const started = [...program.output.matchAll(new RegExp(STARTED, 'g'))].map(([, pid]) => pid);
  expect(started.sort()).toEqual([...connections.keys()].sort());
  expect(new Set(program.output.match(new RegExp(LISTENING, 'g')))).toHaveProperty('size', 1);
});

it('a link that one worker makes works at another', async () => {
  const { data } = await one.execute<{ prepareFaceCaptureImageUpload: { upload: { url: string } } }>(
    `mutation { prepareFaceCaptureImageUpload(input: { sessionId: "${unknownId}", resourceId: "${unknownId}" }) { upload { url } } }`,
  );
  const { pathname } = new URL(expectDefined(data).prepareFaceCaptureImageUpload.upload.url);
  const headers = { 'content-type': 'image/jpeg' };

  expect(await other.send('PUT', pathname, jpeg, headers)).toBe(204);
  expect(await other.send('PUT', `${pathname}x`, jpeg, headers)).toBe(404);
});

it('billable sessions are counted for all workers together', async () => {
  const create = 'createSession(input: { checks: [{ liveness: {} }] }) { session { id } }';
  const left: unknown[] = [];
  for (const connection of [one, other, one, other])
    left.push((await connection.execute(`mutation { ${create} }`)).headers['ratelimit-remaining']);
  expect(left).toEqual(['6', '5', '4', '3']);

  const four = `mutation { a: ${create} b: ${create} c: ${create} d: ${create} }`;
  expect(await other.execute(four)).toMatchObject({
    status: 429,
    errors: [{ extensions: { code: 'RATE_LIMITED' } }],
  });
  expect(await one.execute(`mutation { ${create} }`)).toMatchObject({
    status: 200,
    headers: { 'ratelimit-remaining': '2' },
  });
});

it('an idempotency key that one worker has used is known at the others', async () => {
  const create =
    'mutation { createSession(input: { checks: [{ liveness: {} }], idempotencyKey: "k" }) { session { id } } }';
  const answers = [await one.execute(create), await other.execute(create), await one.execute(create)];

  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
});

describe('a session that both workers keep', () => {
  it('is dropped at both by a mutation at one, and no other session is', async () => {
    const [id, bystander] = [await cachedSession(), await cachedSession()];
    expect((await one.execute(touch(id))).errors).toEqual([]);

    expect(await callsOfRead(one, id)).toBe(1);
    await untilReadAnew(other, id);
    expect(await callsOfRead(other, bystander)).toBe(0);
  });

  it('is dropped at both by a notification that reaches one', async () => {
    const id = await cachedSession();
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${NOTIFICATION_SECRET}`,
    };
    expect(await one.send('POST', '/notifications', JSON.stringify({ session_id: id }), headers)).toBe(200);

    expect(await callsOfRead(one, id)).toBe(1);
    await untilReadAnew(other, id);
  });

  it('is not kept by a read that began before the mutation at another', async () => {
    const [id, later] = [randomUUID(), await cachedSession()];
    const besides = await connectToWorkers(program, url, 2);
    const { asked, release } = yoti.hold(`GET /sessions/${id}`);
    const reading = callsOfRead(other, id);
    await asked;
    await one.execute(touch(id));
    await one.execute(touch(later));
    // Word comes in order: who knows of the second knows of the first.
    await untilReadAnew(expectDefined(besides.get(pidOfOther)), later);
    release();

    expect(await reading).toBe(1);
    expect(await callsOfRead(other, id)).toBe(1);
    expect(await callsOfRead(other, id)).toBe(0);
    for (const connection of besides.values()) await connection.close();
  });
});

it('the audit log has one whole line for each act, however many write at once', async () => {
  const ids = Array.from({ length: 200 }, () => randomUUID());
  const asked = new Set<string | undefined>(ids);
  await Promise.all(ids.map((id, index) => (index % 2 ? one : other).execute(touch(id))));

  const acts = readFileSync(auditLog, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { ids?: { sessionId?: string } });
  const written = acts.map((act) => act.ids?.sessionId).filter((id) => asked.has(id));
  expect(written.sort()).toEqual(ids.sort());
});
