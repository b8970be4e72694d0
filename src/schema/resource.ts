import { Directive, Field, ID, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
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
describeEnum(ResourceSource, 'ResourceSource', 'Who supplied a resource.', {
  END_USER: 'The person, in the user view.',
  RELYING_BUSINESS: 'The business, through this API.',
  IBV: 'Branch staff, in an in-branch verification.',
  UNKNOWN: 'A source this version of the gateway does not know.',
});

export enum LivenessType {
  STATIC = 'STATIC',
  ZOOM = 'ZOOM',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(LivenessType, 'LivenessType', 'How liveness was captured.', {
  STATIC: 'One selfie.',
  ZOOM: 'A moving capture with frames and a face map.',
  UNKNOWN: 'A way this version of the gateway does not know.',
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
describeEnum(ResourceType, 'ResourceType', 'The kinds of resource.', {
  FACE_CAPTURE: 'The reference face.',
  LIVENESS: 'An attempt to show liveness.',
  ID_DOCUMENT: 'An identity document.',
  SUPPLEMENTARY_DOCUMENT: 'A supplementary document.',
  APPLICANT_PROFILE: 'What the business said about the person.',
  SHARE_CODE: 'A share code.',
  UNKNOWN: 'A resource that a check names and the session does not list.',
});

@InterfaceType({
  description: 'Something a session holds: a capture by the person, or a reference from the business.',
})
export abstract class Resource {
  __typename!: string;

  @Field(() => ID, { description: "Yoti's id of the resource; opaque, unique within Yoti." })
  id!: string;

  @Field(() => ResourceType, { description: 'Its kind.' })
  type!: ResourceType;

  @Field(() => ResourceSource, { nullable: true, description: 'Who supplied it.' })
  source!: ResourceSource | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was made.' })
  createdAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last changed.' })
  updatedAt!: string | null;

  @Field(() => [Task], { description: 'What Yoti does with it.' })
  tasks!: Task[];

  sessionId!: string;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'The reference face that the live selfie is compared with.',
})
export class FaceCaptureResource extends Resource {
  override __typename = 'FaceCaptureResource' as const;

  @Field(() => Media, { nullable: true, description: 'The reference image; null until one was supplied.' })
  image!: Media | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Resource, description: 'One attempt of the person to show that they are live.' })
export class LivenessResource extends Resource {
  override __typename = 'LivenessResource' as const;

  @Field(() => LivenessType, { description: 'How it was captured.' })
  livenessType!: LivenessType;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of the way a STATIC capture was taken, for example PHOTOGRAPH.",
  })
  captureType!: string | null;

  @Field(() => Media, { nullable: true, description: 'The selfie of a STATIC capture.' })
  image!: Media | null;

  @Field(() => Media, { nullable: true, description: 'The face map of a ZOOM capture.' })
  faceMap!: Media | null;

  @Field(() => [Media], { description: 'The frames of a ZOOM capture.' })
  frames!: Media[];
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'A resource that a check names and the session does not list; only its id is known.',
})
export class OtherResource extends Resource {
  override __typename = 'OtherResource' as const;
}

export enum ImageContentType {
  JPEG = 'JPEG',
  PNG = 'PNG',
}
describeEnum(ImageContentType, 'ImageContentType', 'The types of image Yoti takes.', {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
});

@InputType({ description: 'Which requirement of which session to make a face capture resource for.' })
export class CreateFaceCaptureResourceInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The FACE_CAPTURE requirement; when absent, it is looked up in the session's configuration.",
  })
  requirementId?: string | null;
}

@InputType({ description: 'The reference image of a face capture resource.' })
export class UploadFaceCaptureImageInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The face capture resource.' })
  resourceId!: string;

  @Sensitive('BIOMETRIC')
  @Field(() => Byte, {
    description: 'The image, JPEG or PNG, at most MAX_IMAGE_BYTES (10 MB unless configured).',
  })
  image!: Buffer;

  @Field(() => ImageContentType, { description: 'Its type; must be what the bytes are.' })
  contentType!: ImageContentType;
}

@InputType({ description: 'Whose face to use as the reference of a face capture resource.' })
export class AddApplicantToResourceInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The face capture resource.' })
  resourceId!: string;

  @Field(() => ID, { description: 'The applicant; must have a face.' })
  applicantId!: string;
}

@ObjectType({ description: 'The new face capture resource.' })
export class CreateFaceCaptureResourcePayload {
  @Field(() => FaceCaptureResource, { nullable: true, description: 'The resource; it has no image yet.' })
  resource!: Reference;
}

@ObjectType({ description: 'The face capture resource that has the image now.' })
export class UploadFaceCaptureImagePayload {
  @Field(() => FaceCaptureResource, { nullable: true, description: 'The resource.' })
  resource!: Reference;
}

@ObjectType({ description: "The face capture resource that has the applicant's face now." })
export class AddApplicantToResourcePayload {
  @Field(() => FaceCaptureResource, { nullable: true, description: 'The resource.' })
  resource!: Reference;
}

/** A resource of which only the ids are known; the rest is read from its session when a client asks for it. */
export type Reference = Pick<Resource, '__typename' | 'id' | 'sessionId'>;
