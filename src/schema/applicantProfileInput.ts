import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { CalendarDate, JSONObject } from './scalars.js';
import { Sensitive } from './sensitive.js';

export enum RequestedAddressFormat {
  UNITED_KINGDOM = 'UNITED_KINGDOM',
  INDIA = 'INDIA',
  UNITED_STATES = 'UNITED_STATES',
  REST_OF_WORLD = 'REST_OF_WORLD',
}
describeEnum(
  RequestedAddressFormat,
  'RequestedAddressFormat',
  'Address layout by country; decides which parts an address has.',
  {
    UNITED_KINGDOM: "Layout of the United Kingdom (Yoti's format 1).",
    INDIA: "Layout of India (Yoti's format 2).",
    UNITED_STATES: "Layout of the United States (Yoti's format 3).",
    REST_OF_WORLD: "Layout of all other countries (Yoti's format 4).",
  },
);

const text = (description: string, longest = 256): PropertyDecorator =>
  Field(() => String, { nullable: true, description: `${description}, at most ${longest} characters.` });

@InputType('StructuredPostalAddressInput', {
  description:
    'Postal address. At least one of `buildingNumber`, `subBuilding` and `building` is required; Yoti answers INVALID_ADDRESS otherwise.',
})
export class PostalAddressInput {
  @Sensitive('PERSONAL')
  @Field(() => RequestedAddressFormat, {
    nullable: true,
    description: 'Layout of the address, which decides the parts that Yoti reads.',
  })
  addressFormat?: RequestedAddressFormat | null;

  @Sensitive('PERSONAL')
  @text('Unique delivery point reference number of Royal Mail (United Kingdom only)')
  udprn?: string | null;

  @Sensitive('PERSONAL')
  @text('Person or household that receives the mail for the addressee')
  careOf?: string | null;

  @Sensitive('PERSONAL')
  @text('Flat or unit within a building')
  subBuilding?: string | null;

  @Sensitive('PERSONAL')
  @text('House number, including letters such as `12a`')
  buildingNumber?: string | null;

  @Sensitive('PERSONAL')
  @text('Name of the building')
  building?: string | null;

  @Sensitive('PERSONAL')
  @text('Street name, without the house number')
  street?: string | null;

  @Sensitive('PERSONAL')
  @text('Landmark near the address')
  landmark?: string | null;

  @Sensitive('PERSONAL')
  @text('First line of an address without separate parts')
  addressLine1?: string | null;

  @Sensitive('PERSONAL')
  @text('Second line of an address without separate parts')
  addressLine2?: string | null;

  @Sensitive('PERSONAL')
  @text('Third line of an address without separate parts')
  addressLine3?: string | null;

  @Sensitive('PERSONAL')
  @text('Fourth line of an address without separate parts')
  addressLine4?: string | null;

  @Sensitive('PERSONAL')
  @text('Fifth line of an address without separate parts')
  addressLine5?: string | null;

  @Sensitive('PERSONAL')
  @text('Sixth line of an address without separate parts')
  addressLine6?: string | null;

  @Sensitive('PERSONAL')
  @text('Neighbourhood or village within the town')
  locality?: string | null;

  @Sensitive('PERSONAL')
  @text('Town or city')
  townCity?: string | null;

  @Sensitive('PERSONAL')
  @text('Administrative level below the district')
  subdistrict?: string | null;

  @Sensitive('PERSONAL')
  @text('Administrative level below the state')
  district?: string | null;

  @Sensitive('PERSONAL')
  @text('State, province or region')
  state?: string | null;

  @Sensitive('PERSONAL')
  @text('Post code or ZIP code')
  postalCode?: string | null;

  @Sensitive('PERSONAL')
  @text('Post office that delivers to the address')
  postOffice?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-3, for example `GBR`.' })
  countryIso?: string | null;

  @Sensitive('PERSONAL')
  @text('Name of the country in words')
  country?: string | null;

  @Sensitive('PERSONAL')
  @text('Whole address as printed on an envelope, with line breaks', 1024)
  formattedAddress?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => JSONObject, {
    nullable: true,
    description: "Further properties of the address, by Yoti's names; at most 50, nested at most 5 deep.",
  })
  other?: Record<string, unknown> | null;
}

@InputType({
  description:
    'Details of the person known to the business; Yoti compares documents with them. All are optional.',
})
export class ApplicantProfileInput {
  @Sensitive('PERSONAL')
  @text('Full name in one line')
  fullName?: string | null;

  @Sensitive('PERSONAL')
  @text('Title before the name, for example `Dr`')
  namePrefix?: string | null;

  @Sensitive('PERSONAL')
  @text('All given names, separated by blanks')
  givenNames?: string | null;

  @Sensitive('PERSONAL')
  @text('First given name')
  firstName?: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name or names')
  middleName?: string | null;

  @Sensitive('PERSONAL')
  @text('Family name (surname)')
  familyName?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth, YYYY-MM-DD.' })
  dateOfBirth?: Date | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'Postal address in parts.' })
  address?: PostalAddressInput | null;

  @Sensitive('PERSONAL')
  @Field(() => JSONObject, {
    nullable: true,
    description: "Further properties of the person, by Yoti's names; at most 50, nested at most 5 deep.",
  })
  other?: Record<string, unknown> | null;
}
