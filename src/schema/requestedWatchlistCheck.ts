import { Directive, Field, Float, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { ManualCheck } from './manualCheck.js';
import { Sensitive } from './sensitive.js';

export enum RequestedWatchlistCategory {
  ADVERSE_MEDIA = 'ADVERSE_MEDIA',
  SANCTIONS = 'SANCTIONS',
}
describeEnum(RequestedWatchlistCategory, 'RequestedWatchlistCategory', 'Category of a watchlist screening.', {
  ADVERSE_MEDIA: 'Negative reports about the person in the media.',
  SANCTIONS: 'Sanctions lists.',
});

@InputType({ description: 'Screening of the person against sanctions lists and adverse media.' })
export class RequestedWatchlistScreeningInput {
  @Field(() => [RequestedWatchlistCategory], {
    nullable: true,
    description: 'Categories to search, at most 50.',
  })
  categories?: RequestedWatchlistCategory[] | null;

  @Field(() => ManualCheck, {
    nullable: true,
    description: "Review by Yoti's experts; Yoti's default if absent.",
  })
  manualCheck?: ManualCheck | null;
}

@Directive('@oneOf')
@InputType({ description: 'Lists to search: exactly one of its fields.' })
export class WatchlistSourcesInput {
  @Field(() => [String], {
    nullable: true,
    description: "ComplyAdvantage's types of list, at most 50, each at most 256 characters.",
  })
  types?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Search profile set up at ComplyAdvantage, at most 256 characters.',
  })
  searchProfile?: string | null;
}

@Directive('@oneOf')
@InputType({ description: 'Matching of names: exactly one of its fields.' })
export class WatchlistMatchingStrategyInput {
  @Field(() => Boolean, { nullable: true, description: 'True: names must be equal.' })
  isExact?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: "Tolerated difference of names, from 0 (none) to 1; Yoti's default is 0.5.",
  })
  fuzziness?: number | null;
}

@InputType({ description: 'Label of your own, attached to the search at ComplyAdvantage.' })
export class WatchlistTagInput {
  @Field(() => String, { description: 'Name of the label, at most 256 characters; unique within `tags`.' })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Value of the label, at most 256 characters.' })
  value!: string;
}

@InputType({ description: 'Your own account at ComplyAdvantage.' })
export class WatchlistCustomAccountInput {
  @Sensitive('SECRET')
  @Field(() => String, { description: 'API key of the account, at most 2048 characters; a secret.' })
  apiKey!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether ComplyAdvantage keeps monitoring the person after the session.',
  })
  isMonitored?: boolean | null;

  @Field(() => [WatchlistTagInput], { nullable: true, description: 'Labels for the search, at most 50.' })
  tags?: WatchlistTagInput[] | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Reference of your own, at most 256 characters.',
  })
  clientReference?: string | null;
}

@InputType({ description: 'Search of the watchlists of ComplyAdvantage with settings of your own.' })
export class RequestedAdvancedWatchlistInput {
  @Field(() => WatchlistCustomAccountInput, {
    nullable: true,
    description: "Your own account; Yoti's account if absent.",
  })
  customAccount?: WatchlistCustomAccountInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether deceased persons are left out of the hits.' })
  removesDeceased?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the result has a link to ComplyAdvantage that can be shared.',
  })
  sharesUrl?: boolean | null;

  @Field(() => WatchlistSourcesInput, { nullable: true, description: 'Lists to search.' })
  sources?: WatchlistSourcesInput | null;

  @Field(() => WatchlistMatchingStrategyInput, {
    nullable: true,
    description: 'Exact or fuzzy matching of names.',
  })
  matchingStrategy?: WatchlistMatchingStrategyInput | null;
}
