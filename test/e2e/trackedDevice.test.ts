import { DeleteTrackedDevicesDocument, TrackedDevicesDocument } from '../operations/operations.generated.js';
import { itFailsAlone, neighbours } from '../support/server/failures.js';
import { livenessSession, readSession, startSession } from '../support/server/sessions.js';
import { Stage } from '../support/server/testServer.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
beforeEach(() => {
  stage.emulator.clearFaults();
  stage.emulator.clearRequests();
});
afterAll(() => stage.stop());

describe('the tracked devices of a session', () => {
  it('are nothing before the person has begun', async () => {
    const { id } = await startSession(stage);

    expect((await stage.get(TrackedDevicesDocument, { id })).session?.trackedDevices).toEqual([]);
  });

  it('tell what the person did, with the resource', async () => {
    const id = await livenessSession(stage);
    const [attempt] = (await readSession(stage, id)).resources;

    const { session } = await stage.get(TrackedDevicesDocument, { id });

    expect(session?.trackedDevices).toMatchObject([
      { event: 'CONFIG_FIRST_LOADED', resource: null, device: { locale: 'en-GB' } },
      { event: 'RESOURCE_CREATED', resource: { __typename: 'LivenessResource', id: attempt?.id } },
      { event: 'CLIENT_SESSION_TOKEN_DELETED', resource: null },
    ]);
  });

  it('that fail leave the session', async () => {
    const { id } = await startSession(stage);
    stage.emulator.failNext({ method: 'GET', path: /\/tracked-devices$/, status: 200, rawBody: '{}' });

    const { data, errors } = await stage.ask(TrackedDevicesDocument, { id });

    expect(data).toEqual({ session: { id, trackedDevices: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }]);
  });
});

describe('deleteTrackedDevices', () => {
  it('leaves the session without them, in two calls', async () => {
    const sessionId = await livenessSession(stage);
    stage.emulator.clearRequests();

    const { deleteTrackedDevices } = await stage.get(DeleteTrackedDevicesDocument, { input: { sessionId } });

    expect(deleteTrackedDevices).toEqual({ session: { id: sessionId, trackedDevices: [] } });
    expect(stage.calls()).toEqual([
      'DELETE /sessions/:id/tracked-devices',
      'GET /sessions/:id/tracked-devices',
    ]);
  });

  itFailsAlone(() => stage, {
    document: DeleteTrackedDevicesDocument,
    field: 'deleteTrackedDevices',
    variables: async () => ({ input: { sessionId: (await startSession(stage)).id } }),
    call: { method: 'DELETE', path: /\/tracked-devices$/ },
    neighbour: () => neighbours.createApplicant,
    hasBody: false,
  });
});
