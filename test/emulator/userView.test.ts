import { randomUUID } from 'node:crypto';
import { faceAuth } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

let now = Date.parse('2026-03-04T05:06:07Z');
const { client } = useEmulator({ now: () => now });

const act = (session: { id: string; token: string }, json: object) =>
  client.asUser('POST', `/web/sessions/${session.id}/complete`, session.token, json);
const result = async (id: string) => (await client.send('GET', `/sessions/${id}`)).body;
const recommendations = async (id: string): Promise<string[][]> =>
  (await result(id)).checks.map((c: { type: string; report: { recommendation: { value: string } } }) => [
    c.type,
    c.report.recommendation.value,
  ]);

const documentsAndLiveness = {
  requested_checks: [
    { type: 'ID_DOCUMENT_AUTHENTICITY', config: {} },
    { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } },
  ],
};

describe('the page', () => {
  it('is HTML that runs its own script and nothing else', async () => {
    const { status, headers, bytes } = await client.raw(
      'GET',
      '/web/index.html?sessionID=%3Cscript%3E&sessionToken=x',
    );
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
    expect(bytes.toString()).toContain(`<script nonce="${nonce}">`);
    expect(bytes.toString()).not.toContain('sessionID=<script>');
    expect(bytes.toString()).toContain('This is not Yoti');
  });
});

describe('the user', () => {
  it('passes as the enrolled person', async () => {
    const session = await client.readySession();
    const { status, body } = await act(session, { as: 'ENROLLED_PERSON', liveness: 'PASS' });
    expect([status, body]).toEqual([
      200,
      { finished: true, attempts_left: 0, wants_liveness: true, wants_documents: [] },
    ]);
    expect(await recommendations(session.id)).toEqual([
      ['LIVENESS', 'APPROVE'],
      ['FACE_COMPARISON', 'APPROVE'],
    ]);
  });

  it('is rejected as another person', async () => {
    const session = await client.readySession();
    await act(session, { as: 'SOMEBODY_ELSE', liveness: 'PASS' });
    expect(await recommendations(session.id)).toEqual([
      ['LIVENESS', 'APPROVE'],
      ['FACE_COMPARISON', 'REJECT'],
    ]);
  });

  it('may fail and try again, each attempt with a resource and a check of its own', async () => {
    const session = await client.readySession();
    const failed = await act(session, { as: 'ENROLLED_PERSON', liveness: 'FAIL' });
    expect(failed.body).toEqual({
      finished: false,
      attempts_left: 2,
      wants_liveness: true,
      wants_documents: [],
    });
    expect(await recommendations(session.id)).toEqual([['LIVENESS', 'REJECT']]);
    await act(session, { as: 'ENROLLED_PERSON', liveness: 'PASS' });
    expect((await result(session.id)).resources.liveness_capture).toHaveLength(2);
    expect((await recommendations(session.id)).map(([, value]) => value)).toEqual([
      'REJECT',
      'APPROVE',
      'APPROVE',
    ]);
  });

  it('is finished after the last attempt, with the event code of the page', async () => {
    const session = await client.readySession();
    const fail = { as: 'ENROLLED_PERSON', liveness: 'FAIL' };
    await act(session, fail);
    await act(session, fail);
    const last = await act(session, fail);
    expect(last.body).toMatchObject({ finished: true, attempts_left: 0, event_code: 5002 });
    expect((await result(session.id)).state).toBe('COMPLETED');
    expect((await act(session, fail)).body.code).toBe('BAD_TOKEN');
  });

  it('may cancel, and the session goes on', async () => {
    const session = await client.readySession();
    expect((await act(session, { cancel: true })).body).toMatchObject({ finished: false, event_code: 1000 });
    expect((await result(session.id)).state).toBe('ONGOING');
  });

  it('takes a plain selfie where no liveness is asked for', async () => {
    const session = await client.readySession({ requested_checks: [faceAuth.requested_checks[1]] });
    const view = await client.asUser('GET', `/web/sessions/${session.id}`, session.token);
    expect(view.body).toEqual({
      finished: false,
      attempts_left: 0,
      wants_liveness: false,
      wants_documents: [],
    });
    await act(session, { as: 'ENROLLED_PERSON' });
    expect(await recommendations(session.id)).toEqual([['FACE_COMPARISON', 'APPROVE']]);
  });

  it('shows documents and face apart, and stays where it was', async () => {
    const session = await client.session(documentsAndLiveness);
    const view = async () => (await client.asUser('GET', `/web/sessions/${session.id}`, session.token)).body;
    expect(await view()).toMatchObject({ finished: false, wants_documents: ['ID_DOCUMENT'] });
    expect((await act(session, { documents: true })).body).toMatchObject({
      finished: false,
      wants_documents: [],
      attempts_left: 3,
    });
    expect(await view()).toMatchObject({ finished: false, wants_documents: [] });
    await act(session, { as: 'ENROLLED_PERSON' });
    const { resources } = await result(session.id);
    expect([resources.id_documents.length, resources.liveness_capture.length]).toEqual([1, 1]);
  });

  it('has finished with the documents where no face is asked for', async () => {
    const session = await client.session({
      requested_checks: documentsAndLiveness.requested_checks.slice(0, 1),
    });
    expect((await act(session, { documents: true })).body).toMatchObject({ finished: true });
  });

  it('cannot begin without the reference image, with a wrong token, in an unknown session or after expiry', async () => {
    const session = await client.session();
    expect((await act(session, {})).body.code).toBe('SESSION_NOT_READY');
    expect((await act({ ...session, token: randomUUID() }, {})).body.code).toBe('BAD_TOKEN');
    expect((await act({ ...session, id: randomUUID() }, {})).body.code).toBe('SESSION_NOT_FOUND');
    const bare = await client.raw('POST', `/web/sessions/${session.id}/complete`);
    expect(bare.body.errors[0].property).toBe('header.X-Yoti-Auth-Token');
    now += 901_000;
    expect((await act(session, {})).body.code).toBe('SESSION_EXPIRED');
  });

  it('gets a validation error when the page sends unknown values', async () => {
    const session = await client.readySession();
    expect((await act(session, { as: 'UNKNOWN' })).body.errors[0].property).toBe('as');
    expect((await act(session, { liveness: 'MAYBE' })).body.errors[0].property).toBe('liveness');
  });
});
