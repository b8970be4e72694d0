import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Applicant, Face } from '../schema/applicant.js';
import { FaceImage } from '../schema/face.js';
import { Byte } from '../schema/scalars.js';

@Resolver(() => Face)
export class FaceResolver {
  @FieldResolver(() => FaceImage, {
    nullable: true,
    description: 'Image of the face; read with one call of its own, null if it fails.',
  })
  image(@Root() face: Face, @Ctx() { dataSources }: Context): Promise<FaceImage> {
    return dataSources.faces.image(face);
  }

  @FieldResolver(() => Applicant, {
    nullable: true,
    description: 'Applicant whose face it is; read once per request, null if that fails.',
  })
  applicant(@Root() { applicantId }: Face, @Ctx() { dataSources }: Context): Promise<Applicant> {
    return dataSources.applicants.get(applicantId);
  }
}

@Resolver(() => FaceImage)
export class FaceImageResolver {
  @FieldResolver(() => Byte)
  content(@Root() { content }: FaceImage, @Ctx() { responseBytes }: Context): Buffer {
    return responseBytes.count(content);
  }
}
