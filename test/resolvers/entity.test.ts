import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { applicant, session } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { operation } from '../support/fixtures/operations.js';
import { APPLICANT_ID, FACE_ID, LIVENESS_ID, RESOURCE_ID, SESSION_ID } from '../support/fixtures/wire.js';

const resource = (id: string) => session().resources.find((candidate) => candidate.id === id);
const sources = () => ({
  sessions: {
    get: jest.fn().mockResolvedValue(session()),
    faceAuthOutcome: jest.fn().mockResolvedValue('PASSED'),
  },
  applicants: { get: jest.fn().mockResolvedValue(applicant) },
  resources: { get: jest.fn((_: string, id: string) => Promise.resolve(resource(id))) },
});

const keys = {
  session: { __typename: 'Session', id: SESSION_ID },
  applicant: { __typename: 'Applicant', id: APPLICANT_ID },
  faceCapture: { __typename: 'FaceCaptureResource', id: RESOURCE_ID, session: { id: SESSION_ID } },
  liveness: { __typename: 'LivenessResource', id: LIVENESS_ID, session: { id: SESSION_ID } },
};

describe('entities requested by a router', () => {
  it('are loaded by their keys from the data sources', async () => {
    const faked = sources();

    const { data, errors } = await execute(operation('Entities'), faked, {
      representations: Object.values(keys),
    });

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        { __typename: 'Session', id: SESSION_ID, state: 'COMPLETED', faceAuthOutcome: 'PASSED' },
        { __typename: 'Applicant', id: APPLICANT_ID, face: { id: FACE_ID } },
        { __typename: 'FaceCaptureResource', id: RESOURCE_ID, source: 'RELYING_BUSINESS' },
        { __typename: 'LivenessResource', id: LIVENESS_ID, livenessType: 'STATIC' },
      ],
    });
    expect(faked.sessions.get.mock.calls).toEqual([[SESSION_ID, 'id']]);
    expect(faked.applicants.get.mock.calls).toEqual([[APPLICANT_ID, 'id']]);
    expect(faked.resources.get.mock.calls).toEqual([
      [SESSION_ID, RESOURCE_ID, 'FaceCaptureResource'],
      [SESSION_ID, LIVENESS_ID, 'LivenessResource'],
    ]);
  });

  it('are null when missing, without affecting the others', async () => {
    const faked = sources();
    faked.applicants.get.mockRejectedValue(new ApiError(ErrorCode.NOT_FOUND));

    const { data, errors } = await execute(operation('Entities'), faked, {
      representations: [keys.applicant, keys.session],
    });

    expect(data).toMatchObject({ _entities: [null, { id: SESSION_ID }] });
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'NOT_FOUND' } }]);
  });

  it('may be requested twice', async () => {
    const { data, errors } = await execute(operation('Entities'), sources(), {
      representations: [keys.session, keys.session],
    });

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ _entities: [{ id: SESSION_ID }, { id: SESSION_ID }] });
  });

  it('are rejected when of an unknown type', async () => {
    const { errors } = await execute(operation('Entities'), sources(), {
      representations: [{ __typename: 'Spy' }],
    });

    expect(errors).toHaveLength(1);
  });

  it('are looked up with an empty session id when the key of a resource lacks its session', async () => {
    const faked = sources();

    await execute(operation('Entities'), faked, {
      representations: [{ __typename: 'FaceCaptureResource', id: RESOURCE_ID }],
    });

    expect(faked.resources.get.mock.calls).toEqual([['', RESOURCE_ID, 'FaceCaptureResource']]);
  });
});
