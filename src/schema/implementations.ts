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

/** The kinds of check. */
const checks = [
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

/** The kinds of resource; each is an entity. */
export const resourceTypes = [
  FaceCaptureResource,
  LivenessResource,
  IdDocumentResource,
  SupplementaryDocumentResource,
  ApplicantProfileResource,
  ShareCodeResource,
  OtherResource,
];

/** The kinds of requirement. */
const requirements = [
  IdDocumentRequirement,
  SupplementaryDocumentRequirement,
  LivenessRequirement,
  FaceCaptureRequirement,
  ApplicantProfileRequirement,
  OtherRequirement,
];

/** Types that only an interface leads to. */
export const implementations = [...checks, ...resourceTypes, ...requirements];
