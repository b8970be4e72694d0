import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Check } from './check.js';
import { Media } from './media.js';
import { NamedValue } from './postalAddress.js';
import { Sensitive } from './sensitive.js';

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'Which lists were searched.' })
export class WatchlistSources {
  @text('TYPE_LIST or PROFILE.')
  type!: string | null;

  @Field(() => [String], { description: 'The types of list; with TYPE_LIST.' })
  types!: string[];

  @text('The profile; with PROFILE.')
  searchProfile!: string | null;
}

@ObjectType({ description: 'How names were matched.' })
export class WatchlistMatchingStrategy {
  @text('EXACT or FUZZY.')
  type!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether names had to be the same; with EXACT.' })
  isExact!: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much names could differ, from 0 to 1; with FUZZY.',
  })
  fuzziness!: number | null;
}

@ObjectType({ description: 'How the lists were searched. A key of your own at the provider is never shown.' })
export class WatchlistSearchConfig {
  @Field(() => [String], { description: 'Categories, for example SANCTIONS; of a screening.' })
  categories!: string[];

  @text('WITH_YOTI_ACCOUNT or WITH_CUSTOM_ACCOUNT; of an advanced search.')
  type!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the dead were left out.' })
  removesDeceased!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether hits have links that can be shared.' })
  sharesUrl!: boolean | null;

  @Field(() => WatchlistSources, { nullable: true, description: 'Which lists.' })
  sources!: WatchlistSources | null;

  @Field(() => WatchlistMatchingStrategy, { nullable: true, description: 'How names were matched.' })
  matchingStrategy!: WatchlistMatchingStrategy | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the search goes on after the session.' })
  isMonitored!: boolean | null;

  @Sensitive('PERSONAL')
  @text('Your own reference at the provider.')
  clientReference!: string | null;

  @Field(() => [NamedValue], { description: 'Your own tags at the provider.' })
  tags!: NamedValue[];

  @Field(() => [NamedValue], { description: 'What else Yoti says of the search.' })
  other!: NamedValue[];
}

@ObjectType({ description: 'What the search of the lists found.' })
export class WatchlistSummary {
  @Sensitive('PERSONAL')
  @Field(() => Int, { nullable: true, description: 'How many hits there are.' })
  totalHits!: number | null;

  @Field(() => WatchlistSearchConfig, { nullable: true, description: 'How the lists were searched.' })
  searchConfig!: WatchlistSearchConfig | null;

  @Field(() => Media, { nullable: true, description: 'All hits, a JSON document.' })
  rawResults!: Media | null;

  @Sensitive('PERSONAL')
  @Field(() => [String], { description: 'Countries the hits speak of, ISO 3166-1 alpha-3.' })
  associatedCountryCodes!: string[];
}

@ObjectType({ implements: Check, description: 'The person on watchlists; `type` tells which search.' })
export class WatchlistResult extends Check {
  override __typename = 'WatchlistResult' as const;

  @Field(() => WatchlistSummary, { nullable: true, description: 'What was found; null until done.' })
  summary!: WatchlistSummary | null;

  @Field(() => Media, { nullable: true, description: 'What was looked up, a JSON document.' })
  generatedProfile!: Media | null;
}
