import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { DeleteMediaInput, DeleteMediaPayload, Media } from '../schema/media.js';
import { Byte, URLScalar } from '../schema/scalars.js';
import { Sensitive } from '../schema/sensitive.js';
import {
  PrepareFaceCaptureImageUploadInput,
  PrepareFaceCaptureImageUploadPayload,
} from '../schema/upload.js';

@Resolver(() => Media)
export class MediaResolver {
  @Sensitive('BIOMETRIC')
  @FieldResolver(() => Byte, {
    nullable: true,
    description: 'The bytes; null when Yoti must not give them out. A page does better with `url`.',
  })
  async content(@Root() media: Media, @Ctx() { dataSources }: Context): Promise<Buffer | null> {
    return (await dataSources.media.content(media))?.bytes ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The MIME type; read together with the bytes.',
  })
  async contentType(@Root() media: Media, @Ctx() { dataSources }: Context): Promise<string | null> {
    return (await dataSources.media.content(media))?.contentType ?? null;
  }

  @Sensitive('SECRET')
  @FieldResolver(() => URLScalar, {
    nullable: true,
    description:
      'A link on this gateway that streams the bytes, for some minutes; it is the permission, so treat it as a secret.',
  })
  url(@Root() media: Media, @Ctx() { dataSources }: Context): string {
    return dataSources.media.url(media);
  }

  @Mutation(() => DeleteMediaPayload, {
    nullable: true,
    description: 'Deletes a media item of a session that is over, before its retention ends.',
  })
  async deleteMedia(
    @Arg('input', () => DeleteMediaInput, { description: 'Which one.' }) input: DeleteMediaInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteMediaPayload> {
    return { deletedMediaId: await dataSources.media.delete(input) };
  }

  @Mutation(() => PrepareFaceCaptureImageUploadPayload, {
    nullable: true,
    description:
      'Hands out a link that takes the image of a face capture resource as raw bytes, without base64.',
  })
  async prepareFaceCaptureImageUpload(
    @Arg('input', () => PrepareFaceCaptureImageUploadInput, { description: 'For which resource.' })
    input: PrepareFaceCaptureImageUploadInput,
    @Ctx() { dataSources }: Context,
  ): Promise<PrepareFaceCaptureImageUploadPayload> {
    return { upload: await dataSources.media.prepareUpload(input) };
  }
}
