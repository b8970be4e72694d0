import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { DeleteMediaInput, DeleteMediaPayload, Media } from '../schema/media.js';
import { Byte, URLScalar } from '../schema/scalars.js';
import { Sensitive } from '../schema/sensitive.js';
import { Session } from '../schema/session.js';
import {
  PrepareFaceCaptureImageUploadInput,
  PrepareFaceCaptureImageUploadPayload,
} from '../schema/upload.js';

@Resolver(() => Media)
export class MediaResolver {
  @Sensitive('BIOMETRIC')
  @FieldResolver(() => Byte, {
    nullable: true,
    description:
      'Content in base64; null if regulations forbid Yoti to disclose it. For web pages, use `url`.',
  })
  async content(
    @Root() media: Media,
    @Ctx() { dataSources, responseBytes }: Context,
  ): Promise<Buffer | null> {
    return responseBytes.count((await dataSources.media.content(media))?.bytes ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'MIME type, for example `image/jpeg`; read together with `content` and null like it.',
  })
  async contentType(@Root() media: Media, @Ctx() { dataSources }: Context): Promise<string | null> {
    return (await dataSources.media.content(media))?.contentType ?? null;
  }

  @Sensitive('SECRET')
  @FieldResolver(() => URLScalar, {
    nullable: true,
    description:
      'Short-lived link on this gateway that streams the content. It carries its own authorization, so treat it as a secret; null without the scope `media:read`.',
  })
  url(@Root() media: Media, @Ctx() { dataSources }: Context): string {
    return dataSources.media.url(media);
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: 'Session that contains the media item; read once per request, null if that fails.',
  })
  session(@Root() { sessionId }: Media, @Ctx() { dataSources }: Context): Promise<Session> {
    return dataSources.sessions.get(sessionId);
  }

  @Mutation(() => DeleteMediaPayload, {
    nullable: true,
    description: 'Deletes the content of a media item before its retention ends.',
  })
  async deleteMedia(
    @Arg('input', () => DeleteMediaInput, {
      description: 'Session and media item; the session must not be ONGOING.',
    })
    input: DeleteMediaInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteMediaPayload> {
    return { deletedMediaId: await dataSources.media.delete(input) };
  }

  @Mutation(() => PrepareFaceCaptureImageUploadPayload, {
    nullable: true,
    description:
      'Creates a short-lived link that accepts the image of a face capture resource as raw bytes, without base64.',
  })
  async prepareFaceCaptureImageUpload(
    @Arg('input', () => PrepareFaceCaptureImageUploadInput, {
      description: 'Session and face capture resource.',
    })
    input: PrepareFaceCaptureImageUploadInput,
    @Ctx() { dataSources }: Context,
  ): Promise<PrepareFaceCaptureImageUploadPayload> {
    return { upload: await dataSources.media.prepareUpload(input) };
  }
}
