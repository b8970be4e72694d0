import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { URLScalar } from './scalars.js';

export enum InBranchSupport {
  MANDATORY = 'MANDATORY',
  NOT_ALLOWED = 'NOT_ALLOWED',
}
describeEnum(InBranchSupport, 'InBranchSupport', 'Whether the session includes a visit to a branch.', {
  MANDATORY: 'The person must visit a branch.',
  NOT_ALLOWED: 'No branch visit is offered.',
});

export enum InBranchCurrency {
  GBP = 'GBP',
}
describeEnum(InBranchCurrency, 'InBranchCurrency', 'Currency of the price paid in a branch.', {
  GBP: 'Pounds sterling.',
});

@InputType({ description: 'Price that the person pays in the branch.' })
export class InBranchPriceInput {
  @Field(() => String, {
    description: 'Decimal number with at most nine digits and two decimals, for example `7.50`.',
  })
  amount!: string;

  @Field(() => InBranchCurrency, { defaultValue: InBranchCurrency.GBP, description: 'Currency of `amount`.' })
  currency!: InBranchCurrency;
}

@InputType({ description: 'Options of in-branch verification, for example at a post office.' })
export class InBranchOptionsInput {
  @Field(() => InBranchSupport, {
    nullable: true,
    description: 'MANDATORY or NOT_ALLOWED; MANDATORY if absent.',
  })
  support?: InBranchSupport | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Page of yours that explains the visit to the person, at most 2048 characters.',
  })
  guidanceUrl?: URL | null;

  @Field(() => InBranchPriceInput, {
    nullable: true,
    description: 'Price paid in the branch; none if absent.',
  })
  userPrice?: InBranchPriceInput | null;
}
