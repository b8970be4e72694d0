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
import type { Media } from '../schema/media.js';
import type { Pool } from '../schema/pool.js';
import type { LivenessResource, Resource } from '../schema/resource.js';
import { enumValue, extended, optionalEnumValue } from './convert.js';
import { toHeldMedia, toMedia } from './media.js';
import { toUnlistedResource } from './resource.js';
import { toWatchlistSummary } from './watchlist.js';
import type { SessionIndex } from './sessionIndex.js';
import type { components } from './yoti/wire.js';

type WireCheck = components['schemas']['Check'];
type WireReport = components['schemas']['Report'];
type Common = Omit<Check, '__typename'>;
type Convert = (wire: WireCheck, session: SessionIndex) => Check;

/** A check in our words. */
export function toCheck(wire: WireCheck, session: SessionIndex): Check {
  return kinds[enumValue(CheckType, wire.type)](wire, session);
}

/**
 * What all checks have. Lists are put into our words when they are asked for, once: compiled documents ask again for each
 * field below.
 */
class AnyCheck implements Common {
  readonly id: string;
  readonly type: CheckType;
  readonly state: CheckState;
  readonly recommendation: Recommendation | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly #wire: WireCheck;
  readonly #session: SessionIndex;
  #breakdown?: SubCheck[];
  #resources?: Resource[];
  #generatedMedia?: Media[];

  constructor(wire: WireCheck, session: SessionIndex) {
    this.id = wire.id;
    this.type = enumValue(CheckType, wire.type);
    this.state = enumValue(CheckState, wire.state);
    this.recommendation = toRecommendation(wire.report);
    this.createdAt = wire.created;
    this.updatedAt = wire.last_updated;
    this.#wire = wire;
    this.#session = session;
  }

  get breakdown(): SubCheck[] {
    return (this.#breakdown ??= (this.#wire.report?.breakdown ?? []).map(toSubCheck));
  }

  get resources(): Resource[] {
    const session = this.#session;
    return (this.#resources ??= this.#wire.resources_used.map(
      (id) => session.resource(id) ?? toUnlistedResource(id, session.id),
    ));
  }

  get generatedMedia(): Media[] {
    return (this.#generatedMedia ??= this.#wire.generated_media.map((media) =>
      toMedia(media, this.#session.id),
    ));
  }
}

class ScoredCheck extends AnyCheck {
  #confidenceScore?: number | null;

  get confidenceScore(): number | null {
    if (this.#confidenceScore === undefined) this.#confidenceScore = confidenceScore(this.breakdown);
    return this.#confidenceScore;
  }
}

class LivenessCheck extends AnyCheck {
  readonly __typename = 'LivenessResult';

  #attempt?: LivenessResource | null;

  get attempt(): LivenessResource | null {
    if (this.#attempt === undefined) this.#attempt = this.resources.find(isLiveness) ?? null;
    return this.#attempt;
  }
}

const isLiveness = (resource: Resource): resource is LivenessResource =>
  resource.__typename === 'LivenessResource';

function toRecommendation(report: WireReport | null | undefined): Recommendation | null {
  if (!report) return null;
  const { value, reason, recovery_suggestion } = report.recommendation;
  return {
    value: enumValue(RecommendationValue, value),
    reason: reason ?? null,
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

/** Which pool and whose face it is stand in the details of whichever sub-check found it. Reference 8.7. */
class FaceSearchCheck extends AnyCheck implements FaceSearchResult {
  readonly __typename = 'FaceSearchResult';
  readonly pool: Pool | null;
  readonly approvalCriteria: FaceSearchCriteria | null;
  #matchingPool?: Pool | null;

  constructor(wire: WireCheck, session: SessionIndex) {
    super(wire, session);
    const { config } = wire;
    this.pool = config?.pool_id ? { id: config.pool_id, label: config.pool_label ?? null } : null;
    this.approvalCriteria = optionalEnumValue(FaceSearchCriteria, config?.approval_criteria);
  }

  get matchingPool(): Pool | null {
    if (this.#matchingPool === undefined)
      this.#matchingPool = toMatchingPool(detail(this.breakdown, 'matching_pool'), this.pool);
    return this.#matchingPool;
  }

  get matchingApplicantId(): string | null {
    return detail(this.breakdown, 'matching_applicant') ?? null;
  }
}

const plain =
  (__typename: string): Convert =>
  (wire, session) =>
    extended(new AnyCheck(wire, session), { __typename });

const scored =
  (__typename: string): Convert =>
  (wire, session) =>
    extended(new ScoredCheck(wire, session), { __typename });

const profiled =
  (__typename: string): Convert =>
  (wire, session) =>
    extended(new AnyCheck(wire, session), {
      __typename,
      generatedProfile: toHeldMedia(wire.generated_profile, session.id),
    }) as Check;

const watchlist: Convert = (wire, session) => {
  const summary = wire.report?.watchlist_summary;
  return extended(profiled('WatchlistResult')(wire, session), {
    summary: summary ? toWatchlistSummary(summary, session.id) : null,
  });
};

function toMatchingPool(found: string | undefined, pool: Pool | null): Pool | null {
  if (found === undefined) return null;
  // Whether the detail is the pool's id or its label is not published.
  return found === pool?.id || found === pool?.label ? pool : { id: found, label: null };
}

/** One entry for each kind; what has no type of its own keeps Yoti's name of it. */
const kinds: Record<CheckType, Convert> = {
  FACE_COMPARISON: scored('FaceComparisonResult'),
  LIVENESS: (wire, session) => new LivenessCheck(wire, session),
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
  DOCUMENT_SCHEME_VALIDITY_CHECK: (wire, session) =>
    extended(new AnyCheck(wire, session), {
      __typename: 'DocumentSchemeValidityResult',
      scheme: wire.scheme ?? null,
    }) as Check,
  FAMILIAR_FACE_SEARCH: (wire, session) => new FaceSearchCheck(wire, session),
  UNKNOWN: (wire, session) =>
    extended(new AnyCheck(wire, session), { __typename: 'OtherCheckResult', typeName: wire.type }) as Check,
};

/** Which sub-check carries the score is not published, so whichever has the detail is taken. Reference 8.6. */
function confidenceScore(breakdown: SubCheck[]): number | null {
  const text = detail(breakdown, 'confidence_score')?.trim() ?? '';
  return /^[01](\.\d+)?$/.test(text) && Number(text) <= 1 ? Number(text) : null;
}

function detail(breakdown: SubCheck[], wanted: string): string | undefined {
  for (const { details } of breakdown) {
    const found = details.find(({ name }) => name === wanted);
    if (found) return found.value;
  }
  return undefined;
}
