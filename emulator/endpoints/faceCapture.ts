import { sessionOf } from '../http/access.js';
import { faceOf, findApplicant } from '../state/applicant.js';
import { decisions } from '../assumptions.js';
import { recordDevice } from '../state/trackedDevice.js';
import { type Call, type Endpoint, userAgentOf } from '../http/endpoint.js';
import { invalid, refusal } from '../http/errors.js';
import { type Image, imageOf } from '../state/image.js';
import { addImage, mediaView } from '../state/media.js';
import { uploadedFile } from '../http/multipart.js';
import { notify } from '../http/notification.js';
import { type Requirement, type Source } from '../state/requirement.js';
import { addResource, type Resource, resourcesOf } from '../state/resource.js';
import { requireOpen, type Session } from '../state/session.js';
import { type Yoti } from '../state/emulatorState.js';

const sourceOf = ({ caller }: Call): Source => (caller.kind === 'client' ? 'END_USER' : 'RELYING_BUSINESS');

/** Sets or replaces the picture of a face capture; its requirement is then complete. */
export function supplyFace(yoti: Yoti, session: Session, resource: Resource, image: Image): void {
  const media = addImage(yoti, session, image);
  session.media.delete(resource.faceId ?? '');
  resource.faceId = media.id;
  resource.fields = { image: { media: mediaView(media) } };
  resource.lastUpdated = yoti.now();
  const requirement = session.requirements.find(({ id }) => id === resource.requirementId);
  if (requirement) {
    requirement.state = 'COMPLETE';
  }
  notify(yoti, session, 'resource_update', { resource_id: resource.id });
}

function requirementFor(session: Session, call: Call): Requirement {
  const { requirement_id: id } = call.body as { requirement_id: string };
  const requirement = session.requirements.find((r) => r.id === id.toLowerCase());
  if (!requirement) {
    throw refusal('REQUIREMENT_NOT_FOUND');
  }
  if (requirement.type !== 'FACE_CAPTURE') {
    throw refusal(decisions.wrongRequirementType);
  }
  if (!requirement.sources.includes(sourceOf(call))) {
    throw refusal('NOT_YOUR_SESSION');
  }
  if (requirement.state !== 'REQUIRED') {
    throw refusal('REQUIREMENT_LOCKED');
  }
  return requirement;
}

function ownResource(yoti: Yoti, session: Session, call: Call): Resource {
  const id = call.params.resourceId?.toLowerCase();
  const resource = resourcesOf(session, 'face_capture').find((r) => r.id === id);
  if (!resource) {
    throw refusal('RESOURCE_NOT_FOUND');
  }
  if (resource.source !== sourceOf(call)) {
    throw refusal('NOT_YOUR_RESOURCE');
  }
  requireOpen(session, yoti.now());
  return resource;
}

function applicantFace(yoti: Yoti, call: Call): Image {
  const { applicant_id: id } = call.body as { applicant_id: string };
  const applicant = findApplicant(yoti, call, id);
  if (!applicant) {
    throw invalid(decisions.unknownApplicantProperty, 'does not relate to any applicant');
  }
  const face = faceOf(applicant);
  if (!face) {
    throw refusal(decisions.applicantWithoutFace);
  }
  return face;
}

/** Making a face capture and supplying its picture (reference 5.6). */
export const faceCaptureEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/sessions/:sessionId/resources/face-capture',
    operation: 'createFaceCaptureResource',
    access: 'either',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      requireOpen(session, yoti.now());
      const requirement = requirementFor(session, call);
      const source = sourceOf(call);
      const { id } = addResource(session, yoti.now(), { kind: 'face_capture', source, requirement });
      if (source === 'END_USER') {
        recordDevice(yoti, session, userAgentOf(call), 'RESOURCE_CREATED', id);
      }
      return { status: decisions.statusOfCreation, body: { id, frames: decisions.frames } };
    },
  },
  {
    method: 'PUT',
    path: '/sessions/:sessionId/resources/face-capture/:resourceId/image',
    operation: 'uploadFaceCaptureImage',
    takesBytes: true,
    access: 'either',
    handle: async (yoti, call) => {
      const session = sessionOf(yoti, call);
      const resource = ownResource(yoti, session, call);
      const file = await uploadedFile(String(call.headers['content-type'] ?? ''), call.rawBody);
      supplyFace(yoti, session, resource, imageOf(file));
      return { status: 200 };
    },
  },
  {
    method: 'PUT',
    path: '/sessions/:sessionId/resources/face-capture/:resourceId/applicant',
    operation: 'assignApplicantToFaceCapture',
    access: 'application',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      const resource = ownResource(yoti, session, call);
      supplyFace(yoti, session, resource, applicantFace(yoti, call));
      return { status: 200 };
    },
  },
];
