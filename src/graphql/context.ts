import type { AuditLog } from '../logging/audit.js';
import { AuditTrail } from '../logging/auditTrail.js';
import type { Caller } from '../auth/caller.js';
import { DataSources } from '../datasources/index.js';
import type { LinkMaker, MediaLimits } from '../datasources/media.js';
import { ClientLeftError } from '../errors/clientLeftError.js';
import { mutations } from '../auth/policy.js';
import type { Idempotency } from '../idempotency/idempotency.js';
import { Ownership } from '../auth/ownership.js';
import type { SessionDeps } from '../datasources/session.js';
import type { SupportedDocumentCache } from '../datasources/supportedDocument.js';
import type { TraceScope } from '../datasources/yoti/callObserver.js';
import type { RequestScope, YotiClient } from '../datasources/yoti/client.js';
import type { SessionUpdate } from '../schema/sessionEvent.js';
import type { SessionMessage, Subscriptions } from '../subscriptions/subscriptions.js';
import type { ActLimiter } from '../limits/actLimiter.js';
import { CallerActs } from '../limits/callerActs.js';
import type { ByteBudget } from '../limits/byteBudget.js';
import type { ResponseTicks } from '../auth/responseTicks.js';
import { CallBudget } from '../limits/cost/callBudget.js';
import { ResponseBytes } from '../limits/responseBytes.js';

/** GraphQL context of one request. */
export interface Context {
  requestId: string;
  /** Trace of the request; absent where it is not traced. */
  trace?: TraceScope;
  /** True once the client has gone away before its response. */
  hasClientLeft: () => boolean;
  caller: Caller;
  /** Acts of this caller, each counted before it is carried out. */
  acts: CallerActs;
  /** Audit events of this request. */
  audit: AuditTrail;
  /** Calls to Yoti that this request may still make. */
  callBudget: CallBudget;
  /** Bytes of the images in the response. */
  responseBytes: ResponseBytes;
  /** Key of the header `Idempotency-Key`. */
  idempotencyKey?: string;
  dataSources: DataSources;
  /** Subscriptions and histories of sessions. */
  subscriptions: Subscriptions;
  /** Cursor with which a browser's EventSource connects again. */
  lastEventId?: string;
  /** Message of the subscription that is being sent. */
  update?: SessionUpdate;
}

/** Process-wide dependencies of every request context. */
export interface ContextDeps extends SessionDeps, MediaLimits {
  yoti: YotiClient;
  supportedDocuments?: SupportedDocumentCache;
  maxUpstreamCalls: number;
  maxEntityCalls: number;
  subscriptions: Subscriptions;
  actLimiter: ActLimiter;
  /** Base64 of all images in one response. */
  maxBytesPerResponse: number;
  /** Base64 in all responses that clients have not read yet; unbounded without it. */
  outboundBytes?: ByteBudget;
  /** Ticks at which the answer to a session of others, or to none, is given. */
  ticks: ResponseTicks;
  idempotency: Idempotency;
  /** Audit log; absent, nothing is audited. */
  audit?: AuditLog;
}

/** The parts of an HTTP request that a context needs. */
export interface ContextRequest extends Pick<RequestScope, 'abortHandle' | 'log' | 'trace'> {
  /** Address of the client; called only where callers have no subject. */
  addressOf: () => string;
  bypassCache?: boolean;
  idempotencyKey?: string;
  responseBytes?: ResponseBytes;
}

/** Creates the context of one request, with data sources of its own. */
export function createContext(
  deps: ContextDeps,
  requestId: string,
  request: ContextRequest,
  links: LinkMaker,
  caller: Caller,
): Context {
  const ownership: Ownership = new Ownership(caller, (id) => dataSources.sessions.get(id), deps.ticks);
  const callBudget = new CallBudget(deps.maxUpstreamCalls, deps.maxEntityCalls);
  const { abortHandle, log, trace } = request;
  const hasClientLeft = hasLeft(abortHandle);
  const yoti = deps.yoti.forRequest({
    abortHandle,
    log,
    requestId,
    trace,
    subject: caller.subject,
    onCall: () => callBudget.record(),
    authorizeCall: (call) => {
      callBudget.assertAvailable(call);
      return ownership.authorizeCall(call);
    },
  });
  const acts = new CallerActs(deps.actLimiter, caller.subject, request.addressOf);
  const { idempotencyKey, bypassCache } = request;
  const idempotency = deps.idempotency.forRequest({
    subject: caller.subject,
    headerKey: idempotencyKey,
    abortHandle,
    countAct: (mutation) => acts.consume([{ kind: mutations[`Mutation.${mutation}`]!.act, count: 1 }]),
    onRestored: (ids) => ownership.addCreated(ids),
  });
  const dataSources: DataSources = new DataSources({
    yoti,
    ownership,
    idempotency,
    links,
    deps,
    bypassCache,
  });
  return {
    requestId,
    trace,
    hasClientLeft,
    caller,
    acts,
    idempotencyKey,
    audit: auditTrail(deps, caller, requestId, hasClientLeft),
    callBudget,
    responseBytes: request.responseBytes ?? new ResponseBytes(deps.maxBytesPerResponse),
    dataSources,
    subscriptions: deps.subscriptions,
  };
}

/** A function apart, so that a subscription which audits its end does not retain the data sources of its start. */
function auditTrail(
  { audit }: ContextDeps,
  { subject, subjectHash }: Caller,
  requestId: string,
  hasClientLeft: () => boolean,
): AuditTrail {
  const facts = { subject, ...(subjectHash !== undefined && { subjectHash }), requestId };
  return new AuditTrail(audit, facts, hasClientLeft);
}

/** Like `auditTrail` apart, because closures of one function retain all that any of them uses. */
const hasLeft = (abortHandle: ContextRequest['abortHandle']) => (): boolean =>
  abortHandle?.reason instanceof ClientLeftError;

/**
 * Context of one message of a subscription. Each message has data sources of its own, so that it is authorised anew and
 * shows the session as of then; the audit log has the start and the end of the subscription only.
 */
export function createMessageContext(
  deps: ContextDeps,
  { sessionId, cursor, kind, at, read }: SessionMessage,
  ...[requestId, request, links, caller]: SubscriberParts
): Context {
  const context = createContext(
    { ...deps, snapshot: read, audit: undefined },
    requestId,
    request,
    links,
    caller,
  );
  context.update = { cursor, kind, at: new Date(at), sessionId: read && sessionId };
  return context;
}

type SubscriberParts = Parameters<typeof createContext> extends [unknown, ...infer Rest] ? Rest : never;
