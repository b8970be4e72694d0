import { Field, ID, InputType, Int } from 'type-graphql';
import { ApplicantProfileInput } from './applicantProfileInput.js';
import {
  AdvancedIdentityProfileRequirementsInput,
  IdentityProfileRequirementsInput,
} from './identityProfileRequirements.js';
import { IdempotentInput } from './idempotency.js';
import { InBranchOptionsInput } from './inBranchOptions.js';
import { NotificationsInput } from './notification.js';
import { RequestedCheckInput } from './requestedCheck.js';
import { RequestedTaskInput } from './requestedTask.js';
import { RequiredDocumentInput } from './requiredDocument.js';
import { DateTime, JSONObject } from './scalars.js';
import { SdkConfigInput } from './sdkConfig.js';
import { Sensitive } from './sensitive.js';

/** Options shared by `createSession` and `startApplicantFaceAuth`. */
@InputType()
abstract class SessionOptionsInput extends IdempotentInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "Seconds that the person has to finish, at least 300; Yoti's default is 600, 900 is recommended. Excludes `sessionDeadline`.",
  })
  sessionTtl?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Time by which the person must finish; at least seven days ahead with in-branch verification. Excludes `sessionTtl`.',
  })
  sessionDeadline?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Retention of media in seconds, counted from upload; at least `sessionTtl` + 86400, and never less than 86700.',
  })
  resourcesTtl?: number | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Your id of the person, at most 256 characters; no personal data. Returned in the session.',
  })
  userTrackingId?: string | null;

  @Field(() => NotificationsInput, {
    nullable: true,
    description: 'Endpoint and events of notifications (webhooks); none are sent if absent.',
  })
  notifications?: NotificationsInput | null;

  @Field(() => SdkConfigInput, {
    nullable: true,
    description: "Appearance and behaviour of Yoti's user view; Yoti's defaults if absent.",
  })
  sdkConfig?: SdkConfigInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the consent screen is skipped; needs a contract with Yoti. False if absent.',
  })
  isBiometricConsentSkipped?: boolean | null;
}
export type SessionOptions = SessionOptionsInput;

@InputType({ description: 'Person that an identity profile is about.' })
export class SubjectInput {
  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Your id of the person, at most 256 characters; returned in the identity profile.',
  })
  subjectId?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => JSONObject, {
    nullable: true,
    description: "Further properties of the person, by Yoti's names; at most 50, nested at most 5 deep.",
  })
  other?: Record<string, unknown> | null;
}

@InputType({ description: 'Token with which another party can import the findings of the session.' })
export class ImportTokenInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "Lifetime of the token in seconds, at least 1; 31536000 (a year) is usual. Yoti's default if absent.",
  })
  ttl?: number | null;
}

@InputType({
  description: 'Specification of a session: at least one check, task, document or identity profile.',
})
export class CreateSessionInput extends SessionOptionsInput {
  @Field(() => [RequestedCheckInput], { nullable: true, description: 'Checks to carry out, at most 50.' })
  checks?: RequestedCheckInput[] | null;

  @Field(() => [RequestedTaskInput], { nullable: true, description: 'Tasks to carry out, at most 50.' })
  tasks?: RequestedTaskInput[] | null;

  @Field(() => [RequiredDocumentInput], {
    nullable: true,
    description: 'Documents required from the person, one entry per document, at most 50.',
  })
  documents?: RequiredDocumentInput[] | null;

  @Field(() => ApplicantProfileInput, {
    nullable: true,
    description: 'Details of the person known to the business; Yoti compares documents with them.',
  })
  applicantProfile?: ApplicantProfileInput | null;

  @Field(() => InBranchOptionsInput, { nullable: true, description: 'Options of in-branch verification.' })
  inBranch?: InBranchOptionsInput | null;

  @Field(() => IdentityProfileRequirementsInput, {
    nullable: true,
    description: 'Standard identity profile to establish.',
  })
  identityProfileRequirements?: IdentityProfileRequirementsInput | null;

  @Field(() => AdvancedIdentityProfileRequirementsInput, {
    nullable: true,
    description: 'Advanced identity profiles to establish, under one or more trust frameworks.',
  })
  advancedIdentityProfileRequirements?: AdvancedIdentityProfileRequirementsInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Yoti provides a preview of the identity profile before the session is completed.',
  })
  hasIdentityProfilePreview?: boolean | null;

  @Field(() => SubjectInput, { nullable: true, description: 'Person that the identity profile is about.' })
  subject?: SubjectInput | null;

  @Field(() => ImportTokenInput, {
    nullable: true,
    description: 'Requests a token with which another party can import the findings of the session.',
  })
  importToken?: ImportTokenInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether media are stored for a short time only; undocumented by Yoti except in its Go SDK.',
  })
  isMediaEphemeral?: boolean | null;
}

@InputType({
  description:
    'Session that authenticates an applicant: liveness, and comparison of the selfie with the enrolled face.',
})
export class StartApplicantFaceAuthInput extends SessionOptionsInput {
  @Field(() => ID, { description: 'Applicant that the person claims to be; must have an enrolled face.' })
  applicantId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Liveness attempts that the person has, at least 1; 3 if absent.',
  })
  maxRetries?: number | null;
}
