import { type SandboxScenario } from '../schema/sandbox.js';
import type { components } from './yoti/wire.js';

type Config = components['schemas']['SandboxResponseConfig'];
type CheckResult = components['schemas']['SandboxCheckResult'];
type Value = components['schemas']['Recommendation']['value'];

const report = (value: Value, reason?: string, subCheck?: string): CheckResult => ({
  result: {
    report: {
      recommendation: { value, ...(reason !== undefined && { reason }) },
      breakdown:
        subCheck === undefined
          ? []
          : [{ sub_check: subCheck, result: 'FAIL', details: [], process: 'AUTOMATED' }],
    },
  },
});
const template = (name: string): CheckResult[] => [{ result: { report_template: name } }];
const live = report('APPROVE');
const spoofed = report('REJECT', undefined, 'liveness_auth');
const stranger = report('REJECT', 'DIFFERENT_PERSON', 'ai_face_match');

const checks = (check_reports: Config['check_reports']): Config => ({ check_reports });
const liveness = (...results: CheckResult[]): Config => checks({ LIVENESS: results });
const authenticity = (...results: CheckResult[]): Config => checks({ ID_DOCUMENT_AUTHENTICITY: results });
const faceMatch = (name: string): Config => checks({ ID_DOCUMENT_FACE_MATCH: template(name) });
const extraction = (
  ...names: ('SUCCESS' | 'UNSUPPORTED_DOCUMENT' | 'DOCUMENT_IS_EXPIRED' | 'UNABLE_TO_OCR')[]
): Config => ({
  task_results: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: names.map((result_template) => ({ result_template })) },
});
const watchlistHit: CheckResult = {
  result: {
    report: {
      ...report('CONSIDER', 'POTENTIAL_MATCH', 'sanction').result!.report!,
      watchlist_summary: { total_hits: 1 },
    },
  },
};

/** Each scenario in the words of Yoti's sandbox (reference 14); empty where only an emulator can play it. */
export const scenarios: Record<SandboxScenario, Config> = {
  APPROVE: {},
  SOMEBODY_ELSE: checks({
    LIVENESS: [live],
    FACE_COMPARISON: stranger,
    ID_DOCUMENT_FACE_MATCH: template('FAIL'),
  }),
  SPOOFED_LIVENESS: liveness(spoofed),
  RETRY_THEN_APPROVE: liveness(spoofed, live),
  THREE_FAILED_ATTEMPTS: liveness(spoofed, spoofed, spoofed),
  SPOOF_THEN_SOMEBODY_ELSE: checks({ LIVENESS: [spoofed, live], FACE_COMPARISON: stranger }),
  LIVENESS_NOT_AVAILABLE: liveness(report('NOT_AVAILABLE')),
  SLOW_LIVENESS: liveness({ ...live, response_delay: 10 }),
  PHOTO_OF_MASK: checks({ FACE_COMPARISON: report('REJECT', 'PHOTO_OF_MASK', 'ai_face_match') }),
  PHOTO_OF_PHOTO: checks({ FACE_COMPARISON: report('REJECT', 'PHOTO_OF_PHOTO', 'ai_face_match') }),
  COMPARISON_NOT_AVAILABLE: checks({ FACE_COMPARISON: report('NOT_AVAILABLE', 'PHOTO_TOO_BLURRY') }),
  BLURRED_DOCUMENT: authenticity(...template('PHOTO_TOO_BLURRY')),
  GLARE_ON_DOCUMENT: authenticity(...template('GLARE_OBSTRUCTION')),
  TAMPERED_DOCUMENT: authenticity(...template('TAMPERED')),
  COPIED_DOCUMENT: authenticity(...template('DOCUMENT_COPY')),
  FRAUD_LIST_MATCH: authenticity(...template('FRAUD_LIST_MATCH')),
  EXPIRED_DOCUMENT: authenticity(report('REJECT', 'EXPIRED_DOCUMENT', 'document_in_date')),
  FORGED_CHIP: authenticity(
    report('REJECT', 'CHIP_SIGNATURE_VERIFICATION_FAILED', 'chip_digital_signature_verification'),
  ),
  UNREADABLE_DOCUMENT: extraction('UNABLE_TO_OCR'),
  READABLE_AT_SECOND_TRY: extraction('UNABLE_TO_OCR', 'SUCCESS'),
  UNSUPPORTED_DOCUMENT: extraction('UNSUPPORTED_DOCUMENT'),
  EXPIRED_DOCUMENT_AT_CAPTURE: extraction('DOCUMENT_IS_EXPIRED'),
  TEXT_DATA_CHECK_FAIL: checks({
    ID_DOCUMENT_TEXT_DATA_CHECK: [report('REJECT', 'EXTRACTION_FAILED', 'text_data_readable')],
  }),
  FACE_MATCH_FAIL: faceMatch('FAIL'),
  MANUAL_FACE_MATCH_PASS: faceMatch('AUTO_FAIL'),
  MANUAL_FACE_MATCH_FAIL: faceMatch('MANUAL_FAIL'),
  DOCUMENTS_DIFFER: checks({ ID_DOCUMENT_COMPARISON: [report('REJECT', 'MISMATCH', 'name_match')] }),
  THIRD_PARTY_MISMATCH: checks({
    THIRD_PARTY_IDENTITY: report('CONSIDER', 'ADDRESS_MISMATCH', 'address_match'),
  }),
  THIRD_PARTY_UNKNOWN: checks({ THIRD_PARTY_IDENTITY: report('CONSIDER', 'NO_MATCH_FOUND', 'name_match') }),
  WATCHLIST_HIT: checks({ WATCHLIST_SCREENING: watchlistHit, WATCHLIST_ADVANCED_CA: [watchlistHit] }),
  POOL_HIT: {},
  POOL_MISS: {},
  IDENTITY_PROFILE_ABORTED: authenticity(...template('FRAUD_LIST_MATCH')),
  EXPIRED_SESSION: {},
  SLOW_CHECKS: checks({ async_report_delay: 30 }),
  CHECK_INTERNAL_ERROR: {},
};
