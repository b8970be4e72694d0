import { Field, InputType } from 'type-graphql';
import { DocumentFilterInput } from './documentFilter.js';
import { describeEnum } from './enum.js';

export enum RequestedTrustFramework {
  UK_TFIDA = 'UK_TFIDA',
  YOTI_GLOBAL = 'YOTI_GLOBAL',
}
describeEnum(RequestedTrustFramework, 'RequestedTrustFramework', 'A set of rules for identity profiles.', {
  UK_TFIDA: "The United Kingdom's trust framework for digital identities and attributes.",
  YOTI_GLOBAL: "Yoti's own, for all countries; of advanced profiles.",
});

export enum RequestedIdentitySchemeType {
  DBS = 'DBS',
  RTW = 'RTW',
  RTR = 'RTR',
  DBS_RTW = 'DBS_RTW',
}
describeEnum(RequestedIdentitySchemeType, 'RequestedIdentitySchemeType', 'What an identity profile is for.', {
  DBS: 'A check by the Disclosure and Barring Service.',
  RTW: 'The right to work.',
  RTR: 'The right to rent.',
  DBS_RTW: 'DBS and RTW at once.',
});

export enum RequestedIdentityObjective {
  BASIC = 'BASIC',
  STANDARD = 'STANDARD',
  ENHANCED = 'ENHANCED',
}
describeEnum(RequestedIdentityObjective, 'RequestedIdentityObjective', 'Which kind of DBS check it is for.', {
  BASIC: 'A basic check.',
  STANDARD: 'A standard check.',
  ENHANCED: 'An enhanced check.',
});

@InputType({ description: 'What an identity profile is for.' })
export class IdentitySchemeInput {
  @Field(() => RequestedIdentitySchemeType, { description: 'The scheme.' })
  type!: RequestedIdentitySchemeType;

  @Field(() => RequestedIdentityObjective, {
    nullable: true,
    description: 'Which kind of check; must be given with `DBS`.',
  })
  objective?: RequestedIdentityObjective | null;
}

@InputType({ description: 'What the session is to establish for an identity profile.' })
export class IdentityProfileRequirementsInput {
  @Field(() => RequestedTrustFramework, {
    defaultValue: RequestedTrustFramework.UK_TFIDA,
    description: 'The rules; Yoti documents UK_TFIDA.',
  })
  trustFramework!: RequestedTrustFramework;

  @Field(() => IdentitySchemeInput, { description: 'What it is for.' })
  scheme!: IdentitySchemeInput;
}

@InputType({ description: 'A scheme of an advanced identity profile.' })
export class AdvancedIdentitySchemeInput {
  @Field(() => String, {
    description: "Yoti's name of the scheme, for example `RTW` or `IDENTITY`, at most 256 characters.",
  })
  type!: string;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of its objective, for example `STANDARD` or `AL_M1`, at most 256 characters.",
  })
  objective?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your own name of it, at most 256 characters; comes back in the report.',
  })
  label?: string | null;

  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'Which documents will do; all that the scheme takes when absent.',
  })
  filter?: DocumentFilterInput | null;
}

@InputType({ description: 'Schemes of one trust framework.' })
export class AdvancedIdentityProfileInput {
  @Field(() => RequestedTrustFramework, { description: 'The rules.' })
  trustFramework!: RequestedTrustFramework;

  @Field(() => [AdvancedIdentitySchemeInput], { description: 'The schemes, at most 50.' })
  schemes!: AdvancedIdentitySchemeInput[];
}

@InputType({ description: 'What the session is to establish for identity profiles of several frameworks.' })
export class AdvancedIdentityProfileRequirementsInput {
  @Field(() => [AdvancedIdentityProfileInput], { description: 'One for each trust framework, at most 50.' })
  profiles!: AdvancedIdentityProfileInput[];
}
