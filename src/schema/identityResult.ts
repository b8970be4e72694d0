import { Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Media } from './media.js';

@ObjectType({ implements: Check, description: 'Name, address and birth date against third-party sources.' })
export class ThirdPartyIdentityResult extends Check {
  override __typename = 'ThirdPartyIdentityResult' as const;

  @Field(() => Media, { nullable: true, description: 'What was looked up, a JSON document.' })
  generatedProfile!: Media | null;
}

@ObjectType({ implements: Check, description: 'Fraud data of third parties; `type` tells whose.' })
export class IdentityFraudResult extends Check {
  override __typename = 'IdentityFraudResult' as const;

  @Field(() => Media, { nullable: true, description: 'What was looked up, a JSON document.' })
  generatedProfile!: Media | null;
}
