import { randomBytes } from 'node:crypto';
import cluster from 'node:cluster';
import { isatty } from 'node:tty';
import type { Logger } from 'pino';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { relayInvalidations } from '../cache/invalidation/clusterInvalidationBus.js';
import { serveIdempotency } from '../idempotency/clusterStore.js';
import type { Config } from '../config/config.js';
import type { YotiAccess } from '../config/yoti.js';
import { ClusterHealth } from '../telemetry/clusterHealth.js';
import { startHealthServer } from '../telemetry/healthServer.js';
import { onStopSignals } from './stopSignals.js';
import { WorkerSupervisor } from './supervisor.js';

/** Runs the workers until they are stopped; gives the exit code. `emulator` is set where it replaces Yoti. */
export async function runWorkers(
  config: Config,
  emulator: YotiAccess | undefined,
  log: Logger,
): Promise<number> {
  const { workers: size, workerMemoryMb, stopTimeoutSeconds } = config;
  cluster.setupPrimary({ execArgv: [...process.execArgv, `--max-old-space-size=${workerMemoryMb}`] });
  new RateLimiterClusterMaster();
  relayInvalidations();
  serveIdempotency(config.idempotency.entries);
  const health = new ClusterHealth();
  const env = sharedEnvironment(config, emulator);
  const supervisor = new WorkerSupervisor({
    size,
    env,
    stopTimeoutMs: stopTimeoutSeconds * 1_000,
    log,
    onCrash: () => health.workerCrashed(),
  });
  onStopSignals(
    () => {
      health.stopping();
      supervisor.stop();
    },
    (exitCode) => supervisor.kill(exitCode),
  );
  // SIGHUP restarts, as for nginx and gunicorn; but a terminal that closes sends it too, and is no terminal afterwards.
  const hasTerminal = isatty(0);
  process.on('SIGHUP', () => (hasTerminal && !isatty(0) ? supervisor.stop() : supervisor.rollingRestart()));
  const { healthPort: port, host } = config;
  if (port !== undefined) await startHealthServer({ port, host, source: health, log });
  return supervisor.run();
}

/** Environment that all workers share; the key in it is the emulator's, made for this run. */
function sharedEnvironment({ workers, linkSecret }: Config, emulator?: YotiAccess): Record<string, string> {
  return {
    WEB_CONCURRENCY: String(workers),
    LINK_SECRET: linkSecret ?? randomBytes(32).toString('base64'),
    // Read already: a secret and its file must not both be set.
    LINK_SECRET_FILE: '',
    ...(emulator && {
      YOTI_CLIENT_SDK_ID: emulator.sdkId,
      YOTI_IDV_API_URL: emulator.baseUrl,
      YOTI_KEY_PEM: emulator.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }),
  };
}
