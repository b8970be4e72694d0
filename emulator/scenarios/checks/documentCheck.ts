import type { NewCheck } from '../../state/check.js';
import { documentsOf, type IssuedDocument } from '../../state/document.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { addImage, addJson } from '../../state/media.js';
import { type Resource, resourcesOf } from '../../state/resource.js';
import type { Session } from '../../state/session.js';
import { findRequested, type Requested } from '../../state/sessionSpecification.js';
import {
  approval,
  automated,
  type Breakdown,
  formatScore,
  rejection,
  type Report,
  reviewed,
} from '../reports/report.js';
import { documentFields } from '../documents/documentFields.js';
import { selfieOf } from '../person.js';
import { emulatedScenario } from '../scenario.js';
import { isSameFace, selfieResource } from '../selfie.js';

const CHIP_SUB_CHECKS = [
  'chip_parse',
  'chip_sod_parse',
  'chip_data_integrity',
  'chip_digital_signature_verification',
  'chip_csca_trusted',
];

/** ID_DOCUMENT_AUTHENTICITY: one check per document (reference 8.8). */
export function authenticity(
  emulator: EmulatorState,
  session: Session,
  { type, config }: Requested,
): NewCheck[] {
  const readsChip = isChipRead(emulator, session);
  return documentsOf(session).map(({ id, document }) => ({
    type,
    resourcesUsed: [id],
    document,
    outcome: approval(authenticityBreakdown(config, document, readsChip)),
    ...(readsChip && { generatedMedia: chipMedia(emulator, session, document) }),
  }));
}

/** True if the text extraction asks for the chip, or the scenario has one. */
function isChipRead(emulator: EmulatorState, session: Session): boolean {
  const extraction = findRequested(session.specification, 'ID_DOCUMENT_TEXT_DATA_EXTRACTION');
  const { reads_chip: isInScenario } = emulatedScenario(emulator.responseConfig(session));
  return extraction?.config?.chip_data === 'DESIRED' || Boolean(isInScenario);
}

/** Text and portrait that the chip holds. */
function chipMedia(
  emulator: EmulatorState,
  session: Session,
  document: IssuedDocument,
): { id: string; type: string }[] {
  const text = addJson(emulator, session, documentFields(session, document, emulator.now()));
  const portrait = addImage(emulator, session, selfieOf(emulator, session, 'ENROLLED_PERSON'));
  return [text, portrait].map(({ id, type }) => ({ id, type }));
}

function authenticityBreakdown(
  config: Requested['config'],
  document: IssuedDocument,
  readsChip: boolean,
): Breakdown[] {
  const byHand = config?.manual_check === 'ALWAYS' ? reviewed : automated;
  const isAuthorityAsked = (config?.issuing_authority_sub_check as { requested?: boolean } | undefined)
    ?.requested;
  return [
    automated('document_in_date'),
    automated('fraud_list_check'),
    automated('yoti_fraud_list_check', 'PASS', { provider_org: 'Yoti' }),
    ...(document.type === 'PASSPORT' ? [automated('mrz_validation'), automated('ocr_mrz_comparison')] : []),
    automated('doc_number_validation'),
    automated('physical_document_captured'),
    byHand('hologram'),
    byHand('no_sign_of_forgery'),
    byHand('no_sign_of_tampering'),
    byHand('other_security_features'),
    ...(isAuthorityAsked ? [automated('issuing_authority')] : []),
    ...(readsChip ? CHIP_SUB_CHECKS.map((name) => automated(name)) : []),
  ];
}

/** ID_DOCUMENT_FACE_MATCH: the portrait of each document against the selfie (reference 8.5). */
export function faceMatch(
  emulator: EmulatorState,
  session: Session,
  { type, config }: Requested,
): NewCheck[] {
  const selfie = selfieResource(session);
  return documentsOf(session).flatMap((resource) =>
    selfie
      ? [
          {
            type,
            resourcesUsed: [resource.id, selfie.id],
            document: resource.document,
            outcome: matchReport(emulator, session, [resource, selfie], config?.manual_check),
          },
        ]
      : [],
  );
}

function matchReport(
  emulator: EmulatorState,
  session: Session,
  faces: [Resource, Resource],
  manualCheck: unknown,
): Report {
  const isSame = isSameFace(emulator, session, ...faces);
  const result = isSame ? 'PASS' : 'FAIL';
  const isReviewed = manualCheck === 'ALWAYS' || (manualCheck === 'FALLBACK' && !isSame);
  const breakdown = [
    automated('ai_face_match', result, { confidence_score: formatScore(isSame ? 0.95 : 0.02) }),
    ...(isReviewed ? [reviewed('manual_face_match', result)] : []),
  ];
  return isSame ? approval(breakdown) : rejection(breakdown, 'DIFFERENT_PERSON');
}

/** ID_DOCUMENT_COMPARISON: the first two documents against each other. */
export function documentComparison(
  _emulator: EmulatorState,
  session: Session,
  { type }: Requested,
): NewCheck[] {
  const [one, other] = documentsOf(session);
  const outcome = approval([automated('dob_match'), automated('name_match')]);
  return one && other ? [{ type, resourcesUsed: [one.id, other.id], document: one.document, outcome }] : [];
}

/** In-branch checks: a recommendation for each document, without a breakdown. */
export function inBranchCheck(
  _emulator: EmulatorState,
  session: Session,
  { type, config }: Requested,
): NewCheck[] {
  const profiles = type === 'PROFILE_DOCUMENT_MATCH' ? resourcesOf(session, 'applicant_profiles') : [];
  return documentsOf(session).map(({ id, document }) => ({
    type,
    resourcesUsed: [id, ...profiles.map((profile) => profile.id)],
    document,
    outcome: approval([]),
    ...(typeof config?.scheme === 'string' && { fields: { scheme: config.scheme } }),
  }));
}
