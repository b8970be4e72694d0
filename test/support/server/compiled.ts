import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync, type Options } from '@swc/core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Within the project, where packages are found from; git does not see it. */
const shelf = join(root, 'dist/programs');
const folders = [
  'src',
  'emulator',
  'demo',
  'cli',
  'contract',
  'explorer',
  'packages/client/src',
  'test/operations',
];

/** The options of tsconfig.json. */
const options: Options = {
  configFile: false,
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};

interface Source {
  /** From the top of the project. */
  name: string;
  text: string;
}

let place: string | undefined;

/**
 * The folder that has the programs as JavaScript, which starts in a third of the time. Its name says what is in it: the
 * first test that needs it makes it, and it serves until a source changes.
 */
export function compiled(): string {
  return (place ??= find(folders.flatMap(sourcesIn)));
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(root.length), text: readFileSync(path, 'utf8') }));
}

function find(sources: Source[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([sources, options]))
    .digest('hex');
  const target = join(shelf, hash.slice(0, 16));
  if (!existsSync(target)) make(target, sources);
  return target;
}

/** Another worker may be at it too: each works aside, and what it has made appears all at once. */
function make(target: string, sources: Source[]): void {
  mkdirSync(shelf, { recursive: true });
  const aside = mkdtempSync(`${target}-`);
  for (const { name, text } of sources) {
    const path = join(aside, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    const filename = join(root, name);
    writeFileSync(path, name.endsWith('.ts') ? transformSync(text, { ...options, filename }).code : text);
  }
  try {
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}
