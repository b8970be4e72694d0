import { ApplicantSource } from './applicant.js';
import { ApplicantProfileSource } from './applicantProfile.js';
import { ConfigurationSource } from './configuration.js';
import { DocumentSource } from './document.js';
import { FaceSource } from './face.js';
import { FaceAuthSource } from './faceAuth.js';
import { IdentityReportSource } from './identityReport.js';
import { InstructionSource } from './instruction.js';
import { MediaSource, type LinkMaker, type MediaLimits } from './media.js';
import type { Ownership } from '../auth/ownership.js';
import { PoolSource } from './pool.js';
import { PostOfficeSource } from './postOffice.js';
import { ResourceSource } from './resource.js';
import { SandboxSource } from './sandbox.js';
import { SessionSource, type SessionDeps } from './session.js';
import { SupportedDocumentSource, type SupportedDocumentCache } from './supportedDocument.js';
import { TrackedDeviceSource } from './trackedDevice.js';
import type { Yoti } from './yoti/yoti.js';

/** Data sources of one request; they are not shared, because they memoise personal data. */
export interface DataSources {
  sessions: SessionSource;
  configurations: ConfigurationSource;
  resources: ResourceSource;
  applicants: ApplicantSource;
  faces: FaceSource;
  media: MediaSource;
  documents: DocumentSource;
  applicantProfiles: ApplicantProfileSource;
  identityReports: IdentityReportSource;
  pools: PoolSource;
  trackedDevices: TrackedDeviceSource;
  instructions: InstructionSource;
  postOffices: PostOfficeSource;
  supportedDocuments: SupportedDocumentSource;
  faceAuth: FaceAuthSource;
  sandbox: SandboxSource;
}

/** Dependencies of the data sources: those of the request, and in `deps` those of the process. */
export interface SourceDeps {
  yoti: Yoti;
  ownership: Ownership;
  links: LinkMaker;
  /** True for `Cache-Control: no-cache`. */
  bypassCache?: boolean;
  deps: SessionDeps & MediaLimits & { supportedDocuments?: SupportedDocumentCache };
}

/** Creates the data sources of one request, each after those it depends on. */
export function createDataSources({ yoti, ownership, links, bypassCache, deps }: SourceDeps): DataSources {
  const configurations = new ConfigurationSource(yoti, deps);
  const sessions = new SessionSource(yoti, deps, configurations, ownership, bypassCache);
  const applicants = new ApplicantSource(yoti, deps.maxImageBytes, ownership);
  const resources = new ResourceSource(yoti, sessions, configurations, deps.maxImageBytes, ownership);
  const media = new MediaSource(yoti, sessions, links, deps, ownership);
  return {
    sessions,
    configurations,
    resources,
    applicants,
    faces: new FaceSource(yoti),
    media,
    documents: new DocumentSource(media),
    applicantProfiles: new ApplicantProfileSource(media),
    identityReports: new IdentityReportSource(media),
    pools: new PoolSource(yoti, applicants, ownership),
    trackedDevices: new TrackedDeviceSource(yoti, sessions),
    instructions: new InstructionSource(yoti, configurations),
    postOffices: new PostOfficeSource(yoti),
    supportedDocuments: new SupportedDocumentSource(yoti, deps.supportedDocuments, bypassCache),
    faceAuth: new FaceAuthSource(sessions, configurations, resources, applicants, ownership),
    sandbox: new SandboxSource(yoti, sessions),
  };
}
