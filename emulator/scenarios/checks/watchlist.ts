import type { NewCheck } from '../../state/check.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { addJson, mediaToWire } from '../../state/media.js';
import type { Session } from '../../state/session.js';
import type { Requested } from '../../state/sessionSpecification.js';
import { approval, automated } from '../reports/report.js';
import { evidenceOf, generatedProfile } from './identityCheck.js';

/** WATCHLIST_SCREENING and WATCHLIST_ADVANCED_CA: no hits unless the response config has some. */
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
    {
      type,
      resourcesUsed: evidenceOf(session).map(({ id }) => id),
      outcome,
      ...generatedProfile(emulator, session),
    },
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
