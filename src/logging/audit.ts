import { isId } from '../datasources/yoti/path.js';
import { ApiError } from '../errors/apiError.js';
import { ClientLeftError } from '../errors/clientLeftError.js';
import { ErrorCode } from '../errors/codes.js';

/** Entry of the audit log: subject, field, ids of objects at Yoti and outcome; never a value. */
export interface AuditEvent {
  /** Subject of the token; null where authentication is disabled. */
  subject: string | null;
  /** Keyed hash of the subject, where a link was used without a token. */
  subjectHash?: string;
  requestId: string;
  /** Such as `Mutation.deleteSession` or `ApplicantFace.image`. */
  field: string;
  /** Ids of the objects, such as `{ sessionId }`. */
  ids: Readonly<Record<string, string>>;
  /**
   * `OK` or the code of the error; `ABORTED` when the client has left; for links also an HTTP status; for subscriptions
   * `STARTED`, and then `COMPLETED`, `ABORTED` or a code.
   */
  outcome: string;
  /** How often one operation read this; 1 for a mutation. */
  count: number;
}

/** Whether the audit log can be written. */
export type AuditState = 'writing' | 'failing';

/** Sink of audit events; a pino logger is one. */
export interface AuditLog {
  info(event: AuditEvent): void;
  /** Writes all buffered events. Called before a response is sent, and at the end of each event-loop turn. */
  flush?(): void;
  readonly state?: AuditState;
  /** False while what must be audited is to be refused; looks whether there is room for its line. */
  canRecord?(): boolean;
  /** Opens the file again, after it was moved. */
  reopen?(): void;
}

/** Outcome of what a client did not wait for. */
export const ABORTED = 'ABORTED';

/** Outcome of a failed operation: the code of the error, or `ABORTED` when the client has left. */
export function outcomeOf(error: unknown): string {
  if (error instanceof ClientLeftError) return ABORTED;
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
