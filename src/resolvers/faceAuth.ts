import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  EnrolApplicantFromSessionInput,
  EnrolApplicantFromSessionPayload,
  StartApplicantFaceAuthPayload,
} from '../schema/faceAuth.js';
import { StartApplicantFaceAuthInput } from '../schema/session.js';

@Resolver()
export class FaceAuthResolver {
  @Mutation(() => EnrolApplicantFromSessionPayload, {
    nullable: true,
    description:
      "Enrols the face of a session's approved liveness attempt, for a new applicant or the one given.",
  })
  enrolApplicantFromSession(
    @Arg('input', () => EnrolApplicantFromSessionInput, {
      description: 'Session to take the face from, and the applicant to enrol.',
    })
    input: EnrolApplicantFromSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<EnrolApplicantFromSessionPayload> {
    return dataSources.faceAuth.enrol(input);
  }

  @Mutation(() => StartApplicantFaceAuthPayload, {
    nullable: true,
    description:
      "Creates a session that compares a live selfie with an applicant's enrolled face, with the reference in place.",
  })
  startApplicantFaceAuth(
    @Arg('input', () => StartApplicantFaceAuthInput, {
      description: 'Applicant to authenticate, and the options of the session.',
    })
    input: StartApplicantFaceAuthInput,
    @Ctx() { dataSources }: Context,
  ): Promise<StartApplicantFaceAuthPayload> {
    return dataSources.faceAuth.start(input);
  }
}
