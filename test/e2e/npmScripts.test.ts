import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Process } from '../support/server/program.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Stands in for the program that a script runs. */
const PROGRAM = `
setInterval(() => undefined, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    console.log('stopped');
    process.exit(0);
  });
console.log('running as ' + process.pid);
`;

/** A package with the script of this one, but with a small program in its place. */
function packageWith(name: string, program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const shared of ['scripts', 'node_modules']) symlinkSync(join(root, shared), join(folder, shared));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { [name]: scripts[name] } }));
  mkdirSync(dirname(join(folder, program)), { recursive: true });
  writeFileSync(join(folder, program), PROGRAM);
  return folder;
}

const settings = { npm_config_update_notifier: 'false', npm_config_logs_max: '0' };
let started: { npm: Process; pid: number } | undefined;
async function start(name: string, program: string): Promise<Process> {
  const folder = packageWith(name, program);
  const npm = new Process('npm', ['run', name], { PATH: env.PATH!, HOME: folder, ...settings }, folder);
  const [, pid] = await npm.says(/running as (\d+)/);
  started = { npm, pid: Number(pid) };
  return npm;
}
afterEach(async () => {
  try {
    process.kill(started!.pid, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
  await started?.npm.stop();
});

describe.each([
  ['start', 'dist/src/main.js'],
  ['emulator', 'emulator/main.ts'],
])('npm run %s', (name, program) => {
  it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT', 'SIGHUP'])('ends its program at %s', async (signal) => {
    const npm = await start(name, program);

    // The end of both: the program shares npm's output.
    expect((await npm.end(signal)).stdout).toContain('stopped');
  });
});
