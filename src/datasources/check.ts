import {
  CheckProcess,
  CheckState,
  CheckType,
  RecommendationValue,
  SubCheckResult,
  type Check,
  type Recommendation,
  type SubCheck,
} from '../schema/check.js';
import { FaceSearchCriteria, type FaceSearchResult } from '../schema/faceSearchResult.js';
import type { Pool } from '../schema/pool.js';
import { explain } from '../schema/reason.js';
import type { LivenessResource, Resource } from '../schema/resource.js';
import { enumValue, assignTo, optionalEnumValue } from './convert.js';
import { toOptionalMedia, toMedia } from './media.js';
import { toUnlistedResource } from './resource.js';
import { toWatchlistSummary } from './watchlist.js';
import type { components } from './yoti/wire.js';

type WireCheck = components['schemas']['Check'];
type WireReport = components['schemas']['Report'];
type CommonCheck = Omit<Check, '__typename'>;
/** Adds to the fields that all checks have those of one type. */
type Convert = (check: CommonCheck, wire: WireCheck, sessionId: string) => Check;

/** Converts a check; `resources` are those of its session, by id. */
export function toCheck(wire: WireCheck, sessionId: string, resources: ReadonlyMap<string, Resource>): Check {
  const check = {
    id: wire.id,
    type: enumValue(CheckType, wire.type),
    state: enumValue(CheckState, wire.state),
    recommendation: toRecommendation(wire.report),
    breakdown: (wire.report?.breakdown ?? []).map(toSubCheck),
    resources: wire.resources_used.map((id) => resources.get(id) ?? toUnlistedResource(id, sessionId)),
    generatedMedia: wire.generated_media.map((media) => toMedia(media, sessionId)),
    createdAt: wire.created ?? null,
    updatedAt: wire.last_updated ?? null,
    sessionId,
  };
  return (kinds[check.type] ?? kinds.UNKNOWN)(check, wire, sessionId);
}

const isLiveness = (resource: Resource): resource is LivenessResource =>
  resource.__typename === 'LivenessResource';

function toRecommendation(report: WireReport | null | undefined): Recommendation | null {
  if (!report?.recommendation) return null;
  const { value, reason, recovery_suggestion } = report.recommendation;
  return {
    value: enumValue(RecommendationValue, value),
    reason: reason ?? null,
    explanation: explain(reason),
    recoverySuggestion: recovery_suggestion ?? null,
  };
}

function toSubCheck(wire: components['schemas']['Breakdown']): SubCheck {
  return {
    name: wire.sub_check,
    result: enumValue(SubCheckResult, wire.result),
    process: optionalEnumValue(CheckProcess, wire.process),
    details: wire.details ?? [],
  };
}

/** The match is in the details of one of the sub-checks. Reference 8.7. */
const faceSearch: Convert = (check, { config }): FaceSearchResult => {
  const pool = config?.pool_id ? { id: config.pool_id, label: config.pool_label ?? null } : null;
  return assignTo(check, {
    __typename: 'FaceSearchResult',
    pool,
    approvalCriteria: optionalEnumValue(FaceSearchCriteria, config?.approval_criteria),
    matchingPool: toMatchingPool(detail(check.breakdown, 'matching_pool'), pool),
    matchingApplicantId: detail(check.breakdown, 'matching_applicant') ?? null,
  });
};

const plain =
  (__typename: string): Convert =>
  (check) =>
    assignTo(check, { __typename });

const scored =
  (__typename: string): Convert =>
  (check) =>
    assignTo(check, { __typename, confidenceScore: confidenceScore(check.breakdown) });

const profiled =
  (__typename: string): Convert =>
  (check, wire, sessionId) =>
    assignTo(check, { __typename, generatedProfile: toOptionalMedia(wire.generated_profile, sessionId) });

const watchlist: Convert = (check, wire, sessionId) => {
  const summary = wire.report?.watchlist_summary;
  return assignTo(profiled('WatchlistResult')(check, wire, sessionId), {
    summary: summary ? toWatchlistSummary(summary, sessionId) : null,
  });
};

function toMatchingPool(found: string | undefined, pool: Pool | null): Pool | null {
  if (found === undefined) return null;
  // Yoti's documentation does not say whether the detail is the pool's id or its label.
  return found === pool?.id || found === pool?.label ? pool : { id: found, label: null };
}

/** Converter for each type; an unknown one keeps Yoti's name of the type. */
const kinds: Record<CheckType, Convert> = {
  FACE_COMPARISON: scored('FaceComparisonResult'),
  LIVENESS: (check) =>
    assignTo(check, { __typename: 'LivenessResult', attempt: check.resources.find(isLiveness) ?? null }),
  ID_DOCUMENT_AUTHENTICITY: plain('DocumentAuthenticityResult'),
  ID_DOCUMENT_FACE_MATCH: scored('DocumentFaceMatchResult'),
  ID_DOCUMENT_COMPARISON: plain('DocumentComparisonResult'),
  ID_DOCUMENT_TEXT_DATA_CHECK: plain('DocumentTextResult'),
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK: plain('SupplementaryDocumentTextResult'),
  THIRD_PARTY_IDENTITY: profiled('ThirdPartyIdentityResult'),
  THIRD_PARTY_IDENTITY_FRAUD_1: profiled('IdentityFraudResult'),
  SYNECTICS_IDENTITY_FRAUD: profiled('IdentityFraudResult'),
  WATCHLIST_SCREENING: watchlist,
  WATCHLIST_ADVANCED_CA: watchlist,
  IBV_VISUAL_REVIEW_CHECK: plain('VisualReviewResult'),
  PROFILE_DOCUMENT_MATCH: plain('ProfileDocumentMatchResult'),
  DOCUMENT_SCHEME_VALIDITY_CHECK: (check, { scheme }) =>
    assignTo(check, { __typename: 'DocumentSchemeValidityResult', scheme: scheme ?? null }),
  FAMILIAR_FACE_SEARCH: faceSearch,
  UNKNOWN: (check, { type }) => assignTo(check, { __typename: 'OtherCheckResult', typeName: type }),
};

/** A number of 0 or more as Java and JavaScript write it, for example `9.5E-4`. */
const DECIMAL = /^\s*\d+(\.\d+)?(e[+-]?\d+)?\s*$/i;

/** The first `confidence_score` of any sub-check: Yoti's documentation does not say which has it. Reference 8.6. */
function confidenceScore(breakdown: SubCheck[]): number | null {
  const text: unknown = detail(breakdown, 'confidence_score');
  if (typeof text !== 'string' || !DECIMAL.test(text)) return null;
  const score = Number(text);
  return score <= 1 ? score : null;
}

function detail(breakdown: SubCheck[], wantedName: string): string | undefined {
  for (const { details } of breakdown) {
    const found = details.find(({ name }) => name === wantedName);
    if (found) return found.value;
  }
  return undefined;
}
