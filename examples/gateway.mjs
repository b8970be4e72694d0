import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const START_TIMEOUT_MS = 60_000;
/** Variables of this process that the gateway gets; without the others it starts with the emulator, whatever is set. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];

/** Starts the gateway of this repository, with its emulator, on a free port unless PORT is given. */
export async function startGateway(variables) {
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, ['--import', 'tsx', `${root}src/main.ts`], {
    // No `.env` of a real Yoti application is read here.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...inherited, PORT: '0', AUDIT_LOG: 'stderr', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  const lines = [child.stdout, child.stderr].map((input) => createInterface({ input }));
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  const listening = new Promise((resolve, reject) => {
    for (const line of lines)
      line.on('line', (text) => {
        if (output.length < 50) output.push(text);
        const [, origin] = /listening at (http:\/\/[\d.]+:\d+)/.exec(text) ?? [];
        if (origin) resolve(`${origin}/graphql`);
      });
    child.once('exit', () => reject(new Error(`The gateway did not start:\n${output.join('\n')}`)));
    setTimeout(() => reject(new Error('The gateway did not start in time.')), START_TIMEOUT_MS).unref();
  });
  try {
    return { url: await listening, close };
  } catch (error) {
    await close();
    throw error;
  }
}
