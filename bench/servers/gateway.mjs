import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { ready } from './process.mjs';

/**
 * This gateway, as `src/main.ts` starts it: the built files, the real configuration, the log at its usual level.
 * Unsigned it gets a signer that signs nothing; that is for comparison only and can be had from nowhere else.
 */
const root = resolve(process.env.BENCH_GATEWAY);
const load = (file) => import(pathToFileURL(`${root}/src/${file}`).href);
const { loadConfig } = await load('config.js');
const { createServer } = await load('server.js');
const { createDispatcher } = await load('dispatcher.js');
const { openAudit } = await load('access/audit.js');
const { openLog } = await load('log.js');
const { tuneEngine } = await load('engine.js');

const unsigned = {
  sign: async ({ path, query }) => ({
    target: query && Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path,
    headers: {},
  }),
};

tuneEngine();
const config = loadConfig(process.env);
const dispatcher = createDispatcher(config);
const logger = openLog(config.logLevel);
const signer = process.env.BENCH_AUTH === 'unsigned' ? unsigned : undefined;
const audit = openAudit(config.auditLog);
const app = await createServer(config, { dispatcher, logger, audit, ...(signer && { signer }) });
await app.listen({ port: 0, host: '127.0.0.1' });
ready(app.server);
