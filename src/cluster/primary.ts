import { randomBytes } from 'node:crypto';
import cluster from 'node:cluster';
import { isatty } from 'node:tty';
import type { Logger } from 'pino';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { relayInvalidations } from '../cache/invalidation/clusterInvalidationBus.js';
import type { Config } from '../config/config.js';
import type { YotiAccess } from '../config/yoti.js';
import { WorkerSupervisor } from './supervisor.js';

/** Runs the workers until they are told to stop; gives the exit code. */
export function runWorkers(config: Config, standIn: YotiAccess | undefined, log: Logger): Promise<number> {
  const { workers: size, workerMemoryMb, stopTimeoutSeconds } = config;
  cluster.setupPrimary({ execArgv: [...process.execArgv, `--max-old-space-size=${workerMemoryMb}`] });
  new RateLimiterClusterMaster();
  relayInvalidations();
  const crew = new WorkerSupervisor({
    size,
    env: sharedEnvironment(config, standIn),
    stopTimeoutMs: stopTimeoutSeconds * 1_000,
    log,
  });
  process.on('SIGINT', () => crew.stop());
  process.on('SIGTERM', () => crew.stop());
  // As nginx and gunicorn have it; but a terminal that closes sends it too, and then it is one no more.
  const hasTerminal = isatty(0);
  process.on('SIGHUP', () => (hasTerminal && !isatty(0) ? crew.stop() : crew.rollingRestart()));
  return crew.run();
}

/** What all workers must have alike, and each would otherwise make for itself. The key of the stand-in is a throw-away one. */
function sharedEnvironment({ workers, linkSecret }: Config, standIn?: YotiAccess): Record<string, string> {
  return {
    WEB_CONCURRENCY: String(workers),
    LINK_SECRET: linkSecret ?? randomBytes(32).toString('base64'),
    ...(standIn && {
      YOTI_CLIENT_SDK_ID: standIn.sdkId,
      YOTI_IDV_API_URL: standIn.baseUrl,
      YOTI_KEY_PEM: standIn.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }),
  };
}
