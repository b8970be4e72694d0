/** Converter of Yoti's session to the graph's, for every peer, with the names and rules of the gateway. */

const plain = (__typename, fields) => ({ __typename, ...fields });

/** Converts a session; `make` creates the objects of an interface, as plain objects with `__typename` or as instances. */
export function toSession(wire, make = plain) {
  const resources = [
    ...(wire.resources.face_capture ?? []).map((it) => toFaceCapture(it, make)),
    ...(wire.resources.liveness_capture ?? []).map((it) => toLiveness(it, make)),
  ];
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const checks = wire.checks.map((check) => toCheck(check, byId, make));
  return {
    id: wire.session_id,
    state: wire.state,
    faceAuthOutcome: outcome(checks),
    expiresAt: null,
    userView: null,
    clientSessionToken: wire.client_session_token ?? null,
    userTrackingId: wire.user_tracking_id ?? null,
    biometricConsentAt: wire.biometric_consent ?? null,
    resources,
    checks,
    livenessResults: checks.filter(({ type }) => type === 'LIVENESS'),
    faceComparisonResult: checks.find(({ type }) => type === 'FACE_COMPARISON') ?? null,
  };
}

const outcome = (checks) =>
  ['LIVENESS', 'FACE_COMPARISON'].every((wanted) =>
    checks.some(({ type, recommendation }) => type === wanted && recommendation?.value === 'APPROVE'),
  )
    ? 'PASSED'
    : 'FAILED';

const toResourceFields = (wire) => ({
  id: wire.id,
  source: wire.source?.type ?? null,
  createdAt: wire.created_at ?? null,
  updatedAt: wire.last_updated ?? null,
});

const toMedia = (wire) => ({
  id: wire.id,
  type: wire.type,
  createdAt: wire.created ?? null,
  updatedAt: wire.last_updated ?? null,
});

const toOptionalMedia = (holder) => (holder?.media ? toMedia(holder.media) : null);

const toFaceCapture = (wire, make) =>
  make('FaceCaptureResource', { ...toResourceFields(wire), image: toOptionalMedia(wire.image) });

const toLiveness = (wire, make) =>
  make('LivenessResource', {
    ...toResourceFields(wire),
    livenessType: wire.liveness_type,
    image: toOptionalMedia(wire.image),
    faceMap: toOptionalMedia(wire.facemap),
    frames: (wire.frames ?? []).map(toOptionalMedia),
  });

function toCheck(wire, byId, make) {
  const breakdown = (wire.report?.breakdown ?? []).map((part) => ({
    name: part.sub_check,
    result: part.result,
    process: part.process ?? null,
    details: part.details ?? [],
  }));
  const used = wire.resources_used.flatMap((id) => byId.get(id) ?? []);
  const fields = {
    id: wire.id,
    type: wire.type,
    state: wire.state,
    recommendation: wire.report ? toRecommendation(wire.report.recommendation) : null,
    breakdown,
    resources: used,
    generatedMedia: wire.generated_media.map(toMedia),
    createdAt: wire.created,
    updatedAt: wire.last_updated,
  };
  if (wire.type === 'LIVENESS') return make('LivenessResult', { ...fields, attempt: used[0] ?? null });
  if (wire.type === 'FAMILIAR_FACE_SEARCH') return make('FaceSearchResult', fields);
  if (wire.type !== 'FACE_COMPARISON') return make('OtherCheckResult', fields);
  const score = breakdown.flatMap(({ details }) => details).find(({ name }) => name === 'confidence_score');
  return make('FaceComparisonResult', { ...fields, confidenceScore: score ? Number(score.value) : null });
}

const toRecommendation = ({ value, reason, recovery_suggestion }) => ({
  value,
  reason: reason ?? null,
  recoverySuggestion: recovery_suggestion ?? null,
});
