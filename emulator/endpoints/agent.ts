import { sessionOf } from '../http/access.js';
import { attempt, finish, requireReady, show, type ShownDocuments, takeSelfie } from '../scenarios/userJourney.js';
import { type Call, type Endpoint, userAgentOf } from '../http/endpoint.js';
import { invalid, refusal } from '../http/errors.js';
import { membersOf } from '../scenarios/checks/faceSearch.js';
import { type Image, imageOf } from '../state/image.js';
import { attemptsLeft, configuredAttempts } from '../scenarios/checks/liveness.js';
import { selfieOf } from '../scenarios/person.js';
import { findScenario, type ScenarioAttempt } from '../scenarios/scenario.js';
import { type Session } from '../state/session.js';
import { giveShareCode, type ShownShareCode } from '../scenarios/shareCode.js';
import { requested } from '../state/sessionSpecification.js';
import { type Yoti } from '../state/emulatorState.js';

/** One go at liveness; with `image` that is the selfie, else the person's. */
interface AgentAttempt extends ScenarioAttempt {
  image?: { content_type?: string; data: string };
}

/** Body of POST /agent; `liveness_capture` and `share_codes` are the emulator's own additions. */
interface AgentRequest {
  session_id: string;
  client_session_token: string;
  resources?: ShownDocuments & { liveness_capture?: AgentAttempt[]; share_codes?: ShownShareCode[] };
}

function agentSession(yoti: Yoti, call: Call): Session {
  const { session_id: sessionId, client_session_token: token } = call.body as AgentRequest;
  const session = sessionOf(yoti, { params: { sessionId }, caller: call.caller });
  if (token !== session.token) {
    throw refusal('BAD_TOKEN');
  }
  requireReady(yoti, session);
  return session;
}

/** What is told, else the scenario's, else as many as the sandbox was told outcomes for. */
function attemptsOf(yoti: Yoti, session: Session, { resources }: AgentRequest): AgentAttempt[] {
  const scenario = findScenario(yoti.responseConfig(session)?.scenario);
  const count = Math.max(1, configuredAttempts(yoti, session));
  const told = resources?.liveness_capture;
  if (told !== undefined && !(Array.isArray(told) && told.every(isAttempt))) {
    throw invalid('resources.liveness_capture', 'must be a list of { passes?, person?, image?: { data } }');
  }
  return told ?? scenario?.attempts ?? Array.from({ length: count }, () => ({}));
}

const persons = ['ENROLLED_PERSON', 'SOMEBODY_ELSE', 'POOL_MEMBER'];

/** The contract does not know this part of the body, so it is looked at here. */
function isAttempt(go: AgentAttempt | null): boolean {
  const { passes = true, person = 'ENROLLED_PERSON', image = { data: '' } } = go ?? {};
  return (
    go !== null && typeof passes === 'boolean' && persons.includes(person) && typeof image?.data === 'string'
  );
}

function imageFor(yoti: Yoti, session: Session, { image, person = 'ENROLLED_PERSON' }: AgentAttempt): Image {
  if (image) {
    return imageOf(Buffer.from(image.data, 'base64'));
  }
  return person === 'POOL_MEMBER' ? poolMember(yoti, session) : selfieOf(yoti, session, person);
}

/** The face of the first applicant in the pool that the session searches. */
function poolMember(yoti: Yoti, session: Session): Image {
  const { pool_id: poolId } = requested(session.specification, 'FAMILIAR_FACE_SEARCH')?.config ?? {};
  const [face] = membersOf(yoti, String(poolId)).flatMap((member) => member.face ?? []);
  return face ?? selfieOf(yoti, session, 'ENROLLED_PERSON');
}

function play(yoti: Yoti, session: Session, call: Call): void {
  const { resources = {}, ...request } = call.body as AgentRequest;
  const userAgent = userAgentOf(call);
  const attempts = attemptsOf(yoti, session, { resources, ...request }).map((go) => ({
    passes: go.passes ?? true,
    image: imageFor(yoti, session, go),
  }));
  show(yoti, session, userAgent, resources);
  resources.share_codes?.forEach((code) => giveShareCode(yoti, session, code));
  attempts.slice(0, attemptsLeft(session)).forEach((go) => attempt(yoti, session, userAgent, go));
  takeSelfie(yoti, session, userAgent, attempts[0]?.image ?? selfieOf(yoti, session, 'ENROLLED_PERSON'));
  finish(yoti, session, userAgent);
}

/** POST /agent plays the user without a browser (reference 14). */
export const agentEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/agent',
    operation: 'completeSessionAsAgent',
    access: 'application',
    handle: (yoti, call) => {
      play(yoti, agentSession(yoti, call), call);
      return { status: 204 };
    },
  },
];
