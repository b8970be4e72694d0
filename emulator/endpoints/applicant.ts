import { assumptions } from '../assumptions.js';
import { requireSdkId } from '../http/access.js';
import type { Endpoint, EndpointRequest } from '../http/endpoint.js';
import { yotiError } from '../http/errors.js';
import {
  addFace,
  type Applicant,
  createApplicant,
  type FaceInput,
  findApplicant,
} from '../state/applicant.js';
import { timestamp } from '../state/clock.js';
import type { EmulatorState } from '../state/emulatorState.js';
import type { Image } from '../state/image.js';

/** The caller's applicant, by default the one in the path; throws 404. */
export function requireApplicant(
  emulator: EmulatorState,
  request: EndpointRequest,
  id = request.params.applicantId,
): Applicant {
  const applicant = findApplicant(emulator, requireSdkId(request), id);
  if (!applicant) throw yotiError('APPLICANT_NOT_FOUND');
  return applicant;
}

/** Applicant and face in the path; throws 404. */
function requireFace(
  emulator: EmulatorState,
  request: EndpointRequest,
): { applicant: Applicant; face: Image & { id: string } } {
  const applicant = requireApplicant(emulator, request);
  if (!applicant.face || applicant.face.id !== request.params.faceId?.toLowerCase()) {
    throw yotiError('FACE_NOT_FOUND');
  }
  return { applicant, face: applicant.face };
}

/** Applicant on the wire; only the response to its creation adds the times. */
function applicantToWire(emulator: EmulatorState, { id, face }: Applicant): object {
  const pools = [...emulator.pools.values()].filter(({ applicantIds }) => applicantIds.has(id));
  return {
    id,
    faces: { ...(face && { archetype_face: face.id }), faces: [] },
    pools: pools.map((pool) => ({ id: pool.id, label: pool.label })),
  };
}

const getApplicant: Endpoint['handle'] = (emulator, request) => ({
  status: 200,
  body: applicantToWire(emulator, requireApplicant(emulator, request)),
});

const getFace: Endpoint['handle'] = (emulator, request) => {
  const { face } = requireFace(emulator, request);
  const content = { data: face.bytes.toString('base64'), content_type: face.contentType };
  return { status: 200, body: { face: content } };
};

/** Create, read and delete applicants and their face; Yoti's documentation reads at singular paths (reference 5.7). */
export const applicantEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/applicants',
    operation: 'createApplicant',
    access: 'application',
    handle: (emulator, request) => {
      const { face } = (request.body ?? {}) as { face?: FaceInput };
      const applicant = createApplicant(emulator, requireSdkId(request), face);
      const times = {
        created_at: timestamp(applicant.createdAt),
        last_updated: timestamp(applicant.lastUpdated),
      };
      return {
        status: assumptions.creationStatus,
        body: { ...applicantToWire(emulator, applicant), ...times },
      };
    },
  },
  {
    method: 'POST',
    path: '/applicants/:applicantId/faces',
    operation: 'addApplicantFace',
    access: 'application',
    handle: (emulator, request) => {
      const applicant = requireApplicant(emulator, request);
      const { face } = request.body as { face: FaceInput };
      return { status: assumptions.creationStatus, body: { id: addFace(emulator, applicant, face) } };
    },
  },
  {
    method: 'GET',
    path: '/applicants/:applicantId',
    operation: 'getApplicant',
    access: 'application',
    handle: getApplicant,
  },
  {
    method: 'GET',
    path: '/applicant/:applicantId',
    operation: 'getApplicantSingular',
    access: 'application',
    handle: getApplicant,
  },
  {
    method: 'GET',
    path: '/applicants/:applicantId/faces/:faceId',
    operation: 'getApplicantFace',
    access: 'application',
    handle: getFace,
  },
  {
    method: 'GET',
    path: '/applicant/:applicantId/faces/:faceId',
    operation: 'getApplicantFaceSingular',
    access: 'application',
    handle: getFace,
  },
  {
    method: 'DELETE',
    path: '/applicants/:applicantId',
    operation: 'deleteApplicant',
    access: 'application',
    handle: (emulator, request) => {
      const { id } = requireApplicant(emulator, request);
      emulator.applicants.delete(id);
      emulator.pools.forEach(({ applicantIds }) => applicantIds.delete(id));
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: '/applicants/:applicantId/faces/:faceId',
    operation: 'deleteApplicantFace',
    access: 'application',
    handle: (emulator, request) => {
      const { applicant } = requireFace(emulator, request);
      delete applicant.face;
      applicant.lastUpdated = emulator.now();
      return { status: 204 };
    },
  },
];
