import { badInput, type FieldError } from '../../errors/apiError.js';
import type { CreateSessionInput, SessionOptions } from '../../schema/sessionSpecification.js';
import { problemsOfApplicantProfile, toApplicantProfile } from './applicantProfileInput.js';
import {
  namesOfAdvancedIdentityProfile,
  problemsOfAdvancedIdentityProfile,
  problemsOfIdentityProfile,
  toAdvancedIdentityProfileRequirements,
  toIdentityProfileRequirements,
} from './identityProfileRequirements.js';
import { problemsOfInBranchOptions, toInBranchOptions } from './inBranchOptions.js';
import { problemsOfBounds } from './inputBounds.js';
import { isGiven, problemsOf, type FieldNames } from './inputRule.js';
import { problemsOfNotifications, toNotifications } from './notification.js';
import { withoutBlanks } from './requestBody.js';
import { namesOfChecks, problemsOfChecks, toRequestedCheck } from './requestedCheck.js';
import { namesOfTasks, problemsOfTasks, toRequestedTask } from './requestedTask.js';
import { namesOfDocuments, problemsOfDocuments, toRequiredDocument } from './requiredDocument.js';
import { problemsOfSdkConfig, sdkConfigNames, toSdkConfig } from './sdkConfig.js';
import type { components } from '../yoti/wire.js';

type Wire = components['schemas']['SessionSpecification'];

/** The body of POST /sessions; what Yoti itself forbids is refused here, every problem at once. Reference 6. */
export function toSpecification(input: CreateSessionInput): Wire {
  const problems = problemsOfSpecification(input);
  if (problems.length > 0) throw badInput(...problems);
  const { applicantProfile, identityProfileRequirements, advancedIdentityProfileRequirements } = input;
  return withoutBlanks<Wire>({
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
    subject: input.subject && { subject_id: input.subject.subjectId },
    resources: applicantProfile && { applicant_profile: toApplicantProfile(applicantProfile) },
    import_token: input.importToken && { ttl: input.importToken.ttl },
    create_identity_profile_preview: input.hasIdentityProfilePreview,
    ephemeral_media: input.isMediaEphemeral,
  });
}

/** Yoti's names of what it refuses to ours; an entry of a list is named by the kind that stands in it. */
export function namesOfSpecification(input: CreateSessionInput): FieldNames {
  return {
    ...specificationFieldNames,
    ...namesOfChecks(input.checks),
    ...namesOfTasks(input.tasks),
    ...namesOfDocuments(input.documents),
    ...namesOfAdvancedIdentityProfile(input.advancedIdentityProfileRequirements),
  };
}

/** Those that do not depend on the input. */
export const specificationFieldNames = {
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
  ...sdkConfigNames,
};

function problemsOfSpecification(input: CreateSessionInput): FieldError[] {
  return [
    ...problemsOfTimes(input),
    ...problemsOfBounds(input),
    ...problemsOfRest(input),
    ...problemsOfNotifications(input.notifications),
    ...problemsOfSdkConfig(input.sdkConfig),
    ...problemsOfChecks(input.checks),
    ...problemsOfTasks(input.tasks),
    ...problemsOfDocuments(input.documents),
    ...problemsOfInBranchOptions(input.inBranch),
    ...problemsOfApplicantProfile(input.applicantProfile),
    ...problemsOfIdentityProfile(input.identityProfileRequirements),
    ...problemsOfAdvancedIdentityProfile(input.advancedIdentityProfileRequirements),
  ];
}

const SHORTEST_SESSION = 300;
const DEFAULT_SESSION = 600;
const DAY = 86_400;

function problemsOfTimes({ sessionTtl, sessionDeadline, resourcesTtl }: SessionOptions): FieldError[] {
  // With a deadline, how long the session lasts is for Yoti's clock to say: only what holds for all is known here.
  const session = sessionDeadline
    ? SHORTEST_SESSION
    : Math.max(sessionTtl ?? DEFAULT_SESSION, SHORTEST_SESSION);
  const retention = session + DAY;
  return problemsOf(
    [
      isGiven(sessionTtl) && isGiven(sessionDeadline),
      'sessionDeadline',
      'must not be given together with sessionTtl',
    ],
    [
      isGiven(sessionTtl) && sessionTtl < SHORTEST_SESSION,
      'sessionTtl',
      `must be at least ${SHORTEST_SESSION}`,
    ],
    [
      isGiven(resourcesTtl) && resourcesTtl < retention,
      'resourcesTtl',
      `must be at least ${retention}: sessionTtl and a day`,
    ],
  );
}

function problemsOfRest(input: CreateSessionInput): FieldError[] {
  const { importToken } = input;
  return problemsOf(
    [isNothingRequested(input), 'checks', 'must not be empty when nothing else is requested'],
    [isGiven(importToken) && importToken.ttl < 1, 'importToken.ttl', 'must be at least 1'],
  );
}

/** An identity profile is enough: Yoti then adds the checks it needs. */
function isNothingRequested(input: CreateSessionInput): boolean {
  const lists = [input.checks, input.tasks, input.documents];
  return (
    lists.every((list) => !list?.length) &&
    !input.identityProfileRequirements &&
    !input.advancedIdentityProfileRequirements
  );
}
