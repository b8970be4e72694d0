import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { CalendarDate } from './scalars.js';
import { Sensitive } from './sensitive.js';

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
  @Sensitive('PERSONAL')
  @Field(() => RequestedAddressFormat, { nullable: true, description: 'Which parts it has.' })
  addressFormat?: RequestedAddressFormat | null;

  @Sensitive('PERSONAL')
  @text('Unique delivery point reference number (United Kingdom)')
  udprn?: string | null;

  @Sensitive('PERSONAL')
  @text('Care of')
  careOf?: string | null;

  @Sensitive('PERSONAL')
  @text('Part of a building')
  subBuilding?: string | null;

  @Sensitive('PERSONAL')
  @text('Number of the building')
  buildingNumber?: string | null;

  @Sensitive('PERSONAL')
  @text('Name of the building')
  building?: string | null;

  @Sensitive('PERSONAL')
  @text('Street')
  street?: string | null;

  @Sensitive('PERSONAL')
  @text('Landmark')
  landmark?: string | null;

  @Sensitive('PERSONAL')
  @text('Line 1')
  addressLine1?: string | null;

  @Sensitive('PERSONAL')
  @text('Line 2')
  addressLine2?: string | null;

  @Sensitive('PERSONAL')
  @text('Line 3')
  addressLine3?: string | null;

  @Sensitive('PERSONAL')
  @text('Line 4')
  addressLine4?: string | null;

  @Sensitive('PERSONAL')
  @text('Line 5')
  addressLine5?: string | null;

  @Sensitive('PERSONAL')
  @text('Line 6')
  addressLine6?: string | null;

  @Sensitive('PERSONAL')
  @text('Locality')
  locality?: string | null;

  @Sensitive('PERSONAL')
  @text('Town or city')
  townCity?: string | null;

  @Sensitive('PERSONAL')
  @text('Subdistrict')
  subdistrict?: string | null;

  @Sensitive('PERSONAL')
  @text('District')
  district?: string | null;

  @Sensitive('PERSONAL')
  @text('State')
  state?: string | null;

  @Sensitive('PERSONAL')
  @text('Postal code')
  postalCode?: string | null;

  @Sensitive('PERSONAL')
  @text('Post office')
  postOffice?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-3.' })
  countryIso?: string | null;

  @Sensitive('PERSONAL')
  @text('Name of the country')
  country?: string | null;

  @Sensitive('PERSONAL')
  @text('The whole address as it is written', 1024)
  formattedAddress?: string | null;
}

@InputType({ description: 'What you know about the person; documents are compared with it.' })
export class ApplicantProfileInput {
  @Sensitive('PERSONAL')
  @text('Full name')
  fullName?: string | null;

  @Sensitive('PERSONAL')
  @text('What stands before the name')
  namePrefix?: string | null;

  @Sensitive('PERSONAL')
  @text('Given names')
  givenNames?: string | null;

  @Sensitive('PERSONAL')
  @text('First name')
  firstName?: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name')
  middleName?: string | null;

  @Sensitive('PERSONAL')
  @text('Family name')
  familyName?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth.' })
  dateOfBirth?: Date | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Address.' })
  address?: PostalAddressInput | null;
}
