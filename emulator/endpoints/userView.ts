import { randomBytes } from 'node:crypto';
import { sessionOf } from '../http/access.js';
import { attempt, finish, requireReady, show, takeSelfie } from '../scenarios/userJourney.js';
import { decisions } from '../assumptions.js';
import { type Call, type Endpoint, userAgentOf } from '../http/endpoint.js';
import { invalid } from '../http/errors.js';
import { attemptsLeft } from '../scenarios/checks/liveness.js';
import { type Person, selfieOf } from '../scenarios/person.js';
import { type Session } from '../state/session.js';
import { userViewPage } from '../userView/page.js';
import { wantsLiveness } from '../state/requirement.js';
import { type Yoti } from '../state/emulatorState.js';

/** What the buttons of the page post. */
interface Action {
  as: Person;
  liveness: 'PASS' | 'FAIL';
  cancel: boolean;
}

const persons: Person[] = ['ENROLLED_PERSON', 'SOMEBODY_ELSE'];

function actionOf({ body }: Call): Action {
  const { as = persons[0], liveness = 'PASS', cancel = false } = (body ?? {}) as Partial<Action>;
  if (!persons.includes(as as Person)) {
    throw invalid('as', `must be one of ${persons.join(', ')}`);
  }
  if (!['PASS', 'FAIL'].includes(liveness)) {
    throw invalid('liveness', 'must be one of PASS, FAIL');
  }
  return { as: as as Person, liveness, cancel };
}

/** What the page shows: attempts left, and when it is over the client's event. */
function viewOf(session: Session, eventCode?: number): object {
  return {
    finished: session.finishedAt !== undefined,
    attempts_left: attemptsLeft(session),
    wants_liveness: wantsLiveness(session.specification),
    ...(eventCode !== undefined && { event_code: eventCode }),
  };
}

function act(yoti: Yoti, session: Session, call: Call, { as, liveness }: Action): object {
  const image = selfieOf(yoti, session, as);
  const userAgent = userAgentOf(call);
  attempt(yoti, session, userAgent, { image, passes: liveness === 'PASS' });
  takeSelfie(yoti, session, userAgent, image);
  const hasPassed = session.requirements.every(
    ({ type, state }) => type !== 'LIVENESS' || state === 'COMPLETE',
  );
  if (hasPassed || attemptsLeft(session) === 0) {
    show(yoti, session, userAgent, {});
    finish(yoti, session, userAgent);
  }
  return viewOf(
    session,
    hasPassed || session.finishedAt === undefined ? undefined : decisions.attemptsExhaustedEvent,
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

/** The page the end user sees, and the two calls of the emulator's own that it makes (reference 13). */
export const userViewEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/web/index.html',
    operation: 'openUserView',
    access: 'anyone',
    handle: () => ({ status: 200, contentType: 'text/html; charset=utf-8', ...page() }),
  },
  {
    method: 'GET',
    path: '/web/sessions/:sessionId',
    access: 'client',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      requireReady(yoti, session);
      return { status: 200, body: viewOf(session) };
    },
  },
  {
    method: 'POST',
    path: '/web/sessions/:sessionId/complete',
    access: 'client',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      const action = actionOf(call);
      requireReady(yoti, session);
      return { status: 200, body: action.cancel ? viewOf(session, 1000) : act(yoti, session, call, action) };
    },
  },
];
