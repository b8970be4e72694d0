/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** New face of an applicant: exactly one of `image` and `source`. */
export type AddApplicantFaceInput = {
  /** Applicant without a face; delete the old face first. */
  applicantId: string | number;
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** Face image, JPEG or PNG, at most MAX_IMAGE_BYTES (default 10 MB). */
  image?: string | null | undefined;
  /** Image of an earlier session, used instead of `image`. */
  source?: FaceSourceInput | null | undefined;
};

/** Applicant to add and pool to add to. */
export type AddApplicantToPoolInput = {
  /** Applicant to add; can be in several pools. */
  applicantId: string | number;
  /** Pool that receives the applicant. */
  poolId: string | number;
};

/** Applicant whose face becomes the reference of a face capture resource. */
export type AddApplicantToResourceInput = {
  /** Applicant with an enrolled face. */
  applicantId: string | number;
  /** Face capture resource, from `createFaceCaptureResource`. */
  resourceId: string | number;
  /** Session that contains the resource; must be ONGOING. */
  sessionId: string | number;
};

/** Schemes to evaluate under one trust framework. */
export type AdvancedIdentityProfileInput = {
  /** Yoti's name of a framework that `trustFramework` does not have, at most 256 characters. */
  otherTrustFramework?: string | null | undefined;
  /** Schemes to evaluate, at most 50. */
  schemes: Array<AdvancedIdentitySchemeInput>;
  /** Trust framework of the schemes; this or `otherTrustFramework` is required. */
  trustFramework?: RequestedTrustFramework | null | undefined;
};

/** Identity profiles of several trust frameworks. */
export type AdvancedIdentityProfileRequirementsInput = {
  /** One profile per trust framework, at most 50. */
  profiles: Array<AdvancedIdentityProfileInput>;
};

/** Scheme of an advanced identity profile. */
export type AdvancedIdentitySchemeInput = {
  /** Documents accepted for the scheme; all that the scheme allows if absent. */
  filter?: DocumentFilterInput | null | undefined;
  /** Label of your own, at most 256 characters; returned in the report. */
  label?: string | null | undefined;
  /** Yoti's objective within the scheme, for example `STANDARD` or `AL_M1`, at most 256 characters. */
  objective?: string | null | undefined;
  /** Yoti's scheme type, for example `RTW` or `IDENTITY`, at most 256 characters. */
  type: string;
};

/** Details of the person known to the business; Yoti compares documents with them. All are optional. */
export type ApplicantProfileInput = {
  /** Postal address in parts. */
  address?: StructuredPostalAddressInput | null | undefined;
  /** Date of birth, YYYY-MM-DD. */
  dateOfBirth?: string | null | undefined;
  /** Family name (surname), at most 256 characters. */
  familyName?: string | null | undefined;
  /** First given name, at most 256 characters. */
  firstName?: string | null | undefined;
  /** Full name in one line, at most 256 characters. */
  fullName?: string | null | undefined;
  /** All given names, separated by blanks, at most 256 characters. */
  givenNames?: string | null | undefined;
  /** Middle name or names, at most 256 characters. */
  middleName?: string | null | undefined;
  /** Title before the name, for example `Dr`, at most 256 characters. */
  namePrefix?: string | null | undefined;
  /** Further properties of the person, by Yoti's names; at most 50, nested at most 5 deep. */
  other?: { [name: string]: unknown } | null | undefined;
};

/** Number of recaptures allowed for a category of reasons. */
export type AttemptsByCategoryInput = {
  /** Recaptures, 0 or more. */
  attempts: number;
  /** Yoti's name of the category, for example `GENERIC`, at most 100 letters, digits, `_` and `-`. */
  category: string;
};

/** State of the person's consent to the use of biometric data. */
export type BiometricConsent =
  /** Consent was given. */
  | 'CAPTURED'
  /** No consent is needed. */
  | 'NOT_REQUIRED'
  /** Consent is needed and not given yet; the user view asks for it. */
  | 'REQUIRED'
  /** State that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Moment at which the person is asked for biometric consent. */
export type BiometricConsentFlow =
  /** At the start of the session. */
  | 'EARLY'
  /** Immediately before the first biometric capture. */
  | 'JUST_IN_TIME';

/** Geographic position in decimal degrees. */
export type BranchLocationInput = {
  /** Degrees north of the equator, -90 to 90. */
  latitude: number;
  /** Degrees east of Greenwich, -180 to 180. */
  longitude: number;
};

/** Operators of branches. */
export type BranchType =
  /** Post Office of the United Kingdom. */
  | 'UK_POST_OFFICE'
  /** Operator that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Way in which a page was captured. */
export type CaptureMethod =
  /** Taken with the camera. */
  | 'CAMERA'
  /** Way that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Uploaded as a file. */
  | 'UPLOAD';

/** Ways in which the person may supply images. */
export type CaptureMethods =
  /** Camera only. */
  | 'CAMERA'
  /** Camera, or upload of a file. */
  | 'CAMERA_AND_UPLOAD';

/** Way in which a sub-check is carried out. */
export type CheckProcess =
  /** Carried out by software. */
  | 'AUTOMATED'
  /** Carried out by Yoti's verification experts. */
  | 'EXPERT_REVIEW'
  /** Process that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Outcome that a check recommends. Only APPROVE is a pass. */
export type CheckRecommendationValue =
  /** Passed. */
  | 'APPROVE'
  /** Undecided: review the case, for example a possible watchlist match. */
  | 'CONSIDER'
  /** Not carried out, for example because an image is too dark. */
  | 'NOT_AVAILABLE'
  /** Failed; `CheckRecommendation.reason` may say why. */
  | 'REJECT'
  /** Value that this version of the gateway does not know; never an approval. */
  | 'UNKNOWN';

/** Progress of a check. Only DONE has a recommendation. */
export type CheckState =
  /** Created, not started. */
  | 'CREATED'
  /** Finished, with a recommendation. */
  | 'DONE'
  /** Failed at Yoti; says nothing about the person. */
  | 'INTERNAL_ERROR'
  /** Running. */
  | 'PENDING'
  /** Ready to start. */
  | 'READY'
  /** State that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Yoti's check types. One session can have several checks of a type. */
export type CheckType =
  /** Review by branch staff of whether the document is valid for a scheme such as UK_DBS. */
  | 'DOCUMENT_SCHEME_VALIDITY_CHECK'
  /** Compares the live selfie with the reference face of a face capture resource. */
  | 'FACE_COMPARISON'
  /** Searches a pool of applicants for the live selfie (Face Search, 1:N). */
  | 'FAMILIAR_FACE_SEARCH'
  /** Visual review of the document by branch staff. */
  | 'IBV_VISUAL_REVIEW_CHECK'
  /** Examines whether a document is genuine. */
  | 'ID_DOCUMENT_AUTHENTICITY'
  /** Compares name and date of birth of two documents. */
  | 'ID_DOCUMENT_COMPARISON'
  /** Compares the live selfie with the portrait on a document. */
  | 'ID_DOCUMENT_FACE_MATCH'
  /** Verifies the text read from an identity document; generated by its extraction task. */
  | 'ID_DOCUMENT_TEXT_DATA_CHECK'
  /** Detects a live person in front of the camera; one check per attempt. */
  | 'LIVENESS'
  /** Comparison of the document with the applicant profile by branch staff. */
  | 'PROFILE_DOCUMENT_MATCH'
  /** Verifies the text read from a supplementary document; generated by its extraction task. */
  | 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK'
  /** Looks up fraud data of Synectics; generated for identity profiles. */
  | 'SYNECTICS_IDENTITY_FRAUD'
  /** Looks up name, address and date of birth at credit bureaus and other third parties. */
  | 'THIRD_PARTY_IDENTITY'
  /** Looks up fraud data of third parties; generated for identity profiles. */
  | 'THIRD_PARTY_IDENTITY_FRAUD_1'
  /** Type that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Searches the watchlists of ComplyAdvantage. */
  | 'WATCHLIST_ADVANCED_CA'
  /** Searches sanctions lists and adverse media. */
  | 'WATCHLIST_SCREENING';

/** Session to complete, and the documents shown. */
export type CompleteSessionInput = {
  /** Identity documents shown; if absent, the emulator shows those required. */
  idDocuments?: Array<SimulatedDocumentInput> | null | undefined;
  /** Session to complete; must be ONGOING. */
  sessionId: string | number;
  /** Supplementary documents shown; if absent, the emulator shows those required. */
  supplementaryDocuments?: Array<SimulatedDocumentInput> | null | undefined;
};

/** Ways in which the person may supply images. */
export type ConfiguredCaptureMethods =
  /** Camera only. */
  | 'CAMERA'
  /** Camera, or upload of a file. */
  | 'CAMERA_AND_UPLOAD'
  /** Way that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Moment at which the person is asked for biometric consent. */
export type ConfiguredConsentFlow =
  /** At the start of the session. */
  | 'EARLY'
  /** Immediately before the first biometric capture. */
  | 'JUST_IN_TIME'
  /** Moment that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Colour mode of the user view. */
export type ConfiguredDarkMode =
  /** Follows the setting of the person's device. */
  | 'AUTO'
  /** Always light. */
  | 'OFF'
  /** Always dark. */
  | 'ON'
  /** Mode that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Screens of the user view that can be left out. */
export type ConfiguredSuppressedScreen =
  /** Instructions on a face capture. */
  | 'FACE_CAPTURE_EDUCATION'
  /** Final screen; native SDKs only. */
  | 'FLOW_COMPLETION'
  /** Instructions on capturing an identity document. */
  | 'ID_DOCUMENT_EDUCATION'
  /** List of the identity documents that are accepted. */
  | 'ID_DOCUMENT_REQUIREMENTS'
  /** Instructions on the selfie of a STATIC liveness capture. */
  | 'STATIC_LIVENESS_EDUCATION'
  /** Instructions on capturing a supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT_EDUCATION'
  /** Screen that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Instructions on a ZOOM liveness capture. */
  | 'ZOOM_LIVENESS_EDUCATION';

/** Issuing countries that are allowed or forbidden. */
export type CountryRestrictionInput = {
  /** Countries, ISO 3166-1 alpha-3, at most 50; at least one with INCLUDE. */
  countryCodes: Array<string>;
  /** Whether `countryCodes` are allowed or forbidden. */
  inclusion: Inclusion;
};

/** Image to enrol with a new applicant; may be left empty. */
export type CreateApplicantInput = {
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** Face image, JPEG or PNG, at most MAX_IMAGE_BYTES (default 10 MB). Can also be added later with `addApplicantFace`. */
  image?: string | null | undefined;
};

/** Requirement to create a face capture resource for. */
export type CreateFaceCaptureResourceInput = {
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** FACE_CAPTURE requirement of the session's configuration; looked up with one more call if absent. */
  requirementId?: string | number | null | undefined;
  /** Session that requires a reference face; must be ONGOING. */
  sessionId: string | number;
};

/** New pool of applicants. */
export type CreatePoolInput = {
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** Name for people to recognise the pool by, 1 to 256 characters. */
  label: string;
};

/** Specification of a session: at least one check, task, document or identity profile. */
export type CreateSessionInput = {
  /** Advanced identity profiles to establish, under one or more trust frameworks. */
  advancedIdentityProfileRequirements?: AdvancedIdentityProfileRequirementsInput | null | undefined;
  /** Details of the person known to the business; Yoti compares documents with them. */
  applicantProfile?: ApplicantProfileInput | null | undefined;
  /** Checks to carry out, at most 50. */
  checks?: Array<RequestedCheckInput> | null | undefined;
  /** Documents required from the person, one entry per document, at most 50. */
  documents?: Array<RequiredDocumentInput> | null | undefined;
  /** Whether Yoti provides a preview of the identity profile before the session is completed. */
  hasIdentityProfilePreview?: boolean | null | undefined;
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** Standard identity profile to establish. */
  identityProfileRequirements?: IdentityProfileRequirementsInput | null | undefined;
  /** Requests a token with which another party can import the findings of the session. */
  importToken?: ImportTokenInput | null | undefined;
  /** Options of in-branch verification. */
  inBranch?: InBranchOptionsInput | null | undefined;
  /** Whether the consent screen is skipped; needs a contract with Yoti. False if absent. */
  isBiometricConsentSkipped?: boolean | null | undefined;
  /** Whether media are stored for a short time only; undocumented by Yoti except in its Go SDK. */
  isMediaEphemeral?: boolean | null | undefined;
  /** Endpoint and events of notifications (webhooks); none are sent if absent. */
  notifications?: NotificationsInput | null | undefined;
  /** Retention of media in seconds, counted from upload; at least `sessionTtl` + 86400, and never less than 86700. */
  resourcesTtl?: number | null | undefined;
  /** Appearance and behaviour of Yoti's user view; Yoti's defaults if absent. */
  sdkConfig?: SdkConfigInput | null | undefined;
  /** Time by which the person must finish; at least seven days ahead with in-branch verification. Excludes `sessionTtl`. */
  sessionDeadline?: string | null | undefined;
  /** Seconds that the person has to finish, at least 300; Yoti's default is 600, 900 is recommended. Excludes `sessionDeadline`. */
  sessionTtl?: number | null | undefined;
  /** Person that the identity profile is about. */
  subject?: SubjectInput | null | undefined;
  /** Tasks to carry out, at most 50. */
  tasks?: Array<RequestedTaskInput> | null | undefined;
  /** Your id of the person, at most 256 characters; no personal data. Returned in the session. */
  userTrackingId?: string | null | undefined;
};

/** Face to delete from an applicant. */
export type DeleteApplicantFaceInput = {
  /** Applicant that has the face. */
  applicantId: string | number;
  /** `Applicant.face.id` of that applicant. */
  faceId: string | number;
};

/** Applicant to delete. */
export type DeleteApplicantInput = {
  /** Applicant to delete, together with the enrolled face. */
  applicantId: string | number;
};

/** Media item to delete. */
export type DeleteMediaInput = {
  /** Media item whose content is deleted. */
  mediaId: string | number;
  /** Session that contains the media item; must not be ONGOING. */
  sessionId: string | number;
};

/** Pool to delete. */
export type DeletePoolInput = {
  /** Pool to delete; its applicants are not deleted. */
  poolId: string | number;
};

/** Session to delete. */
export type DeleteSessionInput = {
  /** Session to delete, with all its media; must not be ONGOING. */
  sessionId: string | number;
};

/** Session whose device records are deleted. */
export type DeleteTrackedDevicesInput = {
  /** Session with tracked devices. */
  sessionId: string | number;
};

/** Filter of accepted documents: exactly one of its fields. */
export type DocumentFilterInput =
  {   /** Country and type restricted in combination: "a passport of France or a driving licence of Spain". */
  documentRestrictions: DocumentRestrictionsInput; orthogonalRestrictions?: never; }
  |  { documentRestrictions?: never;   /** Country and type restricted independently: "passports only, of France and Spain only". */
  orthogonalRestrictions: OrthogonalRestrictionsInput; };

/** Purpose of a supplementary document. */
export type DocumentObjective =
  /** Proof of address. */
  | 'PROOF_OF_ADDRESS'
  /** Disclosure and Barring Service check (United Kingdom). */
  | 'UK_DBS'
  /** Purpose that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Combination of countries and document types; an absent list stands for all. */
export type DocumentRestrictionInput = {
  /** Issuing countries, ISO 3166-1 alpha-3, at most 50. */
  countryCodes?: Array<string> | null | undefined;
  /** Yoti's document types, for example `DRIVING_LICENCE`, at most 50. */
  documentTypes?: Array<string> | null | undefined;
};

/** Restriction by combinations of country and document type. */
export type DocumentRestrictionsInput = {
  /** Whether expired documents are accepted; Yoti's default if absent. */
  allowsExpiredDocuments?: boolean | null | undefined;
  /** Whether documents in a script other than Latin are accepted; Yoti's default if absent. */
  allowsNonLatinDocuments?: boolean | null | undefined;
  /** Combinations, at most 50; at least one with INCLUDE. */
  documents: Array<DocumentRestrictionInput>;
  /** Whether the combinations are allowed or forbidden. */
  inclusion: Inclusion;
};

/** Session and applicant to enrol from. */
export type EnrolApplicantFromSessionInput = {
  /** Applicant without a face; if absent, a new applicant is created. */
  applicantId?: string | number | null | undefined;
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** Session with an approved liveness attempt, whose image becomes the enrolled face. */
  sessionId: string | number;
};

/** Values of `extensions.code` of errors; the list is closed. */
export type ErrorCode =
  /** The document has more aliases than allowed; those of a fragment count at each place where it is spread. */
  | 'ALIAS_LIMIT_EXCEEDED'
  /** Mutations, biometric results and media are refused until the gateway can record them; nothing was carried out. Send the operation again later. */
  | 'AUDIT_UNAVAILABLE'
  /** The HTTP request itself is wrong: method, headers or body. */
  | 'BAD_REQUEST'
  /** The input is not valid; `fieldErrors` names the fields. Correct them and send the operation again. */
  | 'BAD_USER_INPUT'
  /** The request has more operations than allowed (one, unless configured otherwise). Send them one by one. */
  | 'BATCH_LIMIT_EXCEEDED'
  /** Locked or done already, for example deleting a session that is still in progress. */
  | 'CONFLICT'
  /** The operation can make more calls to Yoti than allowed; nothing was sent. Ask for less at once. */
  | 'COST_LIMIT_EXCEEDED'
  /** Fields are nested more deeply than allowed, fragments included, or the JSON of the request is nested more than 64 deep. */
  | 'DEPTH_LIMIT_EXCEEDED'
  /** An element of the document has more directives than allowed. */
  | 'DIRECTIVE_LIMIT_EXCEEDED'
  /** Only documents of the manifest are executed. Publish the manifest of the new frontend version first. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The document has more bytes than allowed. Put values into variables, or split the operation. */
  | 'DOCUMENT_TOO_LARGE'
  /** The document selects one field more often than allowed at one place. Select it once. */
  | 'FIELD_REPETITION_LIMIT_EXCEEDED'
  /** The token lacks a scope that the field requires; `missingScopes` names it. Sending the operation again does not help. */
  | 'FORBIDDEN'
  /** A fragment spreads itself, directly or through others. */
  | 'FRAGMENT_CYCLE'
  /** The document has more fragments than allowed, or more fields once every fragment is expanded. */
  | 'FRAGMENT_LIMIT_EXCEEDED'
  /** The document has a syntax error. */
  | 'GRAPHQL_PARSE_FAILED'
  /** The document does not match the schema. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** A mutation with this idempotency key is still being carried out. Send it again, with the same key, after `retryAfter` seconds. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** You sent this idempotency key with another mutation or another input before. Use a new key for each new intent. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** An earlier attempt was sent to Yoti and its answer was lost, so what it creates may exist; it is not sent again. Use a new key to create another one. */
  | 'IDEMPOTENCY_OUTCOME_UNKNOWN'
  /** The store of idempotency keys cannot be reached; nothing was sent to Yoti. Send the mutation again, with the same key. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** A fault of the gateway. Report it with the `requestId`. */
  | 'INTERNAL_SERVER_ERROR'
  /** `__schema`, `__type` and `_service` require the scope `schema:read`. The schema is also published as a file. */
  | 'INTROSPECTION_DISABLED'
  /** A list in the document or in its variables has more items than allowed, or the JSON of the request more than 20000 values. Send it in parts. */
  | 'LIST_LIMIT_EXCEEDED'
  /** Not a JPEG or PNG, damaged, without a usable face, or the applicant has no face or already has one. */
  | 'MEDIA_NOT_PROCESSABLE'
  /** Yoti has nothing with this id: it was never created, was deleted, or is past its retention. */
  | 'NOT_FOUND'
  /** The document has several operations or none, and `operationName` does not select one. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** The gateway holds as many requests, bytes, calls or streams as it may; nothing was sent. Wait `retryAfter` seconds. */
  | 'OVERLOADED'
  /** The hash is unknown here; send the document with it once. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** Persisted queries are disabled. */
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  /** Slow down; wait `retryAfter` seconds when it is given. */
  | 'RATE_LIMITED'
  /** The body of the request has more bytes than allowed, or is long for another reason than an image in a `Byte` variable. Send a smaller image. */
  | 'REQUEST_TOO_LARGE'
  /** The requirement does not take this source, or another application created the resource. */
  | 'RESOURCE_FORBIDDEN'
  /** The `Byte` values of the response are longer together than allowed; each counts at every place where it is selected. Select `url` instead, or fewer at once. */
  | 'RESPONSE_TOO_LARGE'
  /** The operation has more root fields than allowed. Split the operation. */
  | 'ROOT_FIELD_LIMIT_EXCEEDED'
  /** The time to finish the session is over. Create a new session. */
  | 'SESSION_EXPIRED'
  /** The session needs another step first: a reference face, or an approved liveness attempt. */
  | 'SESSION_NOT_READY'
  /** The gateway stops, or the subscription reached its longest life. Subscribe again at once, with the last `cursor` as `after`: no event is missed. */
  | 'SUBSCRIPTION_ENDED'
  /** The caller or the gateway has as many open subscriptions as allowed. Close some, or wait `retryAfter` seconds. */
  | 'SUBSCRIPTION_LIMIT_EXCEEDED'
  /** The document has more tokens than allowed. Split the operation. */
  | 'TOKEN_LIMIT_EXCEEDED'
  /** The request has no bearer token, or one that is expired or not valid here. Get a new token and send the request again. */
  | 'UNAUTHENTICATED'
  /** Yoti does not accept this content type. Send JPEG or PNG. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** The response cannot be read, or lacks the value of the field at `path`; other differences are only logged, as contract drift. Report it with the `requestId`. */
  | 'UPSTREAM_INVALID_RESPONSE'
  /** The call may or may not have been carried out; read before trying again unless `retryable` is true. */
  | 'UPSTREAM_TIMEOUT'
  /** Yoti refused the gateway's own key or application; the caller cannot mend this, and no user has to be signed out. */
  | 'UPSTREAM_UNAUTHORIZED'
  /** Yoti cannot be reached or fails. Try again later when `retryable` is true. */
  | 'UPSTREAM_UNAVAILABLE';

/** Place on a document from which a value was read. */
export type ExpandedFieldSource =
  /** Barcode. */
  | 'BARCODE'
  /** Machine-readable zone. */
  | 'MRZ'
  /** Place that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Visual inspection zone: the printed text. */
  | 'VIZ';

/** Outcome of face authentication by Yoti's rule: at least one liveness check and every face comparison are approved. */
export type FaceAuthOutcome =
  /** Time ran out before there was an outcome. */
  | 'EXPIRED'
  /** A comparison is rejected or its result unknown, or the session is over without both approvals. */
  | 'FAILED'
  /** The session has no face comparison. */
  | 'NOT_REQUESTED'
  /** A liveness check and every face comparison are approved. */
  | 'PASSED'
  /** The person, a comparison or the session has not finished, and no comparison is rejected. */
  | 'PENDING';

/** Condition under which a face search is approved. */
export type FaceSearchCriteria =
  /** Approved if the face is in the pool. */
  | 'MATCH'
  /** Approved if the face is not in the pool. */
  | 'NO_MATCH'
  /** Condition that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Image captured by Yoti in an earlier session. It is copied, so it outlives that session. */
export type FaceSourceInput = {
  /** Media item of that session, usually the `image` of the approved liveness attempt. */
  mediaId: string | number;
  /** Session that contains the image. */
  sessionId: string | number;
};

/** Trust framework and scheme of a standard identity profile. */
export type IdentityProfileRequirementsInput = {
  /** Yoti's name of a framework that `trustFramework` does not have, at most 256 characters. */
  otherTrustFramework?: string | null | undefined;
  /** Scheme to evaluate. */
  scheme: IdentitySchemeInput;
  /** Trust framework of the scheme; UK_TFIDA without this and `otherTrustFramework`. */
  trustFramework?: RequestedTrustFramework | null | undefined;
};

/** Result of an identity profile. */
export type IdentityProfileResult =
  /** Not completed; `failure` says why. */
  | 'ABORTED'
  /** Completed, with a report. */
  | 'DONE'
  /** Result that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Scheme of a standard identity profile. */
export type IdentitySchemeInput = {
  /** Level of the scheme; required with `DBS`. */
  objective?: RequestedIdentityObjective | null | undefined;
  /** Yoti's name of a level that `objective` does not have, at most 256 characters. */
  otherObjective?: string | null | undefined;
  /** Yoti's name of a purpose that `type` does not have, at most 256 characters. */
  otherType?: string | null | undefined;
  /** Purpose of the profile; this or `otherType` is required. */
  type?: RequestedIdentitySchemeType | null | undefined;
};

/** Image formats that Yoti accepts. */
export type ImageContentType =
  /** image/jpeg */
  | 'JPEG'
  /** image/png */
  | 'PNG';

/** Token with which another party can import the findings of the session. */
export type ImportTokenInput = {
  /** Lifetime of the token in seconds, at least 1; 31536000 (a year) is usual. Yoti's default if absent. */
  ttl?: number | null | undefined;
};

/** Progress of an assessment by branch staff. */
export type InBranchAssessmentState =
  /** Made. */
  | 'DONE'
  /** Not made yet. */
  | 'REQUIRED'
  /** State that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Currency of the price paid in a branch. */
export type InBranchCurrency =
  /** Pounds sterling. */
  | 'GBP';

/** Options of in-branch verification, for example at a post office. */
export type InBranchOptionsInput = {
  /** Page of yours that explains the visit to the person, at most 2048 characters. */
  guidanceUrl?: string | null | undefined;
  /** MANDATORY or NOT_ALLOWED; MANDATORY if absent. */
  support?: InBranchSupport | null | undefined;
  /** Price paid in the branch; none if absent. */
  userPrice?: InBranchPriceInput | null | undefined;
};

/** Price that the person pays in the branch. */
export type InBranchPriceInput = {
  /** Decimal number with at most nine digits and two decimals, for example `7.50`. */
  amount: string;
  /** Currency of `amount`. */
  currency?: InBranchCurrency;
};

/** Whether the session includes a visit to a branch. */
export type InBranchSupport =
  /** The person must visit a branch. */
  | 'MANDATORY'
  /** No branch visit is offered. */
  | 'NOT_ALLOWED';

/** Meaning of a list of documents or countries: allowed or forbidden. */
export type Inclusion =
  /** Every entry except those of the list is allowed. */
  | 'EXCLUDE'
  /** Only entries of the list are allowed. */
  | 'INCLUDE';

/** Name and e-mail address of the person who receives the instructions. */
export type InstructionsContactInput = {
  /** E-mail address, at most 254 characters. */
  email: string;
  /** First name, 1 to 256 characters. */
  firstName: string;
  /** Last name, 1 to 256 characters. */
  lastName: string;
};

/** Method of liveness capture. */
export type LivenessType =
  /** One selfie. */
  | 'STATIC'
  /** Method that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Short video, stored as frames and a face map. */
  | 'ZOOM';

/** Use of Yoti's verification experts in addition to software. */
export type ManualCheck =
  /** Experts review every case. */
  | 'ALWAYS'
  /** Experts review cases that software cannot decide. */
  | 'FALLBACK'
  /** Software only. */
  | 'NEVER';

/** Party that has to act. */
export type NextActionActor =
  /** Your backend. */
  | 'BUSINESS'
  /** The person who is verified, in the user view or in a branch. */
  | 'PERSON'
  /** Yoti; wait for a notification, or read the session again. */
  | 'YOTI';

/** Act that a session waits for. */
export type NextActionType =
  /** Take a selfie for a comparison in the user view. */
  | 'CAPTURE_FACE'
  /** Capture an identity document in the user view. */
  | 'CAPTURE_ID_DOCUMENT'
  /** Take the selfie of the liveness capture in the user view. */
  | 'CAPTURE_LIVENESS'
  /** Capture a supplementary document in the user view. */
  | 'CAPTURE_SUPPLEMENTARY_DOCUMENT'
  /** Consent to the use of biometric data, in the user view. */
  | 'CONSENT'
  /** Finish the tasks and checks. */
  | 'FINISH_CHECKS'
  /** Meet `requirement`, which this version of the gateway does not know. */
  | 'OTHER'
  /** Supply the reference face: `createFaceCaptureResource`, then `addApplicantToResource` or `uploadFaceCaptureImage`. */
  | 'SUPPLY_FACE'
  /** Supply the resource of `requirement` to Yoti. */
  | 'SUPPLY_RESOURCE'
  /** Show the document in a branch; `setInstructions` chooses it. */
  | 'VISIT_BRANCH';

/** HTTP authentication scheme of notifications. */
export type NotificationAuthType =
  /** `Authorization: Basic` with the token in base64; the token is `user:password`. */
  | 'BASIC'
  /** `Authorization: Bearer` with the token as given. */
  | 'BEARER';

/** Events that Yoti sends a notification for. */
export type NotificationTopic =
  /** A check finished. */
  | 'CHECK_COMPLETION'
  /** The person finished; background checks begin. */
  | 'CLIENT_SESSION_TOKEN_DELETED'
  /** In-branch: the person visited a branch for the first time. */
  | 'FIRST_BRANCH_VISIT'
  /** In-branch: sending of the instructions by e-mail was requested. */
  | 'INSTRUCTIONS_EMAIL_REQUESTED'
  /** In-branch: a new letter (PDF) is available. */
  | 'NEW_PDF_SUPPLIED'
  /** A resource was created or changed. */
  | 'RESOURCE_UPDATE'
  /** All tasks and checks finished. */
  | 'SESSION_COMPLETION'
  /** A task finished. */
  | 'TASK_COMPLETION'
  /** In-branch: sending of a thank-you e-mail was requested. */
  | 'THANK_YOU_EMAIL_REQUESTED';

/** Notifications (webhooks) of a session. They carry ids only; read the session after each. */
export type NotificationsInput = {
  /** Credential that Yoti presents at the endpoint, at most 2048 characters; a secret. */
  authToken?: string | null | undefined;
  /** Authentication scheme for `authToken`; BASIC if absent. */
  authType?: NotificationAuthType | null | undefined;
  /** URL that Yoti posts to, https only, at most 2048 characters. */
  endpoint: string;
  /** Events that are not in `NotificationTopic`, by Yoti's name; at most 50, each at most 256 characters. Sent with `topics`. */
  otherTopics?: Array<string> | null | undefined;
  /** Events to send, at most 50; only SESSION_COMPLETION if absent. */
  topics?: Array<NotificationTopic> | null | undefined;
};

/** Restriction by country and, independently of it, by document type. */
export type OrthogonalRestrictionsInput = {
  /** Whether expired documents are accepted; Yoti's default if absent. */
  allowsExpiredDocuments?: boolean | null | undefined;
  /** Whether documents in a script other than Latin are accepted; Yoti's default if absent. */
  allowsNonLatinDocuments?: boolean | null | undefined;
  /** Restriction by issuing country; all countries if absent. */
  countryRestriction?: CountryRestrictionInput | null | undefined;
  /** Restriction by document type; all types if absent. */
  typeRestriction?: TypeRestrictionInput | null | undefined;
};

/** Branch to visit. `fadCode` is enough; other fields are printed in the letter if given. */
export type PostOfficeBranchInput = {
  /** Address without the post code, 1 to 256 characters. */
  address?: string | null | undefined;
  /** FAD code of the post office: seven letters and digits, from `postOfficeBranches`. */
  fadCode: string;
  /** Geographic position of the branch. */
  location?: BranchLocationInput | null | undefined;
  /** Name of the branch, 1 to 256 characters. */
  name?: string | null | undefined;
  /** Post code, 1 to 16 characters. */
  postCode?: string | null | undefined;
};

/** Face capture resource to upload an image for. */
export type PrepareFaceCaptureImageUploadInput = {
  /** Face capture resource, from `createFaceCaptureResource`. */
  resourceId: string | number;
  /** Session that contains the resource; must be ONGOING. */
  sessionId: string | number;
};

/** Document that the person is told to bring. */
export type ProposedDocumentInput = {
  /** Issuing country, ISO 3166-1 alpha-3. */
  countryCode: string;
  /** Yoti's document type, for example `PASSPORT`. */
  documentType: string;
  /** Requirement of the session's configuration that the document meets. */
  requirementId: string | number;
  /** Identity or supplementary document. */
  type: ProposedDocumentType;
};

/** Categories of document that a person brings to a branch. */
export type ProposedDocumentType =
  /** Identity document. */
  | 'ID_DOCUMENT'
  /** Other document, for example a utility bill. */
  | 'SUPPLEMENTARY_DOCUMENT';

/** Yoti's published reason and failure codes; each is described by its sentence for the person. */
export type ReasonCode =
  /** The verification was not finished in time. Please start again. */
  | 'ABANDONED'
  /** There are too few records of the identity. */
  | 'ACTIVITY_HISTORY_SCORE_INSUFFICIENT'
  /** The address could not be confirmed. */
  | 'ADDRESS_MISMATCH'
  /** The photo has no colours. Please take the photo again. */
  | 'BLACK_AND_WHITE_IMAGE'
  /** The chip of the document could not be verified. */
  | 'CHIP_CSCA_VERIFICATION_FAILED'
  /** The data on the chip of the document could not be verified. */
  | 'CHIP_DATA_INTEGRITY_FAILED'
  /** The chip of the document could not be read. Please try again. */
  | 'CHIP_PARSE'
  /** The chip of the document could not be verified. */
  | 'CHIP_SIGNATURE_VERIFICATION_FAILED'
  /** The chip of the document could not be read. Please try again. */
  | 'CHIP_SOD_PARSE'
  /** The address could not be verified. */
  | 'COULD_NOT_VERIFY_ADDRESS'
  /** The document could not be accepted. */
  | 'COUNTERFEIT'
  /** Documents of this country are not accepted. Please use another one. */
  | 'COUNTRY_NOT_SUPPORTED'
  /** Details of the document do not agree with each other. */
  | 'DATA_MISMATCH'
  /** The details need a review. */
  | 'DECEASED_WARNING'
  /** The faces are of different persons. */
  | 'DIFFERENT_PERSON'
  /** Please use the original document, not a copy or a screen. */
  | 'DOCUMENT_COPY'
  /** The photo shows no document. Please take the photo again. */
  | 'DOCUMENT_NOT_FOUND'
  /** This document is not accepted. Please use another one. */
  | 'DOCUMENT_NOT_SUPPORTED'
  /** The document is too damaged. Please use another one. */
  | 'DOCUMENT_TOO_DAMAGED'
  /** This version of the document is not accepted. Please use another one. */
  | 'DOCUMENT_VERSION_NOT_SUPPORTED'
  /** The number of the document is not valid. */
  | 'DOC_NUMBER_INVALID'
  /** The document has expired. Please use a valid one. */
  | 'EXPIRED_DOCUMENT'
  /** The text of the document could not be read. Please take the photo again. */
  | 'EXTRACTION_FAILED'
  /** The face does not match the document well enough. */
  | 'FACE_MATCH_HIGHER_THRESHOLD_VERIFICATION_FAILED'
  /** The face does not match the document. */
  | 'FACE_MATCH_VERIFICATION_FAILED'
  /** The photo shows no face. Please take the photo again. */
  | 'FACE_NOT_FOUND'
  /** Please show your own face to the camera. */
  | 'FACE_NOT_GENUINE'
  /** The face in the photo is too small. Please take the photo again. */
  | 'FACE_PHOTO_LOW_RESOLUTION'
  /** The verification could not be completed. */
  | 'FRAUD_DETECTED'
  /** The document could not be accepted. */
  | 'FRAUD_LIST_MATCH'
  /** A reflection covers a part of the photo. Please take the photo again. */
  | 'GLARE_OBSTRUCTION'
  /** The identity could not be confirmed. */
  | 'IDENTITY_CHECK'
  /** The identity could not be confirmed. */
  | 'IDENTITY_CHECK_FAILED'
  /** The identity could not be confirmed. */
  | 'IDENTITY_FRAUD_AND_ACTIVITY_HISTORY_SCORES_INSUFFICIENT'
  /** The identity could not be confirmed. */
  | 'IDENTITY_FRAUD_SCORE_INSUFFICIENT'
  /** The address on the document could not be verified. */
  | 'ID_DOCUMENT_ADDRESS_VERIFICATION'
  /** The document could not be accepted. */
  | 'ID_DOCUMENT_AUTHENTICITY'
  /** Documents of this country are not accepted. Please use another one. */
  | 'ID_DOCUMENT_COUNTRY'
  /** The text of the document could not be read. Please try again. */
  | 'ID_DOCUMENT_EXTRACTION'
  /** The face does not match the document. */
  | 'ID_DOCUMENT_FACE_MATCH'
  /** The photo has too few details. Please take the photo again. */
  | 'IMAGE_RESOLUTION_TOO_LOW'
  /** This is another type of document than the one chosen. Please choose again. */
  | 'INCORRECT_DOCUMENT_TYPE'
  /** The machine-readable lines of the document could not be read. Please take the photo again. */
  | 'INCORRECT_MRZ'
  /** The photos cannot be used. Please follow the instructions. */
  | 'INVALID'
  /** The issuing authority does not confirm the document. */
  | 'ISSUING_AUTHORITY_INVALID'
  /** The portrait is too old to be compared. */
  | 'LARGE_AGE_GAP'
  /** The required level of assurance was not reached. */
  | 'LEVEL_OF_ASSURANCE_NOT_SUFFICIENT'
  /** It was not seen that a live person is in front of the camera. Please try again. */
  | 'LIVENESS'
  /** A required document is missing. Please start again with it. */
  | 'MANDATORY_DOCUMENT_NOT_PROVIDED'
  /** A match was found. */
  | 'MATCH_FOUND'
  /** The details of the documents differ. */
  | 'MISMATCH'
  /** One side of the document is missing. Please take the photo again. */
  | 'MISSING_DOCUMENT_SIDE'
  /** A required check could not be carried out. */
  | 'MISSING_FRAUD_LIST_CHECK'
  /** The hologram of the document was not seen. Please take the photo again. */
  | 'MISSING_HOLOGRAM'
  /** The check of a live person was not made. Please complete it. */
  | 'MISSING_LIVENESS'
  /** The photos were not taken as asked. Please follow the instructions. */
  | 'MISUSE'
  /** The machine-readable lines of the document could not be verified. Please take the photo again. */
  | 'MRZ_VALIDATION'
  /** Names in another script than Latin cannot be compared. */
  | 'NON_LATIN_CHARACTER_IN_NAME'
  /** The photo shows no document. Please take the photo again. */
  | 'NO_DOCUMENT'
  /** The hologram of the document was not seen to move. Please take the photo again. */
  | 'NO_HOLOGRAM_MOVEMENT'
  /** No match was found. */
  | 'NO_MATCH'
  /** No record was found for these details. */
  | 'NO_MATCH_FOUND'
  /** There were no details that could be looked up. */
  | 'NO_VALID_FIELDS'
  /** There was nothing that could be compared. */
  | 'NO_VALID_SUBCHECKS'
  /** Something covers a part of the photo. Please take the photo again. */
  | 'OBJECT_OBSTRUCTION'
  /** The photo shows only a part of what is needed. Please take the photo again. */
  | 'PARTIAL_PHOTO'
  /** The photo does not show the whole side of the document. Please take the photo again. */
  | 'PARTIAL_SIDE_DOC'
  /** The details need a review. */
  | 'PEP_WARNING'
  /** Please show your own face, without a mask. */
  | 'PHOTO_OF_MASK'
  /** Please use a live camera, not a photo of a photo. */
  | 'PHOTO_OF_PHOTO'
  /** The photo is too bright. Please take the photo again. */
  | 'PHOTO_OVEREXPOSED'
  /** The photo is blurred. Please take the photo again. */
  | 'PHOTO_TOO_BLURRY'
  /** The photo is too dark. Please take the photo again. */
  | 'PHOTO_TOO_DARK'
  /** The photo is out of focus. Please take the photo again. */
  | 'POOR_FOCUS'
  /** The light is not good enough. Please take the photo again. */
  | 'POOR_LIGHT'
  /** A possible match needs a review. */
  | 'POTENTIAL_MATCH'
  /** The quality of the photo is not good enough. Please take the photo again. */
  | 'QUALITY'
  /** The verification could not be completed. */
  | 'SUSPECTED_FRAUD'
  /** The verification could not be completed. */
  | 'SYNECTICS_INDICATED_FRAUD'
  /** The document could not be accepted. */
  | 'TAMPERED'
  /** The photo is too bright. Please take the photo again. */
  | 'TOO_LIGHT'
  /** The checks could not be completed. Please try again. */
  | 'UNABLE_TO_COMPLETE_CHECKS'
  /** The document could not be validated. Please try another document. */
  | 'UNABLE_TO_VALIDATE_DOCUMENT'
  /** The address could not be verified. */
  | 'UNABLE_TO_VERIFY_ADDRESS'
  /** The identity could not be verified. */
  | 'UNABLE_TO_VERIFY_IDENTITY'
  /** Code that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** The documents do not belong to one person. */
  | 'UNLINKED_DOCUMENT_EVIDENCE'
  /** The requested documents were not available. */
  | 'USER_DOES_NOT_HAVE_REQUESTED_DOCUMENTS'
  /** The photo shows something else than what was asked for. Please take the photo again. */
  | 'USER_ERROR'
  /** It was not seen that a live person is in front of the camera. Please try again. */
  | 'USER_FAILED_LIVENESS';

/** Applicant to remove and pool to remove from. */
export type RemoveApplicantFromPoolInput = {
  /** Applicant to remove from the pool. */
  applicantId: string | number;
  /** Pool that contains the applicant. */
  poolId: string | number;
};

/** Session whose instructions are sent by e-mail. */
export type RequestInstructionsEmailInput = {
  /** Session with instructions set. */
  sessionId: string | number;
};

/** Address layout by country; decides which parts an address has. */
export type RequestedAddressFormat =
  /** Layout of India (Yoti's format 2). */
  | 'INDIA'
  /** Layout of all other countries (Yoti's format 4). */
  | 'REST_OF_WORLD'
  /** Layout of the United Kingdom (Yoti's format 1). */
  | 'UNITED_KINGDOM'
  /** Layout of the United States (Yoti's format 3). */
  | 'UNITED_STATES';

/** Search of the watchlists of ComplyAdvantage with settings of your own. */
export type RequestedAdvancedWatchlistInput = {
  /** Your own account; Yoti's account if absent. */
  customAccount?: WatchlistCustomAccountInput | null | undefined;
  /** Exact or fuzzy matching of names. */
  matchingStrategy?: WatchlistMatchingStrategyInput | null | undefined;
  /** Whether deceased persons are left out of the hits. */
  removesDeceased?: boolean | null | undefined;
  /** Whether the result has a link to ComplyAdvantage that can be shared. */
  sharesUrl?: boolean | null | undefined;
  /** Lists to search. */
  sources?: WatchlistSourcesInput | null | undefined;
};

/** Check to carry out: exactly one of its fields. */
export type RequestedCheckInput =
  {   /** Search of the watchlists of ComplyAdvantage, with settings of your own. */
  advancedWatchlist: RequestedAdvancedWatchlistInput; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never;   /** Check of whether a document is genuine. */
  documentAuthenticity: RequestedDocumentAuthenticityInput; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never;   /** True: compares name and date of birth of two documents. Has no options. */
  documentComparison: boolean; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never;   /** Comparison of the live selfie with the portrait on a document. */
  documentFaceMatch: RequestedDocumentFaceMatchInput; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never;   /** Review by branch staff of whether the document is valid for a scheme. */
  documentSchemeValidity: RequestedDocumentSchemeValidityInput; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never;   /** Comparison with a reference face. Without `liveness` in the session, the person takes a selfie for it. */
  faceComparison: RequestedFaceComparisonCheckInput; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never;   /** Search in a pool of applicants. Without `liveness` in the session, the person takes a selfie for it. */
  faceSearch: RequestedFaceSearchInput; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never;   /** Detection of a live person; the person makes up to `maxRetries` attempts. */
  liveness: RequestedLivenessCheckInput; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never;   /**
   * True: comparison of the document with `applicantProfile` by branch staff.
   * @deprecated Use `profileDocumentMatchCheck`, which has options. Removed after 2027-12-31.
   */
  profileDocumentMatch: boolean; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never;   /** Comparison of the document with `applicantProfile` by branch staff. */
  profileDocumentMatchCheck: RequestedInBranchCheckInput; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never;   /**
   * True: looks up name, address and date of birth at third parties.
   * @deprecated Use `thirdPartyIdentityCheck`, which has options. Removed after 2027-12-31.
   */
  thirdPartyIdentity: boolean; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never;   /** Look-up of name, address and date of birth at third parties. */
  thirdPartyIdentityCheck: RequestedThirdPartyIdentityInput; visualReview?: never; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never;   /**
   * True: visual review of the document by branch staff.
   * @deprecated Use `visualReviewCheck`, which has options. Removed after 2027-12-31.
   */
  visualReview: boolean; visualReviewCheck?: never; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never;   /** Visual review of the document by branch staff. */
  visualReviewCheck: RequestedInBranchCheckInput; watchlistScreening?: never; }
  |  { advancedWatchlist?: never; documentAuthenticity?: never; documentComparison?: never; documentFaceMatch?: never; documentSchemeValidity?: never; faceComparison?: never; faceSearch?: never; liveness?: never; profileDocumentMatch?: never; profileDocumentMatchCheck?: never; thirdPartyIdentity?: never; thirdPartyIdentityCheck?: never; visualReview?: never; visualReviewCheck?: never;   /** Search of sanctions lists and adverse media. */
  watchlistScreening: RequestedWatchlistScreeningInput; };

/** Use of the chip of a document. */
export type RequestedChipData =
  /** Read the chip if the document has one and the device can read it. */
  | 'DESIRED'
  /** Never read the chip. */
  | 'IGNORE';

/** Check of whether a document is genuine; needs an identity document in `documents`. */
export type RequestedDocumentAuthenticityInput = {
  /** Sub-check with the issuing authority; not carried out if absent. */
  issuingAuthority?: RequestedIssuingAuthorityInput | null | undefined;
  /** Review by Yoti's experts; Yoti's default if absent. */
  manualCheck?: ManualCheck | null | undefined;
};

/** Comparison of the selfie with the portrait on a document. Without `liveness` in the session, the person takes a selfie for it. */
export type RequestedDocumentFaceMatchInput = {
  /** Review by Yoti's experts; Yoti's default if absent. */
  manualCheck?: ManualCheck | null | undefined;
};

/** Purpose of a supplementary document. */
export type RequestedDocumentObjective =
  /** Proof of address. */
  | 'PROOF_OF_ADDRESS'
  /** Disclosure and Barring Service check (United Kingdom). */
  | 'UK_DBS';

/** Scheme with a list of valid documents. */
export type RequestedDocumentScheme =
  /** Disclosure and Barring Service (United Kingdom). */
  | 'UK_DBS'
  /** Government Digital Service (United Kingdom). */
  | 'UK_GDS';

/** Review by branch staff of whether the document is valid for a scheme. */
export type RequestedDocumentSchemeValidityInput = {
  /** Person or software that carries out the check. */
  manualCheck?: RequestedInBranchManualCheck;
  /** Scheme that the document must be valid for. */
  scheme: RequestedDocumentScheme;
};

/** Extraction of the text of identity documents. */
export type RequestedDocumentTextExtractionInput = {
  /** Whether the chip is read; Yoti's default if absent. */
  chipData?: RequestedChipData | null | undefined;
  /** Whether `expandedFields` is produced: each reading with its language and place. */
  hasExpandedFields?: boolean | null | undefined;
  /** Use of Yoti's experts for the extraction; Yoti's default if absent. */
  manualCheck?: ManualCheck | null | undefined;
};

/** Comparison of the live selfie with the reference face of a face capture resource. Supply the reference before the person begins. */
export type RequestedFaceComparisonCheckInput = {
  /** Only NEVER is available at Yoti today. */
  manualCheck?: ManualCheck;
};

/** Condition under which a face search is approved. */
export type RequestedFaceSearchApproval =
  /** Approved if the face is in the pool. */
  | 'MATCH'
  /** Approved if the face is not in the pool. */
  | 'NO_MATCH';

/** Search for the live selfie in a pool of applicants (Face Search, 1:N). */
export type RequestedFaceSearchInput = {
  /** Whether a hit or a miss is approved. */
  approvalCriteria: RequestedFaceSearchApproval;
  /** Pool to search. */
  poolId: string | number;
};

/** Level of a scheme. */
export type RequestedIdentityObjective =
  /** Assurance level L1 (YOTI_GLOBAL). */
  | 'AL_L1'
  /** Assurance level M1 (YOTI_GLOBAL). */
  | 'AL_M1'
  /** Basic DBS check. */
  | 'BASIC'
  /** Enhanced DBS check. */
  | 'ENHANCED'
  /** Standard DBS check. */
  | 'STANDARD';

/** Purpose of an identity profile. */
export type RequestedIdentitySchemeType =
  /** Assurance level L1 (YOTI_GLOBAL). */
  | 'AL_L1'
  /** Assurance level M1 (YOTI_GLOBAL). */
  | 'AL_M1'
  /** Disclosure and Barring Service check (United Kingdom). */
  | 'DBS'
  /** DBS check and right to work combined. */
  | 'DBS_RTW'
  /** Identity (YOTI_GLOBAL). */
  | 'IDENTITY'
  /** Identity and address (YOTI_GLOBAL). */
  | 'IDENTITY_PLUS_ADDRESS'
  /** Right to rent (United Kingdom). */
  | 'RTR'
  /** Right to work (United Kingdom). */
  | 'RTW';

/** Check of in-branch verification. */
export type RequestedInBranchCheckInput = {
  /** Person or software that carries out the check. */
  manualCheck?: RequestedInBranchManualCheck;
};

/** Person or software that carries out a check of in-branch verification. */
export type RequestedInBranchManualCheck =
  /** Yoti's experts review every case. */
  | 'ALWAYS'
  /** Yoti's experts review cases that software cannot decide. */
  | 'FALLBACK'
  /** Staff of the branch. */
  | 'IBV'
  /** Software only. */
  | 'NEVER';

/** Sub-check in which the issuing authority confirms the document. */
export type RequestedIssuingAuthorityInput = {
  /** Documents it applies to; all that Yoti can ask an authority about if absent. */
  filter?: DocumentFilterInput | null | undefined;
  /** Whether the sub-check is carried out. */
  isRequested?: boolean;
};

/** Detection of a live person in front of the camera. */
export type RequestedLivenessCheckInput = {
  /** Capture method; STATIC is recommended. */
  livenessType?: RequestedLivenessType;
  /** Review by Yoti's experts; Yoti publishes NEVER only, which is its default. */
  manualCheck?: ManualCheck | null | undefined;
  /** Attempts that the person has, at least 1; Yoti recommends 3. Each attempt is a check of its own. */
  maxRetries?: number;
};

/** Method of liveness capture. */
export type RequestedLivenessType =
  /** One selfie; recommended by Yoti. */
  | 'STATIC'
  /** Short video in which the face moves towards the camera. */
  | 'ZOOM';

/** Extraction of the text of supplementary documents. */
export type RequestedSupplementaryDocumentTextExtractionInput = {
  /** Use of Yoti's experts for the extraction. */
  manualCheck?: ManualCheck | null | undefined;
};

/** Task to carry out: exactly one of its fields. */
export type RequestedTaskInput =
  {   /** Extracts the text of identity documents. */
  documentTextExtraction: RequestedDocumentTextExtractionInput; supplementaryDocumentTextExtraction?: never; }
  |  { documentTextExtraction?: never;   /** Extracts the text of supplementary documents. */
  supplementaryDocumentTextExtraction: RequestedSupplementaryDocumentTextExtractionInput; };

/** Look-up of name, address and date of birth at third parties. */
export type RequestedThirdPartyIdentityInput = {
  /** Review by Yoti's experts; Yoti's default if absent. */
  manualCheck?: ManualCheck | null | undefined;
};

/** Trust framework: the rules of an identity profile. */
export type RequestedTrustFramework =
  /** Digital identity and attributes trust framework of the United Kingdom. */
  | 'UK_TFIDA'
  /** Yoti's own framework for all countries. */
  | 'YOTI_GLOBAL';

/** Category of a watchlist screening. */
export type RequestedWatchlistCategory =
  /** Negative reports about the person in the media. */
  | 'ADVERSE_MEDIA'
  /** Sanctions lists. */
  | 'SANCTIONS';

/** Screening of the person against sanctions lists and adverse media. */
export type RequestedWatchlistScreeningInput = {
  /** Categories to search, at most 50. */
  categories?: Array<RequestedWatchlistCategory> | null | undefined;
  /** Review by Yoti's experts; Yoti's default if absent. */
  manualCheck?: ManualCheck | null | undefined;
};

/** Document required from the person: exactly one of its fields. */
export type RequiredDocumentInput =
  {   /** Identity document; `{}` accepts any. */
  idDocument: RequiredIdDocumentInput; supplementaryDocument?: never; }
  |  { idDocument?: never;   /** Supplementary document, for example a utility bill. */
  supplementaryDocument: RequiredSupplementaryDocumentInput; };

/** Identity document required from the person. */
export type RequiredIdDocumentInput = {
  /** Filter of accepted documents; all that Yoti supports if absent. */
  filter?: DocumentFilterInput | null | undefined;
};

/** Supplementary document required from the person, for example a utility bill. */
export type RequiredSupplementaryDocumentInput = {
  /** Issuing countries, ISO 3166-1 alpha-3, at most 50; all if absent. */
  countryCodes?: Array<string> | null | undefined;
  /** Yoti's document types, for example `UTILITY_BILL`, at most 50; all of the objective if absent. */
  documentTypes?: Array<string> | null | undefined;
  /** Filter of accepted documents; those of the objective if absent. */
  filter?: DocumentFilterInput | null | undefined;
  /** Purpose of the document, which decides the types allowed. */
  objective: RequestedDocumentObjective;
};

/** Party that supplies a resource. */
export type ResourceSource =
  /** Person, in the user view. */
  | 'END_USER'
  /** Branch staff, during in-branch verification. */
  | 'IBV'
  /** Business, through this API. */
  | 'RELYING_BUSINESS'
  /** Party that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Progress of a task. */
export type ResourceTaskState =
  /** Created, not started. */
  | 'CREATED'
  /** Finished. */
  | 'DONE'
  /** Failed. */
  | 'FAILED'
  /** Running. */
  | 'PENDING'
  /** State that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Yoti's task types. */
export type ResourceTaskType =
  /** Extracts the text of an identity document. */
  | 'ID_DOCUMENT_TEXT_DATA_EXTRACTION'
  /** Extracts the text of a supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION'
  /** Type that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Verifies a share code with the service that issued it. */
  | 'VERIFY_SHARE_CODE_TASK';

/** Categories of resource in a session. */
export type ResourceType =
  /** Details of the person, supplied by the business. */
  | 'APPLICANT_PROFILE'
  /** Reference face for a comparison. */
  | 'FACE_CAPTURE'
  /** Identity document. */
  | 'ID_DOCUMENT'
  /** Liveness capture; one per attempt. */
  | 'LIVENESS'
  /** Share code of an official service. */
  | 'SHARE_CODE'
  /** Supplementary document, for example a utility bill. */
  | 'SUPPLEMENTARY_DOCUMENT'
  /** Resource that a check refers to and the session does not list. */
  | 'UNKNOWN';

/** Scenario of a simulated session: the outcome of its checks. */
export type SandboxScenario =
  /** Everything passes at the first attempt. */
  | 'APPROVE'
  /** Document authenticity is NOT_AVAILABLE: blurred image. */
  | 'BLURRED_DOCUMENT'
  /** Face comparison, face match and authenticity end with INTERNAL_ERROR; emulator only. */
  | 'CHECK_INTERNAL_ERROR'
  /** The chip of the document is read and its sub-checks pass. */
  | 'CHIP_READ_DOCUMENT'
  /** Face comparison is NOT_AVAILABLE: blurred reference image. */
  | 'COMPARISON_NOT_AVAILABLE'
  /** The document is a copy. */
  | 'COPIED_DOCUMENT'
  /** Two documents show different names. */
  | 'DOCUMENTS_DIFFER'
  /** The document is out of date. */
  | 'EXPIRED_DOCUMENT'
  /** The text extraction finds the document out of date. */
  | 'EXPIRED_DOCUMENT_AT_CAPTURE'
  /** The session expires at once, before the person begins; emulator only. */
  | 'EXPIRED_SESSION'
  /** The document shows another face. */
  | 'FACE_MATCH_FAIL'
  /** The signature of the document's chip is wrong. */
  | 'FORGED_CHIP'
  /** The document is on a fraud list. */
  | 'FRAUD_LIST_MATCH'
  /** Document authenticity is NOT_AVAILABLE: glare. */
  | 'GLARE_ON_DOCUMENT'
  /** The identity profile is ABORTED, because a document is on a fraud list. */
  | 'IDENTITY_PROFILE_ABORTED'
  /** Liveness is NOT_AVAILABLE. */
  | 'LIVENESS_NOT_AVAILABLE'
  /** Software finds the right face, an expert another one: rejected. */
  | 'MANUAL_FACE_MATCH_FAIL'
  /** Software finds another face, an expert the right one: approved. */
  | 'MANUAL_FACE_MATCH_PASS'
  /** Face comparison rejects: a mask. */
  | 'PHOTO_OF_MASK'
  /** Face comparison rejects: a photograph. */
  | 'PHOTO_OF_PHOTO'
  /** The live person is the first applicant of the searched pool; emulator only. */
  | 'POOL_HIT'
  /** The live person is in no pool; emulator only. */
  | 'POOL_MISS'
  /** Text extraction and background checks take thirty seconds; in the emulator they are CREATED and READY first. */
  | 'QUEUED_CHECKS'
  /** The text cannot be read at the first attempt and can at the second. */
  | 'READABLE_AT_SECOND_TRY'
  /** Liveness rejects once, then approves. */
  | 'RETRY_THEN_APPROVE'
  /** Background checks take thirty seconds. */
  | 'SLOW_CHECKS'
  /** The liveness check takes ten seconds. */
  | 'SLOW_LIVENESS'
  /** Live person other than the applicant: liveness approves, face comparison and face match reject. */
  | 'SOMEBODY_ELSE'
  /** One attempt with a photograph of the right person; liveness rejects. */
  | 'SPOOFED_LIVENESS'
  /** Photograph at the first attempt, then a live person other than the applicant. */
  | 'SPOOF_THEN_SOMEBODY_ELSE'
  /** The document was tampered with. */
  | 'TAMPERED_DOCUMENT'
  /** A person cannot read the text either. */
  | 'TEXT_DATA_CHECK_FAIL'
  /** The task that reads the text of the document ends with FAILED; emulator only. */
  | 'TEXT_EXTRACTION_FAILED'
  /** No credit bureau knows the person at this address. */
  | 'THIRD_PARTY_MISMATCH'
  /** No credit bureau knows the person. */
  | 'THIRD_PARTY_UNKNOWN'
  /** Liveness rejects three attempts. */
  | 'THREE_FAILED_ATTEMPTS'
  /** The chip of the document cannot be read; its sub-checks are NOT_AVAILABLE. */
  | 'UNREADABLE_CHIP'
  /** The text cannot be read at either attempt. */
  | 'UNREADABLE_DOCUMENT'
  /** A document Yoti does not support. */
  | 'UNSUPPORTED_DOCUMENT'
  /** The person may be on a sanctions list. */
  | 'WATCHLIST_HIT';

/** Appearance and behaviour of Yoti's user view; Yoti's defaults where absent. */
export type SdkConfigInput = {
  /** Camera only, or upload of files as well. */
  allowedCaptureMethods?: CaptureMethods | null | undefined;
  /** Whether the person may continue on a phone by scanning a QR code. */
  allowsHandoff?: boolean | null | undefined;
  /** Moment at which biometric consent is asked for. */
  biometricConsentFlow?: BiometricConsentFlow | null | undefined;
  /** Identifier of a brand that was set up at Yoti, at most 256 characters. */
  brandId?: string | null | undefined;
  /** Dark, light or as the device is set. */
  darkMode?: SdkDarkMode | null | undefined;
  /** Whether the person has to continue on a phone; needs `allowsHandoff`. Yoti's default if absent. */
  enforcesHandoff?: boolean | null | undefined;
  /** Page to which the browser is redirected after an error, at most 2048 characters, as for `successUrl`; Yoti adds the query parameter `yotiErrorCode`. */
  errorUrl?: string | null | undefined;
  /** Colour of the text on buttons, `#rgb` or `#rrggbb`. */
  fontColour?: string | null | undefined;
  /** Language tag supported by Yoti's user view, for example `en-GB`, `fr` or `es-419`; the browser's language if absent. */
  locale?: string | null | undefined;
  /** Screens to leave out that are not in `SuppressedScreen`, by Yoti's name; at most 50, each at most 256 characters. */
  otherSuppressedScreens?: Array<string> | null | undefined;
  /** Issuing country selected at the start, ISO 3166-1 alpha-3. */
  presetIssuingCountry?: string | null | undefined;
  /** Colour of buttons, `#rgb` or `#rrggbb`; `#2d9fff` if absent. */
  primaryColour?: string | null | undefined;
  /** Colour of buttons in dark mode, `#rgb` or `#rrggbb`. */
  primaryColourDarkMode?: string | null | undefined;
  /** Your privacy policy, linked from the user view, at most 2048 characters. */
  privacyPolicyUrl?: string | null | undefined;
  /** Colour of icons, `#rgb` or `#rrggbb`. */
  secondaryColour?: string | null | undefined;
  /** Page to which the browser is redirected after success, at most 2048 characters: https, http on a local host, or the scheme of an app. */
  successUrl?: string | null | undefined;
  /** Screens to leave out, at most 50. */
  suppressedScreens?: Array<SuppressedScreen> | null | undefined;
  /** Limits on recapturing a document with unreadable text. */
  textExtractionAttempts?: TextExtractionAttemptsInput | null | undefined;
};

/** Colour mode of the user view. */
export type SdkDarkMode =
  /** Follows the setting of the person's device. */
  | 'AUTO'
  /** Always light. */
  | 'OFF'
  /** Always dark. */
  | 'ON';

/** Change of a session; of several changes that are seen together, the most advanced. */
export type SessionEventKind =
  /** A check finished. */
  | 'CHECK_DONE'
  /** All tasks and checks finished. The last event. */
  | 'COMPLETED'
  /** The session was deleted; `session` is null. The last event. */
  | 'DELETED'
  /** Time ran out. The last event. */
  | 'EXPIRED'
  /** The gateway saw the session for the first time; its history begins here. */
  | 'OPENED'
  /** A resource was created or changed, or one of its tasks finished. */
  | 'RESOURCE_CHANGED'
  /** No change: the present state, at the start or when older events are no longer stored. */
  | 'SNAPSHOT'
  /** Change of another kind. */
  | 'UNKNOWN'
  /** The person finished; background checks go on. */
  | 'USER_FINISHED';

/** Content of a media item. */
export type SessionMediaType =
  /** Other bytes, for example the face map of a ZOOM capture. */
  | 'BINARY'
  /** JPEG or PNG image. */
  | 'IMAGE'
  /** JSON document, for example the fields read from a document. */
  | 'JSON'
  /** PDF document. */
  | 'PDF'
  /** Type that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Progress of a requirement or of one of its tasks. */
export type SessionRequirementState =
  /** Met. */
  | 'COMPLETE'
  /** A resource exists and its content is still missing. */
  | 'IN_PROGRESS'
  /** Not started. */
  | 'REQUIRED'
  /** State that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Categories of resource that a session can require. */
export type SessionRequirementType =
  /** Details of the person, supplied by the business. */
  | 'APPLICANT_PROFILE'
  /** Reference face for a comparison. */
  | 'FACE_CAPTURE'
  /** Identity document. */
  | 'ID_DOCUMENT'
  /** Liveness capture. */
  | 'LIVENESS'
  /** Supplementary document, for example a utility bill. */
  | 'SUPPLEMENTARY_DOCUMENT'
  /** Type that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Progress of a session. Independent of the outcome of its checks. */
export type SessionState =
  /** All tasks and checks are finished, whatever their outcome. */
  | 'COMPLETED'
  /** Time ran out before the session was completed. */
  | 'EXPIRED'
  /** Captures, tasks or checks are unfinished. */
  | 'ONGOING'
  /** State that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Instructions for the person's visit to a branch. */
export type SetInstructionsInput = {
  /** Branch to visit. */
  branch: PostOfficeBranchInput;
  /** Person who receives the instructions. */
  contactProfile: InstructionsContactInput;
  /** Documents to bring, at most 50. */
  documents: Array<ProposedDocumentInput>;
  /** Session with in-branch verification; must be ONGOING. */
  sessionId: string | number;
};

/** Scenario for a session. */
export type SetSessionOutcomeInput = {
  /** Outcome of the session's captures and checks. */
  scenario: SandboxScenario;
  /** Session to simulate; the person must not have begun. */
  sessionId: string | number;
};

/** Document shown by the simulated person. */
export type SimulatedDocumentInput = {
  /** Yoti's document type, for example PASSPORT. */
  documentType: string;
  /** Issuing country, ISO 3166-1 alpha-3. */
  issuingCountry: string;
};

/** Session that authenticates an applicant: liveness, and comparison of the selfie with the enrolled face. */
export type StartApplicantFaceAuthInput = {
  /** Applicant that the person claims to be; must have an enrolled face. */
  applicantId: string | number;
  /** Key of your choice, such as a UUID, 1 to 255 characters: for 24 hours the mutation is carried out once for it, and a repeat gets the same ids. A header `Idempotency-Key` does the same. */
  idempotencyKey?: string | null | undefined;
  /** Whether the consent screen is skipped; needs a contract with Yoti. False if absent. */
  isBiometricConsentSkipped?: boolean | null | undefined;
  /** Liveness attempts that the person has, at least 1; 3 if absent. */
  maxRetries?: number | null | undefined;
  /** Endpoint and events of notifications (webhooks); none are sent if absent. */
  notifications?: NotificationsInput | null | undefined;
  /** Retention of media in seconds, counted from upload; at least `sessionTtl` + 86400, and never less than 86700. */
  resourcesTtl?: number | null | undefined;
  /** Appearance and behaviour of Yoti's user view; Yoti's defaults if absent. */
  sdkConfig?: SdkConfigInput | null | undefined;
  /** Time by which the person must finish; at least seven days ahead with in-branch verification. Excludes `sessionTtl`. */
  sessionDeadline?: string | null | undefined;
  /** Seconds that the person has to finish, at least 300; Yoti's default is 600, 900 is recommended. Excludes `sessionDeadline`. */
  sessionTtl?: number | null | undefined;
  /** Your id of the person, at most 256 characters; no personal data. Returned in the session. */
  userTrackingId?: string | null | undefined;
};

/** Postal address. At least one of `buildingNumber`, `subBuilding` and `building` is required; Yoti answers INVALID_ADDRESS otherwise. */
export type StructuredPostalAddressInput = {
  /** Layout of the address, which decides the parts that Yoti reads. */
  addressFormat?: RequestedAddressFormat | null | undefined;
  /** First line of an address without separate parts, at most 256 characters. */
  addressLine1?: string | null | undefined;
  /** Second line of an address without separate parts, at most 256 characters. */
  addressLine2?: string | null | undefined;
  /** Third line of an address without separate parts, at most 256 characters. */
  addressLine3?: string | null | undefined;
  /** Fourth line of an address without separate parts, at most 256 characters. */
  addressLine4?: string | null | undefined;
  /** Fifth line of an address without separate parts, at most 256 characters. */
  addressLine5?: string | null | undefined;
  /** Sixth line of an address without separate parts, at most 256 characters. */
  addressLine6?: string | null | undefined;
  /** Name of the building, at most 256 characters. */
  building?: string | null | undefined;
  /** House number, including letters such as `12a`, at most 256 characters. */
  buildingNumber?: string | null | undefined;
  /** Person or household that receives the mail for the addressee, at most 256 characters. */
  careOf?: string | null | undefined;
  /** Name of the country in words, at most 256 characters. */
  country?: string | null | undefined;
  /** Country, ISO 3166-1 alpha-3, for example `GBR`. */
  countryIso?: string | null | undefined;
  /** Administrative level below the state, at most 256 characters. */
  district?: string | null | undefined;
  /** Whole address as printed on an envelope, with line breaks, at most 1024 characters. */
  formattedAddress?: string | null | undefined;
  /** Landmark near the address, at most 256 characters. */
  landmark?: string | null | undefined;
  /** Neighbourhood or village within the town, at most 256 characters. */
  locality?: string | null | undefined;
  /** Further properties of the address, by Yoti's names; at most 50, nested at most 5 deep. */
  other?: { [name: string]: unknown } | null | undefined;
  /** Post office that delivers to the address, at most 256 characters. */
  postOffice?: string | null | undefined;
  /** Post code or ZIP code, at most 256 characters. */
  postalCode?: string | null | undefined;
  /** State, province or region, at most 256 characters. */
  state?: string | null | undefined;
  /** Street name, without the house number, at most 256 characters. */
  street?: string | null | undefined;
  /** Flat or unit within a building, at most 256 characters. */
  subBuilding?: string | null | undefined;
  /** Administrative level below the district, at most 256 characters. */
  subdistrict?: string | null | undefined;
  /** Town or city, at most 256 characters. */
  townCity?: string | null | undefined;
  /** Unique delivery point reference number of Royal Mail (United Kingdom only), at most 256 characters. */
  udprn?: string | null | undefined;
};

/** Result of a sub-check. */
export type SubCheckResult =
  /** Sub-check failed. The check as a whole can still be approved. */
  | 'FAIL'
  /** Sub-check could not be carried out. */
  | 'NOT_AVAILABLE'
  /** Sub-check passed. */
  | 'PASS'
  /** Result that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Person that an identity profile is about. */
export type SubjectInput = {
  /** Further properties of the person, by Yoti's names; at most 50, nested at most 5 deep. */
  other?: { [name: string]: unknown } | null | undefined;
  /** Your id of the person, at most 256 characters; returned in the identity profile. */
  subjectId?: string | null | undefined;
};

/** Screens of the user view that can be left out. */
export type SuppressedScreen =
  /** Instructions on a face capture. */
  | 'FACE_CAPTURE_EDUCATION'
  /** Final screen; native SDKs only. */
  | 'FLOW_COMPLETION'
  /** Instructions on capturing an identity document. */
  | 'ID_DOCUMENT_EDUCATION'
  /** List of the identity documents that are accepted. */
  | 'ID_DOCUMENT_REQUIREMENTS'
  /** Instructions on the selfie of a STATIC liveness capture. */
  | 'STATIC_LIVENESS_EDUCATION'
  /** Instructions on capturing a supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT_EDUCATION'
  /** Instructions on a ZOOM liveness capture. */
  | 'ZOOM_LIVENESS_EDUCATION';

/** Category of the reason for a recapture. */
export type TaskRecommendationReasonValue =
  /** Image quality is insufficient. */
  | 'QUALITY'
  /** Category that this version of the gateway does not know. */
  | 'UNKNOWN'
  /** The person captured something other than requested. */
  | 'USER_ERROR';

/** Recommendation on how to proceed after a task. */
export type TaskRecommendationValue =
  /** A recapture is necessary. */
  | 'MUST_TRY_AGAIN'
  /** Proceed. */
  | 'PROGRESS'
  /** A recapture is advisable. */
  | 'SHOULD_TRY_AGAIN'
  /** Value that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Number of recaptures allowed when the text of a document cannot be read. */
export type TextExtractionAttemptsInput = {
  /** Recaptures for any reason, 0 or more. */
  generic?: number | null | undefined;
  /** Recaptures for categories without a field here, by Yoti's name; at most 50. */
  otherCategories?: Array<AttemptsByCategoryInput> | null | undefined;
  /** Recaptures when the document is of another type than the one chosen, 0 or more. */
  reclassification?: number | null | undefined;
};

/** Events that Yoti records of the person's devices. */
export type TrackedDeviceEventType =
  /** The person finished on the device. */
  | 'CLIENT_SESSION_TOKEN_DELETED'
  /** The device showed the first screen. */
  | 'CONFIG_FIRST_LOADED'
  /** A resource was created with the device. */
  | 'RESOURCE_CREATED'
  /** Event that this version of the gateway does not know. */
  | 'UNKNOWN';

/** Document types that are allowed or forbidden. */
export type TypeRestrictionInput = {
  /** Yoti's document types, for example `PASSPORT`, at most 50; at least one with INCLUDE. */
  documentTypes: Array<string>;
  /** Whether `documentTypes` are allowed or forbidden. */
  inclusion: Inclusion;
};

/** Reference image for a face capture resource. */
export type UploadFaceCaptureImageInput = {
  /** Format of the image; must match its bytes. */
  contentType: ImageContentType;
  /** Reference image, JPEG or PNG, at most MAX_IMAGE_BYTES (default 10 MB). */
  image: string;
  /** Face capture resource, from `createFaceCaptureResource`. */
  resourceId: string | number;
  /** Session that contains the resource; must be ONGOING. */
  sessionId: string | number;
};

/** Your own account at ComplyAdvantage. */
export type WatchlistCustomAccountInput = {
  /** API key of the account, at most 2048 characters; a secret. */
  apiKey: string;
  /** Reference of your own, at most 256 characters. */
  clientReference?: string | null | undefined;
  /** Whether ComplyAdvantage keeps monitoring the person after the session. */
  isMonitored?: boolean | null | undefined;
  /** Labels for the search, at most 50. */
  tags?: Array<WatchlistTagInput> | null | undefined;
};

/** Matching of names: exactly one of its fields. */
export type WatchlistMatchingStrategyInput =
  {   /** Tolerated difference of names, from 0 (none) to 1; Yoti's default is 0.5. */
  fuzziness: number; isExact?: never; }
  |  { fuzziness?: never;   /** True: names must be equal. */
  isExact: boolean; };

/** Lists to search: exactly one of its fields. */
export type WatchlistSourcesInput =
  {   /** Search profile set up at ComplyAdvantage, at most 256 characters. */
  searchProfile: string; types?: never; }
  |  { searchProfile?: never;   /** ComplyAdvantage's types of list, at most 50, each at most 256 characters. */
  types: Array<string>; };

/** Label of your own, attached to the search at ComplyAdvantage. */
export type WatchlistTagInput = {
  /** Name of the label, at most 256 characters; unique within `tags`. */
  name: string;
  /** Value of the label, at most 256 characters. */
  value: string;
};

export type ApplicantQueryVariables = Exact<{
  id: string | number;
}>;


export type ApplicantQuery = { applicant: { id: string, createdAt: string | null, updatedAt: string | null, face: { id: string } | null } | null };

export type CreateApplicantMutationVariables = Exact<{
  input: CreateApplicantInput;
}>;


export type CreateApplicantMutation = { createApplicant: { applicant: { id: string, createdAt: string | null, face: { id: string } | null } } | null };

export type AddApplicantFaceMutationVariables = Exact<{
  input: AddApplicantFaceInput;
}>;


export type AddApplicantFaceMutation = { addApplicantFace: { face: { id: string }, applicant: { id: string } | null } | null };

export type DeleteApplicantFaceMutationVariables = Exact<{
  input: DeleteApplicantFaceInput;
}>;


export type DeleteApplicantFaceMutation = { deleteApplicantFace: { deletedFaceId: string, applicant: { id: string, face: { id: string } | null } | null } | null };

export type DeleteApplicantMutationVariables = Exact<{
  input: DeleteApplicantInput;
}>;


export type DeleteApplicantMutation = { deleteApplicant: { deletedApplicantId: string } | null };

export type SdkConfigFieldsFragment = { allowedCaptureMethods: ConfiguredCaptureMethods | null, primaryColour: string | null, primaryColourDarkMode: string | null, secondaryColour: string | null, fontColour: string | null, darkMode: ConfiguredDarkMode | null, locale: string | null, presetIssuingCountry: string | null, successUrl: string | null, errorUrl: string | null, privacyPolicyUrl: string | null, allowsHandoff: boolean | null, enforcesHandoff: boolean | null, brandId: string | null, biometricConsentFlow: ConfiguredConsentFlow | null, suppressedScreens: Array<ConfiguredSuppressedScreen>, hidesLogo: boolean | null, textExtractionAttempts: { generic: number | null, reclassification: number | null, otherCategories: Array<{ category: string, attempts: number }> } | null };

type RequirementFields_ApplicantProfileRequirement_Fragment = { __typename: 'ApplicantProfileRequirement', id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_FaceCaptureRequirement_Fragment = { __typename: 'FaceCaptureRequirement', id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_IdDocumentRequirement_Fragment = { __typename: 'IdDocumentRequirement', allowedCaptureMethods: ConfiguredCaptureMethods, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: ResourceTaskType, state: SessionRequirementState }>, supportedCountries: Array<{ code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> }>, attemptsRemaining: Array<{ reason: string, count: number }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> };

type RequirementFields_LivenessRequirement_Fragment = { __typename: 'LivenessRequirement', livenessType: LivenessType, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_OtherRequirement_Fragment = { __typename: 'OtherRequirement', typeName: string | null, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_SupplementaryDocumentRequirement_Fragment = { __typename: 'SupplementaryDocumentRequirement', documentTypes: Array<string>, countryCodes: Array<string>, objective: DocumentObjective | null, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: ResourceTaskType, state: SessionRequirementState }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> };

export type RequirementFieldsFragment =
  | RequirementFields_ApplicantProfileRequirement_Fragment
  | RequirementFields_FaceCaptureRequirement_Fragment
  | RequirementFields_IdDocumentRequirement_Fragment
  | RequirementFields_LivenessRequirement_Fragment
  | RequirementFields_OtherRequirement_Fragment
  | RequirementFields_SupplementaryDocumentRequirement_Fragment
;

export type SessionConfigurationQueryVariables = Exact<{
  id: string | number;
  type?: SessionRequirementType | null | undefined;
}>;


export type SessionConfigurationQuery = { session: { id: string, configuration: { expiresAt: string | null, requestedChecks: Array<CheckType>, biometricConsent: BiometricConsent, tracksIpAddress: boolean | null, requirements: Array<
        | { __typename: 'ApplicantProfileRequirement', id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'FaceCaptureRequirement', id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'IdDocumentRequirement', allowedCaptureMethods: ConfiguredCaptureMethods, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: ResourceTaskType, state: SessionRequirementState }>, supportedCountries: Array<{ code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> }>, attemptsRemaining: Array<{ reason: string, count: number }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> }
        | { __typename: 'LivenessRequirement', livenessType: LivenessType, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'OtherRequirement', typeName: string | null, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'SupplementaryDocumentRequirement', documentTypes: Array<string>, countryCodes: Array<string>, objective: DocumentObjective | null, id: string, type: SessionRequirementType, state: SessionRequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: ResourceTaskType, state: SessionRequirementState }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> }
      >, sdkConfig: { allowedCaptureMethods: ConfiguredCaptureMethods | null, primaryColour: string | null, primaryColourDarkMode: string | null, secondaryColour: string | null, fontColour: string | null, darkMode: ConfiguredDarkMode | null, locale: string | null, presetIssuingCountry: string | null, successUrl: string | null, errorUrl: string | null, privacyPolicyUrl: string | null, allowsHandoff: boolean | null, enforcesHandoff: boolean | null, brandId: string | null, biometricConsentFlow: ConfiguredConsentFlow | null, suppressedScreens: Array<ConfiguredSuppressedScreen>, hidesLogo: boolean | null, textExtractionAttempts: { generic: number | null, reclassification: number | null, otherCategories: Array<{ category: string, attempts: number }> } | null } | null, applicantProfileMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null };

export type AddressFieldsFragment = { addressFormat: string | null, udprn: string | null, careOf: string | null, subBuilding: string | null, buildingNumber: string | null, building: string | null, street: string | null, landmark: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, addressLine4: string | null, addressLine5: string | null, addressLine6: string | null, locality: string | null, townCity: string | null, subdistrict: string | null, district: string | null, state: string | null, postalCode: string | null, postOffice: string | null, countryIso: string | null, country: string | null, formattedAddress: string | null, other: Array<{ name: string, value: string }> };

export type DocumentFieldsFieldsFragment = { fullName: string | null, dateOfBirth: string | null, nationality: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, namePrefix: string | null, nameSuffix: string | null, fullNameAlias: string | null, givenNamesAlias: string | null, firstNameAlias: string | null, middleNameAlias: string | null, familyNameAlias: string | null, placeOfBirth: string | null, countryOfBirth: string | null, gender: string | null, weight: string | null, height: string | null, eyeColor: string | null, documentType: string | null, issuingCountry: string | null, documentNumber: string | null, expirationDate: string | null, dateOfIssue: string | null, issuingAuthority: string | null, placeOfIssue: string | null, organisation: string | null, personalIdentificationNumber: string | null, structuredPostalAddress: { addressFormat: string | null, udprn: string | null, careOf: string | null, subBuilding: string | null, buildingNumber: string | null, building: string | null, street: string | null, landmark: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, addressLine4: string | null, addressLine5: string | null, addressLine6: string | null, locality: string | null, townCity: string | null, subdistrict: string | null, district: string | null, state: string | null, postalCode: string | null, postOffice: string | null, countryIso: string | null, country: string | null, formattedAddress: string | null, other: Array<{ name: string, value: string }> } | null, mrz: { type: string | null, line1: string | null, line2: string | null, line3: string | null } | null, documentTemplate: { frontPageName: string | null, backPageName: string | null } | null, other: Array<{ name: string, value: string }> };

export type SessionDocumentsQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionDocumentsQuery = { session: { id: string, resources: Array<
      | { __typename: 'ApplicantProfileResource', id: string, profile: { fullName: string | null, namePrefix: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, dateOfBirth: string | null, structuredPostalAddress: { addressFormat: string | null, udprn: string | null, careOf: string | null, subBuilding: string | null, buildingNumber: string | null, building: string | null, street: string | null, landmark: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, addressLine4: string | null, addressLine5: string | null, addressLine6: string | null, locality: string | null, townCity: string | null, subdistrict: string | null, district: string | null, state: string | null, postalCode: string | null, postOffice: string | null, countryIso: string | null, country: string | null, formattedAddress: string | null, other: Array<{ name: string, value: string }> } | null, other: Array<{ name: string, value: string }> } | null }
      | { __typename: 'FaceCaptureResource', id: string }
      | { __typename: 'IdDocumentResource', id: string, fields: { fullName: string | null, dateOfBirth: string | null, nationality: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, namePrefix: string | null, nameSuffix: string | null, fullNameAlias: string | null, givenNamesAlias: string | null, firstNameAlias: string | null, middleNameAlias: string | null, familyNameAlias: string | null, placeOfBirth: string | null, countryOfBirth: string | null, gender: string | null, weight: string | null, height: string | null, eyeColor: string | null, documentType: string | null, issuingCountry: string | null, documentNumber: string | null, expirationDate: string | null, dateOfIssue: string | null, issuingAuthority: string | null, placeOfIssue: string | null, organisation: string | null, personalIdentificationNumber: string | null, structuredPostalAddress: { addressFormat: string | null, udprn: string | null, careOf: string | null, subBuilding: string | null, buildingNumber: string | null, building: string | null, street: string | null, landmark: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, addressLine4: string | null, addressLine5: string | null, addressLine6: string | null, locality: string | null, townCity: string | null, subdistrict: string | null, district: string | null, state: string | null, postalCode: string | null, postOffice: string | null, countryIso: string | null, country: string | null, formattedAddress: string | null, other: Array<{ name: string, value: string }> } | null, mrz: { type: string | null, line1: string | null, line2: string | null, line3: string | null } | null, documentTemplate: { frontPageName: string | null, backPageName: string | null } | null, other: Array<{ name: string, value: string }> } | null, expandedFields: Array<{ name: string, value: string | null, locale: string | null, source: ExpandedFieldSource | null, isNonLatin: boolean | null, isTransliteration: boolean | null }> | null }
      | { __typename: 'LivenessResource', id: string }
      | { __typename: 'OtherResource', id: string }
      | { __typename: 'ShareCodeResource', id: string }
      | { __typename: 'SupplementaryDocumentResource', id: string, fields: { fullName: string | null, dateOfBirth: string | null, nationality: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, namePrefix: string | null, nameSuffix: string | null, fullNameAlias: string | null, givenNamesAlias: string | null, firstNameAlias: string | null, middleNameAlias: string | null, familyNameAlias: string | null, placeOfBirth: string | null, countryOfBirth: string | null, gender: string | null, weight: string | null, height: string | null, eyeColor: string | null, documentType: string | null, issuingCountry: string | null, documentNumber: string | null, expirationDate: string | null, dateOfIssue: string | null, issuingAuthority: string | null, placeOfIssue: string | null, organisation: string | null, personalIdentificationNumber: string | null, structuredPostalAddress: { addressFormat: string | null, udprn: string | null, careOf: string | null, subBuilding: string | null, buildingNumber: string | null, building: string | null, street: string | null, landmark: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, addressLine4: string | null, addressLine5: string | null, addressLine6: string | null, locality: string | null, townCity: string | null, subdistrict: string | null, district: string | null, state: string | null, postalCode: string | null, postOffice: string | null, countryIso: string | null, country: string | null, formattedAddress: string | null, other: Array<{ name: string, value: string }> } | null, mrz: { type: string | null, line1: string | null, line2: string | null, line3: string | null } | null, documentTemplate: { frontPageName: string | null, backPageName: string | null } | null, other: Array<{ name: string, value: string }> } | null }
    > } | null };

export type IdentityReportQueryVariables = Exact<{
  id: string | number;
}>;


export type IdentityReportQuery = { session: { id: string, identityProfile: { report: { content: { identityAssertion: { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> } | null, verificationReports: Array<{ reportId: string | null, timestamp: string | null, subjectId: string | null, compliance: { trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }, assuranceProcess: { levelOfAssurance: string | null, policy: string | null, procedure: string | null, assurance: Array<{ type: string | null, classification: string | null, evidenceLinks: Array<string> }> } | null, evidence: Array<{ link: string | null, kind: string | null, timestamp: string | null, verifyingOrganisation: string | null, providerOrganisation: string | null, passedChecks: Array<string>, other: Array<{ name: string, value: string }> }>, other: Array<{ name: string, value: string }> }>, authenticationReport: { reportId: string | null, timestamp: string | null, policy: string | null, level: string | null, other: Array<{ name: string, value: string }> } | null, profileMatchReport: { providedProfile: { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> } | null, other: Array<{ name: string, value: string }> } | null, signature: { jws: string | null, publicKeyUrl: string | null, proof: string | null } | null, other: Array<{ name: string, value: string }> } | null } | null } | null, advancedIdentityProfile: { report: { content: { identityAssertion: { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> } | null, verificationReports: Array<{ reportId: string | null, timestamp: string | null, subjectId: string | null, compliance: { trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }, assuranceProcess: { levelOfAssurance: string | null, policy: string | null, procedure: string | null, assurance: Array<{ type: string | null, classification: string | null, evidenceLinks: Array<string> }> } | null, evidence: Array<{ link: string | null, kind: string | null, timestamp: string | null, verifyingOrganisation: string | null, providerOrganisation: string | null, passedChecks: Array<string>, other: Array<{ name: string, value: string }> }>, other: Array<{ name: string, value: string }> }>, authenticationReport: { reportId: string | null, timestamp: string | null, policy: string | null, level: string | null, other: Array<{ name: string, value: string }> } | null, profileMatchReport: { providedProfile: { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> } | null, other: Array<{ name: string, value: string }> } | null, signature: { jws: string | null, publicKeyUrl: string | null, proof: string | null } | null, other: Array<{ name: string, value: string }> } | null } | null } | null } | null };

export type WholeIdentityReportFragment = { identityAssertion: { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> } | null, verificationReports: Array<{ reportId: string | null, timestamp: string | null, subjectId: string | null, compliance: { trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }, assuranceProcess: { levelOfAssurance: string | null, policy: string | null, procedure: string | null, assurance: Array<{ type: string | null, classification: string | null, evidenceLinks: Array<string> }> } | null, evidence: Array<{ link: string | null, kind: string | null, timestamp: string | null, verifyingOrganisation: string | null, providerOrganisation: string | null, passedChecks: Array<string>, other: Array<{ name: string, value: string }> }>, other: Array<{ name: string, value: string }> }>, authenticationReport: { reportId: string | null, timestamp: string | null, policy: string | null, level: string | null, other: Array<{ name: string, value: string }> } | null, profileMatchReport: { providedProfile: { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> } | null, other: Array<{ name: string, value: string }> } | null, signature: { jws: string | null, publicKeyUrl: string | null, proof: string | null } | null, other: Array<{ name: string, value: string }> };

export type WholeAssertionFragment = { dateOfBirth: string | null, currentName: { fullName: string | null, givenNames: string | null, firstName: string | null, middleName: string | null, familyName: string | null, other: Array<{ name: string, value: string }> } | null, currentAddress: { movedInAt: string | null, address: { street: string | null, buildingNumber: string | null, townCity: string | null, postalCode: string | null, countryIso: string | null } | null } | null, other: Array<{ name: string, value: string }> };

export type ErrorCodesQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorCodesQuery = { errorCodes: Array<ErrorCode> | null };

export type ApplicantFaceImageQueryVariables = Exact<{
  id: string | number;
}>;


export type ApplicantFaceImageQuery = { applicant: { id: string, face: { id: string, image: { content: string, contentType: string } | null } | null } | null };

export type EnrolApplicantFromSessionMutationVariables = Exact<{
  input: EnrolApplicantFromSessionInput;
}>;


export type EnrolApplicantFromSessionMutation = { enrolApplicantFromSession: { applicant: { id: string } | null, face: { id: string } } | null };

export type StartApplicantFaceAuthMutationVariables = Exact<{
  input: StartApplicantFaceAuthInput;
}>;


export type StartApplicantFaceAuthMutation = { startApplicantFaceAuth: { session: { id: string, expiresAt: string | null } | null, resource: { id: string } | null, userView: { url: string, expiresAt: string | null } } | null };

export type FaceAuthProgressSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type FaceAuthProgressSubscription = { sessionUpdated: { cursor: string, kind: SessionEventKind, session: { id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null, userView: { url: string, expiresAt: string | null } | null, checks: Array<
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
        | { id: string, type: CheckType, state: CheckState, recommendation: { value: CheckRecommendationValue, reason: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null }
      > } | null } | null };

export type EntitiesQueryVariables = Exact<{
  representations: Array<{ __typename: string; [key: string]: unknown }> | { __typename: string; [key: string]: unknown };
}>;


export type EntitiesQuery = { _entities: Array<
    | { __typename: 'Applicant', id: string, face: { id: string } | null }
    | { __typename: 'FaceCaptureResource', id: string, source: ResourceSource | null }
    | { __typename: 'LivenessResource', id: string, livenessType: LivenessType }
    | { __typename: 'OtherResource' }
    | { __typename: 'Session', id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null }
   | null> };

export type ServiceQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceQuery = { _service: { sdl: string | null } };

export type InstructionsQueryVariables = Exact<{
  id: string | number;
}>;


export type InstructionsQuery = { session: { id: string, instructions: { hasContactProfile: boolean, contactProfile: { firstName: string, lastName: string, email: string } | null, documents: Array<{ type: SessionRequirementType, countryCode: string, documentType: string, requirement:
          | { __typename: 'ApplicantProfileRequirement', id: string, state: SessionRequirementState }
          | { __typename: 'FaceCaptureRequirement', id: string, state: SessionRequirementState }
          | { __typename: 'IdDocumentRequirement', id: string, state: SessionRequirementState }
          | { __typename: 'LivenessRequirement', id: string, state: SessionRequirementState }
          | { __typename: 'OtherRequirement', id: string, state: SessionRequirementState }
          | { __typename: 'SupplementaryDocumentRequirement', id: string, state: SessionRequirementState }
         | null }>, branch: { type: BranchType, fadCode: string | null, name: string | null, address: string | null, postCode: string | null, location: { latitude: number, longitude: number } | null } | null } | null } | null };

export type InstructionsPdfQueryVariables = Exact<{
  id: string | number;
}>;


export type InstructionsPdfQuery = { session: { id: string, instructions: { pdf: string | null } | null } | null };

export type SetInstructionsMutationVariables = Exact<{
  input: SetInstructionsInput;
}>;


export type SetInstructionsMutation = { setInstructions: { session: { id: string, instructions: { hasContactProfile: boolean, documents: Array<{ documentType: string }>, branch: { name: string | null } | null } | null } | null } | null };

export type RequestInstructionsEmailMutationVariables = Exact<{
  input: RequestInstructionsEmailInput;
}>;


export type RequestInstructionsEmailMutation = { requestInstructionsEmail: { session: { id: string } | null } | null };

export type SessionMediaQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionMediaQuery = { session: { id: string, resources: Array<
      | { __typename: 'ApplicantProfileResource', id: string }
      | { __typename: 'FaceCaptureResource', id: string, image: { id: string, url: string | null } | null }
      | { __typename: 'IdDocumentResource', id: string }
      | { __typename: 'LivenessResource', id: string, image: { id: string, type: SessionMediaType, contentType: string | null, content: string | null, url: string | null } | null }
      | { __typename: 'OtherResource', id: string }
      | { __typename: 'ShareCodeResource', id: string }
      | { __typename: 'SupplementaryDocumentResource', id: string }
    > } | null };

export type DeleteMediaMutationVariables = Exact<{
  input: DeleteMediaInput;
}>;


export type DeleteMediaMutation = { deleteMedia: { deletedMediaId: string } | null };

export type PrepareFaceCaptureImageUploadMutationVariables = Exact<{
  input: PrepareFaceCaptureImageUploadInput;
}>;


export type PrepareFaceCaptureImageUploadMutation = { prepareFaceCaptureImageUpload: { upload: { url: string, expiresAt: string, maxBytes: number } } | null };

export type ApplicantPoolsQueryVariables = Exact<{
  id: string | number;
}>;


export type ApplicantPoolsQuery = { applicant: { id: string, pools: Array<{ id: string, label: string | null }> } | null };

export type CreatePoolMutationVariables = Exact<{
  input: CreatePoolInput;
}>;


export type CreatePoolMutation = { createPool: { pool: { id: string, label: string | null } } | null };

export type AddApplicantToPoolMutationVariables = Exact<{
  input: AddApplicantToPoolInput;
}>;


export type AddApplicantToPoolMutation = { addApplicantToPool: { applicant: { id: string, pools: Array<{ id: string, label: string | null }> } | null } | null };

export type RemoveApplicantFromPoolMutationVariables = Exact<{
  input: RemoveApplicantFromPoolInput;
}>;


export type RemoveApplicantFromPoolMutation = { removeApplicantFromPool: { applicant: { id: string } | null } | null };

export type DeletePoolMutationVariables = Exact<{
  input: DeletePoolInput;
}>;


export type DeletePoolMutation = { deletePool: { deletedPoolId: string } | null };

export type PostOfficeBranchFieldsFragment = { type: BranchType, fadCode: string | null, name: string | null, address: string | null, postCode: string | null, location: { latitude: number, longitude: number } | null };

export type PostOfficeBranchesQueryVariables = Exact<{
  searchText: string;
}>;


export type PostOfficeBranchesQuery = { postOfficeBranches: Array<{ type: BranchType, fadCode: string | null, name: string | null, address: string | null, postCode: string | null, location: { latitude: number, longitude: number } | null }> | null };

export type CreateFaceCaptureResourceMutationVariables = Exact<{
  input: CreateFaceCaptureResourceInput;
}>;


export type CreateFaceCaptureResourceMutation = { createFaceCaptureResource: { resource: { id: string } | null } | null };

export type UploadFaceCaptureImageMutationVariables = Exact<{
  input: UploadFaceCaptureImageInput;
}>;


export type UploadFaceCaptureImageMutation = { uploadFaceCaptureImage: { resource: { id: string, image: { id: string, type: SessionMediaType } | null } | null } | null };

export type AddApplicantToResourceMutationVariables = Exact<{
  input: AddApplicantToResourceInput;
}>;


export type AddApplicantToResourceMutation = { addApplicantToResource: { resource: { id: string, session: { id: string, faceAuthOutcome: FaceAuthOutcome | null } | null } | null } | null };

export type SetSessionOutcomeMutationVariables = Exact<{
  input: SetSessionOutcomeInput;
}>;


export type SetSessionOutcomeMutation = { setSessionOutcome: { session: { id: string } | null } | null };

export type CompleteSessionMutationVariables = Exact<{
  input: CompleteSessionInput;
}>;


export type CompleteSessionMutation = { completeSession: { session: { id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null } | null } | null };

type CheckFields_DocumentAuthenticityResult_Fragment = { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_DocumentComparisonResult_Fragment = { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_DocumentFaceMatchResult_Fragment = { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_DocumentSchemeValidityResult_Fragment = { __typename: 'DocumentSchemeValidityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_DocumentTextResult_Fragment = { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_FaceComparisonResult_Fragment = { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_FaceSearchResult_Fragment = { __typename: 'FaceSearchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_IdentityFraudResult_Fragment = { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_LivenessResult_Fragment = { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_OtherCheckResult_Fragment = { __typename: 'OtherCheckResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_ProfileDocumentMatchResult_Fragment = { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_SupplementaryDocumentTextResult_Fragment = { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_ThirdPartyIdentityResult_Fragment = { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_VisualReviewResult_Fragment = { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type CheckFields_WatchlistResult_Fragment = { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

export type CheckFieldsFragment =
  | CheckFields_DocumentAuthenticityResult_Fragment
  | CheckFields_DocumentComparisonResult_Fragment
  | CheckFields_DocumentFaceMatchResult_Fragment
  | CheckFields_DocumentSchemeValidityResult_Fragment
  | CheckFields_DocumentTextResult_Fragment
  | CheckFields_FaceComparisonResult_Fragment
  | CheckFields_FaceSearchResult_Fragment
  | CheckFields_IdentityFraudResult_Fragment
  | CheckFields_LivenessResult_Fragment
  | CheckFields_OtherCheckResult_Fragment
  | CheckFields_ProfileDocumentMatchResult_Fragment
  | CheckFields_SupplementaryDocumentTextResult_Fragment
  | CheckFields_ThirdPartyIdentityResult_Fragment
  | CheckFields_VisualReviewResult_Fragment
  | CheckFields_WatchlistResult_Fragment
;

export type MediaFieldsFragment = { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null };

type ResourceFields_ApplicantProfileResource_Fragment = { __typename: 'ApplicantProfileResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

type ResourceFields_FaceCaptureResource_Fragment = { __typename: 'FaceCaptureResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null };

type ResourceFields_IdDocumentResource_Fragment = { __typename: 'IdDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

type ResourceFields_LivenessResource_Fragment = { __typename: 'LivenessResource', livenessType: LivenessType, id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> };

type ResourceFields_OtherResource_Fragment = { __typename: 'OtherResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

type ResourceFields_ShareCodeResource_Fragment = { __typename: 'ShareCodeResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

type ResourceFields_SupplementaryDocumentResource_Fragment = { __typename: 'SupplementaryDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

export type ResourceFieldsFragment =
  | ResourceFields_ApplicantProfileResource_Fragment
  | ResourceFields_FaceCaptureResource_Fragment
  | ResourceFields_IdDocumentResource_Fragment
  | ResourceFields_LivenessResource_Fragment
  | ResourceFields_OtherResource_Fragment
  | ResourceFields_ShareCodeResource_Fragment
  | ResourceFields_SupplementaryDocumentResource_Fragment
;

export type SessionQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionQuery = { session: { id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null, expiresAt: string | null, clientSessionToken: string | null, userTrackingId: string | null, biometricConsentAt: string | null, userView: { url: string, expiresAt: string | null } | null, resources: Array<
      | { __typename: 'ApplicantProfileResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'FaceCaptureResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null }
      | { __typename: 'IdDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'LivenessResource', livenessType: LivenessType, id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> }
      | { __typename: 'OtherResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'ShareCodeResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'SupplementaryDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
    >, checks: Array<
      | { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentSchemeValidityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'FaceSearchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'OtherCheckResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
    >, livenessResults: Array<{ id: string, attempt: { id: string } | null }>, faceComparisonResult: { id: string, confidenceScore: number | null } | null } | null };

export type SessionOutcomeQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionOutcomeQuery = { session: { id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null, faceComparisonResult: { id: string, confidenceScore: number | null, recommendation: { value: CheckRecommendationValue, reason: string | null } | null } | null } | null };

export type CreateSessionMutationVariables = Exact<{
  input: CreateSessionInput;
}>;


export type CreateSessionMutation = { createSession: { session: { id: string, expiresAt: string | null, clientSessionToken: string | null, userView: { url: string, expiresAt: string | null } | null } | null } | null };

export type DeleteSessionMutationVariables = Exact<{
  input: DeleteSessionInput;
}>;


export type DeleteSessionMutation = { deleteSession: { deletedSessionId: string } | null };

export type NextActionsQueryVariables = Exact<{
  id: string | number;
}>;


export type NextActionsQuery = { session: { id: string, state: SessionState, nextActions: Array<{ actor: NextActionActor, type: NextActionType, requirement:
        | { id: string, type: SessionRequirementType }
        | { id: string, type: SessionRequirementType }
        | { id: string, type: SessionRequirementType }
        | { id: string, type: SessionRequirementType }
        | { id: string, type: SessionRequirementType }
        | { id: string, type: SessionRequirementType }
       | null }> | null } | null };

export type SessionUpdatedSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type SessionUpdatedSubscription = { sessionUpdated: { cursor: string, kind: SessionEventKind, session: { id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null } | null } | null };

export type SessionEventsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SessionEventsQuery = { session: { id: string, events: { edges: Array<{ cursor: string, node: { cursor: string, kind: SessionEventKind, at: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type SupportedCountryFieldsFragment = { code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> };

export type SupportedDocumentsQueryVariables = Exact<{
  includeNonLatin?: boolean | null | undefined;
}>;


export type SupportedDocumentsQuery = { supportedDocuments: Array<{ code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> }> | null };

export type TrackedDevicesQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackedDevicesQuery = { session: { id: string, trackedDevices: Array<{ event: TrackedDeviceEventType, createdAt: string | null, resource:
        | { __typename: 'ApplicantProfileResource', id: string }
        | { __typename: 'FaceCaptureResource', id: string }
        | { __typename: 'IdDocumentResource', id: string }
        | { __typename: 'LivenessResource', id: string }
        | { __typename: 'OtherResource', id: string }
        | { __typename: 'ShareCodeResource', id: string }
        | { __typename: 'SupplementaryDocumentResource', id: string }
       | null, device: { ipAddress: string | null, ipCountryCode: string | null, manufacturerName: string | null, modelName: string | null, operatingSystemName: string | null, operatingSystemVersion: string | null, browserName: string | null, browserVersion: string | null, locale: string | null, clientVersion: string | null } }> | null } | null };

export type DeleteTrackedDevicesMutationVariables = Exact<{
  input: DeleteTrackedDevicesInput;
}>;


export type DeleteTrackedDevicesMutation = { deleteTrackedDevices: { session: { id: string, trackedDevices: Array<{ event: TrackedDeviceEventType }> | null } | null } | null };

export type WholeMediaFragment = { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null };

export type WholePageFragment = { captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> };

export type WholeTaskFragment = { id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeResource_ApplicantProfileResource_Fragment = { __typename: 'ApplicantProfileResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

type WholeResource_FaceCaptureResource_Fragment = { __typename: 'FaceCaptureResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

type WholeResource_IdDocumentResource_Fragment = { __typename: 'IdDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> }>, portrait: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, fieldsMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, expandedFieldsMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

type WholeResource_LivenessResource_Fragment = { __typename: 'LivenessResource', livenessType: LivenessType, captureType: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }>, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

type WholeResource_OtherResource_Fragment = { __typename: 'OtherResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

type WholeResource_ShareCodeResource_Fragment = { __typename: 'ShareCodeResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, lookupProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, returnedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, idPhoto: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

type WholeResource_SupplementaryDocumentResource_Fragment = { __typename: 'SupplementaryDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> }>, fieldsMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> };

export type WholeResourceFragment =
  | WholeResource_ApplicantProfileResource_Fragment
  | WholeResource_FaceCaptureResource_Fragment
  | WholeResource_IdDocumentResource_Fragment
  | WholeResource_LivenessResource_Fragment
  | WholeResource_OtherResource_Fragment
  | WholeResource_ShareCodeResource_Fragment
  | WholeResource_SupplementaryDocumentResource_Fragment
;

type WholeCheck_DocumentAuthenticityResult_Fragment = { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_DocumentComparisonResult_Fragment = { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_DocumentFaceMatchResult_Fragment = { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_DocumentSchemeValidityResult_Fragment = { __typename: 'DocumentSchemeValidityResult', scheme: string | null, id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_DocumentTextResult_Fragment = { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_FaceComparisonResult_Fragment = { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_FaceSearchResult_Fragment = { __typename: 'FaceSearchResult', approvalCriteria: FaceSearchCriteria | null, id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, pool: { id: string, label: string | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_IdentityFraudResult_Fragment = { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, generatedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_LivenessResult_Fragment = { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_OtherCheckResult_Fragment = { __typename: 'OtherCheckResult', typeName: string, id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_ProfileDocumentMatchResult_Fragment = { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_SupplementaryDocumentTextResult_Fragment = { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_ThirdPartyIdentityResult_Fragment = { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, generatedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_VisualReviewResult_Fragment = { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

type WholeCheck_WatchlistResult_Fragment = { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, generatedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, summary: { totalHits: number | null, associatedCountryCodes: Array<string>, searchConfig: { categories: Array<string>, type: string | null, removesDeceased: boolean | null, sharesUrl: boolean | null, isMonitored: boolean | null, clientReference: string | null, sources: { type: string | null, types: Array<string>, searchProfile: string | null } | null, matchingStrategy: { type: string | null, isExact: boolean | null, fuzziness: number | null } | null, tags: Array<{ name: string, value: string }>, other: Array<{ name: string, value: string }> } | null, rawResults: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: SessionMediaType }> };

export type WholeCheckFragment =
  | WholeCheck_DocumentAuthenticityResult_Fragment
  | WholeCheck_DocumentComparisonResult_Fragment
  | WholeCheck_DocumentFaceMatchResult_Fragment
  | WholeCheck_DocumentSchemeValidityResult_Fragment
  | WholeCheck_DocumentTextResult_Fragment
  | WholeCheck_FaceComparisonResult_Fragment
  | WholeCheck_FaceSearchResult_Fragment
  | WholeCheck_IdentityFraudResult_Fragment
  | WholeCheck_LivenessResult_Fragment
  | WholeCheck_OtherCheckResult_Fragment
  | WholeCheck_ProfileDocumentMatchResult_Fragment
  | WholeCheck_SupplementaryDocumentTextResult_Fragment
  | WholeCheck_ThirdPartyIdentityResult_Fragment
  | WholeCheck_VisualReviewResult_Fragment
  | WholeCheck_WatchlistResult_Fragment
;

export type WholeIdentityProfileFragment = { subjectId: string | null, result: IdentityProfileResult | null, failure: { reasonCode: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null, unmetRequirements: Array<{ failureType: string | null, documentType: string | null, documentCountry: string | null, auditId: string | null, details: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null }> } | null, report: { frameworks: Array<{ trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null };

export type WholeSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeSessionQuery = { session: { id: string, state: SessionState, expiresAt: string | null, clientSessionToken: string | null, userTrackingId: string | null, biometricConsentAt: string | null, resources: Array<
      | { __typename: 'ApplicantProfileResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
      | { __typename: 'FaceCaptureResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
      | { __typename: 'IdDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> }>, portrait: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, fieldsMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, expandedFieldsMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
      | { __typename: 'LivenessResource', livenessType: LivenessType, captureType: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }>, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
      | { __typename: 'OtherResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
      | { __typename: 'ShareCodeResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, lookupProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, returnedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, idPhoto: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
      | { __typename: 'SupplementaryDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null }> }>, fieldsMedia: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: ResourceTaskType, state: ResourceTaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: SessionMediaType }> }> }
    >, checks: Array<
      | { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentSchemeValidityResult', scheme: string | null, id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'FaceSearchResult', approvalCriteria: FaceSearchCriteria | null, id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, pool: { id: string, label: string | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, generatedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'OtherCheckResult', typeName: string, id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, generatedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
      | { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string | null, updatedAt: string | null, generatedProfile: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, summary: { totalHits: number | null, associatedCountryCodes: Array<string>, searchConfig: { categories: Array<string>, type: string | null, removesDeceased: boolean | null, sharesUrl: boolean | null, isMonitored: boolean | null, clientReference: string | null, sources: { type: string | null, types: Array<string>, searchProfile: string | null } | null, matchingStrategy: { type: string | null, isExact: boolean | null, fuzziness: number | null } | null, tags: Array<{ name: string, value: string }>, other: Array<{ name: string, value: string }> } | null, rawResults: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null, recommendation: { value: CheckRecommendationValue, reason: string | null, recoverySuggestion: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: SessionMediaType }> }
    >, identityProfile: { subjectId: string | null, result: IdentityProfileResult | null, failure: { reasonCode: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null, unmetRequirements: Array<{ failureType: string | null, documentType: string | null, documentCountry: string | null, auditId: string | null, details: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null }> } | null, report: { frameworks: Array<{ trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null, advancedIdentityProfile: { subjectId: string | null, result: IdentityProfileResult | null, failure: { reasonCode: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null, unmetRequirements: Array<{ failureType: string | null, documentType: string | null, documentCountry: string | null, auditId: string | null, details: string | null, explanation: { code: ReasonCode, message: string, canRetry: boolean } | null }> } | null, report: { frameworks: Array<{ trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }>, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null, identityProfilePreview: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, advancedIdentityProfilePreview: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null, importToken: { failureReason: string | null, media: { id: string, type: SessionMediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null };

export type WholeApplicantQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeApplicantQuery = { applicant: { id: string, canAuthenticateByFace: boolean, createdAt: string | null, updatedAt: string | null, face: { id: string, image: { content: string, contentType: string } | null } | null, pools: Array<{ id: string, label: string | null }> } | null };

export const SdkConfigFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SdkConfigFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SdkConfig"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColourDarkMode"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"fontColour"}},{"kind":"Field","name":{"kind":"Name","value":"darkMode"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"presetIssuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"successUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyPolicyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"allowsHandoff"}},{"kind":"Field","name":{"kind":"Name","value":"enforcesHandoff"}},{"kind":"Field","name":{"kind":"Name","value":"textExtractionAttempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generic"}},{"kind":"Field","name":{"kind":"Name","value":"reclassification"}},{"kind":"Field","name":{"kind":"Name","value":"otherCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"brandId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentFlow"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedScreens"}},{"kind":"Field","name":{"kind":"Name","value":"hidesLogo"}}]}}]} as unknown as DocumentNode<SdkConfigFieldsFragment, unknown>;
export const SupportedCountryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SupportedCountryFieldsFragment, unknown>;
export const RequirementFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequirementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"allowedSources"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedCountries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportedCountryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"attemptsRemaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"countryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}}]} as unknown as DocumentNode<RequirementFieldsFragment, unknown>;
export const AddressFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StructuredPostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressFormat"}},{"kind":"Field","name":{"kind":"Name","value":"udprn"}},{"kind":"Field","name":{"kind":"Name","value":"careOf"}},{"kind":"Field","name":{"kind":"Name","value":"subBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine4"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine5"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine6"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrict"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"postOffice"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"formattedAddress"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AddressFieldsFragment, unknown>;
export const DocumentFieldsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentFieldsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentFields"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"namePrefix"}},{"kind":"Field","name":{"kind":"Name","value":"nameSuffix"}},{"kind":"Field","name":{"kind":"Name","value":"fullNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"givenNamesAlias"}},{"kind":"Field","name":{"kind":"Name","value":"firstNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"middleNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"eyeColor"}},{"kind":"Field","name":{"kind":"Name","value":"structuredPostalAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"expirationDate"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"mrz"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"personalIdentificationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontPageName"}},{"kind":"Field","name":{"kind":"Name","value":"backPageName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StructuredPostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressFormat"}},{"kind":"Field","name":{"kind":"Name","value":"udprn"}},{"kind":"Field","name":{"kind":"Name","value":"careOf"}},{"kind":"Field","name":{"kind":"Name","value":"subBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine4"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine5"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine6"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrict"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"postOffice"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"formattedAddress"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<DocumentFieldsFieldsFragment, unknown>;
export const WholeAssertionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeAssertion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityAssertion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"currentAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movedInAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<WholeAssertionFragment, unknown>;
export const WholeIdentityReportFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeIdentityReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityAssertion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeAssertion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verificationReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportId"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"compliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trustFramework"}},{"kind":"Field","name":{"kind":"Name","value":"schemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMetInfo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assuranceProcess"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"levelOfAssurance"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceLinks"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"verifyingOrganisation"}},{"kind":"Field","name":{"kind":"Name","value":"providerOrganisation"}},{"kind":"Field","name":{"kind":"Name","value":"passedChecks"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authenticationReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportId"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"profileMatchReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeAssertion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signature"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jws"}},{"kind":"Field","name":{"kind":"Name","value":"publicKeyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"proof"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeAssertion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityAssertion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"currentAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movedInAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<WholeIdentityReportFragment, unknown>;
export const PostOfficeBranchFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostOfficeBranchFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostOfficeBranch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"fadCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"postCode"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]} as unknown as DocumentNode<PostOfficeBranchFieldsFragment, unknown>;
export const CheckFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CheckFieldsFragment, unknown>;
export const MediaFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<MediaFieldsFragment, unknown>;
export const ResourceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ResourceFieldsFragment, unknown>;
export const WholeTaskFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<WholeTaskFragment, unknown>;
export const WholeMediaFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholeMediaFragment, unknown>;
export const WholePageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholePage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureMethod"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extractionImageIds"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholePageFragment, unknown>;
export const WholeResourceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeResource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeTask"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"captureType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"portrait"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expandedFieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantProfileResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShareCodeResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookupProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idPhoto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholePage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureMethod"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extractionImageIds"}}]}}]} as unknown as DocumentNode<WholeResourceFragment, unknown>;
export const WholeCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThirdPartyIdentityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityFraudResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchlistResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalHits"}},{"kind":"Field","name":{"kind":"Name","value":"searchConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"removesDeceased"}},{"kind":"Field","name":{"kind":"Name","value":"sharesUrl"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"searchProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matchingStrategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}},{"kind":"Field","name":{"kind":"Name","value":"fuzziness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMonitored"}},{"kind":"Field","name":{"kind":"Name","value":"clientReference"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rawResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"associatedCountryCodes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentSchemeValidityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceSearchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvalCriteria"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherCheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholeCheckFragment, unknown>;
export const WholeIdentityProfileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeIdentityProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmetRequirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failureType"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"documentCountry"}},{"kind":"Field","name":{"kind":"Name","value":"auditId"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trustFramework"}},{"kind":"Field","name":{"kind":"Name","value":"schemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMetInfo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholeIdentityProfileFragment, unknown>;
export const ApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Applicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<ApplicantQuery, ApplicantQueryVariables>;
export const CreateApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApplicantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApplicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApplicantMutation, CreateApplicantMutationVariables>;
export const AddApplicantFaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddApplicantFace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddApplicantFaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addApplicantFace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AddApplicantFaceMutation, AddApplicantFaceMutationVariables>;
export const DeleteApplicantFaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteApplicantFace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteApplicantFaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteApplicantFace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedFaceId"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeleteApplicantFaceMutation, DeleteApplicantFaceMutationVariables>;
export const DeleteApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteApplicantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteApplicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedApplicantId"}}]}}]}}]} as unknown as DocumentNode<DeleteApplicantMutation, DeleteApplicantMutationVariables>;
export const SessionConfigurationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionConfiguration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRequirementType"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedChecks"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsent"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequirementFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sdkConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SdkConfigFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tracksIpAddress"}},{"kind":"Field","name":{"kind":"Name","value":"applicantProfileMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequirementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"allowedSources"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedCountries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportedCountryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"attemptsRemaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"countryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SdkConfigFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SdkConfig"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColourDarkMode"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"fontColour"}},{"kind":"Field","name":{"kind":"Name","value":"darkMode"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"presetIssuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"successUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyPolicyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"allowsHandoff"}},{"kind":"Field","name":{"kind":"Name","value":"enforcesHandoff"}},{"kind":"Field","name":{"kind":"Name","value":"textExtractionAttempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generic"}},{"kind":"Field","name":{"kind":"Name","value":"reclassification"}},{"kind":"Field","name":{"kind":"Name","value":"otherCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"brandId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentFlow"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedScreens"}},{"kind":"Field","name":{"kind":"Name","value":"hidesLogo"}}]}}]} as unknown as DocumentNode<SessionConfigurationQuery, SessionConfigurationQueryVariables>;
export const SessionDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentFieldsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expandedFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"isNonLatin"}},{"kind":"Field","name":{"kind":"Name","value":"isTransliteration"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentFieldsFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantProfileResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"namePrefix"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"structuredPostalAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StructuredPostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressFormat"}},{"kind":"Field","name":{"kind":"Name","value":"udprn"}},{"kind":"Field","name":{"kind":"Name","value":"careOf"}},{"kind":"Field","name":{"kind":"Name","value":"subBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine4"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine5"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine6"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrict"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"postOffice"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"formattedAddress"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentFieldsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentFields"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"namePrefix"}},{"kind":"Field","name":{"kind":"Name","value":"nameSuffix"}},{"kind":"Field","name":{"kind":"Name","value":"fullNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"givenNamesAlias"}},{"kind":"Field","name":{"kind":"Name","value":"firstNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"middleNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"eyeColor"}},{"kind":"Field","name":{"kind":"Name","value":"structuredPostalAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"expirationDate"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"mrz"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"personalIdentificationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontPageName"}},{"kind":"Field","name":{"kind":"Name","value":"backPageName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SessionDocumentsQuery, SessionDocumentsQueryVariables>;
export const IdentityReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IdentityReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identityProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeIdentityReport"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"advancedIdentityProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeIdentityReport"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeAssertion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityAssertion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentName"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"currentAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movedInAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeIdentityReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityAssertion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeAssertion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verificationReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportId"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"compliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trustFramework"}},{"kind":"Field","name":{"kind":"Name","value":"schemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMetInfo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assuranceProcess"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"levelOfAssurance"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"assurance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"classification"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceLinks"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"verifyingOrganisation"}},{"kind":"Field","name":{"kind":"Name","value":"providerOrganisation"}},{"kind":"Field","name":{"kind":"Name","value":"passedChecks"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authenticationReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportId"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"profileMatchReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeAssertion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signature"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jws"}},{"kind":"Field","name":{"kind":"Name","value":"publicKeyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"proof"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<IdentityReportQuery, IdentityReportQueryVariables>;
export const ErrorCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErrorCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorCodes"}}]}}]} as unknown as DocumentNode<ErrorCodesQuery, ErrorCodesQueryVariables>;
export const ApplicantFaceImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApplicantFaceImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApplicantFaceImageQuery, ApplicantFaceImageQueryVariables>;
export const EnrolApplicantFromSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrolApplicantFromSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolApplicantFromSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolApplicantFromSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EnrolApplicantFromSessionMutation, EnrolApplicantFromSessionMutationVariables>;
export const StartApplicantFaceAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartApplicantFaceAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartApplicantFaceAuthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startApplicantFaceAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<StartApplicantFaceAuthMutation, StartApplicantFaceAuthMutationVariables>;
export const FaceAuthProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FaceAuthProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FaceAuthProgressSubscription, FaceAuthProgressSubscriptionVariables>;
export const EntitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"representations"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"_Any"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"_entities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"representations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"representations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Applicant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"livenessType"}}]}}]}}]}}]} as unknown as DocumentNode<EntitiesQuery, EntitiesQueryVariables>;
export const ServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"_service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sdl"}}]}}]}}]} as unknown as DocumentNode<ServiceQuery, ServiceQueryVariables>;
export const InstructionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Instructions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasContactProfile"}},{"kind":"Field","name":{"kind":"Name","value":"contactProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requirement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PostOfficeBranchFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostOfficeBranchFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostOfficeBranch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"fadCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"postCode"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]} as unknown as DocumentNode<InstructionsQuery, InstructionsQueryVariables>;
export const InstructionsPdfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InstructionsPdf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pdf"}}]}}]}}]}}]} as unknown as DocumentNode<InstructionsPdfQuery, InstructionsPdfQueryVariables>;
export const SetInstructionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetInstructions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetInstructionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setInstructions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasContactProfile"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"branch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetInstructionsMutation, SetInstructionsMutationVariables>;
export const RequestInstructionsEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestInstructionsEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestInstructionsEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestInstructionsEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RequestInstructionsEmailMutation, RequestInstructionsEmailMutationVariables>;
export const SessionMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionMediaQuery, SessionMediaQueryVariables>;
export const DeleteMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteMediaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedMediaId"}}]}}]}}]} as unknown as DocumentNode<DeleteMediaMutation, DeleteMediaMutationVariables>;
export const PrepareFaceCaptureImageUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrepareFaceCaptureImageUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepareFaceCaptureImageUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepareFaceCaptureImageUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"maxBytes"}}]}}]}}]}}]} as unknown as DocumentNode<PrepareFaceCaptureImageUploadMutation, PrepareFaceCaptureImageUploadMutationVariables>;
export const ApplicantPoolsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApplicantPools"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pools"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<ApplicantPoolsQuery, ApplicantPoolsQueryVariables>;
export const CreatePoolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePoolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePoolMutation, CreatePoolMutationVariables>;
export const AddApplicantToPoolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddApplicantToPool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddApplicantToPoolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addApplicantToPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pools"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddApplicantToPoolMutation, AddApplicantToPoolMutationVariables>;
export const RemoveApplicantFromPoolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveApplicantFromPool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveApplicantFromPoolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeApplicantFromPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveApplicantFromPoolMutation, RemoveApplicantFromPoolMutationVariables>;
export const DeletePoolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePoolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedPoolId"}}]}}]}}]} as unknown as DocumentNode<DeletePoolMutation, DeletePoolMutationVariables>;
export const PostOfficeBranchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PostOfficeBranches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"searchText"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postOfficeBranches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"searchText"},"value":{"kind":"Variable","name":{"kind":"Name","value":"searchText"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PostOfficeBranchFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostOfficeBranchFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostOfficeBranch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"fadCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"postCode"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]} as unknown as DocumentNode<PostOfficeBranchesQuery, PostOfficeBranchesQueryVariables>;
export const CreateFaceCaptureResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateFaceCaptureResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFaceCaptureResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createFaceCaptureResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CreateFaceCaptureResourceMutation, CreateFaceCaptureResourceMutationVariables>;
export const UploadFaceCaptureImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadFaceCaptureImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UploadFaceCaptureImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadFaceCaptureImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UploadFaceCaptureImageMutation, UploadFaceCaptureImageMutationVariables>;
export const AddApplicantToResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddApplicantToResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddApplicantToResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addApplicantToResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddApplicantToResourceMutation, AddApplicantToResourceMutationVariables>;
export const SetSessionOutcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSessionOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetSessionOutcomeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setSessionOutcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<SetSessionOutcomeMutation, SetSessionOutcomeMutationVariables>;
export const CompleteSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteSessionMutation, CompleteSessionMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSessionToken"}},{"kind":"Field","name":{"kind":"Name","value":"userTrackingId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentAt"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"livenessResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceComparisonResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceScore"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const SessionOutcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}},{"kind":"Field","name":{"kind":"Name","value":"faceComparisonResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceScore"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionOutcomeQuery, SessionOutcomeQueryVariables>;
export const CreateSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"clientSessionToken"}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateSessionMutation, CreateSessionMutationVariables>;
export const DeleteSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedSessionId"}}]}}]}}]} as unknown as DocumentNode<DeleteSessionMutation, DeleteSessionMutationVariables>;
export const NextActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NextActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"requirement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NextActionsQuery, NextActionsQueryVariables>;
export const SessionUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SessionUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}}]}}]}}]}}]} as unknown as DocumentNode<SessionUpdatedSubscription, SessionUpdatedSubscriptionVariables>;
export const SessionEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionEventsQuery, SessionEventsQueryVariables>;
export const SupportedDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportedDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeNonLatin"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportedDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeNonLatin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeNonLatin"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportedCountryFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SupportedDocumentsQuery, SupportedDocumentsQueryVariables>;
export const TrackedDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackedDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackedDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"ipCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturerName"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"operatingSystemName"}},{"kind":"Field","name":{"kind":"Name","value":"operatingSystemVersion"}},{"kind":"Field","name":{"kind":"Name","value":"browserName"}},{"kind":"Field","name":{"kind":"Name","value":"browserVersion"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"clientVersion"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TrackedDevicesQuery, TrackedDevicesQueryVariables>;
export const DeleteTrackedDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTrackedDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTrackedDevicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTrackedDevices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackedDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeleteTrackedDevicesMutation, DeleteTrackedDevicesMutationVariables>;
export const WholeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WholeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"clientSessionToken"}},{"kind":"Field","name":{"kind":"Name","value":"userTrackingId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentAt"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeResource"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeCheck"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identityProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeIdentityProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advancedIdentityProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeIdentityProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identityProfilePreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advancedIdentityProfilePreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"importToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResourceTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionMedia"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholePage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureMethod"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extractionImageIds"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeResource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeTask"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"captureType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"portrait"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expandedFieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantProfileResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShareCodeResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookupProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idPhoto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThirdPartyIdentityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityFraudResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchlistResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalHits"}},{"kind":"Field","name":{"kind":"Name","value":"searchConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"removesDeceased"}},{"kind":"Field","name":{"kind":"Name","value":"sharesUrl"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"searchProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matchingStrategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}},{"kind":"Field","name":{"kind":"Name","value":"fuzziness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMonitored"}},{"kind":"Field","name":{"kind":"Name","value":"clientReference"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rawResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"associatedCountryCodes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentSchemeValidityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceSearchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvalCriteria"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherCheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeIdentityProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmetRequirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failureType"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"documentCountry"}},{"kind":"Field","name":{"kind":"Name","value":"auditId"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trustFramework"}},{"kind":"Field","name":{"kind":"Name","value":"schemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMetInfo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}}]} as unknown as DocumentNode<WholeSessionQuery, WholeSessionQueryVariables>;
export const WholeApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WholeApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"canAuthenticateByFace"}},{"kind":"Field","name":{"kind":"Name","value":"pools"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<WholeApplicantQuery, WholeApplicantQueryVariables>;