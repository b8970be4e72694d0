import {
  CaptureMethod,
  ExpandedFieldSource,
  type DocumentFields,
  type ExpandedDocumentField,
  type IdDocumentResource,
  type Page,
  type SupplementaryDocumentResource,
} from '../schema/document.js';
import type { NamedValue } from '../schema/postalAddress.js';
import { ResourceType } from '../schema/resource.js';
import { assignTo, optionalEnumValue } from './convert.js';
import { invalidMedia, isObject, readFields, text, toAddress, toOther } from './jsonMedia.js';
import { toOptionalMedia, toMedia, type MediaSource } from './media.js';
import { toBaseResource } from './baseResource.js';
import type { components } from './yoti/wire.js';

type Wire = components['schemas'];

/** Fields that were read from documents: JSON media items. */
export class DocumentSource {
  readonly #media: MediaSource;

  constructor(media: MediaSource) {
    this.#media = media;
  }

  fields({
    fieldsMedia,
  }: IdDocumentResource | SupplementaryDocumentResource): Promise<DocumentFields | null> {
    return this.#media.json(fieldsMedia, toDocumentFields);
  }

  expandedFields({ expandedFieldsMedia }: IdDocumentResource): Promise<ExpandedDocumentField[] | null> {
    return this.#media.json(expandedFieldsMedia, toExpandedFields);
  }
}

export function toIdDocument(wire: Wire['IdDocumentResource'], sessionId: string): IdDocumentResource {
  return assignTo(toBaseResource(wire, ResourceType.ID_DOCUMENT, sessionId), {
    __typename: 'IdDocumentResource',
    documentType: wire.document_type ?? null,
    issuingCountry: wire.issuing_country ?? null,
    pages: toPages(wire.pages, sessionId),
    portrait: toOptionalMedia(wire.document_id_photo, sessionId),
    fieldsMedia: toOptionalMedia(wire.document_fields, sessionId),
    expandedFieldsMedia: toOptionalMedia(wire.expanded_document_fields, sessionId),
  });
}

export function toSupplementaryDocument(
  wire: Wire['SupplementaryDocumentResource'],
  sessionId: string,
): SupplementaryDocumentResource {
  return assignTo(toBaseResource(wire, ResourceType.SUPPLEMENTARY_DOCUMENT, sessionId), {
    __typename: 'SupplementaryDocumentResource',
    documentType: wire.document_type ?? null,
    issuingCountry: wire.issuing_country ?? null,
    pages: toPages(wire.pages, sessionId),
    fieldsMedia: toOptionalMedia(wire.document_fields, sessionId),
    file: toOptionalMedia(wire.file, sessionId),
  });
}

function toPages(pages: Wire['Page'][] | null | undefined, sessionId: string): Page[] {
  return (pages ?? []).map(({ capture_method, media, frames, extraction_image_ids }) => ({
    captureMethod: optionalEnumValue(CaptureMethod, capture_method),
    media: media ? toMedia(media, sessionId) : null,
    frames: (frames ?? []).flatMap((frame) => toOptionalMedia(frame, sessionId) ?? []),
    extractionImageIds: extraction_image_ids ?? [],
  }));
}

/** In the order of the GraphQL type. Reference 8.10. */
const DOCUMENT_FIELDS = [
  'fullName',
  'dateOfBirth',
  'nationality',
  'givenNames',
  'firstName',
  'middleName',
  'familyName',
  'namePrefix',
  'nameSuffix',
  'fullNameAlias',
  'givenNamesAlias',
  'firstNameAlias',
  'middleNameAlias',
  'familyNameAlias',
  'placeOfBirth',
  'countryOfBirth',
  'gender',
  'weight',
  'height',
  'eyeColor',
  'documentType',
  'issuingCountry',
  'documentNumber',
  'expirationDate',
  'dateOfIssue',
  'issuingAuthority',
  'placeOfIssue',
  'organisation',
  'personalIdentificationNumber',
] as const;

/** Converts the media item `document_fields`; dates stay as Yoti writes them. */
export function toDocumentFields(json: unknown): DocumentFields {
  if (!isObject(json)) throw invalidMedia();
  const { structured_postal_address: address, mrz, document_template: template, ...rest } = json;
  const { other, ...known } = readFields(rest, DOCUMENT_FIELDS);
  return {
    ...known,
    other: [
      ...other,
      ...(isObject(address) ? [] : toOther({ structured_postal_address: address ?? null })),
      ...toOtherParts('mrz', mrz, MRZ_PARTS),
      ...toOtherParts('document_template', template, TEMPLATE_PARTS),
    ],
    structuredPostalAddress: isObject(address) ? toAddress(address) : null,
    mrz: isObject(mrz)
      ? { type: text(mrz.type), line1: text(mrz.line1), line2: text(mrz.line2), line3: text(mrz.line3) }
      : null,
    documentTemplate: isObject(template)
      ? { frontPageName: text(template.front_page_name), backPageName: text(template.back_page_name) }
      : null,
  };
}

const MRZ_PARTS = ['type', 'line1', 'line2', 'line3'];
const TEMPLATE_PARTS = ['front_page_name', 'back_page_name'];

/** What fits no field of a nested object; the whole value if it is no object. */
const toOtherParts = (name: string, value: unknown, parts: string[]): NamedValue[] =>
  isObject(value) ? toOther(value, parts, `${name}.`) : toOther({ [name]: value ?? null });

/** Converts the media item `expanded_document_fields`. */
export function toExpandedFields(json: unknown): ExpandedDocumentField[] {
  // Without any word of fields it is another document.
  if (!isObject(json) || json.fields === undefined || !Array.isArray(json.fields ?? [])) throw invalidMedia();
  return ((json.fields ?? []) as unknown[]).filter(isObject).map((field) => ({
    name: text(field.name) ?? '',
    value: text(field.value),
    locale: text(field.locale),
    source: optionalEnumValue(ExpandedFieldSource, text(field.source)),
    isNonLatin: flag(field.is_non_latin),
    isTransliteration: flag(field.is_transliteration),
  }));
}

const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
