import type { Act, AuditLog } from './access/audit.js';
import type { Caller } from './access/caller.js';
import { ApplicantSource } from './datasources/applicant.js';
import { ApplicantProfileSource } from './datasources/applicantProfile.js';
import { ConfigurationSource } from './datasources/configuration.js';
import { DocumentSource } from './datasources/document.js';
import { FaceSource } from './datasources/face.js';
import { FaceAuthSource } from './datasources/faceAuth.js';
import { InstructionSource } from './datasources/instruction.js';
import { MediaSource, type LinkMaker, type MediaLimits } from './datasources/media.js';
import { Ownership } from './datasources/ownership.js';
import { PoolSource } from './datasources/pool.js';
import { PostOfficeSource } from './datasources/postOffice.js';
import { ResourceSource } from './datasources/resource.js';
import { SandboxSource } from './datasources/sandbox.js';
import { SessionSource, type SessionSetting } from './datasources/session.js';
import { SupportedDocumentSource, type SupportedDocumentCache } from './datasources/supportedDocument.js';
import { TrackedDeviceSource } from './datasources/trackedDevice.js';
import type { Caller as Asker, YotiClient } from './datasources/yoti/client.js';
import { UpstreamMeter } from './limits/upstreamMeter.js';

/** What resolvers read from and write to; made for one request, because it remembers personal data. */
export interface DataSources {
  sessions: SessionSource;
  configurations: ConfigurationSource;
  resources: ResourceSource;
  applicants: ApplicantSource;
  faces: FaceSource;
  media: MediaSource;
  documents: DocumentSource;
  applicantProfiles: ApplicantProfileSource;
  pools: PoolSource;
  trackedDevices: TrackedDeviceSource;
  instructions: InstructionSource;
  postOffices: PostOfficeSource;
  supportedDocuments: SupportedDocumentSource;
  faceAuth: FaceAuthSource;
  sandbox: SandboxSource;
}

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
  asker: Omit<Asker, 'admit' | 'count'> & { address?: string; wantsFresh?: boolean },
  links: LinkMaker,
  caller: Caller,
): Context {
  const ownership: Ownership = new Ownership(caller, (id) => sessions.get(id));
  const upstream = new UpstreamMeter(deps.maxUpstreamCalls);
  const yoti = deps.yoti.for({
    ...asker,
    count: () => upstream.count(),
    admit: async (call) => {
      upstream.admit(call);
      await ownership.admit(call);
    },
  });
  const configurations = new ConfigurationSource(yoti, deps);
  const sessions = new SessionSource(yoti, deps, configurations, ownership, asker.wantsFresh);
  const resources = new ResourceSource(yoti, sessions, configurations, deps.maxImageBytes, ownership);
  const applicants = new ApplicantSource(yoti, deps.maxImageBytes, ownership);
  const media = new MediaSource(yoti, sessions, links, deps, ownership);
  return {
    requestId,
    caller,
    address: asker.address ?? '',
    audit: (act) => deps.audit?.info({ subject: caller.subject, requestId, ...act }),
    upstream,
    dataSources: {
      sessions,
      configurations,
      resources,
      applicants,
      faces: new FaceSource(yoti),
      media,
      documents: new DocumentSource(media),
      applicantProfiles: new ApplicantProfileSource(media),
      pools: new PoolSource(yoti, applicants, ownership),
      trackedDevices: new TrackedDeviceSource(yoti, sessions),
      instructions: new InstructionSource(yoti, configurations),
      postOffices: new PostOfficeSource(yoti),
      supportedDocuments: new SupportedDocumentSource(yoti, deps.supportedDocuments, asker.wantsFresh),
      sandbox: new SandboxSource(yoti, sessions),
      faceAuth: new FaceAuthSource(sessions, configurations, resources, applicants, ownership),
    },
  };
}
