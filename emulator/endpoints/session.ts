import { sdkIdOf, sessionOf } from '../http/access.js';
import { requireReady } from '../scenarios/userJourney.js';
import { decisions } from '../assumptions.js';
import { recordFirstScreen } from '../state/trackedDevice.js';
import { type Call, type Endpoint, userAgentOf } from '../http/endpoint.js';
import { refusal } from '../http/errors.js';
import { secondsLeft, type Session, stateOf } from '../state/session.js';
import { sessionConfiguration } from './configuration.js';
import { beginSession } from '../state/createSession.js';
import { sessionResult } from './sessionResult.js';
import { type SessionSpecification } from '../state/sessionSpecification.js';
import { specificationErrors } from './sessionSpecification.js';
import { type Yoti } from '../state/emulatorState.js';

function create(yoti: Yoti, call: Call): Session {
  const sdkId = sdkIdOf(call);
  const specification = call.body as SessionSpecification;
  const errors = specificationErrors(yoti, sdkId, specification);
  if (errors.length > 0) {
    throw refusal('PAYLOAD_VALIDATION', errors);
  }
  return beginSession(yoti, sdkId, specification);
}

function requireOver(session: Session, now: number): void {
  const state = stateOf(session, now);
  if (state === 'ONGOING' || (state === 'EXPIRED' && !decisions.expiredSessionCanBeDeleted)) {
    throw refusal('RESOURCE_LOCKED');
  }
}

/** The user's client is told when it cannot begin; the business may always look. */
function requireReadyForClient(yoti: Yoti, session: Session, call: Call): void {
  if (call.caller.kind === 'client') {
    requireReady(yoti, session);
    recordFirstScreen(yoti, session, userAgentOf(call));
  }
}

/** Creating, reading and deleting sessions (reference 5.1 to 5.4). */
export const sessionEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/sessions',
    operation: 'createSession',
    access: 'application',
    handle: (yoti, call) => {
      const session = create(yoti, call);
      return {
        status: 201,
        body: {
          client_session_token_ttl: secondsLeft(session, yoti.now()),
          client_session_token: session.token,
          session_id: session.id,
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/sessions/:sessionId',
    operation: 'getSession',
    access: 'application',
    handle: (yoti, call) => ({ status: 200, body: sessionResult(sessionOf(yoti, call), yoti.now()) }),
  },
  {
    method: 'DELETE',
    path: '/sessions/:sessionId',
    operation: 'deleteSession',
    access: 'application',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      requireOver(session, yoti.now());
      yoti.deleteSession(session);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: '/sessions/:sessionId/configuration',
    operation: 'getSessionConfiguration',
    access: 'either',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      requireReadyForClient(yoti, session, call);
      return { status: 200, body: sessionConfiguration(session, yoti.now()) };
    },
  },
];
