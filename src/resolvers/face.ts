import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Face } from '../schema/applicant.js';
import { FaceImage } from '../schema/face.js';

@Resolver(() => Face)
export class FaceResolver {
  @FieldResolver(() => FaceImage, { nullable: true, description: 'Its image; a call of its own.' })
  image(@Root() face: Face, @Ctx() { dataSources }: Context): Promise<FaceImage> {
    return dataSources.faces.image(face);
  }
}
