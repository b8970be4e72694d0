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
      'Puts the face of an approved liveness attempt on file, for a new applicant or the one named.',
  })
  enrolApplicantFromSession(
    @Arg('input', () => EnrolApplicantFromSessionInput, { description: 'Which session, which applicant.' })
    input: EnrolApplicantFromSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<EnrolApplicantFromSessionPayload> {
    return dataSources.faceAuth.enrol(input);
  }

  @Mutation(() => StartApplicantFaceAuthPayload, {
    nullable: true,
    description:
      "Creates a session that compares a live selfie with the applicant's face on file, ready for the person.",
  })
  startApplicantFaceAuth(
    @Arg('input', () => StartApplicantFaceAuthInput, {
      description: 'Who the person should be, and how the session runs.',
    })
    input: StartApplicantFaceAuthInput,
    @Ctx() { dataSources }: Context,
  ): Promise<StartApplicantFaceAuthPayload> {
    return dataSources.faceAuth.start(input);
  }
}
