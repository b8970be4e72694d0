import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Compiles the programs into dist; a second build of unchanged sources takes a twentieth of a second.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const STAMP = 'dist/.sources';
const BUILD_INFO = 'dist/.tsbuildinfo';
const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const sources = ['src', 'emulator', 'cli'].flatMap(filesIn).filter((file) => file.endsWith('.ts'));
/** Folders that are read at run time, by a path relative to the code. */
const DATA = ['contract', 'explorer'];
const data = DATA.flatMap(filesIn);
const outputs = sources.map((file) => join('dist', file.replace(/\.ts$/, '.js')));

/** Hash of all names and contents that the build reads. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of [...sources, ...data, 'tsconfig.json', 'tsconfig.build.json', compiler])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function compile() {
  const tsc = join(compiler, '../bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Removes outputs of moved or deleted sources, because a stray module would still load. */
function removeStrayOutputs() {
  const expected = new Set(outputs.flatMap((file) => [file, `${file}.map`]));
  const existing = ['dist/src', 'dist/emulator', 'dist/cli']
    .filter((folder) => existsSync(folder))
    .flatMap(filesIn);
  for (const file of existing) if (!expected.has(file)) rmSync(file);
}

const hash = hashOfSources();
const isComplete = () => outputs.every((file) => existsSync(file));
const isCurrent = isComplete() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
if (!isCurrent) {
  rmSync(STAMP, { force: true });
  compile();
  // The compiler writes only what has changed since its last run, and does not notice that an output was deleted.
  if (!isComplete()) {
    rmSync(BUILD_INFO, { force: true });
    compile();
  }
  removeStrayOutputs();
  for (const folder of DATA) {
    rmSync(`dist/${folder}`, { recursive: true, force: true });
    cpSync(folder, `dist/${folder}`, { recursive: true });
  }
  writeFileSync(STAMP, hash);
}
