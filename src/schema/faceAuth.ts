import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Applicant, Face } from './applicant.js';
import { IdempotentInput } from './idempotency.js';
import { FaceCaptureResource, type Reference } from './resource.js';
import { Session, UserView, type NewSession } from './session.js';

@InputType({ description: 'Session and applicant to enrol from.' })
export class EnrolApplicantFromSessionInput extends IdempotentInput {
  @Field(() => ID, {
    description: 'Session with an approved liveness attempt, whose image becomes the enrolled face.',
  })
  sessionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Applicant without a face; if absent, a new applicant is created.',
  })
  applicantId?: string | null;
}

@ObjectType({ description: 'Result of `enrolApplicantFromSession`.' })
export class EnrolApplicantFromSessionPayload {
  @Field(() => Applicant, {
    nullable: true,
    description:
      'Enrolled applicant; store its id with your user. Null if reading further fields from Yoti failed.',
  })
  applicant!: Pick<Applicant, 'id' | 'face'>;

  @Field(() => Face, { description: 'Enrolled face, a copy that outlives the session.' })
  face!: Face;
}

@ObjectType({
  description: 'Result of `startApplicantFaceAuth`: a session with its reference face in place.',
})
export class StartApplicantFaceAuthPayload {
  @Field(() => Session, {
    nullable: true,
    description: 'New session; null if reading further fields from Yoti failed.',
  })
  session!: NewSession;

  @Field(() => FaceCaptureResource, {
    nullable: true,
    description:
      "Face capture resource with the applicant's face as reference; null if reading further fields from Yoti failed.",
  })
  resource!: Reference;

  @Field(() => UserView, { description: 'Page to which the person is sent to complete the session.' })
  /** Absent after a repeat, until it is read. */
  userView?: UserView;
}
