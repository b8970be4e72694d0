import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { PostOfficeBranchesDocument } from '../operations/operations.generated.js';
import { execute } from '../support/server/fakeSources.js';

const document = print(PostOfficeBranchesDocument);
const branch = {
  type: 'UK_POST_OFFICE',
  fadCode: '0010010',
  name: 'City Road',
  address: null,
  postCode: 'EC1A 1BB',
  location: { latitude: 51.5202, longitude: -0.0973 },
};

describe('the query postOfficeBranches', () => {
  it('passes the text to the data source', async () => {
    const nearest = jest.fn().mockResolvedValue([branch]);

    const { data, errors } = await execute(
      document,
      { postOffices: { nearest } },
      { searchText: 'EC1A 1BB' },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ postOfficeBranches: [branch] });
    expect(nearest.mock.calls).toEqual([['EC1A 1BB']]);
  });

  it.each([ErrorCode.BAD_USER_INPUT, ErrorCode.UPSTREAM_UNAVAILABLE])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const nearest = jest.fn().mockRejectedValue(new ApiError(code));

      const { data, errors } = await execute(document, { postOffices: { nearest } }, { searchText: 'x' });

      expect(data).toEqual({ postOfficeBranches: null });
      expect(errors).toMatchObject([{ path: ['postOfficeBranches'], extensions: { code } }]);
    },
  );
});
