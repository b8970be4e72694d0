import { randomBytes } from 'node:crypto';
import { assumptions } from '../assumptions.js';
import { requireSession } from '../http/access.js';
import { type Endpoint, type EndpointRequest, userAgentOf } from '../http/endpoint.js';
import { invalidProperty } from '../http/errors.js';
import { attemptsLeft } from '../scenarios/checks/liveness.js';
import { type Person, selfieOf } from '../scenarios/person.js';
import {
  attemptLiveness,
  finishJourney,
  presentDocuments,
  requireReady,
  takeSelfie,
} from '../scenarios/userJourney.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { wantsLiveness } from '../state/requirement.js';
import type { Session } from '../state/session.js';
import { userViewPage } from '../userView/page.js';

/** Body that the buttons of the page post. */
interface Action {
  as: Person;
  liveness: 'PASS' | 'FAIL';
  cancel: boolean;
}

const PERSONS: Person[] = ['ENROLLED_PERSON', 'SOMEBODY_ELSE'];

function readAction({ body }: EndpointRequest): Action {
  const { as = PERSONS[0], liveness = 'PASS', cancel = false } = (body ?? {}) as Partial<Action>;
  if (!PERSONS.includes(as as Person)) throw invalidProperty('as', `must be one of ${PERSONS.join(', ')}`);
  if (!['PASS', 'FAIL'].includes(liveness)) throw invalidProperty('liveness', 'must be one of PASS, FAIL');
  return { as: as as Person, liveness, cancel };
}

/** State of the page on the wire, with the client's event code at the end. */
function progressToWire(session: Session, eventCode?: number): object {
  return {
    finished: session.finishedAt !== undefined,
    attempts_left: attemptsLeft(session),
    wants_liveness: wantsLiveness(session.specification),
    ...(eventCode !== undefined && { event_code: eventCode }),
  };
}

function performAction(
  emulator: EmulatorState,
  session: Session,
  request: EndpointRequest,
  { as, liveness }: Action,
): object {
  const image = selfieOf(emulator, session, as);
  const userAgent = userAgentOf(request);
  attemptLiveness(emulator, session, userAgent, { image, passes: liveness === 'PASS' });
  takeSelfie(emulator, session, userAgent, image);
  const hasPassed = session.requirements.every(
    ({ type, state }) => type !== 'LIVENESS' || state === 'COMPLETE',
  );
  if (hasPassed || attemptsLeft(session) === 0) {
    presentDocuments(emulator, session, userAgent, {});
    finishJourney(emulator, session, userAgent);
  }
  return progressToWire(
    session,
    hasPassed || session.finishedAt === undefined ? undefined : assumptions.attemptsExhaustedEventCode,
  );
}

function page(): { bytes: Buffer; headers: { [name: string]: string } } {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'`;
  return {
    bytes: Buffer.from(userViewPage(nonce)),
    headers: {
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  };
}

/** User view page (reference 13), and the two endpoints that only the emulator has for it. */
export const userViewEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/web/index.html',
    operation: 'openUserView',
    access: 'none',
    handle: () => ({ status: 200, contentType: 'text/html; charset=utf-8', ...page() }),
  },
  {
    method: 'GET',
    path: '/web/sessions/:sessionId',
    access: 'client',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      requireReady(emulator, session);
      return { status: 200, body: progressToWire(session) };
    },
  },
  {
    method: 'POST',
    path: '/web/sessions/:sessionId/complete',
    access: 'client',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      const action = readAction(request);
      requireReady(emulator, session);
      return {
        status: 200,
        body: action.cancel
          ? progressToWire(session, 1000)
          : performAction(emulator, session, request, action),
      };
    },
  },
];
