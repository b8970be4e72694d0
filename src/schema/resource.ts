import { Directive, Field, ID, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { IdempotentInput } from './idempotency.js';
import { Media } from './media.js';
import { Byte, DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';
import { Task } from './task.js';

export enum ResourceSource {
  END_USER = 'END_USER',
  RELYING_BUSINESS = 'RELYING_BUSINESS',
  IBV = 'IBV',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ResourceSource, 'ResourceSource', 'Party that supplies a resource.', {
  END_USER: 'Person, in the user view.',
  RELYING_BUSINESS: 'Business, through this API.',
  IBV: 'Branch staff, during in-branch verification.',
  UNKNOWN: 'Party that this version of the gateway does not know.',
});

export enum LivenessType {
  STATIC = 'STATIC',
  ZOOM = 'ZOOM',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(LivenessType, 'LivenessType', 'Method of liveness capture.', {
  STATIC: 'One selfie.',
  ZOOM: 'Short video, stored as frames and a face map.',
  UNKNOWN: 'Method that this version of the gateway does not know.',
});

export enum ResourceType {
  FACE_CAPTURE = 'FACE_CAPTURE',
  LIVENESS = 'LIVENESS',
  ID_DOCUMENT = 'ID_DOCUMENT',
  SUPPLEMENTARY_DOCUMENT = 'SUPPLEMENTARY_DOCUMENT',
  APPLICANT_PROFILE = 'APPLICANT_PROFILE',
  SHARE_CODE = 'SHARE_CODE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ResourceType, 'ResourceType', 'Categories of resource in a session.', {
  FACE_CAPTURE: 'Reference face for a comparison.',
  LIVENESS: 'Liveness capture; one per attempt.',
  ID_DOCUMENT: 'Identity document.',
  SUPPLEMENTARY_DOCUMENT: 'Supplementary document, for example a utility bill.',
  APPLICANT_PROFILE: 'Details of the person, supplied by the business.',
  SHARE_CODE: 'Share code of an official service.',
  UNKNOWN: 'Resource that a check refers to and the session does not list.',
});

@Directive('@key(fields: "id session { id }")')
@InterfaceType({
  description:
    'Material that a session checks: captured by the person, or supplied by the business or branch staff.',
})
export abstract class Resource {
  __typename!: string;

  @Field(() => ID, { description: 'Identifier issued by Yoti; opaque. Unique across sessions.' })
  id!: string;

  @Field(() => ResourceType, { description: 'Category, which decides the concrete GraphQL type.' })
  type!: ResourceType;

  @Field(() => ResourceSource, {
    nullable: true,
    description: 'Party that supplied it; null if Yoti does not say.',
  })
  source!: ResourceSource | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of creation at Yoti, UTC; null if Yoti does not say.',
  })
  createdAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of the last change at Yoti, UTC; null if Yoti does not say.',
  })
  updatedAt!: string | null;

  @Field(() => [Task], {
    description: 'Work of Yoti on the resource, for example text extraction; may be empty.',
  })
  tasks!: Task[];

  sessionId!: string;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'Reference face that the live selfie is compared with.',
})
export class FaceCaptureResource extends Resource {
  override __typename = 'FaceCaptureResource' as const;

  @Field(() => Media, { nullable: true, description: 'Reference image; null until one is supplied.' })
  image!: Media | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Resource, description: 'Liveness capture: one attempt of the person.' })
export class LivenessResource extends Resource {
  override __typename = 'LivenessResource' as const;

  @Field(() => LivenessType, { description: 'Capture method, STATIC or ZOOM.' })
  livenessType!: LivenessType;

  @Field(() => String, {
    nullable: true,
    description:
      "Yoti's name of how a STATIC capture was taken, for example PHOTOGRAPH; null if Yoti does not say.",
  })
  captureType!: string | null;

  @Field(() => Media, { nullable: true, description: 'Selfie of a STATIC capture; null for ZOOM.' })
  image!: Media | null;

  @Field(() => Media, { nullable: true, description: 'Face map of a ZOOM capture, binary; null for STATIC.' })
  faceMap!: Media | null;

  @Field(() => [Media], { description: 'Frames of a ZOOM capture, in order; empty for STATIC.' })
  frames!: Media[];
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'Resource that a check refers to and the session does not list; only its id is known.',
})
export class OtherResource extends Resource {
  override __typename = 'OtherResource' as const;
}

export enum ImageContentType {
  JPEG = 'JPEG',
  PNG = 'PNG',
}
describeEnum(ImageContentType, 'ImageContentType', 'Image formats that Yoti accepts.', {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
});

@InputType({ description: 'Requirement to create a face capture resource for.' })
export class CreateFaceCaptureResourceInput extends IdempotentInput {
  @Field(() => ID, { description: 'Session that requires a reference face; must be ONGOING.' })
  sessionId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "FACE_CAPTURE requirement of the session's configuration; looked up with one more call if absent.",
  })
  requirementId?: string | null;
}

@InputType({ description: 'Reference image for a face capture resource.' })
export class UploadFaceCaptureImageInput {
  @Field(() => ID, { description: 'Session that contains the resource; must be ONGOING.' })
  sessionId!: string;

  @Field(() => ID, { description: 'Face capture resource, from `createFaceCaptureResource`.' })
  resourceId!: string;

  @Sensitive('BIOMETRIC')
  @Field(() => Byte, {
    description: 'Reference image, JPEG or PNG, at most MAX_IMAGE_BYTES (default 10 MB).',
  })
  image!: Buffer;

  @Field(() => ImageContentType, { description: 'Format of the image; must match its bytes.' })
  contentType!: ImageContentType;
}

@InputType({ description: 'Applicant whose face becomes the reference of a face capture resource.' })
export class AddApplicantToResourceInput {
  @Field(() => ID, { description: 'Session that contains the resource; must be ONGOING.' })
  sessionId!: string;

  @Field(() => ID, { description: 'Face capture resource, from `createFaceCaptureResource`.' })
  resourceId!: string;

  @Field(() => ID, { description: 'Applicant with an enrolled face.' })
  applicantId!: string;
}

@ObjectType({ description: 'Result of `createFaceCaptureResource`.' })
export class CreateFaceCaptureResourcePayload {
  @Field(() => FaceCaptureResource, {
    nullable: true,
    description: 'New resource, without an image; null if reading further fields from Yoti failed.',
  })
  resource!: Reference;
}

@ObjectType({ description: 'Result of `uploadFaceCaptureImage`.' })
export class UploadFaceCaptureImagePayload {
  @Field(() => FaceCaptureResource, {
    nullable: true,
    description: 'Resource with the image; null if reading further fields from Yoti failed.',
  })
  resource!: Reference;
}

@ObjectType({ description: 'Result of `addApplicantToResource`.' })
export class AddApplicantToResourcePayload {
  @Field(() => FaceCaptureResource, {
    nullable: true,
    description: "Resource with the applicant's face; null if reading further fields from Yoti failed.",
  })
  resource!: Reference;
}

/** Resource known by its ids only; further fields are loaded from its session when selected. */
export type Reference = Pick<Resource, '__typename' | 'id' | 'sessionId'>;
