import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator();

describe('the post office lookup', () => {
  it('gives ten branches, the most similar first, and needs no signature', async () => {
    const json = { search_string: 'eh2 2by' };
    const { status, body } = await client.raw('POST', '/lookup/uk-post-office', { json });
    expect([status, body.branches.length]).toEqual([200, 10]);
    expect(body.branches[0].post_code).toBe('EH2 2BY');
  });

  it('rejects an empty search', async () => {
    const { status, body } = await client.raw('POST', '/lookup/uk-post-office', {
      json: { search_string: ' ' },
    });
    expect([status, body.errors]).toEqual([
      400,
      [{ property: 'search_string', message: 'must not be blank' }],
    ]);
  });
});
