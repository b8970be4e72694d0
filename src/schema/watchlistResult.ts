import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Media } from './media.js';
import { NamedValue } from './postalAddress.js';
import { Sensitive } from './sensitive.js';

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'Lists that were searched.' })
export class WatchlistSources {
  @text('TYPE_LIST or PROFILE; null if Yoti does not say.')
  type!: string | null;

  @Field(() => [String], { description: "ComplyAdvantage's types of list; empty with PROFILE." })
  types!: string[];

  @text('Search profile at ComplyAdvantage; null with TYPE_LIST.')
  searchProfile!: string | null;
}

@ObjectType({ description: 'Strategy by which names were matched.' })
export class WatchlistMatchingStrategy {
  @text('EXACT or FUZZY; null if Yoti does not say.')
  type!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether names had to be equal; null with FUZZY.' })
  isExact!: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tolerated difference of names, from 0 (none) to 1; null with EXACT.',
  })
  fuzziness!: number | null;
}

@ObjectType({ description: 'Settings of the search, as requested. An API key of yours is never returned.' })
export class WatchlistSearchConfig {
  @Field(() => [String], {
    description: 'Categories of a screening, for example SANCTIONS; empty for an advanced search.',
  })
  categories!: string[];

  @text('WITH_YOTI_ACCOUNT or WITH_CUSTOM_ACCOUNT; null for a screening.')
  type!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether deceased persons were left out; null for a screening.',
  })
  removesDeceased!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the result has a link to ComplyAdvantage that can be shared; null for a screening.',
  })
  sharesUrl!: boolean | null;

  @Field(() => WatchlistSources, {
    nullable: true,
    description: 'Lists that were searched; null for a screening.',
  })
  sources!: WatchlistSources | null;

  @Field(() => WatchlistMatchingStrategy, {
    nullable: true,
    description: 'Exact or fuzzy matching of names; null for a screening.',
  })
  matchingStrategy!: WatchlistMatchingStrategy | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether ComplyAdvantage keeps monitoring the person; null unless a custom account was used.',
  })
  isMonitored!: boolean | null;

  @Sensitive('PERSONAL')
  @text('Your reference at ComplyAdvantage; null if none was given.')
  clientReference!: string | null;

  @Field(() => [NamedValue], {
    description: 'Your labels of the search at ComplyAdvantage; empty if there are none.',
  })
  tags!: NamedValue[];

  @Field(() => [NamedValue], { description: 'Settings sent by Yoti that have no field here.' })
  other!: NamedValue[];
}

@ObjectType({ description: 'Hits of a watchlist search.' })
export class WatchlistSummary {
  @Sensitive('PERSONAL')
  @Field(() => Int, { nullable: true, description: 'Number of hits, 0 or more; null if Yoti does not say.' })
  totalHits!: number | null;

  @Field(() => WatchlistSearchConfig, {
    nullable: true,
    description: 'Settings of the search; null if Yoti sends none.',
  })
  searchConfig!: WatchlistSearchConfig | null;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with all hits; null if Yoti lists none.',
  })
  rawResults!: Media | null;

  @Sensitive('PERSONAL')
  @Field(() => [String], { description: 'Countries that the hits refer to, ISO 3166-1 alpha-3.' })
  associatedCountryCodes!: string[];
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Check,
  description: 'Search of watchlists for the person; `type` tells a screening from an advanced search.',
})
export class WatchlistResult extends Check {
  override __typename = 'WatchlistResult' as const;

  @Field(() => WatchlistSummary, { nullable: true, description: 'Hits; null until the check is done.' })
  summary!: WatchlistSummary | null;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with the data that was searched for; null if Yoti lists none.',
  })
  generatedProfile!: Media | null;
}
