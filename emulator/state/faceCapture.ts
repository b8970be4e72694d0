import type { EmulatorState } from './emulatorState.js';
import type { Image } from './image.js';
import { addImage, mediaToWire } from './media.js';
import { notify } from './notification.js';
import type { Resource } from './resource.js';
import type { Session } from './session.js';

/** Sets or replaces the image of a face capture and completes its requirement. */
export function setFaceImage(
  emulator: EmulatorState,
  session: Session,
  resource: Resource,
  image: Image,
): void {
  const media = addImage(emulator, session, image);
  session.media.delete(resource.faceMediaId ?? '');
  resource.faceMediaId = media.id;
  resource.fields = { image: { media: mediaToWire(media) } };
  resource.lastUpdated = emulator.now();
  const requirement = session.requirements.find(({ id }) => id === resource.requirementId);
  if (requirement) requirement.state = 'COMPLETE';
  notify(emulator, session, 'resource_update', { resource_id: resource.id });
}
