import { Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { LivenessResource } from './resource.js';

@ObjectType({
  implements: Check,
  description: 'Whether one attempt showed a live person. At most one attempt is approved.',
})
export class LivenessResult extends Check {
  override __typename = 'LivenessResult' as const;

  @Field(() => LivenessResource, { nullable: true, description: 'The attempt it looked at.' })
  attempt!: LivenessResource | null;
}
