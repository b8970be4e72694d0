import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';

interface LockedPackage {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  hasInstallScript?: boolean;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

/** Versions of Node that `npm ci` must accept without a warning: the oldest that runs, and those after it. */
const NODE_VERSIONS = ['20.20.2', '24.0.0', '26.0.0'];

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('the installed packages', () => {
  it.each(NODE_VERSIONS)('all run on Node %s', (node) => {
    const unfit = locked.filter(([, { engines }]) => engines?.node && !satisfies(node, engines.node));
    expect(unfit.map(([path, { version, engines }]) => `${path} ${version} wants ${engines?.node}`)).toEqual(
      [],
    );
  });

  it('have no install script that npm would ask about', () => {
    const names = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(Object.keys(manifest.allowScripts ?? {})).toEqual([...new Set(names)].sort());
  });

  it.each([
    'package-lock.json',
    'bench/package-lock.json',
    'examples/supergraph/package-lock.json',
    'examples/react/package-lock.json',
    'packages/client/package-lock.json',
    'website/package-lock.json',
  ])('are named without a download host in %s', (file) => {
    const { packages } = read(file) as { packages: Record<string, LockedPackage> };
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
  });
});

describe('package.json', () => {
  it('names every version exactly', () => {
    const { dependencies, devDependencies, overrides } = manifest;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
