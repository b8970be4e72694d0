import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Pool } from './pool.js';
import { Byte, DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';

@ObjectType({ description: 'A face that Yoti keeps for an applicant.' })
export class Face {
  @Field(() => ID, { description: "Yoti's id of the face; opaque." })
  id!: string;

  applicantId!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A person whose face Yoti keeps until it is deleted, to compare later selfies with.',
})
export class Applicant {
  @Field(() => ID, { description: "Yoti's id of the applicant; opaque." })
  id!: string;

  @Field(() => Face, {
    nullable: true,
    description: 'The face on file; null until one is added. At most one.',
  })
  face!: Face | null;

  @Field(() => [Pool], { description: 'The pools it is in.' })
  pools!: Pool[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was made; Yoti tells it only in the answer to the creation.',
  })
  createdAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it last changed; Yoti tells it only in the answer to the creation.',
  })
  updatedAt!: string | null;
}

@InputType({ description: 'A new applicant.' })
export class CreateApplicantInput {
  @Sensitive('BIOMETRIC')
  @Field(() => Byte, {
    nullable: true,
    description:
      'The face, JPEG or PNG, at most MAX_IMAGE_BYTES (10 MB unless configured). It can be added later.',
  })
  image?: Buffer | null;
}

@InputType({
  description: 'An image that Yoti captured in an earlier session; copied, so that it outlives the session.',
})
export class FaceSourceInput {
  @Field(() => ID, { description: 'The session that has the image.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The media item, usually the image of the approved liveness attempt.' })
  mediaId!: string;
}

@InputType({ description: 'The face of an applicant: exactly one of `image` and `source`.' })
export class AddApplicantFaceInput {
  @Field(() => ID, { description: 'The applicant; must have no face yet.' })
  applicantId!: string;

  @Sensitive('BIOMETRIC')
  @Field(() => Byte, {
    nullable: true,
    description: 'An image, JPEG or PNG, at most MAX_IMAGE_BYTES (10 MB unless configured).',
  })
  image?: Buffer | null;

  @Field(() => FaceSourceInput, { nullable: true, description: 'An image from an earlier session.' })
  source?: FaceSourceInput | null;
}

@InputType({ description: 'Which face to delete.' })
export class DeleteApplicantFaceInput {
  @Field(() => ID, { description: 'The applicant.' })
  applicantId!: string;

  @Field(() => ID, { description: 'The face.' })
  faceId!: string;
}

@InputType({ description: 'Which applicant to delete.' })
export class DeleteApplicantInput {
  @Field(() => ID, { description: 'The applicant.' })
  applicantId!: string;
}

@ObjectType({ description: 'The new applicant.' })
export class CreateApplicantPayload {
  @Field(() => Applicant, { description: 'The applicant.' })
  applicant!: Applicant;
}

@ObjectType({ description: 'The new face and whose it is.' })
export class AddApplicantFacePayload {
  @Field(() => Face, { description: 'The face.' })
  face!: Face;

  @Field(() => Applicant, { nullable: true, description: 'The applicant.' })
  applicant!: Pick<Applicant, 'id' | 'face'>;
}

@ObjectType({ description: 'The applicant without the face.' })
export class DeleteApplicantFacePayload {
  @Field(() => ID, { description: 'The face that is gone.' })
  deletedFaceId!: string;

  @Field(() => Applicant, { nullable: true, description: 'The applicant; it can take a new face.' })
  applicant!: Pick<Applicant, 'id'>;
}

@ObjectType({ description: 'What was deleted.' })
export class DeleteApplicantPayload {
  @Field(() => ID, { description: 'The applicant that is gone, with its face.' })
  deletedApplicantId!: string;
}
