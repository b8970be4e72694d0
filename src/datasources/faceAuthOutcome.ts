import { CheckState, CheckType, RecommendationValue, type Check } from '../schema/check.js';
import type { FaceComparisonResult } from '../schema/faceComparisonResult.js';
import { FaceAuthOutcome, SessionState, type Session } from '../schema/session.js';

/** From the worst, which decides, to the best. */
enum Verdict {
  REJECTED,
  PENDING,
  APPROVED,
}

/**
 * Outcome of face authentication (reference 8.6). PASSED: every comparison is approved, and a liveness check is. FAILED: a
 * comparison is rejected or unknown, or the session is over without both approvals. PENDING: one is unfinished.
 * NOT_REQUESTED: the result has no sign of a comparison; for an ongoing session the configuration decides, in a completed
 * one there was none, because a comparison needs its reference image first. Throws if Yoti does not tell the type of a
 * check or the state of the session, and the outcome depends on it.
 */
export function faceAuthOutcome({ state, checks, resources }: Session): FaceAuthOutcome {
  const comparison = decidingComparison(checks, state);
  const verdict = comparison && verdictOf(comparison, state);
  if (verdict === Verdict.REJECTED) return FaceAuthOutcome.FAILED;
  for (const { type } of checks) throwIfUntold(type);
  if (verdict === Verdict.APPROVED && checks.some(isApprovedLiveness)) return FaceAuthOutcome.PASSED;
  throwIfUntold(state);
  if (state === SessionState.EXPIRED) return FaceAuthOutcome.EXPIRED;
  if (verdict === Verdict.PENDING) return FaceAuthOutcome.PENDING;
  const isRequested = comparison ?? resources.some(({ __typename }) => __typename === 'FaceCaptureResource');
  if (!isRequested) return FaceAuthOutcome.NOT_REQUESTED;
  return state === SessionState.COMPLETED ? FaceAuthOutcome.FAILED : FaceAuthOutcome.PENDING;
}

/** The comparison that decides the outcome: of several the last one with the worst verdict; null if there is none. */
export function decidingComparison(
  checks: readonly Check[],
  state: SessionState,
): FaceComparisonResult | null {
  let deciding: Check | null = null;
  let worst = Verdict.APPROVED;
  for (const check of checks) {
    if (check.type !== CheckType.FACE_COMPARISON) continue;
    const verdict = verdictOf(check, state);
    if (verdict > worst) continue;
    worst = verdict;
    deciding = check;
  }
  return deciding as FaceComparisonResult | null;
}

export const isApproved = ({ state, recommendation }: Check): boolean =>
  state === CheckState.DONE && recommendation?.value === RecommendationValue.APPROVE;

const isApprovedLiveness = (check: Check): boolean => check.type === CheckType.LIVENESS && isApproved(check);

const UNFINISHED: ReadonlySet<CheckState> = new Set([
  CheckState.CREATED,
  CheckState.READY,
  CheckState.PENDING,
]);

function verdictOf(check: Check, sessionState: SessionState): Verdict {
  const { state } = check;
  if (UNFINISHED.has(state)) return Verdict.PENDING;
  if (isApproved(check)) return Verdict.APPROVED;
  if (state === CheckState.DONE || state === CheckState.INTERNAL_ERROR) return Verdict.REJECTED;
  // A state of tomorrow: while the session goes on, the check may still come to an end.
  return sessionState === SessionState.ONGOING ? Verdict.PENDING : Verdict.REJECTED;
}

/** A value that Yoti's answer does not tell is an error in its place (ADR 27). */
function throwIfUntold(value: CheckType | SessionState): void {
  const told: unknown = value;
  if (told instanceof Error) throw told;
}
