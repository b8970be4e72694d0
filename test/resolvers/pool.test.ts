import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import {
  AddApplicantToPoolDocument,
  ApplicantPoolsDocument,
  CreatePoolDocument,
  DeletePoolDocument,
  RemoveApplicantFromPoolDocument,
} from '../operations/operations.generated.js';
import { applicant } from '../support/fixtures/domain.js';
import { execute } from '../support/server/fakeSources.js';
import { APPLICANT_ID } from '../support/fixtures/wire.js';

const pool = { id: '90ab12cd-34ef-4567-89ab-cdef01234567', label: 'Watch list' };
const input = { poolId: pool.id, applicantId: APPLICANT_ID };

describe('the pools of an applicant', () => {
  it('come with the applicant', async () => {
    const get = jest.fn().mockResolvedValue({ ...applicant, pools: [pool] });

    const { data } = await execute(
      print(ApplicantPoolsDocument),
      { applicants: { get } },
      { id: APPLICANT_ID },
    );

    expect(data).toEqual({ applicant: { id: APPLICANT_ID, pools: [pool] } });
  });
});

describe('createPool', () => {
  it('passes the label to the data source', async () => {
    const createOnce = jest.fn().mockResolvedValue(pool);

    const { data, errors } = await execute(
      print(CreatePoolDocument),
      { pools: { createOnce } },
      { input: { label: 'Watch list' } },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ createPool: { pool } });
    expect(createOnce.mock.calls).toEqual([[expect.objectContaining({ label: 'Watch list' })]]);
  });
});

describe.each([
  ['addApplicantToPool', 'addApplicant', AddApplicantToPoolDocument, ['id', 'pools']],
  ['removeApplicantFromPool', 'removeApplicant', RemoveApplicantFromPoolDocument, ['id']],
] as const)('%s', (field, method, document, selected) => {
  it('passes both ids to the data source and returns the applicant by id only', async () => {
    const change = jest.fn().mockResolvedValue(APPLICANT_ID);
    const loadMissing = jest.fn().mockResolvedValue({ ...applicant, pools: [pool] });

    const { data, errors } = await execute(
      print(document),
      { pools: { [method]: change }, applicants: { loadMissing } },
      { input },
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ [field]: { applicant: { id: APPLICANT_ID } } });
    expect(change.mock.calls).toEqual([[expect.objectContaining(input)]]);
    expect(loadMissing.mock.calls).toEqual([[{ id: APPLICANT_ID }, selected]]);
  });

  it('confirms the change even when the applicant cannot be read', async () => {
    const { data, errors } = await execute(
      print(document),
      {
        pools: { [method]: jest.fn().mockResolvedValue(APPLICANT_ID) },
        applicants: { loadMissing: jest.fn().mockRejectedValue(new ApiError(ErrorCode.UPSTREAM_TIMEOUT)) },
      },
      { input },
    );

    expect(data).toEqual({ [field]: { applicant: null } });
    expect(errors).toMatchObject([{ path: [field, 'applicant'] }]);
  });
});

describe('deletePool', () => {
  it('returns the id of the deleted pool', async () => {
    const pools = { delete: jest.fn().mockResolvedValue(pool.id) };

    const { data } = await execute(print(DeletePoolDocument), { pools }, { input: { poolId: pool.id } });

    expect(data).toEqual({ deletePool: { deletedPoolId: pool.id } });
    expect(pools.delete.mock.calls).toEqual([[pool.id]]);
  });
});

describe.each([
  ['createPool', 'createOnce', print(CreatePoolDocument), { label: 'x' }],
  ['addApplicantToPool', 'addApplicant', print(AddApplicantToPoolDocument), input],
  ['removeApplicantFromPool', 'removeApplicant', print(RemoveApplicantFromPoolDocument), input],
  ['deletePool', 'delete', print(DeletePoolDocument), { poolId: pool.id }],
])('%s', (field, method, document, given) => {
  it.each([ErrorCode.NOT_FOUND, ErrorCode.UPSTREAM_UNAUTHORIZED, ErrorCode.UPSTREAM_UNAVAILABLE])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const pools = { [method]: jest.fn().mockRejectedValue(new ApiError(code)) };

      const { data, errors } = await execute(document, { pools }, { input: given });

      expect(data).toEqual({ [field]: null });
      expect(errors).toMatchObject([{ path: [field], extensions: { code } }]);
    },
  );
});
