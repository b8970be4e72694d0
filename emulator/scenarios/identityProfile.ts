import { randomUUID } from 'node:crypto';
import { type Check, isApproved } from '../state/check.js';
import { timestamp } from '../state/clock.js';
import { documentsOf } from '../state/document.js';
import type { Session } from '../state/session.js';
import type { Scheme } from '../state/sessionSpecification.js';

/** Field of the session result that holds an identity profile. */
export type ProfileKind = 'identity_profile' | 'advanced_identity_profile';

/** Reason why an identity profile was aborted, in its wire shape (reference 8.9). */
export interface ProfileFailure {
  reason_code: string;
  requirements_not_met_details: object[];
}

/** Reason and failure type for a check that does not approve, in order of precedence. */
const FAILURE_REASONS: [reason: string, failureType: string, isMet: (check: Check) => boolean][] = [
  ['FRAUD_DETECTED', 'ID_DOCUMENT_AUTHENTICITY', (check) => reasonOf(check) !== 'FRAUD_LIST_MATCH'],
  ['UNABLE_TO_VALIDATE_DOCUMENT', 'ID_DOCUMENT_AUTHENTICITY', approves('ID_DOCUMENT_AUTHENTICITY')],
  ['FACE_MATCH_VERIFICATION_FAILED', 'ID_DOCUMENT_FACE_MATCH', approves('ID_DOCUMENT_FACE_MATCH')],
  ['IDENTITY_FRAUD_SCORE_INSUFFICIENT', 'IDENTITY_CHECK', approves('SYNECTICS_IDENTITY_FRAUD')],
  [
    'IDENTITY_CHECK_FAILED',
    'IDENTITY_CHECK',
    approves('THIRD_PARTY_IDENTITY_FRAUD_1', 'THIRD_PARTY_IDENTITY'),
  ],
];

/** Reason why the checks do not allow a profile; undefined if they do. */
export function profileFailure(session: Session): ProfileFailure | undefined {
  const { checks } = session;
  if (checks.some(({ outcome }) => outcome === 'INTERNAL_ERROR')) {
    return failure(session, 'UNABLE_TO_COMPLETE_CHECKS', 'IDENTITY_CHECK');
  }
  const found = FAILURE_REASONS.find(([, , isMet]) => !checks.every(isMet));
  if (found) return failure(session, found[0], found[1]);
  if (documentsOf(session).length === 0) {
    return failure(session, 'MANDATORY_DOCUMENT_NOT_PROVIDED', 'ID_DOCUMENT_EXTRACTION');
  }
  const isAlive = checks.some((check) => check.type === 'LIVENESS' && isApproved(check));
  return isAlive ? undefined : failure(session, 'MISSING_LIVENESS', 'LIVENESS', 'USER_FAILED_LIVENESS');
}

function approves(...types: string[]): (check: Check) => boolean {
  return (check) => !types.includes(check.type) || isApproved(check);
}

function reasonOf({ outcome }: Check): string | undefined {
  return outcome === 'INTERNAL_ERROR' ? undefined : outcome.recommendation.reason;
}

function failure(session: Session, reason: string, failureType: string, details = reason): ProfileFailure {
  const documents = documentsOf(session).map(({ document }) => ({
    failure_type: failureType,
    document_type: document.type,
    document_country_iso_code: document.country,
    audit_id: randomUUID(),
    details,
  }));
  const plain = { failure_type: failureType, audit_id: randomUUID(), details };
  return { reason_code: reason, requirements_not_met_details: documents.length > 0 ? documents : [plain] };
}

/** Report of a completed profile: `summary` for the session result, `document` for the media. */
export function profileReport(session: Session, kind: ProfileKind): { summary: object; document: object } {
  const summary = kind === 'identity_profile' ? standard(session) : advanced(session);
  const document = {
    identity_assertion: {
      current_name: { given_names: 'JOAN MARIA', family_name: 'EXAMPLE', full_name: 'JOAN MARIA EXAMPLE' },
      date_of_birth: '1990-04-12',
    },
    verification_report: {
      report_id: randomUUID(),
      timestamp: timestamp(session.completedAt ?? session.createdAt),
      ...session.specification.subject,
      ...summary,
      evidence: {
        documents: documentsOf(session).map((d) => d.document),
        face: { initial_liveness: 'AUTOMATED' },
      },
    },
    authentication_report: {},
    proof: 'made by the emulator',
  };
  return { summary, document };
}

function standard({ specification }: Session): object {
  const { trust_framework: framework = 'UK_TFIDA', scheme = { type: 'RTW' } } =
    specification.identity_profile_requirements ?? {};
  return { trust_framework: framework, schemes_compliance: [compliance(scheme)] };
}

function advanced({ specification }: Session): object {
  const { profiles = [] } = specification.advanced_identity_profile_requirements ?? {};
  return {
    compliance: profiles.map(({ trust_framework: framework = 'YOTI_GLOBAL', schemes = [] }) => ({
      trust_framework: framework,
      schemes_compliance: schemes.map(compliance),
    })),
  };
}

function compliance({ type, objective, label }: Scheme): object {
  const scheme = { type, ...(objective && { objective }), ...(label && { label }) };
  return { scheme, requirements_met: true };
}
