import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from './scalars.js';

@ObjectType({ description: 'What a document must be besides its type.' })
export class SupportedDocumentRequirements {
  @Field(() => CalendarDate, { nullable: true, description: 'It must have been issued after this day.' })
  dateFrom!: string | null;
}

@ObjectType({ description: 'A type of document that Yoti can read.' })
export class SupportedDocument {
  @Field(() => String, { description: "Yoti's name of the type, for example PASSPORT." })
  type!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is in Latin script only; null where Yoti does not say.',
  })
  isStrictlyLatin!: boolean | null;

  @Field(() => SupportedDocumentRequirements, {
    nullable: true,
    description: 'What it must be besides; null when nothing.',
  })
  requirements!: SupportedDocumentRequirements | null;
}

@ObjectType({ description: 'A country, and its documents that Yoti can read.' })
export class SupportedCountry {
  @Field(() => String, { description: 'The country, ISO 3166-1 alpha-3.' })
  code!: string;

  @Field(() => [SupportedDocument], { description: 'Its documents.' })
  documents!: SupportedDocument[];
}
