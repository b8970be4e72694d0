import {
  AddApplicantToResourceDocument,
  DeleteApplicantFaceDocument,
  ApplicantDocument,
  SessionDocument,
  SessionOutcomeDocument,
} from '../operations/operations.generated.js';
import { repeated } from '../support/server/bystanders.js';
import {
  enrolledApplicant,
  livenessSession,
  readSession,
  startFaceAuth,
  startResource,
  unknownId,
} from '../support/server/sessions.js';
import { turns, until } from '../support/server/eventLoop.js';
import { recordTraffic, type TrafficRecorder } from '../support/server/recordTraffic.js';
import { useTestServer } from '../support/server/testServer.js';

const MANY = 20;
/** Enough for requests that were sent to arrive at the gateway and join a read. */
const TURNS = 1_000;

const traffic: TrafficRecorder = recordTraffic(() => server.emulator.origin);
const server = useTestServer({ yotiUrl: () => traffic.url });

/** Sends while Yoti answers nothing, so that a read is still in flight when the last request comes in. */
async function whileInFlight<Responses>(reads: number, send: () => Promise<Responses>): Promise<Responses> {
  const release = traffic.hold();
  const before = traffic.requests.length;
  const responses = send();
  await until(() => traffic.requests.length === before + reads);
  await turns(TURNS);
  release();
  return responses;
}

const many = Array.from({ length: MANY }, (_, index) => index);

describe('identical reads of a session cost one GET', () => {
  let id: string;
  beforeEach(async () => {
    id = await livenessSession(server);
    server.emulator.clearRequests();
  });

  it('twenty in one operation', async () => {
    const data = await server.executeOrThrow(
      repeated(`session(id: "${id}") { id state checks { id } }`, MANY),
      {},
    );
    expect(Object.keys(data)).toHaveLength(MANY);
    expect(new Set(Object.values(data).map((session) => JSON.stringify(session))).size).toBe(1);
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });

  it('twenty at once in separate operations', async () => {
    const answers = await whileInFlight(1, () =>
      Promise.all(many.map(() => server.executeOrThrow(SessionDocument, { id }))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });

  it('twenty at once in separate operations, each in another letter case', async () => {
    const ids = many.map((index) => (index % 2 ? id : id.toUpperCase()));
    await whileInFlight(1, () =>
      Promise.all(ids.map((one) => server.executeOrThrow(SessionOutcomeDocument, { id: one }))),
    );
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });

  it('twenty at once that fail, each with the error', async () => {
    const answers = await whileInFlight(1, () =>
      Promise.all(many.map(() => server.execute(SessionDocument, { id: unknownId }))),
    );
    expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual(many.map(() => 'NOT_FOUND'));
    expect(new Set(answers.map(({ errors }) => errors[0]?.extensions.requestId)).size).toBe(MANY);
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });
});

it('two sessions cost two GETs, and neither gets the data of the other', async () => {
  const ids = [await livenessSession(server), await livenessSession(server)];
  server.emulator.clearRequests();
  const sessions = await whileInFlight(2, () =>
    Promise.all(many.map((index) => readSession(server, ids[index % 2]!))),
  );
  expect(sessions.map(({ id }) => id)).toEqual(many.map((index) => ids[index % 2]));
  expect(server.calls()).toEqual(['GET /sessions/:id', 'GET /sessions/:id']);
});

it('everything under a session costs one GET', async () => {
  const { applicantId } = await enrolledApplicant(server);
  const { id, userView } = await startFaceAuth(server, applicantId);
  await server.actAsUser(userView);
  server.emulator.clearRequests();
  expect(await readSession(server, id)).toMatchObject({ faceAuthOutcome: 'PASSED' });
  expect(server.calls()).toEqual(['GET /sessions/:id']);
});

describe('a read after a change sees it', () => {
  it('after a mutation in the request before', async () => {
    const input = await enrolledApplicant(server);
    const { id: sessionId, resourceId } = await startResource(server);
    expect(await readSession(server, sessionId)).toMatchObject({ resources: [{ image: null }] });
    await server.executeOrThrow(AddApplicantToResourceDocument, {
      input: { sessionId, resourceId, applicantId: input.applicantId },
    });
    expect(await readSession(server, sessionId)).toMatchObject({ resources: [{ image: { type: 'IMAGE' } }] });
    await server.executeOrThrow(DeleteApplicantFaceDocument, { input });
    const { applicant } = await server.executeOrThrow(ApplicantDocument, { id: input.applicantId });
    expect(applicant).toMatchObject({ face: null });
  });

  it('within the answer of the mutation', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const { id: sessionId, resourceId } = await startResource(server);
    await readSession(server, sessionId);
    const { addApplicantToResource } = await server.executeOrThrow(AddApplicantToResourceDocument, {
      input: { sessionId, resourceId, applicantId },
    });
    expect(addApplicantToResource?.resource?.session).toMatchObject({ faceAuthOutcome: 'PENDING' });
  });

  it('after the person has acted', async () => {
    const { applicantId } = await enrolledApplicant(server);
    const { id, userView } = await startFaceAuth(server, applicantId);
    expect(await readSession(server, id)).toMatchObject({ faceAuthOutcome: 'PENDING' });
    await server.actAsUser(userView);
    expect(await readSession(server, id)).toMatchObject({ faceAuthOutcome: 'PASSED' });
  });
});
