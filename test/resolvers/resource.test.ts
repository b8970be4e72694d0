import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { reference, session } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { operation } from '../support/fixtures/operations.js';
import {
  APPLICANT_ID,
  JPEG,
  REFERENCE_IMAGE_ID,
  REQUIREMENT_ID,
  RESOURCE_ID,
  SESSION_ID,
} from '../support/fixtures/wire.js';

const ids = { sessionId: SESSION_ID, resourceId: RESOURCE_ID };

interface Mutation {
  name: string;
  field: string;
  method: string;
  input: object;
  given: object;
}
const mutations: Mutation[] = [
  {
    name: 'CreateFaceCaptureResource',
    field: 'createFaceCaptureResource',
    method: 'createFaceCaptureOnce',
    input: { sessionId: SESSION_ID, requirementId: REQUIREMENT_ID },
    given: { sessionId: SESSION_ID, requirementId: REQUIREMENT_ID },
  },
  {
    name: 'UploadFaceCaptureImage',
    field: 'uploadFaceCaptureImage',
    method: 'uploadImage',
    input: { ...ids, image: JPEG.toString('base64'), contentType: 'JPEG' },
    given: { ...ids, image: JPEG, contentType: 'JPEG' },
  },
  {
    name: 'AddApplicantToResource',
    field: 'addApplicantToResource',
    method: 'addApplicant',
    input: { ...ids, applicantId: APPLICANT_ID },
    given: { ...ids, applicantId: APPLICANT_ID },
  },
];

describe.each(mutations)('$field', ({ name, field, method, input, given }) => {
  const sourcesWith = (
    call: jest.Mock,
    loadMissing = jest.fn((known: unknown) => Promise.resolve(known)),
  ) => ({
    resources: { [method]: call, loadMissing },
    sessions: {
      get: jest.fn().mockResolvedValue(session()),
      faceAuthOutcome: jest.fn().mockResolvedValue('PENDING'),
    },
  });
  const document = `mutation ($input: ${name}Input!) { ${field}(input: $input) { resource { id } } }`;

  it('passes its input to the data source and returns the resource', async () => {
    const call = jest.fn().mockResolvedValue(reference);
    const sources = sourcesWith(call);

    const { data, errors } = await execute(document, sources, { input });

    expect(errors).toBeUndefined();
    expect(data).toEqual({ [field]: { resource: { id: RESOURCE_ID } } });
    expect(call.mock.calls).toEqual([[expect.objectContaining(given)]]);
    expect(sources.sessions.get).not.toHaveBeenCalled();
  });

  it('runs the documented operation', async () => {
    const full = session().resources[0];
    const sources = sourcesWith(jest.fn().mockResolvedValue(reference), jest.fn().mockResolvedValue(full));

    const { errors } = await execute(operation(name), sources, { input });

    expect(errors).toBeUndefined();
  });

  it('passes the selected fields to the data source', async () => {
    const loadMissing = jest.fn().mockResolvedValue(session().resources[0]);
    const sources = sourcesWith(jest.fn().mockResolvedValue(reference), loadMissing);

    const { data } = await execute(
      `mutation ($input: ${name}Input!) { ${field}(input: $input) { resource { ...F } } } fragment F on FaceCaptureResource { id image { id } }`,
      sources,
      { input },
    );

    expect(loadMissing.mock.calls).toEqual([[reference, ['id', 'image']]]);
    expect(data).toEqual({ [field]: { resource: { id: RESOURCE_ID, image: { id: REFERENCE_IMAGE_ID } } } });
  });

  it('resolves its session', async () => {
    const sources = sourcesWith(jest.fn().mockResolvedValue(reference));

    const { data } = await execute(
      `mutation ($input: ${name}Input!) { ${field}(input: $input) { resource { session { state } } } }`,
      sources,
      { input },
    );

    expect(data).toEqual({ [field]: { resource: { session: { state: 'COMPLETED' } } } });
    expect(sources.sessions.get.mock.calls).toEqual([[SESSION_ID]]);
  });

  it('is null with its error when the data source fails', async () => {
    const sources = sourcesWith(jest.fn().mockRejectedValue(new ApiError(ErrorCode.SESSION_EXPIRED)));

    const { data, errors } = await execute(document, sources, { input });

    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'SESSION_EXPIRED' } }]);
  });
});

describe('createFaceCaptureResource', () => {
  it('does not need a requirement id', async () => {
    const createFaceCaptureOnce = jest.fn().mockResolvedValue(reference);
    const loadMissing = jest.fn((known: unknown) => Promise.resolve(known));

    await execute(
      'mutation ($input: CreateFaceCaptureResourceInput!) { createFaceCaptureResource(input: $input) { resource { id } } }',
      { resources: { createFaceCaptureOnce, loadMissing } },
      { input: { sessionId: SESSION_ID } },
    );

    expect(createFaceCaptureOnce.mock.calls).toEqual([[expect.objectContaining({ sessionId: SESSION_ID })]]);
  });
});
