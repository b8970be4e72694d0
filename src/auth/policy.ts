import type { Caller, Scope } from './caller.js';

/** Alternative sets of scopes, of which the caller needs one completely; without sets, a valid token is enough. */
export type Requirement = readonly (readonly Scope[])[];

const anyCaller: Requirement = [];
const createSession: Requirement = [['session:create']];
const readSession: Requirement = [['session:read']];
const enrol: Requirement = [['applicant:enrol'], ['applicant:manage']];
const readMedia: Requirement = [['media:read']];
/** Scopes to choose the reference image, which decides who passes; more than to start a session. */
const chooseFace: Requirement = [['session:create', 'applicant:manage']];
const managePools: Requirement = [['pool:manage']];
const simulate: Requirement = [['sandbox:simulate']];

/**
 * Authorization policy: the scopes that each field requires; ownership is checked in `ownership.ts`. Fields of
 * `closedTypes` must all be listed, or the graph cannot be built; `null` requires nothing beyond the parent, as does a
 * field of another type that is not listed.
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

  'Subscription.sessionUpdated': readSession,

  // Returned by createSession.
  'Session.id': null,
  'Session.expiresAt': null,
  // They give access to the camera session, so `session:read` with `session:any` must not be enough.
  'Session.userView': createSession,
  'Session.clientSessionToken': createSession,
  // Without a requirement, mutations that return a session would bypass `session:read`.
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
  'Session.events': readSession,

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

/** Types whose every field must be in the policy. */
export const closedTypes = ['Query', 'Mutation', 'Subscription', 'Session', 'Media', 'Face'] as const;

/** Requirements for entities that a router resolves by key; any other type is a resource of a session. */
export const entityPolicy: Readonly<Record<string, Requirement>> = {
  Session: readSession,
  Applicant: [['applicant:use'], ['applicant:manage']],
};
/** Requirement of those resources. */
export const entityOfSession = readSession;

/** Fields whose reads go into the audit log, as every mutation does. */
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

/** True if the caller meets the requirement. */
export function allows({ scopes }: Caller, requirement: Requirement): boolean {
  return requirement.length === 0 || requirement.some((set) => set.every((scope) => scopes.has(scope)));
}
