import type { FieldError } from '../../errors/apiError.js';
import type {
  ApplicantProfileInput,
  PostalAddressInput,
  RequestedAddressFormat,
} from '../../schema/applicantProfileInput.js';
import { validateCountryCode } from './rules.js';
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

/** Wire names are the snake case of ours. */
function toAddress({ addressFormat, ...parts }: PostalAddressInput): Record<string, unknown> {
  const entries = Object.entries(parts).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return {
    address_format: addressFormat && addressFormats[addressFormat],
    ...(Object.fromEntries(entries) as Record<string, unknown>),
  };
}

export function validateApplicantProfile(input: ApplicantProfileInput | null | undefined): FieldError[] {
  const country = input?.address?.countryIso;
  return typeof country === 'string'
    ? validateCountryCode(country, 'applicantProfile.address.countryIso')
    : [];
}
