/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The face of an applicant: exactly one of `image` and `source`. */
export type AddApplicantFaceInput = {
  /** The applicant; must have no face yet. */
  applicantId: string | number;
  /** An image, JPEG or PNG, at most MAX_IMAGE_BYTES (10 MB unless configured). */
  image?: string | null | undefined;
  /** An image from an earlier session. */
  source?: FaceSourceInput | null | undefined;
};

/** Which applicant to put into which pool. */
export type AddApplicantToPoolInput = {
  /** The applicant; can be in several pools. */
  applicantId: string | number;
  /** The pool. */
  poolId: string | number;
};

/** Whose face to use as the reference of a face capture resource. */
export type AddApplicantToResourceInput = {
  /** The applicant; must have a face. */
  applicantId: string | number;
  /** The face capture resource. */
  resourceId: string | number;
  /** The session. */
  sessionId: string | number;
};

/** Schemes of one trust framework. */
export type AdvancedIdentityProfileInput = {
  /** The schemes, at most 50. */
  schemes: Array<AdvancedIdentitySchemeInput>;
  /** The rules. */
  trustFramework: RequestedTrustFramework;
};

/** What the session is to establish for identity profiles of several frameworks. */
export type AdvancedIdentityProfileRequirementsInput = {
  /** One for each trust framework, at most 50. */
  profiles: Array<AdvancedIdentityProfileInput>;
};

/** A scheme of an advanced identity profile. */
export type AdvancedIdentitySchemeInput = {
  /** Which documents will do; all that the scheme takes when absent. */
  filter?: DocumentFilterInput | null | undefined;
  /** Your own name of it, at most 256 characters; comes back in the report. */
  label?: string | null | undefined;
  /** Yoti's name of its objective, for example `STANDARD` or `AL_M1`, at most 256 characters. */
  objective?: string | null | undefined;
  /** Yoti's name of the scheme, for example `RTW` or `IDENTITY`, at most 256 characters. */
  type: string;
};

/** What you know about the person; documents are compared with it. */
export type ApplicantProfileInput = {
  /** Address. */
  address?: PostalAddressInput | null | undefined;
  /** Date of birth. */
  dateOfBirth?: string | null | undefined;
  /** Family name, at most 256 characters. */
  familyName?: string | null | undefined;
  /** First name, at most 256 characters. */
  firstName?: string | null | undefined;
  /** Full name, at most 256 characters. */
  fullName?: string | null | undefined;
  /** Given names, at most 256 characters. */
  givenNames?: string | null | undefined;
  /** Middle name, at most 256 characters. */
  middleName?: string | null | undefined;
  /** What stands before the name, at most 256 characters. */
  namePrefix?: string | null | undefined;
};

/** The person's consent to the use of biometric data. */
export type BiometricConsent =
  /** It was given. */
  | 'CAPTURED'
  /** It is not needed. */
  | 'NOT_REQUIRED'
  /** It is still to be given. */
  | 'REQUIRED'
  /** A state this version of the gateway does not know. */
  | 'UNKNOWN';

/** When the person is asked for consent. */
export type BiometricConsentFlow =
  /** At the beginning. */
  | 'EARLY'
  /** Just before the first biometric capture. */
  | 'JUST_IN_TIME';

/** The kinds of branch. */
export type BranchType =
  /** A post office of the United Kingdom. */
  | 'UK_POST_OFFICE'
  /** A kind this version of the gateway does not know. */
  | 'UNKNOWN';

/** How a page was captured. */
export type CaptureMethod =
  /** With the camera. */
  | 'CAMERA'
  /** A way this version of the gateway does not know. */
  | 'UNKNOWN'
  /** As a file. */
  | 'UPLOAD';

/** How the person may supply images. */
export type CaptureMethods =
  /** Camera only. */
  | 'CAMERA'
  /** Camera or a file. */
  | 'CAMERA_AND_UPLOAD';

/** Who carried out a sub-check. */
export type CheckProcess =
  /** Software. */
  | 'AUTOMATED'
  /** A person at Yoti. */
  | 'EXPERT_REVIEW'
  /** A process this version of the gateway does not know. */
  | 'UNKNOWN';

/** How far a check is. */
export type CheckState =
  /** It exists. */
  | 'CREATED'
  /** It has a recommendation. */
  | 'DONE'
  /** It failed for a reason of its own and says nothing about the person. */
  | 'INTERNAL_ERROR'
  /** It runs. */
  | 'PENDING'
  /** It can begin. */
  | 'READY'
  /** A state this version of the gateway does not know. */
  | 'UNKNOWN';

/** The kinds of check. */
export type CheckType =
  /** Whether a document is valid for a scheme, in a branch. */
  | 'DOCUMENT_SCHEME_VALIDITY_CHECK'
  /** The live selfie against the reference face. */
  | 'FACE_COMPARISON'
  /** The live selfie against a pool of applicants (Face Search). */
  | 'FAMILIAR_FACE_SEARCH'
  /** A look at the document in a branch. */
  | 'IBV_VISUAL_REVIEW_CHECK'
  /** Whether a document is genuine. */
  | 'ID_DOCUMENT_AUTHENTICITY'
  /** Two documents against each other. */
  | 'ID_DOCUMENT_COMPARISON'
  /** The live selfie against the portrait of a document. */
  | 'ID_DOCUMENT_FACE_MATCH'
  /** Whether the text of a document could be read. */
  | 'ID_DOCUMENT_TEXT_DATA_CHECK'
  /** Whether a live person is before the camera; one check for each attempt. */
  | 'LIVENESS'
  /** The document against the applicant's profile, in a branch. */
  | 'PROFILE_DOCUMENT_MATCH'
  /** Whether the text of a supplementary document could be read. */
  | 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK'
  /** Fraud data of Synectics. */
  | 'SYNECTICS_IDENTITY_FRAUD'
  /** Name, address and birth date against third-party sources. */
  | 'THIRD_PARTY_IDENTITY'
  /** Third-party fraud data. */
  | 'THIRD_PARTY_IDENTITY_FRAUD_1'
  /** A kind this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Watchlists of ComplyAdvantage. */
  | 'WATCHLIST_ADVANCED_CA'
  /** Sanctions and adverse media. */
  | 'WATCHLIST_SCREENING';

/** A session that a simulated person completes. */
export type CompleteSessionInput = {
  /** The identity documents shown; what is required when absent (emulator). */
  idDocuments?: Array<SimulatedDocumentInput> | null | undefined;
  /** The session. */
  sessionId: string | number;
  /** The supplementary documents shown; what is required when absent (emulator). */
  supplementaryDocuments?: Array<SimulatedDocumentInput> | null | undefined;
};

/** How the person may supply images. */
export type ConfiguredCaptureMethods =
  /** Camera only. */
  | 'CAMERA'
  /** Camera or a file. */
  | 'CAMERA_AND_UPLOAD'
  /** A way this version of the gateway does not know. */
  | 'UNKNOWN';

/** When the person is asked for consent. */
export type ConfiguredConsentFlow =
  /** At the beginning. */
  | 'EARLY'
  /** Just before the first biometric capture. */
  | 'JUST_IN_TIME'
  /** A way this version of the gateway does not know. */
  | 'UNKNOWN';

/** Whether the user view is dark. */
export type ConfiguredDarkMode =
  /** As the person's device is set. */
  | 'AUTO'
  /** Never. */
  | 'OFF'
  /** Always. */
  | 'ON'
  /** A mode this version of the gateway does not know. */
  | 'UNKNOWN';

/** Screens of the user view that are left out. */
export type ConfiguredSuppressedScreen =
  /** How to take a face capture. */
  | 'FACE_CAPTURE_EDUCATION'
  /** The last screen; native SDKs only. */
  | 'FLOW_COMPLETION'
  /** How to capture a document. */
  | 'ID_DOCUMENT_EDUCATION'
  /** Which documents are needed. */
  | 'ID_DOCUMENT_REQUIREMENTS'
  /** How to take the selfie. */
  | 'STATIC_LIVENESS_EDUCATION'
  /** How to capture a supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT_EDUCATION'
  /** A screen this version of the gateway does not know. */
  | 'UNKNOWN'
  /** How a ZOOM capture works. */
  | 'ZOOM_LIVENESS_EDUCATION';

/** Whom the instructions are for. */
export type ContactProfileInput = {
  /** E-mail address, at most 254 characters. */
  email: string;
  /** First name, 1 to 256 characters. */
  firstName: string;
  /** Last name, 1 to 256 characters. */
  lastName: string;
};

/** Countries that may or may not have issued the document. */
export type CountryRestrictionInput = {
  /** The countries, ISO 3166-1 alpha-3, at most 50; at least one when only these are allowed. */
  countryCodes: Array<string>;
  /** Whether the countries are allowed or forbidden. */
  inclusion: Inclusion;
};

/** A new applicant. */
export type CreateApplicantInput = {
  /** The face, JPEG or PNG, at most MAX_IMAGE_BYTES (10 MB unless configured). It can be added later. */
  image?: string | null | undefined;
};

/** Which requirement of which session to make a face capture resource for. */
export type CreateFaceCaptureResourceInput = {
  /** The FACE_CAPTURE requirement; when absent, it is looked up in the session's configuration. */
  requirementId?: string | number | null | undefined;
  /** The session. */
  sessionId: string | number;
};

/** A new pool. */
export type CreatePoolInput = {
  /** A name for people to know it by, 1 to 256 characters. */
  label: string;
};

/** A new session. Something must be asked for: a check, task, document or identity profile. */
export type CreateSessionInput = {
  /** What is to be established for identity profiles of several frameworks. */
  advancedIdentityProfileRequirements?: AdvancedIdentityProfileRequirementsInput | null | undefined;
  /** What you know about the person; documents are compared with it. */
  applicantProfile?: ApplicantProfileInput | null | undefined;
  /** The checks to carry out, at most 50. */
  checks?: Array<RequestedCheckInput> | null | undefined;
  /** The documents the person is to show, one entry for each, at most 50. */
  documents?: Array<RequiredDocumentInput> | null | undefined;
  /** Whether there is an identity profile to look at before the session is completed. */
  hasIdentityProfilePreview?: boolean | null | undefined;
  /** What is to be established for an identity profile. */
  identityProfileRequirements?: IdentityProfileRequirementsInput | null | undefined;
  /** Asks for a token with which another party can import what the session finds out. */
  importToken?: ImportTokenInput | null | undefined;
  /** Verification in a branch. */
  inBranch?: InBranchOptionsInput | null | undefined;
  /** Whether the person is not asked for consent to the use of biometric data; takes a contract with Yoti. */
  isBiometricConsentSkipped?: boolean | null | undefined;
  /** Whether the media are kept for a short time only; only Yoti's Go SDK knows it. */
  isMediaEphemeral?: boolean | null | undefined;
  /** Where Yoti reports what happens in the session. */
  notifications?: NotificationsInput | null | undefined;
  /** Seconds Yoti keeps the media, from their upload; at least `sessionTtl` + 86400, and never less than 86700. */
  resourcesTtl?: number | null | undefined;
  /** How Yoti's user view looks and behaves. */
  sdkConfig?: SdkConfigInput | null | undefined;
  /** When the person must have finished; in-branch at least seven days ahead. Not together with `sessionTtl`. */
  sessionDeadline?: string | null | undefined;
  /** Seconds the person has to finish, at least 300; Yoti takes 600 when absent and advises 900. Not together with `sessionDeadline`. */
  sessionTtl?: number | null | undefined;
  /** Whom the identity profile is about. */
  subject?: SubjectInput | null | undefined;
  /** The tasks to carry out, at most 50. */
  tasks?: Array<RequestedTaskInput> | null | undefined;
  /** Your own id of the person, at most 256 characters; no personal data. */
  userTrackingId?: string | null | undefined;
};

/** Whether the user view is dark. */
export type DarkMode =
  /** As the person's device is set. */
  | 'AUTO'
  /** Never. */
  | 'OFF'
  /** Always. */
  | 'ON';

/** Which face to delete. */
export type DeleteApplicantFaceInput = {
  /** The applicant. */
  applicantId: string | number;
  /** The face. */
  faceId: string | number;
};

/** Which applicant to delete. */
export type DeleteApplicantInput = {
  /** The applicant. */
  applicantId: string | number;
};

/** Which media item to delete. */
export type DeleteMediaInput = {
  /** The media item. */
  mediaId: string | number;
  /** The session that has it; must be over. */
  sessionId: string | number;
};

/** Which pool to delete. */
export type DeletePoolInput = {
  /** The pool. */
  poolId: string | number;
};

/** Which session to delete. */
export type DeleteSessionInput = {
  /** The session; must be over. */
  sessionId: string | number;
};

/** Whose record of devices to delete. */
export type DeleteTrackedDevicesInput = {
  /** The session. */
  sessionId: string | number;
};

/** Which documents will do: exactly one of the fields is given. */
export type DocumentFilterInput = {
  /** By both at once: "a passport of France or a driving licence of Spain". */
  documentRestrictions?: DocumentRestrictionsInput | null | undefined;
  /** By country and by type: "passports only, of France and Spain only". */
  orthogonalRestrictions?: OrthogonalRestrictionsInput | null | undefined;
};

/** What a supplementary document is for. */
export type DocumentObjective =
  /** To prove an address. */
  | 'PROOF_OF_ADDRESS'
  /** For a check by the Disclosure and Barring Service (United Kingdom). */
  | 'UK_DBS'
  /** A purpose this version of the gateway does not know. */
  | 'UNKNOWN';

/** Documents of certain countries and types; where a list is absent, all are meant. */
export type DocumentRestrictionInput = {
  /** The countries, ISO 3166-1 alpha-3, at most 50. */
  countryCodes?: Array<string> | null | undefined;
  /** Yoti's names of the types, for example `DRIVING_LICENCE`, at most 50. */
  documentTypes?: Array<string> | null | undefined;
};

/** Countries and types of documents, restricted in combination. */
export type DocumentRestrictionsInput = {
  /** Whether a document that has expired will do. */
  allowsExpiredDocuments?: boolean | null | undefined;
  /** Whether a document in another script than Latin will do. */
  allowsNonLatinDocuments?: boolean | null | undefined;
  /** The combinations, at most 50; at least one when only these are allowed. */
  documents: Array<DocumentRestrictionInput>;
  /** Whether the combinations are allowed or forbidden. */
  inclusion: Inclusion;
};

/** Whose face to put on file, from which session. */
export type EnrolApplicantFromSessionInput = {
  /** An applicant without a face; a new one is made when absent. */
  applicantId?: string | number | null | undefined;
  /** A session with an approved liveness attempt; its image becomes the face. */
  sessionId: string | number;
};

/** Every `extensions.code` that an error of this graph can carry. */
export type ErrorCode =
  /** More aliases than are taken; those of a fragment count wherever it is used. */
  | 'ALIAS_LIMIT_EXCEEDED'
  /** The HTTP request itself is wrong: method, headers or body. */
  | 'BAD_REQUEST'
  /** The input is not acceptable; `fieldErrors` names the fields. Correct them and send it again. */
  | 'BAD_USER_INPUT'
  /** More operations in one request than are taken; unless the gateway is told otherwise, one. Send them one by one. */
  | 'BATCH_LIMIT_EXCEEDED'
  /** Locked or already done, for example deleting a session that is still in progress. */
  | 'CONFLICT'
  /** The operation can make more calls to Yoti than one may; nothing was sent. Ask for less at once. */
  | 'COST_LIMIT_EXCEEDED'
  /** Fields within fields, through fragments too, go deeper than is taken. */
  | 'DEPTH_LIMIT_EXCEEDED'
  /** More directives on one element than are taken. */
  | 'DIRECTIVE_LIMIT_EXCEEDED'
  /** Only documents of the manifest are run here. Publish the manifest of the new version of the frontend first. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The document has more bytes than are taken. Put values into variables, or ask in parts. */
  | 'DOCUMENT_TOO_LARGE'
  /** The same field stands too often in the same place. Ask for it once. */
  | 'FIELD_REPETITION_LIMIT_EXCEEDED'
  /** The token lacks a scope that the field asks for; see `@requiresScopes` in the schema. Sending it again does not help. */
  | 'FORBIDDEN'
  /** A fragment spreads itself, directly or through others. */
  | 'FRAGMENT_CYCLE'
  /** More fragments, or more fields once every fragment is written out, than are taken. */
  | 'FRAGMENT_LIMIT_EXCEEDED'
  /** The document has a syntax error. */
  | 'GRAPHQL_PARSE_FAILED'
  /** The document does not fit the schema. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** A fault of the gateway. Report it with the `requestId`. */
  | 'INTERNAL_SERVER_ERROR'
  /** `__schema`, `__type` and `_service` are for callers with the scope for it. The schema is published otherwise. */
  | 'INTROSPECTION_DISABLED'
  /** A list has more items than are taken, in the document or in its variables. Send it in parts. */
  | 'LIST_LIMIT_EXCEEDED'
  /** No JPEG or PNG, damaged, without a usable face, or the applicant has no face or already has one. */
  | 'MEDIA_NOT_PROCESSABLE'
  /** Yoti knows nothing with this id: never created, deleted, or past its retention. */
  | 'NOT_FOUND'
  /** The document has several operations or none, and `operationName` does not pick one. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** The hash is unknown here; send the document with it once. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** Persisted queries are switched off. */
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  /** Slow down; wait `retryAfter` seconds when it is given. */
  | 'RATE_LIMITED'
  /** The body of the request has more bytes than are taken. Send a smaller image. */
  | 'REQUEST_TOO_LARGE'
  /** The requirement does not take this source, or the resource was made by somebody else. */
  | 'RESOURCE_FORBIDDEN'
  /** More root fields in one operation than are taken. Ask in parts. */
  | 'ROOT_FIELD_LIMIT_EXCEEDED'
  /** The time to finish the session is over. Create a new session. */
  | 'SESSION_EXPIRED'
  /** Something has to happen in the session first: a reference face, or an approved liveness attempt. */
  | 'SESSION_NOT_READY'
  /** The document has more tokens than are taken. Ask in parts. */
  | 'TOKEN_LIMIT_EXCEEDED'
  /** No bearer token came with the request, or one that is not valid here or no longer. Get a new one and send it again. */
  | 'UNAUTHENTICATED'
  /** Yoti does not take this content type. Send JPEG or PNG. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** The answer is not what the contract promises. Report it with the `requestId`. */
  | 'UPSTREAM_INVALID_RESPONSE'
  /** What was asked may or may not have happened; read before trying again unless `retryable` is true. */
  | 'UPSTREAM_TIMEOUT'
  /** Yoti refused the gateway's own key or application; nothing the caller can mend, and no reason to sign anyone out. */
  | 'UPSTREAM_UNAUTHORIZED'
  /** Yoti cannot be reached or is failing. Try again later when `retryable` is true. */
  | 'UPSTREAM_UNAVAILABLE';

/** Where on a document something was read. */
export type ExpandedFieldSource =
  /** A barcode. */
  | 'BARCODE'
  /** The machine-readable zone. */
  | 'MRZ'
  /** A place this version of the gateway does not know. */
  | 'UNKNOWN'
  /** The part for people. */
  | 'VIZ';

/** Whether the person is the one they should be, by Yoti's rule: an approved liveness attempt and an approved face comparison. */
export type FaceAuthOutcome =
  /** Time ran out before there was an answer. */
  | 'EXPIRED'
  /** The session is over, or the comparison is done, and they are not both approved. */
  | 'FAILED'
  /** The session does not compare a face. */
  | 'NOT_REQUESTED'
  /** A liveness attempt and the face comparison are both approved. */
  | 'PASSED'
  /** The person or the checks are not finished yet. */
  | 'PENDING';

/** What a face search approves. */
export type FaceSearchCriteria =
  /** The person must be in the pool. */
  | 'MATCH'
  /** The person must not be in the pool. */
  | 'NO_MATCH'
  /** A criterion this version of the gateway does not know. */
  | 'UNKNOWN';

/** An image that Yoti captured in an earlier session; copied, so that it outlives the session. */
export type FaceSourceInput = {
  /** The media item, usually the image of the approved liveness attempt. */
  mediaId: string | number;
  /** The session that has the image. */
  sessionId: string | number;
};

/** A point on the map. */
export type GeoLocationInput = {
  /** Degrees north of the equator, -90 to 90. */
  latitude: number;
  /** Degrees east of Greenwich, -180 to 180. */
  longitude: number;
};

/** What the session is to establish for an identity profile. */
export type IdentityProfileRequirementsInput = {
  /** What it is for. */
  scheme: IdentitySchemeInput;
  /** The rules; Yoti documents UK_TFIDA. */
  trustFramework?: RequestedTrustFramework;
};

/** How an identity profile ended. */
export type IdentityProfileResult =
  /** There is none; see the failure. */
  | 'ABORTED'
  /** There is a report. */
  | 'DONE'
  /** A result this version of the gateway does not know. */
  | 'UNKNOWN';

/** What an identity profile is for. */
export type IdentitySchemeInput = {
  /** Which kind of check; must be given with `DBS`. */
  objective?: RequestedIdentityObjective | null | undefined;
  /** The scheme. */
  type: RequestedIdentitySchemeType;
};

/** The types of image Yoti takes. */
export type ImageContentType =
  /** image/jpeg */
  | 'JPEG'
  /** image/png */
  | 'PNG';

/** A token with which another party can import what the session finds out. */
export type ImportTokenInput = {
  /** Seconds it can be used, at least 1; a year is usual: 31536000. */
  ttl: number;
};

/** How far an assessment in a branch is. */
export type InBranchAssessmentState =
  /** It was made. */
  | 'DONE'
  /** It is still to be made. */
  | 'REQUIRED'
  /** A state this version of the gateway does not know. */
  | 'UNKNOWN';

/** What a branch takes money in. */
export type InBranchCurrency =
  /** Pounds sterling. */
  | 'GBP';

/** Verification in a branch, for example a post office. */
export type InBranchOptionsInput = {
  /** Your own page that tells the person how it goes, at most 2048 characters. */
  guidanceUrl?: string | null | undefined;
  /** Whether; MANDATORY when absent. */
  support?: InBranchSupport | null | undefined;
  /** What the person pays. */
  userPrice?: InBranchPriceInput | null | undefined;
};

/** What the person pays in the branch. */
export type InBranchPriceInput = {
  /** How much, a decimal number with at most nine digits and two decimals, for example `7.50`. */
  amount: string;
  /** In what. */
  currency?: InBranchCurrency;
};

/** Whether the person goes to a branch. */
export type InBranchSupport =
  /** The person must go. */
  | 'MANDATORY'
  /** The person cannot go. */
  | 'NOT_ALLOWED';

/** Whether a list allows or forbids. */
export type Inclusion =
  /** All but what is in the list. */
  | 'EXCLUDE'
  /** Only what is in the list. */
  | 'INCLUDE';

/** How liveness was captured. */
export type LivenessType =
  /** One selfie. */
  | 'STATIC'
  /** A way this version of the gateway does not know. */
  | 'UNKNOWN'
  /** A moving capture with frames and a face map. */
  | 'ZOOM';

/** Whether people at Yoti look at it. */
export type ManualCheck =
  /** Always. */
  | 'ALWAYS'
  /** Where software cannot decide. */
  | 'FALLBACK'
  /** Never. */
  | 'NEVER';

/** What a media item holds. */
export type MediaType =
  /** Other bytes, for example the face map of a ZOOM liveness capture. */
  | 'BINARY'
  /** JPEG or PNG. */
  | 'IMAGE'
  /** A JSON document, for example the fields read from a document. */
  | 'JSON'
  /** A PDF document. */
  | 'PDF'
  /** A type this version of the gateway does not know. */
  | 'UNKNOWN';

/** How Yoti authenticates at the endpoint. */
export type NotificationAuthType =
  /** `Authorization: Basic` and the token in base64; the token is `user:password`. */
  | 'BASIC'
  /** `Authorization: Bearer` and the token as it is. */
  | 'BEARER';

/** What Yoti can report. */
export type NotificationTopic =
  /** A check is done. */
  | 'CHECK_COMPLETION'
  /** The person finished; background checks begin. */
  | 'CLIENT_SESSION_TOKEN_DELETED'
  /** In-branch: the person was in a branch for the first time. */
  | 'FIRST_BRANCH_VISIT'
  /** In-branch: the instructions are to be mailed. */
  | 'INSTRUCTIONS_EMAIL_REQUESTED'
  /** In-branch: there is a new letter. */
  | 'NEW_PDF_SUPPLIED'
  /** A resource changed, for example by an upload. */
  | 'RESOURCE_UPDATE'
  /** All tasks and checks are done. */
  | 'SESSION_COMPLETION'
  /** A task is done. */
  | 'TASK_COMPLETION'
  /** In-branch: a thank-you is to be mailed. */
  | 'THANK_YOU_EMAIL_REQUESTED';

/** Where Yoti reports what happens in a session. The reports hold ids only; read the session then. */
export type NotificationsInput = {
  /** What Yoti authenticates with at the endpoint, at most 2048 characters; a secret. */
  authToken?: string | null | undefined;
  /** How; BASIC when absent. */
  authType?: NotificationAuthType | null | undefined;
  /** The address Yoti posts to; https only, at most 2048 characters. */
  endpoint: string;
  /** What to report, at most 50; when absent, only the completion of the session. */
  topics?: Array<NotificationTopic> | null | undefined;
};

/** Countries and types of documents, each restricted by itself. */
export type OrthogonalRestrictionsInput = {
  /** Whether a document that has expired will do. */
  allowsExpiredDocuments?: boolean | null | undefined;
  /** Whether a document in another script than Latin will do. */
  allowsNonLatinDocuments?: boolean | null | undefined;
  /** Which countries; all when absent. */
  countryRestriction?: CountryRestrictionInput | null | undefined;
  /** Which types; all when absent. */
  typeRestriction?: TypeRestrictionInput | null | undefined;
};

/** The branch to go to; its code is enough, the rest is printed in the letter when it is given. */
export type PostOfficeBranchInput = {
  /** Its address, 1 to 256 characters. */
  address?: string | null | undefined;
  /** The post office's own code of it (FAD code): seven letters and digits. */
  fadCode: string;
  /** Where it is. */
  location?: GeoLocationInput | null | undefined;
  /** Its name, 1 to 256 characters. */
  name?: string | null | undefined;
  /** Its post code, 1 to 16 characters. */
  postCode?: string | null | undefined;
};

/** A postal address. Yoti refuses one without `buildingNumber`, `subBuilding` and `building` as INVALID_ADDRESS. */
export type PostalAddressInput = {
  /** Which parts it has. */
  addressFormat?: RequestedAddressFormat | null | undefined;
  /** Line 1, at most 256 characters. */
  addressLine1?: string | null | undefined;
  /** Line 2, at most 256 characters. */
  addressLine2?: string | null | undefined;
  /** Line 3, at most 256 characters. */
  addressLine3?: string | null | undefined;
  /** Line 4, at most 256 characters. */
  addressLine4?: string | null | undefined;
  /** Line 5, at most 256 characters. */
  addressLine5?: string | null | undefined;
  /** Line 6, at most 256 characters. */
  addressLine6?: string | null | undefined;
  /** Name of the building, at most 256 characters. */
  building?: string | null | undefined;
  /** Number of the building, at most 256 characters. */
  buildingNumber?: string | null | undefined;
  /** Care of, at most 256 characters. */
  careOf?: string | null | undefined;
  /** Name of the country, at most 256 characters. */
  country?: string | null | undefined;
  /** Country, ISO 3166-1 alpha-3. */
  countryIso?: string | null | undefined;
  /** District, at most 256 characters. */
  district?: string | null | undefined;
  /** The whole address as it is written, at most 1024 characters. */
  formattedAddress?: string | null | undefined;
  /** Landmark, at most 256 characters. */
  landmark?: string | null | undefined;
  /** Locality, at most 256 characters. */
  locality?: string | null | undefined;
  /** Post office, at most 256 characters. */
  postOffice?: string | null | undefined;
  /** Postal code, at most 256 characters. */
  postalCode?: string | null | undefined;
  /** State, at most 256 characters. */
  state?: string | null | undefined;
  /** Street, at most 256 characters. */
  street?: string | null | undefined;
  /** Part of a building, at most 256 characters. */
  subBuilding?: string | null | undefined;
  /** Subdistrict, at most 256 characters. */
  subdistrict?: string | null | undefined;
  /** Town or city, at most 256 characters. */
  townCity?: string | null | undefined;
  /** Unique delivery point reference number (United Kingdom), at most 256 characters. */
  udprn?: string | null | undefined;
};

/** Which face capture resource an image is to be sent for. */
export type PrepareFaceCaptureImageUploadInput = {
  /** The face capture resource. */
  resourceId: string | number;
  /** The session. */
  sessionId: string | number;
};

/** A document that the person is to bring. */
export type ProposedDocumentInput = {
  /** Country that issued it, ISO 3166-1 alpha-3. */
  countryCode: string;
  /** Yoti's name of its type, for example `PASSPORT`. */
  documentType: string;
  /** The requirement it is to meet: one of the session's configuration. */
  requirementId: string | number;
  /** Its kind. */
  type: ProposedDocumentType;
};

/** The kinds of document to bring to a branch. */
export type ProposedDocumentType =
  /** An identity document. */
  | 'ID_DOCUMENT'
  /** Another document, for example a bill. */
  | 'SUPPLEMENTARY_DOCUMENT';

/** What a check recommends. */
export type RecommendationValue =
  /** It passed. */
  | 'APPROVE'
  /** Somebody should look at it. */
  | 'CONSIDER'
  /** It could not be carried out, for example because an image is too dark. */
  | 'NOT_AVAILABLE'
  /** It did not pass; see the reason. */
  | 'REJECT'
  /** A value this version of the gateway does not know; never an approval. */
  | 'UNKNOWN';

/** Which applicant to take out of which pool. */
export type RemoveApplicantFromPoolInput = {
  /** The applicant. */
  applicantId: string | number;
  /** The pool. */
  poolId: string | number;
};

/** Whose instructions to send. */
export type RequestInstructionsEmailInput = {
  /** The session; must have instructions. */
  sessionId: string | number;
};

/** Which parts an address has. */
export type RequestedAddressFormat =
  /** As in India. */
  | 'INDIA'
  /** As in all other countries. */
  | 'REST_OF_WORLD'
  /** As in the United Kingdom. */
  | 'UNITED_KINGDOM'
  /** As in the United States. */
  | 'UNITED_STATES';

/** The person on the lists of a provider, ComplyAdvantage, searched as you say. */
export type RequestedAdvancedWatchlistInput = {
  /** Your own account at the provider; Yoti's when absent. */
  customAccount?: WatchlistCustomAccountInput | null | undefined;
  /** How names are matched. */
  matchingStrategy?: WatchlistMatchingStrategyInput | null | undefined;
  /** Whether the dead are left out. */
  removesDeceased?: boolean | null | undefined;
  /** Whether hits have links that can be shared. */
  sharesUrl?: boolean | null | undefined;
  /** Which lists to search. */
  sources?: WatchlistSourcesInput | null | undefined;
};

/** A check to carry out: exactly one of the fields is given. */
export type RequestedCheckInput = {
  /** The person on watchlists, searched as you say. */
  advancedWatchlist?: RequestedAdvancedWatchlistInput | null | undefined;
  /** Whether a document is genuine. */
  documentAuthenticity?: RequestedDocumentAuthenticityInput | null | undefined;
  /** True: whether two documents are of the same person. Has no options. */
  documentComparison?: boolean | null | undefined;
  /** The live selfie against the portrait of a document. */
  documentFaceMatch?: RequestedDocumentFaceMatchInput | null | undefined;
  /** Whether a document is valid for a scheme, in a branch. */
  documentSchemeValidity?: RequestedDocumentSchemeValidityInput | null | undefined;
  /** The selfie, that of `liveness` where it is requested too, against a reference face. */
  faceComparison?: RequestedFaceComparisonCheckInput | null | undefined;
  /** The selfie, that of `liveness` where it is requested too, against the faces of a pool. */
  faceSearch?: RequestedFaceSearchInput | null | undefined;
  /** Whether a live person is before the camera. */
  liveness?: RequestedLivenessCheckInput | null | undefined;
  /** True: the document against `applicantProfile`, in a branch. Has no options. */
  profileDocumentMatch?: boolean | null | undefined;
  /** True: name, address and birth date against third-party sources. Has no options. */
  thirdPartyIdentity?: boolean | null | undefined;
  /** True: a look at the document in a branch. Has no options. */
  visualReview?: boolean | null | undefined;
  /** The person on watchlists. */
  watchlistScreening?: RequestedWatchlistScreeningInput | null | undefined;
};

/** Whether the chip of a document is to be read. */
export type RequestedChipData =
  /** Where the document has one and the device can read it. */
  | 'DESIRED'
  /** Never. */
  | 'IGNORE';

/** Whether a document is genuine. */
export type RequestedDocumentAuthenticityInput = {
  /** Whether the authority that issued the document is asked. */
  issuingAuthority?: RequestedIssuingAuthorityInput | null | undefined;
  /** Whether people at Yoti look at it. */
  manualCheck?: ManualCheck | null | undefined;
};

/** The live selfie against the portrait of a document. */
export type RequestedDocumentFaceMatchInput = {
  /** Whether people at Yoti look at it. */
  manualCheck: ManualCheck;
};

/** What a supplementary document is for. */
export type RequestedDocumentObjective =
  /** To prove an address. */
  | 'PROOF_OF_ADDRESS'
  /** For a check by the Disclosure and Barring Service (United Kingdom). */
  | 'UK_DBS';

/** A scheme that says which documents are valid. */
export type RequestedDocumentScheme =
  /** Of the Disclosure and Barring Service (United Kingdom). */
  | 'UK_DBS'
  /** Of the Government Digital Service (United Kingdom). */
  | 'UK_GDS';

/** Whether a document is valid for a scheme, seen in a branch. */
export type RequestedDocumentSchemeValidityInput = {
  /** The scheme. */
  scheme: RequestedDocumentScheme;
};

/** Reads the text of the identity documents. */
export type RequestedDocumentTextExtractionInput = {
  /** Whether the chip is to be read. */
  chipData?: RequestedChipData | null | undefined;
  /** Whether each field is also to be kept with its language and where it stood. */
  hasExpandedFields?: boolean | null | undefined;
  /** Whether people at Yoti read it. */
  manualCheck: ManualCheck;
};

/** The live selfie against the reference face of a face capture resource. */
export type RequestedFaceComparisonCheckInput = {
  /** Whether people at Yoti look at it; only NEVER is available today. */
  manualCheck?: ManualCheck;
};

/** When a face search approves. */
export type RequestedFaceSearchApproval =
  /** When the face is in the pool. */
  | 'MATCH'
  /** When the face is not in the pool. */
  | 'NO_MATCH';

/** The live selfie against the faces of a pool. */
export type RequestedFaceSearchInput = {
  /** When the check approves. */
  approvalCriteria: RequestedFaceSearchApproval;
  /** The pool to search. */
  poolId: string | number;
};

/** Which kind of DBS check it is for. */
export type RequestedIdentityObjective =
  /** A basic check. */
  | 'BASIC'
  /** An enhanced check. */
  | 'ENHANCED'
  /** A standard check. */
  | 'STANDARD';

/** What an identity profile is for. */
export type RequestedIdentitySchemeType =
  /** A check by the Disclosure and Barring Service. */
  | 'DBS'
  /** DBS and RTW at once. */
  | 'DBS_RTW'
  /** The right to rent. */
  | 'RTR'
  /** The right to work. */
  | 'RTW';

/** Whether the authority that issued the document confirms it. */
export type RequestedIssuingAuthorityInput = {
  /** For which documents; for all that can be asked about when absent. */
  filter?: DocumentFilterInput | null | undefined;
  /** Whether it is asked. */
  isRequested?: boolean;
};

/** Whether a live person is before the camera. */
export type RequestedLivenessCheckInput = {
  /** How it is captured. */
  livenessType?: RequestedLivenessType;
  /** How many attempts the person has, at least 1. */
  maxRetries?: number;
};

/** How liveness is to be captured. */
export type RequestedLivenessType =
  /** One selfie; recommended. */
  | 'STATIC'
  /** A moving capture. */
  | 'ZOOM';

/** Reads the text of the supplementary documents. */
export type RequestedSupplementaryDocumentTextExtractionInput = {
  /** Whether people at Yoti read it. */
  manualCheck?: ManualCheck | null | undefined;
};

/** A task to carry out: exactly one of the fields is given. */
export type RequestedTaskInput = {
  /** Reads the text of the identity documents. */
  documentTextExtraction?: RequestedDocumentTextExtractionInput | null | undefined;
  /** Reads the text of the supplementary documents. */
  supplementaryDocumentTextExtraction?: RequestedSupplementaryDocumentTextExtractionInput | null | undefined;
};

/** A set of rules for identity profiles. */
export type RequestedTrustFramework =
  /** The United Kingdom's trust framework for digital identities and attributes. */
  | 'UK_TFIDA'
  /** Yoti's own, for all countries; of advanced profiles. */
  | 'YOTI_GLOBAL';

/** What a watchlist screening looks for. */
export type RequestedWatchlistCategory =
  /** Bad news about the person. */
  | 'ADVERSE_MEDIA'
  /** Sanctions against the person. */
  | 'SANCTIONS';

/** The person on watchlists. */
export type RequestedWatchlistScreeningInput = {
  /** What to look for, at most 50. */
  categories?: Array<RequestedWatchlistCategory> | null | undefined;
  /** Whether people at Yoti look at it. */
  manualCheck?: ManualCheck | null | undefined;
};

/** A document that the person is to show: exactly one of the fields is given. */
export type RequiredDocumentInput = {
  /** An identity document; `{}` for any. */
  idDocument?: RequiredIdDocumentInput | null | undefined;
  /** Another document, for example a bill. */
  supplementaryDocument?: RequiredSupplementaryDocumentInput | null | undefined;
};

/** An identity document that the person is to show. */
export type RequiredIdDocumentInput = {
  /** Which documents will do; all that Yoti supports when absent. */
  filter?: DocumentFilterInput | null | undefined;
};

/** Another document that the person is to show, for example a bill. */
export type RequiredSupplementaryDocumentInput = {
  /** Countries whose documents will do, ISO 3166-1 alpha-3, at most 50; all when absent. */
  countryCodes?: Array<string> | null | undefined;
  /** Yoti's names of the types that will do, for example `UTILITY_BILL`, at most 50; all when absent. */
  documentTypes?: Array<string> | null | undefined;
  /** What it is for. */
  objective: RequestedDocumentObjective;
};

/** How far a requirement, or a task of it, is. */
export type RequirementState =
  /** It is met. */
  | 'COMPLETE'
  /** A resource was made for it and waits for its content. */
  | 'IN_PROGRESS'
  /** Nothing is there yet. */
  | 'REQUIRED'
  /** A state this version of the gateway does not know. */
  | 'UNKNOWN';

/** The kinds of requirement. */
export type RequirementType =
  /** What the business says about the person. */
  | 'APPLICANT_PROFILE'
  /** A reference face. */
  | 'FACE_CAPTURE'
  /** An identity document. */
  | 'ID_DOCUMENT'
  /** A live person before the camera. */
  | 'LIVENESS'
  /** Another document, for example a bill. */
  | 'SUPPLEMENTARY_DOCUMENT'
  /** A kind this version of the gateway does not know. */
  | 'UNKNOWN';

/** Who supplied a resource. */
export type ResourceSource =
  /** The person, in the user view. */
  | 'END_USER'
  /** Branch staff, in an in-branch verification. */
  | 'IBV'
  /** The business, through this API. */
  | 'RELYING_BUSINESS'
  /** A source this version of the gateway does not know. */
  | 'UNKNOWN';

/** The kinds of resource. */
export type ResourceType =
  /** What the business said about the person. */
  | 'APPLICANT_PROFILE'
  /** The reference face. */
  | 'FACE_CAPTURE'
  /** An identity document. */
  | 'ID_DOCUMENT'
  /** An attempt to show liveness. */
  | 'LIVENESS'
  /** A share code. */
  | 'SHARE_CODE'
  /** A supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT'
  /** A resource that a check names and the session does not list. */
  | 'UNKNOWN';

/** How a simulated session can go. */
export type SandboxScenario =
  /** Everything passes at the first attempt. */
  | 'APPROVE'
  /** Document authenticity cannot tell: too blurred. */
  | 'BLURRED_DOCUMENT'
  /** Face comparison, face match and authenticity end with INTERNAL_ERROR; emulator only. */
  | 'CHECK_INTERNAL_ERROR'
  /** Face comparison cannot tell: a blurred reference image. */
  | 'COMPARISON_NOT_AVAILABLE'
  /** The document is a copy. */
  | 'COPIED_DOCUMENT'
  /** Two documents show different names. */
  | 'DOCUMENTS_DIFFER'
  /** The document is out of date. */
  | 'EXPIRED_DOCUMENT'
  /** The text extraction finds the document out of date. */
  | 'EXPIRED_DOCUMENT_AT_CAPTURE'
  /** The person never comes: the time is up at once; emulator only. */
  | 'EXPIRED_SESSION'
  /** The document shows another face. */
  | 'FACE_MATCH_FAIL'
  /** The signature of the document's chip is wrong. */
  | 'FORGED_CHIP'
  /** The document is on a fraud list. */
  | 'FRAUD_LIST_MATCH'
  /** Document authenticity cannot tell: glare. */
  | 'GLARE_ON_DOCUMENT'
  /** There is no identity profile, because a document is on a fraud list. */
  | 'IDENTITY_PROFILE_ABORTED'
  /** Liveness cannot tell. */
  | 'LIVENESS_NOT_AVAILABLE'
  /** Software sees the same face, a person does not: rejected. */
  | 'MANUAL_FACE_MATCH_FAIL'
  /** Software sees another face, a person does not: approved. */
  | 'MANUAL_FACE_MATCH_PASS'
  /** Face comparison rejects: a mask. */
  | 'PHOTO_OF_MASK'
  /** Face comparison rejects: a photograph. */
  | 'PHOTO_OF_PHOTO'
  /** The first applicant of the searched pool sits before the camera; emulator only. */
  | 'POOL_HIT'
  /** Somebody who is in no pool sits before the camera; emulator only. */
  | 'POOL_MISS'
  /** The text cannot be read at first, then it can. */
  | 'READABLE_AT_SECOND_TRY'
  /** Liveness rejects once, then approves. */
  | 'RETRY_THEN_APPROVE'
  /** Background checks take thirty seconds. */
  | 'SLOW_CHECKS'
  /** The liveness check takes ten seconds. */
  | 'SLOW_LIVENESS'
  /** A living stranger: liveness approves, face comparison and face match reject. */
  | 'SOMEBODY_ELSE'
  /** One attempt with a photograph of the right person; liveness rejects. */
  | 'SPOOFED_LIVENESS'
  /** A photograph first, then a living stranger. */
  | 'SPOOF_THEN_SOMEBODY_ELSE'
  /** The document was tampered with. */
  | 'TAMPERED_DOCUMENT'
  /** A person cannot read the text either. */
  | 'TEXT_DATA_CHECK_FAIL'
  /** No bureau knows the person at this address. */
  | 'THIRD_PARTY_MISMATCH'
  /** No bureau knows the person. */
  | 'THIRD_PARTY_UNKNOWN'
  /** Liveness rejects three times. */
  | 'THREE_FAILED_ATTEMPTS'
  /** The text cannot be read, at both tries. */
  | 'UNREADABLE_DOCUMENT'
  /** A document Yoti does not support. */
  | 'UNSUPPORTED_DOCUMENT'
  /** The person may be on a sanctions list. */
  | 'WATCHLIST_HIT';

/** How Yoti's user view looks and behaves. */
export type SdkConfigInput = {
  /** How the person may supply images. */
  allowedCaptureMethods?: CaptureMethods | null | undefined;
  /** Whether the person may go on with a phone, by a QR code. */
  allowsHandoff?: boolean | null | undefined;
  /** When the person is asked for consent. */
  biometricConsentFlow?: BiometricConsentFlow | null | undefined;
  /** The brand set up at Yoti, at most 256 characters. */
  brandId?: string | null | undefined;
  /** Whether it is dark. */
  darkMode?: DarkMode | null | undefined;
  /** Where the browser goes after a failure, at most 2048 characters; `yotiErrorCode` is added. */
  errorUrl?: string | null | undefined;
  /** Colour of the text on buttons, `#rgb` or `#rrggbb`. */
  fontColour?: string | null | undefined;
  /** Language, such as `en-GB`, `fr` or `es-419`: one of those Yoti's user view has; the browser's when absent. */
  locale?: string | null | undefined;
  /** Country that is chosen at the start, ISO 3166-1 alpha-3. */
  presetIssuingCountry?: string | null | undefined;
  /** Colour of buttons, `#rgb` or `#rrggbb`; `#2d9fff` when absent. */
  primaryColour?: string | null | undefined;
  /** The same in dark mode, `#rgb` or `#rrggbb`. */
  primaryColourDarkMode?: string | null | undefined;
  /** Your privacy policy, at most 2048 characters. */
  privacyPolicyUrl?: string | null | undefined;
  /** Colour of icons, `#rgb` or `#rrggbb`. */
  secondaryColour?: string | null | undefined;
  /** Where the browser goes after a success, at most 2048 characters. */
  successUrl?: string | null | undefined;
  /** Screens to leave out, at most 50. */
  suppressedScreens?: Array<SuppressedScreen> | null | undefined;
  /** How often a document may be captured anew when its text cannot be read. */
  textExtractionAttempts?: TextExtractionAttemptsInput | null | undefined;
};

/** How far a session is. */
export type SessionState =
  /** All tasks and checks are done, whatever they say. */
  | 'COMPLETED'
  /** Time ran out first. */
  | 'EXPIRED'
  /** Captures, tasks or checks are still open. */
  | 'ONGOING'
  /** A state this version of the gateway does not know. */
  | 'UNKNOWN';

/** What the person is to be told about the visit to a branch. */
export type SetInstructionsInput = {
  /** Where to go. */
  branch: PostOfficeBranchInput;
  /** Whom they are for. */
  contactProfile: ContactProfileInput;
  /** What to bring, at most 50 documents. */
  documents: Array<ProposedDocumentInput>;
  /** The session; must not be over. */
  sessionId: string | number;
};

/** How a session is to go. */
export type SetSessionOutcomeInput = {
  /** The scenario. */
  scenario: SandboxScenario;
  /** The session; before the person begins. */
  sessionId: string | number;
};

/** A document the simulated person shows. */
export type SimulatedDocumentInput = {
  /** Yoti's name of its type, for example PASSPORT. */
  documentType: string;
  /** Country that issued it, ISO 3166-1 alpha-3. */
  issuingCountry: string;
};

/** A new session that authenticates an applicant: liveness, and the selfie against the face on file. */
export type StartApplicantFaceAuthInput = {
  /** Who the person should be; must have a face. */
  applicantId: string | number;
  /** Whether the person is not asked for consent to the use of biometric data; takes a contract with Yoti. */
  isBiometricConsentSkipped?: boolean | null | undefined;
  /** How many liveness attempts the person has, at least 1; 3 when absent. */
  maxRetries?: number | null | undefined;
  /** Where Yoti reports what happens in the session. */
  notifications?: NotificationsInput | null | undefined;
  /** Seconds Yoti keeps the media, from their upload; at least `sessionTtl` + 86400, and never less than 86700. */
  resourcesTtl?: number | null | undefined;
  /** How Yoti's user view looks and behaves. */
  sdkConfig?: SdkConfigInput | null | undefined;
  /** When the person must have finished; in-branch at least seven days ahead. Not together with `sessionTtl`. */
  sessionDeadline?: string | null | undefined;
  /** Seconds the person has to finish, at least 300; Yoti takes 600 when absent and advises 900. Not together with `sessionDeadline`. */
  sessionTtl?: number | null | undefined;
  /** Your own id of the person, at most 256 characters; no personal data. */
  userTrackingId?: string | null | undefined;
};

/** How a sub-check ended. */
export type SubCheckResult =
  /** Failed. */
  | 'FAIL'
  /** Passed. */
  | 'PASS'
  /** A result this version of the gateway does not know. */
  | 'UNKNOWN';

/** Whom an identity profile is about. */
export type SubjectInput = {
  /** Your own id of the person, at most 256 characters; comes back in the identity profile. */
  subjectId: string;
};

/** Screens of the user view that can be left out. */
export type SuppressedScreen =
  /** How to take a face capture. */
  | 'FACE_CAPTURE_EDUCATION'
  /** The last screen; native SDKs only. */
  | 'FLOW_COMPLETION'
  /** How to capture a document. */
  | 'ID_DOCUMENT_EDUCATION'
  /** Which documents are needed. */
  | 'ID_DOCUMENT_REQUIREMENTS'
  /** How to take the selfie. */
  | 'STATIC_LIVENESS_EDUCATION'
  /** How to capture a supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT_EDUCATION'
  /** How a ZOOM capture works. */
  | 'ZOOM_LIVENESS_EDUCATION';

/** Why another capture is recommended. */
export type TaskRecommendationReasonValue =
  /** The image is not good enough. */
  | 'QUALITY'
  /** A reason this version of the gateway does not know. */
  | 'UNKNOWN'
  /** The person captured something else than was asked for. */
  | 'USER_ERROR';

/** How to go on after a task. */
export type TaskRecommendationValue =
  /** Another capture is needed. */
  | 'MUST_TRY_AGAIN'
  /** Go on. */
  | 'PROGRESS'
  /** Another capture would be better. */
  | 'SHOULD_TRY_AGAIN'
  /** A value this version of the gateway does not know. */
  | 'UNKNOWN';

/** How far a task is. */
export type TaskState =
  /** It exists. */
  | 'CREATED'
  /** It is done. */
  | 'DONE'
  /** It could not be done. */
  | 'FAILED'
  /** It runs. */
  | 'PENDING'
  /** A state this version of the gateway does not know. */
  | 'UNKNOWN';

/** The kinds of task. */
export type TaskType =
  /** Reads the text of an identity document. */
  | 'ID_DOCUMENT_TEXT_DATA_EXTRACTION'
  /** Reads the text of a supplementary document. */
  | 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION'
  /** A kind this version of the gateway does not know. */
  | 'UNKNOWN'
  /** Looks up a share code. */
  | 'VERIFY_SHARE_CODE_TASK';

/** How often a document may be captured anew when its text cannot be read. */
export type TextExtractionAttemptsInput = {
  /** For any reason; at least 0. */
  generic?: number | null | undefined;
  /** Because it was another kind of document than announced; at least 0. */
  reclassification?: number | null | undefined;
};

/** What a device did. */
export type TrackedDeviceEventType =
  /** It finished: the person is done. */
  | 'CLIENT_SESSION_TOKEN_DELETED'
  /** It showed the first screen. */
  | 'CONFIG_FIRST_LOADED'
  /** It made a resource: something was captured. */
  | 'RESOURCE_CREATED'
  /** An event this version of the gateway does not know. */
  | 'UNKNOWN';

/** Types that the document may or may not be of. */
export type TypeRestrictionInput = {
  /** Yoti's names of the types, for example `PASSPORT`, at most 50; at least one when only these are allowed. */
  documentTypes: Array<string>;
  /** Whether the types are allowed or forbidden. */
  inclusion: Inclusion;
};

/** The reference image of a face capture resource. */
export type UploadFaceCaptureImageInput = {
  /** Its type; must be what the bytes are. */
  contentType: ImageContentType;
  /** The image, JPEG or PNG, at most MAX_IMAGE_BYTES (10 MB unless configured). */
  image: string;
  /** The face capture resource. */
  resourceId: string | number;
  /** The session. */
  sessionId: string | number;
};

/** An account of your own at the provider of the lists, ComplyAdvantage. */
export type WatchlistCustomAccountInput = {
  /** The key of the account, at most 2048 characters; a secret. */
  apiKey: string;
  /** A reference of your own, at most 256 characters. */
  clientReference?: string | null | undefined;
  /** Whether the search goes on after the session. */
  isMonitored?: boolean | null | undefined;
  /** Labels of your own, at most 50. */
  tags?: Array<WatchlistTagInput> | null | undefined;
};

/** How names are matched: exactly one of the fields is given. */
export type WatchlistMatchingStrategyInput = {
  /** How much names may differ, from 0 to 1; 0.5 is usual. */
  fuzziness?: number | null | undefined;
  /** True: names must be the same. */
  isExact?: boolean | null | undefined;
};

/** Which lists to search: exactly one of the fields is given. */
export type WatchlistSourcesInput = {
  /** A search profile set up at the provider, at most 256 characters. */
  searchProfile?: string | null | undefined;
  /** The provider's names of types of list, each at most 256 characters, at most 50. */
  types?: Array<string> | null | undefined;
};

/** A label of your own at the provider. */
export type WatchlistTagInput = {
  /** Its name, at most 256 characters; each name only once. */
  name: string;
  /** Its value, at most 256 characters. */
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

export type SdkConfigFieldsFragment = { allowedCaptureMethods: ConfiguredCaptureMethods | null, primaryColour: string | null, primaryColourDarkMode: string | null, secondaryColour: string | null, fontColour: string | null, darkMode: ConfiguredDarkMode | null, locale: string | null, presetIssuingCountry: string | null, successUrl: string | null, errorUrl: string | null, privacyPolicyUrl: string | null, allowsHandoff: boolean | null, brandId: string | null, biometricConsentFlow: ConfiguredConsentFlow | null, suppressedScreens: Array<ConfiguredSuppressedScreen>, hidesLogo: boolean | null, textExtractionAttempts: { generic: number | null, reclassification: number | null } | null };

type RequirementFields_ApplicantProfileRequirement_Fragment = { __typename: 'ApplicantProfileRequirement', id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_FaceCaptureRequirement_Fragment = { __typename: 'FaceCaptureRequirement', id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_IdDocumentRequirement_Fragment = { __typename: 'IdDocumentRequirement', allowedCaptureMethods: ConfiguredCaptureMethods, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: TaskType, state: RequirementState }>, supportedCountries: Array<{ code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> }>, attemptsRemaining: Array<{ reason: string, count: number }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> };

type RequirementFields_LivenessRequirement_Fragment = { __typename: 'LivenessRequirement', livenessType: LivenessType, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_OtherRequirement_Fragment = { __typename: 'OtherRequirement', typeName: string | null, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> };

type RequirementFields_SupplementaryDocumentRequirement_Fragment = { __typename: 'SupplementaryDocumentRequirement', documentTypes: Array<string>, countryCodes: Array<string>, objective: DocumentObjective | null, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: TaskType, state: RequirementState }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> };

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
  type?: RequirementType | null | undefined;
}>;


export type SessionConfigurationQuery = { session: { id: string, configuration: { expiresAt: string | null, requestedChecks: Array<CheckType>, biometricConsent: BiometricConsent, tracksIpAddress: boolean | null, requirements: Array<
        | { __typename: 'ApplicantProfileRequirement', id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'FaceCaptureRequirement', id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'IdDocumentRequirement', allowedCaptureMethods: ConfiguredCaptureMethods, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: TaskType, state: RequirementState }>, supportedCountries: Array<{ code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> }>, attemptsRemaining: Array<{ reason: string, count: number }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> }
        | { __typename: 'LivenessRequirement', livenessType: LivenessType, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'OtherRequirement', typeName: string | null, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource> }
        | { __typename: 'SupplementaryDocumentRequirement', documentTypes: Array<string>, countryCodes: Array<string>, objective: DocumentObjective | null, id: string, type: RequirementType, state: RequirementState, allowedSources: Array<ResourceSource>, requestedTasks: Array<{ type: TaskType, state: RequirementState }>, inBranchAssessments: Array<{ type: CheckType, state: InBranchAssessmentState, scheme: string | null }> }
      >, sdkConfig: { allowedCaptureMethods: ConfiguredCaptureMethods | null, primaryColour: string | null, primaryColourDarkMode: string | null, secondaryColour: string | null, fontColour: string | null, darkMode: ConfiguredDarkMode | null, locale: string | null, presetIssuingCountry: string | null, successUrl: string | null, errorUrl: string | null, privacyPolicyUrl: string | null, allowsHandoff: boolean | null, brandId: string | null, biometricConsentFlow: ConfiguredConsentFlow | null, suppressedScreens: Array<ConfiguredSuppressedScreen>, hidesLogo: boolean | null, textExtractionAttempts: { generic: number | null, reclassification: number | null } | null } | null, applicantProfileMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null };

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

export type ErrorCodesQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorCodesQuery = { errorCodes: Array<ErrorCode> };

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


export type InstructionsQuery = { session: { id: string, instructions: { hasContactProfile: boolean, contactProfile: { firstName: string, lastName: string, email: string } | null, documents: Array<{ type: RequirementType, countryCode: string, documentType: string, requirement:
          | { __typename: 'ApplicantProfileRequirement', id: string, state: RequirementState }
          | { __typename: 'FaceCaptureRequirement', id: string, state: RequirementState }
          | { __typename: 'IdDocumentRequirement', id: string, state: RequirementState }
          | { __typename: 'LivenessRequirement', id: string, state: RequirementState }
          | { __typename: 'OtherRequirement', id: string, state: RequirementState }
          | { __typename: 'SupplementaryDocumentRequirement', id: string, state: RequirementState }
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
      | { __typename: 'LivenessResource', id: string, image: { id: string, type: MediaType, contentType: string | null, content: string | null, url: string | null } | null }
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


export type UploadFaceCaptureImageMutation = { uploadFaceCaptureImage: { resource: { id: string, image: { id: string, type: MediaType } | null } | null } | null };

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

type CheckFields_DocumentAuthenticityResult_Fragment = { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_DocumentComparisonResult_Fragment = { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_DocumentFaceMatchResult_Fragment = { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_DocumentSchemeValidityResult_Fragment = { __typename: 'DocumentSchemeValidityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_DocumentTextResult_Fragment = { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_FaceComparisonResult_Fragment = { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_FaceSearchResult_Fragment = { __typename: 'FaceSearchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_IdentityFraudResult_Fragment = { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_LivenessResult_Fragment = { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_OtherCheckResult_Fragment = { __typename: 'OtherCheckResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_ProfileDocumentMatchResult_Fragment = { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_SupplementaryDocumentTextResult_Fragment = { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_ThirdPartyIdentityResult_Fragment = { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_VisualReviewResult_Fragment = { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type CheckFields_WatchlistResult_Fragment = { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { __typename: 'ApplicantProfileResource', id: string }
    | { __typename: 'FaceCaptureResource', id: string }
    | { __typename: 'IdDocumentResource', id: string }
    | { __typename: 'LivenessResource', id: string }
    | { __typename: 'OtherResource', id: string }
    | { __typename: 'ShareCodeResource', id: string }
    | { __typename: 'SupplementaryDocumentResource', id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

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

export type MediaFieldsFragment = { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null };

type ResourceFields_ApplicantProfileResource_Fragment = { __typename: 'ApplicantProfileResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

type ResourceFields_FaceCaptureResource_Fragment = { __typename: 'FaceCaptureResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null };

type ResourceFields_IdDocumentResource_Fragment = { __typename: 'IdDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null };

type ResourceFields_LivenessResource_Fragment = { __typename: 'LivenessResource', livenessType: LivenessType, id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> };

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
      | { __typename: 'FaceCaptureResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null }
      | { __typename: 'IdDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'LivenessResource', livenessType: LivenessType, id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> }
      | { __typename: 'OtherResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'ShareCodeResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
      | { __typename: 'SupplementaryDocumentResource', id: string, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null }
    >, checks: Array<
      | { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentSchemeValidityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'FaceSearchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'OtherCheckResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { __typename: 'ApplicantProfileResource', id: string }
          | { __typename: 'FaceCaptureResource', id: string }
          | { __typename: 'IdDocumentResource', id: string }
          | { __typename: 'LivenessResource', id: string }
          | { __typename: 'OtherResource', id: string }
          | { __typename: 'ShareCodeResource', id: string }
          | { __typename: 'SupplementaryDocumentResource', id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
    >, livenessResults: Array<{ id: string, attempt: { id: string } | null }>, faceComparisonResult: { id: string, confidenceScore: number | null } | null } | null };

export type SessionOutcomeQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionOutcomeQuery = { session: { id: string, state: SessionState, faceAuthOutcome: FaceAuthOutcome | null, faceComparisonResult: { id: string, confidenceScore: number | null, recommendation: { value: RecommendationValue, reason: string | null } | null } | null } | null };

export type CreateSessionMutationVariables = Exact<{
  input: CreateSessionInput;
}>;


export type CreateSessionMutation = { createSession: { session: { id: string, expiresAt: string | null, clientSessionToken: string | null, userView: { url: string, expiresAt: string | null } | null } | null } | null };

export type DeleteSessionMutationVariables = Exact<{
  input: DeleteSessionInput;
}>;


export type DeleteSessionMutation = { deleteSession: { deletedSessionId: string } | null };

export type SupportedCountryFieldsFragment = { code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> };

export type SupportedDocumentsQueryVariables = Exact<{
  includeNonLatin?: boolean | null | undefined;
}>;


export type SupportedDocumentsQuery = { supportedDocuments: Array<{ code: string, documents: Array<{ type: string, isStrictlyLatin: boolean | null, requirements: { dateFrom: string | null } | null }> }> | null };

export type TrackedDevicesQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackedDevicesQuery = { session: { id: string, trackedDevices: Array<{ event: TrackedDeviceEventType, createdAt: string, resource:
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

export type WholeMediaFragment = { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null };

export type WholePageFragment = { captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> };

export type WholeTaskFragment = { id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeResource_ApplicantProfileResource_Fragment = { __typename: 'ApplicantProfileResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

type WholeResource_FaceCaptureResource_Fragment = { __typename: 'FaceCaptureResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

type WholeResource_IdDocumentResource_Fragment = { __typename: 'IdDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> }>, portrait: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, fieldsMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, expandedFieldsMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

type WholeResource_LivenessResource_Fragment = { __typename: 'LivenessResource', livenessType: LivenessType, captureType: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }>, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

type WholeResource_OtherResource_Fragment = { __typename: 'OtherResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

type WholeResource_ShareCodeResource_Fragment = { __typename: 'ShareCodeResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, lookupProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, returnedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, idPhoto: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

type WholeResource_SupplementaryDocumentResource_Fragment = { __typename: 'SupplementaryDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> }>, fieldsMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> };

export type WholeResourceFragment =
  | WholeResource_ApplicantProfileResource_Fragment
  | WholeResource_FaceCaptureResource_Fragment
  | WholeResource_IdDocumentResource_Fragment
  | WholeResource_LivenessResource_Fragment
  | WholeResource_OtherResource_Fragment
  | WholeResource_ShareCodeResource_Fragment
  | WholeResource_SupplementaryDocumentResource_Fragment
;

type WholeCheck_DocumentAuthenticityResult_Fragment = { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_DocumentComparisonResult_Fragment = { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_DocumentFaceMatchResult_Fragment = { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_DocumentSchemeValidityResult_Fragment = { __typename: 'DocumentSchemeValidityResult', scheme: string | null, id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_DocumentTextResult_Fragment = { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_FaceComparisonResult_Fragment = { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_FaceSearchResult_Fragment = { __typename: 'FaceSearchResult', approvalCriteria: FaceSearchCriteria | null, id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, pool: { id: string, label: string | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_IdentityFraudResult_Fragment = { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, generatedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_LivenessResult_Fragment = { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_OtherCheckResult_Fragment = { __typename: 'OtherCheckResult', typeName: string, id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_ProfileDocumentMatchResult_Fragment = { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_SupplementaryDocumentTextResult_Fragment = { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_ThirdPartyIdentityResult_Fragment = { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, generatedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_VisualReviewResult_Fragment = { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

type WholeCheck_WatchlistResult_Fragment = { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, generatedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, summary: { totalHits: number | null, associatedCountryCodes: Array<string>, searchConfig: { categories: Array<string>, type: string | null, removesDeceased: boolean | null, sharesUrl: boolean | null, isMonitored: boolean | null, clientReference: string | null, sources: { type: string | null, types: Array<string>, searchProfile: string | null } | null, matchingStrategy: { type: string | null, isExact: boolean | null, fuzziness: number | null } | null, tags: Array<{ name: string, value: string }>, other: Array<{ name: string, value: string }> } | null, rawResults: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  >, generatedMedia: Array<{ id: string, type: MediaType }> };

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

export type WholeIdentityProfileFragment = { subjectId: string | null, result: IdentityProfileResult | null, failure: { reasonCode: string | null, unmetRequirements: Array<{ failureType: string | null, documentType: string | null, documentCountry: string | null, auditId: string | null, details: string | null }> } | null, report: { frameworks: Array<{ trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null };

export type WholeSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeSessionQuery = { session: { id: string, state: SessionState, expiresAt: string | null, clientSessionToken: string | null, userTrackingId: string | null, biometricConsentAt: string | null, resources: Array<
      | { __typename: 'ApplicantProfileResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
      | { __typename: 'FaceCaptureResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
      | { __typename: 'IdDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> }>, portrait: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, fieldsMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, expandedFieldsMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
      | { __typename: 'LivenessResource', livenessType: LivenessType, captureType: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, image: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, faceMap: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }>, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
      | { __typename: 'OtherResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
      | { __typename: 'ShareCodeResource', id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, lookupProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, returnedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, idPhoto: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
      | { __typename: 'SupplementaryDocumentResource', documentType: string | null, issuingCountry: string | null, id: string, type: ResourceType, source: ResourceSource | null, createdAt: string | null, updatedAt: string | null, pages: Array<{ captureMethod: CaptureMethod | null, extractionImageIds: Array<string>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, frames: Array<{ id: string, type: MediaType, createdAt: string | null, updatedAt: string | null }> }>, fieldsMedia: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, file: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, tasks: Array<{ id: string, type: TaskType, state: TaskState, createdAt: string | null, updatedAt: string | null, recommendation: { value: TaskRecommendationValue | null, reason: { value: TaskRecommendationReasonValue | null, detail: string | null } | null } | null, generatedChecks: Array<{ id: string, type: CheckType }>, generatedMedia: Array<{ id: string, type: MediaType }> }> }
    >, checks: Array<
      | { __typename: 'DocumentAuthenticityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentFaceMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentSchemeValidityResult', scheme: string | null, id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'DocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'FaceComparisonResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'FaceSearchResult', approvalCriteria: FaceSearchCriteria | null, id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, pool: { id: string, label: string | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'IdentityFraudResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, generatedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'LivenessResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'OtherCheckResult', typeName: string, id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'ProfileDocumentMatchResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'SupplementaryDocumentTextResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'ThirdPartyIdentityResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, generatedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'VisualReviewResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
      | { __typename: 'WatchlistResult', id: string, type: CheckType, state: CheckState, createdAt: string, updatedAt: string, generatedProfile: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, summary: { totalHits: number | null, associatedCountryCodes: Array<string>, searchConfig: { categories: Array<string>, type: string | null, removesDeceased: boolean | null, sharesUrl: boolean | null, isMonitored: boolean | null, clientReference: string | null, sources: { type: string | null, types: Array<string>, searchProfile: string | null } | null, matchingStrategy: { type: string | null, isExact: boolean | null, fuzziness: number | null } | null, tags: Array<{ name: string, value: string }>, other: Array<{ name: string, value: string }> } | null, rawResults: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null, recommendation: { value: RecommendationValue, reason: string | null, recoverySuggestion: string | null } | null, breakdown: Array<{ name: string, result: SubCheckResult, process: CheckProcess | null, details: Array<{ name: string, value: string }> }>, resources: Array<
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        >, generatedMedia: Array<{ id: string, type: MediaType }> }
    >, identityProfile: { subjectId: string | null, result: IdentityProfileResult | null, failure: { reasonCode: string | null, unmetRequirements: Array<{ failureType: string | null, documentType: string | null, documentCountry: string | null, auditId: string | null, details: string | null }> } | null, report: { frameworks: Array<{ trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null, advancedIdentityProfile: { subjectId: string | null, result: IdentityProfileResult | null, failure: { reasonCode: string | null, unmetRequirements: Array<{ failureType: string | null, documentType: string | null, documentCountry: string | null, auditId: string | null, details: string | null }> } | null, report: { frameworks: Array<{ trustFramework: string | null, schemes: Array<{ isMet: boolean | null, notMetInfo: string | null, scheme: { type: string | null, objective: string | null, label: string | null } | null }> }>, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null, identityProfilePreview: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, advancedIdentityProfilePreview: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null, importToken: { failureReason: string | null, media: { id: string, type: MediaType, createdAt: string | null, updatedAt: string | null } | null } | null } | null };

export type WholeApplicantQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeApplicantQuery = { applicant: { id: string, createdAt: string | null, updatedAt: string | null, face: { id: string, image: { content: string, contentType: string } | null } | null, pools: Array<{ id: string, label: string | null }> } | null };

export const SdkConfigFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SdkConfigFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SdkConfig"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColourDarkMode"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"fontColour"}},{"kind":"Field","name":{"kind":"Name","value":"darkMode"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"presetIssuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"successUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyPolicyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"allowsHandoff"}},{"kind":"Field","name":{"kind":"Name","value":"textExtractionAttempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generic"}},{"kind":"Field","name":{"kind":"Name","value":"reclassification"}}]}},{"kind":"Field","name":{"kind":"Name","value":"brandId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentFlow"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedScreens"}},{"kind":"Field","name":{"kind":"Name","value":"hidesLogo"}}]}}]} as unknown as DocumentNode<SdkConfigFieldsFragment, unknown>;
export const SupportedCountryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SupportedCountryFieldsFragment, unknown>;
export const RequirementFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequirementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"allowedSources"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedCountries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportedCountryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"attemptsRemaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"countryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}}]} as unknown as DocumentNode<RequirementFieldsFragment, unknown>;
export const AddressFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressFormat"}},{"kind":"Field","name":{"kind":"Name","value":"udprn"}},{"kind":"Field","name":{"kind":"Name","value":"careOf"}},{"kind":"Field","name":{"kind":"Name","value":"subBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine4"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine5"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine6"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrict"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"postOffice"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"formattedAddress"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AddressFieldsFragment, unknown>;
export const DocumentFieldsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentFieldsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentFields"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"namePrefix"}},{"kind":"Field","name":{"kind":"Name","value":"nameSuffix"}},{"kind":"Field","name":{"kind":"Name","value":"fullNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"givenNamesAlias"}},{"kind":"Field","name":{"kind":"Name","value":"firstNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"middleNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"eyeColor"}},{"kind":"Field","name":{"kind":"Name","value":"structuredPostalAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"expirationDate"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"mrz"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"personalIdentificationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontPageName"}},{"kind":"Field","name":{"kind":"Name","value":"backPageName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressFormat"}},{"kind":"Field","name":{"kind":"Name","value":"udprn"}},{"kind":"Field","name":{"kind":"Name","value":"careOf"}},{"kind":"Field","name":{"kind":"Name","value":"subBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine4"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine5"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine6"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrict"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"postOffice"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"formattedAddress"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<DocumentFieldsFieldsFragment, unknown>;
export const PostOfficeBranchFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostOfficeBranchFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostOfficeBranch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"fadCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"postCode"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]} as unknown as DocumentNode<PostOfficeBranchFieldsFragment, unknown>;
export const CheckFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CheckFieldsFragment, unknown>;
export const MediaFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<MediaFieldsFragment, unknown>;
export const ResourceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ResourceFieldsFragment, unknown>;
export const WholeTaskFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<WholeTaskFragment, unknown>;
export const WholeMediaFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholeMediaFragment, unknown>;
export const WholePageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholePage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureMethod"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extractionImageIds"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholePageFragment, unknown>;
export const WholeResourceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeResource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeTask"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"captureType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"portrait"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expandedFieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantProfileResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShareCodeResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookupProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idPhoto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholePage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureMethod"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extractionImageIds"}}]}}]} as unknown as DocumentNode<WholeResourceFragment, unknown>;
export const WholeCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThirdPartyIdentityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityFraudResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchlistResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalHits"}},{"kind":"Field","name":{"kind":"Name","value":"searchConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"removesDeceased"}},{"kind":"Field","name":{"kind":"Name","value":"sharesUrl"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"searchProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matchingStrategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}},{"kind":"Field","name":{"kind":"Name","value":"fuzziness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMonitored"}},{"kind":"Field","name":{"kind":"Name","value":"clientReference"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rawResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"associatedCountryCodes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentSchemeValidityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceSearchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvalCriteria"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherCheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholeCheckFragment, unknown>;
export const WholeIdentityProfileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeIdentityProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"unmetRequirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failureType"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"documentCountry"}},{"kind":"Field","name":{"kind":"Name","value":"auditId"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trustFramework"}},{"kind":"Field","name":{"kind":"Name","value":"schemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMetInfo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WholeIdentityProfileFragment, unknown>;
export const ApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Applicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<ApplicantQuery, ApplicantQueryVariables>;
export const CreateApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApplicantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApplicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApplicantMutation, CreateApplicantMutationVariables>;
export const AddApplicantFaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddApplicantFace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddApplicantFaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addApplicantFace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AddApplicantFaceMutation, AddApplicantFaceMutationVariables>;
export const DeleteApplicantFaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteApplicantFace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteApplicantFaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteApplicantFace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedFaceId"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeleteApplicantFaceMutation, DeleteApplicantFaceMutationVariables>;
export const DeleteApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteApplicantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteApplicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedApplicantId"}}]}}]}}]} as unknown as DocumentNode<DeleteApplicantMutation, DeleteApplicantMutationVariables>;
export const SessionConfigurationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionConfiguration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RequirementType"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedChecks"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsent"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequirementFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sdkConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SdkConfigFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tracksIpAddress"}},{"kind":"Field","name":{"kind":"Name","value":"applicantProfileMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequirementFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Requirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"allowedSources"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedCountries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportedCountryFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"attemptsRemaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestedTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentTypes"}},{"kind":"Field","name":{"kind":"Name","value":"countryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"inBranchAssessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherRequirement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SdkConfigFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SdkConfig"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowedCaptureMethods"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"primaryColourDarkMode"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryColour"}},{"kind":"Field","name":{"kind":"Name","value":"fontColour"}},{"kind":"Field","name":{"kind":"Name","value":"darkMode"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"presetIssuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"successUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorUrl"}},{"kind":"Field","name":{"kind":"Name","value":"privacyPolicyUrl"}},{"kind":"Field","name":{"kind":"Name","value":"allowsHandoff"}},{"kind":"Field","name":{"kind":"Name","value":"textExtractionAttempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generic"}},{"kind":"Field","name":{"kind":"Name","value":"reclassification"}}]}},{"kind":"Field","name":{"kind":"Name","value":"brandId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentFlow"}},{"kind":"Field","name":{"kind":"Name","value":"suppressedScreens"}},{"kind":"Field","name":{"kind":"Name","value":"hidesLogo"}}]}}]} as unknown as DocumentNode<SessionConfigurationQuery, SessionConfigurationQueryVariables>;
export const SessionDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentFieldsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expandedFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"isNonLatin"}},{"kind":"Field","name":{"kind":"Name","value":"isTransliteration"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentFieldsFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantProfileResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"namePrefix"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"structuredPostalAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostalAddress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressFormat"}},{"kind":"Field","name":{"kind":"Name","value":"udprn"}},{"kind":"Field","name":{"kind":"Name","value":"careOf"}},{"kind":"Field","name":{"kind":"Name","value":"subBuilding"}},{"kind":"Field","name":{"kind":"Name","value":"buildingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine3"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine4"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine5"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine6"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"townCity"}},{"kind":"Field","name":{"kind":"Name","value":"subdistrict"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"postOffice"}},{"kind":"Field","name":{"kind":"Name","value":"countryIso"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"formattedAddress"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentFieldsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentFields"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"namePrefix"}},{"kind":"Field","name":{"kind":"Name","value":"nameSuffix"}},{"kind":"Field","name":{"kind":"Name","value":"fullNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"givenNamesAlias"}},{"kind":"Field","name":{"kind":"Name","value":"firstNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"middleNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"familyNameAlias"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"countryOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"eyeColor"}},{"kind":"Field","name":{"kind":"Name","value":"structuredPostalAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"expirationDate"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"placeOfIssue"}},{"kind":"Field","name":{"kind":"Name","value":"mrz"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"line3"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"personalIdentificationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frontPageName"}},{"kind":"Field","name":{"kind":"Name","value":"backPageName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SessionDocumentsQuery, SessionDocumentsQueryVariables>;
export const ErrorCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErrorCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorCodes"}}]}}]} as unknown as DocumentNode<ErrorCodesQuery, ErrorCodesQueryVariables>;
export const ApplicantFaceImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApplicantFaceImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApplicantFaceImageQuery, ApplicantFaceImageQueryVariables>;
export const EnrolApplicantFromSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrolApplicantFromSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolApplicantFromSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolApplicantFromSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<EnrolApplicantFromSessionMutation, EnrolApplicantFromSessionMutationVariables>;
export const StartApplicantFaceAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartApplicantFaceAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartApplicantFaceAuthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startApplicantFaceAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<StartApplicantFaceAuthMutation, StartApplicantFaceAuthMutationVariables>;
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
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSessionToken"}},{"kind":"Field","name":{"kind":"Name","value":"userTrackingId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentAt"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResourceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"livenessResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceComparisonResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceScore"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MediaFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResourceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MediaFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const SessionOutcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"faceAuthOutcome"}},{"kind":"Field","name":{"kind":"Name","value":"faceComparisonResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceScore"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SessionOutcomeQuery, SessionOutcomeQueryVariables>;
export const CreateSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"clientSessionToken"}},{"kind":"Field","name":{"kind":"Name","value":"userView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateSessionMutation, CreateSessionMutationVariables>;
export const DeleteSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedSessionId"}}]}}]}}]} as unknown as DocumentNode<DeleteSessionMutation, DeleteSessionMutationVariables>;
export const SupportedDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportedDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeNonLatin"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportedDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeNonLatin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeNonLatin"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportedCountryFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportedCountryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportedCountry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isStrictlyLatin"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateFrom"}}]}}]}}]}}]} as unknown as DocumentNode<SupportedDocumentsQuery, SupportedDocumentsQueryVariables>;
export const TrackedDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackedDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackedDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"ipCountryCode"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturerName"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"operatingSystemName"}},{"kind":"Field","name":{"kind":"Name","value":"operatingSystemVersion"}},{"kind":"Field","name":{"kind":"Name","value":"browserName"}},{"kind":"Field","name":{"kind":"Name","value":"browserVersion"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"clientVersion"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TrackedDevicesQuery, TrackedDevicesQueryVariables>;
export const DeleteTrackedDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTrackedDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTrackedDevicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTrackedDevices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackedDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeleteTrackedDevicesMutation, DeleteTrackedDevicesMutationVariables>;
export const WholeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WholeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"clientSessionToken"}},{"kind":"Field","name":{"kind":"Name","value":"userTrackingId"}},{"kind":"Field","name":{"kind":"Name","value":"biometricConsentAt"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeResource"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeCheck"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identityProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeIdentityProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advancedIdentityProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeIdentityProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identityProfilePreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advancedIdentityProfilePreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"importToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeTask"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMedia"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholePage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureMethod"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extractionImageIds"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeResource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeTask"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCaptureResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"livenessType"}},{"kind":"Field","name":{"kind":"Name","value":"captureType"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faceMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"portrait"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expandedFieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupplementaryDocumentResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholePage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldsMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantProfileResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShareCodeResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookupProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idPhoto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Check"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"recommendation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoverySuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"process"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generatedMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThirdPartyIdentityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityFraudResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchlistResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalHits"}},{"kind":"Field","name":{"kind":"Name","value":"searchConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"removesDeceased"}},{"kind":"Field","name":{"kind":"Name","value":"sharesUrl"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"searchProfile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matchingStrategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}},{"kind":"Field","name":{"kind":"Name","value":"fuzziness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMonitored"}},{"kind":"Field","name":{"kind":"Name","value":"clientReference"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rawResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}},{"kind":"Field","name":{"kind":"Name","value":"associatedCountryCodes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentSchemeValidityResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceSearchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvalCriteria"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OtherCheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeIdentityProfile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"unmetRequirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failureType"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"documentCountry"}},{"kind":"Field","name":{"kind":"Name","value":"auditId"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trustFramework"}},{"kind":"Field","name":{"kind":"Name","value":"schemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isMet"}},{"kind":"Field","name":{"kind":"Name","value":"notMetInfo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMedia"}}]}}]}}]}}]} as unknown as DocumentNode<WholeSessionQuery, WholeSessionQueryVariables>;
export const WholeApplicantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WholeApplicant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pools"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<WholeApplicantQuery, WholeApplicantQueryVariables>;