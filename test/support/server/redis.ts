import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describeIf } from '../describeIf.js';

/** True if the program redis-server is installed, as by Debian's package of this name. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Tests that need a Redis. */
export const describeWithRedis = (name: string, tests: () => void): void =>
  describeIf(hasRedis, 'redis-server', name, tests);

/** Redis on a free port of the loopback interface, without persistence. */
export class RedisServer {
  private constructor(
    readonly port: number,
    readonly url: string,
    private process: ChildProcess,
  ) {}

  static async start(port?: number): Promise<RedisServer> {
    const free = port ?? (await freePort());
    return new RedisServer(free, `redis://127.0.0.1:${free}`, await run(free));
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill();
    await gone;
  }
}

async function run(port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const started = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of started.stdout) {
    if (String(line).includes('Ready to accept connections')) {
      started.stdout.resume();
      return started;
    }
  }
  throw new Error('redis-server did not start');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
