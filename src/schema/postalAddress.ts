import { Field, ObjectType } from 'type-graphql';
import { Sensitive } from './sensitive.js';

@ObjectType({ description: 'Value that Yoti sends under a name without a field of its own here.' })
export class NamedValue {
  @Sensitive('PERSONAL')
  @Field(() => String, { description: "Yoti's name of the value, as received." })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Value as text; JSON text if it is an object or a list.' })
  value!: string;
}

const part = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType('StructuredPostalAddress', {
  description: 'Postal address in parts. `addressFormat` decides which parts there are; the others are null.',
})
export class PostalAddress {
  @Sensitive('PERSONAL')
  @part('Layout: `1` United Kingdom, `2` India, `3` United States, `4` rest of the world.')
  addressFormat!: string | null;

  @Sensitive('PERSONAL')
  @part('Unique delivery point reference number of Royal Mail (United Kingdom only).')
  udprn!: string | null;

  @Sensitive('PERSONAL')
  @part('Person or household that receives the mail for the addressee.')
  careOf!: string | null;

  @Sensitive('PERSONAL')
  @part('Flat or unit within a building.')
  subBuilding!: string | null;

  @Sensitive('PERSONAL')
  @part('House number, including letters such as `12a`.')
  buildingNumber!: string | null;

  @Sensitive('PERSONAL')
  @part('Name of the building.')
  building!: string | null;

  @Sensitive('PERSONAL')
  @part('Street name, without the house number.')
  street!: string | null;

  @Sensitive('PERSONAL')
  @part('Landmark near the address.')
  landmark!: string | null;

  @Sensitive('PERSONAL')
  @part('First line of an address without separate parts.')
  addressLine1!: string | null;

  @Sensitive('PERSONAL')
  @part('Second line of an address without separate parts.')
  addressLine2!: string | null;

  @Sensitive('PERSONAL')
  @part('Third line of an address without separate parts.')
  addressLine3!: string | null;

  @Sensitive('PERSONAL')
  @part('Fourth line of an address without separate parts.')
  addressLine4!: string | null;

  @Sensitive('PERSONAL')
  @part('Fifth line of an address without separate parts.')
  addressLine5!: string | null;

  @Sensitive('PERSONAL')
  @part('Sixth line of an address without separate parts.')
  addressLine6!: string | null;

  @Sensitive('PERSONAL')
  @part('Neighbourhood or village within the town.')
  locality!: string | null;

  @Sensitive('PERSONAL')
  @part('Town or city.')
  townCity!: string | null;

  @Sensitive('PERSONAL')
  @part('Administrative level below the district.')
  subdistrict!: string | null;

  @Sensitive('PERSONAL')
  @part('Administrative level below the state.')
  district!: string | null;

  @Sensitive('PERSONAL')
  @part('State, province or region.')
  state!: string | null;

  @Sensitive('PERSONAL')
  @part('Post code or ZIP code.')
  postalCode!: string | null;

  @Sensitive('PERSONAL')
  @part('Post office that delivers to the address.')
  postOffice!: string | null;

  @Sensitive('PERSONAL')
  @part('Country, ISO 3166-1 alpha-3, for example `GBR`.')
  countryIso!: string | null;

  @Sensitive('PERSONAL')
  @part('Name of the country in words.')
  country!: string | null;

  @Sensitive('PERSONAL')
  @part('Whole address as printed on an envelope, with line breaks.')
  formattedAddress!: string | null;

  @Field(() => [NamedValue], { description: 'Values sent by Yoti that have no field here.' })
  other!: NamedValue[];
}
