import type { FieldError } from '../../errors/apiError.js';
import {
  RequestedIdentitySchemeType,
  RequestedTrustFramework,
  type AdvancedIdentityProfileRequirementsInput,
  type AdvancedIdentitySchemeInput,
  type IdentityProfileRequirementsInput,
} from '../../schema/identityProfileRequirements.js';
import { fieldPathsOfFilter, validateFilter, toDocumentFilter } from './documentFilter.js';
import {
  eitherOf,
  fieldPathsOfEach,
  isGiven,
  validate,
  validateEach,
  validateEither,
  type FieldPaths,
} from './rules.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Schemas = components['schemas'];

/** Requirements of an identity profile. Reference 6.1. */
export function toIdentityProfileRequirements({
  trustFramework,
  otherTrustFramework,
  scheme,
}: IdentityProfileRequirementsInput): WithNulls<Schemas['IdentityProfileRequirements']> {
  return {
    trust_framework: eitherOf(trustFramework, otherTrustFramework) ?? RequestedTrustFramework.UK_TFIDA,
    scheme: {
      type: eitherOf(scheme.type, scheme.otherType),
      objective: eitherOf(scheme.objective, scheme.otherObjective),
    },
  };
}

export function validateIdentityProfile(
  input: IdentityProfileRequirementsInput | null | undefined,
): FieldError[] {
  if (!input) return [];
  const { trustFramework, otherTrustFramework, scheme } = input;
  const { type, otherType, objective, otherObjective } = scheme;
  return [
    ...validateEither(
      [trustFramework, otherTrustFramework],
      `${STANDARD}.trustFramework`,
      `${STANDARD}.otherTrustFramework`,
    ),
    ...validateEither([type, otherType], `${STANDARD}.scheme.type`, `${STANDARD}.scheme.otherType`, true),
    ...validateEither(
      [objective, otherObjective],
      `${STANDARD}.scheme.objective`,
      `${STANDARD}.scheme.otherObjective`,
    ),
    ...validate([
      type === RequestedIdentitySchemeType.DBS && !isGiven(eitherOf(objective, otherObjective)),
      `${STANDARD}.scheme.objective`,
      'must be given when the type is DBS',
    ]),
  ];
}

/** Field paths of the texts beside enums. */
export function fieldPathsOfIdentityProfile(
  input: IdentityProfileRequirementsInput | null | undefined,
): FieldPaths {
  const wire = 'identity_profile_requirements';
  return {
    ...(isGiven(input?.otherTrustFramework) && {
      [`${wire}.trust_framework`]: `${STANDARD}.otherTrustFramework`,
    }),
    ...(isGiven(input?.scheme.otherType) && { [`${wire}.scheme.type`]: `${STANDARD}.scheme.otherType` }),
    ...(isGiven(input?.scheme.otherObjective) && {
      [`${wire}.scheme.objective`]: `${STANDARD}.scheme.otherObjective`,
    }),
  };
}

type AdvancedInput = AdvancedIdentityProfileRequirementsInput | null | undefined;

const STANDARD = 'identityProfileRequirements';
const ADVANCED = 'advancedIdentityProfileRequirements.profiles';

export function toAdvancedIdentityProfileRequirements({
  profiles,
}: AdvancedIdentityProfileRequirementsInput): WithNulls<Schemas['AdvancedIdentityProfileRequirements']> {
  return {
    profiles: profiles.map(({ trustFramework, otherTrustFramework, schemes }) => ({
      trust_framework: eitherOf(trustFramework, otherTrustFramework),
      schemes: schemes.map(toAdvancedScheme),
    })),
  };
}

function toAdvancedScheme({ type, objective, label, filter }: AdvancedIdentitySchemeInput): object {
  return { type, objective, label, config: filter && { filter: toDocumentFilter(filter) } };
}

export function validateAdvancedIdentityProfile(input: AdvancedInput): FieldError[] {
  return validateEach(
    input?.profiles,
    ADVANCED,
    ({ trustFramework, otherTrustFramework, schemes }, profile) => [
      ...validateEither(
        [trustFramework, otherTrustFramework],
        `${profile}.trustFramework`,
        `${profile}.otherTrustFramework`,
        true,
      ),
      ...validateEach(schemes, `${profile}.schemes`, ({ filter }, scheme) =>
        filter ? validateFilter(filter, `${scheme}.filter`) : [],
      ),
    ],
  );
}

export function fieldPathsOfAdvancedIdentityProfile(input: AdvancedInput): FieldPaths {
  const wire = 'advanced_identity_profile_requirements.profiles';
  return fieldPathsOfEach(
    input?.profiles,
    wire,
    ADVANCED,
    ({ otherTrustFramework, schemes }, theirs, ours) => ({
      ...(isGiven(otherTrustFramework) && { [`${theirs}.trust_framework`]: `${ours}.otherTrustFramework` }),
      ...fieldPathsOfEach(schemes, `${theirs}.schemes`, `${ours}.schemes`, ({ filter }, scheme, field) => ({
        [`${scheme}.config`]: field,
        ...(filter && fieldPathsOfFilter(filter, `${scheme}.config.filter`, `${field}.filter`)),
      })),
    }),
  );
}
