import { requireSession } from '../http/access.js';
import { type Endpoint, type EndpointRequest, userAgentOf } from '../http/endpoint.js';
import { invalidProperty, yotiError } from '../http/errors.js';
import { membersOf } from '../scenarios/checks/faceSearch.js';
import { attemptsLeft, configuredAttempts } from '../scenarios/checks/liveness.js';
import { selfieOf } from '../scenarios/person.js';
import { type ScenarioAttempt, scenarios } from '../scenarios/scenario.js';
import { addShareCode, type SimulatedShareCode } from '../scenarios/shareCode.js';
import {
  attemptLiveness,
  finishJourney,
  presentDocuments,
  requireReady,
  type SimulatedDocuments,
  takeSelfie,
} from '../scenarios/userJourney.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { type Image, parseImage } from '../state/image.js';
import type { Session } from '../state/session.js';
import { findRequested } from '../state/sessionSpecification.js';

/** Attempt at the liveness capture; `image` replaces the person's selfie. */
interface AgentAttempt extends ScenarioAttempt {
  image?: { content_type?: string; data: string };
}

/** Body of POST /agent; only the emulator has `liveness_capture` and `share_codes`. */
interface AgentRequest {
  session_id: string;
  client_session_token: string;
  resources?: AgentResources;
}

interface AgentResources extends SimulatedDocuments {
  liveness_capture?: AgentAttempt[];
  share_codes?: SimulatedShareCode[];
}

function requireAgentSession(emulator: EmulatorState, request: EndpointRequest): Session {
  const { session_id: sessionId, client_session_token: token } = request.body as AgentRequest;
  const session = requireSession(emulator, { params: { sessionId }, caller: request.caller });
  if (token !== session.token) throw yotiError('BAD_TOKEN');
  requireReady(emulator, session);
  return session;
}

/** Attempts of the request, else of the scenario, else one for each configured outcome. */
function attemptsToPlay(
  emulator: EmulatorState,
  session: Session,
  { liveness_capture: requested }: AgentResources,
): AgentAttempt[] {
  const scenario = scenarios.get(emulator.responseConfig(session)?.scenario ?? '');
  const count = Math.max(1, configuredAttempts(emulator, session));
  if (requested !== undefined && !(Array.isArray(requested) && requested.every(isAttempt))) {
    throw invalidProperty(
      'resources.liveness_capture',
      'must be a list of { passes?, person?, image?: { data } }',
    );
  }
  return requested ?? scenario?.emulator?.attempts ?? Array.from({ length: count }, () => ({}));
}

const PERSONS = ['ENROLLED_PERSON', 'SOMEBODY_ELSE', 'POOL_MEMBER'];

/** True if the attempt is valid; the contract does not have this part of the body. */
function isAttempt(attempt: AgentAttempt | null): boolean {
  const { passes = true, person = 'ENROLLED_PERSON', image = { data: '' } } = attempt ?? {};
  return (
    attempt !== null &&
    typeof passes === 'boolean' &&
    PERSONS.includes(person) &&
    typeof image?.data === 'string'
  );
}

function selfieForAttempt(
  emulator: EmulatorState,
  session: Session,
  { image, person = 'ENROLLED_PERSON' }: AgentAttempt,
): Image {
  if (image) return parseImage(Buffer.from(image.data, 'base64'));
  return person === 'POOL_MEMBER' ? poolMemberFace(emulator, session) : selfieOf(emulator, session, person);
}

/** Face of the first applicant in the pool that the session searches. */
function poolMemberFace(emulator: EmulatorState, session: Session): Image {
  const { pool_id: poolId } = findRequested(session.specification, 'FAMILIAR_FACE_SEARCH')?.config ?? {};
  const [face] = membersOf(emulator, String(poolId)).flatMap((member) => member.face ?? []);
  return face ?? selfieOf(emulator, session, 'ENROLLED_PERSON');
}

function completeAsUser(emulator: EmulatorState, session: Session, request: EndpointRequest): void {
  const { resources = {} } = request.body as AgentRequest;
  const userAgent = userAgentOf(request);
  const attempts = attemptsToPlay(emulator, session, resources).map((attempt) => ({
    passes: attempt.passes ?? true,
    image: selfieForAttempt(emulator, session, attempt),
  }));
  presentDocuments(emulator, session, userAgent, resources);
  resources.share_codes?.forEach((code) => addShareCode(emulator, session, code));
  attempts
    .slice(0, attemptsLeft(session))
    .forEach((attempt) => attemptLiveness(emulator, session, userAgent, attempt));
  takeSelfie(
    emulator,
    session,
    userAgent,
    attempts[0]?.image ?? selfieOf(emulator, session, 'ENROLLED_PERSON'),
  );
  finishJourney(emulator, session, userAgent);
}

/** Completion of a session without a browser (reference 14). */
export const agentEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/agent',
    operation: 'completeSessionAsAgent',
    access: 'application',
    handle: (emulator, request) => {
      completeAsUser(emulator, requireAgentSession(emulator, request), request);
      return { status: 204 };
    },
  },
];
