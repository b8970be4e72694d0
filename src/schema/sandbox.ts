import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Session } from './session.js';

export enum SandboxScenario {
  APPROVE = 'APPROVE',
  SOMEBODY_ELSE = 'SOMEBODY_ELSE',
  SPOOFED_LIVENESS = 'SPOOFED_LIVENESS',
  RETRY_THEN_APPROVE = 'RETRY_THEN_APPROVE',
  THREE_FAILED_ATTEMPTS = 'THREE_FAILED_ATTEMPTS',
  SPOOF_THEN_SOMEBODY_ELSE = 'SPOOF_THEN_SOMEBODY_ELSE',
  LIVENESS_NOT_AVAILABLE = 'LIVENESS_NOT_AVAILABLE',
  SLOW_LIVENESS = 'SLOW_LIVENESS',
  PHOTO_OF_MASK = 'PHOTO_OF_MASK',
  PHOTO_OF_PHOTO = 'PHOTO_OF_PHOTO',
  COMPARISON_NOT_AVAILABLE = 'COMPARISON_NOT_AVAILABLE',
  BLURRED_DOCUMENT = 'BLURRED_DOCUMENT',
  GLARE_ON_DOCUMENT = 'GLARE_ON_DOCUMENT',
  TAMPERED_DOCUMENT = 'TAMPERED_DOCUMENT',
  COPIED_DOCUMENT = 'COPIED_DOCUMENT',
  FRAUD_LIST_MATCH = 'FRAUD_LIST_MATCH',
  EXPIRED_DOCUMENT = 'EXPIRED_DOCUMENT',
  FORGED_CHIP = 'FORGED_CHIP',
  UNREADABLE_DOCUMENT = 'UNREADABLE_DOCUMENT',
  READABLE_AT_SECOND_TRY = 'READABLE_AT_SECOND_TRY',
  UNSUPPORTED_DOCUMENT = 'UNSUPPORTED_DOCUMENT',
  EXPIRED_DOCUMENT_AT_CAPTURE = 'EXPIRED_DOCUMENT_AT_CAPTURE',
  TEXT_DATA_CHECK_FAIL = 'TEXT_DATA_CHECK_FAIL',
  FACE_MATCH_FAIL = 'FACE_MATCH_FAIL',
  MANUAL_FACE_MATCH_PASS = 'MANUAL_FACE_MATCH_PASS',
  MANUAL_FACE_MATCH_FAIL = 'MANUAL_FACE_MATCH_FAIL',
  DOCUMENTS_DIFFER = 'DOCUMENTS_DIFFER',
  THIRD_PARTY_MISMATCH = 'THIRD_PARTY_MISMATCH',
  THIRD_PARTY_UNKNOWN = 'THIRD_PARTY_UNKNOWN',
  WATCHLIST_HIT = 'WATCHLIST_HIT',
  POOL_HIT = 'POOL_HIT',
  POOL_MISS = 'POOL_MISS',
  IDENTITY_PROFILE_ABORTED = 'IDENTITY_PROFILE_ABORTED',
  EXPIRED_SESSION = 'EXPIRED_SESSION',
  SLOW_CHECKS = 'SLOW_CHECKS',
  CHIP_READ_DOCUMENT = 'CHIP_READ_DOCUMENT',
  UNREADABLE_CHIP = 'UNREADABLE_CHIP',
  TEXT_EXTRACTION_FAILED = 'TEXT_EXTRACTION_FAILED',
  QUEUED_CHECKS = 'QUEUED_CHECKS',
  CHECK_INTERNAL_ERROR = 'CHECK_INTERNAL_ERROR',
}
describeEnum(
  SandboxScenario,
  'SandboxScenario',
  'Scenario of a simulated session: the outcome of its checks.',
  {
    APPROVE: 'Everything passes at the first attempt.',
    SOMEBODY_ELSE:
      'Live person other than the applicant: liveness approves, face comparison and face match reject.',
    SPOOFED_LIVENESS: 'One attempt with a photograph of the right person; liveness rejects.',
    RETRY_THEN_APPROVE: 'Liveness rejects once, then approves.',
    THREE_FAILED_ATTEMPTS: 'Liveness rejects three attempts.',
    SPOOF_THEN_SOMEBODY_ELSE: 'Photograph at the first attempt, then a live person other than the applicant.',
    LIVENESS_NOT_AVAILABLE: 'Liveness is NOT_AVAILABLE.',
    SLOW_LIVENESS: 'The liveness check takes ten seconds.',
    PHOTO_OF_MASK: 'Face comparison rejects: a mask.',
    PHOTO_OF_PHOTO: 'Face comparison rejects: a photograph.',
    COMPARISON_NOT_AVAILABLE: 'Face comparison is NOT_AVAILABLE: blurred reference image.',
    BLURRED_DOCUMENT: 'Document authenticity is NOT_AVAILABLE: blurred image.',
    GLARE_ON_DOCUMENT: 'Document authenticity is NOT_AVAILABLE: glare.',
    TAMPERED_DOCUMENT: 'The document was tampered with.',
    COPIED_DOCUMENT: 'The document is a copy.',
    FRAUD_LIST_MATCH: 'The document is on a fraud list.',
    EXPIRED_DOCUMENT: 'The document is out of date.',
    FORGED_CHIP: "The signature of the document's chip is wrong.",
    UNREADABLE_DOCUMENT: 'The text cannot be read at either attempt.',
    READABLE_AT_SECOND_TRY: 'The text cannot be read at the first attempt and can at the second.',
    UNSUPPORTED_DOCUMENT: 'A document Yoti does not support.',
    EXPIRED_DOCUMENT_AT_CAPTURE: 'The text extraction finds the document out of date.',
    TEXT_DATA_CHECK_FAIL: 'A person cannot read the text either.',
    FACE_MATCH_FAIL: 'The document shows another face.',
    MANUAL_FACE_MATCH_PASS: 'Software finds another face, an expert the right one: approved.',
    MANUAL_FACE_MATCH_FAIL: 'Software finds the right face, an expert another one: rejected.',
    DOCUMENTS_DIFFER: 'Two documents show different names.',
    THIRD_PARTY_MISMATCH: 'No credit bureau knows the person at this address.',
    THIRD_PARTY_UNKNOWN: 'No credit bureau knows the person.',
    WATCHLIST_HIT: 'The person may be on a sanctions list.',
    POOL_HIT: 'The live person is the first applicant of the searched pool; emulator only.',
    POOL_MISS: 'The live person is in no pool; emulator only.',
    IDENTITY_PROFILE_ABORTED: 'The identity profile is ABORTED, because a document is on a fraud list.',
    EXPIRED_SESSION: 'The session expires at once, before the person begins; emulator only.',
    SLOW_CHECKS: 'Background checks take thirty seconds.',
    CHIP_READ_DOCUMENT: 'The chip of the document is read and its sub-checks pass.',
    UNREADABLE_CHIP: 'The chip of the document cannot be read; its sub-checks are NOT_AVAILABLE.',
    TEXT_EXTRACTION_FAILED: 'The task that reads the text of the document ends with FAILED; emulator only.',
    QUEUED_CHECKS:
      'Text extraction and background checks take thirty seconds; in the emulator they are CREATED and READY first.',
    CHECK_INTERNAL_ERROR:
      'Face comparison, face match and authenticity end with INTERNAL_ERROR; emulator only.',
  },
);

@InputType({ description: 'Scenario for a session.' })
export class SetSessionOutcomeInput {
  @Field(() => ID, { description: 'Session to simulate; the person must not have begun.' })
  sessionId!: string;

  @Field(() => SandboxScenario, { description: "Outcome of the session's captures and checks." })
  scenario!: SandboxScenario;
}

@InputType({ description: 'Document shown by the simulated person.' })
export class SimulatedDocumentInput {
  @Field(() => String, { description: 'Issuing country, ISO 3166-1 alpha-3.' })
  issuingCountry!: string;

  @Field(() => String, { description: "Yoti's document type, for example PASSPORT." })
  documentType!: string;
}

@InputType({ description: 'Session to complete, and the documents shown.' })
export class CompleteSessionInput {
  @Field(() => ID, { description: 'Session to complete; must be ONGOING.' })
  sessionId!: string;

  @Field(() => [SimulatedDocumentInput], {
    nullable: true,
    description: 'Identity documents shown; if absent, the emulator shows those required.',
  })
  idDocuments?: SimulatedDocumentInput[] | null;

  @Field(() => [SimulatedDocumentInput], {
    nullable: true,
    description: 'Supplementary documents shown; if absent, the emulator shows those required.',
  })
  supplementaryDocuments?: SimulatedDocumentInput[] | null;
}

@ObjectType({ description: 'Result of `setSessionOutcome`.' })
export class SetSessionOutcomePayload {
  @Field(() => Session, {
    nullable: true,
    description: 'Session with its scenario set; null if reading further fields from Yoti failed.',
  })
  session!: Pick<Session, 'id'>;
}

@ObjectType({ description: 'Result of `completeSession`.' })
export class CompleteSessionPayload {
  @Field(() => Session, {
    nullable: true,
    description:
      'Session, whose checks may still be running; null if reading further fields from Yoti failed.',
  })
  session!: Pick<Session, 'id'>;
}
