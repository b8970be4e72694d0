import { addCheck, type NewCheck } from '../../state/check.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { configuredDelayMs } from '../../state/responseConfig.js';
import type { Session } from '../../state/session.js';
import { type Requested, wantsIdentityProfile } from '../../state/sessionSpecification.js';
import { configuredOutcome } from '../reports/configuredOutcome.js';
import type { Report } from '../reports/report.js';
import { authenticity, documentComparison, faceMatch, inBranchCheck } from './documentCheck.js';
import { faceComparison } from './faceComparison.js';
import { faceSearch } from './faceSearch.js';
import { identityFraud, thirdPartyIdentity } from './identityCheck.js';
import { watchlist } from './watchlist.js';

/** Makes the checks that one entry of `requested_checks` leads to. */
type CheckBuilder = (emulator: EmulatorState, session: Session, requested: Requested) => NewCheck[];

const BUILDERS: { [type: string]: CheckBuilder } = {
  ID_DOCUMENT_AUTHENTICITY: authenticity,
  ID_DOCUMENT_FACE_MATCH: faceMatch,
  ID_DOCUMENT_COMPARISON: documentComparison,
  FACE_COMPARISON: faceComparison,
  FAMILIAR_FACE_SEARCH: faceSearch,
  THIRD_PARTY_IDENTITY: thirdPartyIdentity,
  THIRD_PARTY_IDENTITY_FRAUD_1: identityFraud,
  SYNECTICS_IDENTITY_FRAUD: identityFraud,
  WATCHLIST_SCREENING: watchlist,
  WATCHLIST_ADVANCED_CA: watchlist,
  IBV_VISUAL_REVIEW_CHECK: inBranchCheck,
  PROFILE_DOCUMENT_MATCH: inBranchCheck,
  DOCUMENT_SCHEME_VALIDITY_CHECK: inBranchCheck,
};

/** What an identity profile checks without being asked. */
const IMPLIED_BY_PROFILE = [
  'ID_DOCUMENT_AUTHENTICITY',
  'ID_DOCUMENT_FACE_MATCH',
  'THIRD_PARTY_IDENTITY_FRAUD_1',
  'SYNECTICS_IDENTITY_FRAUD',
];

/** Begins the checks that run once the user has finished. */
export function startChecks(emulator: EmulatorState, session: Session): void {
  const delayMs = configuredDelayMs(emulator.responseConfig(session)) ?? emulator.options.checkDelayMs;
  for (const requested of requestedChecks(session)) {
    const checks = BUILDERS[requested.type]?.(emulator, session, requested) ?? [];
    checks.forEach((check, index) =>
      addCheck(emulator, session, { delayMs, ...withConfiguredOutcome(emulator, session, check, index) }),
    );
  }
}

function requestedChecks({ specification }: Session): Requested[] {
  const { requested_checks: named = [] } = specification;
  const implied = wantsIdentityProfile(specification) ? IMPLIED_BY_PROFILE : [];
  const missing = implied.filter((type) => named.every((check) => check.type !== type));
  return [...named, ...missing.map((type) => ({ type }))];
}

/** The check as the sandbox wants it to end. */
function withConfiguredOutcome(
  emulator: EmulatorState,
  session: Session,
  check: NewCheck,
  index: number,
): NewCheck {
  const own = check.outcome === 'INTERNAL_ERROR' ? undefined : check.outcome;
  const { type, document } = check;
  const { outcome, delayMs } = configuredOutcome(emulator, session, type, index, document, own?.breakdown);
  return {
    ...check,
    ...(outcome && { outcome: outcome === 'INTERNAL_ERROR' ? outcome : withSummary(outcome, own) }),
    ...(delayMs !== undefined && { delayMs }),
  };
}

/** A watchlist keeps its summary when only the rest of its report is given. */
function withSummary(report: Report, own?: Report): Report {
  const summary = report.watchlist_summary ?? own?.watchlist_summary;
  return summary ? { ...report, watchlist_summary: { ...own?.watchlist_summary, ...summary } } : report;
}
