import { Directive, Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';

export enum Inclusion {
  INCLUDE = 'INCLUDE',
  EXCLUDE = 'EXCLUDE',
}
describeEnum(Inclusion, 'Inclusion', 'Meaning of a list of documents or countries: allowed or forbidden.', {
  INCLUDE: 'Only entries of the list are allowed.',
  EXCLUDE: 'Every entry except those of the list is allowed.',
});

@InputType({ description: 'Issuing countries that are allowed or forbidden.' })
export class CountryRestrictionInput {
  @Field(() => Inclusion, { description: 'Whether `countryCodes` are allowed or forbidden.' })
  inclusion!: Inclusion;

  @Field(() => [String], {
    description: 'Countries, ISO 3166-1 alpha-3, at most 50; at least one with INCLUDE.',
  })
  countryCodes!: string[];
}

@InputType({ description: 'Document types that are allowed or forbidden.' })
export class TypeRestrictionInput {
  @Field(() => Inclusion, { description: 'Whether `documentTypes` are allowed or forbidden.' })
  inclusion!: Inclusion;

  @Field(() => [String], {
    description: "Yoti's document types, for example `PASSPORT`, at most 50; at least one with INCLUDE.",
  })
  documentTypes!: string[];
}

@InputType({ description: 'Options that every document filter has.' })
abstract class AllowancesInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether expired documents are accepted; Yoti's default if absent.",
  })
  allowsExpiredDocuments?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether documents in a script other than Latin are accepted; Yoti's default if absent.",
  })
  allowsNonLatinDocuments?: boolean | null;
}

@InputType({ description: 'Restriction by country and, independently of it, by document type.' })
export class OrthogonalRestrictionsInput extends AllowancesInput {
  @Field(() => CountryRestrictionInput, {
    nullable: true,
    description: 'Restriction by issuing country; all countries if absent.',
  })
  countryRestriction?: CountryRestrictionInput | null;

  @Field(() => TypeRestrictionInput, {
    nullable: true,
    description: 'Restriction by document type; all types if absent.',
  })
  typeRestriction?: TypeRestrictionInput | null;
}

@InputType({
  description: 'Combination of countries and document types; an absent list stands for all.',
})
export class DocumentRestrictionInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Issuing countries, ISO 3166-1 alpha-3, at most 50.',
  })
  countryCodes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Yoti's document types, for example `DRIVING_LICENCE`, at most 50.",
  })
  documentTypes?: string[] | null;
}

@InputType({ description: 'Restriction by combinations of country and document type.' })
export class DocumentRestrictionsInput extends AllowancesInput {
  @Field(() => Inclusion, { description: 'Whether the combinations are allowed or forbidden.' })
  inclusion!: Inclusion;

  @Field(() => [DocumentRestrictionInput], {
    description: 'Combinations, at most 50; at least one with INCLUDE.',
  })
  documents!: DocumentRestrictionInput[];
}

@Directive('@oneOf')
@InputType({ description: 'Filter of accepted documents: exactly one of its fields.' })
export class DocumentFilterInput {
  @Field(() => OrthogonalRestrictionsInput, {
    nullable: true,
    description: 'Country and type restricted independently: "passports only, of France and Spain only".',
  })
  orthogonalRestrictions?: OrthogonalRestrictionsInput | null;

  @Field(() => DocumentRestrictionsInput, {
    nullable: true,
    description:
      'Country and type restricted in combination: "a passport of France or a driving licence of Spain".',
  })
  documentRestrictions?: DocumentRestrictionsInput | null;
}
