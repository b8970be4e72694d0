import type { AuditEvent, AuditLog } from '../logging/audit.js';
import type { Caller } from '../auth/caller.js';
import { createDataSources, type DataSources } from '../datasources/index.js';
import type { LinkMaker, MediaLimits } from '../datasources/media.js';
import { Ownership } from '../auth/ownership.js';
import type { SessionDeps } from '../datasources/session.js';
import type { SupportedDocumentCache } from '../datasources/supportedDocument.js';
import type { RequestScope, YotiClient } from '../datasources/yoti/client.js';
import type { SessionUpdate } from '../schema/sessionEvent.js';
import type { SessionMessage, Subscriptions } from '../subscriptions/subscriptions.js';
import { CallBudget } from '../limits/cost/callBudget.js';

/** GraphQL context of one request. */
export interface Context {
  requestId: string;
  caller: Caller;
  /** IP address of the client, or of the proxy in between. */
  address: string;
  /** Writes an event of this caller to the audit log. */
  audit(event: Pick<AuditEvent, 'field' | 'ids' | 'outcome'>): void;
  /** Calls to Yoti that this request may still make. */
  callBudget: CallBudget;
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
  subscriptions: Subscriptions;
  /** Audit log; absent, nothing is audited. */
  audit?: AuditLog;
}

/** Creates the context of one request, with data sources of its own. */
export function createContext(
  deps: ContextDeps,
  requestId: string,
  request: Pick<RequestScope, 'abortHandle' | 'log'> & { address?: string; bypassCache?: boolean },
  links: LinkMaker,
  caller: Caller,
): Context {
  const ownership = new Ownership(caller, (id) => dataSources.sessions.get(id));
  const callBudget = new CallBudget(deps.maxUpstreamCalls);
  const { abortHandle, log } = request;
  const yoti = deps.yoti.forRequest({
    abortHandle,
    log,
    requestId,
    subject: caller.subject,
    onCall: () => callBudget.record(),
    authorizeCall: (call) => {
      callBudget.assertAvailable(call);
      return ownership.authorizeCall(call);
    },
  });
  const dataSources = createDataSources({ yoti, ownership, links, deps, bypassCache: request.bypassCache });
  return {
    requestId,
    caller,
    address: request.address ?? '',
    audit: auditOf(deps, caller, requestId),
    callBudget,
    dataSources,
    subscriptions: deps.subscriptions,
  };
}

/** A function apart, so that a subscription which audits its end does not retain the data sources of its start. */
const auditOf =
  ({ audit }: ContextDeps, { subject }: Caller, requestId: string): Context['audit'] =>
  ({ field, ids, outcome }) =>
    audit?.info({ subject, requestId, field, ids, outcome });

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
