import { Directive, Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Visual review of the document by branch staff. Has a recommendation only, no breakdown.',
})
export class VisualReviewResult extends Check {
  override __typename = 'VisualReviewResult' as const;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description:
    'Comparison of the document with the applicant profile by branch staff. Has a recommendation only, no breakdown.',
})
export class ProfileDocumentMatchResult extends Check {
  override __typename = 'ProfileDocumentMatchResult' as const;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description:
    'Validity of the document for a scheme, reviewed by branch staff. Has a recommendation only, no breakdown.',
})
export class DocumentSchemeValidityResult extends Check {
  override __typename = 'DocumentSchemeValidityResult' as const;

  @Field(() => String, {
    nullable: true,
    description: 'Scheme that was reviewed, for example UK_DBS; null if Yoti does not name it.',
  })
  scheme!: string | null;
}
