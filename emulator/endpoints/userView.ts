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
import { wantsLiveness, type Requirement } from '../state/requirement.js';
import { resourcesOf } from '../state/resource.js';
import type { Session } from '../state/session.js';
import { userViewPage } from '../userView/page.js';

/** Body that the buttons of the page post. */
interface Action {
  as: Person;
  liveness: 'PASS' | 'FAIL';
  cancel: boolean;
  /** True for the documents alone; they come before the face. */
  documents: boolean;
}

const PERSONS: Person[] = ['ENROLLED_PERSON', 'SOMEBODY_ELSE'];

function readAction({ body }: EndpointRequest): Action {
  const {
    as = PERSONS[0],
    liveness = 'PASS',
    cancel = false,
    documents = false,
  } = (body ?? {}) as Partial<Action>;
  if (!PERSONS.includes(as as Person)) throw invalidProperty('as', `must be one of ${PERSONS.join(', ')}`);
  if (!['PASS', 'FAIL'].includes(liveness)) throw invalidProperty('liveness', 'must be one of PASS, FAIL');
  return { as: as as Person, liveness, cancel, documents };
}

/** Requirements of documents that the user has not presented. */
const openDocuments = ({ requirements }: Session): Requirement[] =>
  requirements.filter(
    ({ type, state }) =>
      (type === 'ID_DOCUMENT' || type === 'SUPPLEMENTARY_DOCUMENT') && state === 'REQUIRED',
  );

const hasShownDocuments = (session: Session): boolean =>
  openDocuments(session).length === 0 &&
  (['id_documents', 'supplementary_documents'] as const).some(
    (kind) => resourcesOf(session, kind).length > 0,
  );

/** True if the user has to show a face after the documents. */
const wantsFace = ({ requirements }: Session): boolean =>
  requirements.some(
    ({ type, state, sources }) =>
      state !== 'COMPLETE' &&
      (type === 'LIVENESS' || (type === 'FACE_CAPTURE' && sources[0] !== 'RELYING_BUSINESS')),
  );

/** State of the page on the wire, with the client's event code at the end. */
function progressToWire(session: Session, eventCode?: number): object {
  return {
    finished: session.finishedAt !== undefined,
    attempts_left: attemptsLeft(session),
    wants_liveness: wantsLiveness(session.specification),
    wants_documents: openDocuments(session).map(({ type }) => type),
    ...(eventCode !== undefined && { event_code: eventCode }),
  };
}

/** The documents alone; ends the journey where no face is asked for. */
function showDocuments(emulator: EmulatorState, session: Session, request: EndpointRequest): object {
  const userAgent = userAgentOf(request);
  presentDocuments(emulator, session, userAgent, {});
  if (!wantsFace(session)) finishJourney(emulator, session, userAgent);
  return progressToWire(session);
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
    if (!hasShownDocuments(session)) presentDocuments(emulator, session, userAgent, {});
    finishJourney(emulator, session, userAgent);
  }
  return progressToWire(
    session,
    hasPassed || session.finishedAt === undefined ? undefined : assumptions.attemptsExhaustedEventCode,
  );
}

function perform(
  emulator: EmulatorState,
  session: Session,
  request: EndpointRequest,
  action: Action,
): object {
  if (action.cancel) return progressToWire(session, 1000);
  return action.documents
    ? showDocuments(emulator, session, request)
    : performAction(emulator, session, request, action);
}

function page(): { bytes: Buffer; headers: { [name: string]: string } } {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'`;
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
      return { status: 200, body: perform(emulator, session, request, action) };
    },
  },
];
