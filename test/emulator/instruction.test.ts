import { randomUUID } from 'node:crypto';
import { useEmulator } from '../support/emulator/useEmulator.js';

let now = Date.now();
const { client } = useEmulator({ now: () => now });

const inBranch = {
  requested_checks: [{ type: 'IBV_VISUAL_REVIEW_CHECK', config: { manual_check: 'IBV' } }],
  required_documents: [{ type: 'ID_DOCUMENT' }],
  ibv_options: { support: 'MANDATORY' },
};
const letter = (branch: object) => ({
  contact_profile: { first_name: 'Joan', last_name: 'Example', email: 'joan@shop.example' },
  documents: [
    {
      requirement_id: randomUUID(),
      document: { type: 'ID_DOCUMENT', country_code: 'GBR', document_type: 'PASSPORT' },
    },
  ],
  branch: { type: 'UK_POST_OFFICE', ...branch },
});
const send = (method: string, id: string, part = '', json?: object) =>
  client.send(method, `/sessions/${id}/instructions${part}`, { json });

describe('in-branch instructions', () => {
  it('are absent at first', async () => {
    const { id } = await client.session(inBranch);
    const empty = { contact_profile_exists: false, documents: [], branch: null };
    expect((await send('GET', id)).body).toEqual(empty);
    for (const [method, part] of [
      ['GET', '/pdf'],
      ['GET', '/contact-profile'],
      ['POST', '/email'],
    ] as const) {
      expect((await send(method, id, part)).body.code).toBe('INSTRUCTIONS_NOT_COMPLETE');
    }
  });

  it('are stored, with a letter as PDF', async () => {
    const { id, token } = await client.session(inBranch);
    const put = await send('PUT', id, '', letter({ fad_code: '0010010' }));
    expect([put.status, put.bytes.length]).toEqual([200, 0]);
    const { body } = await client.asUser('GET', `/sessions/${id}/instructions`, token);
    expect(body).toMatchObject({ contact_profile_exists: true, branch: { post_code: 'EC1A 1BB' } });
    const pdf = await send('GET', id, '/pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.bytes.toString('latin1')).toMatch(/^%PDF-1\.4\n[^]*Joan Example[^]*%%EOF\n$/);
    expect((await send('GET', id, '/contact-profile')).body.first_name).toBe('Joan');
    expect((await send('POST', id, '/email')).status).toBe(200);
  });

  it.each([
    [{}, 'must not be null'],
    [{ fad_code: '9999999' }, 'Provided fadCode does not relate to any branch'],
    [{ fad_code: '12' }, 'must match pattern "^[A-Za-z0-9]{7}$"'],
  ])('reject the branch %j', async (branch, message) => {
    const { id } = await client.session(inBranch);
    const { status, body } = await send('PUT', id, '', letter(branch));
    expect([status, body.errors]).toEqual([400, [{ property: 'branch.fad_code', message }]]);
  });

  it('are rejected when the session is over', async () => {
    const done = await client.session(inBranch);
    await client.agent(done);
    expect((await send('PUT', done.id, '', letter({ fad_code: '0010010' }))).body.code).toBe(
      'SESSION_LOCKED',
    );
    const expired = await client.session(inBranch);
    now += 601_000;
    expect((await send('PUT', expired.id, '', letter({ fad_code: '0010010' }))).body.code).toBe(
      'SESSION_EXPIRED',
    );
  });
});
