import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Sensitive } from './sensitive.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description:
    'Comparison of the live selfie with the reference face. Yoti runs it after the person has finished.',
})
export class FaceComparisonResult extends Check {
  override __typename = 'FaceComparisonResult' as const;

  @Sensitive('BIOMETRIC')
  @Field(() => Float, {
    nullable: true,
    description:
      "Similarity of the faces from 0 to 1, from the first sub-check that has one; null until done. Decide by the recommendation: the threshold is Yoti's.",
  })
  confidenceScore!: number | null;
}
