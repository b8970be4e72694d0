import { createHash } from 'node:crypto';
import { CheckState } from '../schema/check.js';
import { SessionEventKind } from '../schema/sessionEvent.js';
import { SessionState, type Session } from '../schema/session.js';

/** Version of a deleted session. */
export const DELETED_VERSION = 'DELETED';

const FINAL_KINDS: ReadonlySet<SessionEventKind> = new Set([
  SessionEventKind.COMPLETED,
  SessionEventKind.EXPIRED,
  SessionEventKind.DELETED,
]);

/** True if no event follows one of this kind. */
export const isFinal = (kind: SessionEventKind): boolean => FINAL_KINDS.has(kind);

/** Fields that change with time alone, or with each read. */
const MOVING_FIELDS = new Set(['expiresAt', 'userView', 'clientSessionToken']);

/**
 * Version of a session: its state, and hashes of its parts, so that two versions tell what changed without a value of
 * the session. Equal for equal sessions, whenever they were read.
 */
export function versionOf(session: Session): string {
  const done = session.checks.filter(({ state }) => state === CheckState.DONE);
  const parts = [
    session.state,
    session.clientSessionToken === null ? 'finished' : 'open',
    hashOf(done),
    hashOf(session.resources),
    // Resources and checks are getters, which are not in the JSON of a session.
    hashOf([session, session.resources, session.checks]),
  ];
  return parts.join(' ');
}

/** Kind of the change between two versions; OPENED without an earlier one. */
export function kindOfChange(before: string | undefined, after: string): SessionEventKind {
  if (after === DELETED_VERSION) return SessionEventKind.DELETED;
  const [state, user, checks, resources] = after.split(' ');
  if (state === SessionState.COMPLETED) return SessionEventKind.COMPLETED;
  if (state === SessionState.EXPIRED) return SessionEventKind.EXPIRED;
  if (before === undefined) return SessionEventKind.OPENED;
  const [, userBefore, checksBefore, resourcesBefore] = before.split(' ');
  if (user !== userBefore && user === 'finished') return SessionEventKind.USER_FINISHED;
  if (checks !== checksBefore) return SessionEventKind.CHECK_DONE;
  return resources === resourcesBefore ? SessionEventKind.UNKNOWN : SessionEventKind.RESOURCE_CHANGED;
}

/** First 72 bits of SHA-256; objects that refer to each other are written once, and by id afterwards. */
function hashOf(value: unknown): string {
  const seen = new Set<unknown>();
  const text = JSON.stringify(value, (name, part: unknown) => {
    if (MOVING_FIELDS.has(name)) return undefined;
    if (typeof part !== 'object' || part === null) return part;
    if (seen.has(part)) return (part as { id?: unknown }).id;
    seen.add(part);
    return part;
  });
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
