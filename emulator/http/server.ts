import { fastify, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify';
import type { Endpoint } from './endpoint.js';
import { handleRequest, type Pipeline } from './pipeline.js';

/** Base paths of Yoti's production and sandbox API; not part of the signed string. */
export const BASE_PATHS = ['/idverify/v1', '/sandbox/idverify/v1'];

const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** HTTP server that leaves bodies as raw bytes, because the signature covers exactly those. */
export function createHttpServer(logger: boolean | FastifyBaseLogger): FastifyInstance {
  const logging = typeof logger === 'boolean' ? { logger } : { loggerInstance: logger };
  const server = fastify({
    ...logging,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no such endpoint' }),
  );
  server.setErrorHandler((error: FastifyError, _request, reply) =>
    reply
      .code(error.statusCode ?? 500)
      .send({ code: 'MALFORMED_REQUEST', errors: [{ property: 'body', message: error.message }] }),
  );
  return server;
}

/** Routes every endpoint under every base path. */
export function mountEndpoints(server: FastifyInstance, endpoints: Endpoint[], pipeline: Pipeline): void {
  for (const basePath of BASE_PATHS) {
    for (const endpoint of endpoints) {
      server.route({
        method: endpoint.method,
        url: `${basePath}${endpoint.path}`,
        handler: (request, reply) => handleRequest(pipeline, endpoint, basePath, request, reply),
      });
    }
  }
}
