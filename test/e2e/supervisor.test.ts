import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { unknownId } from '../support/server/sessions.js';
import { type Program } from '../support/server/program.js';
import { post } from '../support/server/testServer.js';
import { LISTENING, HoldingYoti, severalWorkers, STARTED } from '../support/server/workers.js';

const running: Program[] = [];
const start = (env: Record<string, string> = {}): Program => {
  const program = severalWorkers(env);
  running.push(program);
  return program;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
});

const yoti = new HoldingYoti();
beforeAll(() => yoti.start());
afterAll(() => yoti.stop());

const pidsOf = async (program: Program, count: number): Promise<number[]> =>
  (await program.saysAll(STARTED, count)).map(Number);
/** The address at which so many workers listen, or have. */
const addressOf = async (program: Program, count: number): Promise<string> =>
  (await program.saysAll(LISTENING, count))[0] ?? '';
const LOOK = { query: `{ session(id: "${unknownId}") { id } }` };
const look = (url: string) => post(`${url}/graphql`, LOOK);
/** One that Yoti has been asked for, and does not answer before `release`. */
async function heldLook(url: string): Promise<{ answer: ReturnType<typeof look>; release: () => void }> {
  const id = randomUUID();
  const { asked, release } = yoti.hold(`GET /sessions/${id}`);
  const answer = post(`${url}/graphql`, { query: `{ session(id: "${id}") { id } }` });
  // Awaited by the test later.
  answer.catch(() => undefined);
  await asked;
  return { answer, release };
}
const timesIn = (text: string, pattern: RegExp): number => text.match(new RegExp(pattern, 'g'))?.length ?? 0;

describe('a gateway of several workers does not start', () => {
  it('with unusable settings: 78, said once, and nothing is started', async () => {
    const end = await start({ PORT: 'many', STOP_TIMEOUT_SECONDS: 'never' }).end();

    expect(end.code).toBe(78);
    expect(timesIn(end.stderr, /- PORT must/)).toBe(1);
    expect(end.stderr).toContain('- STOP_TIMEOUT_SECONDS must');
    expect(end.stdout).toBe('');
  });

  it('with an audit log that cannot be written: 78, and nothing is started', async () => {
    const end = await start({ AUDIT_LOG: join(tmpdir(), 'nowhere', 'audit.log') }).end();

    expect(end.code).toBe(78);
    expect(timesIn(end.stderr, /AUDIT_LOG/)).toBe(1);
    expect(end.stdout).not.toMatch(STARTED);
  });

  it('on a port in use: 1, said once', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;
    const end = await start({ ...yoti.env, PORT: String(port) }).end();
    occupant.close();

    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(new RegExp(`^Cannot listen at 127.0.0.1:${port} .*set PORT`, 'm'));
    expect(timesIn(end.stderr, /Cannot listen/)).toBe(1);
    expect(timesIn(end.stdout, STARTED)).toBe(1);
  });
});

describe('without a key', () => {
  it('one emulator serves all workers, and all stop at SIGTERM', async () => {
    const program = start();
    const url = await addressOf(program, 2);
    const agents = [new Agent(), new Agent()];
    const create = await post<{ createApplicant: { applicant: { id: string } } }>(`${url}/graphql`, {
      query: 'mutation { createApplicant(input: {}) { applicant { id } } }',
    });
    const id = create.data?.createApplicant.applicant.id;
    // Connections go to the workers in turn.
    for (const dispatcher of agents) {
      const query = `{ applicant(id: "${id}") { id } }`;
      expect(await post(`${url}/graphql`, { query }, {}, dispatcher)).toMatchObject({
        data: { applicant: { id } },
        errors: [],
      });
      await dispatcher.close();
    }

    const end = await program.end('SIGTERM');
    expect(end.code).toBe(0);
    expect(timesIn(end.stdout, /the local emulator stands in/)).toBe(1);
    expect(timesIn(end.stdout, /No AUTH_ISSUER/)).toBe(1);
    expect(end.stdout + end.stderr).not.toMatch(/PRIVATE KEY/);
  });
});

describe('a worker', () => {
  let program: Program;
  beforeAll(async () => {
    program = severalWorkers({ ...yoti.env, WORKER_MEMORY_MB: '300' });
    await addressOf(program, 2);
  });
  afterAll(() => program.stop());

  // Skipped where /proc is missing: the command line of another process can be read on Linux only.
  const itIfProc = existsSync('/proc/self/cmdline') ? it : it.skip;
  itIfProc('has a heap with the bound that is set', async () => {
    for (const pid of await pidsOf(program, 2))
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')).toContain('--max-old-space-size=300');
  });

  it('that crashes is replaced by one that listens at the same port', async () => {
    const [first = 0] = await pidsOf(program, 2);
    const url = await addressOf(program, 2);
    process.kill(first, 'SIGKILL');

    const [, , third = 0] = await pidsOf(program, 3);
    const [, address] = await program.says(new RegExp(`"pid":${third}.*${LISTENING.source}`));
    expect(address).toBe(url);
    expect(program.output).toContain(
      `"worker":${first},"cause":"SIGKILL","msg":"Worker exited unexpectedly"`,
    );
    expect(await look(url)).toMatchObject({ status: 200, errors: [] });
  });

  it('ends when its primary has vanished', async () => {
    // Also the workers hold its output, so that it closes when the last of them is gone.
    expect(await program.end('SIGKILL')).toMatchObject({ code: null });
  });
});

it('a gateway whose workers crash repeatedly stops with 1', async () => {
  const program = start(yoti.env);
  for (let count = 2; count <= 6; count += 1)
    process.kill((await pidsOf(program, count))[count - 1]!, 'SIGKILL');

  const end = await program.end();
  expect(end.code).toBe(1);
  expect(end.stdout).toMatch(/"level":"fatal".*Workers crash repeatedly/);
  expect(timesIn(end.stdout, STARTED)).toBe(6);
});

it('a stop lets workers answer requests in flight until the stop timeout, also when a terminal sends SIGINT to all', async () => {
  const program = start({ ...yoti.env, STOP_TIMEOUT_SECONDS: '5' });
  const url = await addressOf(program, 2);
  const [soon, never] = [await heldLook(url), await heldLook(url)];
  for (const pid of await pidsOf(program, 2)) process.kill(pid, 'SIGINT');
  const end = program.end('SIGINT');
  soon.release();

  expect(await soon.answer).toMatchObject({ status: 200, errors: [] });
  await expect(never.answer).rejects.toThrow();
  const { code, stdout } = await end;
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/exited unexpectedly/);
  expect(timesIn(stdout, /Worker did not stop in time and is killed/)).toBe(1);
});

describe('at SIGHUP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const setLimit = (limit: string): void =>
    writeFileSync(join(folder, '.env'), `SESSIONS_PER_MINUTE=${limit}\n`);
  let program: Program;
  let url: string;
  beforeAll(async () => {
    setLimit('5');
    program = severalWorkers(yoti.env, folder);
    url = await addressOf(program, 2);
  });
  afterAll(() => program.stop());
  /** On a connection that is at rest no longer than this takes: a worker that leaves waits for those. */
  const limit = async (): Promise<unknown> => {
    const dispatcher = new Agent();
    const { headers } = await post(`${url}/graphql`, { query: CREATE }, {}, dispatcher);
    await dispatcher.close();
    return headers['ratelimit-limit'];
  };

  it('what is wrong in .env leaves the old workers at work', async () => {
    setLimit('many');
    program.send('SIGHUP');
    await program.says(/Rolling restart aborted: the new worker did not start/);

    expect(program.output).toContain('- SESSIONS_PER_MINUTE must');
    expect(await limit()).toBe('5');
    expect((await pidsOf(program, 2)).slice(0, 2).map(isAlive)).toEqual([true, true]);
  });

  it('all workers are replaced with the settings of .env, and no request fails meanwhile', async () => {
    setLimit('8');
    const old = (await pidsOf(program, 2)).slice(0, 2);
    let isOver = false;
    const keepAsking = async (): Promise<number[]> => {
      const dispatcher = new Agent();
      const statuses: number[] = [];
      while (!isOver) statuses.push((await post(`${url}/graphql`, LOOK, {}, dispatcher)).status);
      await dispatcher.close();
      return statuses;
    };
    const clients = [keepAsking(), keepAsking()];
    program.send('SIGHUP');
    await program.says(/Rolling restart completed/);
    isOver = true;
    const statuses = (await Promise.all(clients)).flat();

    expect(statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await limit()).toBe('8');
    expect(old.map(isAlive)).toEqual([false, false]);
    expect(program.output).not.toMatch(/exited unexpectedly/);
  });

  it('a stop in the middle of it stops all', async () => {
    const [startedBefore, listenedBefore] = [STARTED, LISTENING].map((said) => timesIn(program.output, said));
    // One at each worker.
    const looks = [await heldLook(url), await heldLook(url)];
    program.send('SIGHUP');
    await addressOf(program, listenedBefore! + 1);
    const end = program.end('SIGTERM');
    looks.forEach(({ release }) => release());

    for (const { answer } of looks) expect(await answer).toMatchObject({ status: 200, errors: [] });
    expect((await end).code).toBe(0);
    expect(timesIn(program.output, STARTED)).toBe(startedBefore! + 1);
  });
});

const CREATE = 'mutation { createSession(input: { checks: [{ liveness: {} }] }) { session { id } } }';

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
