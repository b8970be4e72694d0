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
  CHECK_INTERNAL_ERROR = 'CHECK_INTERNAL_ERROR',
}
describeEnum(SandboxScenario, 'SandboxScenario', 'How a simulated session can go.', {
  APPROVE: 'Everything passes at the first attempt.',
  SOMEBODY_ELSE: 'A living stranger: liveness approves, face comparison and face match reject.',
  SPOOFED_LIVENESS: 'One attempt with a photograph of the right person; liveness rejects.',
  RETRY_THEN_APPROVE: 'Liveness rejects once, then approves.',
  THREE_FAILED_ATTEMPTS: 'Liveness rejects three times.',
  SPOOF_THEN_SOMEBODY_ELSE: 'A photograph first, then a living stranger.',
  LIVENESS_NOT_AVAILABLE: 'Liveness cannot tell.',
  SLOW_LIVENESS: 'The liveness check takes ten seconds.',
  PHOTO_OF_MASK: 'Face comparison rejects: a mask.',
  PHOTO_OF_PHOTO: 'Face comparison rejects: a photograph.',
  COMPARISON_NOT_AVAILABLE: 'Face comparison cannot tell: a blurred reference image.',
  BLURRED_DOCUMENT: 'Document authenticity cannot tell: too blurred.',
  GLARE_ON_DOCUMENT: 'Document authenticity cannot tell: glare.',
  TAMPERED_DOCUMENT: 'The document was tampered with.',
  COPIED_DOCUMENT: 'The document is a copy.',
  FRAUD_LIST_MATCH: 'The document is on a fraud list.',
  EXPIRED_DOCUMENT: 'The document is out of date.',
  FORGED_CHIP: "The signature of the document's chip is wrong.",
  UNREADABLE_DOCUMENT: 'The text cannot be read, at both tries.',
  READABLE_AT_SECOND_TRY: 'The text cannot be read at first, then it can.',
  UNSUPPORTED_DOCUMENT: 'A document Yoti does not support.',
  EXPIRED_DOCUMENT_AT_CAPTURE: 'The text extraction finds the document out of date.',
  TEXT_DATA_CHECK_FAIL: 'A person cannot read the text either.',
  FACE_MATCH_FAIL: 'The document shows another face.',
  MANUAL_FACE_MATCH_PASS: 'Software sees another face, a person does not: approved.',
  MANUAL_FACE_MATCH_FAIL: 'Software sees the same face, a person does not: rejected.',
  DOCUMENTS_DIFFER: 'Two documents show different names.',
  THIRD_PARTY_MISMATCH: 'No bureau knows the person at this address.',
  THIRD_PARTY_UNKNOWN: 'No bureau knows the person.',
  WATCHLIST_HIT: 'The person may be on a sanctions list.',
  POOL_HIT: 'The first applicant of the searched pool sits before the camera; emulator only.',
  POOL_MISS: 'Somebody who is in no pool sits before the camera; emulator only.',
  IDENTITY_PROFILE_ABORTED: 'There is no identity profile, because a document is on a fraud list.',
  EXPIRED_SESSION: 'The person never comes: the time is up at once; emulator only.',
  SLOW_CHECKS: 'Background checks take thirty seconds.',
  CHECK_INTERNAL_ERROR:
    'Face comparison, face match and authenticity end with INTERNAL_ERROR; emulator only.',
});

@InputType({ description: 'How a session is to go.' })
export class SetSessionOutcomeInput {
  @Field(() => ID, { description: 'The session; before the person begins.' })
  sessionId!: string;

  @Field(() => SandboxScenario, { description: 'The scenario.' })
  scenario!: SandboxScenario;
}

@InputType({ description: 'A document the simulated person shows.' })
export class SimulatedDocumentInput {
  @Field(() => String, { description: 'Country that issued it, ISO 3166-1 alpha-3.' })
  issuingCountry!: string;

  @Field(() => String, { description: "Yoti's name of its type, for example PASSPORT." })
  documentType!: string;
}

@InputType({ description: 'A session that a simulated person completes.' })
export class CompleteSessionInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => [SimulatedDocumentInput], {
    nullable: true,
    description: 'The identity documents shown; what is required when absent (emulator).',
  })
  idDocuments?: SimulatedDocumentInput[] | null;

  @Field(() => [SimulatedDocumentInput], {
    nullable: true,
    description: 'The supplementary documents shown; what is required when absent (emulator).',
  })
  supplementaryDocuments?: SimulatedDocumentInput[] | null;
}

@ObjectType({ description: 'The session that will go as told.' })
export class SetSessionOutcomePayload {
  @Field(() => Session, { nullable: true, description: 'The session.' })
  session!: Pick<Session, 'id'>;
}

@ObjectType({ description: 'The session the simulated person has completed.' })
export class CompleteSessionPayload {
  @Field(() => Session, { nullable: true, description: 'The session; its checks may still run.' })
  session!: Pick<Session, 'id'>;
}
