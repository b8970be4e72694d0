import type { ErrorCode } from './operations.generated.js';

/** Object types of each interface and union, as the option `possibleTypes` of Apollo Client's `InMemoryCache`. */
export const possibleTypes: { [abstractType: string]: string[] } = {
  "Check": [
    "LivenessResult",
    "OtherCheckResult",
    "FaceComparisonResult",
    "DocumentAuthenticityResult",
    "DocumentFaceMatchResult",
    "DocumentComparisonResult",
    "DocumentTextResult",
    "SupplementaryDocumentTextResult",
    "FaceSearchResult",
    "ThirdPartyIdentityResult",
    "IdentityFraudResult",
    "VisualReviewResult",
    "ProfileDocumentMatchResult",
    "DocumentSchemeValidityResult",
    "WatchlistResult"
  ],
  "Resource": [
    "FaceCaptureResource",
    "LivenessResource",
    "OtherResource",
    "ApplicantProfileResource",
    "IdDocumentResource",
    "SupplementaryDocumentResource",
    "ShareCodeResource"
  ],
  "SessionRequirement": [
    "IdDocumentRequirement",
    "SupplementaryDocumentRequirement",
    "LivenessRequirement",
    "FaceCaptureRequirement",
    "ApplicantProfileRequirement",
    "OtherRequirement"
  ]
};

/** Every code that an error can carry. */
export const errorCodes: readonly ErrorCode[] = [
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "SESSION_EXPIRED",
  "SESSION_NOT_READY",
  "CONFLICT",
  "RESOURCE_FORBIDDEN",
  "MEDIA_NOT_PROCESSABLE",
  "UNSUPPORTED_MEDIA_TYPE",
  "RATE_LIMITED",
  "IDEMPOTENCY_KEY_REUSED",
  "IDEMPOTENCY_IN_PROGRESS",
  "IDEMPOTENCY_OUTCOME_UNKNOWN",
  "IDEMPOTENCY_UNAVAILABLE",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "SUBSCRIPTION_LIMIT_EXCEEDED",
  "SUBSCRIPTION_ENDED",
  "UPSTREAM_UNAUTHORIZED",
  "UPSTREAM_UNAVAILABLE",
  "UPSTREAM_TIMEOUT",
  "UPSTREAM_INVALID_RESPONSE",
  "OVERLOADED",
  "AUDIT_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "BATCH_LIMIT_EXCEEDED",
  "REQUEST_TOO_LARGE",
  "RESPONSE_TOO_LARGE",
  "DOCUMENT_TOO_LARGE",
  "TOKEN_LIMIT_EXCEEDED",
  "DEPTH_LIMIT_EXCEEDED",
  "ALIAS_LIMIT_EXCEEDED",
  "ROOT_FIELD_LIMIT_EXCEEDED",
  "DIRECTIVE_LIMIT_EXCEEDED",
  "FRAGMENT_LIMIT_EXCEEDED",
  "FRAGMENT_CYCLE",
  "FIELD_REPETITION_LIMIT_EXCEEDED",
  "LIST_LIMIT_EXCEEDED",
  "COST_LIMIT_EXCEEDED",
  "INTROSPECTION_DISABLED",
  "DOCUMENT_NOT_TRUSTED"
];
