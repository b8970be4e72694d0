import type { FieldError } from '../../errors/apiError.js';
import type {
  RequestedAdvancedWatchlistInput,
  RequestedWatchlistCategory,
  RequestedWatchlistScreeningInput,
  WatchlistCustomAccountInput,
  WatchlistMatchingStrategyInput,
  WatchlistSourcesInput,
  WatchlistTagInput,
} from '../../schema/requestedWatchlistCheck.js';
import { namesBelow, problemsOf, problemsOfEach, type FieldNames } from './inputRule.js';
import { OneOf, type Kind } from './oneOf.js';

const categories: Record<RequestedWatchlistCategory, string> = {
  ADVERSE_MEDIA: 'ADVERSE-MEDIA',
  SANCTIONS: 'SANCTIONS',
};

/** WATCHLIST_SCREENING. Reference 6.2. */
export const watchlistScreening: Kind<RequestedWatchlistScreeningInput> = {
  type: 'WATCHLIST_SCREENING',
  toWire: (input) => ({
    categories: input.categories?.map((category) => categories[category]),
    manual_check: input.manualCheck,
  }),
};

const sources = new OneOf<WatchlistSourcesInput>({
  types: { type: 'TYPE_LIST', toWire: (types) => ({ types }), namesOf: itself('types') },
  searchProfile: {
    type: 'PROFILE',
    toWire: (search_profile) => ({ search_profile }),
    namesOf: itself('search_profile'),
  },
});

const strategies = new OneOf<WatchlistMatchingStrategyInput>({
  isExact: { type: 'EXACT', toWire: () => ({ exact_match: true }), namesOf: itself('exact_match') },
  fuzziness: {
    type: 'FUZZY',
    toWire: (fuzziness) => ({ fuzziness }),
    problemsOf: (fuzziness, field) =>
      problemsOf([!(fuzziness >= 0 && fuzziness <= 1), field, 'must be from 0 to 1']),
    namesOf: itself('fuzziness'),
  },
});

/** WATCHLIST_ADVANCED_CA. Reference 6.2. */
export const advancedWatchlist: Kind<RequestedAdvancedWatchlistInput> = {
  type: 'WATCHLIST_ADVANCED_CA',
  toWire: (input) => ({
    type: input.customAccount ? 'WITH_CUSTOM_ACCOUNT' : 'WITH_YOTI_ACCOUNT',
    remove_deceased: input.removesDeceased,
    share_url: input.sharesUrl,
    sources: input.sources && sources.toWire(input.sources),
    matching_strategy: input.matchingStrategy && strategies.toWire(input.matchingStrategy),
    ...(input.customAccount && toCustomAccount(input.customAccount)),
  }),
  problemsOf: (input, field) => [
    ...(input.sources ? sources.problemsOf(input.sources, `${field}.sources`) : []),
    ...(input.matchingStrategy
      ? strategies.problemsOf(input.matchingStrategy, `${field}.matchingStrategy`)
      : []),
    ...problemsOfTags(input.customAccount?.tags ?? [], `${field}.customAccount.tags`),
  ],
  namesOf: (input, wire, field) => ({
    ...namesBelow(wire, field, { ...names, type: input.customAccount ? 'customAccount' : '' }),
    ...namesOfTags(input.customAccount?.tags ?? [], `${wire}.tags`, `${field}.customAccount.tags`),
    ...(input.sources && sources.namesOf(input.sources, `${wire}.sources`, `${field}.sources`)),
    ...(input.matchingStrategy &&
      strategies.namesOf(input.matchingStrategy, `${wire}.matching_strategy`, `${field}.matchingStrategy`)),
  }),
};

const names = {
  remove_deceased: 'removesDeceased',
  share_url: 'sharesUrl',
  api_key: 'customAccount.apiKey',
  monitoring: 'customAccount.isMonitored',
  tags: 'customAccount.tags',
  client_ref: 'customAccount.clientReference',
};

function toCustomAccount({
  apiKey,
  isMonitored,
  tags,
  clientReference,
}: WatchlistCustomAccountInput): object {
  return {
    api_key: apiKey,
    monitoring: isMonitored,
    tags: tags && Object.fromEntries(tags.map(({ name, value }) => [name, value])),
    client_ref: clientReference,
  };
}

/** Tags are an object at Yoti: of two with the same name, one would be lost. */
function problemsOfTags(tags: WatchlistTagInput[], field: string): FieldError[] {
  const seen = new Set<string>();
  return problemsOfEach(tags, field, ({ name }, tag) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    return problemsOf([isRepeated, `${tag}.name`, 'must be given only once']);
  });
}

function namesOfTags(tags: WatchlistTagInput[], wire: string, field: string): FieldNames {
  return Object.fromEntries(tags.map(({ name }, index) => [`${wire}.${name}`, `${field}[${index}]`]));
}

/** The wire field that is the value of ours. */
function itself(name: string): NonNullable<Kind<unknown>['namesOf']> {
  return (_, wire, field) => ({ [`${wire}.${name}`]: field });
}
