import cluster from 'node:cluster';
import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { openAudit, type AuditLog } from './logging/audit.js';
import { ConfigError, loadConfig, type Config, type YotiAccess } from './config/config.js';
import { createDispatcher } from './datasources/yoti/dispatcher.js';
import { logCrashes, openLog } from './logging/log.js';
import type { ServerDeps } from './app.js';
import { runWorkers } from './cluster/primary.js';
import { stopOnPrimarySignal, ignoreTerminalSignals } from './cluster/worker.js';

/** Exit code of a configuration error. Source: sysexits.h. */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const env = readEnvironment();
  const config = loadConfig(env);
  // Not of a cluster that somebody else has made of the gateway.
  const isWorker = cluster.isWorker && config.workers > 1;
  if (isWorker) ignoreTerminalSignals();
  const logger = openLog(config.logLevel);
  const audit = auditTo(config.auditLog);
  if (!config.auth && !isWorker)
    logger.warn('No AUTH_ISSUER is configured: whoever reaches the gateway may do everything.');
  const yoti = config.yoti ?? (await startEmulator(logger));
  if (config.workers > 1 && !isWorker) {
    logCrashes(process, logger);
    process.exit(await runWorkers(config, config.yoti ? undefined : yoti, logger));
  }
  // Libraries look for NODE_ENV there.
  Object.assign(process.env, env);
  await serve({ ...config, yoti }, { logger, audit, isWorker });
}

/** The process's own, before those of `.env`. The primary's own stays as it is: its workers read the file anew. */
function readEnvironment(): NodeJS.ProcessEnv {
  return existsSync('.env') ? { ...parseEnv(readFileSync('.env', 'utf8')), ...process.env } : process.env;
}

async function serve(
  config: Config & { yoti: YotiAccess },
  deps: Omit<ServerDeps, 'dispatcher'> & { logger: Logger },
): Promise<void> {
  // Not above: a primary serves nobody, and has no need of all that.
  const { createServer } = await import('./app.js');
  const server = await createServer(config, { ...deps, dispatcher: createDispatcher(config) });
  await server.listen({ port: config.port, host: config.host });
  logCrashes(process, deps.logger);
  if (deps.isWorker) stopOnPrimarySignal(server, () => process.exit(0));
  else stopOnSignals(server);
}

function auditTo(target: string): AuditLog {
  try {
    return openAudit(target);
  } catch {
    throw new ConfigError([
      'AUDIT_LOG names a file that cannot be written: check the path and its permissions',
    ]);
  }
}

/** The local Yoti, for when there is no key. This is the only place where the gateway knows the emulator. */
async function startEmulator(logger: Logger): Promise<YotiAccess> {
  const { YotiEmulator } = await import('../emulator/server.js');
  const emulator = new YotiEmulator();
  await emulator.start();
  logger.warn(
    { url: emulator.url },
    'No Yoti key is configured: the local emulator stands in for Yoti. Nobody is really verified.',
  );
  return { baseUrl: emulator.url, sdkId: emulator.sdkId, key: createPrivateKey(emulator.privateKeyPem!) };
}

function stopOnSignals(server: FastifyInstance): void {
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What somebody has to change before the gateway can start; undefined for a fault of its own. */
function startupProblem(error: unknown): { message: string; exitCode: number } | undefined {
  if (error instanceof ConfigError) return { message: error.message, exitCode: EX_CONFIG };
  const { syscall, code, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  // A worker's primary binds for it.
  if (syscall !== 'listen' && syscall !== 'bind') return undefined;
  const message = `Cannot listen at ${address}:${port} (${code}): set PORT and HOST to an address of this machine that is free.`;
  return { message, exitCode: 1 };
}

main().catch((error: unknown) => {
  const found = startupProblem(error);
  if (!found) throw error;
  console.error(found.message);
  process.exit(found.exitCode);
});
