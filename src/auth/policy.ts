import type { Caller, Scope } from './caller.js';

/** The caller needs every scope of one of the sets; with no sets at all, just a valid token. */
export type Requirement = readonly (readonly Scope[])[];

const anyCaller: Requirement = [];
const createSession: Requirement = [['session:create']];
const readSession: Requirement = [['session:read']];
const enrol: Requirement = [['applicant:enrol'], ['applicant:manage']];
const readMedia: Requirement = [['media:read']];
/** Whoever chooses the reference image chooses who passes; so it takes more than starting a session. */
const chooseFace: Requirement = [['session:create', 'applicant:manage']];
const managePools: Requirement = [['pool:manage']];
const simulate: Requirement = [['sandbox:simulate']];

/**
 * Who may ask for what. Whose things they are is another question: `datasources/ownership.ts`. Every field of the types
 * in `closedTypes` is here, or the graph cannot be built; any other field asks for nothing beyond its parent unless it
 * is here. `null` is such a field of a closed type.
 */
export const policy: Readonly<Record<string, Requirement | null>> = {
  'Query.session': readSession,
  'Query.applicant': [['applicant:use'], ['applicant:manage']],
  'Query.supportedDocuments': anyCaller,
  'Query.postOfficeBranches': anyCaller,
  'Query.errorCodes': anyCaller,

  'Mutation.createSession': createSession,
  'Mutation.startApplicantFaceAuth': [
    ['session:create', 'applicant:use'],
    ['session:create', 'applicant:manage'],
  ],
  'Mutation.createFaceCaptureResource': createSession,
  'Mutation.addApplicantToResource': [
    ['session:create', 'applicant:use'],
    ['session:create', 'applicant:manage'],
  ],
  'Mutation.uploadFaceCaptureImage': chooseFace,
  'Mutation.prepareFaceCaptureImageUpload': chooseFace,
  'Mutation.setInstructions': createSession,
  'Mutation.requestInstructionsEmail': createSession,
  'Mutation.deleteSession': createSession,
  'Mutation.deleteMedia': createSession,
  'Mutation.deleteTrackedDevices': createSession,

  'Mutation.createApplicant': enrol,
  'Mutation.addApplicantFace': enrol,
  'Mutation.enrolApplicantFromSession': enrol,
  'Mutation.deleteApplicantFace': enrol,
  'Mutation.deleteApplicant': enrol,

  'Mutation.createPool': managePools,
  'Mutation.addApplicantToPool': managePools,
  'Mutation.removeApplicantFromPool': managePools,
  'Mutation.deletePool': managePools,

  'Mutation.setSessionOutcome': simulate,
  'Mutation.completeSession': simulate,

  // What whoever makes a session is told about it at once.
  'Session.id': null,
  'Session.expiresAt': null,
  // With these a person goes before the camera; reading sessions of others must not be enough for it.
  'Session.userView': createSession,
  'Session.clientSessionToken': createSession,
  // Reached through a mutation they would be a way around `session:read`.
  'Session.state': readSession,
  'Session.userTrackingId': readSession,
  'Session.biometricConsentAt': readSession,
  'Session.livenessResults': readSession,
  'Session.faceComparisonResult': readSession,
  'Session.faceAuthOutcome': readSession,
  'Session.identityProfile': readSession,
  'Session.advancedIdentityProfile': readSession,
  'Session.identityProfilePreview': readSession,
  'Session.advancedIdentityProfilePreview': readSession,
  'Session.importToken': readSession,
  'Session.configuration': readSession,
  'Session.instructions': readSession,
  'Session.resources': readSession,
  'Session.checks': readSession,
  'Session.trackedDevices': readSession,

  'Media.id': null,
  'Media.type': null,
  'Media.createdAt': null,
  'Media.updatedAt': null,
  'Media.content': readMedia,
  'Media.contentType': readMedia,
  'Media.url': readMedia,
  'Face.id': null,
  'Face.image': readMedia,
  'Instructions.pdf': readMedia,
  'IdDocumentResource.fields': readMedia,
  'IdDocumentResource.expandedFields': readMedia,
  'SupplementaryDocumentResource.fields': readMedia,
  'ApplicantProfileResource.profile': readMedia,
};

/** Types whose every field has to be in the table. */
export const closedTypes = ['Query', 'Mutation', 'Session', 'Media', 'Face'] as const;

/** What a router may resolve by key; any type that is not here is a resource of a session. */
export const entityPolicy: Readonly<Record<string, Requirement>> = {
  Session: readSession,
  Applicant: [['applicant:use'], ['applicant:manage']],
};
export const entityOfSession = readSession;

/** Reads that are written into the audit log; every mutation is as well. */
export const auditedReads: ReadonlySet<string> = new Set([
  'Session.faceAuthOutcome',
  'Session.faceComparisonResult',
  'Session.livenessResults',
  'Session.checks',
  'GeneratedCheck.check',
  'Media.content',
  'Media.url',
  'Face.image',
  'Instructions.pdf',
  'IdDocumentResource.fields',
  'IdDocumentResource.expandedFields',
  'SupplementaryDocumentResource.fields',
  'ApplicantProfileResource.profile',
  'FaceSearchResult.matchingApplicant',
]);

/** Whether the caller has what is required. */
export function allows({ scopes }: Caller, requirement: Requirement): boolean {
  return requirement.length === 0 || requirement.some((set) => set.every((scope) => scopes.has(scope)));
}
