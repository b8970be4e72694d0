import { MediaType, type DeleteMediaInput, type Media } from '../schema/media.js';
import type { PrepareFaceCaptureImageUploadInput, Upload } from '../schema/upload.js';
import { enumValue } from './convert.js';
import { createLoader } from './loader.js';
import type { Ownership } from '../auth/ownership.js';
import type { SessionSource } from './session.js';
import type { ContentBytes, ContentStream, Yoti } from './yoti/yoti.js';
import { checkId } from './yoti/path.js';
import { parseJson } from './yoti/response.js';
import type { components } from './yoti/wire.js';

/** Where links of one request begin, and who makes their capabilities. */
export interface LinkMaker {
  media(sessionId: string, mediaId: string): string;
  upload(sessionId: string, resourceId: string): { url: string; expiresAt: Date };
}

/** Most bytes of an image that comes in and of a media item that goes into an answer. */
export interface MediaLimits {
  maxImageBytes: number;
  maxMediaBytes: number;
}

/** Media: what was captured and generated, as bytes, as typed JSON, and as links on this gateway. */
export class MediaSource {
  readonly #yoti: Yoti;
  readonly #sessions: SessionSource;
  readonly #links: LinkMaker;
  readonly #limits: MediaLimits;
  readonly #ownership: Ownership;
  /** The key is both ids, which are UUIDs. One read feeds content, content type and typed JSON. */
  readonly #contents = createLoader((key) => this.#read(key));

  constructor(
    yoti: Yoti,
    sessions: SessionSource,
    links: LinkMaker,
    limits: MediaLimits,
    ownership: Ownership,
  ) {
    this.#yoti = yoti;
    this.#sessions = sessions;
    this.#links = links;
    this.#limits = limits;
    this.#ownership = ownership;
  }

  /** The whole content; null when Yoti must not give it out. */
  content({ sessionId, id }: Media): Promise<ContentBytes | null> {
    return this.#contents.load(`${sessionId}/${id}`);
  }

  /** The content of a JSON media item, converted; null when there is none. */
  async json<T>(media: Media | null, convert: (json: unknown) => T): Promise<T | null> {
    const content = media && (await this.content(media));
    return content ? convert(parseJson(content.bytes.toString())) : null;
  }

  /** A short-lived link on this gateway that streams the content. */
  url({ sessionId, id }: Media): string {
    return this.#links.media(sessionId, id);
  }

  /** GET /sessions/{sessionId}/media/{mediaId}/content, as a stream; undefined for 204. Reference 5.5. */
  open(sessionId: string, mediaId: string): Promise<ContentStream | undefined> {
    return this.#yoti.stream('/sessions/{sessionId}/media/{mediaId}/content', {
      ids: { sessionId, mediaId },
    });
  }

  /** DELETE of the same path; 409 while the session is in progress. */
  async delete({ sessionId, mediaId }: DeleteMediaInput): Promise<string> {
    await this.#yoti.delete('/sessions/{sessionId}/media/{mediaId}/content', { ids: { sessionId, mediaId } });
    this.#sessions.invalidate(sessionId);
    this.#contents.clear(`${sessionId}/${mediaId}`);
    return mediaId;
  }

  /** A short-lived link on this gateway that takes the image of a face capture resource. */
  async prepareUpload({ sessionId, resourceId }: PrepareFaceCaptureImageUploadInput): Promise<Upload> {
    checkId(resourceId, 'resourceId');
    await this.#ownership.session(sessionId, 'sessionId');
    const link = this.#links.upload(sessionId, resourceId);
    return { ...link, maxBytes: this.#limits.maxImageBytes };
  }

  async #read(key: string): Promise<ContentBytes | null> {
    const [sessionId, mediaId] = key.split('/') as [string, string];
    const path = '/sessions/{sessionId}/media/{mediaId}/content';
    return (
      (await this.#yoti.getBytes(path, { ids: { sessionId, mediaId } }, this.#limits.maxMediaBytes)) ?? null
    );
  }
}

type WireMedia = components['schemas']['Media'];
type WireHolder = components['schemas']['MediaHolder'];

export function toMedia(wire: WireMedia, sessionId: string): Media {
  return {
    id: wire.id,
    type: enumValue(MediaType, wire.type),
    createdAt: wire.created ?? null,
    updatedAt: wire.last_updated ?? null,
    sessionId,
  };
}

/** `{ media }` or nothing: an image that is not there yet. */
export function toOptionalMedia(holder: WireHolder | null | undefined, sessionId: string): Media | null {
  return holder?.media ? toMedia(holder.media, sessionId) : null;
}
