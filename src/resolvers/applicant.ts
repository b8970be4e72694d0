import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  AddApplicantFaceInput,
  AddApplicantFacePayload,
  Applicant,
  CreateApplicantInput,
  CreateApplicantPayload,
  DeleteApplicantFaceInput,
  DeleteApplicantFacePayload,
  DeleteApplicantInput,
  DeleteApplicantPayload,
} from '../schema/applicant.js';

@Resolver(() => Applicant)
export class ApplicantResolver {
  @Query(() => Applicant, { nullable: true, description: 'A person whose face Yoti keeps.' })
  applicant(
    @Arg('id', () => ID, { description: 'The id from the creation of the applicant.' }) id: string,
    @Ctx() { dataSources }: Context,
  ): Promise<Applicant> {
    return dataSources.applicants.get(id, 'id');
  }

  @Mutation(() => CreateApplicantPayload, {
    nullable: true,
    description: 'Creates an applicant, with a face or without.',
  })
  async createApplicant(
    @Arg('input', () => CreateApplicantInput, { description: 'The face, if there is one already.' })
    { image }: CreateApplicantInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreateApplicantPayload> {
    return { applicant: await dataSources.applicants.create(image) };
  }

  @Mutation(() => AddApplicantFacePayload, {
    nullable: true,
    description: 'Gives an applicant a face: an image of your own, or one from an earlier session.',
  })
  async addApplicantFace(
    @Arg('input', () => AddApplicantFaceInput, { description: 'The face and whose it is.' })
    input: AddApplicantFaceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<AddApplicantFacePayload> {
    const face = await dataSources.applicants.addFace(input);
    return { face, applicant: { id: input.applicantId, face } };
  }

  @Mutation(() => DeleteApplicantFacePayload, {
    nullable: true,
    description: 'Deletes the face of an applicant; the applicant stays.',
  })
  async deleteApplicantFace(
    @Arg('input', () => DeleteApplicantFaceInput, { description: 'Which one.' })
    { applicantId, faceId }: DeleteApplicantFaceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteApplicantFacePayload> {
    return {
      deletedFaceId: await dataSources.applicants.deleteFace(applicantId, faceId),
      applicant: { id: applicantId },
    };
  }

  @Mutation(() => DeleteApplicantPayload, {
    nullable: true,
    description: 'Deletes an applicant and the face on file.',
  })
  async deleteApplicant(
    @Arg('input', () => DeleteApplicantInput, { description: 'Which one.' })
    { applicantId }: DeleteApplicantInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteApplicantPayload> {
    return { deletedApplicantId: await dataSources.applicants.delete(applicantId) };
  }
}
