import { randomUUID } from 'node:crypto';
import { advanceClock } from '../../state/advanceClock.js';
import { addCheck } from '../../state/check.js';
import type { IssuedDocument } from '../../state/document.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { parseImage } from '../../state/image.js';
import { addImage, addJson, type Media, mediaToWire } from '../../state/media.js';
import type { Resource } from '../../state/resource.js';
import { configuredDelayMs, type TaskResult } from '../../state/responseConfig.js';
import type { Session } from '../../state/session.js';
import { findRequested, type Requested, wantsIdentityProfile } from '../../state/sessionSpecification.js';
import { configuredOutcome, matchesFilter } from '../reports/configuredOutcome.js';
import { approval, automated } from '../reports/report.js';
import { emulatedScenario } from '../scenario.js';
import { documentFields, expandedFields, supplementaryFields } from './documentFields.js';

const TASK_TYPES: { [kind: string]: string } = {
  id_documents: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
  supplementary_documents: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION',
};
const CHECK_TYPES: { [kind: string]: string } = {
  id_documents: 'ID_DOCUMENT_TEXT_DATA_CHECK',
  supplementary_documents: 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_CHECK',
};

/** Recommendations of the sandbox's task templates (reference 14). */
const RECOMMENDATIONS: { [template: string]: object } = {
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

/** Number of retries for an unreadable document; default 1. */
export function maxRetries({ specification }: Session, kind: string): number {
  const { attempts_configuration: limits } = specification.sdk_config ?? {};
  const { GENERIC: retries = 1 } =
    (limits as { [task: string]: { GENERIC?: number } })?.[TASK_TYPES[kind] ?? ''] ?? {};
  return retries;
}

/** Adds the text extraction task, if the session requests it; false if the user should capture the document again. */
export function extractText(
  emulator: EmulatorState,
  session: Session,
  resource: Resource,
  document: IssuedDocument,
  retries: number,
): boolean {
  const task = requestedTask(session, resource.kind);
  if (!task) return true;
  const configured = configuredTask(emulator, session, task.type, document, retries);
  const { queues = false, failed_tasks: failed = [] } = emulatedScenario(emulator.responseConfig(session));
  const fails = failed.includes(task.type);
  const recommendation = recommendationOf(configured);
  const isRead = recommendation.value === 'PROGRESS' && !fails;
  const media = isRead ? addDocumentFields(emulator, session, resource, task, configured) : [];
  const now = emulator.now();
  resource.tasks.push({
    type: task.type,
    id: randomUUID(),
    createdAt: now,
    dueAt: now + (configured.response_delay ?? 0) * 1000,
    isQueued: queues,
    fails,
    isDone: false,
    generatedChecks: isRead ? addTextDataCheck(emulator, session, resource, document, task) : [],
    generatedMedia: media.map(({ id, type }) => ({ id, type })),
    ...(!fails && { recommendation }),
  });
  advanceClock(emulator, session);
  // The person is not asked again for what Yoti failed to do.
  return isRead || fails;
}

/** Requested text extraction task; an identity profile implies one for identity documents. */
function requestedTask({ specification }: Session, kind: string): Requested | undefined {
  const type = TASK_TYPES[kind] ?? '';
  const isImplied = kind === 'id_documents' && wantsIdentityProfile(specification);
  return (
    findRequested(specification, type) ??
    (isImplied ? { type, config: { manual_check: 'FALLBACK' } } : undefined)
  );
}

function configuredTask(
  emulator: EmulatorState,
  session: Session,
  type: string,
  document: IssuedDocument,
  retries: number,
): TaskResult {
  const results = emulator.responseConfig(session)?.task_results?.[type] ?? [];
  const matching = results.filter(({ document_filter: filter }) => matchesFilter(filter, document));
  return matching[Math.min(retries, matching.length - 1)] ?? {};
}

function recommendationOf({ result, result_template: template = 'SUCCESS' }: TaskResult): { value?: string } {
  return result?.recommendation ?? RECOMMENDATIONS[template] ?? { value: 'PROGRESS' };
}

function addDocumentFields(
  emulator: EmulatorState,
  session: Session,
  resource: Resource,
  { config }: Requested,
  { result }: TaskResult,
): Media[] {
  const { document = { type: '', country: '' }, fields } = resource;
  const isId = resource.kind === 'id_documents';
  const text =
    result?.document_fields ??
    (isId
      ? documentFields(session, document, emulator.now())
      : supplementaryFields(document, emulator.now()));
  const media = {
    document_fields: addJson(emulator, session, text),
    ...addExpandedFields(emulator, session, config, text),
  };
  for (const [name, entry] of Object.entries(media)) {
    fields[name] = { media: mediaToWire(entry) };
  }
  return [...Object.values(media), ...addConfiguredPortrait(emulator, session, resource, result)];
}

function addExpandedFields(
  emulator: EmulatorState,
  session: Session,
  config: Requested['config'],
  text: object,
): { [name: string]: Media } {
  return config?.create_expanded_document_fields
    ? { expanded_document_fields: addJson(emulator, session, expandedFields(text)) }
    : {};
}

/** Portrait that the response config has for the document, else the portrait captured. */
function addConfiguredPortrait(
  emulator: EmulatorState,
  session: Session,
  resource: Resource,
  result: TaskResult['result'],
): Media[] {
  const { data } = result?.document_id_photo ?? {};
  if (data !== undefined) {
    const photo = addImage(emulator, session, parseImage(Buffer.from(data, 'base64')));
    resource.faceMediaId = photo.id;
    resource.fields.document_id_photo = { media: mediaToWire(photo) };
  }
  const photo = session.media.get(resource.faceMediaId ?? '');
  return photo ? [photo] : [];
}

/** Text data check by a person, unless `manual_check` is NEVER. */
function addTextDataCheck(
  emulator: EmulatorState,
  session: Session,
  resource: Resource,
  document: IssuedDocument,
  { config }: Requested,
): { id: string; type: string }[] {
  const type = CHECK_TYPES[resource.kind] ?? '';
  if ((config?.manual_check ?? 'NEVER') === 'NEVER') return [];
  const breakdown = [automated('text_data_readable')];
  const { outcome = approval(breakdown) } = configuredOutcome(
    emulator,
    session,
    type,
    0,
    document,
    breakdown,
  );
  const delayMs = configuredDelayMs(emulator.responseConfig(session)) ?? emulator.options.checkDelayMs;
  return [
    { id: addCheck(emulator, session, { type, resourcesUsed: [resource.id], outcome, delayMs }).id, type },
  ];
}
