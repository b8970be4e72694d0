import type { AuditEvent, AuditLog } from '../logging/audit.js';
import type { Caller } from '../auth/caller.js';
import { createDataSources, type DataSources } from '../datasources/index.js';
import type { LinkMaker, MediaLimits } from '../datasources/media.js';
import { Ownership } from '../auth/ownership.js';
import type { SessionDeps } from '../datasources/session.js';
import type { SupportedDocumentCache } from '../datasources/supportedDocument.js';
import type { RequestScope as Asker, YotiClient } from '../datasources/yoti/client.js';
import { CallBudget } from '../limits/cost/callBudget.js';

/** What a resolver knows of the request it works for. */
export interface Context {
  requestId: string;
  caller: Caller;
  /** Where the request comes from. */
  address: string;
  /** Writes down what the caller did. */
  audit(act: Pick<AuditEvent, 'field' | 'ids' | 'outcome'>): void;
  /** What this request asks of Yoti. */
  callBudget: CallBudget;
  dataSources: DataSources;
}

/** What outlives a request and is needed for each. */
export interface ContextDeps extends SessionDeps, MediaLimits {
  yoti: YotiClient;
  supportedDocuments?: SupportedDocumentCache;
  maxUpstreamCalls: number;
  /** Without it nothing is written down. */
  audit?: AuditLog;
}

/** One request's context. */
export function createContext(
  deps: ContextDeps,
  requestId: string,
  asker: Pick<Asker, 'abortHandle' | 'log'> & { address?: string; bypassCache?: boolean },
  links: LinkMaker,
  caller: Caller,
): Context {
  const ownership = new Ownership(caller, (id) => dataSources.sessions.get(id));
  const callBudget = new CallBudget(deps.maxUpstreamCalls);
  const { abortHandle, log } = asker;
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
  const dataSources = createDataSources({ yoti, ownership, links, deps, bypassCache: asker.bypassCache });
  return {
    requestId,
    caller,
    address: asker.address ?? '',
    audit: ({ field, ids, outcome }) =>
      deps.audit?.info({ subject: caller.subject, requestId, field, ids, outcome }),
    callBudget,
    dataSources,
  };
}
