import { ApplicantProfileResource } from './applicantProfile.js';
import { OtherCheckResult } from './check.js';
import { IdDocumentResource, SupplementaryDocumentResource } from './document.js';
import {
  DocumentAuthenticityResult,
  DocumentComparisonResult,
  DocumentFaceMatchResult,
  DocumentTextResult,
  SupplementaryDocumentTextResult,
} from './documentResult.js';
import { FaceComparisonResult } from './faceComparisonResult.js';
import { FaceSearchResult } from './faceSearchResult.js';
import { IdentityFraudResult, ThirdPartyIdentityResult } from './identityResult.js';
import {
  DocumentSchemeValidityResult,
  ProfileDocumentMatchResult,
  VisualReviewResult,
} from './inBranchResult.js';
import { LivenessResult } from './livenessResult.js';
import {
  ApplicantProfileRequirement,
  FaceCaptureRequirement,
  IdDocumentRequirement,
  LivenessRequirement,
  OtherRequirement,
  SupplementaryDocumentRequirement,
} from './requirement.js';
import { FaceCaptureResource, LivenessResource, OtherResource } from './resource.js';
import { ShareCodeResource } from './shareCode.js';
import { WatchlistResult } from './watchlistResult.js';

/** Implementations of `Check`; each is a federation entity. */
export const checkTypes = [
  FaceComparisonResult,
  LivenessResult,
  DocumentAuthenticityResult,
  DocumentFaceMatchResult,
  DocumentComparisonResult,
  DocumentTextResult,
  SupplementaryDocumentTextResult,
  ThirdPartyIdentityResult,
  IdentityFraudResult,
  WatchlistResult,
  VisualReviewResult,
  ProfileDocumentMatchResult,
  DocumentSchemeValidityResult,
  FaceSearchResult,
  OtherCheckResult,
];

/** Implementations of `Resource`; each is a federation entity. */
export const resourceTypes = [
  FaceCaptureResource,
  LivenessResource,
  IdDocumentResource,
  SupplementaryDocumentResource,
  ApplicantProfileResource,
  ShareCodeResource,
  OtherResource,
];

const requirements = [
  IdDocumentRequirement,
  SupplementaryDocumentRequirement,
  LivenessRequirement,
  FaceCaptureRequirement,
  ApplicantProfileRequirement,
  OtherRequirement,
];

/** Types that only their interface refers to, so type-graphql must be told about them. */
export const implementations = [...checkTypes, ...resourceTypes, ...requirements];
