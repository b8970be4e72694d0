import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Check } from './check.js';
import { FaceComparisonResult } from './faceComparisonResult.js';
import { IdentityProfile, ImportToken } from './identityProfile.js';
import { LivenessResult } from './livenessResult.js';
import { Media } from './media.js';
import { Resource } from './resource.js';
import { DateTime, URLScalar } from './scalars.js';
import { Sensitive } from './sensitive.js';

export {
  CreateSessionInput,
  StartApplicantFaceAuthInput,
  type SessionOptions,
} from './sessionSpecification.js';

export enum SessionState {
  ONGOING = 'ONGOING',
  COMPLETED = 'COMPLETED',
  EXPIRED = 'EXPIRED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(SessionState, {
  name: 'SessionState',
  description: 'How far a session is.',
  valuesConfig: {
    ONGOING: { description: 'Captures, tasks or checks are still open.' },
    COMPLETED: { description: 'All tasks and checks are done, whatever they say.' },
    EXPIRED: { description: 'Time ran out first.' },
    UNKNOWN: { description: 'A state this version of the gateway does not know.' },
  },
});

export enum FaceAuthOutcome {
  PASSED = 'PASSED',
  FAILED = 'FAILED',
  PENDING = 'PENDING',
  EXPIRED = 'EXPIRED',
  NOT_REQUESTED = 'NOT_REQUESTED',
}
registerEnumType(FaceAuthOutcome, {
  name: 'FaceAuthOutcome',
  description:
    "Whether the person is the one they should be, by Yoti's rule: an approved liveness attempt and an approved face comparison.",
  valuesConfig: {
    PASSED: { description: 'A liveness attempt and the face comparison are both approved.' },
    FAILED: {
      description: 'The session is over, or the comparison is done, and they are not both approved.',
    },
    PENDING: { description: 'The person or the checks are not finished yet.' },
    EXPIRED: { description: 'Time ran out before there was an answer.' },
    NOT_REQUESTED: { description: 'The session does not compare a face.' },
  },
});

@ObjectType({
  description:
    'Yoti\'s page where the person completes the session; open it as a link or in an iframe with `allow="camera"`.',
})
export class UserView {
  @Sensitive('SECRET')
  @Field(() => URLScalar, {
    description: 'The address; it contains the session token, so treat it as a secret.',
  })
  url!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it stops working.' })
  expiresAt!: Date | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One run of a person through captures and checks.' })
export class Session {
  @Field(() => ID, { description: "Yoti's id of the session; opaque." })
  id!: string;

  @Field(() => SessionState, { description: 'How far it is.' })
  state!: SessionState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the person can finish; null once the session is over.',
  })
  expiresAt!: Date | null;

  @Field(() => UserView, {
    nullable: true,
    description: 'Where the person completes the session; null once it is over.',
  })
  userView!: UserView | null;

  @Sensitive('SECRET')
  @Field(() => String, {
    nullable: true,
    description:
      "The token of the user view and of Yoti's native SDKs; a secret; null once the session is over.",
  })
  clientSessionToken!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Your own id of the person, as given when the session was created.',
  })
  userTrackingId!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person consented to the use of biometric data.',
  })
  biometricConsentAt!: string | null;

  resources!: Resource[];

  checks!: Check[];

  @Field(() => [LivenessResult], { description: 'The liveness attempts, in order.' })
  livenessResults!: LivenessResult[];

  @Field(() => FaceComparisonResult, {
    nullable: true,
    description: 'The comparison of the selfie with the reference face; null until the person has finished.',
  })
  faceComparisonResult!: FaceComparisonResult | null;

  @Field(() => IdentityProfile, {
    nullable: true,
    description: 'The identity profile, if one was asked for; once completed.',
  })
  identityProfile!: IdentityProfile | null;

  @Field(() => IdentityProfile, {
    nullable: true,
    description: 'The advanced identity profile, if one was asked for; once completed.',
  })
  advancedIdentityProfile!: IdentityProfile | null;

  @Field(() => Media, {
    nullable: true,
    description: 'A preview of the identity profile, if one was asked for.',
  })
  identityProfilePreview!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'A preview of the advanced identity profile, if one was asked for.',
  })
  advancedIdentityProfilePreview!: Media | null;

  @Field(() => ImportToken, { nullable: true, description: 'The import token, if one was asked for.' })
  importToken!: ImportToken | null;
}

/** What Yoti tells of a session when it is created; the rest is read when a client asks for it. */
export type NewSession = Pick<Session, 'id' | 'expiresAt' | 'userView' | 'clientSessionToken'>;

@InputType({ description: 'Which session to delete.' })
export class DeleteSessionInput {
  @Field(() => ID, { description: 'The session; must be over.' })
  sessionId!: string;
}

@ObjectType({ description: 'The new session.' })
export class CreateSessionPayload {
  @Field(() => Session, { nullable: true, description: 'The session.' })
  session!: NewSession;
}

@ObjectType({ description: 'What was deleted.' })
export class DeleteSessionPayload {
  @Field(() => ID, { description: 'The session that is gone, with all its media.' })
  deletedSessionId!: string;
}
