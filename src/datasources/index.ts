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
import type { RequestIdempotency } from '../idempotency/idempotency.js';
import { PoolSource } from './pool.js';
import { PostOfficeSource } from './postOffice.js';
import { ResourceSource } from './resource.js';
import { SandboxSource } from './sandbox.js';
import { SessionSource, type SessionDeps } from './session.js';
import { SupportedDocumentSource, type SupportedDocumentCache } from './supportedDocument.js';
import { TrackedDeviceSource } from './trackedDevice.js';
import type { Yoti } from './yoti/yoti.js';

/** Dependencies of the data sources: those of the request, and in `deps` those of the process. */
export interface SourceDeps {
  yoti: Yoti;
  ownership: Ownership;
  idempotency: RequestIdempotency;
  links: LinkMaker;
  /** True for `Cache-Control: no-cache`. */
  bypassCache?: boolean;
  deps: SessionDeps & MediaLimits & { supportedDocuments?: SupportedDocumentCache };
}

/**
 * Data sources of one request, each made when it is first used: most requests use two of fifteen. They are not shared,
 * because they memoise personal data.
 */
export class DataSources {
  readonly #deps: SourceDeps;
  #sessions?: SessionSource;
  #configurations?: ConfigurationSource;
  #resources?: ResourceSource;
  #applicants?: ApplicantSource;
  #faces?: FaceSource;
  #media?: MediaSource;
  #documents?: DocumentSource;
  #applicantProfiles?: ApplicantProfileSource;
  #identityReports?: IdentityReportSource;
  #pools?: PoolSource;
  #trackedDevices?: TrackedDeviceSource;
  #instructions?: InstructionSource;
  #postOffices?: PostOfficeSource;
  #supportedDocuments?: SupportedDocumentSource;
  #faceAuth?: FaceAuthSource;
  #sandbox?: SandboxSource;

  constructor(deps: SourceDeps) {
    this.#deps = deps;
  }

  get sessions(): SessionSource {
    if (this.#sessions) return this.#sessions;
    const { yoti, ownership, idempotency, bypassCache, deps } = this.#deps;
    return (this.#sessions = new SessionSource(
      yoti,
      deps,
      this.configurations,
      ownership,
      idempotency,
      bypassCache,
    ));
  }

  get configurations(): ConfigurationSource {
    if (this.#configurations) return this.#configurations;
    const { yoti, deps } = this.#deps;
    return (this.#configurations = new ConfigurationSource(yoti, deps));
  }

  get resources(): ResourceSource {
    if (this.#resources) return this.#resources;
    const { yoti, ownership, idempotency, deps } = this.#deps;
    return (this.#resources = new ResourceSource(
      yoti,
      this.sessions,
      this.configurations,
      deps.maxImageBytes,
      ownership,
      idempotency,
    ));
  }

  get applicants(): ApplicantSource {
    if (this.#applicants) return this.#applicants;
    const { yoti, ownership, idempotency, deps } = this.#deps;
    return (this.#applicants = new ApplicantSource(yoti, deps.maxImageBytes, ownership, idempotency));
  }

  get faces(): FaceSource {
    if (this.#faces) return this.#faces;
    const { yoti } = this.#deps;
    return (this.#faces = new FaceSource(yoti));
  }

  get media(): MediaSource {
    if (this.#media) return this.#media;
    const { yoti, ownership, links, deps } = this.#deps;
    return (this.#media = new MediaSource(yoti, this.sessions, links, deps, ownership));
  }

  get documents(): DocumentSource {
    return (this.#documents ??= new DocumentSource(this.media));
  }

  get applicantProfiles(): ApplicantProfileSource {
    return (this.#applicantProfiles ??= new ApplicantProfileSource(this.media));
  }

  get identityReports(): IdentityReportSource {
    return (this.#identityReports ??= new IdentityReportSource(this.media));
  }

  get pools(): PoolSource {
    if (this.#pools) return this.#pools;
    const { yoti, ownership, idempotency } = this.#deps;
    return (this.#pools = new PoolSource(yoti, this.applicants, ownership, idempotency));
  }

  get trackedDevices(): TrackedDeviceSource {
    if (this.#trackedDevices) return this.#trackedDevices;
    const { yoti } = this.#deps;
    return (this.#trackedDevices = new TrackedDeviceSource(yoti, this.sessions));
  }

  get instructions(): InstructionSource {
    if (this.#instructions) return this.#instructions;
    const { yoti } = this.#deps;
    return (this.#instructions = new InstructionSource(yoti, this.configurations));
  }

  get postOffices(): PostOfficeSource {
    if (this.#postOffices) return this.#postOffices;
    const { yoti } = this.#deps;
    return (this.#postOffices = new PostOfficeSource(yoti));
  }

  get supportedDocuments(): SupportedDocumentSource {
    if (this.#supportedDocuments) return this.#supportedDocuments;
    const { yoti, bypassCache, deps } = this.#deps;
    return (this.#supportedDocuments = new SupportedDocumentSource(
      yoti,
      deps.supportedDocuments,
      bypassCache,
    ));
  }

  get faceAuth(): FaceAuthSource {
    if (this.#faceAuth) return this.#faceAuth;
    const { ownership, idempotency } = this.#deps;
    return (this.#faceAuth = new FaceAuthSource(
      this.sessions,
      this.configurations,
      this.resources,
      this.applicants,
      ownership,
      idempotency,
    ));
  }

  get sandbox(): SandboxSource {
    if (this.#sandbox) return this.#sandbox;
    const { yoti } = this.#deps;
    return (this.#sandbox = new SandboxSource(yoti, this.sessions));
  }
}
