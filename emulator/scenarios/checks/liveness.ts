import { assumptions } from '../../assumptions.js';
import { advanceClock } from '../../state/advanceClock.js';
import { addCheck, isApproved } from '../../state/check.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import type { Image } from '../../state/image.js';
import { addImage, addMedia, mediaToWire } from '../../state/media.js';
import { notify } from '../../state/notification.js';
import { addResource, type Resource, resourcesOf } from '../../state/resource.js';
import { configuredChecks } from '../../state/responseConfig.js';
import type { Session } from '../../state/session.js';
import { findRequested } from '../../state/sessionSpecification.js';
import { configuredOutcome } from '../reports/configuredOutcome.js';
import { approval, automated, rejection, type Report } from '../reports/report.js';

const SUB_CHECKS = {
  STATIC: ['face_processing', 'liveness_auth', 'payload_signature_verification'],
  ZOOM: ['liveness_auth'],
};

/** Attempt at the liveness capture: the selfie, and whether liveness passes. */
export interface LivenessAttempt {
  image: Image;
  passes: boolean;
}

/** Type of liveness that a session requests. */
export function livenessType({ specification }: Session): 'STATIC' | 'ZOOM' {
  return findRequested(specification, 'LIVENESS')?.config?.liveness_type === 'ZOOM' ? 'ZOOM' : 'STATIC';
}

/** Attempts left; 0 if liveness is not requested or complete. */
export function attemptsLeft(session: Session): number {
  const requirement = session.requirements.find(({ type }) => type === 'LIVENESS');
  if (!requirement || requirement.state === 'COMPLETE') return 0;
  const { max_retries: limit = assumptions.defaultLivenessAttempts } =
    findRequested(session.specification, 'LIVENESS')?.config ?? {};
  return Math.max(0, Number(limit) - resourcesOf(session, 'liveness_capture').length);
}

/** Adds a liveness resource and its check (reference 8.4). */
export function addLivenessCapture(
  emulator: EmulatorState,
  session: Session,
  attempt: LivenessAttempt,
): Resource {
  const requirement = session.requirements.find(({ type }) => type === 'LIVENESS');
  const now = emulator.now();
  const config = configuredOutcome(emulator, session, 'LIVENESS', attemptsMade(session));
  const resource = addResource(session, now, { kind: 'liveness_capture', source: 'END_USER', requirement });
  setCapturedMedia(emulator, session, resource, attempt.image);
  notify(emulator, session, 'resource_update', { resource_id: resource.id });
  const check = addCheck(emulator, session, {
    type: 'LIVENESS',
    resourcesUsed: [resource.id],
    outcome: config.outcome ?? reportOf(livenessType(session), attempt.passes),
    delayMs: config.delayMs ?? 0,
  });
  advanceClock(emulator, session);
  if (requirement && isApproved({ ...check, isDone: true })) requirement.state = 'COMPLETE';
  return resource;
}

/** Number of attempts with a configured outcome. */
export function configuredAttempts(emulator: EmulatorState, session: Session): number {
  return configuredChecks(emulator.responseConfig(session), 'LIVENESS').length;
}

function attemptsMade(session: Session): number {
  return resourcesOf(session, 'liveness_capture').length;
}

function setCapturedMedia(emulator: EmulatorState, session: Session, resource: Resource, image: Image): void {
  const face = addImage(emulator, session, image);
  const picture = { media: mediaToWire(face) };
  resource.faceMediaId = face.id;
  resource.fields =
    livenessType(session) === 'ZOOM'
      ? { liveness_type: 'ZOOM', facemap: facemap(emulator, session), frames: [picture] }
      : { liveness_type: 'STATIC', image: picture, capture_type: 'PHOTOGRAPH' };
}

function facemap(emulator: EmulatorState, session: Session): object {
  const bytes = Buffer.from('facemap made by the emulator');
  const media = addMedia(emulator, session, {
    type: 'BINARY',
    contentType: 'application/octet-stream',
    bytes,
  });
  return { media: mediaToWire(media) };
}

function reportOf(type: 'STATIC' | 'ZOOM', passes: boolean): Report {
  const result = (name: string): 'PASS' | 'FAIL' => (passes || name !== 'liveness_auth' ? 'PASS' : 'FAIL');
  const breakdown = SUB_CHECKS[type].map((name) => automated(name, result(name)));
  return passes ? approval(breakdown) : rejection(breakdown);
}
