import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { NamedValue, PostalAddress } from './postalAddress.js';
import { Resource } from './resource.js';
import { Sensitive } from './sensitive.js';

export enum CaptureMethod {
  CAMERA = 'CAMERA',
  UPLOAD = 'UPLOAD',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(CaptureMethod, 'CaptureMethod', 'How a page was captured.', {
  CAMERA: 'With the camera.',
  UPLOAD: 'As a file.',
  UNKNOWN: 'A way this version of the gateway does not know.',
});

@ObjectType({ description: 'A page of a document.' })
export class Page {
  @Field(() => CaptureMethod, { nullable: true, description: 'How it was captured.' })
  captureMethod!: CaptureMethod | null;

  @Field(() => Media, { nullable: true, description: 'Its image.' })
  media!: Media | null;

  @Field(() => [Media], { description: 'More images of it, for example to show a hologram.' })
  frames!: Media[];

  @Field(() => [ID], { description: 'The images its text was read from.' })
  extractionImageIds!: string[];
}

@ObjectType({ description: 'The machine-readable zone of a document.' })
export class MachineReadableZone {
  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: '1 for TD1 (cards), 2 for TD3 (passports).' })
  type!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'First line.' })
  line1!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Second line.' })
  line2!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Third line; TD1 only.' })
  line3!: string | null;
}

@ObjectType({ description: 'Which template of a document its pages follow.' })
export class DocumentTemplate {
  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Yoti's name of the front page." })
  frontPageName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Yoti's name of the back page." })
  backPageName!: string | null;
}

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({
  description: 'What was read from a document. A date may be partial: YYYY-MM-DD, YYYY-MM or YYYY.',
})
export class DocumentFields {
  @Sensitive('PERSONAL')
  @text('Full name.')
  fullName!: string | null;

  @Sensitive('PERSONAL')
  @text('Date of birth; may be partial.')
  dateOfBirth!: string | null;

  @Sensitive('PERSONAL')
  @text('Nationality, ISO 3166-1 alpha-3.')
  nationality!: string | null;

  @Sensitive('PERSONAL')
  @text('Given names.')
  givenNames!: string | null;

  @Sensitive('PERSONAL')
  @text('First name.')
  firstName!: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name.')
  middleName!: string | null;

  @Sensitive('PERSONAL')
  @text('Family name.')
  familyName!: string | null;

  @Sensitive('PERSONAL')
  @text('What stands before the name.')
  namePrefix!: string | null;

  @Sensitive('PERSONAL')
  @text('What stands behind the name.')
  nameSuffix!: string | null;

  @Sensitive('PERSONAL')
  @text('Full name, in another way of writing.')
  fullNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Given names, in another way of writing.')
  givenNamesAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('First name, in another way of writing.')
  firstNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name, in another way of writing.')
  middleNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Family name, in another way of writing.')
  familyNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Place of birth.')
  placeOfBirth!: string | null;

  @Sensitive('PERSONAL')
  @text('Country of birth.')
  countryOfBirth!: string | null;

  @Sensitive('PERSONAL')
  @text('MALE, FEMALE, TRANSGENDER or OTHER.')
  gender!: string | null;

  @Sensitive('PERSONAL')
  @text('Weight, as written.')
  weight!: string | null;

  @Sensitive('PERSONAL')
  @text('Height, as written.')
  height!: string | null;

  @Sensitive('PERSONAL')
  @text('Colour of the eyes.')
  eyeColor!: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Address.' })
  structuredPostalAddress!: PostalAddress | null;

  @Sensitive('PERSONAL')
  @text("Yoti's name of the type of document.")
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @text('Country that issued it, ISO 3166-1 alpha-3.')
  issuingCountry!: string | null;

  @Sensitive('PERSONAL')
  @text('Number of the document.')
  documentNumber!: string | null;

  @Sensitive('PERSONAL')
  @text('A date, LIFETIME or NOT_PRESENT.')
  expirationDate!: string | null;

  @Sensitive('PERSONAL')
  @text('Date of issue; may be partial.')
  dateOfIssue!: string | null;

  @Sensitive('PERSONAL')
  @text('Authority that issued it.')
  issuingAuthority!: string | null;

  @Sensitive('PERSONAL')
  @text('Place of issue.')
  placeOfIssue!: string | null;

  @Field(() => MachineReadableZone, { nullable: true, description: 'Machine-readable zone.' })
  mrz!: MachineReadableZone | null;

  @Sensitive('PERSONAL')
  @text('Organisation.')
  organisation!: string | null;

  @Sensitive('PERSONAL')
  @text('Personal identification number.')
  personalIdentificationNumber!: string | null;

  @Field(() => DocumentTemplate, { nullable: true, description: 'Which template its pages follow.' })
  documentTemplate!: DocumentTemplate | null;

  @Field(() => [NamedValue], { description: 'What else was read.' })
  other!: NamedValue[];
}

export enum ExpandedFieldSource {
  VIZ = 'VIZ',
  MRZ = 'MRZ',
  BARCODE = 'BARCODE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ExpandedFieldSource, 'ExpandedFieldSource', 'Where on a document something was read.', {
  VIZ: 'The part for people.',
  MRZ: 'The machine-readable zone.',
  BARCODE: 'A barcode.',
  UNKNOWN: 'A place this version of the gateway does not know.',
});

@ObjectType({
  description: 'One reading of one field; the same field can have several, by place and script.',
})
export class ExpandedDocumentField {
  @Field(() => String, { description: "Yoti's name of the field." })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'What was read.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Its language.' })
  locale!: string | null;

  @Field(() => ExpandedFieldSource, { nullable: true, description: 'Where it was read.' })
  source!: ExpandedFieldSource | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is in a script that is not Latin.' })
  isNonLatin!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was transliterated.' })
  isTransliteration!: boolean | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Resource, description: 'An identity document.' })
export class IdDocumentResource extends Resource {
  override __typename = 'IdDocumentResource' as const;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Yoti's name of its type, for example PASSPORT." })
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Country that issued it, ISO 3166-1 alpha-3.' })
  issuingCountry!: string | null;

  @Field(() => [Page], { description: 'Its pages.' })
  pages!: Page[];

  @Field(() => Media, { nullable: true, description: 'The portrait on it.' })
  portrait!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'What `fields` is read from; null until its text was read.',
  })
  fieldsMedia!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'What `expandedFields` is read from; only if it was asked for.',
  })
  expandedFieldsMedia!: Media | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({ implements: Resource, description: 'A supplementary document, for example a utility bill.' })
export class SupplementaryDocumentResource extends Resource {
  override __typename = 'SupplementaryDocumentResource' as const;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Yoti's name of its type, for example UTILITY_BILL." })
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Country that issued it, ISO 3166-1 alpha-3.' })
  issuingCountry!: string | null;

  @Field(() => [Page], { description: 'Its pages.' })
  pages!: Page[];

  @Field(() => Media, {
    nullable: true,
    description: 'What `fields` is read from; null until its text was read.',
  })
  fieldsMedia!: Media | null;

  @Field(() => Media, { nullable: true, description: 'The document as a file.' })
  file!: Media | null;
}
