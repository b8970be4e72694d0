import { Agent } from 'undici';
import { failureOf } from '../../support/fixtures/failure.js';
import { FakeYoti } from '../../support/emulator/fakeYoti.js';
import { startHttp } from '../../support/emulator/loopback.js';
import { APPLICANT_ID, wireApplicant, wireSession } from '../../support/fixtures/wire.js';
import {
  connectionRefused,
  createApplicant,
  getSession,
  ids,
  ok,
  PUT_PATH,
  putApplicant,
  SESSION_PATH,
} from '../../support/emulator/calls.js';
import { HoldingServer, useLoopbackYoti } from '../../support/emulator/loopbackYoti.js';

describe('a call', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  it('is signed over exactly the bytes that are sent', async () => {
    yoti.answers('PUT', PUT_PATH, {});

    await putApplicant(yoti);

    expect(yoti.sent).toEqual([
      expect.objectContaining({
        method: 'PUT',
        path: PUT_PATH,
        contentType: 'application/json',
        json: { applicant_id: APPLICANT_ID },
        isSigned: true,
      }),
    ]);
    expect([...yoti.sent[0]!.query.keys()]).toEqual(['sdkId', 'nonce', 'timestamp']);
  });

  it('without a body has no content type', async () => {
    yoti.answers('POST', '/applicants', { status: 201, body: wireApplicant() });

    await createApplicant(yoti);

    expect(yoti.sent[0]).toMatchObject({ contentType: undefined, body: undefined, isSigned: true });
  });

  it('has its parameters in the signed query', async () => {
    yoti.answers('GET', SESSION_PATH, ok);

    await yoti.yoti().get('/sessions/{sessionId}', { ids, query: { detectedLocale: 'fr-FR' } });

    expect(yoti.sent[0]?.query.get('detectedLocale')).toBe('fr-FR');
    expect(yoti.sent[0]?.isSigned).toBe(true);
  });

  it.each([200, 201, 202, 299])('accepts %i as the success of a creation', async (status) => {
    yoti.answers('POST', '/applicants', { status, body: wireApplicant() });

    await expect(createApplicant(yoti)).resolves.toMatchObject({ id: APPLICANT_ID });
  });

  it('logs template, status and time, and no personal data', async () => {
    yoti.answers('GET', SESSION_PATH, connectionRefused, { status: 503 }, ok);

    await getSession(yoti);

    expect(yoti.log.lines).toEqual([
      {
        level: 'warn',
        message: 'Yoti gave no answer',
        facts: {
          operation: 'GET /sessions/{sessionId}',
          code: 'UPSTREAM_UNAVAILABLE',
          reason: 'ECONNREFUSED',
          ms: expect.any(Number) as number,
        },
      },
      {
        level: 'debug',
        message: 'Yoti is asked again',
        facts: { operation: 'GET /sessions/{sessionId}', retry: 1, code: 'UPSTREAM_UNAVAILABLE' },
      },
      {
        level: 'debug',
        message: 'Yoti answered',
        facts: { operation: 'GET /sessions/{sessionId}', status: 503, ms: expect.any(Number) as number },
      },
      {
        level: 'debug',
        message: 'Yoti is asked again',
        facts: { operation: 'GET /sessions/{sessionId}', retry: 2, status: 503 },
      },
      {
        level: 'debug',
        message: 'Yoti answered',
        facts: { operation: 'GET /sessions/{sessionId}', status: 200, ms: expect.any(Number) as number },
      },
    ]);
  });
});

describe('a base URL', () => {
  it.each(['https://api.yoti.test', 'https://api.yoti.test/'])('may have no path (%s)', async (baseUrl) => {
    const seen: string[] = [];
    const yoti = new FakeYoti({
      baseUrl,
      dispatcher: new Agent().compose(() => ({ path }) => {
        seen.push(path);
        throw new Error('Not sent');
      }),
    });

    await failureOf(yoti.yoti().post('/applicants'));

    expect(seen).toEqual([expect.stringMatching(/^\/applicants\?sdkId=/)]);
  });
});
describe('a call over a real connection', () => {
  const connect = useLoopbackYoti();

  it('without a body sends Content-Length 0', async () => {
    const yotiServer = new HoldingServer();
    const yoti = connect(await startHttp(yotiServer.listener));

    const creation = yoti.yoti().post('/applicants');
    await yotiServer.arrived(1);
    yotiServer.answer(0, wireApplicant(), 201);
    await creation;

    const { headers } = yotiServer.held[0]!.request;
    expect(headers).toMatchObject({ 'content-length': '0', accept: 'application/json' });
    expect(headers).not.toHaveProperty('content-type');
  });

  it('decodes characters that are split between two packets', async () => {
    const letter = Buffer.from('é');
    const text = JSON.stringify(wireSession({ user_tracking_id: '#' }));
    const [head, tail] = text.split('#') as [string, string];
    const yoti = connect(
      await startHttp((_, response) => {
        response.write(Buffer.concat([Buffer.from(head), letter.subarray(0, 1)]));
        setImmediate(() => response.end(Buffer.concat([letter.subarray(1), Buffer.from(tail)])));
      }),
    );

    await expect(getSession(yoti)).resolves.toMatchObject({ user_tracking_id: 'é' });
  });
});
