import { assumptions } from '../assumptions.js';
import { yotiError } from '../http/errors.js';
import type { Check } from './check.js';
import type { Instructions } from './instruction.js';
import type { Media } from './media.js';
import type { Requirement } from './requirement.js';
import type { Resource } from './resource.js';
import type { ResponseConfig } from './responseConfig.js';
import type { SessionSpecification } from './sessionSpecification.js';
import type { TrackedDevice } from './trackedDevice.js';

/** Session; times are in milliseconds since 1970. */
export interface Session {
  readonly id: string;
  readonly sdkId: string;
  readonly token: string;
  readonly specification: SessionSpecification;
  readonly createdAt: number;
  /** Time of expiry, unless the user finishes before. */
  deadline: number;
  /** Retention of media, from their upload. */
  readonly retentionMs: number;
  readonly requirements: Requirement[];
  readonly resources: Resource[];
  readonly checks: Check[];
  readonly media: Map<string, Media>;
  devices: TrackedDevice[];
  lastUploadAt: number;
  consentAt?: number;
  /** Time when the user finished and the client token was revoked. */
  finishedAt?: number;
  completedAt?: number;
  instructions?: Instructions;
  responseConfig?: ResponseConfig;
  /** Fields that completion adds to the result: identity profiles and import token. */
  readonly resultFields: { [field: string]: unknown };
}

/** State: ONGOING until all checks are done, EXPIRED if the user has not finished in time. */
export function stateOf(session: Session, now: number): 'ONGOING' | 'COMPLETED' | 'EXPIRED' {
  if (session.completedAt !== undefined) return 'COMPLETED';
  return session.finishedAt === undefined && now >= session.deadline ? 'EXPIRED' : 'ONGOING';
}

/**
 * Seconds to live, as at Yoti just under the requested number; 0 once it has expired. A completed session keeps those that
 * were left when the user finished.
 */
export function secondsLeft(session: Session, now: number): number {
  const state = stateOf(session, now);
  if (state === 'EXPIRED') return 0;
  const until = state === 'COMPLETED' ? Math.min(session.finishedAt ?? now, session.deadline) : now;
  const seconds = Math.ceil((session.deadline - until) / 1000) - 1;
  return Math.max(state === 'COMPLETED' ? 1 : 0, seconds);
}

/** Throws 409 if the session has expired or the user has finished. */
export function requireWritable(session: Session, now: number): void {
  if (stateOf(session, now) === 'EXPIRED') throw yotiError('SESSION_EXPIRED');
  if (session.finishedAt !== undefined) throw yotiError(assumptions.lateWriteCode);
}

/** True if the retention of all media of the session is over. */
export function isPastRetention(session: Session, now: number): boolean {
  return session.lastUploadAt + session.retentionMs <= now;
}
