import type { NamedValue } from '../schema/postalAddress.js';
import type {
  WatchlistMatchingStrategy,
  WatchlistSearchConfig,
  WatchlistSources,
  WatchlistSummary,
} from '../schema/watchlistResult.js';
import { isObject, text } from './jsonMedia.js';
import { toOptionalMedia } from './media.js';
import type { components } from './yoti/wire.js';

export function toWatchlistSummary(
  wire: components['schemas']['WatchlistSummary'],
  sessionId: string,
): WatchlistSummary {
  return {
    totalHits: wire.total_hits ?? null,
    searchConfig: wire.search_config ? toSearchConfig(wire.search_config) : null,
    rawResults: toOptionalMedia(wire.raw_results, sessionId),
    associatedCountryCodes: wire.associated_country_codes ?? [],
  };
}

/** Keys that do not go into `other`: those with a field, and `api_key`, a secret of the business. */
const NAMED_KEYS = new Set([
  'categories',
  'type',
  'remove_deceased',
  'share_url',
  'sources',
  'matching_strategy',
  'monitoring',
  'client_ref',
  'tags',
  'api_key',
]);

/** The search configuration as it was requested. */
function toSearchConfig(wire: Record<string, unknown>): WatchlistSearchConfig {
  return {
    categories: texts(wire.categories),
    type: text(wire.type),
    removesDeceased: flag(wire.remove_deceased),
    sharesUrl: flag(wire.share_url),
    sources: isObject(wire.sources) ? toSources(wire.sources) : null,
    matchingStrategy: isObject(wire.matching_strategy) ? toStrategy(wire.matching_strategy) : null,
    isMonitored: flag(wire.monitoring),
    clientReference: text(wire.client_ref),
    tags: isObject(wire.tags) ? toNamedValues(Object.entries(wire.tags)) : [],
    other: toNamedValues(Object.entries(wire).filter(([name]) => !NAMED_KEYS.has(name))),
  };
}

function toSources({ type, types, search_profile }: Record<string, unknown>): WatchlistSources {
  return { type: text(type), types: texts(types), searchProfile: text(search_profile) };
}

function toStrategy({ type, exact_match, fuzziness }: Record<string, unknown>): WatchlistMatchingStrategy {
  return {
    type: text(type),
    isExact: flag(exact_match),
    fuzziness: typeof fuzziness === 'number' ? fuzziness : null,
  };
}

function toNamedValues(entries: [name: string, value: unknown][]): NamedValue[] {
  return entries.map(([name, value]) => ({ name, value: text(value) ?? '' }));
}

const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((entry) => text(entry) ?? []) : [];
