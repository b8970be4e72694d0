import type { EmulatorState } from '../state/emulatorState.js';
import type { Image } from '../state/image.js';
import { findMedia } from '../state/media.js';
import { resourcesOf } from '../state/resource.js';
import type { Session } from '../state/session.js';
import { pictureOf } from './picture.js';

/** Who sits in front of the camera. */
export type Person = 'ENROLLED_PERSON' | 'SOMEBODY_ELSE';

/** The reference image that the business supplied, if any. */
export function referenceImage(emulator: EmulatorState, session: Session): Image | undefined {
  const resource = resourcesOf(session, 'face_capture').find(({ source }) => source === 'RELYING_BUSINESS');
  const media = resource && findMedia(emulator, session, resource.faceMediaId);
  return media && { contentType: media.contentType, bytes: media.bytes };
}

/** The selfie that a person takes: the enrolled person looks exactly like the reference image. */
export function selfieOf(emulator: EmulatorState, session: Session, person: Person): Image {
  if (person === 'SOMEBODY_ELSE') return pictureOf(`somebody else than ${session.id}`);
  return referenceImage(emulator, session) ?? pictureOf(session.specification.user_tracking_id ?? session.id);
}
