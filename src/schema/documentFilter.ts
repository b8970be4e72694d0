import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';

export enum Inclusion {
  INCLUDE = 'INCLUDE',
  EXCLUDE = 'EXCLUDE',
}
describeEnum(Inclusion, 'Inclusion', 'Whether a list allows or forbids.', {
  INCLUDE: 'Only what is in the list.',
  EXCLUDE: 'All but what is in the list.',
});

@InputType({ description: 'Countries that may or may not have issued the document.' })
export class CountryRestrictionInput {
  @Field(() => Inclusion, { description: 'Whether the countries are allowed or forbidden.' })
  inclusion!: Inclusion;

  @Field(() => [String], {
    description: 'The countries, ISO 3166-1 alpha-3, at most 50; at least one when only these are allowed.',
  })
  countryCodes!: string[];
}

@InputType({ description: 'Types that the document may or may not be of.' })
export class TypeRestrictionInput {
  @Field(() => Inclusion, { description: 'Whether the types are allowed or forbidden.' })
  inclusion!: Inclusion;

  @Field(() => [String], {
    description:
      "Yoti's names of the types, for example `PASSPORT`, at most 50; at least one when only these are allowed.",
  })
  documentTypes!: string[];
}

@InputType({ description: 'What every filter can say besides.' })
abstract class AllowancesInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether a document that has expired will do.' })
  allowsExpiredDocuments?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a document in another script than Latin will do.',
  })
  allowsNonLatinDocuments?: boolean | null;
}

@InputType({ description: 'Countries and types of documents, each restricted by itself.' })
export class OrthogonalRestrictionsInput extends AllowancesInput {
  @Field(() => CountryRestrictionInput, { nullable: true, description: 'Which countries; all when absent.' })
  countryRestriction?: CountryRestrictionInput | null;

  @Field(() => TypeRestrictionInput, { nullable: true, description: 'Which types; all when absent.' })
  typeRestriction?: TypeRestrictionInput | null;
}

@InputType({
  description: 'Documents of certain countries and types; where a list is absent, all are meant.',
})
export class DocumentRestrictionInput {
  @Field(() => [String], { nullable: true, description: 'The countries, ISO 3166-1 alpha-3, at most 50.' })
  countryCodes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Yoti's names of the types, for example `DRIVING_LICENCE`, at most 50.",
  })
  documentTypes?: string[] | null;
}

@InputType({ description: 'Countries and types of documents, restricted in combination.' })
export class DocumentRestrictionsInput extends AllowancesInput {
  @Field(() => Inclusion, { description: 'Whether the combinations are allowed or forbidden.' })
  inclusion!: Inclusion;

  @Field(() => [DocumentRestrictionInput], {
    description: 'The combinations, at most 50; at least one when only these are allowed.',
  })
  documents!: DocumentRestrictionInput[];
}

@InputType({ description: 'Which documents will do: exactly one of the fields is given.' })
export class DocumentFilterInput {
  @Field(() => OrthogonalRestrictionsInput, {
    nullable: true,
    description: 'By country and by type: "passports only, of France and Spain only".',
  })
  orthogonalRestrictions?: OrthogonalRestrictionsInput | null;

  @Field(() => DocumentRestrictionsInput, {
    nullable: true,
    description: 'By both at once: "a passport of France or a driving licence of Spain".',
  })
  documentRestrictions?: DocumentRestrictionsInput | null;
}
