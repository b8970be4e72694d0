import { randomUUID } from 'node:crypto';
import { timestamp } from './clock.js';
import type { EmulatorState } from './emulatorState.js';
import type { Image } from './image.js';
import type { Session } from './session.js';

/** Media of a session, until their retention is over. */
export interface Media {
  readonly id: string;
  readonly type: 'IMAGE' | 'JSON' | 'BINARY' | 'PDF';
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly createdAt: number;
  /** True if the law forbids disclosure; the content is then 204. */
  readonly isWithheld: boolean;
}

/** Media entry of a resource on the wire. */
export interface WireMedia {
  id: string;
  type: string;
  created: string;
  last_updated: string;
}

/** Adds media to the session. */
export function addMedia(
  emulator: EmulatorState,
  session: Session,
  {
    type,
    contentType,
    bytes,
    isWithheld = false,
  }: Pick<Media, 'type' | 'contentType' | 'bytes'> & Partial<Media>,
): Media {
  const createdAt = emulator.now();
  const media = { id: randomUUID(), type, contentType, bytes, createdAt, isWithheld };
  session.media.set(media.id, media);
  session.lastUploadAt = createdAt;
  return media;
}

/** Adds an image to the session. */
export function addImage(emulator: EmulatorState, session: Session, image: Image, isWithheld = false): Media {
  return addMedia(emulator, session, { type: 'IMAGE', ...image, isWithheld });
}

/** Adds a JSON document to the session. */
export function addJson(emulator: EmulatorState, session: Session, value: unknown): Media {
  const bytes = Buffer.from(JSON.stringify(value));
  return addMedia(emulator, session, { type: 'JSON', contentType: 'application/json', bytes });
}

/** Media on the wire. */
export function mediaToWire({ id, type, createdAt }: Media): WireMedia {
  return { id, type, created: timestamp(createdAt), last_updated: timestamp(createdAt) };
}

/** Media by id; undefined if deleted or past retention. */
export function findMedia(
  emulator: EmulatorState,
  session: Session,
  id: string | undefined,
): Media | undefined {
  const media = session.media.get(id?.toLowerCase() ?? '');
  return media && media.createdAt + session.retentionMs > emulator.now() ? media : undefined;
}
