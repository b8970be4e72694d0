import { assumptions } from '../assumptions.js';
import { requireSdkId, requireSession } from '../http/access.js';
import { type Endpoint, type EndpointRequest, userAgentOf } from '../http/endpoint.js';
import { yotiError } from '../http/errors.js';
import { requireReady } from '../scenarios/userJourney.js';
import { createSession } from '../state/createSession.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { secondsLeft, type Session, stateOf } from '../state/session.js';
import type { SessionSpecification } from '../state/sessionSpecification.js';
import { trackFirstScreen } from '../state/trackedDevice.js';
import { configurationToWire } from './configuration.js';
import { sessionToWire } from './sessionResult.js';
import { specificationErrors } from './sessionSpecification.js';

function create(emulator: EmulatorState, request: EndpointRequest): Session {
  const sdkId = requireSdkId(request);
  const specification = request.body as SessionSpecification;
  const errors = specificationErrors(emulator, sdkId, specification);
  if (errors.length > 0) throw yotiError('PAYLOAD_VALIDATION', errors);
  return createSession(emulator, sdkId, specification);
}

function requireNotOngoing(session: Session, now: number): void {
  const state = stateOf(session, now);
  if (state === 'ONGOING' || (state === 'EXPIRED' && !assumptions.expiredSessionCanBeDeleted)) {
    throw yotiError('RESOURCE_LOCKED');
  }
}

/** Throws if the user's client cannot begin; the business may always read the configuration. */
function requireReadyForClient(emulator: EmulatorState, session: Session, request: EndpointRequest): void {
  if (request.caller.kind === 'client') {
    requireReady(emulator, session);
    trackFirstScreen(emulator, session, userAgentOf(request));
  }
}

/** Create, read and delete sessions (reference 5.1 to 5.4). */
export const sessionEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/sessions',
    operation: 'createSession',
    access: 'application',
    handle: (emulator, request) => {
      const session = create(emulator, request);
      return {
        status: 201,
        body: {
          client_session_token_ttl: secondsLeft(session, emulator.now()),
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
    handle: (emulator, request) => ({
      status: 200,
      body: sessionToWire(requireSession(emulator, request), emulator.now()),
    }),
  },
  {
    method: 'DELETE',
    path: '/sessions/:sessionId',
    operation: 'deleteSession',
    access: 'application',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      requireNotOngoing(session, emulator.now());
      emulator.deleteSession(session);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: '/sessions/:sessionId/configuration',
    operation: 'getSessionConfiguration',
    access: 'either',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      requireReadyForClient(emulator, session, request);
      return { status: 200, body: configurationToWire(session, emulator.now()) };
    },
  },
];
