import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, type IntrospectionQuery } from 'graphql';
import { decodeJwt } from 'jose';
import { request } from 'undici';
import type { Command } from '../../cli/command.js';
import * as doctor from '../../cli/doctor/doctor.js';
import * as emulator from '../../cli/emulator.js';
import * as explain from '../../cli/explain.js';
import * as listen from '../../cli/listen.js';
import * as schema from '../../cli/schema.js';
import * as start from '../../cli/start.js';
import * as token from '../../cli/token.js';
import { runCommand } from './runCommand.js';
import { Program, type End } from '../support/server/program.js';

const root = join(__dirname, '../..');
const commands: Record<string, { command: Command }> = {
  start,
  emulator,
  doctor,
  explain,
  schema,
  token,
  listen,
};
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const running: Program[] = [];

function run(args: string[], env: Record<string, string> = {}): Program {
  const program = new Program('cli/main.js', env, args, folder);
  running.push(program);
  return program;
}
const endOf = (...args: string[]): Promise<End> => run(args).end();

afterAll(() => Promise.all(running.map((program) => program.stop())));

describe('the command line', () => {
  it('lists every command in its help, and ends with 0', async () => {
    const { code, stdout } = await endOf('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
  });

  it('has a help for each command', async () => {
    for (const [name, { command }] of Object.entries(commands))
      expect(command.help).toContain(`Usage: yoti-graphql-gateway ${name}`);
    const { code, stdout } = await endOf('emulator', '--help');
    expect({ code, stdout }).toEqual({ code: 0, stdout: commands.emulator!.command.help });
  });

  it('refuses an unknown command with 2', async () => {
    const { code, stderr } = await endOf('begin');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no command "begin"');
  });

  it('prints its help with 2 when no command is given', async () => {
    expect(await endOf()).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') as string });
  });

  it('refuses an unknown option with 2', async () => {
    const { code, stderr } = await endOf('start', '--colour');
    expect(code).toBe(2);
    expect(stderr).toContain("Unknown option '--colour'");
    for (const name of ['doctor', 'explain', 'schema', 'token', 'listen'])
      expect(await runCommand(commands[name]!.command, '--colour')).toMatchObject({ code: 2 });
  });
});

describe('yoti-graphql-gateway start', () => {
  it('serves, and ends with 0 at SIGTERM', async () => {
    const gateway = run(['start'], { PORT: '0' });
    const [, url = ''] = await gateway.says(/listening at (http:\/\/[\d.]+:\d+)/);
    const { statusCode, body } = await request(`${url}/health/ready`);
    await body.dump();
    expect(statusCode).toBe(200);
    expect((await gateway.end('SIGTERM')).code).toBe(0);
  });

  it('starts workers by the same command', async () => {
    const gateway = run(['start'], { PORT: '0', WEB_CONCURRENCY: '2' });
    await gateway.saysAll(/listening at (http:\/\/[\d.]+:\d+)/, 2);
    expect((await gateway.end('SIGTERM')).code).toBe(0);
  });

  it('ends with 78 when the configuration has problems', async () => {
    const { code, stderr } = await run(['start'], { PORT: 'many' }).end();
    expect(code).toBe(78);
    expect(stderr).toContain('PORT must be');
  });
});

describe('yoti-graphql-gateway emulator', () => {
  it('starts the emulator, and prints the settings of a gateway', async () => {
    await run(['emulator', '--port', '0']).says(/YOTI_KEY_PEM=.+\n/);
  });
});

describe('yoti-graphql-gateway schema', () => {
  it.each([
    ['schema.graphql', []],
    ['schema.sandbox.graphql', ['--sandbox']],
    ['schema.sandbox.plain.graphql', ['--sandbox', '--plain']],
    ['api.graphql', ['--api']],
  ])('prints %s for %j', async (file, options) => {
    const { stdout } = await runCommand(schema.command, ...options);
    expect(stdout).toBe(readFileSync(join(root, file), 'utf8'));
  });

  it('prints the result of an introspection with --json', async () => {
    const { stdout } = await runCommand(schema.command, '--json');
    const { data } = JSON.parse(stdout) as { data: IntrospectionQuery };
    const fields = buildClientSchema(data).getQueryType()!.getFields();
    expect(Object.keys(fields)).toContain('session');
    expect(Object.keys(fields)).not.toContain('_service');
  });

  it('refuses --plain for the schema of clients, which has no such directives', async () => {
    expect((await runCommand(schema.command, '--api', '--plain')).code).toBe(2);
  });
});

describe('yoti-graphql-gateway token', () => {
  it('gives settings and a token that this gateway accepts', async () => {
    const { stdout } = await endOf('token', '--sub', 'alice', '--scope', 'schema:read', '--env', '--json');
    const { environment, token: jwt } = JSON.parse(stdout) as {
      environment: Record<string, string>;
      token: string;
    };
    expect(decodeJwt(jwt)).toMatchObject({ sub: 'alice', scope: 'schema:read' });
    const gateway = run(['start'], { PORT: '0', ...environment });
    const [, url = ''] = await gateway.says(/listening at (http:\/\/[\d.]+:\d+)/);
    const ask = async (authorization: string): Promise<unknown> => {
      const headers = { authorization, 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ __typename }' });
      return (await request(`${url}/graphql`, { method: 'POST', headers, body })).body.json();
    };
    expect(await ask(`Bearer ${jwt}`)).toMatchObject({ data: { __typename: 'Query' } });
    expect(await ask(`Bearer ${jwt.slice(0, -8)}AAAAAAAA`)).toHaveProperty('errors');
  });

  it.each([
    [['--scope', 'a'], '--sub is missing'],
    [['--sub', 'a', '--ttl', '1h'], '--ttl must be a whole number'],
  ])('refuses %j and says what is expected', async (options, message) => {
    const { code, stderr } = await runCommand(token.command, ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('yoti-graphql-gateway listen', () => {
  it('wants one session', async () => {
    const { code, stderr } = await runCommand(listen.command);
    expect(code).toBe(2);
    expect(stderr).toContain('one SESSION_ID is expected');
  });

  it('ends with 1 and the code when the gateway refuses', async () => {
    const gateway = run(['start'], { PORT: '0' });
    const [, url = ''] = await gateway.says(/listening at (http:\/\/[\d.]+:\d+)/);
    const { code, stderr } = await runCommand(listen.command, 'no-id', '--url', `${url}/graphql`);
    expect(code).toBe(1);
    expect(stderr).toContain('BAD_USER_INPUT');
  });
});
