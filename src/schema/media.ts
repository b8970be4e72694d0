import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { DateTime } from './scalars.js';

export enum MediaType {
  IMAGE = 'IMAGE',
  JSON = 'JSON',
  BINARY = 'BINARY',
  PDF = 'PDF',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(MediaType, 'SessionMediaType', 'Content of a media item.', {
  IMAGE: 'JPEG or PNG image.',
  JSON: 'JSON document, for example the fields read from a document.',
  BINARY: 'Other bytes, for example the face map of a ZOOM capture.',
  PDF: 'PDF document.',
  UNKNOWN: 'Type that this version of the gateway does not know.',
});

@Directive('@key(fields: "id session { id }")')
@ObjectType('SessionMedia', {
  description:
    'File captured or generated in a session. Yoti deletes it when its retention (`resourcesTtl`) ends.',
})
export class Media {
  @Field(() => ID, {
    description: 'Identifier issued by Yoti; opaque. Valid together with its session only.',
  })
  id!: string;

  @Field(() => MediaType, { description: 'Content by category; `contentType` has the MIME type.' })
  type!: MediaType;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of creation at Yoti, UTC; null for media listed in brief, as in `generatedMedia`.',
  })
  createdAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Time of the last change at Yoti, UTC; null for media listed in brief, as in `generatedMedia`.',
  })
  updatedAt!: string | null;

  sessionId!: string;
}

@InputType({ description: 'Media item to delete.' })
export class DeleteMediaInput {
  @Field(() => ID, { description: 'Session that contains the media item; must not be ONGOING.' })
  sessionId!: string;

  @Field(() => ID, { description: 'Media item whose content is deleted.' })
  mediaId!: string;
}

@ObjectType({ description: 'Result of `deleteMedia`.' })
export class DeleteMediaPayload {
  @Field(() => ID, { description: 'Id of the deleted media item, as in the input.' })
  deletedMediaId!: string;
}
