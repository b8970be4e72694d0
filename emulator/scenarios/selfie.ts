import { isApproved } from '../state/check.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { findMedia } from '../state/media.js';
import { type Resource, resourcesOf } from '../state/resource.js';
import type { Session } from '../state/session.js';

/** Resource with the selfie of the session: the liveness attempt that passed, else the last, else the plain selfie. */
export function selfieResource(session: Session): Resource | undefined {
  const attempts = resourcesOf(session, 'liveness_capture');
  const approved = session.checks.find((check) => check.type === 'LIVENESS' && isApproved(check));
  return (
    attempts.find(({ id }) => approved?.resourcesUsed.includes(id)) ?? attempts.at(-1) ?? plainSelfie(session)
  );
}

/** Face capture of the user, else the one that the business supplied for a face match. */
function plainSelfie(session: Session): Resource | undefined {
  const captures = resourcesOf(session, 'face_capture');
  return captures.find(({ source }) => source !== 'RELYING_BUSINESS') ?? captures[0];
}

/** True if the images of both resources are equal byte for byte; the emulator compares no faces. */
export function isSameFace(
  emulator: EmulatorState,
  session: Session,
  ...resources: [Resource, Resource]
): boolean {
  const [one, other] = resources.map(({ faceMediaId }) => findMedia(emulator, session, faceMediaId)?.bytes);
  return one !== undefined && other !== undefined && one.equals(other);
}
