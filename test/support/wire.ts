import type { components } from '../../src/datasources/yoti/wire.js';

type Wire = components['schemas'];

/** The ids of the reference's examples. */
export const SESSION_ID = '7c9e2b40-1d35-4f68-a0b7-c4d5e6f70812';
export const TOKEN = 'b7a1c2d3-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
export const REQUIREMENT_ID = '29e1b3c5-d7f9-4a0b-8c2d-3e4f5a6b7c82';
export const RESOURCE_ID = 'd2a4c6e8-0f13-4b57-8c9d-1e2f3a4b5c6d';
export const LIVENESS_ID = '5b6c7d8e-9fa0-4b1c-8d2e-3f405162738a';
export const SELFIE_ID = 'e5d4c3b2-a190-4f8e-8d7c-6b5a49382716';
export const REFERENCE_IMAGE_ID = 'f6e5d4c3-b2a1-4098-9e8d-7c6b5a493827';
export const LIVENESS_CHECK_ID = '0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9';
export const COMPARISON_ID = 'c0ffee12-3456-4789-8abc-def012345678';
export const APPLICANT_ID = 'a3f0c9d7-52b1-4e86-9d0a-6b7c8d9e0f21';
export const FACE_ID = 'f1e2d3c4-b5a6-4978-8a9b-0c1d2e3f4a5b';

/** The smallest things that begin like a JPEG and a PNG. */
export const JPEG = Buffer.from('/9j/4AAQ', 'base64');
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]);

/** Answer to POST /sessions. Reference 5.1. */
export const createdSession = {
  client_session_token_ttl: 899,
  client_session_token: TOKEN,
  session_id: SESSION_ID,
} satisfies Wire['CreateSessionResult'];

/** Answer to GET …/configuration of a Face Auth session. Reference 7. */
export function wireConfiguration(changes: object = {}): object {
  return {
    session_id: SESSION_ID,
    client_session_token_ttl: 897,
    requested_checks: ['LIVENESS', 'FACE_COMPARISON'],
    capture: {
      biometric_consent: 'REQUIRED',
      required_resources: [
        {
          type: 'LIVENESS',
          id: '18f0a2b4-c6d8-4e0f-9a1b-2c3d4e5f6071',
          state: 'REQUIRED',
          allowed_sources: [{ type: 'END_USER' }],
          liveness_type: 'STATIC',
        },
        {
          type: 'FACE_CAPTURE',
          id: REQUIREMENT_ID,
          state: 'REQUIRED',
          allowed_sources: [{ type: 'RELYING_BUSINESS' }],
        },
      ],
    },
    sdk_config: { primary_colour: '#2d9fff', locale: 'en-GB', hide_logo: false, allow_handoff: false },
    track_ip_address: true,
    ...changes,
  };
}

const media = (id: string, at: string): Wire['Media'] => ({
  id,
  type: 'IMAGE',
  created: at,
  last_updated: at,
});

export function wireLiveness(changes: object = {}): Wire['LivenessResource'] {
  return {
    id: LIVENESS_ID,
    tasks: [],
    source: { type: 'END_USER' },
    created_at: '2026-03-04T05:08:44Z',
    last_updated: '2026-03-04T05:09:01Z',
    liveness_type: 'STATIC',
    image: { media: media(SELFIE_ID, '2026-03-04T05:09:01Z') },
    ...changes,
  };
}

export function wireFaceCapture(changes: object = {}): Wire['FaceCaptureResource'] {
  return {
    id: RESOURCE_ID,
    tasks: [],
    source: { type: 'RELYING_BUSINESS' },
    created_at: '2026-03-04T05:06:20Z',
    last_updated: '2026-03-04T05:06:21Z',
    image: { media: media(REFERENCE_IMAGE_ID, '2026-03-04T05:06:21Z') },
    ...changes,
  };
}

const part = (sub_check: string, details: { name: string; value: string }[] = []): Wire['Breakdown'] => ({
  sub_check,
  result: 'PASS',
  details,
  process: 'AUTOMATED',
});

export function wireLivenessCheck(changes: object = {}): Wire['Check'] {
  return {
    type: 'LIVENESS',
    id: LIVENESS_CHECK_ID,
    state: 'DONE',
    resources_used: [LIVENESS_ID],
    generated_media: [],
    report: {
      recommendation: { value: 'APPROVE' },
      breakdown: [part('face_processing'), part('liveness_auth'), part('payload_signature_verification')],
    },
    created: '2026-03-04T05:09:01Z',
    last_updated: '2026-03-04T05:09:03Z',
    ...changes,
  };
}

export function wireComparison(changes: object = {}): Wire['Check'] {
  return {
    type: 'FACE_COMPARISON',
    id: COMPARISON_ID,
    state: 'DONE',
    resources_used: [RESOURCE_ID, LIVENESS_ID],
    generated_media: [],
    report: {
      recommendation: { value: 'APPROVE' },
      breakdown: [part('ai_face_match', [{ name: 'confidence_score', value: '0.93' }])],
    },
    created: '2026-03-04T05:09:12Z',
    last_updated: '2026-03-04T05:09:15Z',
    ...changes,
  };
}

/** A report that recommends this, without details. */
export function wireReport(value: string): object {
  return { report: { recommendation: { value }, breakdown: [] } };
}

/** Answer to GET /sessions/{id}: the full Face Auth result. Reference 8.11. */
export function wireSession(changes: object = {}): Wire['SessionResult'] {
  return {
    client_session_token_ttl: 0,
    session_id: SESSION_ID,
    state: 'COMPLETED',
    user_tracking_id: 'member-4711',
    biometric_consent: '2026-03-04T05:08:40Z',
    resources: {
      id_documents: [],
      supplementary_documents: [],
      liveness_capture: [wireLiveness()],
      face_capture: [wireFaceCapture()],
      applicant_profiles: [],
    },
    checks: [wireLivenessCheck(), wireComparison()],
    ...changes,
  };
}

/** A session that has just been created: nothing in it yet. */
export function wireNewSession(changes: object = {}): Wire['SessionResult'] {
  return {
    session_id: SESSION_ID,
    state: 'ONGOING',
    client_session_token: TOKEN,
    client_session_token_ttl: 899,
    resources: { id_documents: [], supplementary_documents: [], liveness_capture: [], face_capture: [] },
    checks: [],
    ...changes,
  };
}

/** Answer to GET /applicants/{id}, with a face. Reference 5.7. */
export function wireApplicant(changes: object = {}): Wire['Applicant'] {
  return {
    id: APPLICANT_ID,
    faces: { archetype_face: FACE_ID, faces: [] },
    pools: [{ id: '90ab12cd-34ef-4567-89ab-cdef01234567', label: 'Watch list' }],
    ...changes,
  };
}

/** Answer to POST /applicants without a face. Reference 5.7. */
export const createdApplicant = {
  id: APPLICANT_ID,
  created_at: '2026-03-04T05:06:07Z',
  last_updated: '2026-03-04T05:06:07Z',
  faces: { faces: [] },
  pools: [],
} satisfies Wire['Applicant'];

/** An error body of Yoti's. Reference 3.1. */
export function wireError(code: string, ...errors: { property: string; message: string }[]): object {
  return { code, message: `Yoti says ${code}`, ...(errors.length > 0 && { errors }) };
}

/** Every status that Yoti documents for its writes, and what the gateway makes of it without a body. */
export const refusals: [status: number, code: string][] = [
  [400, 'BAD_USER_INPUT'],
  [401, 'UPSTREAM_UNAUTHORIZED'],
  [403, 'RESOURCE_FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [409, 'CONFLICT'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  [422, 'MEDIA_NOT_PROCESSABLE'],
  [429, 'RATE_LIMITED'],
  [500, 'UPSTREAM_UNAVAILABLE'],
  [503, 'UPSTREAM_UNAVAILABLE'],
];
