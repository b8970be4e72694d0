import { Directive, Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Media } from './media.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Look-up of name, address and date of birth at third parties.',
})
export class ThirdPartyIdentityResult extends Check {
  override __typename = 'ThirdPartyIdentityResult' as const;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with the data that was looked up; null if Yoti lists none.',
  })
  generatedProfile!: Media | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Look-up of fraud data at third parties; `type` names the provider.',
})
export class IdentityFraudResult extends Check {
  override __typename = 'IdentityFraudResult' as const;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with the data that was looked up; null if Yoti lists none.',
  })
  generatedProfile!: Media | null;
}
