import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentFilterInput } from './documentFilter.js';
import { describeEnum } from './enum.js';
import { ManualCheck } from './manualCheck.js';
import {
  RequestedAdvancedWatchlistInput,
  RequestedWatchlistScreeningInput,
} from './requestedWatchlistCheck.js';

export { ManualCheck };

export enum RequestedLivenessType {
  STATIC = 'STATIC',
  ZOOM = 'ZOOM',
}
describeEnum(RequestedLivenessType, 'RequestedLivenessType', 'How liveness is to be captured.', {
  STATIC: 'One selfie; recommended.',
  ZOOM: 'A moving capture.',
});

export enum RequestedDocumentScheme {
  UK_DBS = 'UK_DBS',
  UK_GDS = 'UK_GDS',
}
describeEnum(
  RequestedDocumentScheme,
  'RequestedDocumentScheme',
  'A scheme that says which documents are valid.',
  {
    UK_DBS: 'Of the Disclosure and Barring Service (United Kingdom).',
    UK_GDS: 'Of the Government Digital Service (United Kingdom).',
  },
);

export enum RequestedFaceSearchApproval {
  MATCH = 'MATCH',
  NO_MATCH = 'NO_MATCH',
}
describeEnum(RequestedFaceSearchApproval, 'RequestedFaceSearchApproval', 'When a face search approves.', {
  MATCH: 'When the face is in the pool.',
  NO_MATCH: 'When the face is not in the pool.',
});

@InputType({ description: 'Whether the authority that issued the document confirms it.' })
export class RequestedIssuingAuthorityInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is asked.' })
  isRequested!: boolean;

  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'For which documents; for all that can be asked about when absent.',
  })
  filter?: DocumentFilterInput | null;
}

@InputType({ description: 'Whether a document is genuine.' })
export class RequestedDocumentAuthenticityInput {
  @Field(() => ManualCheck, { nullable: true, description: 'Whether people at Yoti look at it.' })
  manualCheck?: ManualCheck | null;

  @Field(() => RequestedIssuingAuthorityInput, {
    nullable: true,
    description: 'Whether the authority that issued the document is asked.',
  })
  issuingAuthority?: RequestedIssuingAuthorityInput | null;
}

@InputType({ description: 'The live selfie against the portrait of a document.' })
export class RequestedDocumentFaceMatchInput {
  @Field(() => ManualCheck, { description: 'Whether people at Yoti look at it.' })
  manualCheck!: ManualCheck;
}

@InputType({ description: 'Whether a live person is before the camera.' })
export class RequestedLivenessCheckInput {
  @Field(() => RequestedLivenessType, {
    defaultValue: RequestedLivenessType.STATIC,
    description: 'How it is captured.',
  })
  livenessType!: RequestedLivenessType;

  @Field(() => Int, { defaultValue: 3, description: 'How many attempts the person has, at least 1.' })
  maxRetries!: number;
}

@InputType({ description: 'The live selfie against the reference face of a face capture resource.' })
export class RequestedFaceComparisonCheckInput {
  @Field(() => ManualCheck, {
    defaultValue: ManualCheck.NEVER,
    description: 'Whether people at Yoti look at it; only NEVER is available today.',
  })
  manualCheck!: ManualCheck;
}

@InputType({ description: 'The live selfie against the faces of a pool.' })
export class RequestedFaceSearchInput {
  @Field(() => ID, { description: 'The pool to search.' })
  poolId!: string;

  @Field(() => RequestedFaceSearchApproval, { description: 'When the check approves.' })
  approvalCriteria!: RequestedFaceSearchApproval;
}

@InputType({ description: 'Whether a document is valid for a scheme, seen in a branch.' })
export class RequestedDocumentSchemeValidityInput {
  @Field(() => RequestedDocumentScheme, { description: 'The scheme.' })
  scheme!: RequestedDocumentScheme;
}

@InputType({ description: 'A check to carry out: exactly one of the fields is given.' })
export class RequestedCheckInput {
  @Field(() => RequestedLivenessCheckInput, {
    nullable: true,
    description: 'Whether a live person is before the camera.',
  })
  liveness?: RequestedLivenessCheckInput | null;

  @Field(() => RequestedFaceComparisonCheckInput, {
    nullable: true,
    description: 'The selfie, that of `liveness` where it is requested too, against a reference face.',
  })
  faceComparison?: RequestedFaceComparisonCheckInput | null;

  @Field(() => RequestedFaceSearchInput, {
    nullable: true,
    description: 'The selfie, that of `liveness` where it is requested too, against the faces of a pool.',
  })
  faceSearch?: RequestedFaceSearchInput | null;

  @Field(() => RequestedDocumentAuthenticityInput, {
    nullable: true,
    description: 'Whether a document is genuine.',
  })
  documentAuthenticity?: RequestedDocumentAuthenticityInput | null;

  @Field(() => RequestedDocumentFaceMatchInput, {
    nullable: true,
    description: 'The live selfie against the portrait of a document.',
  })
  documentFaceMatch?: RequestedDocumentFaceMatchInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: whether two documents are of the same person. Has no options.',
  })
  documentComparison?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: name, address and birth date against third-party sources. Has no options.',
  })
  thirdPartyIdentity?: boolean | null;

  @Field(() => RequestedWatchlistScreeningInput, { nullable: true, description: 'The person on watchlists.' })
  watchlistScreening?: RequestedWatchlistScreeningInput | null;

  @Field(() => RequestedAdvancedWatchlistInput, {
    nullable: true,
    description: 'The person on watchlists, searched as you say.',
  })
  advancedWatchlist?: RequestedAdvancedWatchlistInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a look at the document in a branch. Has no options.',
  })
  visualReview?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the document against `applicantProfile`, in a branch. Has no options.',
  })
  profileDocumentMatch?: boolean | null;

  @Field(() => RequestedDocumentSchemeValidityInput, {
    nullable: true,
    description: 'Whether a document is valid for a scheme, in a branch.',
  })
  documentSchemeValidity?: RequestedDocumentSchemeValidityInput | null;
}
