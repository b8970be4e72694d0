import { randomUUID } from 'node:crypto';
import { assumptions } from '../assumptions.js';
import { addApplicantProfile } from './applicantProfile.js';
import type { EmulatorState } from './emulatorState.js';
import { requirementsOf } from './requirement.js';
import type { Session } from './session.js';
import type { SessionSpecification } from './sessionSpecification.js';

const DAY_SECONDS = 86_400;

/** Creates a session from a valid specification. */
export function createSession(
  emulator: EmulatorState,
  sdkId: string,
  specification: SessionSpecification,
): Session {
  const now = emulator.now();
  const seconds = ttlSeconds(specification, now);
  const session: Session = {
    id: randomUUID(),
    sdkId,
    token: randomUUID(),
    specification,
    createdAt: now,
    deadline: now + seconds * 1000,
    retentionMs: retentionSeconds(specification, seconds) * 1000,
    requirements: requirementsOf(specification),
    resources: [],
    checks: [],
    media: new Map(),
    devices: [],
    lastUploadAt: now,
    resultFields: {},
  };
  addApplicantProfile(emulator, session);
  emulator.addSession(session);
  return session;
}

/** Seconds to live of a new session. */
export function ttlSeconds(specification: SessionSpecification, now: number): number {
  const { client_session_token_ttl: ttl, session_deadline: deadline } = specification;
  return deadline === undefined
    ? (ttl ?? assumptions.defaultTtlSeconds)
    : Math.floor((Date.parse(deadline) - now) / 1000);
}

function retentionSeconds({ resources_ttl: retention }: SessionSpecification, seconds: number): number {
  return retention === undefined
    ? Math.max(assumptions.defaultRetentionSeconds, seconds + DAY_SECONDS)
    : Number(retention);
}
