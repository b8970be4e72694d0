import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, URLScalar } from './scalars.js';
import { Sensitive } from './sensitive.js';

@ObjectType({ description: 'Where to send bytes to, as the raw body of an HTTP PUT.' })
export class Upload {
  @Sensitive('SECRET')
  @Field(() => URLScalar, {
    description: 'The address on this gateway; it is the permission, so treat it as a secret.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'When it stops working.' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'The most bytes it takes.' })
  maxBytes!: number;
}

@InputType({ description: 'Which face capture resource an image is to be sent for.' })
export class PrepareFaceCaptureImageUploadInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The face capture resource.' })
  resourceId!: string;
}

@ObjectType({ description: 'Where to send the image.' })
export class PrepareFaceCaptureImageUploadPayload {
  @Field(() => Upload, { description: 'PUT the image there, JPEG or PNG; 204 says it is stored at Yoti.' })
  upload!: Upload;
}
