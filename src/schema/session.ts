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
  description: 'Progress of a session. Independent of the outcome of its checks.',
  valuesConfig: {
    ONGOING: { description: 'Captures, tasks or checks are unfinished.' },
    COMPLETED: { description: 'All tasks and checks are finished, whatever their outcome.' },
    EXPIRED: { description: 'Time ran out before the session was completed.' },
    UNKNOWN: { description: 'State that this version of the gateway does not know.' },
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
    "Outcome of face authentication by Yoti's rule: at least one liveness check and every face comparison are approved.",
  valuesConfig: {
    PASSED: { description: 'A liveness check and every face comparison are approved.' },
    FAILED: {
      description:
        'A comparison is rejected or its result unknown, or the session is over without both approvals.',
    },
    PENDING: {
      description: 'The person, a comparison or the session has not finished, and no comparison is rejected.',
    },
    EXPIRED: { description: 'Time ran out before there was an outcome.' },
    NOT_REQUESTED: { description: 'The session has no face comparison.' },
  },
});

@ObjectType({
  description:
    'Yoti\'s web page where the person completes the session. Open it as a link, or in an iframe with `allow="camera"`.',
})
export class UserView {
  @Sensitive('SECRET')
  @Field(() => URLScalar, {
    description: 'URL of the page. It contains the session token, so treat it as a secret.',
  })
  url!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the URL stops working, UTC; null if Yoti does not say.',
  })
  expiresAt!: Date | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "Verification session: one person's run through captures and checks." })
export class Session {
  @Field(() => ID, { description: 'Identifier issued by Yoti; opaque.' })
  id!: string;

  @Field(() => SessionState, {
    description: 'Progress of captures, tasks and checks; for the verdict see `faceAuthOutcome` or `checks`.',
  })
  state!: SessionState;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for the person, UTC, computed from the seconds left that Yoti reports; stays as first told while Yoti agrees with it to a second. Null once the session is over, and if Yoti reports none.',
  })
  expiresAt!: Date | null;

  @Field(() => UserView, {
    nullable: true,
    description:
      'Page where the person completes the session; null once Yoti no longer sends the session token.',
  })
  userView!: UserView | null;

  @Sensitive('SECRET')
  @Field(() => String, {
    nullable: true,
    description:
      "Token for the user view and Yoti's native SDKs; a secret. Null once Yoti no longer sends it, as for completed sessions.",
  })
  clientSessionToken!: string | null;

  @Directive('@shareable')
  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Your id of the person, from `userTrackingId` at creation; null if none was given.',
  })
  userTrackingId!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Time at which the person consented to the use of biometric data, UTC; null if not collected.',
  })
  biometricConsentAt!: string | null;

  resources!: Resource[];

  checks!: Check[];

  @Field(() => [LivenessResult], {
    description: "Liveness checks, one per attempt, in Yoti's order; empty before the first attempt.",
  })
  livenessResults!: LivenessResult[];

  @Field(() => FaceComparisonResult, {
    nullable: true,
    description:
      'Comparison of the live selfie with the reference face; of several, the one that decides `faceAuthOutcome`, so that the two never contradict each other. Null until the person has finished, or if none was requested.',
  })
  faceComparisonResult!: FaceComparisonResult | null;

  @Field(() => IdentityProfile, {
    nullable: true,
    description: 'Standard identity profile; null until the session is completed, or if none was requested.',
  })
  identityProfile!: IdentityProfile | null;

  @Field(() => IdentityProfile, {
    nullable: true,
    description: 'Advanced identity profile; null until the session is completed, or if none was requested.',
  })
  advancedIdentityProfile!: IdentityProfile | null;

  @Field(() => Media, {
    nullable: true,
    description:
      'Preview of the standard identity profile, as JSON; null unless `hasIdentityProfilePreview` was requested.',
  })
  identityProfilePreview!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description:
      'Preview of the advanced identity profile, as JSON; null unless `hasIdentityProfilePreview` was requested.',
  })
  advancedIdentityProfilePreview!: Media | null;

  @Field(() => ImportToken, {
    nullable: true,
    description: 'Import token; null unless `importToken` was requested.',
  })
  importToken!: ImportToken | null;
}

/** Session as its creation gives it, the id alone after a repeat; further fields are loaded when selected. */
export type NewSession = Pick<Session, 'id'> &
  Partial<Pick<Session, 'expiresAt' | 'userView' | 'clientSessionToken'>>;

@InputType({ description: 'Session to delete.' })
export class DeleteSessionInput {
  @Field(() => ID, { description: 'Session to delete, with all its media; must not be ONGOING.' })
  sessionId!: string;
}

@ObjectType({ description: 'Result of `createSession`.' })
export class CreateSessionPayload {
  @Field(() => Session, {
    nullable: true,
    description: 'New session; null if reading further fields from Yoti failed.',
  })
  session!: NewSession;
}

@ObjectType({ description: 'Result of `deleteSession`.' })
export class DeleteSessionPayload {
  @Field(() => ID, { description: 'Id of the deleted session, as in the input.' })
  deletedSessionId!: string;
}
