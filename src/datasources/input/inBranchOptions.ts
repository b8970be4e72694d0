import type { FieldError } from '../../errors/apiError.js';
import type { InBranchOptionsInput } from '../../schema/inBranchOptions.js';
import { isGiven, validate } from './rules.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['SessionSpecification']['ibv_options']>;

/** Options of in-branch verification. Reference 6.1. */
export function toInBranchOptions({ support, guidanceUrl, userPrice }: InBranchOptionsInput): Wire {
  return {
    support,
    guidance_url: guidanceUrl?.href,
    user_price: userPrice && { amount: userPrice.amount, currency: userPrice.currency },
  };
}

const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

export function validateInBranchOptions(input: InBranchOptionsInput | null | undefined): FieldError[] {
  const amount = input?.userPrice?.amount;
  return validate([
    isGiven(amount) && !AMOUNT.test(amount),
    'inBranch.userPrice.amount',
    'must be a decimal number such as 7.50',
  ]);
}
