import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A value Yoti sent under a name that has no field of its own.' })
export class NamedValue {
  @Field(() => String, { description: "Yoti's name of it." })
  name!: string;

  @Field(() => String, { description: 'The value; JSON text when it is no plain value.' })
  value!: string;
}

const part = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({ description: 'A postal address. Which parts there are depends on its format.' })
export class PostalAddress {
  @part('1 United Kingdom, 2 India, 3 United States, 4 rest of the world.')
  addressFormat!: string | null;

  @part('Unique delivery point reference number (United Kingdom).')
  udprn!: string | null;

  @part('Care of.')
  careOf!: string | null;

  @part('Part of a building.')
  subBuilding!: string | null;

  @part('Number of the building.')
  buildingNumber!: string | null;

  @part('Name of the building.')
  building!: string | null;

  @part('Street.')
  street!: string | null;

  @part('Landmark.')
  landmark!: string | null;

  @part('Line 1.')
  addressLine1!: string | null;

  @part('Line 2.')
  addressLine2!: string | null;

  @part('Line 3.')
  addressLine3!: string | null;

  @part('Line 4.')
  addressLine4!: string | null;

  @part('Line 5.')
  addressLine5!: string | null;

  @part('Line 6.')
  addressLine6!: string | null;

  @part('Locality.')
  locality!: string | null;

  @part('Town or city.')
  townCity!: string | null;

  @part('Subdistrict.')
  subdistrict!: string | null;

  @part('District.')
  district!: string | null;

  @part('State.')
  state!: string | null;

  @part('Postal code.')
  postalCode!: string | null;

  @part('Post office.')
  postOffice!: string | null;

  @part('Country, ISO 3166-1 alpha-3.')
  countryIso!: string | null;

  @part('Name of the country.')
  country!: string | null;

  @part('The whole address as it is written.')
  formattedAddress!: string | null;

  @Field(() => [NamedValue], { description: 'What else Yoti sent.' })
  other!: NamedValue[];
}
