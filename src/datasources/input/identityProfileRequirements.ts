import type { FieldError } from '../../errors/apiError.js';
import {
  RequestedIdentitySchemeType,
  type AdvancedIdentityProfileRequirementsInput,
  type AdvancedIdentitySchemeInput,
  type IdentityProfileRequirementsInput,
} from '../../schema/identityProfileRequirements.js';
import { namesOfFilter, problemsOfFilter, toDocumentFilter } from './documentFilter.js';
import { isGiven, namesOfEach, problemsOf, problemsOfEach, type FieldNames } from './inputRule.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Schemas = components['schemas'];

/** What an identity profile needs. Reference 6.1. */
export function toIdentityProfileRequirements({
  trustFramework,
  scheme,
}: IdentityProfileRequirementsInput): WithNulls<Schemas['IdentityProfileRequirements']> {
  return { trust_framework: trustFramework, scheme: { type: scheme.type, objective: scheme.objective } };
}

export function problemsOfIdentityProfile(
  input: IdentityProfileRequirementsInput | null | undefined,
): FieldError[] {
  return problemsOf([
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

export function problemsOfAdvancedIdentityProfile(input: AdvancedInput): FieldError[] {
  return problemsOfEach(input?.profiles, ADVANCED, ({ schemes }, profile) =>
    problemsOfEach(schemes, `${profile}.schemes`, ({ filter }, scheme) =>
      filter ? problemsOfFilter(filter, `${scheme}.filter`) : [],
    ),
  );
}

export function namesOfAdvancedIdentityProfile(input: AdvancedInput): FieldNames {
  const wire = 'advanced_identity_profile_requirements.profiles';
  return namesOfEach(input?.profiles, wire, ADVANCED, ({ schemes }, theirs, ours) =>
    namesOfEach(schemes, `${theirs}.schemes`, `${ours}.schemes`, ({ filter }, scheme, field) => ({
      [`${scheme}.config`]: field,
      ...(filter && namesOfFilter(filter, `${scheme}.config.filter`, `${field}.filter`)),
    })),
  );
}
