import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { ReasonExplanation } from './reason.js';
import { Sensitive } from './sensitive.js';

export enum IdentityProfileResult {
  DONE = 'DONE',
  ABORTED = 'ABORTED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(IdentityProfileResult, 'IdentityProfileResult', 'Result of an identity profile.', {
  DONE: 'Completed, with a report.',
  ABORTED: 'Not completed; `failure` says why.',
  UNKNOWN: 'Result that this version of the gateway does not know.',
});

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'Requirement of an identity profile that the session did not meet.' })
export class UnmetRequirement {
  @Sensitive('PERSONAL')
  @text("Yoti's failure code, for example ID_DOCUMENT_AUTHENTICITY; null if Yoti does not say.")
  failureType!: string | null;

  @Field(() => ReasonExplanation, {
    nullable: true,
    description: 'Meaning of `failureType`; null without one.',
  })
  explanation!: ReasonExplanation | null;

  @Sensitive('PERSONAL')
  @text('Type of the document concerned, for example PASSPORT; null if none is.')
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @text('Country of the document concerned, ISO 3166-1 alpha-3; null if none is.')
  documentCountry!: string | null;

  @Sensitive('PERSONAL')
  @text("Yoti's reference for audits; null if Yoti sends none.")
  auditId!: string | null;

  @Sensitive('PERSONAL')
  @text("Yoti's explanation in words; null if Yoti sends none.")
  details!: string | null;
}

@ObjectType({ description: 'Reason why an identity profile was not completed.' })
export class IdentityProfileFailure {
  @Sensitive('PERSONAL')
  @text("Yoti's reason code, for example FRAUD_DETECTED; null if Yoti does not say.")
  reasonCode!: string | null;

  @Field(() => ReasonExplanation, {
    nullable: true,
    description: 'Meaning of `reasonCode`; null without one.',
  })
  explanation!: ReasonExplanation | null;

  @Field(() => [UnmetRequirement], { description: 'Requirements that were not met; may be empty.' })
  unmetRequirements!: UnmetRequirement[];
}

@ObjectType({ description: 'Scheme of a trust framework, as requested when the session was created.' })
export class IdentityScheme {
  @text("Yoti's scheme type, for example RTW; null if Yoti does not say.")
  type!: string | null;

  @text("Yoti's objective within the scheme, for example STANDARD; null if it has none.")
  objective!: string | null;

  @text('Label that you gave the scheme; null in standard profiles.')
  label!: string | null;
}

@ObjectType({ description: 'Compliance with one scheme.' })
export class SchemeCompliance {
  @Field(() => IdentityScheme, {
    nullable: true,
    description: 'Scheme that was evaluated; null if Yoti does not name it.',
  })
  scheme!: IdentityScheme | null;

  @Sensitive('PERSONAL')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the requirements of the scheme are met; null if Yoti does not say.',
  })
  isMet!: boolean | null;

  @Sensitive('PERSONAL')
  @text("Yoti's explanation if the requirements are not met; null if they are.")
  notMetInfo!: string | null;
}

@ObjectType({ description: 'Compliance with one trust framework.' })
export class FrameworkCompliance {
  @text("Yoti's name of the framework, for example UK_TFIDA; null if Yoti does not say.")
  trustFramework!: string | null;

  @Field(() => [SchemeCompliance], { description: 'Compliance with each requested scheme of the framework.' })
  schemes!: SchemeCompliance[];
}

@ObjectType({ description: 'Report of a completed identity profile.' })
export class IdentityProfileReport {
  @Field(() => [FrameworkCompliance], {
    description:
      'Compliance by trust framework: one entry in a standard profile, one or more in an advanced one.',
  })
  frameworks!: FrameworkCompliance[];

  @Field(() => Media, {
    nullable: true,
    description: 'Whole report as a JSON media item; null if Yoti lists none.',
  })
  media!: Media | null;
}

@ObjectType({ description: 'Identity profile: findings of the session evaluated against a trust framework.' })
export class IdentityProfile {
  @Sensitive('PERSONAL')
  @text('Your id of the person, from `subject.subjectId`; null if none was given.')
  subjectId!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => IdentityProfileResult, {
    nullable: true,
    description: 'Completed or aborted; null if Yoti does not say.',
  })
  result!: IdentityProfileResult | null;

  @Field(() => IdentityProfileFailure, {
    nullable: true,
    description: 'Reason for ABORTED; null otherwise.',
  })
  failure!: IdentityProfileFailure | null;

  @Field(() => IdentityProfileReport, {
    nullable: true,
    description: 'Report of a completed profile; null otherwise.',
  })
  report!: IdentityProfileReport | null;
}

@ObjectType({ description: 'Token with which another party can import the findings of the session.' })
export class ImportToken {
  @Field(() => Media, {
    nullable: true,
    description: 'Media item with the token; null if it could not be issued.',
  })
  media!: Media | null;

  @Sensitive('PERSONAL')
  @text("Yoti's reason why no token was issued; null if one was.")
  failureReason!: string | null;
}
