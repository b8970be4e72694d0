import { Field, ObjectType } from 'type-graphql';
import { CheckType } from './check.js';
import { SdkConfig } from './configuredSdk.js';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { type Requirement } from './requirement.js';
import { DateTime } from './scalars.js';

export enum BiometricConsent {
  REQUIRED = 'REQUIRED',
  NOT_REQUIRED = 'NOT_REQUIRED',
  CAPTURED = 'CAPTURED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  BiometricConsent,
  'BiometricConsent',
  "State of the person's consent to the use of biometric data.",
  {
    REQUIRED: 'Consent is needed and not given yet; the user view asks for it.',
    NOT_REQUIRED: 'No consent is needed.',
    CAPTURED: 'Consent was given.',
    UNKNOWN: 'State that this version of the gateway does not know.',
  },
);

@ObjectType({
  description:
    'Configuration of a session: the checks it was created with and the resources it still requires.',
})
export class SessionConfiguration {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for the person, computed from the seconds that Yoti says are left; null when none are left.',
  })
  expiresAt!: Date | null;

  @Field(() => [CheckType], { description: 'Types of the checks the session was created with.' })
  requestedChecks!: CheckType[];

  @Field(() => BiometricConsent, {
    description: 'Whether the person must still consent to the use of biometric data.',
  })
  biometricConsent!: BiometricConsent;

  @Field(() => SdkConfig, {
    nullable: true,
    description: "Appearance and behaviour of Yoti's user view; null if none was configured.",
  })
  sdkConfig!: SdkConfig | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether Yoti records the IP address of the person's device; null if Yoti does not say.",
  })
  tracksIpAddress!: boolean | null;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item with the applicant profile that the business supplied; null if none was.',
  })
  applicantProfileMedia!: Media | null;

  requirements!: Requirement[];
}
