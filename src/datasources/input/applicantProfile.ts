import type { FieldError } from '../../errors/apiError.js';
import type {
  ApplicantProfileInput,
  PostalAddressInput,
  RequestedAddressFormat,
} from '../../schema/applicantProfileInput.js';
import { fieldPathsOfOther, validateOther } from './otherProperties.js';
import { validateCountryCode, type FieldPaths } from './rules.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

type Schemas = components['schemas'];

const addressFormats: Record<RequestedAddressFormat, number> = {
  UNITED_KINGDOM: 1,
  INDIA: 2,
  UNITED_STATES: 3,
  REST_OF_WORLD: 4,
};

/** Personal data that the business supplies. Reference 6.7. */
export function toApplicantProfile(
  input: ApplicantProfileInput,
): WithNulls<Schemas['ApplicantProfileInput']> {
  return {
    ...input.other,
    full_name: input.fullName,
    name_prefix: input.namePrefix,
    given_names: input.givenNames,
    first_name: input.firstName,
    middle_name: input.middleName,
    family_name: input.familyName,
    date_of_birth: input.dateOfBirth?.toISOString().slice(0, 'yyyy-mm-dd'.length),
    structured_postal_address: input.address && toAddress(input.address),
  };
}

function toAddress({ addressFormat, other, ...parts }: PostalAddressInput): Record<string, unknown> {
  const entries = Object.entries(parts).map(([name, value]) => [wireName(name), value]);
  return {
    ...other,
    address_format: addressFormat && addressFormats[addressFormat],
    ...(Object.fromEntries(entries) as Record<string, unknown>),
  };
}

/** Wire names are the snake case of ours. */
const wireName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const PROFILE_NAMES = [
  'full_name',
  'name_prefix',
  'given_names',
  'first_name',
  'middle_name',
  'family_name',
  'date_of_birth',
  'structured_postal_address',
];

export function validateApplicantProfile(input: ApplicantProfileInput | null | undefined): FieldError[] {
  if (!input) return [];
  const { address, other } = input;
  const country = address?.countryIso;
  const addressNames = address?.other ? [...Object.keys(address).map(wireName), 'address_format'] : [];
  return [
    ...(typeof country === 'string'
      ? validateCountryCode(country, 'applicantProfile.address.countryIso')
      : []),
    ...validateOther(other, 'applicantProfile.other', PROFILE_NAMES),
    ...validateOther(address?.other, 'applicantProfile.address.other', addressNames),
  ];
}

export function fieldPathsOfApplicantProfile(input: ApplicantProfileInput | null | undefined): FieldPaths {
  const wire = 'resources.applicant_profile';
  const address = `${wire}.structured_postal_address`;
  return {
    ...fieldPathsOfOther(input?.other, wire, 'applicantProfile.other'),
    ...fieldPathsOfOther(input?.address?.other, address, 'applicantProfile.address.other'),
  };
}
