import { Field, InputType } from 'type-graphql';
import { DocumentFilterInput } from './documentFilter.js';
import { describeEnum } from './enum.js';

export enum RequestedTrustFramework {
  UK_TFIDA = 'UK_TFIDA',
  YOTI_GLOBAL = 'YOTI_GLOBAL',
}
describeEnum(
  RequestedTrustFramework,
  'RequestedTrustFramework',
  'Trust framework: the rules of an identity profile.',
  {
    UK_TFIDA: 'Digital identity and attributes trust framework of the United Kingdom.',
    YOTI_GLOBAL: "Yoti's own framework for all countries.",
  },
);

export enum RequestedIdentitySchemeType {
  DBS = 'DBS',
  RTW = 'RTW',
  RTR = 'RTR',
  DBS_RTW = 'DBS_RTW',
  IDENTITY = 'IDENTITY',
  IDENTITY_PLUS_ADDRESS = 'IDENTITY_PLUS_ADDRESS',
  AL_L1 = 'AL_L1',
  AL_M1 = 'AL_M1',
}
describeEnum(RequestedIdentitySchemeType, 'RequestedIdentitySchemeType', 'Purpose of an identity profile.', {
  DBS: 'Disclosure and Barring Service check (United Kingdom).',
  RTW: 'Right to work (United Kingdom).',
  RTR: 'Right to rent (United Kingdom).',
  DBS_RTW: 'DBS check and right to work combined.',
  IDENTITY: 'Identity (YOTI_GLOBAL).',
  IDENTITY_PLUS_ADDRESS: 'Identity and address (YOTI_GLOBAL).',
  AL_L1: 'Assurance level L1 (YOTI_GLOBAL).',
  AL_M1: 'Assurance level M1 (YOTI_GLOBAL).',
});

export enum RequestedIdentityObjective {
  BASIC = 'BASIC',
  STANDARD = 'STANDARD',
  ENHANCED = 'ENHANCED',
  AL_L1 = 'AL_L1',
  AL_M1 = 'AL_M1',
}
describeEnum(RequestedIdentityObjective, 'RequestedIdentityObjective', 'Level of a scheme.', {
  BASIC: 'Basic DBS check.',
  STANDARD: 'Standard DBS check.',
  ENHANCED: 'Enhanced DBS check.',
  AL_L1: 'Assurance level L1 (YOTI_GLOBAL).',
  AL_M1: 'Assurance level M1 (YOTI_GLOBAL).',
});

@InputType({ description: 'Scheme of a standard identity profile.' })
export class IdentitySchemeInput {
  @Field(() => RequestedIdentitySchemeType, {
    nullable: true,
    description: 'Purpose of the profile; this or `otherType` is required.',
  })
  type?: RequestedIdentitySchemeType | null;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of a purpose that `type` does not have, at most 256 characters.",
  })
  otherType?: string | null;

  @Field(() => RequestedIdentityObjective, {
    nullable: true,
    description: 'Level of the scheme; required with `DBS`.',
  })
  objective?: RequestedIdentityObjective | null;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of a level that `objective` does not have, at most 256 characters.",
  })
  otherObjective?: string | null;
}

@InputType({ description: 'Trust framework and scheme of a standard identity profile.' })
export class IdentityProfileRequirementsInput {
  @Field(() => RequestedTrustFramework, {
    nullable: true,
    description: 'Trust framework of the scheme; UK_TFIDA without this and `otherTrustFramework`.',
  })
  trustFramework?: RequestedTrustFramework | null;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of a framework that `trustFramework` does not have, at most 256 characters.",
  })
  otherTrustFramework?: string | null;

  @Field(() => IdentitySchemeInput, { description: 'Scheme to evaluate.' })
  scheme!: IdentitySchemeInput;
}

@InputType({ description: 'Scheme of an advanced identity profile.' })
export class AdvancedIdentitySchemeInput {
  @Field(() => String, {
    description: "Yoti's scheme type, for example `RTW` or `IDENTITY`, at most 256 characters.",
  })
  type!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Yoti's objective within the scheme, for example `STANDARD` or `AL_M1`, at most 256 characters.",
  })
  objective?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Label of your own, at most 256 characters; returned in the report.',
  })
  label?: string | null;

  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'Documents accepted for the scheme; all that the scheme allows if absent.',
  })
  filter?: DocumentFilterInput | null;
}

@InputType({ description: 'Schemes to evaluate under one trust framework.' })
export class AdvancedIdentityProfileInput {
  @Field(() => RequestedTrustFramework, {
    nullable: true,
    description: 'Trust framework of the schemes; this or `otherTrustFramework` is required.',
  })
  trustFramework?: RequestedTrustFramework | null;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of a framework that `trustFramework` does not have, at most 256 characters.",
  })
  otherTrustFramework?: string | null;

  @Field(() => [AdvancedIdentitySchemeInput], { description: 'Schemes to evaluate, at most 50.' })
  schemes!: AdvancedIdentitySchemeInput[];
}

@InputType({ description: 'Identity profiles of several trust frameworks.' })
export class AdvancedIdentityProfileRequirementsInput {
  @Field(() => [AdvancedIdentityProfileInput], {
    description: 'One profile per trust framework, at most 50.',
  })
  profiles!: AdvancedIdentityProfileInput[];
}
