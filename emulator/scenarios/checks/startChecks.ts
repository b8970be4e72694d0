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

/** Builds the checks of one entry of `requested_checks`. */
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

/** Checks that an identity profile implies. */
const IMPLIED_BY_PROFILE = [
  'ID_DOCUMENT_AUTHENTICITY',
  'ID_DOCUMENT_FACE_MATCH',
  'THIRD_PARTY_IDENTITY_FRAUD_1',
  'SYNECTICS_IDENTITY_FRAUD',
];

/** Starts the background checks, once the user has finished. */
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
  const { requested_checks: explicit = [] } = specification;
  const implied = wantsIdentityProfile(specification) ? IMPLIED_BY_PROFILE : [];
  const missing = implied.filter((type) => explicit.every((check) => check.type !== type));
  return [...explicit, ...missing.map((type) => ({ type }))];
}

/** Check with the outcome that the response config has for it. */
function withConfiguredOutcome(
  emulator: EmulatorState,
  session: Session,
  check: NewCheck,
  index: number,
): NewCheck {
  const ownReport = check.outcome === 'INTERNAL_ERROR' ? undefined : check.outcome;
  const { type, document } = check;
  const { outcome, delayMs } = configuredOutcome(
    emulator,
    session,
    type,
    index,
    document,
    ownReport?.breakdown,
  );
  return {
    ...check,
    ...(outcome && { outcome: outcome === 'INTERNAL_ERROR' ? outcome : withSummary(outcome, ownReport) }),
    ...(delayMs !== undefined && { delayMs }),
  };
}

/** Configured report; fields of the watchlist summary that it leaves out come from the check's own report. */
function withSummary(report: Report, ownReport?: Report): Report {
  const summary = report.watchlist_summary ?? ownReport?.watchlist_summary;
  return summary ? { ...report, watchlist_summary: { ...ownReport?.watchlist_summary, ...summary } } : report;
}
