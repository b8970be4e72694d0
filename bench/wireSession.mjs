import { randomUUID } from 'node:crypto';

/**
 * Completed Face Auth session as Yoti sends it (reference 8), about 6 KB: a reference face from the business, two
 * liveness attempts of which the second is approved, and the comparison. Only the session's id varies.
 */

const at = (second) => new Date(Date.UTC(2026, 0, 15, 9, 30, second)).toISOString();

const uuid = (n) => `5e55104a-0000-4000-8000-${String(n).padStart(12, '0')}`;

const media = (n, second) => ({
  media: { id: uuid(n), type: 'IMAGE', created: at(second), last_updated: at(second) },
});

const resource = (n, source, second, rest) => ({
  id: uuid(n),
  source: { type: source },
  created_at: at(second),
  last_updated: at(second + 1),
  tasks: [],
  ...rest,
});

const liveness = (n, second) =>
  resource(n, 'END_USER', second, {
    liveness_type: 'STATIC',
    image: media(n + 1, second),
    capture_type: 'PHOTOGRAPH',
  });

const subCheck = (name, result, details = {}) => ({
  sub_check: name,
  result,
  details: Object.entries(details).map(([detail, value]) => ({ name: detail, value })),
  process: 'AUTOMATED',
});

const check = (n, type, used, second, recommendation, breakdown) => ({
  type,
  id: uuid(n),
  state: 'DONE',
  resources_used: used.map(uuid),
  generated_media: [{ id: uuid(n + 1), type: 'JSON' }],
  report: { recommendation, breakdown },
  created: at(second),
  last_updated: at(second + 2),
});

const livenessCheck = (n, used, second, isLive) =>
  check(
    n,
    'LIVENESS',
    [used],
    second,
    isLive
      ? { value: 'APPROVE' }
      : { value: 'REJECT', reason: 'LIVENESS_CHECK_FAILED', recovery_suggestion: 'FACE_THE_CAMERA' },
    [
      subCheck('face_processing', 'PASS', { faces_found: '1', image_quality: '0.87' }),
      subCheck('liveness_auth', isLive ? 'PASS' : 'FAIL', { liveness_score: isLive ? '0.98' : '0.12' }),
      subCheck('payload_signature_verification', 'PASS', { algorithm: 'ES256' }),
      subCheck('capture_environment', 'PASS', { brightness: '0.61', sharpness: '0.72', glare: '0.04' }),
    ],
  );

/** Returns the session as an object. */
export const wireSession = (id) => ({
  client_session_token_ttl: 0,
  session_id: id,
  user_tracking_id: 'member-4711',
  state: 'COMPLETED',
  biometric_consent: at(1),
  resources: {
    id_documents: [],
    supplementary_documents: [],
    liveness_capture: [liveness(20, 10), liveness(30, 20)],
    face_capture: [resource(10, 'RELYING_BUSINESS', 2, { image: media(11, 2) })],
    applicant_profiles: [],
  },
  checks: [
    livenessCheck(40, 20, 12, false),
    livenessCheck(50, 30, 22, true),
    check(60, 'FACE_COMPARISON', [10, 30], 24, { value: 'APPROVE' }, [
      subCheck('ai_face_match', 'PASS', { confidence_score: '0.94', threshold: '0.80', model: 'v7' }),
      subCheck('reference_image_quality', 'PASS', { image_quality: '0.91', faces_found: '1' }),
      subCheck('selfie_image_quality', 'PASS', { image_quality: '0.87', faces_found: '1' }),
      subCheck('face_not_in_fraud_list', 'PASS', { list: 'application' }),
    ]),
    check(70, 'FAMILIAR_FACE_SEARCH', [30], 26, { value: 'CONSIDER', reason: 'SIMILAR_FACE_FOUND' }, [
      subCheck('pool_search', 'FAIL', { pool_size: '1204', matches: '1', confidence_score: '0.71' }),
      subCheck('manual_review', 'PASS', { reviewed_by: 'expert', duration_seconds: '41' }),
      subCheck('duplicate_account', 'PASS', { accounts: '0' }),
    ]),
  ],
});

const marker = randomUUID();
const [head, tail] = JSON.stringify(wireSession(marker)).split(marker);

/** Returns the session as JSON; only inserts the id, so that it is cheap. */
export const sessionText = (id) => head + id + tail;
