import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { DateTime } from './scalars.js';

export enum MediaType {
  IMAGE = 'IMAGE',
  JSON = 'JSON',
  BINARY = 'BINARY',
  PDF = 'PDF',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(MediaType, 'MediaType', 'What a media item holds.', {
  IMAGE: 'JPEG or PNG.',
  JSON: 'A JSON document, for example the fields read from a document.',
  BINARY: 'Other bytes, for example the face map of a ZOOM liveness capture.',
  PDF: 'A PDF document.',
  UNKNOWN: 'A type this version of the gateway does not know.',
});

@ObjectType({
  description: 'Something captured or generated in a session, kept by Yoti until its retention ends.',
})
export class Media {
  @Field(() => ID, { description: "Yoti's id of the media item; opaque." })
  id!: string;

  @Field(() => MediaType, { description: 'What it holds.' })
  type!: MediaType;

  @Field(() => DateTime, { nullable: true, description: 'When it was made; null where Yoti does not tell.' })
  createdAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it last changed; null where Yoti does not tell.',
  })
  updatedAt!: string | null;

  sessionId!: string;
}

@InputType({ description: 'Which media item to delete.' })
export class DeleteMediaInput {
  @Field(() => ID, { description: 'The session that has it; must be over.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The media item.' })
  mediaId!: string;
}

@ObjectType({ description: 'What was deleted.' })
export class DeleteMediaPayload {
  @Field(() => ID, { description: 'The media item that is gone.' })
  deletedMediaId!: string;
}
