import type { NewCheck } from '../../state/check.js';
import { documentsOf } from '../../state/document.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { addJson, mediaToWire } from '../../state/media.js';
import { type Resource, resourcesOf } from '../../state/resource.js';
import type { Session } from '../../state/session.js';
import type { Requested } from '../../state/sessionSpecification.js';
import { documentFields } from '../documents/documentFields.js';
import { approval, automated } from '../reports/report.js';

/** Resources that a check of the identity uses: the documents, else the applicant profile. */
export function evidenceOf(session: Session): Resource[] {
  const documents = [...documentsOf(session), ...resourcesOf(session, 'supplementary_documents')];
  return documents.length > 0 ? documents : resourcesOf(session, 'applicant_profiles');
}

/** Profile that was sent to the provider, as media of the check. */
export function generatedProfile(
  emulator: EmulatorState,
  session: Session,
): Pick<NewCheck, 'generatedMedia' | 'fields'> {
  const [document = { type: 'PASSPORT', country: 'GBR' }] = documentsOf(session).map((d) => d.document);
  const media = addJson(emulator, session, documentFields(session, document, emulator.now()));
  return {
    generatedMedia: [{ id: media.id, type: media.type }],
    fields: { generated_profile: { media: mediaToWire(media) } },
  };
}

/** THIRD_PARTY_IDENTITY: name, address and date of birth at credit bureaus (reference 8.8). */
export function thirdPartyIdentity(
  emulator: EmulatorState,
  session: Session,
  { type }: Requested,
): NewCheck[] {
  const names = [
    'name_match',
    'address_match',
    'dob_match',
    'deceased',
    'electoral_roll',
    'multiple_sources_match',
  ];
  const outcome = approval(names.map((name) => automated(name)));
  return [
    {
      type,
      resourcesUsed: evidenceOf(session).map(({ id }) => id),
      outcome,
      ...generatedProfile(emulator, session),
    },
  ];
}

/** THIRD_PARTY_IDENTITY_FRAUD_1 and SYNECTICS_IDENTITY_FRAUD, part of identity profiles. */
export function identityFraud(emulator: EmulatorState, session: Session, { type }: Requested): NewCheck[] {
  const outcome = approval([automated('check_performed', 'PASS', { provider_org: 'Specimen Bureau' })]);
  return [
    {
      type,
      resourcesUsed: evidenceOf(session).map(({ id }) => id),
      outcome,
      ...generatedProfile(emulator, session),
    },
  ];
}
