import { badInput, type FieldError } from '../../errors/apiError.js';
import type { CreateSessionInput, SessionOptions } from '../../schema/sessionSpecification.js';
import {
  fieldPathsOfApplicantProfile,
  validateApplicantProfile,
  toApplicantProfile,
} from './applicantProfile.js';
import {
  fieldPathsOfAdvancedIdentityProfile,
  fieldPathsOfIdentityProfile,
  validateAdvancedIdentityProfile,
  validateIdentityProfile,
  toAdvancedIdentityProfileRequirements,
  toIdentityProfileRequirements,
} from './identityProfileRequirements.js';
import { validateInBranchOptions, toInBranchOptions } from './inBranchOptions.js';
import { validateBounds } from './bounds.js';
import { fieldPathsOfOther, validateOther } from './otherProperties.js';
import { isGiven, validate, type FieldPaths } from './rules.js';
import { fieldPathsOfNotifications, validateNotifications, toNotifications } from './notification.js';
import { withoutNulls } from './requestBody.js';
import { fieldPathsOfChecks, validateChecks, toRequestedCheck } from './requestedCheck.js';
import { fieldPathsOfTasks, validateTasks, toRequestedTask } from './requestedTask.js';
import { fieldPathsOfDocuments, validateDocuments, toRequiredDocument } from './requiredDocument.js';
import { fieldPathsOfSdkConfig, validateSdkConfig, sdkConfigFieldPaths, toSdkConfig } from './sdkConfig.js';
import type { components } from '../yoti/wire.js';

type Wire = components['schemas']['SessionSpecification'];

/** Body of POST /sessions; BAD_USER_INPUT with all field errors if it breaks a documented rule of Yoti's. Reference 6. */
export function toSpecification(input: CreateSessionInput): Wire {
  const problems = validateSpecification(input);
  if (problems.length > 0) throw badInput(...problems);
  const { applicantProfile, identityProfileRequirements, advancedIdentityProfileRequirements } = input;
  return withoutNulls<Wire>({
    client_session_token_ttl: input.sessionTtl,
    session_deadline: input.sessionDeadline?.toISOString(),
    resources_ttl: input.resourcesTtl,
    user_tracking_id: input.userTrackingId,
    notifications: input.notifications && toNotifications(input.notifications),
    requested_checks: input.checks?.map(toRequestedCheck),
    requested_tasks: input.tasks?.map(toRequestedTask),
    required_documents: input.documents?.map(toRequiredDocument),
    sdk_config: input.sdkConfig && toSdkConfig(input.sdkConfig),
    block_biometric_consent: input.isBiometricConsentSkipped,
    ibv_options: input.inBranch && toInBranchOptions(input.inBranch),
    identity_profile_requirements:
      identityProfileRequirements && toIdentityProfileRequirements(identityProfileRequirements),
    advanced_identity_profile_requirements:
      advancedIdentityProfileRequirements &&
      toAdvancedIdentityProfileRequirements(advancedIdentityProfileRequirements),
    subject: input.subject && { ...input.subject.other, subject_id: input.subject.subjectId },
    resources: applicantProfile && { applicant_profile: toApplicantProfile(applicantProfile) },
    import_token: input.importToken && { ttl: input.importToken.ttl },
    create_identity_profile_preview: input.hasIdentityProfilePreview,
    ephemeral_media: input.isMediaEphemeral,
  });
}

/** Wire paths of this input to our field paths; those of list entries depend on their kind. */
export function fieldPathsOfSpecification(input: CreateSessionInput): FieldPaths {
  return {
    ...specificationFieldPaths,
    ...fieldPathsOfChecks(input.checks),
    ...fieldPathsOfTasks(input.tasks),
    ...fieldPathsOfDocuments(input.documents),
    ...fieldPathsOfAdvancedIdentityProfile(input.advancedIdentityProfileRequirements),
    ...fieldPathsOfIdentityProfile(input.identityProfileRequirements),
    ...fieldPathsOfNotifications(input.notifications),
    ...fieldPathsOfSdkConfig(input.sdkConfig),
    ...fieldPathsOfApplicantProfile(input.applicantProfile),
    ...fieldPathsOfOther(input.subject?.other, 'subject', 'subject.other'),
  };
}

/** Field paths that do not depend on the input. */
export const specificationFieldPaths = {
  client_session_token_ttl: 'sessionTtl',
  requested_checks: 'checks',
  requested_tasks: 'tasks',
  required_documents: 'documents',
  block_biometric_consent: 'isBiometricConsentSkipped',
  ibv_options: 'inBranch',
  resources: 'applicantProfile',
  'resources.applicant_profile': 'applicantProfile',
  'resources.applicant_profile.structured_postal_address': 'applicantProfile.address',
  create_identity_profile_preview: 'hasIdentityProfilePreview',
  ephemeral_media: 'isMediaEphemeral',
  ...sdkConfigFieldPaths,
};

function validateSpecification(input: CreateSessionInput): FieldError[] {
  return [
    ...validateTimes(input),
    ...validateBounds(input),
    ...validateRest(input),
    ...validateOther(input.subject?.other, 'subject.other', ['subject_id']),
    ...validateNotifications(input.notifications),
    ...validateSdkConfig(input.sdkConfig),
    ...validateChecks(input.checks),
    ...validateTasks(input.tasks),
    ...validateDocuments(input.documents),
    ...validateInBranchOptions(input.inBranch),
    ...validateApplicantProfile(input.applicantProfile),
    ...validateIdentityProfile(input.identityProfileRequirements),
    ...validateAdvancedIdentityProfile(input.advancedIdentityProfileRequirements),
  ];
}

const MIN_SESSION_TTL_SECONDS = 300;
const DEFAULT_SESSION_TTL_SECONDS = 600;
const DAY_SECONDS = 86_400;

function validateTimes({ sessionTtl, sessionDeadline, resourcesTtl }: SessionOptions): FieldError[] {
  // With a deadline the lifetime depends on Yoti's clock, so only the minimum can be checked.
  const session = sessionDeadline
    ? MIN_SESSION_TTL_SECONDS
    : Math.max(sessionTtl ?? DEFAULT_SESSION_TTL_SECONDS, MIN_SESSION_TTL_SECONDS);
  const retention = session + DAY_SECONDS;
  return validate(
    [
      isGiven(sessionTtl) && isGiven(sessionDeadline),
      'sessionDeadline',
      'must not be given together with sessionTtl',
    ],
    [
      isGiven(sessionTtl) && sessionTtl < MIN_SESSION_TTL_SECONDS,
      'sessionTtl',
      `must be at least ${MIN_SESSION_TTL_SECONDS}`,
    ],
    [
      isGiven(resourcesTtl) && resourcesTtl < retention,
      'resourcesTtl',
      `must be at least ${retention}: sessionTtl and a day`,
    ],
  );
}

function validateRest(input: CreateSessionInput): FieldError[] {
  const { importToken } = input;
  return validate(
    [isNothingRequested(input), 'checks', 'must not be empty when nothing else is requested'],
    [isGiven(importToken?.ttl) && importToken.ttl < 1, 'importToken.ttl', 'must be at least 1'],
  );
}

/** True without checks, tasks, documents and identity profile, for which Yoti adds checks itself. */
function isNothingRequested(input: CreateSessionInput): boolean {
  const lists = [input.checks, input.tasks, input.documents];
  return (
    lists.every((list) => !list?.length) &&
    !input.identityProfileRequirements &&
    !input.advancedIdentityProfileRequirements
  );
}
