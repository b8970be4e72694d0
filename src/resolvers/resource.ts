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
      "Creates the resource for a session's reference face. Add an image or an applicant to it next.",
  })
  async createFaceCaptureResource(
    @Arg('input', () => CreateFaceCaptureResourceInput, {
      description: 'Session and, optionally, its FACE_CAPTURE requirement.',
    })
    input: CreateFaceCaptureResourceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreateFaceCaptureResourcePayload> {
    return { resource: await dataSources.resources.createFaceCaptureOnce(input) };
  }

  @Mutation(() => UploadFaceCaptureImagePayload, {
    nullable: true,
    description: 'Uploads an image of yours as the reference of a face capture resource.',
  })
  async uploadFaceCaptureImage(
    @Arg('input', () => UploadFaceCaptureImageInput, {
      description: 'Image, and the resource that receives it.',
    })
    input: UploadFaceCaptureImageInput,
    @Ctx() { dataSources }: Context,
  ): Promise<UploadFaceCaptureImagePayload> {
    return { resource: await dataSources.resources.uploadImage(input) };
  }

  @Mutation(() => AddApplicantToResourcePayload, {
    nullable: true,
    description: "Uses an applicant's enrolled face as the reference of a face capture resource.",
  })
  async addApplicantToResource(
    @Arg('input', () => AddApplicantToResourceInput, {
      description: 'Applicant, and the resource that receives the face.',
    })
    input: AddApplicantToResourceInput,
    @Ctx() { dataSources }: Context,
  ): Promise<AddApplicantToResourcePayload> {
    return { resource: await dataSources.resources.addApplicant(input) };
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: 'Session that contains the resource; read once per request, null if that fails.',
  })
  session(@Root() { sessionId }: Resource, @Ctx() { dataSources }: Context): Promise<Session> {
    return dataSources.sessions.get(sessionId);
  }
}
