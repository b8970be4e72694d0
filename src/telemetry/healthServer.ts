import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HEALTH_PATHS, healthResponse, type HealthSource } from '../http/healthRoute.js';

/** Health checks are small, and their clients few. */
const TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 100;

export interface HealthServerOptions {
  port: number;
  host: string;
  source: HealthSource;
  log: { info(message: string): void };
}

/** Server of health checks and metrics on a port of its own, so that neither callers nor their load reach it. */
export interface HealthServer {
  close(): void;
}

/** Starts the server; rejects when it cannot listen. */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { port, host, source, log } = options;
  const server = createServer(
    { requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS },
    (request, response) => {
      const [path = ''] = (request.url ?? '').split('?', 1);
      if (!HEALTH_PATHS.has(path)) return send(response, 404, 'text/plain', 'Not found\n');
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return send(response, 405, 'text/plain', 'Only GET is allowed\n');
      healthResponse(path, source).then(
        ({ status, type, text }) => send(response, status, type, text),
        () => send(response, 500, 'text/plain', 'Internal server error\n'),
      );
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: taken } = server.address() as AddressInfo;
  const shown = family === 'IPv6' ? `[${address}]` : address;
  log.info(`Health checks and metrics are at http://${shown}:${taken}`);
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
