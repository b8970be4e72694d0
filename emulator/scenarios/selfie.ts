import { isApproved } from '../state/check.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { findMedia } from '../state/media.js';
import { type Resource, resourcesOf } from '../state/resource.js';
import type { Session } from '../state/session.js';

/** The live picture that faces are compared with: the attempt that passed, or the last; else a plain selfie. */
export function selfieResource(session: Session): Resource | undefined {
  const attempts = resourcesOf(session, 'liveness_capture');
  const approved = session.checks.find((check) => check.type === 'LIVENESS' && isApproved(check));
  return (
    attempts.find(({ id }) => approved?.resourcesUsed.includes(id)) ?? attempts.at(-1) ?? plainSelfie(session)
  );
}

/** Without liveness the user's own picture counts, or else the one the business gave for a face match. */
function plainSelfie(session: Session): Resource | undefined {
  const captures = resourcesOf(session, 'face_capture');
  return captures.find(({ source }) => source === 'END_USER') ?? captures[0];
}

/** Two faces are the same to the emulator when their pictures are the same bytes. */
export function isSameFace(
  emulator: EmulatorState,
  session: Session,
  ...resources: [Resource, Resource]
): boolean {
  const [one, other] = resources.map(({ faceMediaId }) => findMedia(emulator, session, faceMediaId)?.bytes);
  return one !== undefined && other !== undefined && one.equals(other);
}
