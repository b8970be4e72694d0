import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/caller.js';
import { linkMaker, type SignedLinks } from '../auth/signedLinks.js';
import type { InvalidationBus } from '../cache/invalidation/invalidationBus.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { KEY_HEADER } from '../idempotency/idempotency.js';
import { createContext, type Context, type ContextDeps } from '../graphql/context.js';
import { clientAddress } from '../limits/clientAddress.js';

export interface RequestContextDeps {
  deps: ContextDeps;
  links: SignedLinks;
  /** Base URL of links; the request's host when absent. */
  publicUrl?: string;
  /** While not connected, the session cache is not used. */
  invalidationBus?: InvalidationBus;
  /** Proxies whose `X-Forwarded-For` names the client. */
  trustedProxies?: BlockList;
  log: FastifyBaseLogger;
}

/** Directives of `Cache-Control` that bypass the cache. */
const BYPASS_CACHE = /\bno-cache\b|\bno-store\b|\bmax-age=0\b/i;

/** Factory of GraphQL contexts, one for each HTTP request and caller. */
export const requestContexts =
  ({ deps, links, publicUrl, invalidationBus, trustedProxies, log }: RequestContextDeps) =>
  (request: IncomingMessage, response: ServerResponse, requestId: string, caller: Caller): Context =>
    createContext(
      invalidationBus?.isConnected === false ? { ...deps, sessionCache: undefined } : deps,
      requestId,
      {
        abortHandle: abortOnClose(response),
        log,
        addressOf: () => clientAddress(request, trustedProxies),
        idempotencyKey: idempotencyKeyOf(request),
        bypassCache: BYPASS_CACHE.test(request.headers['cache-control'] ?? ''),
      },
      linkMaker(publicUrl ?? `http://${request.headers.host}`, links, caller.subject),
      caller,
    );

/** Key of the header; Node joins several headers to one text. */
function idempotencyKeyOf({ headers }: IncomingMessage): string | undefined {
  const header = headers[KEY_HEADER];
  if (header === undefined) return undefined;
  const text = Array.isArray(header) ? header.join(',') : header;
  // A structured header is a string in quotes, as the draft of the IETF has it.
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}

/** Abort handle of a request; aborted when the client disconnects before the response is complete. */
function abortOnClose(response: ServerResponse): AbortHandle {
  const abortHandle = new AbortHandle();
  response.on('close', () => {
    if (!response.writableFinished) abortHandle.abort();
  });
  return abortHandle;
}
