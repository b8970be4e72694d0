/** What Yoti does not publish, decided once. Each entry is a guess: change it here when the real answer is known. */
export const assumptions = {
  /** Status of POST sessions is known; that of the other creations is not (reference 16.1). */
  creationStatus: 201,
  /** `frames` in the answer to a new face capture resource (reference 5.6). */
  faceCaptureFrames: 1,
  /** A second face on an applicant is refused with this code (reference 5.7). */
  secondFaceCode: 'UNPROCESSABLE_MEDIA',
  /** An applicant without a face used as reference image (reference 5.6). */
  applicantWithoutFaceCode: 'UNPROCESSABLE_MEDIA',
  /** PUT …/applicant with an unknown applicant: 400 PAYLOAD_VALIDATION on this property (reference 5.6). */
  unknownApplicantProperty: 'applicant_id',
  /** `face.source` that points to nothing we hold: 400 PAYLOAD_VALIDATION on this property. */
  unknownSourceProperty: 'face.source',
  /** An unknown or expired bearer token is refused with this code (reference 2.3). */
  badBearerTokenCode: 'MESSAGE_SIGNING',
  /** A FACE_CAPTURE asked for with the id of another requirement: the code's status is 400 in errors.ts. */
  wrongRequirementTypeCode: 'UNABLE_TO_FULFIL_RESOURCE_REQUIREMENT',
  /** Anything added after the user finished: 409 with this code. */
  lateWriteCode: 'RESOURCE_LOCKED',
  /** Sub-check, reason and scores of FACE_COMPARISON (reference 8.6). */
  faceComparison: {
    subCheck: 'ai_face_match',
    rejectReason: 'DIFFERENT_PERSON',
    scoreOfSamePerson: 0.93,
    scoreOfOtherPerson: 0.08,
  },
  /** Reason of FAMILIAR_FACE_SEARCH when a match was demanded and nobody is found (reference 16.13). */
  poolMissReason: 'NO_MATCH_FOUND',
  /** Seconds that media are kept when the session does not say (reference 16.17); never under ttl + a day. */
  defaultRetentionSeconds: 87_000,
  /** Seconds that the user has when the session does not say. */
  defaultTtlSeconds: 600,
  /** An expired session may be deleted although it never completed. */
  expiredSessionCanBeDeleted: true,
  /** Client error code of the user view when liveness was tried in vain (reference 13.2). */
  attemptsExhaustedEventCode: 5002,
  /** Liveness attempts when `max_retries` is absent. */
  defaultLivenessAttempts: 3,
} as const;
