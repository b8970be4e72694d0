import type { NewCheck } from '../../state/check.js';
import { documentFields } from '../documents/documentFields.js';
import { documentsOf } from '../documents/document.js';
import { addJson, mediaToWire } from '../../state/media.js';
import { approval, automated } from '../reports/report.js';
import { type Resource, resourcesOf } from '../../state/resource.js';
import type { Session } from '../../state/session.js';
import type { Requested } from '../../state/sessionSpecification.js';
import type { EmulatorState } from '../../state/emulatorState.js';

/** Whom a check on the person rests on: the documents, or else the applicant profile. */
function evidence(session: Session): Resource[] {
  const documents = [...documentsOf(session), ...resourcesOf(session, 'supplementary_documents')];
  return documents.length > 0 ? documents : resourcesOf(session, 'applicant_profiles');
}

/** The profile that was sent to the provider, kept as media with the check. */
function profile(emulator: EmulatorState, session: Session): Pick<NewCheck, 'generatedMedia' | 'fields'> {
  const [document = { type: 'PASSPORT', country: 'GBR' }] = documentsOf(session).map((d) => d.document);
  const media = addJson(emulator, session, documentFields(session, document, emulator.now()));
  return {
    generatedMedia: [{ id: media.id, type: media.type }],
    fields: { generated_profile: { media: mediaToWire(media) } },
  };
}

/** THIRD_PARTY_IDENTITY: name, address and birthday at credit bureaus (reference 8.8). */
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
    { type, resourcesUsed: evidence(session).map(({ id }) => id), outcome, ...profile(emulator, session) },
  ];
}

/** THIRD_PARTY_IDENTITY_FRAUD_1 and SYNECTICS_IDENTITY_FRAUD: made for identity profiles. */
export function identityFraud(emulator: EmulatorState, session: Session, { type }: Requested): NewCheck[] {
  const outcome = approval([automated('check_performed', 'PASS', { provider_org: 'Specimen Bureau' })]);
  return [
    { type, resourcesUsed: evidence(session).map(({ id }) => id), outcome, ...profile(emulator, session) },
  ];
}

/** WATCHLIST_SCREENING and WATCHLIST_ADVANCED_CA: no hits unless the sandbox says otherwise. */
export function watchlist(
  emulator: EmulatorState,
  session: Session,
  { type, config = {} }: Requested,
): NewCheck[] {
  const rawResults = addJson(emulator, session, { total_hits: 0, hits: [] });
  const summary = {
    total_hits: 0,
    search_config: config,
    raw_results: { media: mediaToWire(rawResults) },
    associated_country_codes: ['GBR'],
  };
  const breakdown = watchlistSubChecks(type, config).map((name) =>
    automated(name, 'PASS', { number_of_hits: '0' }),
  );
  const outcome = { ...approval(breakdown), watchlist_summary: summary };
  return [
    { type, resourcesUsed: evidence(session).map(({ id }) => id), outcome, ...profile(emulator, session) },
  ];
}

function watchlistSubChecks(type: string, config: { categories?: unknown }): string[] {
  const categories = (config.categories as string[] | undefined) ?? ['SANCTIONS', 'ADVERSE-MEDIA'];
  return [
    ...(categories.includes('SANCTIONS') ? ['sanction', 'warning', 'fitness_probity', 'pep'] : []),
    ...(categories.includes('ADVERSE-MEDIA') ? ['adverse_media'] : []),
    ...(type === 'WATCHLIST_ADVANCED_CA' ? ['custom_search'] : []),
  ];
}
