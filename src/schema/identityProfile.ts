import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { Sensitive } from './sensitive.js';

export enum IdentityProfileResult {
  DONE = 'DONE',
  ABORTED = 'ABORTED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(IdentityProfileResult, 'IdentityProfileResult', 'How an identity profile ended.', {
  DONE: 'There is a report.',
  ABORTED: 'There is none; see the failure.',
  UNKNOWN: 'A result this version of the gateway does not know.',
});

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'A requirement of an identity profile that was not met.' })
export class UnmetRequirement {
  @Sensitive('PERSONAL')
  @text("Yoti's name of the failure, for example ID_DOCUMENT_AUTHENTICITY.")
  failureType!: string | null;

  @Sensitive('PERSONAL')
  @text('Type of the document it is about.')
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @text('Country of the document it is about, ISO 3166-1 alpha-3.')
  documentCountry!: string | null;

  @Sensitive('PERSONAL')
  @text("Yoti's reference for an audit.")
  auditId!: string | null;

  @Sensitive('PERSONAL')
  @text('More about it.')
  details!: string | null;
}

@ObjectType({ description: 'Why there is no identity profile.' })
export class IdentityProfileFailure {
  @Sensitive('PERSONAL')
  @text("Yoti's code of the reason, for example FRAUD_DETECTED.")
  reasonCode!: string | null;

  @Field(() => [UnmetRequirement], { description: 'What was not met.' })
  unmetRequirements!: UnmetRequirement[];
}

@ObjectType({ description: 'A scheme of a trust framework.' })
export class IdentityScheme {
  @text('For example RTW.')
  type!: string | null;

  @text('For example STANDARD.')
  objective!: string | null;

  @text('Your own name of it.')
  label!: string | null;
}

@ObjectType({ description: 'Whether a scheme is complied with.' })
export class SchemeCompliance {
  @Field(() => IdentityScheme, { nullable: true, description: 'Which scheme.' })
  scheme!: IdentityScheme | null;

  @Sensitive('PERSONAL')
  @Field(() => Boolean, { nullable: true, description: 'Whether its requirements are met.' })
  isMet!: boolean | null;

  @Sensitive('PERSONAL')
  @text('Why not.')
  notMetInfo!: string | null;
}

@ObjectType({ description: 'Compliance with a trust framework.' })
export class FrameworkCompliance {
  @text('For example UK_TFIDA.')
  trustFramework!: string | null;

  @Field(() => [SchemeCompliance], { description: 'Its schemes.' })
  schemes!: SchemeCompliance[];
}

@ObjectType({ description: 'The report of an identity profile.' })
export class IdentityProfileReport {
  @Field(() => [FrameworkCompliance], {
    description:
      'Compliance by trust framework; one for a standard profile, one or more for an advanced one.',
  })
  frameworks!: FrameworkCompliance[];

  @Field(() => Media, { nullable: true, description: 'The whole report, a JSON document.' })
  media!: Media | null;
}

@ObjectType({ description: 'An identity profile: what a session found out, held against a trust framework.' })
export class IdentityProfile {
  @Sensitive('PERSONAL')
  @text('Your own id of the person, as given when the session was created.')
  subjectId!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => IdentityProfileResult, { nullable: true, description: 'How it ended.' })
  result!: IdentityProfileResult | null;

  @Field(() => IdentityProfileFailure, {
    nullable: true,
    description: 'Why there is none; null when there is.',
  })
  failure!: IdentityProfileFailure | null;

  @Field(() => IdentityProfileReport, { nullable: true, description: 'The report; null when there is none.' })
  report!: IdentityProfileReport | null;
}

@ObjectType({ description: 'A token with which another party can import what the session found out.' })
export class ImportToken {
  @Field(() => Media, { nullable: true, description: 'The token, as a media item; null when there is none.' })
  media!: Media | null;

  @Sensitive('PERSONAL')
  @text('Why there is none.')
  failureReason!: string | null;
}
