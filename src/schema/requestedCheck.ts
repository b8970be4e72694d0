import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { DocumentFilterInput } from './documentFilter.js';
import { describeEnum } from './enum.js';
import { ManualCheck, RequestedInBranchManualCheck } from './manualCheck.js';
import {
  RequestedAdvancedWatchlistInput,
  RequestedWatchlistScreeningInput,
} from './requestedWatchlistCheck.js';

export { ManualCheck };

export enum RequestedLivenessType {
  STATIC = 'STATIC',
  ZOOM = 'ZOOM',
}
describeEnum(RequestedLivenessType, 'RequestedLivenessType', 'Method of liveness capture.', {
  STATIC: 'One selfie; recommended by Yoti.',
  ZOOM: 'Short video in which the face moves towards the camera.',
});

export enum RequestedDocumentScheme {
  UK_DBS = 'UK_DBS',
  UK_GDS = 'UK_GDS',
}
describeEnum(RequestedDocumentScheme, 'RequestedDocumentScheme', 'Scheme with a list of valid documents.', {
  UK_DBS: 'Disclosure and Barring Service (United Kingdom).',
  UK_GDS: 'Government Digital Service (United Kingdom).',
});

export enum RequestedFaceSearchApproval {
  MATCH = 'MATCH',
  NO_MATCH = 'NO_MATCH',
}
describeEnum(
  RequestedFaceSearchApproval,
  'RequestedFaceSearchApproval',
  'Condition under which a face search is approved.',
  {
    MATCH: 'Approved if the face is in the pool.',
    NO_MATCH: 'Approved if the face is not in the pool.',
  },
);

@InputType({ description: 'Sub-check in which the issuing authority confirms the document.' })
export class RequestedIssuingAuthorityInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Whether the sub-check is carried out.' })
  isRequested!: boolean;

  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'Documents it applies to; all that Yoti can ask an authority about if absent.',
  })
  filter?: DocumentFilterInput | null;
}

@InputType({
  description: 'Check of whether a document is genuine; needs an identity document in `documents`.',
})
export class RequestedDocumentAuthenticityInput {
  @Field(() => ManualCheck, {
    nullable: true,
    description: "Review by Yoti's experts; Yoti's default if absent.",
  })
  manualCheck?: ManualCheck | null;

  @Field(() => RequestedIssuingAuthorityInput, {
    nullable: true,
    description: 'Sub-check with the issuing authority; not carried out if absent.',
  })
  issuingAuthority?: RequestedIssuingAuthorityInput | null;
}

@InputType({
  description:
    'Comparison of the selfie with the portrait on a document. Without `liveness` in the session, the person takes a selfie for it.',
})
export class RequestedDocumentFaceMatchInput {
  @Field(() => ManualCheck, {
    nullable: true,
    description: "Review by Yoti's experts; Yoti's default if absent.",
  })
  manualCheck?: ManualCheck | null;
}

@InputType({ description: 'Detection of a live person in front of the camera.' })
export class RequestedLivenessCheckInput {
  @Field(() => RequestedLivenessType, {
    defaultValue: RequestedLivenessType.STATIC,
    description: 'Capture method; STATIC is recommended.',
  })
  livenessType!: RequestedLivenessType;

  @Field(() => Int, {
    defaultValue: 3,
    description:
      'Attempts that the person has, at least 1; Yoti recommends 3. Each attempt is a check of its own.',
  })
  maxRetries!: number;

  @Field(() => ManualCheck, {
    nullable: true,
    description: "Review by Yoti's experts; Yoti publishes NEVER only, which is its default.",
  })
  manualCheck?: ManualCheck | null;
}

@InputType({ description: 'Look-up of name, address and date of birth at third parties.' })
export class RequestedThirdPartyIdentityInput {
  @Field(() => ManualCheck, {
    nullable: true,
    description: "Review by Yoti's experts; Yoti's default if absent.",
  })
  manualCheck?: ManualCheck | null;
}

@InputType({ description: 'Check of in-branch verification.' })
export class RequestedInBranchCheckInput {
  @Field(() => RequestedInBranchManualCheck, {
    defaultValue: RequestedInBranchManualCheck.IBV,
    description: 'Person or software that carries out the check.',
  })
  manualCheck!: RequestedInBranchManualCheck;
}

@InputType({
  description:
    'Comparison of the live selfie with the reference face of a face capture resource. Supply the reference before the person begins.',
})
export class RequestedFaceComparisonCheckInput {
  @Field(() => ManualCheck, {
    defaultValue: ManualCheck.NEVER,
    description: 'Only NEVER is available at Yoti today.',
  })
  manualCheck!: ManualCheck;
}

@InputType({ description: 'Search for the live selfie in a pool of applicants (Face Search, 1:N).' })
export class RequestedFaceSearchInput {
  @Field(() => ID, { description: 'Pool to search.' })
  poolId!: string;

  @Field(() => RequestedFaceSearchApproval, { description: 'Whether a hit or a miss is approved.' })
  approvalCriteria!: RequestedFaceSearchApproval;
}

@InputType({ description: 'Review by branch staff of whether the document is valid for a scheme.' })
export class RequestedDocumentSchemeValidityInput {
  @Field(() => RequestedDocumentScheme, { description: 'Scheme that the document must be valid for.' })
  scheme!: RequestedDocumentScheme;

  @Field(() => RequestedInBranchManualCheck, {
    defaultValue: RequestedInBranchManualCheck.IBV,
    description: 'Person or software that carries out the check.',
  })
  manualCheck!: RequestedInBranchManualCheck;
}

@Directive('@oneOf')
@InputType({ description: 'Check to carry out: exactly one of its fields.' })
export class RequestedCheckInput {
  @Field(() => RequestedLivenessCheckInput, {
    nullable: true,
    description: 'Detection of a live person; the person makes up to `maxRetries` attempts.',
  })
  liveness?: RequestedLivenessCheckInput | null;

  @Field(() => RequestedFaceComparisonCheckInput, {
    nullable: true,
    description:
      'Comparison with a reference face. Without `liveness` in the session, the person takes a selfie for it.',
  })
  faceComparison?: RequestedFaceComparisonCheckInput | null;

  @Field(() => RequestedFaceSearchInput, {
    nullable: true,
    description:
      'Search in a pool of applicants. Without `liveness` in the session, the person takes a selfie for it.',
  })
  faceSearch?: RequestedFaceSearchInput | null;

  @Field(() => RequestedDocumentAuthenticityInput, {
    nullable: true,
    description: 'Check of whether a document is genuine.',
  })
  documentAuthenticity?: RequestedDocumentAuthenticityInput | null;

  @Field(() => RequestedDocumentFaceMatchInput, {
    nullable: true,
    description: 'Comparison of the live selfie with the portrait on a document.',
  })
  documentFaceMatch?: RequestedDocumentFaceMatchInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: compares name and date of birth of two documents. Has no options.',
  })
  documentComparison?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: looks up name, address and date of birth at third parties.',
    deprecationReason: 'Use `thirdPartyIdentityCheck`, which has options. Removed after 2027-12-31.',
  })
  thirdPartyIdentity?: boolean | null;

  @Field(() => RequestedThirdPartyIdentityInput, {
    nullable: true,
    description: 'Look-up of name, address and date of birth at third parties.',
  })
  thirdPartyIdentityCheck?: RequestedThirdPartyIdentityInput | null;

  @Field(() => RequestedWatchlistScreeningInput, {
    nullable: true,
    description: 'Search of sanctions lists and adverse media.',
  })
  watchlistScreening?: RequestedWatchlistScreeningInput | null;

  @Field(() => RequestedAdvancedWatchlistInput, {
    nullable: true,
    description: 'Search of the watchlists of ComplyAdvantage, with settings of your own.',
  })
  advancedWatchlist?: RequestedAdvancedWatchlistInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: visual review of the document by branch staff.',
    deprecationReason: 'Use `visualReviewCheck`, which has options. Removed after 2027-12-31.',
  })
  visualReview?: boolean | null;

  @Field(() => RequestedInBranchCheckInput, {
    nullable: true,
    description: 'Visual review of the document by branch staff.',
  })
  visualReviewCheck?: RequestedInBranchCheckInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: comparison of the document with `applicantProfile` by branch staff.',
    deprecationReason: 'Use `profileDocumentMatchCheck`, which has options. Removed after 2027-12-31.',
  })
  profileDocumentMatch?: boolean | null;

  @Field(() => RequestedInBranchCheckInput, {
    nullable: true,
    description: 'Comparison of the document with `applicantProfile` by branch staff.',
  })
  profileDocumentMatchCheck?: RequestedInBranchCheckInput | null;

  @Field(() => RequestedDocumentSchemeValidityInput, {
    nullable: true,
    description: 'Review by branch staff of whether the document is valid for a scheme.',
  })
  documentSchemeValidity?: RequestedDocumentSchemeValidityInput | null;
}
