import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/caller.js';
import { linkMaker, type SignedLinks } from '../auth/signedLinks.js';
import type { InvalidationBus } from '../cache/invalidation/invalidationBus.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { createContext, type Context, type ContextDeps } from '../graphql/context.js';
import { ResponseBytes } from '../limits/responseBytes.js';

export interface RequestContextDeps {
  deps: ContextDeps;
  links: SignedLinks;
  /** Base URL of links; the request's host when absent. */
  publicUrl?: string;
  /** While not connected, the session cache is not used. */
  invalidationBus?: InvalidationBus;
  log: FastifyBaseLogger;
}

/** Directives of `Cache-Control` that bypass the cache. */
const BYPASS_CACHE = /\bno-cache\b|\bno-store\b|\bmax-age=0\b/i;

/** Factory of GraphQL contexts, one for each HTTP request and caller. */
export const requestContexts =
  ({ deps, links, publicUrl, invalidationBus, log }: RequestContextDeps) =>
  (
    { headers, socket }: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    caller: Caller,
  ): Context => {
    const responseBytes = new ResponseBytes(deps.maxBytesPerResponse, deps.outboundBytes);
    return createContext(
      invalidationBus?.isConnected === false ? { ...deps, sessionCache: undefined } : deps,
      requestId,
      {
        abortHandle: abortOnClose(response, responseBytes),
        responseBytes,
        log,
        address: socket.remoteAddress,
        bypassCache: BYPASS_CACHE.test(headers['cache-control'] ?? ''),
      },
      linkMaker(publicUrl ?? `http://${headers.host}`, links, caller.subject),
      caller,
    );
  };

/** Abort handle of a request; aborted when the client disconnects before the response is complete. Releases its bytes. */
function abortOnClose(response: ServerResponse, responseBytes: ResponseBytes): AbortHandle {
  const abortHandle = new AbortHandle();
  response.on('close', () => {
    responseBytes.release();
    if (!response.writableFinished) abortHandle.abort();
  });
  return abortHandle;
}
