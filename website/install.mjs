import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Installs the packages of the website, on first use and after a change of its lock file.
const folder = fileURLToPath(new URL('.', import.meta.url));
const changedAt = (file) => (existsSync(folder + file) ? statSync(folder + file).mtimeMs : 0);
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.log('Installing the packages of the website …');
  const options = ['--prefix', folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', options, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}
