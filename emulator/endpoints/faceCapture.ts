import { assumptions } from '../assumptions.js';
import { requireSdkId, requireSession } from '../http/access.js';
import { type Endpoint, type EndpointRequest, userAgentOf } from '../http/endpoint.js';
import { invalidProperty, yotiError } from '../http/errors.js';
import { uploadedFile } from '../http/multipart.js';
import { faceOf, findApplicant } from '../state/applicant.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { setFaceImage } from '../state/faceCapture.js';
import { type Image, parseImage } from '../state/image.js';
import type { Requirement, Source } from '../state/requirement.js';
import { addResource, type Resource, resourcesOf } from '../state/resource.js';
import { requireWritable, type Session } from '../state/session.js';
import { trackDevice } from '../state/trackedDevice.js';

const sourceOf = ({ caller }: EndpointRequest): Source =>
  caller.kind === 'client' ? 'END_USER' : 'RELYING_BUSINESS';

function requireRequirement(session: Session, request: EndpointRequest): Requirement {
  const { requirement_id: id } = request.body as { requirement_id: string };
  const requirement = session.requirements.find((r) => r.id === id.toLowerCase());
  if (!requirement) throw yotiError('REQUIREMENT_NOT_FOUND');
  if (requirement.type !== 'FACE_CAPTURE') throw yotiError(assumptions.wrongRequirementTypeCode);
  if (!requirement.sources.includes(sourceOf(request))) throw yotiError('NOT_YOUR_SESSION');
  if (requirement.state !== 'REQUIRED') throw yotiError('REQUIREMENT_LOCKED');
  return requirement;
}

function requireOwnResource(emulator: EmulatorState, session: Session, request: EndpointRequest): Resource {
  const id = request.params.resourceId?.toLowerCase();
  const resource = resourcesOf(session, 'face_capture').find((r) => r.id === id);
  if (!resource) throw yotiError('RESOURCE_NOT_FOUND');
  if (resource.source !== sourceOf(request)) throw yotiError('NOT_YOUR_RESOURCE');
  requireWritable(session, emulator.now());
  return resource;
}

function requireApplicantFace(emulator: EmulatorState, request: EndpointRequest): Image {
  const { applicant_id: id } = request.body as { applicant_id: string };
  const applicant = findApplicant(emulator, requireSdkId(request), id);
  if (!applicant) {
    throw invalidProperty(assumptions.unknownApplicantProperty, 'does not relate to any applicant');
  }
  const face = faceOf(applicant);
  if (!face) throw yotiError(assumptions.applicantWithoutFaceCode);
  return face;
}

/** Create a face capture and supply its image (reference 5.6). */
export const faceCaptureEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/sessions/:sessionId/resources/face-capture',
    operation: 'createFaceCaptureResource',
    access: 'either',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      requireWritable(session, emulator.now());
      const requirement = requireRequirement(session, request);
      const source = sourceOf(request);
      const { id } = addResource(session, emulator.now(), { kind: 'face_capture', source, requirement });
      if (source === 'END_USER') trackDevice(emulator, session, userAgentOf(request), 'RESOURCE_CREATED', id);
      return { status: assumptions.creationStatus, body: { id, frames: assumptions.faceCaptureFrames } };
    },
  },
  {
    method: 'PUT',
    path: '/sessions/:sessionId/resources/face-capture/:resourceId/image',
    operation: 'uploadFaceCaptureImage',
    takesRawBody: true,
    access: 'either',
    handle: async (emulator, request) => {
      const session = requireSession(emulator, request);
      const resource = requireOwnResource(emulator, session, request);
      const file = await uploadedFile(String(request.headers['content-type'] ?? ''), request.rawBody);
      setFaceImage(emulator, session, resource, parseImage(file));
      return { status: 200 };
    },
  },
  {
    method: 'PUT',
    path: '/sessions/:sessionId/resources/face-capture/:resourceId/applicant',
    operation: 'assignApplicantToFaceCapture',
    access: 'application',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      const resource = requireOwnResource(emulator, session, request);
      setFaceImage(emulator, session, resource, requireApplicantFace(emulator, request));
      return { status: 200 };
    },
  },
];
