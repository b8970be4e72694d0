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
/** Scopes to compare with an enrolled face. */
const useApplicant: Requirement = [
  ['session:create', 'applicant:use'],
  ['session:create', 'applicant:manage'],
];
const simulate: Requirement = [['sandbox:simulate']];

/** Kinds of acts, each with a limit of its own for every caller. */
export type ActKind = 'billable' | 'mail' | 'enrolment' | 'deletion' | 'upload' | 'other';

/** Scopes that a mutation requires, and the act that it counts as. */
export interface MutationPolicy {
  scopes: Requirement;
  act: ActKind;
}

/** Policy of every mutation; the graph cannot be built without an entry for each. */
export const mutations: Readonly<Record<`Mutation.${string}`, MutationPolicy>> = {
  'Mutation.createSession': { scopes: createSession, act: 'billable' },
  'Mutation.startApplicantFaceAuth': { scopes: useApplicant, act: 'billable' },
  'Mutation.createFaceCaptureResource': { scopes: createSession, act: 'other' },
  'Mutation.addApplicantToResource': { scopes: useApplicant, act: 'other' },
  'Mutation.uploadFaceCaptureImage': { scopes: chooseFace, act: 'upload' },
  // The upload itself counts when the bytes arrive.
  'Mutation.prepareFaceCaptureImageUpload': { scopes: chooseFace, act: 'other' },
  'Mutation.setInstructions': { scopes: createSession, act: 'other' },
  'Mutation.requestInstructionsEmail': { scopes: createSession, act: 'mail' },
  'Mutation.deleteSession': { scopes: createSession, act: 'deletion' },
  'Mutation.deleteMedia': { scopes: createSession, act: 'deletion' },
  'Mutation.deleteTrackedDevices': { scopes: createSession, act: 'deletion' },

  'Mutation.createApplicant': { scopes: enrol, act: 'enrolment' },
  'Mutation.addApplicantFace': { scopes: enrol, act: 'enrolment' },
  'Mutation.enrolApplicantFromSession': { scopes: enrol, act: 'enrolment' },
  'Mutation.deleteApplicantFace': { scopes: enrol, act: 'deletion' },
  'Mutation.deleteApplicant': { scopes: enrol, act: 'deletion' },

  'Mutation.createPool': { scopes: managePools, act: 'other' },
  'Mutation.addApplicantToPool': { scopes: managePools, act: 'other' },
  'Mutation.removeApplicantFromPool': { scopes: managePools, act: 'other' },
  'Mutation.deletePool': { scopes: managePools, act: 'deletion' },

  'Mutation.setSessionOutcome': { scopes: simulate, act: 'other' },
  'Mutation.completeSession': { scopes: simulate, act: 'other' },
};

/** Requirements of the other fields; a mutation does not belong here, because it also needs an act. */
type FieldPolicy = Readonly<Record<`Mutation.${string}`, never> & Record<string, Requirement | null>>;

const fields: FieldPolicy = {
  'Query.session': readSession,
  'Query.applicant': [['applicant:use'], ['applicant:manage']],
  'Query.supportedDocuments': anyCaller,
  'Query.postOfficeBranches': anyCaller,
  'Query.errorCodes': anyCaller,

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
  'Session.nextActions': readSession,
  'Session.instructions': readSession,
  'Session.resources': readSession,
  'Session.checks': readSession,
  'Session.trackedDevices': readSession,
  'Session.events': readSession,

  'SessionMedia.id': null,
  'SessionMedia.type': null,
  'SessionMedia.createdAt': null,
  'SessionMedia.updatedAt': null,
  'SessionMedia.content': readMedia,
  'SessionMedia.contentType': readMedia,
  'SessionMedia.url': readMedia,
  'SessionMedia.session': null,
  'ApplicantFace.id': null,
  'ApplicantFace.image': readMedia,
  'ApplicantFace.applicant': null,
  'SessionInstructions.pdf': readMedia,
  'IdDocumentResource.fields': readMedia,
  'IdDocumentResource.expandedFields': readMedia,
  'SupplementaryDocumentResource.fields': readMedia,
  'ApplicantProfileResource.profile': readMedia,
  'IdentityProfileReport.content': readMedia,
};

/**
 * Authorization policy: the scopes that each field requires; ownership is checked in `ownership.ts`. Fields of
 * `closedTypes` must all be listed, or the graph cannot be built; `null` requires nothing beyond the parent, as does a
 * field of another type that is not listed.
 */
export const policy: Readonly<Record<string, Requirement | null>> = {
  ...fields,
  ...Object.fromEntries(Object.entries(mutations).map(([field, { scopes }]) => [field, scopes])),
};

/** Types whose every field must be in the policy. */
export const closedTypes = [
  'Query',
  'Mutation',
  'Subscription',
  'Session',
  'SessionMedia',
  'ApplicantFace',
] as const;

const readApplicant: Requirement = [['applicant:use'], ['applicant:manage']];

/** Requirements for entities that a router resolves by key; any other type belongs to a session. */
export const entityPolicy: Readonly<Record<string, Requirement>> = {
  Session: readSession,
  Applicant: readApplicant,
  ApplicantFace: readApplicant,
  // Known by its id alone: nothing is read.
  ApplicantPool: anyCaller,
};
/** Requirement of entities that belong to a session: resources, checks and media. */
export const entityOfSession = readSession;

/** Interfaces whose entities go into the audit log, because their fields in a session do. */
export const auditedEntities: ReadonlySet<string> = new Set(['Check']);

/** Fields whose reads go into the audit log, as every mutation does. */
export const auditedReads: ReadonlySet<string> = new Set([
  'Session.faceAuthOutcome',
  'Session.faceComparisonResult',
  'Session.livenessResults',
  'Session.checks',
  'GeneratedCheck.check',
  'SessionMedia.content',
  'SessionMedia.url',
  'ApplicantFace.image',
  'SessionInstructions.pdf',
  'IdDocumentResource.fields',
  'IdDocumentResource.expandedFields',
  'SupplementaryDocumentResource.fields',
  'ApplicantProfileResource.profile',
  'IdentityProfileReport.content',
  'FaceSearchResult.matchingApplicant',
]);

/** True if the caller meets the requirement. */
export function allows({ scopes }: Caller, requirement: Requirement): boolean {
  return requirement.length === 0 || requirement.some((set) => set.every((scope) => scopes.has(scope)));
}

/** Scopes that the caller lacks for the alternative that is nearest to the caller's own. */
export function missingScopes({ scopes }: Caller, requirement: Requirement): string[] {
  const [nearest = []] = requirement
    .map((set) => set.filter((scope) => !scopes.has(scope)))
    .sort((a, b) => a.length - b.length);
  return nearest;
}
