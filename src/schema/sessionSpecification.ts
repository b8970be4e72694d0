import { Field, ID, InputType, Int } from 'type-graphql';
import { ApplicantProfileInput } from './applicantProfileInput.js';
import {
  AdvancedIdentityProfileRequirementsInput,
  IdentityProfileRequirementsInput,
} from './identityProfileRequirements.js';
import { InBranchOptionsInput } from './inBranchOptions.js';
import { NotificationsInput } from './notification.js';
import { RequestedCheckInput } from './requestedCheck.js';
import { RequestedTaskInput } from './requestedTask.js';
import { RequiredDocumentInput } from './requiredDocument.js';
import { DateTime } from './scalars.js';
import { SdkConfigInput } from './sdkConfig.js';
import { Sensitive } from './sensitive.js';

/** What every way to create a session takes. */
@InputType()
abstract class SessionOptionsInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds the person has to finish, at least 300; Yoti takes 600 when absent and advises 900. Not together with `sessionDeadline`.',
  })
  sessionTtl?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the person must have finished; in-branch at least seven days ahead. Not together with `sessionTtl`.',
  })
  sessionDeadline?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds Yoti keeps the media, from their upload; at least `sessionTtl` + 86400, and never less than 86700.',
  })
  resourcesTtl?: number | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Your own id of the person, at most 256 characters; no personal data.',
  })
  userTrackingId?: string | null;

  @Field(() => NotificationsInput, {
    nullable: true,
    description: 'Where Yoti reports what happens in the session.',
  })
  notifications?: NotificationsInput | null;

  @Field(() => SdkConfigInput, { nullable: true, description: "How Yoti's user view looks and behaves." })
  sdkConfig?: SdkConfigInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person is not asked for consent to the use of biometric data; takes a contract with Yoti.',
  })
  isBiometricConsentSkipped?: boolean | null;
}
export type SessionOptions = SessionOptionsInput;

@InputType({ description: 'Whom an identity profile is about.' })
export class SubjectInput {
  @Sensitive('PERSONAL')
  @Field(() => String, {
    description: 'Your own id of the person, at most 256 characters; comes back in the identity profile.',
  })
  subjectId!: string;
}

@InputType({ description: 'A token with which another party can import what the session finds out.' })
export class ImportTokenInput {
  @Field(() => Int, { description: 'Seconds it can be used, at least 1; a year is usual: 31536000.' })
  ttl!: number;
}

@InputType({
  description: 'A new session. Something must be asked for: a check, task, document or identity profile.',
})
export class CreateSessionInput extends SessionOptionsInput {
  @Field(() => [RequestedCheckInput], { nullable: true, description: 'The checks to carry out, at most 50.' })
  checks?: RequestedCheckInput[] | null;

  @Field(() => [RequestedTaskInput], { nullable: true, description: 'The tasks to carry out, at most 50.' })
  tasks?: RequestedTaskInput[] | null;

  @Field(() => [RequiredDocumentInput], {
    nullable: true,
    description: 'The documents the person is to show, one entry for each, at most 50.',
  })
  documents?: RequiredDocumentInput[] | null;

  @Field(() => ApplicantProfileInput, {
    nullable: true,
    description: 'What you know about the person; documents are compared with it.',
  })
  applicantProfile?: ApplicantProfileInput | null;

  @Field(() => InBranchOptionsInput, { nullable: true, description: 'Verification in a branch.' })
  inBranch?: InBranchOptionsInput | null;

  @Field(() => IdentityProfileRequirementsInput, {
    nullable: true,
    description: 'What is to be established for an identity profile.',
  })
  identityProfileRequirements?: IdentityProfileRequirementsInput | null;

  @Field(() => AdvancedIdentityProfileRequirementsInput, {
    nullable: true,
    description: 'What is to be established for identity profiles of several frameworks.',
  })
  advancedIdentityProfileRequirements?: AdvancedIdentityProfileRequirementsInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is an identity profile to look at before the session is completed.',
  })
  hasIdentityProfilePreview?: boolean | null;

  @Field(() => SubjectInput, { nullable: true, description: 'Whom the identity profile is about.' })
  subject?: SubjectInput | null;

  @Field(() => ImportTokenInput, {
    nullable: true,
    description: 'Asks for a token with which another party can import what the session finds out.',
  })
  importToken?: ImportTokenInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the media are kept for a short time only; only Yoti's Go SDK knows it.",
  })
  isMediaEphemeral?: boolean | null;
}

@InputType({
  description:
    'A new session that authenticates an applicant: liveness, and the selfie against the face on file.',
})
export class StartApplicantFaceAuthInput extends SessionOptionsInput {
  @Field(() => ID, { description: 'Who the person should be; must have a face.' })
  applicantId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many liveness attempts the person has, at least 1; 3 when absent.',
  })
  maxRetries?: number | null;
}
