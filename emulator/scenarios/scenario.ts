import type { CheckResult, ResponseConfig } from '../state/responseConfig.js';
import type { Report } from './reports/report.js';

/** One go at liveness in a scenario; `POOL_MEMBER` is the first applicant of the pool that is searched. */
export interface ScenarioAttempt {
  passes?: boolean;
  person?: 'ENROLLED_PERSON' | 'SOMEBODY_ELSE' | 'POOL_MEMBER';
}

/** A named outcome: what POST /agent plays and what the sandbox is told. */
export interface Scenario {
  description: string;
  /** What the user does at the liveness capture when POST /agent does not say. */
  attempts?: ScenarioAttempt[];
  config?: ResponseConfig;
  /** The user's time is up at once. */
  expires?: boolean;
}

const reported = (value: Report['recommendation']['value'], reason?: string): CheckResult => ({
  result: { report: { recommendation: { value, ...(reason && { reason }) }, breakdown: [] } },
});
const failing = (value: 'REJECT' | 'CONSIDER', reason: string, subCheck: string): CheckResult => ({
  result: {
    report: {
      recommendation: { value, reason },
      breakdown: [{ sub_check: subCheck, result: 'FAIL', details: [], process: 'AUTOMATED' }],
    },
  },
});
const template = (name: string): CheckResult[] => [{ result: { report_template: name } }];
const checks = (check_reports: ResponseConfig['check_reports']): { config: ResponseConfig } => ({
  config: { check_reports },
});
const authenticity = (name: string): { config: ResponseConfig } =>
  checks({ ID_DOCUMENT_AUTHENTICITY: template(name) });
const faceMatch = (name: string): { config: ResponseConfig } =>
  checks({ ID_DOCUMENT_FACE_MATCH: template(name) });
const extraction = (...names: string[]): { config: ResponseConfig } => ({
  config: {
    task_results: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: names.map((name) => ({ result_template: name })) },
  },
});
const watchlistHit: CheckResult = {
  result: {
    report: {
      recommendation: { value: 'CONSIDER', reason: 'POTENTIAL_MATCH' },
      breakdown: [
        {
          sub_check: 'sanction',
          result: 'FAIL',
          details: [
            { name: 'number_of_hits', value: '1' },
            { name: 'closest_match', value: 'name_exact' },
          ],
          process: 'AUTOMATED',
        },
      ],
      watchlist_summary: { total_hits: 1, associated_country_codes: ['GBR'] },
    },
  },
};

/** All scenarios by name; `PUT …/response-config {"scenario": "NAME"}` chooses one. */
export const scenarios = {
  APPROVE: { description: 'The enrolled person passes at the first attempt.', attempts: [{}] },
  SOMEBODY_ELSE: {
    description: 'A living person with another face: liveness approves, comparison and face match reject.',
    attempts: [{ person: 'SOMEBODY_ELSE' }],
  },
  SPOOFED_LIVENESS: {
    description: 'One attempt with a photograph of the enrolled person; liveness rejects, the user gives up.',
    attempts: [{ passes: false }],
  },
  RETRY_THEN_APPROVE: {
    description: 'Liveness rejects once, then approves.',
    attempts: [{ passes: false }, {}],
  },
  THREE_FAILED_ATTEMPTS: {
    description: 'Liveness rejects three times.',
    attempts: [{ passes: false }, { passes: false }, { passes: false }],
  },
  SPOOF_THEN_SOMEBODY_ELSE: {
    description: 'A photograph first, then a living stranger.',
    attempts: [{ passes: false }, { person: 'SOMEBODY_ELSE' }],
  },
  LIVENESS_NOT_AVAILABLE: {
    description: 'Liveness cannot tell: NOT_AVAILABLE.',
    attempts: [{}],
    ...checks({ LIVENESS: [reported('NOT_AVAILABLE')] }),
  },
  SLOW_LIVENESS: {
    description: 'The liveness check takes ten seconds.',
    attempts: [{}],
    ...checks({ LIVENESS: [{ response_delay: 10 }] }),
  },
  PHOTO_OF_MASK: {
    description: 'Face comparison rejects: the selfie shows a mask.',
    ...checks({ FACE_COMPARISON: failing('REJECT', 'PHOTO_OF_MASK', 'ai_face_match') }),
  },
  PHOTO_OF_PHOTO: {
    description: 'Face comparison rejects: the selfie shows a photograph.',
    ...checks({ FACE_COMPARISON: failing('REJECT', 'PHOTO_OF_PHOTO', 'ai_face_match') }),
  },
  COMPARISON_NOT_AVAILABLE: {
    description: 'Face comparison cannot tell: the reference image is too blurred.',
    ...checks({ FACE_COMPARISON: reported('NOT_AVAILABLE', 'PHOTO_TOO_BLURRY') }),
  },
  BLURRED_DOCUMENT: {
    description: 'Document authenticity cannot tell: the photograph is too blurred.',
    ...authenticity('PHOTO_TOO_BLURRY'),
  },
  GLARE_ON_DOCUMENT: {
    description: 'Document authenticity cannot tell: glare on the document.',
    ...authenticity('GLARE_OBSTRUCTION'),
  },
  TAMPERED_DOCUMENT: { description: 'The document was tampered with.', ...authenticity('TAMPERED') },
  COPIED_DOCUMENT: { description: 'The document is a copy.', ...authenticity('DOCUMENT_COPY') },
  FRAUD_LIST_MATCH: { description: 'The document is on a fraud list.', ...authenticity('FRAUD_LIST_MATCH') },
  EXPIRED_DOCUMENT: {
    description: 'The document is out of date.',
    ...checks({ ID_DOCUMENT_AUTHENTICITY: [failing('REJECT', 'EXPIRED_DOCUMENT', 'document_in_date')] }),
  },
  FORGED_CHIP: {
    description: 'The signature of the document chip is wrong.',
    ...checks({
      ID_DOCUMENT_AUTHENTICITY: [
        failing('REJECT', 'CHIP_SIGNATURE_VERIFICATION_FAILED', 'chip_digital_signature_verification'),
      ],
    }),
  },
  UNREADABLE_DOCUMENT: {
    description: 'The text cannot be read, at both tries.',
    ...extraction('UNABLE_TO_OCR'),
  },
  READABLE_AT_SECOND_TRY: {
    description: 'The text cannot be read at first, then it can.',
    ...extraction('UNABLE_TO_OCR', 'SUCCESS'),
  },
  UNSUPPORTED_DOCUMENT: {
    description: 'A document is shown that Yoti does not support.',
    ...extraction('UNSUPPORTED_DOCUMENT'),
  },
  EXPIRED_DOCUMENT_AT_CAPTURE: {
    description: 'The extraction finds the document out of date and asks for another.',
    ...extraction('DOCUMENT_IS_EXPIRED'),
  },
  TEXT_DATA_CHECK_FAIL: {
    description: 'A person cannot read the text of the document either.',
    ...checks({
      ID_DOCUMENT_TEXT_DATA_CHECK: [failing('REJECT', 'EXTRACTION_FAILED', 'text_data_readable')],
    }),
  },
  FACE_MATCH_FAIL: { description: 'The document shows another face.', ...faceMatch('FAIL') },
  MANUAL_FACE_MATCH_PASS: {
    description: 'The machine sees another face, a person does not: approved.',
    ...faceMatch('AUTO_FAIL'),
  },
  MANUAL_FACE_MATCH_FAIL: {
    description: 'The machine sees the same face, a person does not: rejected.',
    ...faceMatch('MANUAL_FAIL'),
  },
  DOCUMENTS_DIFFER: {
    description: 'Two documents show different names.',
    ...checks({ ID_DOCUMENT_COMPARISON: [failing('REJECT', 'MISMATCH', 'name_match')] }),
  },
  THIRD_PARTY_MISMATCH: {
    description: 'No bureau knows the person at this address.',
    ...checks({ THIRD_PARTY_IDENTITY: failing('CONSIDER', 'ADDRESS_MISMATCH', 'address_match') }),
  },
  THIRD_PARTY_UNKNOWN: {
    description: 'No bureau knows the person.',
    ...checks({ THIRD_PARTY_IDENTITY: failing('CONSIDER', 'NO_MATCH_FOUND', 'name_match') }),
  },
  WATCHLIST_HIT: {
    description: 'The person may be on a sanctions list.',
    ...checks({ WATCHLIST_SCREENING: watchlistHit, WATCHLIST_ADVANCED_CA: [watchlistHit] }),
  },
  POOL_HIT: {
    description: 'The first applicant of the searched pool sits in front of the camera.',
    attempts: [{ person: 'POOL_MEMBER' }],
  },
  POOL_MISS: {
    description: 'Somebody who is in no pool sits in front of the camera.',
    attempts: [{ person: 'SOMEBODY_ELSE' }],
  },
  IDENTITY_PROFILE_ABORTED: {
    description: 'The identity profile is not built, because a document is on a fraud list.',
    ...authenticity('FRAUD_LIST_MATCH'),
  },
  EXPIRED_SESSION: { description: 'The user never comes: the time is up at once.', expires: true },
  SLOW_CHECKS: {
    description: 'Background checks take thirty seconds.',
    ...checks({ async_report_delay: 30 }),
  },
  CHECK_INTERNAL_ERROR: {
    description: 'Face comparison, face match and authenticity end with INTERNAL_ERROR.',
    config: { internal_errors: ['FACE_COMPARISON', 'ID_DOCUMENT_FACE_MATCH', 'ID_DOCUMENT_AUTHENTICITY'] },
  },
} satisfies { [name: string]: Scenario };

/** The scenario with this name; undefined when there is none. */
export function findScenario(name: string | undefined): Scenario | undefined {
  return name !== undefined && Object.hasOwn(scenarios, name)
    ? (scenarios as Record<string, Scenario>)[name]
    : undefined;
}

/** A response config with its scenario worked in: what the config says itself comes on top. */
export function withScenario(config: ResponseConfig): ResponseConfig {
  const { config: base } = findScenario(config.scenario) ?? {};
  return {
    ...base,
    ...config,
    check_reports: { ...base?.check_reports, ...config.check_reports },
    task_results: { ...base?.task_results, ...config.task_results },
  };
}
