import { Field, Float, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Sensitive } from './sensitive.js';

@ObjectType({
  implements: Check,
  description: 'Whether the live selfie and the reference face are the same person.',
})
export class FaceComparisonResult extends Check {
  override __typename = 'FaceComparisonResult' as const;

  @Sensitive('BIOMETRIC')
  @Field(() => Float, {
    nullable: true,
    description:
      'How sure the comparison is, from 0 to 1, from whichever sub-check carries it; null until done. Decide by the recommendation, not by this.',
  })
  confidenceScore!: number | null;
}
