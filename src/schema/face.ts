import { Field, ObjectType } from 'type-graphql';
import { Byte } from './scalars.js';
import { Sensitive } from './sensitive.js';

@ObjectType({ description: 'Image of an enrolled face, as stored at Yoti.' })
export class FaceImage {
  @Sensitive('BIOMETRIC')
  @Field(() => Byte, { description: 'Image bytes in base64.' })
  content!: Buffer;

  @Field(() => String, { description: 'MIME type as stored, for example `image/jpeg`.' })
  contentType!: string;
}
