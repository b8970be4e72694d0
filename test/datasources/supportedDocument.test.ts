import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../support/emulator/fakeYoti.js';
import { refusals } from '../support/fixtures/wire.js';

const PATH = '/supported-documents';
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];
const body = {
  supported_countries: [
    {
      code: 'GBR',
      supported_documents: [
        { type: 'DRIVING_LICENCE', is_strictly_latin: true, requirements: { date_from: '1999-01-31' } },
        { type: 'PASSPORT', is_strictly_latin: null, requirements: null },
        { type: 'POSTOFFICE', requirements: {} },
      ],
    },
    { code: 'XKX', supported_documents: [] },
  ],
};

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('supported documents', () => {
  it('come by country, and what Yoti leaves out is null', async () => {
    yoti.answers('GET', PATH, { body });

    expect(await yoti.dataSources().supportedDocuments.all(false)).toEqual([
      {
        code: 'GBR',
        documents: [
          { type: 'DRIVING_LICENCE', isStrictlyLatin: true, requirements: { dateFrom: '1999-01-31' } },
          { type: 'PASSPORT', isStrictlyLatin: null, requirements: null },
          { type: 'POSTOFFICE', isStrictlyLatin: null, requirements: { dateFrom: null } },
        ],
      },
      { code: 'XKX', documents: [] },
    ]);
  });

  it.each([
    [false, null],
    [true, 'true'],
  ])('asked for with others than Latin %s say so by %s', async (includesNonLatin, sent) => {
    yoti.answers('GET', PATH, { body });

    await yoti.dataSources().supportedDocuments.all(includesNonLatin);

    expect(yoti.sent.map(({ query, isSigned }) => [query.get('includeNonLatin'), isSigned])).toEqual([
      [sent, true],
    ]);
  });

  it.each(refusals)('answered with %i are %s', async (status, code) => {
    yoti.answers('GET', PATH, ...thrice({ status }));

    expect((await failureOf(yoti.dataSources().supportedDocuments.all(false))).code).toBe(code);
  });

  it.each([
    ['nothing', {}],
    ['a country without a code', { supported_countries: [{ supported_documents: [] }] }],
    ['a document without a type', { supported_countries: [{ code: 'GBR', supported_documents: [{}] }] }],
  ])('refuse an answer with %s', async (_, answer) => {
    yoti.answers('GET', PATH, { body: answer });

    expect((await failureOf(yoti.dataSources().supportedDocuments.all(true))).code).toBe(
      'UPSTREAM_INVALID_RESPONSE',
    );
  });
});
