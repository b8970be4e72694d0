import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { CalendarDate } from './scalars.js';

export enum RequestedAddressFormat {
  UNITED_KINGDOM = 'UNITED_KINGDOM',
  INDIA = 'INDIA',
  UNITED_STATES = 'UNITED_STATES',
  REST_OF_WORLD = 'REST_OF_WORLD',
}
describeEnum(RequestedAddressFormat, 'RequestedAddressFormat', 'Which parts an address has.', {
  UNITED_KINGDOM: 'As in the United Kingdom.',
  INDIA: 'As in India.',
  UNITED_STATES: 'As in the United States.',
  REST_OF_WORLD: 'As in all other countries.',
});

const text = (description: string, longest = 256): PropertyDecorator =>
  Field(() => String, { nullable: true, description: `${description}, at most ${longest} characters.` });

@InputType({
  description:
    'A postal address. Yoti refuses one without `buildingNumber`, `subBuilding` and `building` as INVALID_ADDRESS.',
})
export class PostalAddressInput {
  @Field(() => RequestedAddressFormat, { nullable: true, description: 'Which parts it has.' })
  addressFormat?: RequestedAddressFormat | null;

  @text('Unique delivery point reference number (United Kingdom)')
  udprn?: string | null;

  @text('Care of')
  careOf?: string | null;

  @text('Part of a building')
  subBuilding?: string | null;

  @text('Number of the building')
  buildingNumber?: string | null;

  @text('Name of the building')
  building?: string | null;

  @text('Street')
  street?: string | null;

  @text('Landmark')
  landmark?: string | null;

  @text('Line 1')
  addressLine1?: string | null;

  @text('Line 2')
  addressLine2?: string | null;

  @text('Line 3')
  addressLine3?: string | null;

  @text('Line 4')
  addressLine4?: string | null;

  @text('Line 5')
  addressLine5?: string | null;

  @text('Line 6')
  addressLine6?: string | null;

  @text('Locality')
  locality?: string | null;

  @text('Town or city')
  townCity?: string | null;

  @text('Subdistrict')
  subdistrict?: string | null;

  @text('District')
  district?: string | null;

  @text('State')
  state?: string | null;

  @text('Postal code')
  postalCode?: string | null;

  @text('Post office')
  postOffice?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-3.' })
  countryIso?: string | null;

  @text('Name of the country')
  country?: string | null;

  @text('The whole address as it is written', 1024)
  formattedAddress?: string | null;
}

@InputType({ description: 'What you know about the person; documents are compared with it.' })
export class ApplicantProfileInput {
  @text('Full name')
  fullName?: string | null;

  @text('What stands before the name')
  namePrefix?: string | null;

  @text('Given names')
  givenNames?: string | null;

  @text('First name')
  firstName?: string | null;

  @text('Middle name')
  middleName?: string | null;

  @text('Family name')
  familyName?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth.' })
  dateOfBirth?: Date | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Address.' })
  address?: PostalAddressInput | null;
}
