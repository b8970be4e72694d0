import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, URLScalar } from './scalars.js';
import { Sensitive } from './sensitive.js';

@ObjectType('FaceCaptureUpload', {
  description: 'Upload link: accepts the bytes as the raw body of an HTTP PUT.',
})
export class Upload {
  @Sensitive('SECRET')
  @Field(() => URLScalar, {
    description: 'URL on this gateway. It carries its own authorization, so treat it as a secret.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'Time at which the URL stops working, UTC.' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'Maximum size of the body in bytes.' })
  maxBytes!: number;
}

@InputType({ description: 'Face capture resource to upload an image for.' })
export class PrepareFaceCaptureImageUploadInput {
  @Field(() => ID, { description: 'Session that contains the resource; must be ONGOING.' })
  sessionId!: string;

  @Field(() => ID, { description: 'Face capture resource, from `createFaceCaptureResource`.' })
  resourceId!: string;
}

@ObjectType({ description: 'Result of `prepareFaceCaptureImageUpload`.' })
export class PrepareFaceCaptureImageUploadPayload {
  @Field(() => Upload, {
    description: 'Link for one JPEG or PNG image; the PUT answers 204 once Yoti has stored it.',
  })
  upload!: Upload;
}
