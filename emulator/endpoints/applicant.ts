import {
  addFace,
  applicantOf,
  applicantView,
  createApplicant,
  type FaceInput,
  requireFace,
} from '../state/applicant.js';
import { decisions } from '../assumptions.js';
import { type Endpoint } from '../http/endpoint.js';
import { timestamp } from '../state/clock.js';

const getApplicant: Endpoint['handle'] = (yoti, call) => ({
  status: 200,
  body: applicantView(yoti, applicantOf(yoti, call)),
});

const getFace: Endpoint['handle'] = (yoti, call) => {
  const { face } = requireFace(yoti, call);
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
    handle: (yoti, call) => {
      const applicant = createApplicant(yoti, call);
      const times = {
        created_at: timestamp(applicant.createdAt),
        last_updated: timestamp(applicant.lastUpdated),
      };
      return { status: decisions.statusOfCreation, body: { ...applicantView(yoti, applicant), ...times } };
    },
  },
  {
    method: 'POST',
    path: '/applicants/:applicantId/faces',
    operation: 'addApplicantFace',
    access: 'application',
    handle: (yoti, call) => {
      const applicant = applicantOf(yoti, call);
      const { face } = call.body as { face: FaceInput };
      return { status: decisions.statusOfCreation, body: { id: addFace(yoti, applicant, face) } };
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
    handle: (yoti, call) => {
      const { id } = applicantOf(yoti, call);
      yoti.applicants.delete(id);
      yoti.pools.forEach(({ applicantIds }) => applicantIds.delete(id));
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: '/applicants/:applicantId/faces/:faceId',
    operation: 'deleteApplicantFace',
    access: 'application',
    handle: (yoti, call) => {
      const { applicant } = requireFace(yoti, call);
      delete applicant.face;
      applicant.lastUpdated = yoti.now();
      return { status: 204 };
    },
  },
];
