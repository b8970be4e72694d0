import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/caller.js';
import { linkMaker, type SignedLinks } from '../auth/signedLinks.js';
import type { InvalidationBus } from '../cache/invalidation/invalidationBus.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { createContext, createMessageContext, type Context, type ContextDeps } from '../graphql/context.js';
import type { Subscriber } from '../graphql/subscribe.js';
import type { SessionMessage } from '../subscriptions/subscriptions.js';

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

/** Factory of the contexts of a subscription's messages, for the request that subscribes; its calls end with `abortHandle`. */
export const messageContexts =
  ({ deps, links, publicUrl, log }: RequestContextDeps) =>
  (
    { headers: { host }, socket: { remoteAddress: address } }: IncomingMessage,
    { requestId, caller }: Pick<Context, 'requestId' | 'caller'>,
    abortHandle: AbortHandle,
  ): ((message: SessionMessage) => Context) => {
    const linksOfCaller = linkMaker(publicUrl ?? `http://${host}`, links, caller.subject);
    const request = { abortHandle, log, address };
    return (message) => createMessageContext(deps, message, requestId, request, linksOfCaller, caller);
  };

/** Factory of subscribers that outlive their request, or have none; their calls end with `abortHandle`. */
export const subscribers =
  (requestDeps: RequestContextDeps) =>
  (request: IncomingMessage, requestId: string, caller: Caller, abortHandle: AbortHandle): Subscriber => {
    const { deps, links, publicUrl, log } = requestDeps;
    const parts = { abortHandle, log, address: request.socket.remoteAddress };
    const linksOfCaller = linkMaker(publicUrl ?? `http://${request.headers.host}`, links, caller.subject);
    return {
      context: createContext(deps, requestId, parts, linksOfCaller, caller),
      host: request.headers.host,
      contextOfMessage: messageContexts(requestDeps)(request, { requestId, caller }, abortHandle),
    };
  };

/** Abort handle of a request; aborted when the client disconnects before the response is complete. */
function abortOnClose(response: ServerResponse): AbortHandle {
  const abortHandle = new AbortHandle();
  response.on('close', () => {
    if (!response.writableFinished) abortHandle.abort();
  });
  return abortHandle;
}
