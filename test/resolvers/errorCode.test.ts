import { ErrorCode } from '../../src/errors/codes.js';
import { execute } from '../support/fakeSources.js';

describe('the query errorCodes', () => {
  it('tells every code, and asks no source', async () => {
    const { data, errors } = await execute('{ errorCodes }', {});

    expect(errors).toBeUndefined();
    expect(data).toEqual({ errorCodes: Object.values(ErrorCode) });
  });
});
