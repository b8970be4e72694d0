import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { URLScalar } from './scalars.js';

export enum InBranchSupport {
  MANDATORY = 'MANDATORY',
  NOT_ALLOWED = 'NOT_ALLOWED',
}
describeEnum(InBranchSupport, 'InBranchSupport', 'Whether the person goes to a branch.', {
  MANDATORY: 'The person must go.',
  NOT_ALLOWED: 'The person cannot go.',
});

export enum InBranchCurrency {
  GBP = 'GBP',
}
describeEnum(InBranchCurrency, 'InBranchCurrency', 'What a branch takes money in.', {
  GBP: 'Pounds sterling.',
});

@InputType({ description: 'What the person pays in the branch.' })
export class InBranchPriceInput {
  @Field(() => String, {
    description: 'How much, a decimal number with at most nine digits and two decimals, for example `7.50`.',
  })
  amount!: string;

  @Field(() => InBranchCurrency, { defaultValue: InBranchCurrency.GBP, description: 'In what.' })
  currency!: InBranchCurrency;
}

@InputType({ description: 'Verification in a branch, for example a post office.' })
export class InBranchOptionsInput {
  @Field(() => InBranchSupport, { nullable: true, description: 'Whether; MANDATORY when absent.' })
  support?: InBranchSupport | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Your own page that tells the person how it goes, at most 2048 characters.',
  })
  guidanceUrl?: URL | null;

  @Field(() => InBranchPriceInput, { nullable: true, description: 'What the person pays.' })
  userPrice?: InBranchPriceInput | null;
}
