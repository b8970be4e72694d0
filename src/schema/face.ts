import { Field, ObjectType } from 'type-graphql';
import { Byte } from './scalars.js';
import { Sensitive } from './sensitive.js';

@ObjectType({ description: 'The image of a face on file.' })
export class FaceImage {
  @Sensitive('BIOMETRIC')
  @Field(() => Byte, { description: 'The image.' })
  content!: Buffer;

  @Field(() => String, { description: 'Its type, for example `image/jpeg`.' })
  contentType!: string;
}
