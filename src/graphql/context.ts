import type { Act, AuditLog } from '../logging/audit.js';
import type { Caller } from '../auth/caller.js';
import { createDataSources, type DataSources } from '../datasources/index.js';
import type { LinkMaker, MediaLimits } from '../datasources/media.js';
import { Ownership } from '../auth/ownership.js';
import type { SessionSetting } from '../datasources/session.js';
import type { SupportedDocumentCache } from '../datasources/supportedDocument.js';
import type { Caller as Asker, YotiClient } from '../datasources/yoti/client.js';
import { UpstreamMeter } from '../limits/cost/callBudget.js';

/** What a resolver knows of the request it works for. */
export interface Context {
  requestId: string;
  caller: Caller;
  /** Where the request comes from. */
  address: string;
  /** Writes down what the caller did. */
  audit(act: Pick<Act, 'field' | 'ids' | 'outcome'>): void;
  /** What this request asks of Yoti. */
  upstream: UpstreamMeter;
  dataSources: DataSources;
}

/** What outlives a request and is needed for each. */
export interface ContextDeps extends SessionSetting, MediaLimits {
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
  asker: Pick<Asker, 'departure' | 'log'> & { address?: string; wantsFresh?: boolean },
  links: LinkMaker,
  caller: Caller,
): Context {
  const ownership = new Ownership(caller, (id) => dataSources.sessions.get(id));
  const upstream = new UpstreamMeter(deps.maxUpstreamCalls);
  const { departure, log } = asker;
  const yoti = deps.yoti.for({
    departure,
    log,
    requestId,
    subject: caller.subject,
    count: () => upstream.count(),
    admit: (call) => {
      upstream.admit(call);
      return ownership.admit(call);
    },
  });
  const dataSources = createDataSources({ yoti, ownership, links, deps, wantsFresh: asker.wantsFresh });
  return {
    requestId,
    caller,
    address: asker.address ?? '',
    audit: ({ field, ids, outcome }) =>
      deps.audit?.info({ subject: caller.subject, requestId, field, ids, outcome }),
    upstream,
    dataSources,
  };
}
