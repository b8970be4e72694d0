import { destination } from 'pino';
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

/** Where acts are written; pino has this method, and adds the time. */
export interface AuditLog {
  info(act: AuditEvent): void;
  /** Writes down everything so far, at the latest by itself at the end of the moment. Before it no answer leaves. */
  flush?(): void;
}

/** As in pino's lines, so that one reader does for both. */
const INFO = 30;

/** A stream of its own, so that it can be kept apart, longer and safer than the log. Throws when it cannot be opened. */
export function openAudit(target: string): AuditLog {
  const streams: Record<string, number> = { stdout: 1, stderr: 2 };
  const stream = destination({ dest: streams[target] ?? target, append: true, mode: 0o600, sync: true });
  let lines = '';
  const flush = (): void => {
    if (lines !== '') stream.write(lines);
    lines = '';
  };
  // A line that is lost in a crash is the one that is asked for.
  process.once('exit', flush);
  return {
    info({ subject, requestId, field, ids, outcome }) {
      // All that comes at the same moment, of however many operations, is one call of the system: most of its price.
      if (lines === '') setImmediate(flush);
      // In ids, names of the schema and codes there is nothing that JSON would escape.
      const who = `"subject":${JSON.stringify(subject)},"requestId":"${requestId}"`;
      const what = `"field":"${field}","ids":{${listOf(ids)}},"outcome":"${outcome}"`;
      lines += `{"level":${INFO},"time":${Date.now()},"audit":true,${who},${what}}\n`;
    },
    flush,
  };
}

function listOf(ids: AuditEvent['ids']): string {
  let list = '';
  for (const name in ids) list += `${list === '' ? '' : ','}"${name}":"${ids[name]}"`;
  return list;
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
