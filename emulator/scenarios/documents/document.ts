import { allowedDocuments } from '../../state/documentFilter.js';
import { type KnownDocument } from './documentFields.js';
import { addImage, mediaView } from '../../state/media.js';
import { notify } from '../../http/notification.js';
import { selfieOf } from '../person.js';
import { pictureOf } from '../picture.js';
import { type Requirement } from '../../state/requirement.js';
import { addResource, type Resource, resourcesOf } from '../../state/resource.js';
import { type Session } from '../../state/session.js';
import { extractText, triesLeft } from './textExtraction.js';
import { type Yoti } from '../../state/emulatorState.js';

/** A document that the user shows, as POST /agent names it. */
export interface ShownDocument {
  issuing_country?: string;
  document_type?: string;
  capture_method?: string;
}

type Kind = 'id_documents' | 'supplementary_documents';

const twoSided = ['DRIVING_LICENCE', 'NATIONAL_ID', 'RESIDENCE_PERMIT', 'STATE_ID', 'AADHAAR'];
/** The law forbids to hand these pictures out. */
const withheld = ['AADHAAR'];

/** The user shows a document for every requirement, or those given; an unreadable one is tried again. */
export function showDocuments(yoti: Yoti, session: Session, kind: Kind, shown: ShownDocument[] = []): void {
  const type = kind === 'id_documents' ? 'ID_DOCUMENT' : 'SUPPLEMENTARY_DOCUMENT';
  const open = session.requirements.filter((r) => r.type === type && r.state === 'REQUIRED');
  const count = Math.max(open.length, shown.length);
  for (let index = 0; index < count; index++) {
    show(yoti, session, kind, open[index], shown[index] ?? {});
  }
}

function show(
  yoti: Yoti,
  session: Session,
  kind: Kind,
  requirement: Requirement | undefined,
  shown: ShownDocument,
): void {
  let tries = 0;
  let isRead = false;
  while (!isRead && tries <= triesLeft(session, kind)) {
    isRead = capture(yoti, session, kind, requirement, shown, tries);
    tries++;
  }
  if (requirement) {
    requirement.state = 'COMPLETE';
  }
}

function capture(
  yoti: Yoti,
  session: Session,
  kind: Kind,
  requirement: Requirement | undefined,
  shown: ShownDocument,
  tries: number,
): boolean {
  const source = requirement?.sources[0] ?? 'END_USER';
  const resource = addResource(session, yoti.now(), { kind, source, requirement });
  const document =
    kind === 'id_documents' ? idDocument(requirement, shown) : supplementary(requirement, shown);
  resource.document = document;
  resource.fields = {
    document_type: document.type,
    issuing_country: document.country,
    pages: pages(yoti, session, document, shown.capture_method ?? 'CAMERA'),
  };
  if (kind === 'id_documents') {
    addPortrait(yoti, session, resource);
  }
  notify(yoti, session, 'resource_update', { resource_id: resource.id });
  return extractText(yoti, session, resource, document, tries);
}

function idDocument(requirement: Requirement | undefined, shown: ShownDocument): KnownDocument {
  const countries = allowedDocuments(requirement?.document?.filter);
  const wanted = countries.find(({ code }) => code === (shown.issuing_country ?? 'GBR')) ?? countries[0];
  const country = shown.issuing_country ?? wanted?.code ?? 'GBR';
  return { type: shown.document_type ?? wanted?.supported_documents[0]?.type ?? 'PASSPORT', country };
}

function supplementary(requirement: Requirement | undefined, shown: ShownDocument): KnownDocument {
  return {
    type: shown.document_type ?? requirement?.document?.document_types?.[0] ?? 'UTILITY_BILL',
    country: shown.issuing_country ?? requirement?.document?.country_codes?.[0] ?? 'GBR',
  };
}

function pages(yoti: Yoti, session: Session, { type, country }: KnownDocument, method: string): object[] {
  const sides = twoSided.includes(type) ? ['front', 'back'] : ['front'];
  const picture = (name: string) =>
    addImage(yoti, session, pictureOf(`${country} ${type} ${name}`), withheld.includes(type));
  return sides.map((side) => {
    const page = picture(side);
    const frame = { media: mediaView(picture(`${side} frame`)) };
    return {
      capture_method: method,
      media: mediaView(page),
      frames: [frame],
      extraction_image_ids: [page.id],
    };
  });
}

/** The photograph on the document shows the enrolled person. */
function addPortrait(yoti: Yoti, session: Session, resource: Resource): void {
  const isWithheld = withheld.includes(resource.document?.type ?? '');
  const portrait = addImage(yoti, session, selfieOf(yoti, session, 'ENROLLED_PERSON'), isWithheld);
  resource.faceId = portrait.id;
  resource.fields.document_id_photo = { media: mediaView(portrait) };
}

/** The document that counts for each requirement: the last one shown. */
export function documentsOf(session: Session): (Resource & { document: KnownDocument })[] {
  const shown = resourcesOf(session, 'id_documents');
  const last = new Map(shown.map((resource) => [resource.requirementId ?? resource.id, resource]));
  return [...last.values()].flatMap((resource) => {
    const { document } = resource;
    return document ? [{ ...resource, document }] : [];
  });
}
