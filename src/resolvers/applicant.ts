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
  @Query(() => Applicant, {
    nullable: true,
    description:
      'Applicant: a person whose face is enrolled at Yoti. NOT_FOUND if there is none with this id.',
  })
  applicant(
    @Arg('id', () => ID, { description: '`Applicant.id`, from its creation or enrolment.' }) id: string,
    @Ctx() { dataSources }: Context,
  ): Promise<Applicant> {
    return dataSources.applicants.get(id, 'id');
  }

  @Mutation(() => CreateApplicantPayload, {
    nullable: true,
    description: 'Creates an applicant, with or without a face.',
  })
  async createApplicant(
    @Arg('input', () => CreateApplicantInput, { description: 'Image to enrol, if there is one already.' })
    input: CreateApplicantInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreateApplicantPayload> {
    return { applicant: await dataSources.applicants.createOnce(input) };
  }

  @Mutation(() => AddApplicantFacePayload, {
    nullable: true,
    description: 'Enrols a face for an applicant: an image of yours, or one from an earlier session.',
  })
  async addApplicantFace(
    @Arg('input', () => AddApplicantFaceInput, { description: 'Applicant, and the image or its source.' })
    input: AddApplicantFaceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<AddApplicantFacePayload> {
    const face = await dataSources.applicants.addFaceOnce(input);
    return { face, applicant: { id: input.applicantId, face } };
  }

  @Mutation(() => DeleteApplicantFacePayload, {
    nullable: true,
    description: 'Deletes the face of an applicant. The applicant remains and can take a new face.',
  })
  async deleteApplicantFace(
    @Arg('input', () => DeleteApplicantFaceInput, { description: 'Applicant and the face to delete.' })
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
    description: 'Deletes an applicant together with the enrolled face. Irreversible.',
  })
  async deleteApplicant(
    @Arg('input', () => DeleteApplicantInput, { description: 'Applicant to delete.' })
    { applicantId }: DeleteApplicantInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteApplicantPayload> {
    return { deletedApplicantId: await dataSources.applicants.delete(applicantId) };
  }
}
