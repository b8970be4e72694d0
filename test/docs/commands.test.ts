import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { compiled } from '../support/server/compiled.js';
import { Program } from '../support/server/program.js';
import { blocks, exists, pages, root, type Block } from './pages.js';

/** Commands that no test runs, each with the reason. */
const NOT_RUN: Record<string, string> = {
  'npm ci': 'installs packages from a registry',
  'npm ci --omit=dev': 'installs packages from a registry',
  'npm run build': 'writes to dist/, from which other tests run; test:types compiles the same files',
  'npm run dev': 'runs until it is stopped, and is `tsx watch` of the program that `npm start` runs',
  'npm test': 'would run this test',
  'WEB_CONCURRENCY=4 npm start': 'is five processes; test/e2e/workers.test.ts starts such',
  'npm run supergraph': 'installs packages from a registry; the suite of test/supergraph runs its parts',
  'npm run example': 'installs packages from a registry; the suite of test/browser runs it',
  'npm run test:supergraph': 'installs packages from a registry; .ci/run runs it',
  'npm run docs': 'installs packages from a registry',
  'npm run docs -- --serve': 'installs packages from a registry, and runs until it is stopped',
  'npm run test:browser': 'opens Chromium, which not every machine has',
  'rover subgraph publish shop@production --name identity --schema schema.graphql --routing-url https://identity.shop.example/graphql':
    'needs an account of GraphOS',
  'hive schema:publish --service identity --url https://identity.shop.example/graphql schema.graphql':
    'needs an account of Hive',
  'wgc subgraph publish identity --schema schema.graphql --routing-url https://identity.shop.example/graphql':
    'needs an account of Cosmo',
  'npm install @opentelemetry/sdk-node @opentelemetry/exporter-trace-otlp-proto':
    'installs packages from a registry',
  'NODE_OPTIONS="--import ./tracing.mjs" OTEL_SERVICE_NAME=yoti-gateway npm start':
    'needs these packages; test/telemetry/traces.test.ts records spans with an SDK',
  'npx jest test/e2e/pool': 'would run jest within jest; its path is checked below',
};

const ADDRESS = 'http://127.0.0.1:4000';
const EMULATOR = 'http://127.0.0.1:4001';
const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 0xff, 0xd9]);

const shells = blocks.filter(({ language }) => language === 'sh');
/** Lines that depend on each other are run as one script, the others one by one. */
const isScript = ({ text }: Block): boolean => /&$|\$\(|^export /m.test(text);
const commands = shells
  .filter((block) => !isScript(block))
  .flatMap(({ place, text }) =>
    text
      .replaceAll('\\\n', ' ')
      .split('\n')
      .map((line) => line.replace(/ # .*$/, '').trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line, place] as const),
  );
const scripts = shells.filter(isScript).map((block) => [block.place, block.text] as const);

const running: Program[] = [];
const run = (...args: ConstructorParameters<typeof Program>): Program => {
  const program = new Program(...args);
  running.push(program);
  return program;
};
afterAll(async () => {
  await Promise.all(running.map((program) => program.stop()));
});

/** Runs a script of bash in a folder of its own; gives its exit code and output. */
async function bash(script: string, folder: string): Promise<{ code: number | null; output: string }> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

let gateway: Promise<string> | undefined;

/** The address of a gateway with the emulator, started for the first command that needs one. */
const gatewayUrl = (): Promise<string> =>
  (gateway ??= run('src/main.js', { PORT: '0' })
    .says(LISTENING)
    .then(([, url = '']) => url));

let emulator: Promise<string> | undefined;

/** The address of an emulator by itself, started for the first command that needs one. */
const emulatorUrl = (): Promise<string> =>
  (emulator ??= run('emulator/main.js', {}, ['--port', '0'])
    .says(/listening on (http:\/\/[\d.]+:\d+)/)
    .then(([, url = '']) => url));

async function mutate(
  input: object,
  name: string,
  selection: string,
): Promise<Record<string, { id: string; url: string }>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) ${selection} }`;
  const { body } = await request(`${await gatewayUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await body.json()) as {
    data: Record<string, Record<string, { id: string; url: string }>>;
  };
  return data[name]!;
}

/** A link that takes an image, as docs/frontend.md gets it. */
async function uploadLink(): Promise<string> {
  const checks = [{ liveness: {} }, { faceComparison: {} }];
  const { session } = await mutate({ checks }, 'createSession', '{ session { id } }');
  const sessionId = session!.id;
  const { resource } = await mutate({ sessionId }, 'createFaceCaptureResource', '{ resource { id } }');
  const prepared = { sessionId, resourceId: resource!.id };
  const { upload } = await mutate(prepared, 'prepareFaceCaptureImageUpload', '{ upload { url } }');
  return upload!.url;
}

async function emulates(args: string[]): Promise<void> {
  const isFault = args.includes('--fault') && !args.includes('list');
  const isServer = args.length === 0 || isFault || args.includes('--notifications');
  if (!isServer) return expectSuccess(run('emulator/main.js', {}, args));
  await run('emulator/main.js', {}, [...args, '--port', '0']).says(/YOTI_KEY_PEM=.+\n/);
}

async function expectSuccess(program: Program): Promise<void> {
  expect((await program.end()).code).toBe(0);
}

async function expectScript(file: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, file), ...args]);
  expect(await once(child, 'exit')).toEqual([0, null]);
}

async function curls(command: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  writeFileSync(join(folder, 'face.jpg'), JPEG);
  const url = command.includes('$URL') ? `URL=${await uploadLink()}\n` : '';
  const placed = command.includes(EMULATOR)
    ? command.replaceAll(EMULATOR, await emulatorUrl())
    : command.replaceAll(ADDRESS, await gatewayUrl());
  const { code, output } = await bash(url + placed.replace(/^curl /, 'curl -sSf '), folder);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output === '' ? {} : (JSON.parse(output) as object)).not.toHaveProperty('errors');
}

/** Without a key a gateway in production ends with 78, which shows that Node takes the options. */
async function needsKey(options: string[], program: string): Promise<void> {
  const args = [...options, join(compiled(), program)];
  const { status } = spawnSync(process.execPath, args, { cwd: tmpdir(), env: { NODE_ENV: 'production' } });
  expect(status).toBe(78);
}

const words = (text = ''): string[] => text.split(' ').filter(Boolean);
const runners: [RegExp, (...groups: string[]) => Promise<void>][] = [
  [/^npm start$/, async () => void (await gatewayUrl())],
  [/^npm run emulator(?: -- (.+))?$/, (args) => emulates(words(args))],
  [/^npm run listen -- --help$/, () => expectScript('cli/main.ts', ['listen', '--help'])],
  [
    /^npx yoti-graphql-gateway (.+)$/,
    (args = '') => expectSuccess(run('cli/main.js', {}, words(args), root)),
  ],
  [/^npm run demo$/, () => expectSuccess(run('demo/main.js'))],
  [/^(curl .*)$/, (command = '') => curls(command)],
  [
    /^NODE_ENV=production node ((?:--\S+ )*)dist\/(\S+)$/,
    (options = '', program = '') => needsKey(words(options), program),
  ],
];

describe('each command in the documents', () => {
  it('is found', () => expect(commands.length).toBeGreaterThan(10));

  it.each(commands)('%s (%s) works', async (command) => {
    if (command in NOT_RUN) return;
    const [pattern, runner] = runners.find(([one]) => one.test(command)) ?? [];
    expect(pattern).toBeDefined();
    await runner!(...pattern!.exec(command)!.slice(1));
  });

  it('that is not run stands in a page', () => {
    const all = commands.map(([command]) => command);
    expect(Object.keys(NOT_RUN).filter((command) => !all.includes(command))).toEqual([]);
  });
});

/** A port that was free a moment ago; the scripts have one in their text. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** `npm` in the folder of a script: the scripts of package.json, without the build. */
const npm = (port: number): string => `
npm() {
  local args="$*"
  case "$args" in
    start) PORT=${port} exec node '${join(compiled(), 'src/main.js')}' ;;
    'run -s token -- '*) node --import '${import.meta.resolve('tsx')}' '${join(root, 'cli/main.ts')}' token "\${@:5}" ;;
    *) echo "npm $args is not known here" >&2; return 1 ;;
  esac
}
trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT
`;

describe('each script in the documents', () => {
  it.each(scripts)('%s works, pasted as a block', async (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'docs-'));
    const port = await freePort();
    const { code, output } = await bash(npm(port) + text.replaceAll(':4000', `:${port}`), folder);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).not.toContain('"errors"');
    expect(output).toContain('"data"');
  });
});

describe('each npm script that a page names', () => {
  const { scripts: known } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const names = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)[\w:]+)/g)].map(
      ([, name = '']) => [path, name] as const,
    ),
  );

  it.each(names)('is there: %s names %s', (_, name) => expect(known).toHaveProperty([name]));

  it('has a file to run', () => {
    const files = pages.flatMap(({ text }) =>
      [...text.matchAll(/\bnpx (jest|tsx) ([\w./-]+)/g)].map(([, tool, file = '']) =>
        tool === 'jest' && !exists(file) ? `${file}.test.ts` : file,
      ),
    );
    expect(files.filter((file) => !exists(file))).toEqual([]);
  });
});
