import { Directive, Field, ObjectType } from 'type-graphql';
import { Media } from './media.js';
import { Resource } from './resource.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: "A share code of the person's, looked up where it was issued.",
})
export class ShareCodeResource extends Resource {
  override __typename = 'ShareCodeResource' as const;

  @Field(() => Media, { nullable: true, description: 'The profile it was looked up with.' })
  lookupProfile!: Media | null;

  @Field(() => Media, { nullable: true, description: 'The profile that came back.' })
  returnedProfile!: Media | null;

  @Field(() => Media, { nullable: true, description: 'The photograph that came back.' })
  idPhoto!: Media | null;

  @Field(() => Media, { nullable: true, description: 'The file that came back.' })
  file!: Media | null;
}
