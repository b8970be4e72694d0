import { Field, Float, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Sensitive } from './sensitive.js';

@ObjectType({ implements: Check, description: 'Whether a document is genuine.' })
export class DocumentAuthenticityResult extends Check {
  override __typename = 'DocumentAuthenticityResult' as const;
}

@ObjectType({
  implements: Check,
  description: 'Whether the live selfie and the portrait of a document are the same person.',
})
export class DocumentFaceMatchResult extends Check {
  override __typename = 'DocumentFaceMatchResult' as const;

  @Sensitive('BIOMETRIC')
  @Field(() => Float, {
    nullable: true,
    description:
      'How sure the match is, from 0 to 1; null until done. Decide by the recommendation, not by this.',
  })
  confidenceScore!: number | null;
}

@ObjectType({ implements: Check, description: 'Whether two documents are of the same person.' })
export class DocumentComparisonResult extends Check {
  override __typename = 'DocumentComparisonResult' as const;
}

@ObjectType({ implements: Check, description: 'Whether the text of a document could be read.' })
export class DocumentTextResult extends Check {
  override __typename = 'DocumentTextResult' as const;
}

@ObjectType({ implements: Check, description: 'Whether the text of a supplementary document could be read.' })
export class SupplementaryDocumentTextResult extends Check {
  override __typename = 'SupplementaryDocumentTextResult' as const;
}
