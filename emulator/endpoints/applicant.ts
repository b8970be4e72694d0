import {
  addFace,
  requireApplicant,
  applicantToWire,
  createApplicant,
  type FaceInput,
  requireFace,
} from '../state/applicant.js';
import { assumptions } from '../assumptions.js';
import type { Endpoint } from '../http/endpoint.js';
import { timestamp } from '../state/clock.js';

const getApplicant: Endpoint['handle'] = (emulator, request) => ({
  status: 200,
  body: applicantToWire(emulator, requireApplicant(emulator, request)),
});

const getFace: Endpoint['handle'] = (emulator, request) => {
  const { face } = requireFace(emulator, request);
  const content = { data: face.bytes.toString('base64'), content_type: face.contentType };
  return { status: 200, body: { face: content } };
};

/** Applicants and their face; the docs print the singular paths for reading (reference 5.7). */
export const applicantEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/applicants',
    operation: 'createApplicant',
    access: 'application',
    handle: (emulator, request) => {
      const applicant = createApplicant(emulator, request);
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
