import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Sensitive } from './sensitive.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Verdict on whether a document is genuine; one check per document.',
})
export class DocumentAuthenticityResult extends Check {
  override __typename = 'DocumentAuthenticityResult' as const;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Comparison of the live selfie with the portrait on a document; one check per document.',
})
export class DocumentFaceMatchResult extends Check {
  override __typename = 'DocumentFaceMatchResult' as const;

  @Sensitive('BIOMETRIC')
  @Field(() => Float, {
    nullable: true,
    description:
      "Similarity of the faces from 0 to 1, two decimals; null until done. Decide by the recommendation: the threshold is Yoti's.",
  })
  confidenceScore!: number | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Check, description: 'Comparison of name and date of birth on two documents.' })
export class DocumentComparisonResult extends Check {
  override __typename = 'DocumentComparisonResult' as const;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Check, description: 'Verdict on the text read from an identity document.' })
export class DocumentTextResult extends Check {
  override __typename = 'DocumentTextResult' as const;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Check, description: 'Verdict on the text read from a supplementary document.' })
export class SupplementaryDocumentTextResult extends Check {
  override __typename = 'SupplementaryDocumentTextResult' as const;
}
