import { startChecks } from './checks/startChecks.js';
import { recordDevice, recordFirstScreen } from '../state/trackedDevice.js';
import { type ShownDocument, showDocuments } from './documents/document.js';
import { refusal } from '../http/errors.js';
import { supplyFace } from '../endpoints/faceCapture.js';
import { type Image } from '../state/image.js';
import { type Attempt, attemptsLeft, takeAttempt } from './checks/liveness.js';
import { notify } from '../http/notification.js';
import { awaitsBusiness, inBranch } from '../state/requirement.js';
import { addResource, resourcesOf } from '../state/resource.js';
import { requireOpen, type Session } from '../state/session.js';
import { type Yoti } from '../state/emulatorState.js';

/** The documents that the user shows; those not named are made up. */
export interface ShownDocuments {
  id_documents?: ShownDocument[];
  supplementary_documents?: ShownDocument[];
}

/** Throws when the user cannot begin: the time is up, or the business still has to supply a face. */
export function requireReady(yoti: Yoti, session: Session): void {
  requireOpen(session, yoti.now());
  if (awaitsBusiness(session)) {
    throw refusal('SESSION_NOT_READY');
  }
}

/** The user consents and goes through one liveness capture; does nothing when no attempt is left. */
export function attempt(yoti: Yoti, session: Session, userAgent: string, go: Attempt): void {
  recordFirstScreen(yoti, session, userAgent);
  session.consentAt ??= yoti.now();
  if (attemptsLeft(session) > 0) {
    const { id } = takeAttempt(yoti, session, go);
    recordDevice(yoti, session, userAgent, 'RESOURCE_CREATED', id);
  }
}

/** Takes the plain selfie that a session without liveness asks the user for. */
export function takeSelfie(yoti: Yoti, session: Session, userAgent: string, image: Image): void {
  const requirement = session.requirements.find(
    ({ type, state, sources }) =>
      type === 'FACE_CAPTURE' && state === 'REQUIRED' && sources.includes('END_USER'),
  );
  if (requirement) {
    session.consentAt ??= yoti.now();
    const about = { kind: 'face_capture', source: 'END_USER', requirement } as const;
    const resource = addResource(session, yoti.now(), about);
    supplyFace(yoti, session, resource, image);
    recordDevice(yoti, session, userAgent, 'RESOURCE_CREATED', resource.id);
  }
}

/** The user shows documents, at home or in a branch. */
export function show(yoti: Yoti, session: Session, userAgent: string, shown: ShownDocuments): void {
  recordFirstScreen(yoti, session, userAgent);
  if (inBranch(session.specification)) {
    notify(yoti, session, 'first_branch_visit');
  }
  for (const kind of ['id_documents', 'supplementary_documents'] as const) {
    showDocuments(yoti, session, kind, shown[kind]);
    resourcesOf(session, kind).forEach(({ id }) =>
      recordDevice(yoti, session, userAgent, 'RESOURCE_CREATED', id),
    );
  }
}

/** The user is done: the client token goes, and the background checks begin (reference 11). */
export function finish(yoti: Yoti, session: Session, userAgent: string): void {
  session.finishedAt = yoti.now();
  recordDevice(yoti, session, userAgent, 'CLIENT_SESSION_TOKEN_DELETED');
  notify(yoti, session, 'client_session_token_deleted');
  if (inBranch(session.specification)) {
    notify(yoti, session, 'thank_you_email_requested');
  }
  startChecks(yoti, session);
  yoti.settleInTime(session);
}
