import { DeleteTrackedDevicesDocument, TrackedDevicesDocument } from '../operations/operations.generated.js';
import { itFailsAlone, bystanders } from '../support/server/failures.js';
import { livenessSession, readSession, startSession } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();

describe('the tracked devices of a session', () => {
  it('are nothing before the person has begun', async () => {
    const { id } = await startSession(server);

    expect((await server.executeOrThrow(TrackedDevicesDocument, { id })).session?.trackedDevices).toEqual([]);
  });

  it('tell what the person did, with the resource', async () => {
    const id = await livenessSession(server);
    const [attempt] = (await readSession(server, id)).resources;

    const { session } = await server.executeOrThrow(TrackedDevicesDocument, { id });

    expect(session?.trackedDevices).toMatchObject([
      { event: 'CONFIG_FIRST_LOADED', resource: null, device: { locale: 'en-GB' } },
      { event: 'RESOURCE_CREATED', resource: { __typename: 'LivenessResource', id: attempt?.id } },
      { event: 'CLIENT_SESSION_TOKEN_DELETED', resource: null },
    ]);
  });

  it('that fail leave the session', async () => {
    const { id } = await startSession(server);
    server.emulator.failNext({ method: 'GET', path: /\/tracked-devices$/, status: 200, rawBody: '{}' });

    const { data, errors } = await server.execute(TrackedDevicesDocument, { id });

    expect(data).toEqual({ session: { id, trackedDevices: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }]);
  });
});

describe('deleteTrackedDevices', () => {
  it('leaves the session without them, in two calls', async () => {
    const sessionId = await livenessSession(server);
    server.emulator.clearRequests();

    const { deleteTrackedDevices } = await server.executeOrThrow(DeleteTrackedDevicesDocument, {
      input: { sessionId },
    });

    expect(deleteTrackedDevices).toEqual({ session: { id: sessionId, trackedDevices: [] } });
    expect(server.calls()).toEqual([
      'DELETE /sessions/:id/tracked-devices',
      'GET /sessions/:id/tracked-devices',
    ]);
  });

  itFailsAlone(() => server, {
    document: DeleteTrackedDevicesDocument,
    field: 'deleteTrackedDevices',
    variables: async () => ({ input: { sessionId: (await startSession(server)).id } }),
    call: { method: 'DELETE', path: /\/tracked-devices$/ },
    bystander: () => bystanders.createApplicant,
    hasBody: false,
  });
});
