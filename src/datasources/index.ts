import { ApplicantSource } from './applicant.js';
import { ApplicantProfileSource } from './applicantProfile.js';
import { ConfigurationSource } from './configuration.js';
import { DocumentSource } from './document.js';
import { FaceSource } from './face.js';
import { FaceAuthSource } from './faceAuth.js';
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
import type { Yoti } from './yoti/client.js';

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

/** What sources are made from: Yoti for one request, whose it is, and what outlives it. */
export interface SourceDeps {
  yoti: Yoti;
  ownership: Ownership;
  links: LinkMaker;
  /** Takes nothing that is kept. */
  bypassCache?: boolean;
  deps: SessionDeps & MediaLimits & { supportedDocuments?: SupportedDocumentCache };
}

type Makers = {
  [Name in keyof DataSources]: (own: DataSources, setting: SourceDeps) => DataSources[Name];
};

const makers: Makers = {
  sessions: (own, { yoti, deps, ownership, bypassCache }) =>
    new SessionSource(yoti, deps, own.configurations, ownership, bypassCache),
  configurations: (_, { yoti, deps }) => new ConfigurationSource(yoti, deps),
  resources: (own, { yoti, deps, ownership }) =>
    new ResourceSource(yoti, own.sessions, own.configurations, deps.maxImageBytes, ownership),
  applicants: (_, { yoti, deps, ownership }) => new ApplicantSource(yoti, deps.maxImageBytes, ownership),
  faces: (_, { yoti }) => new FaceSource(yoti),
  media: (own, { yoti, links, deps, ownership }) =>
    new MediaSource(yoti, own.sessions, links, deps, ownership),
  documents: (own) => new DocumentSource(own.media),
  applicantProfiles: (own) => new ApplicantProfileSource(own.media),
  pools: (own, { yoti, ownership }) => new PoolSource(yoti, own.applicants, ownership),
  trackedDevices: (own, { yoti }) => new TrackedDeviceSource(yoti, own.sessions),
  instructions: (own, { yoti }) => new InstructionSource(yoti, own.configurations),
  postOffices: (_, { yoti }) => new PostOfficeSource(yoti),
  supportedDocuments: (_, { yoti, deps, bypassCache }) =>
    new SupportedDocumentSource(yoti, deps.supportedDocuments, bypassCache),
  faceAuth: (own, { ownership }) =>
    new FaceAuthSource(own.sessions, own.configurations, own.resources, own.applicants, ownership),
  sandbox: (own, { yoti }) => new SandboxSource(yoti, own.sessions),
};

/** Each is made when it is first asked for: an operation needs two or three of them. */
class MadeWhenAsked {
  readonly made: Partial<Record<keyof DataSources, unknown>> = {};
  constructor(readonly setting: SourceDeps) {}
}
for (const [name, make] of Object.entries(makers) as [keyof DataSources, Makers[keyof DataSources]][])
  Object.defineProperty(MadeWhenAsked.prototype, name, {
    get(this: MadeWhenAsked & DataSources) {
      return (this.made[name] ??= make(this, this.setting));
    },
  });

/** The data sources of one request. */
export const createDataSources = (setting: SourceDeps): DataSources =>
  new MadeWhenAsked(setting) as unknown as DataSources;
