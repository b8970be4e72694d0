import type { AuditLog } from '../logging/audit.js';
import { AuditTrail } from '../logging/auditTrail.js';
import type { Caller } from '../auth/caller.js';
import { createDataSources, type DataSources } from '../datasources/index.js';
import type { LinkMaker, MediaLimits } from '../datasources/media.js';
import { Ownership } from '../auth/ownership.js';
import type { SessionDeps } from '../datasources/session.js';
import type { SupportedDocumentCache } from '../datasources/supportedDocument.js';
import type { RequestScope, YotiClient } from '../datasources/yoti/client.js';
import type { ResponseTicks } from '../auth/responseTicks.js';
import { CallBudget } from '../limits/cost/callBudget.js';

/** GraphQL context of one request. */
export interface Context {
  requestId: string;
  caller: Caller;
  /** IP address of the client, or of the proxy in between. */
  address: string;
  /** Audit events of this request. */
  audit: AuditTrail;
  /** Calls to Yoti that this request may still make. */
  callBudget: CallBudget;
  dataSources: DataSources;
}

/** Process-wide dependencies of every request context. */
export interface ContextDeps extends SessionDeps, MediaLimits {
  yoti: YotiClient;
  supportedDocuments?: SupportedDocumentCache;
  maxUpstreamCalls: number;
  /** Ticks at which the answer to a session of others, or to none, is given. */
  ticks: ResponseTicks;
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
  const ownership = new Ownership(caller, (id) => dataSources.sessions.get(id), deps.ticks);
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
    audit: new AuditTrail(deps.audit, {
      subject: caller.subject,
      ...(caller.subjectHash !== undefined && { subjectHash: caller.subjectHash }),
      requestId,
    }),
    callBudget,
    dataSources,
  };
}
