import { ErrorCode } from '../../src/errors/codes.js';
import { execute } from '../support/server/fakeSources.js';

describe('the query errorCodes', () => {
  it('lists every code without a data source', async () => {
    const { data, errors } = await execute('{ errorCodes }', {});

    expect(errors).toBeUndefined();
    expect(data).toEqual({ errorCodes: Object.values(ErrorCode) });
  });
});
