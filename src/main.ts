import { existsSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { openAudit, type AuditLog } from './access/audit.js';
import { ConfigError, loadConfig, type YotiAccess } from './config.js';
import { createDispatcher } from './dispatcher.js';
import { logCrashes, openLog } from './log.js';
import { createServer } from './server.js';

/** Exit code of a configuration error. Source: sysexits.h. */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const logger = openLog(config.logLevel);
  const yoti = config.yoti ?? (await standIn(logger));
  const audit = auditTo(config.auditLog);
  if (!config.auth)
    logger.warn('No AUTH_ISSUER is configured: whoever reaches the gateway may do everything.');
  const dispatcher = createDispatcher(config);
  const server = await createServer({ ...config, yoti }, { dispatcher, logger, audit });
  await server.listen({ port: config.port, host: config.host });
  logCrashes(process, logger);
  stopOnSignals(server);
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
async function standIn(logger: Logger): Promise<YotiAccess> {
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
function obstacle(error: unknown): { message: string; exitCode: number } | undefined {
  if (error instanceof ConfigError) return { message: error.message, exitCode: EX_CONFIG };
  const { syscall, code, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (syscall !== 'listen') return undefined;
  const message = `Cannot listen at ${address}:${port} (${code}): set PORT and HOST to an address of this machine that is free.`;
  return { message, exitCode: 1 };
}

main().catch((error: unknown) => {
  const found = obstacle(error);
  if (!found) throw error;
  console.error(found.message);
  process.exit(found.exitCode);
});
