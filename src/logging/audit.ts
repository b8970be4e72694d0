import { destination, pino } from 'pino';
import { isId } from '../datasources/yoti/path.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

/** Entry of the audit log: subject, field, ids of objects at Yoti and outcome; never a value. */
export interface AuditEvent {
  /** Subject of the token; null where authentication is disabled. */
  subject: string | null;
  requestId: string;
  /** Such as `Mutation.deleteSession` or `Face.image`. */
  field: string;
  /** Ids of the objects, such as `{ sessionId }`. */
  ids: Readonly<Record<string, string>>;
  /**
   * `OK` or the code of the error; for links also `ABORTED` or an HTTP status; for subscriptions `STARTED`, and then
   * `COMPLETED`, `ABORTED` or a code.
   */
  outcome: string;
}

/** Sink of audit events; a pino logger is one. */
export interface AuditLog {
  info(event: AuditEvent): void;
  /** Writes all buffered events. Called before a response is sent, and at the end of each event-loop turn. */
  flush?(): void;
}

/** Buffer of the lines of one event-loop turn; a full buffer is written at once. */
const BUFFER_BYTES = 4_096;
const STANDARD_STREAMS: Readonly<Record<string, number>> = { stdout: 1, stderr: 2 };

/**
 * Opens the audit log, a file or a standard stream; throws where it cannot be opened. It is separate from the log
 * because its retention and its readers differ.
 */
export function openAudit(target: string): AuditLog {
  const stream = destination({
    dest: STANDARD_STREAMS[target] ?? target,
    append: true,
    mode: 0o600,
    sync: true,
    minLength: BUFFER_BYTES,
  });
  const log = pino({ base: { audit: true } }, stream);
  let isBuffered = false;
  const flush = (): void => {
    if (isBuffered) stream.flush();
    isBuffered = false;
  };
  process.once('exit', flush);
  return {
    info(event) {
      if (!isBuffered) setImmediate(flush);
      isBuffered = true;
      log.info(event);
    },
    flush,
  };
}

/** Outcome of a failed operation: the code of the error. */
export function outcomeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : ErrorCode.INTERNAL_SERVER_ERROR;
}

const ID_FIELD = /^(?:deleted|matching)?(session|resource|applicant|face|media|pool|requirement)Id$/i;
const OBJECT_FIELD = /^(session|resource|applicant|face|media|pool)$/;
const MAX_DEPTH = 3;

/** Names in the audit log for the id that a field holds, as its value or as `id` of an object. */
interface IdNames {
  /** `sessionId` for the fields `sessionId` and `deletedSessionId`. */
  ofValue?: string;
  /** `sessionId` for the field `session`. */
  ofObject?: string;
}

/** Cache by field name; bounded, because the names are those of the schema. */
const idNames = new Map<string, IdNames>();

function idNamesOf(field: string): IdNames {
  let names = idNames.get(field);
  if (!names) {
    const [, noun] = ID_FIELD.exec(field) ?? [];
    names = {
      ofValue: noun && `${noun.toLowerCase()}Id`,
      ofObject: OBJECT_FIELD.test(field) ? `${field}Id` : undefined,
    };
    idNames.set(field, names);
  }
  return names;
}

/** Adds the ids in an input or a payload, up to MAX_DEPTH levels deep; only UUIDs, never free text. */
export function addIdsIn(value: unknown, ids: Record<string, string>): void {
  collect(value, MAX_DEPTH, ids);
}

/** Adds the id of an object of this kind, and the ids that its own fields hold. */
export function addIdsOf(kind: string, object: unknown, ids: Record<string, string>): void {
  const { ofObject } = idNamesOf(kind);
  if (ofObject) add(ids, ofObject, (object as { id?: unknown } | undefined)?.id);
  collect(object, 1, ids);
}

function collect(value: unknown, levels: number, ids: Record<string, string>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || levels === 0) return;
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === 'object' && (inner === null || Buffer.isBuffer(inner))) continue;
    const { ofValue, ofObject } = idNamesOf(name);
    if (ofValue) add(ids, ofValue, inner);
    if (ofObject) add(ids, ofObject, (inner as { id?: unknown } | undefined)?.id);
    collect(inner, levels - 1, ids);
  }
}

function add(ids: Record<string, string>, name: string, id: unknown): void {
  if (isId(id)) ids[name] = id;
}
