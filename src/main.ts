import cluster from 'node:cluster';
import { createPrivateKey } from 'node:crypto';
import { isatty } from 'node:tty';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AuditWriter } from './logging/auditWriter.js';
import { ConfigError, loadConfig, type Config } from './config/config.js';
import { readEnvironment } from './config/environment.js';
import type { YotiAccess } from './config/yoti.js';
import { createDispatcher } from './datasources/yoti/dispatcher.js';
import { logCrashes, openLog } from './logging/log.js';
import type { AppDeps } from './app.js';
import { runWorkers } from './cluster/primary.js';
import { onStopSignals } from './cluster/stopSignals.js';
import {
  DRAIN_GRACE_MS,
  ignoreTerminalSignals,
  leavePrimary,
  stopOnPrimarySignal,
} from './cluster/worker.js';
import { stopGracefully } from './http/gracefulStop.js';

/** Exit code of a configuration error. Source: sysexits.h. */
const EX_CONFIG = 78;
/** Time of going on accepting without DRAIN_SECONDS: for connections that came before the signal and are not read yet. */
const MIN_ACCEPT_MS = 250;
/** Time for which idle connections stay at a stop: for requests that are on their way. */
const STOP_IDLE_MS = 100;
/** Environment of the start, without what `.env` adds: each worker reads the file at its start. */
const ownEnvironment = { ...process.env };

async function main(): Promise<void> {
  const env = readEnvironment(ownEnvironment);
  const config = loadConfig(env);
  // `isWorker` of node:cluster is also true under a process manager, where the gateway runs one server.
  const isWorker = cluster.isWorker && config.workers > 1;
  if (isWorker) ignoreTerminalSignals();
  const logger = openLog(config.logLevel);
  if (!config.auth && !isWorker)
    logger.warn(
      'No AUTH_ISSUER is configured: authentication is disabled, and every caller has every scope.',
    );
  const yoti = config.yoti ?? (await startEmulator(logger));
  if (config.workers > 1 && !isWorker) {
    logCrashes(process, logger);
    // Each worker opens it for itself; one that cannot be opened is said once, before any starts.
    openAuditLog(config.auditLog, logger).close();
    process.exit(await runWorkers(config, config.yoti ? undefined : yoti, logger));
  }
  // Not in a primary, which would hold a file that was rotated.
  const audit = openAuditLog(config.auditLog, logger);
  // Libraries read NODE_ENV there.
  Object.assign(process.env, env);
  await serve({ ...config, yoti }, { logger, audit, isWorker });
}

async function serve(
  config: Config & { yoti: YotiAccess },
  deps: Omit<AppDeps, 'dispatcher'> & { logger: Logger },
): Promise<void> {
  // Imported here, because a primary serves no requests and needs none of these modules.
  const { createApp } = await import('./app.js');
  const server = await createApp(config, { ...deps, dispatcher: createDispatcher(config) });
  if (config.httpsProxy !== undefined) deps.logger.info('Calls to Yoti go through the proxy of HTTPS_PROXY.');
  const stop = stopFunction(server, config);
  if (deps.isWorker)
    stopOnPrimarySignal(stop, stopFunction(server, config, { acceptMs: 0, idleMs: DRAIN_GRACE_MS }));
  else {
    onStopSignals(stop, (exitCode) => process.exit(exitCode));
    reloadOnHangup(server, deps, stop);
  }
  // After the signals, because one may come as soon as the log says that the gateway listens.
  await server.listen({ port: config.port, host: config.host });
  logCrashes(process, deps.logger);
}

/** Function that stops the server and ends the process; a worker's time is bounded by its primary. */
function stopFunction(
  server: FastifyInstance,
  { drainSeconds, stopTimeoutSeconds, workers }: Config,
  times = { acceptMs: Math.max(MIN_ACCEPT_MS, drainSeconds * 1_000), idleMs: STOP_IDLE_MS },
): () => Promise<void> {
  const hasPrimary = workers > 1;
  const timeoutMs = hasPrimary ? undefined : stopTimeoutSeconds * 1_000;
  const { readiness, log } = server;
  return async () => {
    await stopGracefully(server, { ...times, timeoutMs, readiness, log });
    if (hasPrimary) await leavePrimary();
    process.exit(0);
  };
}

/** At SIGHUP opens the audit log and reads the key anew; a terminal that closes sends it too, and is none afterwards. */
function reloadOnHangup(
  server: FastifyInstance,
  { audit, logger }: Pick<AppDeps, 'audit'> & { logger: Logger },
  stop: () => void,
): void {
  const hasTerminal = isatty(0);
  process.on('SIGHUP', () => {
    if (hasTerminal && !isatty(0)) return stop();
    audit?.reopen?.();
    try {
      const { yoti } = loadConfig(readEnvironment(ownEnvironment));
      if (yoti) server.renewKey(yoti.key);
      logger.info('The audit log is opened and the key read anew');
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      logger.error({ problems: error.problems }, 'The key is not read anew: the configuration has problems');
    }
  });
}

function openAuditLog(target: string, log: Logger): AuditWriter {
  try {
    // Without a listener, a file at its limit (`ulimit -f`) ends the process instead of failing the write.
    process.on('SIGXFSZ', () => undefined);
    const audit = new AuditWriter({ target, log });
    process.once('exit', () => audit.close());
    return audit;
  } catch {
    throw new ConfigError([
      'AUDIT_LOG names a file that cannot be written: check the path and its permissions',
    ]);
  }
}

/** Starts the emulator of Yoti for a gateway without a key. No other code of the gateway imports the emulator. */
async function startEmulator(logger: Logger): Promise<YotiAccess> {
  const { YotiEmulator } = await import('../emulator/yotiEmulator.js');
  const emulator = new YotiEmulator();
  await emulator.start();
  logger.warn(
    { url: emulator.url },
    'No Yoti key is configured: the local emulator stands in for Yoti, and no person is verified.',
  );
  return { baseUrl: emulator.url, sdkId: emulator.sdkId, key: createPrivateKey(emulator.privateKeyPem!) };
}

/** Problem that the operator can fix, with its exit code; undefined for a fault of the gateway itself. */
function startupProblem(error: unknown): { message: string; exitCode: number } | undefined {
  if (error instanceof ConfigError) return { message: error.message, exitCode: EX_CONFIG };
  const { syscall, code, address, hostname, port } = error as NodeJS.ErrnoException & {
    address?: string;
    hostname?: string;
    port?: number;
  };
  // `bind` fails in the primary, for a worker.
  if (syscall !== 'listen' && syscall !== 'bind' && syscall !== 'getaddrinfo') return undefined;
  const message = `Cannot listen at ${address ?? hostname}${port === undefined ? '' : `:${port}`} (${code}): set PORT and HOST to an address of this machine that is free.`;
  return { message, exitCode: 1 };
}

main().catch((error: unknown) => {
  const problem = startupProblem(error);
  if (!problem) throw error;
  console.error(problem.message);
  process.exit(problem.exitCode);
});
