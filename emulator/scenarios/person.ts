import type { EmulatorState } from '../state/emulatorState.js';
import type { Image } from '../state/image.js';
import { findMedia } from '../state/media.js';
import { resourcesOf } from '../state/resource.js';
import type { Session } from '../state/session.js';
import { pictureOf } from './picture.js';

/** Person in front of the camera. */
export type Person = 'ENROLLED_PERSON' | 'SOMEBODY_ELSE';

/** Reference image that the business supplied. */
export function referenceImage(emulator: EmulatorState, session: Session): Image | undefined {
  const resource = resourcesOf(session, 'face_capture').find(({ source }) => source === 'RELYING_BUSINESS');
  const media = resource && findMedia(emulator, session, resource.faceMediaId);
  return media && { contentType: media.contentType, bytes: media.bytes };
}

/** Selfie of a person; that of the enrolled person equals the reference image. */
export function selfieOf(emulator: EmulatorState, session: Session, person: Person): Image {
  if (person === 'SOMEBODY_ELSE') return pictureOf(`somebody else than ${session.id}`);
  return referenceImage(emulator, session) ?? pictureOf(session.specification.user_tracking_id ?? session.id);
}
