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
describeEnum(BiometricConsent, 'BiometricConsent', "The person's consent to the use of biometric data.", {
  REQUIRED: 'It is still to be given.',
  NOT_REQUIRED: 'It is not needed.',
  CAPTURED: 'It was given.',
  UNKNOWN: 'A state this version of the gateway does not know.',
});

@ObjectType({ description: 'What a session was asked to do, and what it still needs.' })
export class SessionConfiguration {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the person can finish; null once the session is over.',
  })
  expiresAt!: Date | null;

  @Field(() => [CheckType], { description: 'The checks that were asked for.' })
  requestedChecks!: CheckType[];

  @Field(() => BiometricConsent, { description: "The person's consent to the use of biometric data." })
  biometricConsent!: BiometricConsent;

  @Field(() => SdkConfig, {
    nullable: true,
    description: "How Yoti's user view looks and behaves; null where nothing was said.",
  })
  sdkConfig!: SdkConfig | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the IP address of the person's device is kept; null where Yoti does not say.",
  })
  tracksIpAddress!: boolean | null;

  @Field(() => Media, {
    nullable: true,
    description: 'What the business said about the person, as JSON; null if nothing.',
  })
  applicantProfileMedia!: Media | null;

  requirements!: Requirement[];
}
