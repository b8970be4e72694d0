/** Object that the calls of a field belong to; they are made once for each, however often the field is selected. */
export type Subject = 'session' | 'applicant' | 'object';

/** Maximum of calls to Yoti that a field makes, without those of the fields below it. */
export interface Cost {
  calls: number;
  /** Read that the field needs; fields of one subject share a read. */
  read?: string;
  of?: Subject;
  /** Subfields that need no read. */
  known?: readonly string[];
  /** Reads of a root field that the fields below it share. */
  reads?: readonly string[];
}

/** Assumed length of a list whose length is not known before execution. */
export const UNKNOWN_LENGTH = 10;

/** Read that checks the owner of a session before a mutation. */
const OWNER_CHECK = 1;

const read = (name: string, of: Subject): Cost => ({ calls: 1, read: name, of });
const completion = (of: Subject, ...known: string[]): Cost => ({ calls: 1, read: of, of, known });
const newSession = completion('session', 'id', 'expiresAt', 'clientSessionToken', 'userView');
const changedSession = completion('session', 'id');
const resource: Cost = { calls: 1, read: 'session', of: 'session', known: ['id', 'session'] };
const changedApplicant = completion('applicant', 'id');
const applicantWithFace = completion('applicant', 'id', 'face');
const content = read('content', 'object');

/** Costs of each root field and each edge of the graph; a field that is not listed makes no call. */
export const costs: Readonly<Record<string, Cost>> = {
  'Query.session': { calls: 1, reads: ['session'] },
  'Query.applicant': { calls: 1, reads: ['applicant'] },
  'Query.supportedDocuments': { calls: 1 },
  'Query.postOfficeBranches': { calls: 1 },
  'Query.errorCodes': { calls: 0 },
  'Subscription.sessionUpdated': { calls: 1, reads: ['session'] },
  // For each session and each applicant that its keys name.
  'Query._entities': { calls: 1, reads: ['session'] },
  'Query._service': { calls: 0 },

  'Mutation.createSession': { calls: 1 },
  'Mutation.startApplicantFaceAuth': { calls: 4 },
  'Mutation.enrolApplicantFromSession': { calls: 3 },
  'Mutation.deleteSession': { calls: 1 + OWNER_CHECK },
  'Mutation.createFaceCaptureResource': { calls: 2 + OWNER_CHECK },
  'Mutation.uploadFaceCaptureImage': { calls: 1 + OWNER_CHECK },
  'Mutation.addApplicantToResource': { calls: 1 + OWNER_CHECK },
  'Mutation.createApplicant': { calls: 1 },
  'Mutation.addApplicantFace': { calls: 1 + OWNER_CHECK },
  'Mutation.deleteApplicantFace': { calls: 1 },
  'Mutation.deleteApplicant': { calls: 1 },
  'Mutation.createPool': { calls: 1 },
  'Mutation.addApplicantToPool': { calls: 1 },
  'Mutation.removeApplicantFromPool': { calls: 1 },
  'Mutation.deletePool': { calls: 1 },
  'Mutation.setInstructions': { calls: 1 + OWNER_CHECK },
  'Mutation.requestInstructionsEmail': { calls: 1 + OWNER_CHECK },
  'Mutation.deleteTrackedDevices': { calls: 1 + OWNER_CHECK },
  'Mutation.deleteMedia': { calls: 1 + OWNER_CHECK },
  'Mutation.prepareFaceCaptureImageUpload': { calls: 0 + OWNER_CHECK },
  'Mutation.setSessionOutcome': { calls: 1 + OWNER_CHECK },
  'Mutation.completeSession': { calls: 1 + OWNER_CHECK },

  'CreateSessionPayload.session': newSession,
  'StartApplicantFaceAuthPayload.session': newSession,
  'StartApplicantFaceAuthPayload.resource': resource,
  'CreateFaceCaptureResourcePayload.resource': resource,
  'UploadFaceCaptureImagePayload.resource': resource,
  'AddApplicantToResourcePayload.resource': resource,
  'AddApplicantFacePayload.applicant': applicantWithFace,
  'DeleteApplicantFacePayload.applicant': changedApplicant,
  'EnrolApplicantFromSessionPayload.applicant': applicantWithFace,
  'AddApplicantToPoolPayload.applicant': changedApplicant,
  'RemoveApplicantFromPoolPayload.applicant': changedApplicant,
  'DeleteTrackedDevicesPayload.session': changedSession,
  'SetInstructionsPayload.session': changedSession,
  'RequestInstructionsEmailPayload.session': changedSession,
  'SetSessionOutcomePayload.session': changedSession,
  'CompleteSessionPayload.session': changedSession,

  'Session.configuration': read('configuration', 'session'),
  'Session.faceAuthOutcome': read('configuration', 'session'),
  'Session.nextActions': read('configuration', 'session'),
  'Session.instructions': read('instructions', 'session'),
  'Session.trackedDevices': read('trackedDevices', 'session'),
  'TrackedDeviceEvent.resource': read('session', 'session'),
  'SessionInstructions.contactProfile': read('contactProfile', 'session'),
  'SessionInstructions.pdf': read('letter', 'session'),
  'ProposedDocument.requirement': read('configuration', 'session'),
  'Resource.session': read('session', 'session'),
  'Check.session': read('session', 'session'),
  'SessionMedia.session': read('session', 'session'),
  'IdDocumentResource.fields': content,
  'IdDocumentResource.expandedFields': read('expandedFields', 'object'),
  'SupplementaryDocumentResource.fields': content,
  'ApplicantProfileResource.profile': content,
  'IdentityProfileReport.content': content,
  'SessionMedia.content': content,
  'SessionMedia.contentType': content,
  'FaceSearchResult.matchingApplicant': { calls: 1 },
  'ApplicantFace.image': read('image', 'object'),
  'ApplicantFace.applicant': read('applicant', 'applicant'),
};
