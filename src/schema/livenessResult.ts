import { Directive, Field, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { LivenessResource } from './resource.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Liveness verdict on one attempt. At most one attempt of a session is approved.',
})
export class LivenessResult extends Check {
  override __typename = 'LivenessResult' as const;

  @Field(() => LivenessResource, {
    nullable: true,
    description: 'Liveness capture that was checked; null if the session does not list it.',
  })
  attempt!: LivenessResource | null;
}
