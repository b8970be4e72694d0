import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { DeleteTrackedDevicesDocument, TrackedDevicesDocument } from '../operations/operations.generated.js';
import { session } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { LIVENESS_ID, SESSION_ID } from '../support/fixtures/wire.js';

const event = {
  event: 'RESOURCE_CREATED',
  createdAt: '2026-03-04T05:07:00Z',
  device: { browserName: 'Firefox', clientVersion: '' },
  resourceId: LIVENESS_ID,
  sessionId: SESSION_ID,
};
const sessions = { get: jest.fn().mockResolvedValue(session()) };

describe('the tracked devices of a session', () => {
  it('come with the resource of each event', async () => {
    const resource = { __typename: 'LivenessResource', id: LIVENESS_ID };
    const trackedDevices = {
      all: jest.fn().mockResolvedValue([event]),
      resource: jest.fn().mockResolvedValue(resource),
    };

    const { data, errors } = await execute(
      print(TrackedDevicesDocument),
      { sessions, trackedDevices },
      { id: SESSION_ID },
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      session: {
        id: SESSION_ID,
        trackedDevices: [
          {
            event: 'RESOURCE_CREATED',
            createdAt: '2026-03-04T05:07:00Z',
            resource,
            device: { browserName: 'Firefox', clientVersion: '', locale: null },
          },
        ],
      },
    });
    expect(trackedDevices.all.mock.calls).toEqual([[SESSION_ID]]);
    expect(trackedDevices.resource.mock.calls).toEqual([[event]]);
  });

  it.each([ErrorCode.NOT_FOUND, ErrorCode.UPSTREAM_UNAVAILABLE])(
    'are null with their error when the data source fails with %s, and leave the session',
    async (code) => {
      const trackedDevices = { all: jest.fn().mockRejectedValue(new ApiError(code)) };

      const { data, errors } = await execute(
        print(TrackedDevicesDocument),
        { sessions, trackedDevices },
        { id: SESSION_ID },
      );

      expect(data).toEqual({ session: { id: SESSION_ID, trackedDevices: null } });
      expect(errors).toMatchObject([{ path: ['session', 'trackedDevices'], extensions: { code } }]);
    },
  );
});

describe('deleteTrackedDevices', () => {
  const document = print(DeleteTrackedDevicesDocument);
  const variables = { input: { sessionId: SESSION_ID } };

  it('returns the session without reading it for the remaining devices', async () => {
    const trackedDevices = {
      delete: jest.fn().mockResolvedValue(SESSION_ID),
      all: jest.fn().mockResolvedValue([]),
    };
    const loadMissing = jest.fn((known: unknown) => Promise.resolve(known));

    const { data, errors } = await execute(
      document,
      { trackedDevices, sessions: { loadMissing } },
      variables,
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ deleteTrackedDevices: { session: { id: SESSION_ID, trackedDevices: [] } } });
    expect(trackedDevices.delete.mock.calls).toEqual([[SESSION_ID]]);
    expect(loadMissing.mock.calls).toEqual([[{ id: SESSION_ID }, ['id']]]);
  });

  it.each([ErrorCode.NOT_FOUND, ErrorCode.UPSTREAM_TIMEOUT])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const trackedDevices = { delete: jest.fn().mockRejectedValue(new ApiError(code)) };

      const { data, errors } = await execute(document, { trackedDevices }, variables);

      expect(data).toEqual({ deleteTrackedDevices: null });
      expect(errors).toMatchObject([{ path: ['deleteTrackedDevices'], extensions: { code } }]);
    },
  );
});
