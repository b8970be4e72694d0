/** Assumptions about what Yoti does not publish, marked INFERRED in the reference; each is made once, here. */
export const assumptions = {
  /** Status of creations other than POST /sessions (reference 16.1). */
  creationStatus: 201,
  /** `frames` of a new face capture resource (reference 5.6). */
  faceCaptureFrames: 1,
  /** Error for a second face of an applicant (reference 5.7). */
  secondFaceCode: 'UNPROCESSABLE_MEDIA',
  /** Error for an applicant without a face as reference image (reference 5.6). */
  applicantWithoutFaceCode: 'UNPROCESSABLE_MEDIA',
  /** Property of the 400 PAYLOAD_VALIDATION for an unknown applicant in PUT …/applicant (reference 5.6). */
  unknownApplicantProperty: 'applicant_id',
  /** Property of the 400 PAYLOAD_VALIDATION for an unknown session or media in `face.source`. */
  unknownSourceProperty: 'face.source',
  /** Error for an unknown or expired bearer token (reference 2.3). */
  badBearerTokenCode: 'MESSAGE_SIGNING',
  /** Error for a face capture with the id of another type of requirement. */
  wrongRequirementTypeCode: 'UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT',
  /** Error for writes after the user has finished. */
  lateWriteCode: 'RESOURCE_LOCKED',
  /** Sub-check, reason and scores of FACE_COMPARISON (reference 8.6). */
  faceComparison: {
    subCheck: 'ai_face_match',
    rejectReason: 'DIFFERENT_PERSON',
    scoreOfSamePerson: 0.93,
    scoreOfOtherPerson: 0.08,
  },
  /** Reason of FAMILIAR_FACE_SEARCH if a match is required and none is found (reference 16.13). */
  poolMissReason: 'NO_MATCH_FOUND',
  /** Retention of media if the session gives none (reference 16.17); at least its time to live and a day. */
  defaultRetentionSeconds: 87_000,
  /** Time to live of a session that gives none. */
  defaultTtlSeconds: 600,
  /** True if a session that expired without completion may be deleted. */
  expiredSessionCanBeDeleted: true,
  /** Event code of the user view after the last failed liveness attempt (reference 13.2). */
  attemptsExhaustedEventCode: 5002,
  /** Liveness attempts if `max_retries` is absent. */
  defaultLivenessAttempts: 3,
} as const;
