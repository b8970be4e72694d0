import { Field, Float, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { ManualCheck } from './manualCheck.js';
import { Sensitive } from './sensitive.js';

export enum RequestedWatchlistCategory {
  ADVERSE_MEDIA = 'ADVERSE_MEDIA',
  SANCTIONS = 'SANCTIONS',
}
describeEnum(
  RequestedWatchlistCategory,
  'RequestedWatchlistCategory',
  'What a watchlist screening looks for.',
  {
    ADVERSE_MEDIA: 'Bad news about the person.',
    SANCTIONS: 'Sanctions against the person.',
  },
);

@InputType({ description: 'The person on watchlists.' })
export class RequestedWatchlistScreeningInput {
  @Field(() => [RequestedWatchlistCategory], { nullable: true, description: 'What to look for, at most 50.' })
  categories?: RequestedWatchlistCategory[] | null;

  @Field(() => ManualCheck, { nullable: true, description: 'Whether people at Yoti look at it.' })
  manualCheck?: ManualCheck | null;
}

@InputType({ description: 'Which lists to search: exactly one of the fields is given.' })
export class WatchlistSourcesInput {
  @Field(() => [String], {
    nullable: true,
    description: "The provider's names of types of list, each at most 256 characters, at most 50.",
  })
  types?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A search profile set up at the provider, at most 256 characters.',
  })
  searchProfile?: string | null;
}

@InputType({ description: 'How names are matched: exactly one of the fields is given.' })
export class WatchlistMatchingStrategyInput {
  @Field(() => Boolean, { nullable: true, description: 'True: names must be the same.' })
  isExact?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much names may differ, from 0 to 1; 0.5 is usual.',
  })
  fuzziness?: number | null;
}

@InputType({ description: 'A label of your own at the provider.' })
export class WatchlistTagInput {
  @Field(() => String, { description: 'Its name, at most 256 characters; each name only once.' })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Its value, at most 256 characters.' })
  value!: string;
}

@InputType({ description: 'An account of your own at the provider of the lists, ComplyAdvantage.' })
export class WatchlistCustomAccountInput {
  @Sensitive('SECRET')
  @Field(() => String, { description: 'The key of the account, at most 2048 characters; a secret.' })
  apiKey!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the search goes on after the session.',
  })
  isMonitored?: boolean | null;

  @Field(() => [WatchlistTagInput], { nullable: true, description: 'Labels of your own, at most 50.' })
  tags?: WatchlistTagInput[] | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'A reference of your own, at most 256 characters.',
  })
  clientReference?: string | null;
}

@InputType({ description: 'The person on the lists of a provider, ComplyAdvantage, searched as you say.' })
export class RequestedAdvancedWatchlistInput {
  @Field(() => WatchlistCustomAccountInput, {
    nullable: true,
    description: "Your own account at the provider; Yoti's when absent.",
  })
  customAccount?: WatchlistCustomAccountInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the dead are left out.' })
  removesDeceased?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether hits have links that can be shared.' })
  sharesUrl?: boolean | null;

  @Field(() => WatchlistSourcesInput, { nullable: true, description: 'Which lists to search.' })
  sources?: WatchlistSourcesInput | null;

  @Field(() => WatchlistMatchingStrategyInput, { nullable: true, description: 'How names are matched.' })
  matchingStrategy?: WatchlistMatchingStrategyInput | null;
}
