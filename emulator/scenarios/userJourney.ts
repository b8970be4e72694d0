import { yotiError } from '../http/errors.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { setFaceImage } from '../state/faceCapture.js';
import type { Image } from '../state/image.js';
import { notify } from '../state/notification.js';
import { awaitsReferenceImage, inBranch } from '../state/requirement.js';
import { addResource, resourcesOf } from '../state/resource.js';
import { requireWritable, type Session } from '../state/session.js';
import { trackDevice, trackFirstScreen } from '../state/trackedDevice.js';
import { addLivenessCapture, attemptsLeft, type LivenessAttempt } from './checks/liveness.js';
import { startChecks } from './checks/startChecks.js';
import { captureDocuments, type SimulatedDocument } from './documents/document.js';

/** Documents that the user presents; the emulator makes up those that are not given. */
export interface SimulatedDocuments {
  id_documents?: SimulatedDocument[];
  supplementary_documents?: SimulatedDocument[];
}

/** Throws if the user cannot begin: the session has expired, or the business has not supplied the reference image. */
export function requireReady(emulator: EmulatorState, session: Session): void {
  requireWritable(session, emulator.now());
  if (awaitsReferenceImage(session)) throw yotiError('SESSION_NOT_READY');
}

/** Consent and one liveness capture; adds no capture if no attempt is left. */
export function attemptLiveness(
  emulator: EmulatorState,
  session: Session,
  userAgent: string,
  attempt: LivenessAttempt,
): void {
  trackFirstScreen(emulator, session, userAgent);
  session.consentAt ??= emulator.now();
  if (attemptsLeft(session) > 0) {
    const { id } = addLivenessCapture(emulator, session, attempt);
    trackDevice(emulator, session, userAgent, 'RESOURCE_CREATED', id);
  }
}

/** Selfie of the user, if the session requires one instead of liveness. */
export function takeSelfie(emulator: EmulatorState, session: Session, userAgent: string, image: Image): void {
  const requirement = session.requirements.find(
    ({ type, state, sources }) =>
      type === 'FACE_CAPTURE' && state === 'REQUIRED' && sources[0] !== 'RELYING_BUSINESS',
  );
  if (requirement) {
    const [source = 'END_USER'] = requirement.sources;
    session.consentAt ??= emulator.now();
    const about = { kind: 'face_capture', source, requirement } as const;
    const resource = addResource(session, emulator.now(), about);
    setFaceImage(emulator, session, resource, image);
    trackDevice(emulator, session, userAgent, 'RESOURCE_CREATED', resource.id);
  }
}

/** Documents of the user, at home or in a branch. */
export function presentDocuments(
  emulator: EmulatorState,
  session: Session,
  userAgent: string,
  documents: SimulatedDocuments,
): void {
  trackFirstScreen(emulator, session, userAgent);
  if (inBranch(session.specification)) notify(emulator, session, 'first_branch_visit');
  for (const kind of ['id_documents', 'supplementary_documents'] as const) {
    captureDocuments(emulator, session, kind, documents[kind]);
    resourcesOf(session, kind).forEach(({ id }) =>
      trackDevice(emulator, session, userAgent, 'RESOURCE_CREATED', id),
    );
  }
}

/** End of the user's part: revokes the client token and starts the background checks (reference 11). */
export function finishJourney(emulator: EmulatorState, session: Session, userAgent: string): void {
  session.finishedAt = emulator.now();
  trackDevice(emulator, session, userAgent, 'CLIENT_SESSION_TOKEN_DELETED');
  notify(emulator, session, 'client_session_token_deleted');
  if (inBranch(session.specification)) notify(emulator, session, 'thank_you_email_requested');
  startChecks(emulator, session);
  emulator.advanceClockWhenDue(session);
}
