import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const START_TIMEOUT_MS = 120_000;

/** The example of examples/react, as `npm run example` starts it, on free ports. */
export interface RunningShop {
  url: string;
  stop: () => Promise<void>;
}

/** Starts emulator, gateway, backend and page; resolves once the page is served. */
export async function startShop(): Promise<RunningShop> {
  const child = spawn(process.execPath, ['examples/react/main.mjs', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    return { url: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  const output: string[] = [];
  return new Promise((resolve, reject) => {
    const give = (text: string): void => {
      if (output.length < 50) output.push(text);
      const [, url] = /The shop is at (http:\/\/\S+)/.exec(text) ?? [];
      if (url) resolve(url);
    };
    for (const stream of [child.stdout!, child.stderr!]) createInterface({ input: stream }).on('line', give);
    child.once('exit', () => reject(new Error(`The example did not start:\n${output.join('\n')}`)));
    setTimeout(() => reject(new Error('The example did not start in time.')), START_TIMEOUT_MS).unref();
  });
}
