import { randomUUID } from 'node:crypto';
import { faceAuth, jpeg } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

let now = Date.parse('2026-03-04T05:06:07.890Z');
const { client } = useEmulator({ now: () => now });

const seconds = (count: number): void => {
  now += count * 1000;
};
const read = async (id: string) => (await client.send('GET', `/sessions/${id}`)).body;
const liveness = { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } };

describe('creating a session', () => {
  it('answers 201 with a time to live just under what was asked', async () => {
    const { status, body } = await client.send('POST', '/sessions', { json: faceAuth });
    expect(status).toBe(201);
    expect(body).toEqual({
      client_session_token_ttl: 899,
      client_session_token: expect.stringMatching(/^[0-9a-f-]{36}$/),
      session_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it.each([
    ['requested_checks', {}],
    ['requested_checks', { requested_checks: [], requested_tasks: [], required_documents: [] }],
    ['client_session_token_ttl', { client_session_token_ttl: 299, requested_checks: [liveness] }],
    ['resources_ttl', { client_session_token_ttl: 900, resources_ttl: 87_299, requested_checks: [liveness] }],
    ['resources_ttl', { resources_ttl: 'long', requested_checks: [liveness] }],
    ['requested_checks[0].type', { requested_checks: [{ type: 'PALM_READING' }] }],
    ['requested_checks[0].config', { requested_checks: [{ type: 'FACE_COMPARISON' }] }],
    [
      'requested_checks[0].config.max_retries',
      { requested_checks: [{ type: 'LIVENESS', config: { max_retries: 0 } }] },
    ],
    [
      'notifications.endpoint',
      { requested_checks: [liveness], notifications: { endpoint: 'http://a.example/' } },
    ],
    ['notifications.endpoint', { requested_checks: [liveness], notifications: { topics: [] } }],
    ['session_deadline', { requested_checks: [liveness], session_deadline: '2020-01-01T00:00:00Z' }],
    [
      'session_deadline',
      {
        requested_checks: [liveness],
        session_deadline: '2026-03-05T00:00:00Z',
        client_session_token_ttl: 900,
      },
    ],
    [
      'required_documents[0].filter',
      {
        required_documents: [
          {
            type: 'ID_DOCUMENT',
            filter: {
              type: 'DOCUMENT_RESTRICTIONS',
              inclusion: 'include',
              documents: [{ country_codes: ['XXX'] }],
            },
          },
        ],
      },
    ],
    [
      'requested_checks[0].config.pool_id',
      {
        requested_checks: [
          { type: 'FAMILIAR_FACE_SEARCH', config: { pool_id: randomUUID(), approval_criteria: 'MATCH' } },
        ],
      },
    ],
  ])('rejects a specification because of %s', async (property, json) => {
    const { status, body } = await client.send('POST', '/sessions', { json });
    expect([status, body.code]).toEqual([400, 'PAYLOAD_VALIDATION']);
    expect(body.errors.map((e: { property: string }) => e.property)).toContain(property);
  });

  it('rejects a body that is not JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await client.send('POST', '/sessions', { body: Buffer.from('{"a":'), headers });
    expect([status, body.code]).toEqual([400, 'MALFORMED_REQUEST']);
  });
});

describe('the configuration', () => {
  it('says what the user and the business have to supply', async () => {
    const { id } = await client.session();
    const { body } = await client.send('GET', `/sessions/${id}/configuration`);
    expect(body).toMatchObject({ session_id: id, requested_checks: ['LIVENESS', 'FACE_COMPARISON'] });
    expect(body.capture).toMatchObject({
      biometric_consent: 'REQUIRED',
      required_resources: [
        {
          type: 'LIVENESS',
          state: 'REQUIRED',
          allowed_sources: [{ type: 'END_USER' }],
          liveness_type: 'STATIC',
        },
        { type: 'FACE_CAPTURE', state: 'REQUIRED', allowed_sources: [{ type: 'RELYING_BUSINESS' }] },
      ],
    });
  });

  it('tells the user to wait until the business supplied the face', async () => {
    const { id, token } = await client.session();
    const path = `/sessions/${id}/configuration`;
    expect((await client.asUser('GET', path, token)).body.code).toBe('SESSION_NOT_READY');
    await client.upload(id, await client.faceCapture(id), jpeg);
    expect((await client.asUser('GET', path, token)).status).toBe(200);
    expect((await client.asUser('GET', path, randomUUID())).body.code).toBe('BAD_TOKEN');
  });

  it('asks the user for a selfie when there is no liveness', async () => {
    const check = { type: 'FACE_COMPARISON', config: { manual_check: 'NEVER' } };
    const { id } = await client.session({ requested_checks: [check] });
    const { body } = await client.send('GET', `/sessions/${id}/configuration`);
    const sources = body.capture.required_resources.map(
      (r: { allowed_sources: unknown }) => r.allowed_sources,
    );
    expect(sources).toEqual([[{ type: 'RELYING_BUSINESS' }], [{ type: 'END_USER' }]]);
  });
});

describe('the result', () => {
  it('is ongoing with its token, then completed without it', async () => {
    const session = await client.readySession({ ...faceAuth, user_tracking_id: 'member-4711' });
    expect(await read(session.id)).toMatchObject({
      state: 'ONGOING',
      client_session_token: session.token,
      user_tracking_id: 'member-4711',
      checks: [],
    });
    seconds(10);
    await client.agent(session);
    const result = await read(session.id);
    expect(result).toMatchObject({ state: 'COMPLETED' });
    expect(result).not.toHaveProperty('client_session_token');
    expect(result.biometric_consent).toBe('2026-03-04T05:06:17Z');
    expect(result.checks.map((c: { type: string; state: string }) => [c.type, c.state])).toEqual([
      ['LIVENESS', 'DONE'],
      ['FACE_COMPARISON', 'DONE'],
    ]);
  });

  it('compares the selfie with the reference image', async () => {
    const session = await client.readySession();
    await client.agent(session);
    const { checks, resources } = await read(session.id);
    const [selfie, reference] = [resources.liveness_capture[0], resources.face_capture[0]];
    expect(checks[1].resources_used).toEqual([reference.id, selfie.id]);
    expect(checks[1].report).toEqual({
      recommendation: { value: 'APPROVE' },
      breakdown: [
        {
          sub_check: 'ai_face_match',
          result: 'PASS',
          details: [{ name: 'confidence_score', value: '0.93' }],
          process: 'AUTOMATED',
        },
      ],
    });
  });

  it('is unknown for other ids', async () => {
    for (const id of [randomUUID(), 'nonsense']) {
      const { status, body } = await client.send('GET', `/sessions/${id}`);
      expect([status, body.code]).toEqual([404, 'SESSION_NOT_FOUND']);
    }
  });
});

describe('the time of a session', () => {
  it('ends in expiry: nothing can be added, the result can be read', async () => {
    const session = await client.session();
    const resource = await client.faceCapture(session.id);
    seconds(901);
    expect(await read(session.id)).toMatchObject({ state: 'EXPIRED', client_session_token_ttl: 0 });
    expect((await client.upload(session.id, resource, jpeg)).body.code).toBe('SESSION_EXPIRED');
    const path = `/sessions/${session.id}/configuration`;
    expect((await client.asUser('GET', path, session.token)).body.code).toBe('SESSION_EXPIRED');
    expect((await client.agent(session)).body.code).toBe('SESSION_EXPIRED');
    expect((await client.send('DELETE', `/sessions/${session.id}`)).status).toBe(204);
  });

  it('ends with the retention of its media', async () => {
    const session = await client.readySession();
    await client.agent(session);
    seconds(89_999);
    expect((await read(session.id)).state).toBe('COMPLETED');
    seconds(2);
    expect((await client.send('GET', `/sessions/${session.id}`)).status).toBe(404);
  });

  it('may be given as a deadline', async () => {
    const deadline = new Date(now + 7 * 86_400_000).toISOString();
    const { id } = await client.session({ requested_checks: [liveness], session_deadline: deadline });
    expect((await read(id)).client_session_token_ttl).toBeGreaterThan(600_000);
  });
});

describe('background checks', () => {
  it('are pending until they are due', async () => {
    const session = await client.readySession();
    const json = { check_reports: { async_report_delay: 30 } };
    expect((await client.send('PUT', `/sessions/${session.id}/response-config`, { json })).status).toBe(200);
    await client.agent(session);
    const pending = await read(session.id);
    expect([pending.state, pending.checks[1].state]).toEqual(['ONGOING', 'PENDING']);
    expect(pending.checks[1]).not.toHaveProperty('report');
    seconds(31);
    const done = await read(session.id);
    expect([done.state, done.checks[1].state]).toEqual(['COMPLETED', 'DONE']);
  });
});

describe('deleting a session', () => {
  it('is rejected while it is ongoing, and then deletes it', async () => {
    const session = await client.readySession();
    const path = `/sessions/${session.id}`;
    expect((await client.send('DELETE', path)).body.code).toBe('RESOURCE_LOCKED');
    await client.agent(session);
    expect((await client.send('DELETE', path)).status).toBe(204);
    expect((await client.send('GET', path)).body.code).toBe('SESSION_NOT_FOUND');
    expect((await client.send('DELETE', path)).status).toBe(404);
  });
});
