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
describeEnum(CaptureMethod, 'CaptureMethod', 'Way in which a page was captured.', {
  CAMERA: 'Taken with the camera.',
  UPLOAD: 'Uploaded as a file.',
  UNKNOWN: 'Way that this version of the gateway does not know.',
});

@ObjectType('DocumentPage', { description: 'Captured page of a document, for example the back of a card.' })
export class Page {
  @Field(() => CaptureMethod, { nullable: true, description: 'Camera or upload; null if Yoti does not say.' })
  captureMethod!: CaptureMethod | null;

  @Field(() => Media, { nullable: true, description: 'Image of the page; null if Yoti lists none.' })
  media!: Media | null;

  @Field(() => [Media], {
    description: 'Further images of the page, for example to show a hologram; may be empty.',
  })
  frames!: Media[];

  @Field(() => [ID], { description: 'Ids of the media items that the text was extracted from.' })
  extractionImageIds!: string[];
}

@ObjectType({
  description: 'Machine-readable zone (MRZ) of a document, as read. A line is null if it was not read.',
})
export class MachineReadableZone {
  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description:
      "Yoti's number of the MRZ format: `1` for TD1 (cards), `2` for TD3 (passports); null if Yoti does not say.",
  })
  type!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'First line, with filler characters `<`.' })
  line1!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Second line, with filler characters `<`.' })
  line2!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Third line, with filler characters `<`; null for TD3, which has two lines.',
  })
  line3!: string | null;
}

@ObjectType({ description: 'Document templates that Yoti matched the pages with.' })
export class DocumentTemplate {
  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of the template of the front page; null if none matched.",
  })
  frontPageName!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of the template of the back page; null if none matched.",
  })
  backPageName!: string | null;
}

const text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@ObjectType({
  description:
    'Text read from a document. A field is null if the document lacks it or it was not read; dates may be partial: YYYY-MM-DD, YYYY-MM or YYYY.',
})
export class DocumentFields {
  @Sensitive('PERSONAL')
  @text('Full name in one line, as printed.')
  fullName!: string | null;

  @Sensitive('PERSONAL')
  @text('Date of birth: YYYY-MM-DD, YYYY-MM or YYYY.')
  dateOfBirth!: string | null;

  @Sensitive('PERSONAL')
  @text('Nationality, ISO 3166-1 alpha-3.')
  nationality!: string | null;

  @Sensitive('PERSONAL')
  @text('All given names, as printed.')
  givenNames!: string | null;

  @Sensitive('PERSONAL')
  @text('First given name.')
  firstName!: string | null;

  @Sensitive('PERSONAL')
  @text('Middle name or names.')
  middleName!: string | null;

  @Sensitive('PERSONAL')
  @text('Family name (surname).')
  familyName!: string | null;

  @Sensitive('PERSONAL')
  @text('Title before the name, for example `Dr`.')
  namePrefix!: string | null;

  @Sensitive('PERSONAL')
  @text('Suffix after the name, for example `Jr`.')
  nameSuffix!: string | null;

  @Sensitive('PERSONAL')
  @text('Full name in a second spelling on the document, for example a transliteration.')
  fullNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Given names in a second spelling on the document.')
  givenNamesAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('First given name in a second spelling on the document.')
  firstNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Middle names in a second spelling on the document.')
  middleNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Family name in a second spelling on the document.')
  familyNameAlias!: string | null;

  @Sensitive('PERSONAL')
  @text('Place of birth, as printed.')
  placeOfBirth!: string | null;

  @Sensitive('PERSONAL')
  @text('Country of birth, as printed.')
  countryOfBirth!: string | null;

  @Sensitive('PERSONAL')
  @text('Sex or gender on the document: MALE, FEMALE, TRANSGENDER or OTHER.')
  gender!: string | null;

  @Sensitive('PERSONAL')
  @text('Body weight with its unit, as printed.')
  weight!: string | null;

  @Sensitive('PERSONAL')
  @text('Body height with its unit, as printed.')
  height!: string | null;

  @Sensitive('PERSONAL')
  @text('Eye colour, as printed.')
  eyeColor!: string | null;

  @Field(() => PostalAddress, {
    nullable: true,
    description: 'Postal address in parts; null if the document has none.',
  })
  structuredPostalAddress!: PostalAddress | null;

  @Sensitive('PERSONAL')
  @text("Yoti's document type, for example PASSPORT.")
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @text('Issuing country, ISO 3166-1 alpha-3.')
  issuingCountry!: string | null;

  @Sensitive('PERSONAL')
  @text('Document number, as printed.')
  documentNumber!: string | null;

  @Sensitive('PERSONAL')
  @text('Expiry date (may be partial), or LIFETIME, or NOT_PRESENT.')
  expirationDate!: string | null;

  @Sensitive('PERSONAL')
  @text('Issue date: YYYY-MM-DD, YYYY-MM or YYYY.')
  dateOfIssue!: string | null;

  @Sensitive('PERSONAL')
  @text('Name of the issuing authority, as printed.')
  issuingAuthority!: string | null;

  @Sensitive('PERSONAL')
  @text('Place of issue, as printed.')
  placeOfIssue!: string | null;

  @Field(() => MachineReadableZone, {
    nullable: true,
    description: 'Machine-readable zone; null if the document has none.',
  })
  mrz!: MachineReadableZone | null;

  @Sensitive('PERSONAL')
  @text('Organisation that the document names, for example an employer or supplier.')
  organisation!: string | null;

  @Sensitive('PERSONAL')
  @text('National or personal identification number of the holder.')
  personalIdentificationNumber!: string | null;

  @Field(() => DocumentTemplate, {
    nullable: true,
    description: 'Templates that Yoti matched the pages with; null if it reports none.',
  })
  documentTemplate!: DocumentTemplate | null;

  @Field(() => [NamedValue], { description: 'Values read by Yoti that have no field here.' })
  other!: NamedValue[];
}

export enum ExpandedFieldSource {
  VIZ = 'VIZ',
  MRZ = 'MRZ',
  BARCODE = 'BARCODE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(ExpandedFieldSource, 'ExpandedFieldSource', 'Place on a document from which a value was read.', {
  VIZ: 'Visual inspection zone: the printed text.',
  MRZ: 'Machine-readable zone.',
  BARCODE: 'Barcode.',
  UNKNOWN: 'Place that this version of the gateway does not know.',
});

@ObjectType({
  description: 'One reading of a document field. A field can have several, by place and by script.',
})
export class ExpandedDocumentField {
  @Field(() => String, { description: "Yoti's field name, for example `full_name`." })
  name!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Text as read; null if it could not be read.' })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language tag of the text; null if Yoti does not say.',
  })
  locale!: string | null;

  @Field(() => ExpandedFieldSource, {
    nullable: true,
    description: 'Place on the document; null if Yoti does not say.',
  })
  source!: ExpandedFieldSource | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the script is not Latin; null if Yoti does not say.',
  })
  isNonLatin!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the text is a transliteration; null if Yoti does not say.',
  })
  isTransliteration!: boolean | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'Identity document captured in the session. Each attempt is a new resource.',
})
export class IdDocumentResource extends Resource {
  override __typename = 'IdDocumentResource' as const;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: "Yoti's document type, for example PASSPORT; null if Yoti does not say.",
  })
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Issuing country, ISO 3166-1 alpha-3; null if Yoti does not say.',
  })
  issuingCountry!: string | null;

  @Field(() => [Page], { description: 'Captured pages, in order; empty until the first capture.' })
  pages!: Page[];

  @Field(() => Media, {
    nullable: true,
    description: 'Portrait cut out of the document; null if there is none.',
  })
  portrait!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item that `fields` is parsed from; null until the text was extracted.',
  })
  fieldsMedia!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description:
      'JSON media item that `expandedFields` is parsed from; null unless `hasExpandedFields` was requested.',
  })
  expandedFieldsMedia!: Media | null;
}

@Directive('@key(fields: "id session { id }")')
@ObjectType({
  implements: Resource,
  description: 'Supplementary document captured in the session, for example a utility bill.',
})
export class SupplementaryDocumentResource extends Resource {
  override __typename = 'SupplementaryDocumentResource' as const;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: "Yoti's document type, for example UTILITY_BILL; null if Yoti does not say.",
  })
  documentType!: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    nullable: true,
    description: 'Issuing country, ISO 3166-1 alpha-3; null if Yoti does not say.',
  })
  issuingCountry!: string | null;

  @Field(() => [Page], { description: 'Captured pages, in order; may be empty.' })
  pages!: Page[];

  @Field(() => Media, {
    nullable: true,
    description: 'JSON media item that `fields` is parsed from; null until the text was extracted.',
  })
  fieldsMedia!: Media | null;

  @Field(() => Media, {
    nullable: true,
    description: 'Document uploaded as one file, for example a PDF; null if Yoti lists none.',
  })
  file!: Media | null;
}
