import { abandonedProfiles } from '../scenarios/completeSession.js';
import { checkToWire } from '../state/check.js';
import { timestamp } from '../state/clock.js';
import { resourcesToWire } from '../state/resource.js';
import { secondsLeft, type Session, stateOf } from '../state/session.js';

/** Body of GET /sessions/{id} (reference 8.1); absent fields are left out, never null. */
export function sessionToWire(session: Session, now: number): object {
  const { user_tracking_id: tracking } = session.specification;
  const state = stateOf(session, now);
  const holdsToken = state === 'ONGOING' && session.finishedAt === undefined;
  return {
    client_session_token_ttl: secondsLeft(session, now),
    session_id: session.id,
    state,
    ...(holdsToken && { client_session_token: session.token }),
    ...(tracking !== undefined && { user_tracking_id: tracking }),
    ...consent(session),
    resources: resourcesToWire(session, now),
    checks: session.checks.map((check) => checkToWire(check, now)),
    ...session.resultFields,
    ...(state === 'EXPIRED' && abandonedProfiles(session, now)),
  };
}

function consent({ consentAt, specification }: Session): object {
  const isGiven = consentAt !== undefined && !specification.block_biometric_consent;
  return isGiven ? { biometric_consent: timestamp(consentAt) } : {};
}
