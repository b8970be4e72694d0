import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Child processes of the benchmark: the upstream and the servers under test, each pinned to a processor. */

const started = new Set();
const STARTUP_MS = 30_000;

/** Processors that this process may use; empty where `taskset` does not exist. */
function processors() {
  try {
    const text = execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' });
    return text
      .split(':')
      .pop()
      .trim()
      .split(',')
      .flatMap((range) => {
        const [first, last = first] = range.split('-').map(Number);
        return Array.from({ length: last - first + 1 }, (_, n) => first + n);
      });
  } catch {
    return [];
  }
}

const [serverCpu, loadCpu] = processors();
/** True if servers under test have a processor of their own. */
export const isPinned = loadCpu !== undefined;
if (isPinned) execFileSync('taskset', ['-acp', String(loadCpu), String(process.pid)], { stdio: 'ignore' });

/**
 * Starts a program and waits until it listens. The upstream shares the processor of the driver; a server under test
 * has one for itself. Its directory is this one, so that no `.env` of a checkout is read.
 */
export async function start(entry, env, { isUnderTest, flags = [] }) {
  const path = fileURLToPath(entry);
  const command = [process.execPath, ...flags, path];
  if (isPinned && isUnderTest) command.unshift('taskset', '-c', String(serverCpu));
  const child = spawn(command[0], command.slice(1), {
    cwd: import.meta.dirname,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  started.add(child);
  let lastErrors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (lastErrors = (lastErrors + text).slice(-2_000)));
  child.once('exit', () => started.delete(child));
  const [message] = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(STARTUP_MS) }),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${path} ended with ${code}\n${lastErrors}`);
    }),
  ]);
  const ask = async (text) => {
    const answer = once(child, 'message', { signal: AbortSignal.timeout(STARTUP_MS) });
    child.send(text);
    return (await answer)[0];
  };
  return { origin: `http://127.0.0.1:${message.port}`, ask, stop: () => stop(child) };
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Ends every process that `start` started. */
export const stopAll = () => Promise.all([...started].map(stop));
