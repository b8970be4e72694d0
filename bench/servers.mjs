import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { options } from './options.mjs';

/** Servers under test: the floors, the gateway and its peers. */

const both = ['unsigned', 'signed'];
const at = (file) => new URL(`./servers/${file}.mjs`, import.meta.url);

const peer = (name, file, rest) => ({
  name,
  kind: 'peer',
  entry: at(file),
  auths: both,
  env: {},
  flags: [],
  ...rest,
});

/**
 * The gateway as `npm start` runs it, from a checkout that is built or from its `dist`: the program `src/main.js` with
 * the flags of that checkout. It depends on no module of the build, so that builds of any age can be compared.
 */
export function gateway(name, directory) {
  const build = [directory, join(directory, 'dist')].find((path) => existsSync(join(path, 'src/main.js')));
  if (!build)
    throw new Error(`${name}: neither ${directory} nor its dist has src/main.js; run npm run build there`);
  return {
    name,
    kind: 'gateway',
    entry: pathToFileURL(join(build, 'src/main.js')),
    auths: both,
    // The benchmark is one caller.
    env: { PORT: '0', HOST: '127.0.0.1', OTHER_MUTATIONS_PER_MINUTE: '10000000' },
    flags: [...startFlags(build), '--import', at('preload').href],
  };
}

/** V8's flags in the `start` script of the checkout that a build belongs to; what is imported there only ends the process. */
function startFlags(build) {
  const file = [build, join(build, '..')].map((path) => join(path, 'package.json')).find(existsSync);
  if (!file) throw new Error(`There is no package.json in ${build} or above it`);
  const { start } = JSON.parse(readFileSync(file, 'utf8')).scripts;
  return start.split(' ').filter((word) => word.startsWith('--') && word !== '--import');
}

/** Servers of a run against peers. */
export const servers = () =>
  [
    peer('floor', 'floor', { kind: 'floor', env: { FLOOR: 'stream' } }),
    peer('parsing floor', 'floor', { kind: 'parsing floor', env: { FLOOR: 'parse' } }),
    gateway('gateway', fileURLToPath(new URL('..', import.meta.url))),
    peer('mercurius', 'mercurius'),
    peer('yoga', 'yoga'),
    peer('apollo', 'apollo', { env: { BENCH_SENDER: 'fetch' } }),
    peer('apollo + Yoti SDK', 'apollo', { env: { BENCH_SENDER: 'sdk' }, auths: ['signed'] }),
    peer('hive', 'hive', { kind: 'wire', auths: ['unsigned'] }),
  ].filter(({ name }) => !options.only || options.only.includes(name));
