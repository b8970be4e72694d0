import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { compiled } from '../support/server/compiled.js';
import { Process } from '../support/server/program.js';

const root = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** This package with the programs as the build makes them, so that the folder `dist` of the project stays as it is. */
function builtPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  for (const file of [
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'SECURITY.md',
    'THIRD_PARTY.md',
  ])
    copyFileSync(join(root, file), join(folder, file));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  for (const part of ['src', 'emulator', 'cli', 'contract'])
    cpSync(join(compiled(), part), join(folder, 'dist', part), { recursive: true });
  return folder;
}

interface Packed {
  filename: string;
  files: { path: string; mode: number }[];
}

function pack(folder: string): Packed {
  const npm = {
    PATH: env.PATH!,
    HOME: folder,
    npm_config_update_notifier: 'false',
    npm_config_logs_max: '0',
  };
  const args = ['pack', '--json', '--ignore-scripts', '--offline'];
  return (JSON.parse(execFileSync('npm', args, { cwd: folder, env: npm, encoding: 'utf8' })) as [Packed])[0];
}

/** The package, unpacked, with the packages beside it that `npm install --omit=dev` would install, and no others. */
function install(folder: string, { filename }: Packed): string {
  const place = join(folder, 'installed/node_modules');
  const target = join(place, 'yoti-graphql-gateway');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1']);
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(folder, 'installed', path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, 'installed', path));
  }
  return target;
}

function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(
      ([path, { dev, optional, devOptional }]) => !dev && !optional && !devOptional && isOutermost(path),
    )
    .map(([path]) => path);
}

/** Packages within others come with them. */
const isOutermost = (path: string): boolean => path.split('node_modules/').length === 2;

const folder = builtPackage();
const packed = pack(folder);
const program = join(install(folder, packed), 'bin/yoti-graphql-gateway');
const run = (...args: string[]): Process =>
  new Process(program, args, { PATH: env.PATH!, PORT: '0' }, mkdtempSync(join(tmpdir(), 'user-')));

it('has the programs, and neither sources nor tests', () => {
  const paths = packed.files.map(({ path }) => path);
  for (const path of ['bin/yoti-graphql-gateway', 'dist/cli/main.js', 'dist/src/main.js', 'LICENSE'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /\.ts$|^(src|test|scripts|bench|docs)\//.test(path))).toEqual([]);
  expect(packed.files.find(({ path }) => path.startsWith('bin/'))!.mode & 0o111).toBe(0o111);
});

it('says its version once it is installed', async () => {
  expect(await run('--version').end()).toMatchObject({ code: 0, stdout: `${version}\n` });
});

it.each([['doctor'], ['schema'], ['emulator', '--scenarios'], ['listen', '--help'], ['token', '--sub', 'a']])(
  'runs %s %s with the packages of production alone',
  async (...args) => {
    const { code, stderr } = await run(...args.filter(Boolean)).end();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  },
);

it('starts the gateway with the emulator', async () => {
  const gateway = run('start');
  await gateway.says(/listening at (http:\/\/[\d.]+:\d+)/);
  expect((await gateway.end('SIGTERM')).code).toBe(0);
});
