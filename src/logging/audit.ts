import { destination, pino } from 'pino';
import { isId } from '../datasources/yoti/path.js';
import { ApiError, ErrorCode } from '../errors/errors.js';

/** One act, as it is written down: never a value, only ids of Yoti's. */
export interface AuditEvent {
  /** Who; null where everybody may do everything. */
  subject: string | null;
  requestId: string;
  /** What, such as `Mutation.deleteSession` or `Face.image`. */
  field: string;
  /** Which things, such as `{ sessionId }`: ids of Yoti's, which are UUIDs. */
  ids: Readonly<Record<string, string>>;
  /** `OK`, or the code of the error; of a link `ABORTED` and HTTP statuses as well. */
  outcome: string;
}

/** Sink of audit events; a pino logger is one. */
export interface AuditLog {
  info(event: AuditEvent): void;
  /** Writes all events so far. Called before a response leaves, and at the end of each event-loop turn. */
  flush?(): void;
}

/** Lines of one event-loop turn are written together, in pieces of about this size. */
const BUFFER_BYTES = 4_096;
const STANDARD_STREAMS: Readonly<Record<string, number>> = { stdout: 1, stderr: 2 };

/**
 * Opens the audit log, a stream of its own, so that it can be kept apart, longer and safer than the log. Throws when it
 * cannot be opened.
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

/** How it ended. */
export function outcomeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : ErrorCode.INTERNAL_SERVER_ERROR;
}

const KIND = /^(session|resource|applicant|face|media|pool)$/;
const NAME = /^(?:deleted|matching)?(session|resource|applicant|face|media|pool|requirement)Id$/i;
const DEEPEST = 3;

/** What a field of this name holds: an id of such a thing, or the thing itself. */
interface Meaning {
  /** `sessionId` for `sessionId` and `deletedSessionId`. */
  idOf?: string;
  /** `sessionId` for `session`. */
  thing?: string;
}

/** By name; names come from the schema, so there are only so many. */
const meanings = new Map<string, Meaning>();

function meaningOf(name: string): Meaning {
  let meaning = meanings.get(name);
  if (!meaning) {
    const [, kind] = NAME.exec(name) ?? [];
    meaning = {
      idOf: kind && `${kind.toLowerCase()}Id`,
      thing: KIND.test(name) ? `${name}Id` : undefined,
    };
    meanings.set(name, meaning);
  }
  return meaning;
}

/**
 * Adds the ids of things in an input or a payload, by what they are ids of; so many levels deep. Free text is never
 * taken for one.
 */
export function addIdsIn(value: unknown, found: Record<string, string>): void {
  collect(value, DEEPEST, found);
}

/** Of a thing of this kind itself and of what it belongs to; what it holds is not looked at. */
export function addIdsOf(kind: string, thing: unknown, found: Record<string, string>): void {
  const { thing: name } = meaningOf(kind);
  if (name) put(found, name, (thing as { id?: unknown } | undefined)?.id);
  collect(thing, 1, found);
}

function collect(value: unknown, levels: number, found: Record<string, string>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || levels === 0) return;
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === 'object' && (inner === null || Buffer.isBuffer(inner))) continue;
    const { idOf, thing } = meaningOf(name);
    if (idOf) put(found, idOf, inner);
    if (thing) put(found, thing, (inner as { id?: unknown } | undefined)?.id);
    collect(inner, levels - 1, found);
  }
}

function put(found: Record<string, string>, name: string, id: unknown): void {
  if (isId(id)) found[name] = id;
}
