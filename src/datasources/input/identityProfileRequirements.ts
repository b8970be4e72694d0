import type { FieldError } from '../../errors/apiError.js';
import {
  RequestedIdentitySchemeType,
  type AdvancedIdentityProfileRequirementsInput,
  type AdvancedIdentitySchemeInput,
  type IdentityProfileRequirementsInput,
} from '../../schema/identityProfileRequirements.js';
import { fieldPathsOfFilter, validateFilter, toDocumentFilter } from './documentFilter.js';
import { isGiven, fieldPathsOfEach, validate, validateEach, type FieldPaths } from './rules.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Schemas = components['schemas'];

/** Requirements of an identity profile. Reference 6.1. */
export function toIdentityProfileRequirements({
  trustFramework,
  scheme,
}: IdentityProfileRequirementsInput): WithNulls<Schemas['IdentityProfileRequirements']> {
  return { trust_framework: trustFramework, scheme: { type: scheme.type, objective: scheme.objective } };
}

export function validateIdentityProfile(
  input: IdentityProfileRequirementsInput | null | undefined,
): FieldError[] {
  return validate([
    input?.scheme.type === RequestedIdentitySchemeType.DBS && !isGiven(input.scheme.objective),
    'identityProfileRequirements.scheme.objective',
    'must be given when the type is DBS',
  ]);
}

type AdvancedInput = AdvancedIdentityProfileRequirementsInput | null | undefined;

const ADVANCED = 'advancedIdentityProfileRequirements.profiles';

export function toAdvancedIdentityProfileRequirements({
  profiles,
}: AdvancedIdentityProfileRequirementsInput): WithNulls<Schemas['AdvancedIdentityProfileRequirements']> {
  return {
    profiles: profiles.map(({ trustFramework, schemes }) => ({
      trust_framework: trustFramework,
      schemes: schemes.map(toAdvancedScheme),
    })),
  };
}

function toAdvancedScheme({ type, objective, label, filter }: AdvancedIdentitySchemeInput): object {
  return { type, objective, label, config: filter && { filter: toDocumentFilter(filter) } };
}

export function validateAdvancedIdentityProfile(input: AdvancedInput): FieldError[] {
  return validateEach(input?.profiles, ADVANCED, ({ schemes }, profile) =>
    validateEach(schemes, `${profile}.schemes`, ({ filter }, scheme) =>
      filter ? validateFilter(filter, `${scheme}.filter`) : [],
    ),
  );
}

export function fieldPathsOfAdvancedIdentityProfile(input: AdvancedInput): FieldPaths {
  const wire = 'advanced_identity_profile_requirements.profiles';
  return fieldPathsOfEach(input?.profiles, wire, ADVANCED, ({ schemes }, theirs, ours) =>
    fieldPathsOfEach(schemes, `${theirs}.schemes`, `${ours}.schemes`, ({ filter }, scheme, field) => ({
      [`${scheme}.config`]: field,
      ...(filter && fieldPathsOfFilter(filter, `${scheme}.config.filter`, `${field}.filter`)),
    })),
  );
}
