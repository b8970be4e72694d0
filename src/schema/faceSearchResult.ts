import { Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { describeEnum } from './enum.js';
import { Pool } from './pool.js';
import { Sensitive } from './sensitive.js';

export enum FaceSearchCriteria {
  MATCH = 'MATCH',
  NO_MATCH = 'NO_MATCH',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(FaceSearchCriteria, 'FaceSearchCriteria', 'What a face search approves.', {
  MATCH: 'The person must be in the pool.',
  NO_MATCH: 'The person must not be in the pool.',
  UNKNOWN: 'A criterion this version of the gateway does not know.',
});

@ObjectType({ implements: Check, description: 'The live selfie against a pool of applicants (Face Search).' })
export class FaceSearchResult extends Check {
  override __typename = 'FaceSearchResult' as const;

  @Field(() => Pool, { nullable: true, description: 'The pool that was searched.' })
  pool!: Pool | null;

  @Field(() => FaceSearchCriteria, { nullable: true, description: 'What was to be approved.' })
  approvalCriteria!: FaceSearchCriteria | null;

  @Sensitive('BIOMETRIC')
  @Field(() => Pool, {
    nullable: true,
    description: 'The pool in which the face was found; null when it was not.',
  })
  matchingPool!: Pool | null;

  matchingApplicantId!: string | null;
}
