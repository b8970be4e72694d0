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

/** The documents that the user shows; those not named are made up. */
export interface SimulatedDocuments {
  id_documents?: SimulatedDocument[];
  supplementary_documents?: SimulatedDocument[];
}

/** Throws when the user cannot begin: the time is up, or the business still has to supply a face. */
export function requireReady(emulator: EmulatorState, session: Session): void {
  requireWritable(session, emulator.now());
  if (awaitsReferenceImage(session)) throw yotiError('SESSION_NOT_READY');
}

/** The user consents and goes through one liveness capture; does nothing when no attempt is left. */
export function attemptLiveness(
  emulator: EmulatorState,
  session: Session,
  userAgent: string,
  go: LivenessAttempt,
): void {
  trackFirstScreen(emulator, session, userAgent);
  session.consentAt ??= emulator.now();
  if (attemptsLeft(session) > 0) {
    const { id } = addLivenessCapture(emulator, session, go);
    trackDevice(emulator, session, userAgent, 'RESOURCE_CREATED', id);
  }
}

/** Takes the plain selfie that a session without liveness asks the user for. */
export function takeSelfie(emulator: EmulatorState, session: Session, userAgent: string, image: Image): void {
  const requirement = session.requirements.find(
    ({ type, state, sources }) =>
      type === 'FACE_CAPTURE' && state === 'REQUIRED' && sources.includes('END_USER'),
  );
  if (requirement) {
    session.consentAt ??= emulator.now();
    const about = { kind: 'face_capture', source: 'END_USER', requirement } as const;
    const resource = addResource(session, emulator.now(), about);
    setFaceImage(emulator, session, resource, image);
    trackDevice(emulator, session, userAgent, 'RESOURCE_CREATED', resource.id);
  }
}

/** The user shows documents, at home or in a branch. */
export function presentDocuments(
  emulator: EmulatorState,
  session: Session,
  userAgent: string,
  shown: SimulatedDocuments,
): void {
  trackFirstScreen(emulator, session, userAgent);
  if (inBranch(session.specification)) notify(emulator, session, 'first_branch_visit');
  for (const kind of ['id_documents', 'supplementary_documents'] as const) {
    captureDocuments(emulator, session, kind, shown[kind]);
    resourcesOf(session, kind).forEach(({ id }) =>
      trackDevice(emulator, session, userAgent, 'RESOURCE_CREATED', id),
    );
  }
}

/** The user is done: the client token goes, and the background checks begin (reference 11). */
export function finishJourney(emulator: EmulatorState, session: Session, userAgent: string): void {
  session.finishedAt = emulator.now();
  trackDevice(emulator, session, userAgent, 'CLIENT_SESSION_TOKEN_DELETED');
  notify(emulator, session, 'client_session_token_deleted');
  if (inBranch(session.specification)) notify(emulator, session, 'thank_you_email_requested');
  startChecks(emulator, session);
  emulator.advanceClockWhenDue(session);
}
