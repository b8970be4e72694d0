import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { Resource } from './resource.js';
import { DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';

export enum CheckType {
  FACE_COMPARISON = 'FACE_COMPARISON',
  LIVENESS = 'LIVENESS',
  ID_DOCUMENT_AUTHENTICITY = 'ID_DOCUMENT_AUTHENTICITY',
  ID_DOCUMENT_FACE_MATCH = 'ID_DOCUMENT_FACE_MATCH',
  ID_DOCUMENT_COMPARISON = 'ID_DOCUMENT_COMPARISON',
  ID_DOCUMENT_TEXT_DATA_CHECK = 'ID_DOCUMENT_TEXT_DATA_CHECK',
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK = 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK',
  THIRD_PARTY_IDENTITY = 'THIRD_PARTY_IDENTITY',
  THIRD_PARTY_IDENTITY_FRAUD_1 = 'THIRD_PARTY_IDENTITY_FRAUD_1',
  SYNECTICS_IDENTITY_FRAUD = 'SYNECTICS_IDENTITY_FRAUD',
  WATCHLIST_SCREENING = 'WATCHLIST_SCREENING',
  WATCHLIST_ADVANCED_CA = 'WATCHLIST_ADVANCED_CA',
  IBV_VISUAL_REVIEW_CHECK = 'IBV_VISUAL_REVIEW_CHECK',
  PROFILE_DOCUMENT_MATCH = 'PROFILE_DOCUMENT_MATCH',
  DOCUMENT_SCHEME_VALIDITY_CHECK = 'DOCUMENT_SCHEME_VALIDITY_CHECK',
  FAMILIAR_FACE_SEARCH = 'FAMILIAR_FACE_SEARCH',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(CheckType, 'CheckType', 'The kinds of check.', {
  FACE_COMPARISON: 'The live selfie against the reference face.',
  LIVENESS: 'Whether a live person is before the camera; one check for each attempt.',
  ID_DOCUMENT_AUTHENTICITY: 'Whether a document is genuine.',
  ID_DOCUMENT_FACE_MATCH: 'The live selfie against the portrait of a document.',
  ID_DOCUMENT_COMPARISON: 'Two documents against each other.',
  ID_DOCUMENT_TEXT_DATA_CHECK: 'Whether the text of a document could be read.',
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK: 'Whether the text of a supplementary document could be read.',
  THIRD_PARTY_IDENTITY: 'Name, address and birth date against third-party sources.',
  THIRD_PARTY_IDENTITY_FRAUD_1: 'Third-party fraud data.',
  SYNECTICS_IDENTITY_FRAUD: 'Fraud data of Synectics.',
  WATCHLIST_SCREENING: 'Sanctions and adverse media.',
  WATCHLIST_ADVANCED_CA: 'Watchlists of ComplyAdvantage.',
  IBV_VISUAL_REVIEW_CHECK: 'A look at the document in a branch.',
  PROFILE_DOCUMENT_MATCH: "The document against the applicant's profile, in a branch.",
  DOCUMENT_SCHEME_VALIDITY_CHECK: 'Whether a document is valid for a scheme, in a branch.',
  FAMILIAR_FACE_SEARCH: 'The live selfie against a pool of applicants (Face Search).',
  UNKNOWN: 'A kind this version of the gateway does not know.',
});

export enum CheckState {
  CREATED = 'CREATED',
  READY = 'READY',
  PENDING = 'PENDING',
  DONE = 'DONE',
  INTERNAL_ERROR = 'INTERNAL_ERROR',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(CheckState, 'CheckState', 'How far a check is.', {
  CREATED: 'It exists.',
  READY: 'It can begin.',
  PENDING: 'It runs.',
  DONE: 'It has a recommendation.',
  INTERNAL_ERROR: 'It failed for a reason of its own and says nothing about the person.',
  UNKNOWN: 'A state this version of the gateway does not know.',
});

export enum RecommendationValue {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
  CONSIDER = 'CONSIDER',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(RecommendationValue, 'RecommendationValue', 'What a check recommends.', {
  APPROVE: 'It passed.',
  REJECT: 'It did not pass; see the reason.',
  NOT_AVAILABLE: 'It could not be carried out, for example because an image is too dark.',
  CONSIDER: 'Somebody should look at it.',
  UNKNOWN: 'A value this version of the gateway does not know; never an approval.',
});

export enum SubCheckResult {
  PASS = 'PASS',
  FAIL = 'FAIL',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(SubCheckResult, 'SubCheckResult', 'How a sub-check ended.', {
  PASS: 'Passed.',
  FAIL: 'Failed.',
  UNKNOWN: 'A result this version of the gateway does not know.',
});

export enum CheckProcess {
  AUTOMATED = 'AUTOMATED',
  EXPERT_REVIEW = 'EXPERT_REVIEW',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(CheckProcess, 'CheckProcess', 'Who carried out a sub-check.', {
  AUTOMATED: 'Software.',
  EXPERT_REVIEW: 'A person at Yoti.',
  UNKNOWN: 'A process this version of the gateway does not know.',
});

@ObjectType({ description: 'What a finished check recommends, and why.' })
export class Recommendation {
  @Sensitive('BIOMETRIC')
  @Field(() => RecommendationValue, { description: 'What is recommended.' })
  value!: RecommendationValue;

  @Sensitive('BIOMETRIC')
  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of the reason, for example DIFFERENT_PERSON.",
  })
  reason!: string | null;

  @Sensitive('BIOMETRIC')
  @Field(() => String, { nullable: true, description: 'What the person could do better, as Yoti names it.' })
  recoverySuggestion!: string | null;
}

@ObjectType({ description: 'A measurement of a sub-check.' })
export class SubCheckDetail {
  @Field(() => String, { description: 'What was measured, for example confidence_score.' })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'The measured value; always text.' })
  value!: string;
}

@ObjectType({ description: 'One part of a check.' })
export class SubCheck {
  @Field(() => String, { description: "Yoti's name of the sub-check, for example ai_face_match." })
  name!: string;

  @Sensitive('BIOMETRIC')
  @Field(() => SubCheckResult, { description: 'How it ended.' })
  result!: SubCheckResult;

  @Field(() => CheckProcess, {
    nullable: true,
    description: 'Who carried it out; null where Yoti does not say.',
  })
  process!: CheckProcess | null;

  @Field(() => [SubCheckDetail], { description: 'Its measurements.' })
  details!: SubCheckDetail[];
}

@InterfaceType({ description: 'A check of a session.' })
export abstract class Check {
  __typename!: string;

  @Field(() => ID, { description: "Yoti's id of the check; opaque." })
  id!: string;

  @Field(() => CheckType, { description: 'Its kind.' })
  type!: CheckType;

  @Field(() => CheckState, { description: 'How far it is.' })
  state!: CheckState;

  @Field(() => Recommendation, { nullable: true, description: 'The outcome; null until the state is DONE.' })
  recommendation!: Recommendation | null;

  @Field(() => [SubCheck], { description: 'Its parts; empty until the state is DONE.' })
  breakdown!: SubCheck[];

  @Field(() => [Resource], { description: 'The resources it looked at.' })
  resources!: Resource[];

  @Field(() => [Media], { description: 'Media it generated.' })
  generatedMedia!: Media[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: string;
}

@ObjectType({
  implements: Check,
  description: 'A check of a kind that this version of the gateway does not describe.',
})
export class OtherCheckResult extends Check {
  override __typename = 'OtherCheckResult' as const;

  @Field(() => String, { description: "Yoti's own name of the kind." })
  typeName!: string;
}
