import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from './scalars.js';

@ObjectType({ description: 'Conditions on a document beyond its type.' })
export class SupportedDocumentRequirements {
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The document must be issued after this date, YYYY-MM-DD; null if any date is accepted.',
  })
  dateFrom!: string | null;
}

@ObjectType({ description: 'Document type that Yoti can read.' })
export class SupportedDocument {
  @Field(() => String, { description: "Yoti's document type, for example PASSPORT." })
  type!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the document is in Latin script only; null if Yoti does not say.',
  })
  isStrictlyLatin!: boolean | null;

  @Field(() => SupportedDocumentRequirements, {
    nullable: true,
    description: 'Further conditions; null if there are none.',
  })
  requirements!: SupportedDocumentRequirements | null;
}

@ObjectType({ description: 'Country with the document types that Yoti can read.' })
export class SupportedCountry {
  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-3.' })
  code!: string;

  @Field(() => [SupportedDocument], { description: 'Document types of the country.' })
  documents!: SupportedDocument[];
}
