import { MediaType, type DeleteMediaInput, type Media } from '../schema/media.js';
import type { PrepareFaceCaptureImageUploadInput, Upload } from '../schema/upload.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Session } from '../schema/session.js';
import { enumValue } from './convert.js';
import { invalidMedia } from './jsonMedia.js';
import { Loader } from './loader.js';
import type { Ownership } from '../auth/ownership.js';
import type { SessionSource } from './session.js';
import type { ContentBytes, ContentStream, Yoti } from './yoti/yoti.js';
import { checkId, isId, isSameId } from './yoti/path.js';
import { parseWithDigits } from './yoti/digits.js';
import type { components } from './yoti/wire.js';

/** Creates links on this gateway for one request. */
export interface LinkMaker {
  media(sessionId: string, mediaId: string): string;
  upload(sessionId: string, resourceId: string): { url: string; expiresAt: Date };
}

export interface MediaLimits {
  /** Bound of an uploaded image. */
  maxImageBytes: number;
  /** Bound of a media item in a GraphQL response. */
  maxMediaBytes: number;
}

/** Media: captured and generated content as bytes, typed JSON, and links on this gateway. */
export class MediaSource {
  readonly #yoti: Yoti;
  readonly #sessions: SessionSource;
  readonly #links: LinkMaker;
  readonly #limits: MediaLimits;
  readonly #ownership: Ownership;
  /** By `sessionId/mediaId`; one read feeds content, content type and typed JSON. */
  readonly #contents = new Loader((key) => this.#read(key));

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

  /** Media item of a session; NOT_FOUND when the session has none with this id. */
  async get(sessionId: string, id: string): Promise<Media> {
    const media = findMedia(await this.#sessions.get(sessionId), id);
    if (!media) throw new ApiError(ErrorCode.NOT_FOUND);
    return media;
  }

  /** The content; null when Yoti must not give it out. */
  content({ sessionId, id }: Media): Promise<ContentBytes | null> {
    return this.#contents.load(`${sessionId}/${id}`);
  }

  /** Converted content of a JSON media item; null when there is none. */
  async json<T>(media: Media | null, convert: (json: unknown) => T): Promise<T | null> {
    const content = media && (await this.content(media));
    return content ? convert(parseMedia(content.bytes.toString())) : null;
  }

  /** Short-lived link that streams the content. */
  url({ sessionId, id }: Media): string {
    return this.#links.media(sessionId, id);
  }

  /** GET /sessions/{sessionId}/media/{mediaId}/content, as a stream; undefined for 204. Reference 5.5. */
  open(sessionId: string, mediaId: string): Promise<ContentStream | undefined> {
    return this.#yoti.stream('/sessions/{sessionId}/media/{mediaId}/content', {
      ids: { sessionId, mediaId },
    });
  }

  /** DELETE /sessions/{sessionId}/media/{mediaId}/content; 409 while the session is in progress. */
  async delete({ sessionId, mediaId }: DeleteMediaInput): Promise<string> {
    await this.#yoti.delete('/sessions/{sessionId}/media/{mediaId}/content', { ids: { sessionId, mediaId } });
    this.#sessions.invalidate(sessionId);
    this.#contents.clear(`${sessionId}/${mediaId}`);
    return mediaId;
  }

  /** Short-lived link that accepts the image of a face capture resource. */
  async prepareUpload({ sessionId, resourceId }: PrepareFaceCaptureImageUploadInput): Promise<Upload> {
    checkId(resourceId, 'resourceId');
    await this.#ownership.session(sessionId, 'sessionId');
    const link = this.#links.upload(sessionId, resourceId);
    return { ...link, maxBytes: this.#limits.maxImageBytes };
  }

  async #read(key: string): Promise<ContentBytes | null> {
    const [sessionId, mediaId] = key.split('/') as [string, string];
    // Yoti's own id, not the caller's: as a part of a path it could lead elsewhere.
    if (!isId(mediaId)) throw invalidMedia();
    const path = '/sessions/{sessionId}/media/{mediaId}/content';
    return (
      (await this.#yoti.getBytes(path, { ids: { sessionId, mediaId } }, this.#limits.maxMediaBytes)) ?? null
    );
  }
}

/** JSON with all digits of its numbers, such as those of a document number; undefined for another content. */
function parseMedia(text: string): unknown {
  try {
    return parseWithDigits(text);
  } catch {
    return undefined;
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

/** Converts `{ media }`; null when the media item does not exist yet. */
export function toOptionalMedia(holder: WireHolder | null | undefined, sessionId: string): Media | null {
  return holder?.media ? toMedia(holder.media, sessionId) : null;
}

/** Media item anywhere in a session: in its resources, tasks, checks or identity profiles. */
function findMedia(session: Session, id: string): Media | undefined {
  const { resources, checks, identityProfile, advancedIdentityProfile, importToken } = session;
  const { identityProfilePreview, advancedIdentityProfilePreview } = session;
  // Each once: checks refer to resources, and those through tasks to checks.
  const seen = new Set<unknown>([
    resources,
    checks,
    identityProfile,
    advancedIdentityProfile,
    identityProfilePreview,
    advancedIdentityProfilePreview,
    importToken,
  ]);
  for (const value of seen) {
    if (typeof value !== 'object' || value === null) continue;
    if (isMedia(value) && isSameId(value.id, id)) return value;
    for (const inner of Object.values(value)) seen.add(inner);
  }
  return undefined;
}

/** Other objects that know their session carry their type; media get theirs once a router has asked for them. */
function isMedia(value: object): value is Media {
  const {
    __typename: type = 'SessionMedia',
    sessionId,
    id,
  } = value as Partial<Media> & { __typename?: string };
  return type === 'SessionMedia' && sessionId !== undefined && id !== undefined;
}
