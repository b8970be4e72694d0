import { addCheck, isApproved } from '../../state/check.js';
import { decisions } from '../../assumptions.js';
import { configuredReport } from '../reports/configuredOutcome.js';
import { type Image } from '../../state/image.js';
import { addImage, addMedia, mediaView } from '../../state/media.js';
import { notify } from '../../http/notification.js';
import { approval, automated, rejection, type Report } from '../reports/report.js';
import { addResource, resourcesOf, type Resource } from '../../state/resource.js';
import { configuredChecks } from '../../state/responseConfig.js';
import { type Session } from '../../state/session.js';
import { settle } from '../../state/advanceClock.js';
import { requested } from '../../state/sessionSpecification.js';
import { type Yoti } from '../../state/emulatorState.js';

const subChecks = {
  STATIC: ['face_processing', 'liveness_auth', 'payload_signature_verification'],
  ZOOM: ['liveness_auth'],
};

/** One go at the liveness capture: the selfie, and whether the person is alive. */
export interface Attempt {
  image: Image;
  passes: boolean;
}

/** The kind of liveness a session asks for. */
export function livenessType({ specification }: Session): 'STATIC' | 'ZOOM' {
  return requested(specification, 'LIVENESS')?.config?.liveness_type === 'ZOOM' ? 'ZOOM' : 'STATIC';
}

/** How many attempts the user still has; 0 when liveness is not asked for or done. */
export function attemptsLeft(session: Session): number {
  const requirement = session.requirements.find(({ type }) => type === 'LIVENESS');
  if (!requirement || requirement.state === 'COMPLETE') {
    return 0;
  }
  const { max_retries: limit = decisions.defaultLivenessAttempts } =
    requested(session.specification, 'LIVENESS')?.config ?? {};
  return Math.max(0, Number(limit) - resourcesOf(session, 'liveness_capture').length);
}

/** Makes a liveness resource and its check at once (reference 8.4). */
export function takeAttempt(yoti: Yoti, session: Session, attempt: Attempt): Resource {
  const requirement = session.requirements.find(({ type }) => type === 'LIVENESS');
  const now = yoti.now();
  const config = configuredReport(yoti, session, 'LIVENESS', attemptsMade(session));
  const resource = addResource(session, now, { kind: 'liveness_capture', source: 'END_USER', requirement });
  capture(yoti, session, resource, attempt.image);
  notify(yoti, session, 'resource_update', { resource_id: resource.id });
  const check = addCheck(yoti, session, {
    type: 'LIVENESS',
    resourcesUsed: [resource.id],
    outcome: config.outcome ?? reportOf(livenessType(session), attempt.passes),
    delay: config.delay ?? 0,
  });
  settle(yoti, session);
  if (requirement && isApproved({ ...check, isDone: true })) {
    requirement.state = 'COMPLETE';
  }
  return resource;
}

/** How many attempts the sandbox was told outcomes for. */
export function configuredAttempts(yoti: Yoti, session: Session): number {
  return configuredChecks(yoti.responseConfig(session), 'LIVENESS').length;
}

function attemptsMade(session: Session): number {
  return resourcesOf(session, 'liveness_capture').length;
}

function capture(yoti: Yoti, session: Session, resource: Resource, image: Image): void {
  const face = addImage(yoti, session, image);
  const picture = { media: mediaView(face) };
  resource.faceId = face.id;
  resource.fields =
    livenessType(session) === 'ZOOM'
      ? { liveness_type: 'ZOOM', facemap: facemap(yoti, session), frames: [picture] }
      : { liveness_type: 'STATIC', image: picture, capture_type: 'PHOTOGRAPH' };
}

function facemap(yoti: Yoti, session: Session): object {
  const bytes = Buffer.from('facemap made by the emulator');
  const media = addMedia(yoti, session, { type: 'BINARY', contentType: 'application/octet-stream', bytes });
  return { media: mediaView(media) };
}

function reportOf(type: 'STATIC' | 'ZOOM', passes: boolean): Report {
  const result = (name: string): 'PASS' | 'FAIL' => (passes || name !== 'liveness_auth' ? 'PASS' : 'FAIL');
  const breakdown = subChecks[type].map((name) => automated(name, result(name)));
  return passes ? approval(breakdown) : rejection(breakdown);
}
