import { randomUUID } from 'node:crypto';
import { addCheck } from '../../state/check.js';
import { configuredReport, fits } from '../reports/configuredOutcome.js';
import { documentFields, expandedFields, type KnownDocument, supplementaryFields } from './documentFields.js';
import { imageOf } from '../../state/image.js';
import { addImage, addJson, type Media, mediaView } from '../../state/media.js';
import { approval, automated } from '../reports/report.js';
import { type Resource } from '../../state/resource.js';
import { configuredDelay, type TaskResult } from '../../state/responseConfig.js';
import { type Session } from '../../state/session.js';
import { settle } from '../../state/advanceClock.js';
import { requested, type Requested, wantsIdentityProfile } from '../../state/sessionSpecification.js';
import { type Yoti } from '../../state/emulatorState.js';

const taskTypes: { [kind: string]: string } = {
  id_documents: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
  supplementary_documents: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION',
};
const checkTypes: { [kind: string]: string } = {
  id_documents: 'ID_DOCUMENT_TEXT_DATA_CHECK',
  supplementary_documents: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK',
};

/** What the templates of the sandbox recommend (reference 14). */
const templates: { [template: string]: object } = {
  UNSUPPORTED_DOCUMENT: {
    value: 'MUST_TRY_AGAIN',
    reason: { value: 'USER_ERROR', detail: 'UNSUPPORTED_DOCUMENT' },
  },
  DOCUMENT_IS_EXPIRED: {
    value: 'MUST_TRY_AGAIN',
    reason: { value: 'USER_ERROR', detail: 'DOCUMENT_IS_EXPIRED' },
  },
  UNABLE_TO_OCR: { value: 'SHOULD_TRY_AGAIN', reason: { value: 'QUALITY', detail: 'UNABLE_TO_OCR' } },
};

/** How often an unreadable document may be shown again; one time unless the session says otherwise. */
export function triesLeft({ specification }: Session, kind: string): number {
  const { attempts_configuration: limits } = specification.sdk_config ?? {};
  const { GENERIC: tries = 1 } =
    (limits as { [task: string]: { GENERIC?: number } })?.[taskTypes[kind] ?? ''] ?? {};
  return tries;
}

/** Reads a document when the session asks for it; false when the user should show it again. */
export function extractText(
  yoti: Yoti,
  session: Session,
  resource: Resource,
  document: KnownDocument,
  tries: number,
): boolean {
  const task = requestedTask(session, resource.kind);
  if (!task) {
    return true;
  }
  const configured = configuredTask(yoti, session, task.type, document, tries);
  const recommendation = recommendationOf(configured);
  const isRead = recommendation.value === 'PROGRESS';
  const media = isRead ? read(yoti, session, resource, task, configured) : [];
  const now = yoti.now();
  resource.tasks.push({
    type: task.type,
    id: randomUUID(),
    createdAt: now,
    dueAt: now + (configured.response_delay ?? 0) * 1000,
    isDone: false,
    generatedChecks: isRead ? textDataCheck(yoti, session, resource, document, task) : [],
    generatedMedia: media.map(({ id, type }) => ({ id, type })),
    recommendation,
  });
  settle(yoti, session);
  return isRead;
}

/** Identity profiles need the text of the document without saying so. */
function requestedTask({ specification }: Session, kind: string): Requested | undefined {
  const type = taskTypes[kind] ?? '';
  const isImplied = kind === 'id_documents' && wantsIdentityProfile(specification);
  return (
    requested(specification, type) ?? (isImplied ? { type, config: { manual_check: 'FALLBACK' } } : undefined)
  );
}

function configuredTask(
  yoti: Yoti,
  session: Session,
  type: string,
  document: KnownDocument,
  tries: number,
): TaskResult {
  const results = yoti.responseConfig(session)?.task_results?.[type] ?? [];
  const meant = results.filter(({ document_filter: filter }) => fits(filter, document));
  return meant[Math.min(tries, meant.length - 1)] ?? {};
}

function recommendationOf({ result, result_template: template = 'SUCCESS' }: TaskResult): { value?: string } {
  return result?.recommendation ?? templates[template] ?? { value: 'PROGRESS' };
}

function read(
  yoti: Yoti,
  session: Session,
  resource: Resource,
  { config }: Requested,
  { result }: TaskResult,
): Media[] {
  const { document = { type: '', country: '' }, fields } = resource;
  const isId = resource.kind === 'id_documents';
  const text =
    result?.document_fields ??
    (isId ? documentFields(session, document, yoti.now()) : supplementaryFields(document, yoti.now()));
  const media = { document_fields: addJson(yoti, session, text), ...expanded(yoti, session, config, text) };
  for (const [name, entry] of Object.entries(media)) {
    fields[name] = { media: mediaView(entry) };
  }
  return [...Object.values(media), ...portrait(yoti, session, resource, result)];
}

function expanded(
  yoti: Yoti,
  session: Session,
  config: Requested['config'],
  text: object,
): { [name: string]: Media } {
  return config?.create_expanded_document_fields
    ? { expanded_document_fields: addJson(yoti, session, expandedFields(text)) }
    : {};
}

/** The photograph that the sandbox was told to find on the document. */
function portrait(yoti: Yoti, session: Session, resource: Resource, result: TaskResult['result']): Media[] {
  const { data } = result?.document_id_photo ?? {};
  if (data !== undefined) {
    const photo = addImage(yoti, session, imageOf(Buffer.from(data, 'base64')));
    resource.faceId = photo.id;
    resource.fields.document_id_photo = { media: mediaView(photo) };
  }
  const photo = session.media.get(resource.faceId ?? '');
  return photo ? [photo] : [];
}

/** A person looks at the text, unless that was ruled out. */
function textDataCheck(
  yoti: Yoti,
  session: Session,
  resource: Resource,
  document: KnownDocument,
  { config }: Requested,
): { id: string; type: string }[] {
  const type = checkTypes[resource.kind] ?? '';
  if ((config?.manual_check ?? 'NEVER') === 'NEVER') {
    return [];
  }
  const breakdown = [automated('text_data_readable')];
  const { outcome = approval(breakdown) } = configuredReport(yoti, session, type, 0, document, breakdown);
  const delay = configuredDelay(yoti.responseConfig(session)) ?? yoti.options.checkDelay;
  return [{ id: addCheck(yoti, session, { type, resourcesUsed: [resource.id], outcome, delay }).id, type }];
}
