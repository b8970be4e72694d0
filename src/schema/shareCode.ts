import { Directive, Field, ObjectType } from 'type-graphql';
import { Media } from './media.js';
import { Resource } from './resource.js';

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'Share code of an official service, verified with the service that issued it.',
})
export class ShareCodeResource extends Resource {
  override __typename = 'ShareCodeResource' as const;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with the details sent to the issuing service; null if Yoti lists none.',
  })
  lookupProfile!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with the details that the service returned; null if Yoti lists none.',
  })
  returnedProfile!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'Photograph that the service returned; null if Yoti lists none.',
  })
  idPhoto!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'File that the service returned, for example a PDF; null if Yoti lists none.',
  })
  file!: Media | null;
}
