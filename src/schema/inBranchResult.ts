import { Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';

@ObjectType({ implements: Check, description: 'A look at the document in a branch.' })
export class VisualReviewResult extends Check {
  override __typename = 'VisualReviewResult' as const;
}

@ObjectType({ implements: Check, description: "The document against the applicant's profile, in a branch." })
export class ProfileDocumentMatchResult extends Check {
  override __typename = 'ProfileDocumentMatchResult' as const;
}

@ObjectType({ implements: Check, description: 'Whether a document is valid for a scheme, in a branch.' })
export class DocumentSchemeValidityResult extends Check {
  override __typename = 'DocumentSchemeValidityResult' as const;

  @Field(() => String, { nullable: true, description: 'The scheme, for example UK_DBS.' })
  scheme!: string | null;
}
