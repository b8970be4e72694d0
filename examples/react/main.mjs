import { parseArgs } from 'node:util';
import { startGateway } from '../gateway.mjs';
import { startBackend } from './server/backend.mjs';
import { builtPage, developedPage } from './server/page.mjs';

const HELP = `A shop that asks for the face before a payment: emulator, gateway, backend and page, all on this machine.

Usage: npm run example -- [options]

  --dev             serve the page by Vite's development server, which reloads it after a change
  --port N          port of the page (default 5173; 0 for a free one)
  --gateway-port N  port of the gateway (default 0, a free one)
  --help            print this text
`;

/** Number of a port, from 0 to 65535; throws with the option's name. */
function portOf(option, text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`${option} must be a number from 0 to 65535.`);
  return port;
}

/** Starts all parts; resolves to the address of the page and what stops them. */
async function startExample({ port, gatewayPort, isDevelopment }) {
  const backend = await startBackend({ port, page: isDevelopment ? developedPage : builtPage });
  try {
    const gateway = await startGateway({
      PORT: String(gatewayPort),
      CORS_ORIGINS: backend.url,
      ...backend.issuer.gatewayVariables,
    });
    backend.connect(gateway.url);
    return { url: backend.url, close: () => Promise.all([gateway.close(), backend.close()]) };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

async function main() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: {
      dev: flag,
      port: { ...text, default: process.env.PORT ?? '5173' },
      'gateway-port': { ...text, default: '0' },
      help: flag,
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const example = await startExample({
    port: portOf('--port', values.port),
    gatewayPort: portOf('--gateway-port', values['gateway-port']),
    isDevelopment: values.dev,
  });
  let stopped;
  const stop = () => (stopped ??= example.close().then(() => process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  console.log(`The shop is at ${example.url}`);
}

main().catch((error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${error.port} is taken: choose another with --port.` : error.message);
  process.exit(1);
});
