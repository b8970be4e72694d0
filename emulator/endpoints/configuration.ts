import { livenessType } from '../scenarios/checks/liveness.js';
import { allowedDocuments } from '../state/documentFilter.js';
import { mediaToWire } from '../state/media.js';
import type { Requirement } from '../state/requirement.js';
import { resourcesOf } from '../state/resource.js';
import { secondsLeft, type Session } from '../state/session.js';
import type { Requested } from '../state/sessionSpecification.js';

const DEFAULT_ATTEMPTS = { GENERIC: 2, RECLASSIFICATION: 2 };
const IN_BRANCH_CHECKS = [
  'IBV_VISUAL_REVIEW_CHECK',
  'PROFILE_DOCUMENT_MATCH',
  'DOCUMENT_SCHEME_VALIDITY_CHECK',
];

/** Body of GET /sessions/{id}/configuration (reference 7). */
export function configurationToWire(session: Session, now: number): object {
  const { requested_checks: checks = [], sdk_config: preferences } = session.specification;
  return {
    session_id: session.id,
    client_session_token_ttl: secondsLeft(session, now),
    requested_checks: checks.map(({ type }) => type),
    ...applicantProfile(session),
    capture: {
      biometric_consent: consent(session),
      required_resources: session.requirements.map((requirement) => requirementToWire(session, requirement)),
    },
    sdk_config: { hide_logo: false, allow_handoff: false, ...preferences },
    track_ip_address: true,
  };
}

function applicantProfile(session: Session): object {
  const media = session.media.get(resourcesOf(session, 'applicant_profiles')[0]?.profileMediaId ?? '');
  return media ? { applicant_profile: { media: mediaToWire(media) } } : {};
}

function consent({ specification, consentAt }: Session): string {
  if (specification.block_biometric_consent) return 'NOT_REQUIRED';
  return consentAt === undefined ? 'REQUIRED' : 'CAPTURED';
}

function requirementToWire(session: Session, requirement: Requirement): object {
  const { type, id, state, sources } = requirement;
  const common = { type, id, state, allowed_sources: sources.map((source) => ({ type: source })) };
  switch (type) {
    case 'LIVENESS':
      return { ...common, liveness_type: livenessType(session) };
    case 'ID_DOCUMENT':
      return { ...common, ...idDocument(session, requirement) };
    case 'SUPPLEMENTARY_DOCUMENT':
      return { ...common, ...supplementaryDocument(session, requirement) };
    default:
      return common;
  }
}

function idDocument(session: Session, { document, state }: Requirement): object {
  const { allowed_capture_methods: methods, attempts_configuration: limits } =
    session.specification.sdk_config ?? {};
  const { ID_DOCUMENT_TEXT_DATA_EXTRACTION: limit = DEFAULT_ATTEMPTS } = (limits ?? {}) as {
    [task: string]: object;
  };
  return {
    requested_tasks: tasks(session, 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', state),
    supported_countries: allowedDocuments(document?.filter),
    allowed_capture_methods: methods ?? 'CAMERA_AND_UPLOAD',
    attempts_remaining: limit,
    ibv_client_assessments: assessments(session, state),
  };
}

function supplementaryDocument(session: Session, { document, state }: Requirement): object {
  return {
    requested_tasks: tasks(session, 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION', state),
    document_types: document?.document_types ?? [
      'UTILITY_BILL',
      'BANK_STATEMENT',
      'COUNCIL_TAX_BILL',
      'PHONE_BILL',
    ],
    country_codes: document?.country_codes ?? ['GBR'],
    ...(document?.objective && { objective: document.objective }),
    ibv_client_assessments: assessments(session, state),
  };
}

function tasks({ specification }: Session, type: string, state: string): object[] {
  const isWanted = specification.requested_tasks?.some((task) => task.type === type);
  return isWanted ? [{ type, state }] : [];
}

function assessments({ specification }: Session, state: string): object[] {
  const isDone = state === 'COMPLETE';
  return (specification.requested_checks ?? [])
    .filter(({ type }) => IN_BRANCH_CHECKS.includes(type))
    .map((check) => ({ type: check.type, state: isDone ? 'DONE' : 'REQUIRED', ...scheme(check) }));
}

function scheme({ config }: Requested): object {
  return typeof config?.scheme === 'string' ? { scheme: config.scheme } : {};
}
