import type { FieldError } from '../../errors/apiError.js';
import type { RequestedCheckInput } from '../../schema/requestedCheck.js';
import { fieldPathsOfFilter, validateFilter, toDocumentFilter } from './documentFilter.js';
import { fieldPathsBelow, fieldPathsOfEach, validate, validateEach, type FieldPaths } from './rules.js';
import { OneOf, type Kind } from './oneOf.js';
import type { WithNulls } from './requestBody.js';
import { advancedWatchlist, watchlistScreening } from './requestedWatchlistCheck.js';
import { isId, NOT_AN_ID } from '../yoti/path.js';
import type { components } from '../yoti/wire.js';

type Wire = WithNulls<components['schemas']['RequestedCheck']>;

/** Checks that can be requested. Reference 6.2. */
const checks = new OneOf<RequestedCheckInput>(
  {
    liveness: {
      type: 'LIVENESS',
      toWire: ({ livenessType, maxRetries, manualCheck }) => ({
        liveness_type: livenessType,
        max_retries: maxRetries,
        manual_check: manualCheck,
      }),
      validate: ({ maxRetries }, field) =>
        validate([maxRetries < 1, `${field}.maxRetries`, 'must be at least 1']),
    },
    faceComparison: withManualCheck('FACE_COMPARISON'),
    faceSearch: {
      type: 'FAMILIAR_FACE_SEARCH',
      toWire: ({ poolId, approvalCriteria }) => ({ pool_id: poolId, approval_criteria: approvalCriteria }),
      validate: ({ poolId }, field) => validate([!isId(poolId), `${field}.poolId`, NOT_AN_ID]),
    },
    documentAuthenticity: {
      type: 'ID_DOCUMENT_AUTHENTICITY',
      toWire: ({ manualCheck, issuingAuthority }) => ({
        manual_check: manualCheck,
        issuing_authority_sub_check: issuingAuthority && {
          requested: issuingAuthority.isRequested,
          filter: issuingAuthority.filter && toDocumentFilter(issuingAuthority.filter),
        },
      }),
      validate: ({ issuingAuthority }, field) =>
        issuingAuthority?.filter
          ? validateFilter(issuingAuthority.filter, `${field}.issuingAuthority.filter`)
          : [],
      fieldPaths: ({ issuingAuthority }, wire, field) => {
        const [theirs, ours] = [`${wire}.issuing_authority_sub_check`, `${field}.issuingAuthority`];
        return {
          ...fieldPathsBelow(theirs, ours, { requested: 'isRequested' }),
          ...(issuingAuthority?.filter &&
            fieldPathsOfFilter(issuingAuthority.filter, `${theirs}.filter`, `${ours}.filter`)),
        };
      },
    },
    documentFaceMatch: withManualCheck('ID_DOCUMENT_FACE_MATCH'),
    documentComparison: { type: 'ID_DOCUMENT_COMPARISON', toWire: () => ({}) },
    thirdPartyIdentity: { type: 'THIRD_PARTY_IDENTITY', toWire: () => ({}) },
    thirdPartyIdentityCheck: withManualCheck('THIRD_PARTY_IDENTITY'),
    watchlistScreening,
    advancedWatchlist,
    visualReview: inBranch('IBV_VISUAL_REVIEW_CHECK'),
    visualReviewCheck: withManualCheck('IBV_VISUAL_REVIEW_CHECK'),
    profileDocumentMatch: inBranch('PROFILE_DOCUMENT_MATCH'),
    profileDocumentMatchCheck: withManualCheck('PROFILE_DOCUMENT_MATCH'),
    documentSchemeValidity: {
      type: 'DOCUMENT_SCHEME_VALIDITY_CHECK',
      toWire: ({ scheme, manualCheck }) => ({ manual_check: manualCheck, scheme }),
    },
  },
  'config',
);

type Inputs = RequestedCheckInput[] | null | undefined;

export const toRequestedCheck = (input: RequestedCheckInput): Wire => checks.toWire(input) as Wire;

export function validateChecks(inputs: Inputs): FieldError[] {
  return validateEach(inputs, 'checks', (input, field) => checks.validate(input, field));
}

export function fieldPathsOfChecks(inputs: Inputs): FieldPaths {
  return fieldPathsOfEach(inputs, 'requested_checks', 'checks', (...entry) => checks.fieldPaths(...entry));
}

function withManualCheck(type: string): Kind<{ manualCheck?: string | null }> {
  return { type, toWire: ({ manualCheck }) => ({ manual_check: manualCheck }) };
}

/** A check by branch staff, requested by a Boolean. */
function inBranch(type: string): Kind<unknown> {
  return {
    type,
    toWire: () => ({ manual_check: 'IBV' }),
    fieldPaths: (_, wire, field) => ({ [`${wire}.manual_check`]: field }),
  };
}
