import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './pages.js';

/** Runs a generator with `--check`: status 0 when the committed file is what it writes. */
export function isCurrent(script: string): { status: number | null; stderr: string } {
  const args = ['--import', 'tsx', join(root, script), '--check'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stderr };
}
