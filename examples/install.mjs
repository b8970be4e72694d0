import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Installs the packages of an example, on first use and after a change of its lock file; with --tests also those that only
// tests need. Usage: node examples/install.mjs EXAMPLE [--tests]
const [name, ...options] = process.argv.slice(2);
const isForTests = options.includes('--tests');
const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
const changedAt = (file) => (existsSync(folder + file) ? statSync(folder + file).mtimeMs : 0);
const isCurrent = changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json');
/** One development dependency of each example that has any, as the sign that they are installed. */
const DEVELOPMENT_SIGNS = { supergraph: '@apollo/gateway' };
const sign = DEVELOPMENT_SIGNS[name];
if (!isCurrent || (isForTests && sign && !existsSync(`${folder}node_modules/${sign}`))) {
  console.log(`Installing the packages of examples/${name} …`);
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', ...(isForTests ? [] : ['--omit=dev'])];
  const { status } = spawnSync('npm', ['--prefix', folder, 'ci', ...flags], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
