import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/caller.js';
import { linkMaker, type SignedLinks } from '../auth/signedLinks.js';
import type { InvalidationBus } from '../cache/invalidation/invalidationBus.js';
import type { LinkMaker } from '../datasources/media.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import { KEY_HEADER } from '../idempotency/idempotency.js';
import { requestTrace } from './requestTelemetry.js';
import { createContext, createMessageContext, type Context, type ContextDeps } from '../graphql/context.js';
import type { Subscriber } from '../graphql/subscribe.js';
import { clientAddress } from '../limits/clientAddress.js';
import { ResponseBytes } from '../limits/responseBytes.js';

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
  /** Deadline of each request, in milliseconds. */
  operationTimeoutMs: number;
}

/** Directives of `Cache-Control` that bypass the cache. */
const BYPASS_CACHE = /\bno-cache\b|\bno-store\b|\bmax-age=0\b/i;

/** Factory of GraphQL contexts, one for each HTTP request and caller. */
export const requestContexts =
  (requestDeps: RequestContextDeps) =>
  (request: IncomingMessage, response: ServerResponse, requestId: string, caller: Caller): Context => {
    const { trustedProxies, log, operationTimeoutMs } = requestDeps;
    const deps = connectedDeps(requestDeps);
    const responseBytes = responseBytesOf(requestDeps);
    const abortHandle = abortHandleOf(request.headers['x-request-deadline'], operationTimeoutMs);
    response.on('close', () => {
      responseBytes.release();
      if (response.writableFinished) abortHandle.close();
      else abortHandle.abort();
    });
    return createContext(
      deps,
      requestId,
      {
        abortHandle,
        responseBytes,
        log,
        trace: requestTrace(request),
        addressOf: () => clientAddress(request, trustedProxies),
        idempotencyKey: idempotencyKeyOf(request),
        bypassCache: BYPASS_CACHE.test(request.headers['cache-control'] ?? ''),
      },
      linksOf(requestDeps, request, caller),
      caller,
    );
  };

/**
 * Factory of the contexts of a subscription's messages, for the request that subscribes. Each message has a deadline of its
 * own; all calls end with `abortHandle`.
 */
export const messageContexts =
  (requestDeps: RequestContextDeps) =>
  (
    request: IncomingMessage,
    { requestId, caller }: Pick<Context, 'requestId' | 'caller'>,
    abortHandle: AbortHandle,
  ): Subscriber['contextOfMessage'] => {
    const { deps, trustedProxies, log, operationTimeoutMs } = requestDeps;
    const linksOfCaller = linksOf(requestDeps, request, caller);
    const address = clientAddress(request, trustedProxies);
    return (message) => {
      const own = abortHandle.child(operationTimeoutMs);
      const responseBytes = responseBytesOf(requestDeps);
      const parts = { abortHandle: own, responseBytes, log, addressOf: () => address };
      return {
        context: createMessageContext(deps, message, requestId, parts, linksOfCaller, caller),
        end: () => own.close(),
      };
    };
  };

/** Factory of subscribers that outlive their request, or have none; their calls end with `abortHandle`. */
export const subscribers =
  (requestDeps: RequestContextDeps) =>
  (request: IncomingMessage, requestId: string, caller: Caller, abortHandle: AbortHandle): Subscriber => {
    const { trustedProxies, log, operationTimeoutMs } = requestDeps;
    const deps = connectedDeps(requestDeps);
    const own = abortHandle.child(operationTimeoutMs);
    const responseBytes = responseBytesOf(requestDeps);
    const parts = {
      abortHandle: own,
      responseBytes,
      log,
      trace: requestTrace(request),
      addressOf: () => clientAddress(request, trustedProxies),
      idempotencyKey: idempotencyKeyOf(request),
    };
    const linksOfCaller = linksOf(requestDeps, request, caller);
    return {
      context: createContext(deps, requestId, parts, linksOfCaller, caller),
      host: request.headers.host,
      contextOfMessage: messageContexts(requestDeps)(request, { requestId, caller }, abortHandle),
      end: () => {
        own.close();
        responseBytes.release();
      },
    };
  };

/** Dependencies without the session cache while other processes cannot tell what is invalid. */
const connectedDeps = ({ deps, invalidationBus }: RequestContextDeps): ContextDeps =>
  invalidationBus?.isConnected === false ? { ...deps, sessionCache: undefined } : deps;

/** Maker of the links of a caller; they begin with the host of its request unless a base URL is configured. */
const linksOf = (
  { links, publicUrl }: RequestContextDeps,
  { headers }: IncomingMessage,
  { subject }: Caller,
): LinkMaker => linkMaker(publicUrl ?? `http://${headers.host}`, links, subject);

const responseBytesOf = ({ deps }: RequestContextDeps): ResponseBytes =>
  new ResponseBytes(deps.maxBytesPerResponse, deps.outboundBytes);

/** Abort handle of a request, with its deadline, which `x-request-deadline` can only shorten. */
function abortHandleOf(requested: string | string[] | undefined, operationTimeoutMs: number): AbortHandle {
  const requestedMs = requested === undefined ? Infinity : deadlineOf(String(requested));
  const isShortened = requestedMs < operationTimeoutMs;
  return new AbortHandle(isShortened ? requestedMs : operationTimeoutMs, isShortened);
}

function deadlineOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new HttpError(
    400,
    ErrorCode.BAD_REQUEST,
    'The header x-request-deadline must be a whole number of milliseconds.',
  );
}

/** Key of the header; Node joins several headers to one text. */
function idempotencyKeyOf({ headers }: IncomingMessage): string | undefined {
  const header = headers[KEY_HEADER];
  if (header === undefined) return undefined;
  const text = Array.isArray(header) ? header.join(',') : header;
  // A structured header is a string in quotes, as the draft of the IETF has it.
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}
