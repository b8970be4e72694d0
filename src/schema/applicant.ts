import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { IdempotentInput } from './idempotency.js';
import { Pool } from './pool.js';
import { Byte, DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';

@Directive('@key(fields: "id applicant { id }")')
@ObjectType('ApplicantFace', { description: 'Face stored with an applicant at Yoti until it is deleted.' })
export class Face {
  @Field(() => ID, { description: 'Identifier issued by Yoti; opaque.' })
  id!: string;

  applicantId!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "Person whose face is enrolled at Yoti. Stored until deleted, independently of any session's retention.",
})
export class Applicant {
  @Field(() => ID, {
    description: 'Identifier issued by Yoti; opaque. Store it with your user: applicants cannot be listed.',
  })
  id!: string;

  @Field(() => Face, {
    nullable: true,
    description: 'Enrolled face; null until one is added. An applicant has at most one.',
  })
  face!: Face | null;

  @Field(() => Boolean, {
    description: 'Whether `startApplicantFaceAuth` is possible: true once the applicant has a face.',
  })
  canAuthenticateByFace!: boolean;

  @Field(() => [Pool], { description: 'Pools that contain this applicant; empty if there are none.' })
  pools!: Pool[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Time of creation, UTC. Yoti sends it only when the applicant is created; null in later reads.',
  })
  createdAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Time of the last change, UTC. Yoti sends it only when the applicant is created; null in later reads.',
  })
  updatedAt!: string | null;
}

@InputType({ description: 'Image to enrol with a new applicant; may be left empty.' })
export class CreateApplicantInput extends IdempotentInput {
  @Sensitive('BIOMETRIC')
  @Field(() => Byte, {
    nullable: true,
    description:
      'Face image, JPEG or PNG, at most MAX_IMAGE_BYTES (default 10 MB). Can also be added later with `addApplicantFace`.',
  })
  image?: Buffer | null;
}

@InputType({
  description: 'Image captured by Yoti in an earlier session. It is copied, so it outlives that session.',
})
export class FaceSourceInput {
  @Field(() => ID, { description: 'Session that contains the image.' })
  sessionId!: string;

  @Field(() => ID, {
    description: 'Media item of that session, usually the `image` of the approved liveness attempt.',
  })
  mediaId!: string;
}

@InputType({ description: 'New face of an applicant: exactly one of `image` and `source`.' })
export class AddApplicantFaceInput extends IdempotentInput {
  @Field(() => ID, { description: 'Applicant without a face; delete the old face first.' })
  applicantId!: string;

  @Sensitive('BIOMETRIC')
  @Field(() => Byte, {
    nullable: true,
    description: 'Face image, JPEG or PNG, at most MAX_IMAGE_BYTES (default 10 MB).',
  })
  image?: Buffer | null;

  @Field(() => FaceSourceInput, {
    nullable: true,
    description: 'Image of an earlier session, used instead of `image`.',
  })
  source?: FaceSourceInput | null;
}

@InputType({ description: 'Face to delete from an applicant.' })
export class DeleteApplicantFaceInput {
  @Field(() => ID, { description: 'Applicant that has the face.' })
  applicantId!: string;

  @Field(() => ID, { description: '`Applicant.face.id` of that applicant.' })
  faceId!: string;
}

@InputType({ description: 'Applicant to delete.' })
export class DeleteApplicantInput {
  @Field(() => ID, { description: 'Applicant to delete, together with the enrolled face.' })
  applicantId!: string;
}

@ObjectType({ description: 'Result of `createApplicant`.' })
export class CreateApplicantPayload {
  @Field(() => Applicant, { description: 'New applicant, with `createdAt` and `updatedAt`.' })
  applicant!: Applicant | Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'Result of `addApplicantFace`.' })
export class AddApplicantFacePayload {
  @Field(() => Face, { description: 'New face.' })
  face!: Face;

  @Field(() => Applicant, {
    nullable: true,
    description: 'Applicant with the new face; null if reading further fields from Yoti failed.',
  })
  applicant!: Pick<Applicant, 'id' | 'face'>;
}

@ObjectType({ description: 'Result of `deleteApplicantFace`.' })
export class DeleteApplicantFacePayload {
  @Field(() => ID, { description: 'Id of the deleted face, as in the input.' })
  deletedFaceId!: string;

  @Field(() => Applicant, {
    nullable: true,
    description: 'Applicant, now without a face; null if reading further fields from Yoti failed.',
  })
  applicant!: Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'Result of `deleteApplicant`.' })
export class DeleteApplicantPayload {
  @Field(() => ID, { description: 'Id of the deleted applicant, as in the input.' })
  deletedApplicantId!: string;
}
