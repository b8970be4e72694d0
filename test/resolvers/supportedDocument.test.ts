import { print } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { SupportedDocumentsDocument } from '../operations/operations.generated.js';
import { execute } from '../support/server/fakeSources.js';

const document = print(SupportedDocumentsDocument);

describe('the query supportedDocuments', () => {
  it.each([
    ['no choice', {}, false],
    ['false', { includeNonLatin: false }, false],
    ['true', { includeNonLatin: true }, true],
  ])('passes %s about non-Latin scripts to the data source', async (_, variables, expected) => {
    const all = jest.fn().mockResolvedValue([
      {
        code: 'GBR',
        documents: [{ type: 'PASSPORT', isStrictlyLatin: true, requirements: { dateFrom: '1999-01-31' } }],
      },
    ]);

    const { data, errors } = await execute(document, { supportedDocuments: { all } }, variables);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      supportedDocuments: [
        {
          code: 'GBR',
          documents: [{ type: 'PASSPORT', isStrictlyLatin: true, requirements: { dateFrom: '1999-01-31' } }],
        },
      ],
    });
    expect(all.mock.calls).toEqual([[expected]]);
  });

  it.each([ErrorCode.RATE_LIMITED, ErrorCode.UPSTREAM_INVALID_RESPONSE])(
    'is null with its error when the data source fails with %s',
    async (code) => {
      const all = jest.fn().mockRejectedValue(new ApiError(code));

      const { data, errors } = await execute(document, { supportedDocuments: { all } });

      expect(data).toEqual({ supportedDocuments: null });
      expect(errors).toMatchObject([{ path: ['supportedDocuments'], extensions: { code } }]);
    },
  );
});
