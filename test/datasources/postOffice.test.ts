import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti } from '../support/emulator/fakeYoti.js';
import { refusals, wireError } from '../support/fixtures/wire.js';

const PATH = '/lookup/uk-post-office';
const branch = {
  type: 'UK_POST_OFFICE',
  fad_code: '0010010',
  name: 'City Road',
  address: '1 City Road, London',
  post_code: 'EC1A 1BB',
  location: { latitude: 51.5202, longitude: -0.0973 },
};

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('looking for post offices', () => {
  it('sends the text and gives the branches', async () => {
    yoti.answers('POST', PATH, { body: { branches: [branch] } });

    expect(await yoti.dataSources().postOffices.nearest('EC1A 1BB')).toEqual([
      {
        type: 'UK_POST_OFFICE',
        fadCode: '0010010',
        name: 'City Road',
        address: '1 City Road, London',
        postCode: 'EC1A 1BB',
        location: { latitude: 51.5202, longitude: -0.0973 },
      },
    ]);
    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: PATH,
        json: { search_string: 'EC1A 1BB' },
        isSigned: true,
      }),
    ]);
  });

  it('gives null for what Yoti leaves out, and UNKNOWN for another kind of branch', async () => {
    yoti.answers('POST', PATH, { body: { branches: [{ type: 'LIBRARY', name: null }] } });

    expect(await yoti.dataSources().postOffices.nearest('x'.repeat(100))).toEqual([
      { type: 'UNKNOWN', fadCode: null, name: null, address: null, postCode: null, location: null },
    ]);
  });

  it.each([
    ['is empty', ''],
    ['is blank', '  '],
    ['is too long', 'x'.repeat(101)],
  ])('for a text that %s asks Yoti nothing', async (_, text) => {
    const failure = await failureOf(yoti.dataSources().postOffices.nearest(text));

    expect(failure).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: {
        fieldErrors: [{ field: 'searchText', message: 'must have 1 to 100 characters and not be blank' }],
      },
    });
    expect(yoti.calls).toEqual([]);
  });

  it('names the field that Yoti does not take', async () => {
    const body = wireError('PAYLOAD_VALIDATION', { property: 'search_string', message: 'must not be blank' });
    yoti.answers('POST', PATH, { status: 400, body });

    expect((await failureOf(yoti.dataSources().postOffices.nearest('x'))).extensions.fieldErrors).toEqual([
      { field: 'searchText', message: 'must not be blank' },
    ]);
  });

  it.each(refusals)('answered with %i is %s, after one attempt', async (status, code) => {
    yoti.answers('POST', PATH, { status });

    expect((await failureOf(yoti.dataSources().postOffices.nearest('x'))).code).toBe(code);
    expect(yoti.calls).toHaveLength(1);
  });

  it.each([
    ['no branches', {}],
    ['a branch without a kind', { branches: [{}] }],
    ['a page', '<html></html>'],
  ])('refuses an answer with %s', async (_, body) => {
    yoti.answers('POST', PATH, { body });

    expect((await failureOf(yoti.dataSources().postOffices.nearest('x'))).code).toBe(
      'UPSTREAM_INVALID_RESPONSE',
    );
  });
});
