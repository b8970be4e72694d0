import { Field, ObjectType } from 'type-graphql';
import { Sensitive } from './sensitive.js';

@ObjectType({ description: 'A value Yoti sent under a name that has no field of its own.' })
export class NamedValue {
  @Field(() => String, { description: "Yoti's name of it." })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'The value; JSON text when it is no plain value.' })
  value!: string;
}

const part = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'A postal address. Which parts there are depends on its format.' })
export class PostalAddress {
  @Sensitive('PERSONAL')
  @part('1 United Kingdom, 2 India, 3 United States, 4 rest of the world.')
  addressFormat!: string | null;

  @Sensitive('PERSONAL')
  @part('Unique delivery point reference number (United Kingdom).')
  udprn!: string | null;

  @Sensitive('PERSONAL')
  @part('Care of.')
  careOf!: string | null;

  @Sensitive('PERSONAL')
  @part('Part of a building.')
  subBuilding!: string | null;

  @Sensitive('PERSONAL')
  @part('Number of the building.')
  buildingNumber!: string | null;

  @Sensitive('PERSONAL')
  @part('Name of the building.')
  building!: string | null;

  @Sensitive('PERSONAL')
  @part('Street.')
  street!: string | null;

  @Sensitive('PERSONAL')
  @part('Landmark.')
  landmark!: string | null;

  @Sensitive('PERSONAL')
  @part('Line 1.')
  addressLine1!: string | null;

  @Sensitive('PERSONAL')
  @part('Line 2.')
  addressLine2!: string | null;

  @Sensitive('PERSONAL')
  @part('Line 3.')
  addressLine3!: string | null;

  @Sensitive('PERSONAL')
  @part('Line 4.')
  addressLine4!: string | null;

  @Sensitive('PERSONAL')
  @part('Line 5.')
  addressLine5!: string | null;

  @Sensitive('PERSONAL')
  @part('Line 6.')
  addressLine6!: string | null;

  @Sensitive('PERSONAL')
  @part('Locality.')
  locality!: string | null;

  @Sensitive('PERSONAL')
  @part('Town or city.')
  townCity!: string | null;

  @Sensitive('PERSONAL')
  @part('Subdistrict.')
  subdistrict!: string | null;

  @Sensitive('PERSONAL')
  @part('District.')
  district!: string | null;

  @Sensitive('PERSONAL')
  @part('State.')
  state!: string | null;

  @Sensitive('PERSONAL')
  @part('Postal code.')
  postalCode!: string | null;

  @Sensitive('PERSONAL')
  @part('Post office.')
  postOffice!: string | null;

  @Sensitive('PERSONAL')
  @part('Country, ISO 3166-1 alpha-3.')
  countryIso!: string | null;

  @Sensitive('PERSONAL')
  @part('Name of the country.')
  country!: string | null;

  @Sensitive('PERSONAL')
  @part('The whole address as it is written.')
  formattedAddress!: string | null;

  @Field(() => [NamedValue], { description: 'What else Yoti sent.' })
  other!: NamedValue[];
}
