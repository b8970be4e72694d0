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

/** A verification in progress or over; times in milliseconds since 1970. */
export interface Session {
  readonly id: string;
  readonly sdkId: string;
  readonly token: string;
  readonly specification: SessionSpecification;
  readonly createdAt: number;
  /** When the user's time is up. */
  deadline: number;
  /** How long media are kept after their upload. */
  readonly retentionMs: number;
  readonly requirements: Requirement[];
  readonly resources: Resource[];
  readonly checks: Check[];
  readonly media: Map<string, Media>;
  devices: TrackedDevice[];
  lastUploadAt: number;
  consentAt?: number;
  /** When the user finished and the client token was deleted. */
  finishedAt?: number;
  completedAt?: number;
  instructions?: Instructions;
  responseConfig?: ResponseConfig;
  /** Identity profiles and import token, made when the session is over. */
  readonly resultFields: { [field: string]: unknown };
}

/** ONGOING while the user or the checks are at work; EXPIRED when the user's time ran out first. */
export function stateOf(session: Session, now: number): 'ONGOING' | 'COMPLETED' | 'EXPIRED' {
  if (session.completedAt !== undefined) return 'COMPLETED';
  return session.finishedAt === undefined && now >= session.deadline ? 'EXPIRED' : 'ONGOING';
}

/** Seconds the user has left; like Yoti's just under what was asked, 0 once the session is over. */
export function secondsLeft(session: Session, now: number): number {
  const isOver = stateOf(session, now) !== 'ONGOING';
  return isOver ? 0 : Math.max(0, Math.ceil((session.deadline - now) / 1000) - 1);
}

/** Throws 409 when nothing may be added to the session any more. */
export function requireWritable(session: Session, now: number): void {
  if (stateOf(session, now) === 'EXPIRED') throw yotiError('SESSION_EXPIRED');
  if (session.finishedAt !== undefined) throw yotiError(assumptions.lateWriteCode);
}

/** Whether nothing of the session is kept any longer. */
export function isPastRetention(session: Session, now: number): boolean {
  return session.lastUploadAt + session.retentionMs <= now;
}
