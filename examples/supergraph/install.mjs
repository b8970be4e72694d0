import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Installs the packages of this example, on first use and after a change of its lock file; with --tests also those that
// only test/supergraph needs.
const isForTests = process.argv.includes('--tests');
const folder = fileURLToPath(new URL('.', import.meta.url));
const changedAt = (file) => (existsSync(folder + file) ? statSync(folder + file).mtimeMs : 0);
const isCurrent = changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json');
if (!isCurrent || (isForTests && !existsSync(`${folder}node_modules/@apollo/gateway`))) {
  console.log('Installing the packages of the example …');
  const options = ['--no-audit', '--no-fund', '--loglevel=error', ...(isForTests ? [] : ['--omit=dev'])];
  const { status } = spawnSync('npm', ['--prefix', folder, 'ci', ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
