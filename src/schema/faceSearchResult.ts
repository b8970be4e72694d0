import { Directive, Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { describeEnum } from './enum.js';
import { Pool } from './pool.js';
import { Sensitive } from './sensitive.js';

export enum FaceSearchCriteria {
  MATCH = 'MATCH',
  NO_MATCH = 'NO_MATCH',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(FaceSearchCriteria, 'FaceSearchCriteria', 'Condition under which a face search is approved.', {
  MATCH: 'Approved if the face is in the pool.',
  NO_MATCH: 'Approved if the face is not in the pool.',
  UNKNOWN: 'Condition that this version of the gateway does not know.',
});

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Search for the live selfie in a pool of applicants (Face Search, 1:N).',
})
export class FaceSearchResult extends Check {
  override __typename = 'FaceSearchResult' as const;

  @Field(() => Pool, {
    nullable: true,
    description: 'Pool that was searched; null if Yoti does not name it.',
  })
  pool!: Pool | null;

  @Field(() => FaceSearchCriteria, {
    nullable: true,
    description: 'Condition of approval; null if Yoti does not name it.',
  })
  approvalCriteria!: FaceSearchCriteria | null;

  @Sensitive('BIOMETRIC')
  @Field(() => Pool, {
    nullable: true,
    description: 'Pool in which the face was found; null if it was not found.',
  })
  matchingPool!: Pool | null;

  matchingApplicantId!: string | null;
}
