import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/caller.js';
import { linkMaker, type SignedLinks } from '../auth/signedLinks.js';
import type { InvalidationBus } from '../cache/invalidation/invalidationBus.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { createContext, type Context, type ContextDeps } from '../graphql/context.js';

export interface RequestContextDeps {
  deps: ContextDeps;
  links: SignedLinks;
  /** Base of links; the host of the request when absent. */
  publicUrl?: string;
  /** Without a connection to it nothing is taken from the cache. */
  invalidationBus?: InvalidationBus;
  log: FastifyBaseLogger;
}

/** `Cache-Control` of a client that wants nothing from a cache. */
const BYPASS_CACHE = /\bno-cache\b|\bno-store\b|\bmax-age=0\b/i;

/** Makes the context of an HTTP request for its caller. */
export const requestContexts =
  ({ deps, links, publicUrl, invalidationBus, log }: RequestContextDeps) =>
  (
    { headers, socket }: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    caller: Caller,
  ): Context =>
    createContext(
      invalidationBus?.isConnected === false ? { ...deps, sessionCache: undefined } : deps,
      requestId,
      {
        abortHandle: abortOnClose(response),
        log,
        address: socket.remoteAddress,
        bypassCache: BYPASS_CACHE.test(headers['cache-control'] ?? ''),
      },
      linkMaker(publicUrl ?? `http://${headers.host}`, links, caller.subject),
      caller,
    );

/** Aborted when the client closes the connection before it has its response. */
function abortOnClose(response: ServerResponse): AbortHandle {
  const abortHandle = new AbortHandle();
  response.on('close', () => {
    if (!response.writableFinished) abortHandle.abort();
  });
  return abortHandle;
}
