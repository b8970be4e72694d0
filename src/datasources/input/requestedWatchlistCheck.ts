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
import { fieldPathsBelow, validate, validateEach, type FieldPaths } from './rules.js';
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
  types: { type: 'TYPE_LIST', toWire: (types) => ({ types }), fieldPaths: valuePath('types') },
  searchProfile: {
    type: 'PROFILE',
    toWire: (search_profile) => ({ search_profile }),
    fieldPaths: valuePath('search_profile'),
  },
});

const strategies = new OneOf<WatchlistMatchingStrategyInput>({
  isExact: { type: 'EXACT', toWire: () => ({ exact_match: true }), fieldPaths: valuePath('exact_match') },
  fuzziness: {
    type: 'FUZZY',
    toWire: (fuzziness) => ({ fuzziness }),
    validate: (fuzziness, field) =>
      validate([!(fuzziness >= 0 && fuzziness <= 1), field, 'must be from 0 to 1']),
    fieldPaths: valuePath('fuzziness'),
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
  validate: (input, field) => [
    ...(input.sources ? sources.validate(input.sources, `${field}.sources`) : []),
    ...(input.matchingStrategy
      ? strategies.validate(input.matchingStrategy, `${field}.matchingStrategy`)
      : []),
    ...validateTags(input.customAccount?.tags ?? [], `${field}.customAccount.tags`),
  ],
  fieldPaths: (input, wire, field) => ({
    ...fieldPathsBelow(wire, field, { ...names, type: input.customAccount ? 'customAccount' : '' }),
    ...fieldPathsOfTags(input.customAccount?.tags ?? [], `${wire}.tags`, `${field}.customAccount.tags`),
    ...(input.sources && sources.fieldPaths(input.sources, `${wire}.sources`, `${field}.sources`)),
    ...(input.matchingStrategy &&
      strategies.fieldPaths(
        input.matchingStrategy,
        `${wire}.matching_strategy`,
        `${field}.matchingStrategy`,
      )),
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

/** Tag names must be unique, because tags are an object at Yoti. */
function validateTags(tags: WatchlistTagInput[], field: string): FieldError[] {
  const seen = new Set<string>();
  return validateEach(tags, field, ({ name }, tag) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    return validate([isRepeated, `${tag}.name`, 'must be given only once']);
  });
}

function fieldPathsOfTags(tags: WatchlistTagInput[], wire: string, field: string): FieldPaths {
  return Object.fromEntries(tags.map(({ name }, index) => [`${wire}.${name}`, `${field}[${index}]`]));
}

/** Field path of a kind whose value is a single wire field. */
function valuePath(name: string): NonNullable<Kind<unknown>['fieldPaths']> {
  return (_, wire, field) => ({ [`${wire}.${name}`]: field });
}
