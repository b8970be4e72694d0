import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { parse, validate } from 'graphql';
import { ErrorCode } from '../../errors/codes.js';
import { DocumentError, HttpError } from '../../errors/requestErrors.js';
import type { Pipeline } from '../../graphql/execute.js';
import { bundleExplorer, type ExplorerBundle } from './bundle.js';
import { explorerPage, explorerPolicy, MISSING_PACKAGES } from './page.js';

export interface ExplorerRouteOptions {
  pipeline: Pick<Pipeline, 'schema' | 'documents' | 'limits'>;
  /** Calls to Yoti that one request may need. */
  maxUpstreamCalls: number;
  /** Makes script and style sheet. */
  bundle?: () => Promise<ExplorerBundle>;
}

/** Routes of the explorer without a token; they show nothing but the repository's own files. */
export const EXPLORER_PAGES = [
  '/explorer',
  '/explorer/explorer.js',
  '/explorer/explorer.css',
  '/explorer/operations.json',
];

/** Room for variables beside the document. */
const MAX_VARIABLES_BYTES = 100_000;

interface ExplorerOperation {
  query: string;
}

/**
 * `/explorer`: GraphiQL without a network, not in production (ADR 47). `POST /explorer/calls` tells how many calls to Yoti
 * an operation can make, without executing it.
 */
export async function explorerRoute(app: FastifyInstance, options: ExplorerRouteOptions): Promise<void> {
  const { pipeline, maxUpstreamCalls, bundle = bundleExplorer } = options;
  const bundleOnce = once(bundle);
  const send = async (reply: FastifyReply, type: string, part: keyof ExplorerBundle): Promise<FastifyReply> =>
    reply.type(type).send((await bundleOnce())[part]);
  app.get('/explorer', async (_, reply) => {
    try {
      await bundleOnce();
    } catch (error) {
      app.log.warn({ err: error }, MISSING_PACKAGES);
      return reply.code(503).type('text/plain; charset=utf-8').send(MISSING_PACKAGES);
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', explorerPolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(explorerPage(nonce));
  });
  app.get('/explorer/explorer.js', (_, reply) => send(reply, 'text/javascript; charset=utf-8', 'script'));
  app.get('/explorer/explorer.css', (_, reply) => send(reply, 'text/css; charset=utf-8', 'style'));
  app.get('/explorer/operations.json', () => operationsOf(pipeline));
  const bodyLimit = pipeline.limits.documentBytes + MAX_VARIABLES_BYTES;
  app.post('/explorer/calls', { bodyLimit }, ({ body }) => {
    const calls = callsOf(body, pipeline);
    return calls === undefined
      ? { message: 'This is no valid document yet.' }
      : { calls, maxCalls: maxUpstreamCalls };
  });
}

/** Operations of the repository that this graph has: those of the sandbox only against a sandbox. */
function operationsOf({ schema }: ExplorerRouteOptions['pipeline']): ExplorerOperation[] {
  const file = new URL('../../../explorer/operations.json', import.meta.url);
  const operations = JSON.parse(readFileSync(file, 'utf8')) as ExplorerOperation[];
  return operations.filter(({ query }) => validate(schema, parse(query)).length === 0);
}

/** Upper bound of calls to Yoti; undefined for a document that is not valid. */
function callsOf(body: unknown, { documents }: ExplorerRouteOptions['pipeline']): number | undefined {
  const { query, operationName, variables = {} } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string')
    throw new HttpError(400, ErrorCode.BAD_REQUEST, '`query` must be the text of a document.');
  if (operationName !== undefined && typeof operationName !== 'string')
    throw new HttpError(400, ErrorCode.BAD_REQUEST, '`operationName` must be a text.');
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    throw new HttpError(400, ErrorCode.BAD_REQUEST, '`variables` must be an object.');
  try {
    return documents.get(query, operationName).costOf(variables as Record<string, unknown>).calls;
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

/** The function's result, made once; a failure is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
