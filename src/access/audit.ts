import { destination, pino } from 'pino';
import { isId } from '../datasources/yoti/path.js';
import { ApiError, ErrorCode } from '../errors.js';

/** One act, as it is written down: never a value, only ids of Yoti's. */
export interface Act {
  /** Who; null where everybody may do everything. */
  subject: string | null;
  requestId: string;
  /** What, such as `Mutation.deleteSession` or `Face.image`. */
  field: string;
  /** Which things, such as `{ sessionId }`. */
  ids: Readonly<Record<string, string>>;
  /** `OK`, or the code of the error; of a link `ABORTED` and HTTP statuses as well. */
  outcome: string;
}

/** Where acts are written; pino has this method, and adds the time. */
export interface AuditLog {
  info(act: Act): void;
}

/** A stream of its own, so that it can be kept apart, longer and safer than the log. Throws when it cannot be opened. */
export function openAudit(target: string): AuditLog {
  const streams: Record<string, number> = { stdout: 1, stderr: 2 };
  // Written at once: a line that is lost in a crash is the one that is asked for.
  const stream = destination({ dest: streams[target] ?? target, append: true, mode: 0o600, sync: true });
  return pino({ base: { audit: true } }, stream);
}

/** How it ended. */
export function outcomeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : ErrorCode.INTERNAL_SERVER_ERROR;
}

const KIND = /^(session|resource|applicant|face|media|pool)$/;
const NAME = /^(?:deleted|matching)?(session|resource|applicant|face|media|pool|requirement)Id$/i;
const DEEPEST = 3;

/**
 * The ids of things in an input, a parent or a payload, by what they are ids of; so many levels deep. Free text is never
 * taken for one.
 */
export function idsIn(value: unknown, levels = DEEPEST): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || levels === 0) return {};
  const found = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (Buffer.isBuffer(inner)) return [];
    const [, kind] = NAME.exec(name) ?? [];
    if (kind) return [[`${kind.toLowerCase()}Id`, inner]];
    const own = KIND.test(name) ? [[`${name}Id`, (inner as { id?: unknown } | null | undefined)?.id]] : [];
    return [...own, ...Object.entries(idsIn(inner, levels - 1))];
  });
  return Object.fromEntries(found.filter(([, id]) => isId(id))) as Record<string, string>;
}
