import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  AddApplicantToResourceInput,
  AddApplicantToResourcePayload,
  CreateFaceCaptureResourceInput,
  CreateFaceCaptureResourcePayload,
  Resource,
  UploadFaceCaptureImageInput,
  UploadFaceCaptureImagePayload,
} from '../schema/resource.js';
import { Session } from '../schema/session.js';

@Resolver(() => Resource)
export class ResourceResolver {
  @Mutation(() => CreateFaceCaptureResourcePayload, {
    nullable: true,
    description:
      'Makes the resource that takes the reference face of a session; give it an image or an applicant next.',
  })
  async createFaceCaptureResource(
    @Arg('input', () => CreateFaceCaptureResourceInput, { description: 'For which requirement.' })
    input: CreateFaceCaptureResourceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreateFaceCaptureResourcePayload> {
    return { resource: await dataSources.resources.createFaceCapture(input) };
  }

  @Mutation(() => UploadFaceCaptureImagePayload, {
    nullable: true,
    description: 'Gives a face capture resource an image of your own as reference.',
  })
  async uploadFaceCaptureImage(
    @Arg('input', () => UploadFaceCaptureImageInput, { description: 'The image and where it goes.' })
    input: UploadFaceCaptureImageInput,
    @Ctx() { dataSources }: Context,
  ): Promise<UploadFaceCaptureImagePayload> {
    return { resource: await dataSources.resources.uploadImage(input) };
  }

  @Mutation(() => AddApplicantToResourcePayload, {
    nullable: true,
    description: 'Uses the face on file of an applicant as the reference of a face capture resource.',
  })
  async addApplicantToResource(
    @Arg('input', () => AddApplicantToResourceInput, {
      description: 'The applicant and where the face goes.',
    })
    input: AddApplicantToResourceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<AddApplicantToResourcePayload> {
    return { resource: await dataSources.resources.addApplicant(input) };
  }

  @FieldResolver(() => Session, { nullable: true, description: 'The session it belongs to.' })
  session(@Root() { sessionId }: Resource, @Ctx() { dataSources }: Context): Promise<Session> {
    return dataSources.sessions.get(sessionId);
  }
}
