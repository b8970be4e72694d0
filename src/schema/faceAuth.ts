import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Applicant, Face } from './applicant.js';
import { FaceCaptureResource, type Reference } from './resource.js';
import { Session, UserView, type NewSession } from './session.js';

@InputType({ description: 'Whose face to put on file, from which session.' })
export class EnrolApplicantFromSessionInput {
  @Field(() => ID, {
    description: 'A session with an approved liveness attempt; its image becomes the face.',
  })
  sessionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An applicant without a face; a new one is made when absent.',
  })
  applicantId?: string | null;
}

@ObjectType({ description: 'Who was enrolled.' })
export class EnrolApplicantFromSessionPayload {
  @Field(() => Applicant, { nullable: true, description: 'The applicant; keep its id with your user.' })
  applicant!: Pick<Applicant, 'id' | 'face'>;

  @Field(() => Face, { description: 'The face on file now.' })
  face!: Face;
}

@ObjectType({ description: 'A session in which everything is prepared; send the person to the user view.' })
export class StartApplicantFaceAuthPayload {
  @Field(() => Session, { nullable: true, description: 'The session.' })
  session!: NewSession;

  @Field(() => FaceCaptureResource, {
    nullable: true,
    description: "The resource that has the applicant's face as reference.",
  })
  resource!: Reference;

  @Field(() => UserView, { description: 'Where the person completes the session.' })
  userView!: UserView;
}
