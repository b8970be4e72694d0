import { randomUUID } from 'node:crypto';
import { addApplicantProfile } from './applicantProfile.js';
import { decisions } from '../assumptions.js';
import { requirementsOf } from './requirement.js';
import { type Session } from './session.js';
import { type SessionSpecification } from './sessionSpecification.js';
import { type Yoti } from './emulatorState.js';

const day = 86_400;

/** Begins a session from a valid specification. */
export function beginSession(yoti: Yoti, sdkId: string, specification: SessionSpecification): Session {
  const now = yoti.now();
  const seconds = secondsOf(specification, now);
  const session: Session = {
    id: randomUUID(),
    sdkId,
    token: randomUUID(),
    specification,
    createdAt: now,
    deadline: now + seconds * 1000,
    retention: retentionOf(specification, seconds) * 1000,
    requirements: requirementsOf(specification),
    resources: [],
    checks: [],
    media: new Map(),
    devices: [],
    lastUploadAt: now,
    outcome: {},
  };
  addApplicantProfile(yoti, session);
  yoti.addSession(session);
  return session;
}

/** Seconds that the user has. */
export function secondsOf(specification: SessionSpecification, now: number): number {
  const { client_session_token_ttl: ttl, session_deadline: deadline } = specification;
  return deadline === undefined
    ? (ttl ?? decisions.defaultTtl)
    : Math.floor((Date.parse(deadline) - now) / 1000);
}

function retentionOf({ resources_ttl: retention }: SessionSpecification, seconds: number): number {
  return retention === undefined ? Math.max(decisions.defaultRetention, seconds + day) : Number(retention);
}
