import type { IssuedDocument } from '../../state/document.js';
import { allowedDocuments } from '../../state/documentFilter.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { addImage, addMedia, mediaToWire } from '../../state/media.js';
import { notify } from '../../state/notification.js';
import type { Requirement } from '../../state/requirement.js';
import { addResource, type Resource } from '../../state/resource.js';
import type { Session } from '../../state/session.js';
import { selfieOf } from '../person.js';
import { pictureOf } from '../picture.js';
import { renderPdf } from './pdf.js';
import { extractText, maxRetries } from './textExtraction.js';

/** Document that the user presents, as in POST /agent. */
export interface SimulatedDocument {
  issuing_country?: string;
  document_type?: string;
  capture_method?: string;
}

type Kind = 'id_documents' | 'supplementary_documents';

const TWO_SIDED_TYPES = ['DRIVING_LICENCE', 'NATIONAL_ID', 'RESIDENCE_PERMIT', 'STATE_ID', 'AADHAAR'];
/** Documents whose images the law forbids to disclose. */
const WITHHELD_TYPES = ['AADHAAR'];

/** Captures a document for every requirement, and for each further one given; repeats one whose text cannot be read. */
export function captureDocuments(
  emulator: EmulatorState,
  session: Session,
  kind: Kind,
  simulated: SimulatedDocument[] = [],
): void {
  const type = kind === 'id_documents' ? 'ID_DOCUMENT' : 'SUPPLEMENTARY_DOCUMENT';
  const open = session.requirements.filter((r) => r.type === type && r.state === 'REQUIRED');
  const count = Math.max(open.length, simulated.length);
  for (let index = 0; index < count; index++) {
    captureUntilRead(emulator, session, kind, open[index], simulated[index] ?? {});
  }
}

function captureUntilRead(
  emulator: EmulatorState,
  session: Session,
  kind: Kind,
  requirement: Requirement | undefined,
  simulated: SimulatedDocument,
): void {
  let retries = 0;
  let isRead = false;
  while (!isRead && retries <= maxRetries(session, kind)) {
    isRead = captureDocument(emulator, session, kind, requirement, simulated, retries);
    retries++;
  }
  if (requirement) requirement.state = 'COMPLETE';
}

function captureDocument(
  emulator: EmulatorState,
  session: Session,
  kind: Kind,
  requirement: Requirement | undefined,
  simulated: SimulatedDocument,
  retries: number,
): boolean {
  const source = requirement?.sources[0] ?? 'END_USER';
  const resource = addResource(session, emulator.now(), { kind, source, requirement });
  const document =
    kind === 'id_documents' ? idDocument(requirement, simulated) : supplementary(requirement, simulated);
  resource.document = document;
  resource.fields = {
    document_type: document.type,
    issuing_country: document.country,
    pages: pages(emulator, session, document, simulated.capture_method ?? 'CAMERA'),
  };
  if (kind === 'id_documents') addPortrait(emulator, session, resource);
  else if (simulated.capture_method === 'UPLOAD') addFile(emulator, session, resource, document);
  notify(emulator, session, 'resource_update', { resource_id: resource.id });
  return extractText(emulator, session, resource, document, retries);
}

function idDocument(requirement: Requirement | undefined, simulated: SimulatedDocument): IssuedDocument {
  const countries = allowedDocuments(requirement?.document?.filter);
  const supported =
    countries.find(({ code }) => code === (simulated.issuing_country ?? 'GBR')) ?? countries[0];
  return {
    type: simulated.document_type ?? supported?.supported_documents[0]?.type ?? 'PASSPORT',
    country: simulated.issuing_country ?? supported?.code ?? 'GBR',
  };
}

function supplementary(requirement: Requirement | undefined, simulated: SimulatedDocument): IssuedDocument {
  return {
    type: simulated.document_type ?? requirement?.document?.document_types?.[0] ?? 'UTILITY_BILL',
    country: simulated.issuing_country ?? requirement?.document?.country_codes?.[0] ?? 'GBR',
  };
}

function pages(
  emulator: EmulatorState,
  session: Session,
  { type, country }: IssuedDocument,
  method: string,
): object[] {
  const sides = TWO_SIDED_TYPES.includes(type) ? ['front', 'back'] : ['front'];
  const picture = (name: string) =>
    addImage(emulator, session, pictureOf(`${country} ${type} ${name}`), WITHHELD_TYPES.includes(type));
  return sides.map((side) => {
    const page = picture(side);
    const frame = { media: mediaToWire(picture(`${side} frame`)) };
    return {
      capture_method: method,
      media: mediaToWire(page),
      frames: [frame],
      extraction_image_ids: [page.id],
    };
  });
}

/** File that the user uploaded instead of taking photographs. */
function addFile(
  emulator: EmulatorState,
  session: Session,
  resource: Resource,
  { type, country }: IssuedDocument,
): void {
  const bytes = renderPdf([type, country]);
  const file = addMedia(emulator, session, { type: 'PDF', contentType: 'application/pdf', bytes });
  resource.fields.file = { media: mediaToWire(file) };
}

/** Portrait on the document; shows the enrolled person. */
function addPortrait(emulator: EmulatorState, session: Session, resource: Resource): void {
  const isWithheld = WITHHELD_TYPES.includes(resource.document?.type ?? '');
  const portrait = addImage(emulator, session, selfieOf(emulator, session, 'ENROLLED_PERSON'), isWithheld);
  resource.faceMediaId = portrait.id;
  resource.fields.document_id_photo = { media: mediaToWire(portrait) };
}
