import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { print } from 'graphql';
import { pino } from 'pino';
import { request } from 'undici';
import type { AuditEvent } from '../../src/logging/audit.js';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { throwAwayKey, throwAwayPem } from '../support/fixtures/keys.js';
import { startHttp, type Loopback } from '../support/emulator/loopback.js';
import {
  CreateApplicantDocument,
  EnrolApplicantFromSessionDocument,
  SessionDocument,
  SessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
} from '../operations/operations.generated.js';
import { until } from '../support/server/eventLoop.js';
import { wireApplicant } from '../support/fixtures/wire.js';
import { withBystanders } from '../support/server/bystanders.js';
import { unknownId } from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';

describe('a Yoti that stops', () => {
  const sdkId = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';
  const options = { sdkId, publicKey: throwAwayKey.publicKey };
  const ownAnswer = 'errorCodes';
  const first = new YotiEmulator(options);
  beforeAll(() => first.start());
  const server = useTestServer({
    yotiUrl: () => first.url,
    env: { YOTI_CLIENT_SDK_ID: sdkId, YOTI_KEY_PEM: throwAwayPem },
  });

  it('is unavailable until it is back; what needs no Yoti answers meanwhile', async () => {
    const { port } = new URL(first.url);
    await server.executeOrThrow(CreateApplicantDocument, { input: {} });
    await first.stop();

    const read = await server.execute(withBystanders(SessionDocument, ownAnswer), { id: unknownId });
    expect(read.data).toMatchObject({ before: expect.any(Array), session: null, after: expect.any(Array) });
    expect(read.errors).toMatchObject([
      { path: ['session'], extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true } },
    ]);
    for (const asked of [
      server.execute(CreateApplicantDocument, { input: {} }),
      server.execute(StartApplicantFaceAuthDocument, { input: { applicantId: unknownId } }),
      server.execute(EnrolApplicantFromSessionDocument, { input: { sessionId: unknownId } }),
    ])
      expect((await asked).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);

    const second = new YotiEmulator(options);
    await second.start(Number(port));
    const { data, errors } = await server.execute(CreateApplicantDocument, { input: {} });
    await second.stop();
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ createApplicant: { applicant: { id: expect.any(String) } } });
  });
});

describe('a client that goes away', () => {
  let yoti: Loopback;
  /** Each exchange with Yoti, which stays without an answer until the test gives one. */
  let next: () => Promise<ServerResponse>;
  beforeAll(async () => {
    const arrived: ServerResponse[] = [];
    let wake = (): void => undefined;
    yoti = await startHttp((_, response) => {
      arrived.push(response);
      wake();
    });
    next = async () => {
      while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return arrived.shift()!;
    };
  });
  const audited: AuditEvent[] = [];
  const lines: string[] = [];
  const server = useTestServer({
    yotiUrl: () => yoti.url,
    audit: { info: (event) => void audited.push(event) },
    logger: pino({}, { write: (line) => void lines.push(line) }),
  });
  afterAll(() => yoti.close());

  const askUntil = (signal: AbortSignal, query: string, variables: object): Promise<unknown> =>
    request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });

  /** Leaves, and waits until the gateway has noticed: the end of a read of this client shows it. */
  async function leave(leaving: AbortController): Promise<void> {
    const read = askUntil(leaving.signal, print(SessionOutcomeDocument), { id: unknownId });
    const closed = once(await next(), 'close');
    leaving.abort();
    await expect(read).rejects.toThrow('abort');
    await closed;
  }

  it('ends its read at Yoti too, by Apollo and compiled, and is no error', async () => {
    for (let use = 0; use < 5; use += 1) {
      const leaving = new AbortController();
      const answer = askUntil(leaving.signal, print(SessionOutcomeDocument), { id: unknownId });
      const exchange = await next();
      const closed = once(exchange, 'close');

      leaving.abort();

      await expect(answer).rejects.toThrow('abort');
      await closed;
      expect(exchange.writableEnded).toBe(false);
    }
    expect(lines.filter((line) => /"level":"(warn|error|fatal)"/.test(line))).toEqual([]);
  });

  it('leaves its write to end; the audit has its id, with ABORTED', async () => {
    const leaving = new AbortController();
    const answer = askUntil(leaving.signal, print(CreateApplicantDocument), { input: {} });
    const exchange = await next();
    await leave(leaving);
    await expect(answer).rejects.toThrow('abort');
    exchange
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify(wireApplicant({ id: unknownId })));

    await until(() => audited.length > 0);
    expect(audited).toMatchObject([
      { field: 'Mutation.createApplicant', outcome: 'ABORTED', ids: { applicantId: unknownId } },
    ]);
    expect(lines.filter((line) => /"level":"(warn|error|fatal)"/.test(line))).toEqual([]);
  });

  it('begins no further step of a mutation with several; the audit has the ids of those that were done', async () => {
    audited.length = 0;
    const leaving = new AbortController();
    const query = print(StartApplicantFaceAuthDocument);
    const answer = askUntil(leaving.signal, query, { input: { applicantId: unknownId } });
    const exchange = await next();
    await leave(leaving);
    await expect(answer).rejects.toThrow('abort');
    exchange.writeHead(201, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        session_id: unknownId,
        client_session_token: 'a-token',
        client_session_token_ttl: 900,
      }),
    );

    await until(() => audited.length > 0);
    expect(audited).toMatchObject([
      { outcome: 'ABORTED', ids: { applicantId: unknownId, sessionId: unknownId } },
    ]);
  });

  it.each(['0', 'soon', '-1', '1.5'])('is told that %j is no x-request-deadline', async (value) => {
    const { status } = await server.execute(
      SessionOutcomeDocument,
      { id: unknownId },
      { 'x-request-deadline': value },
    );
    expect(status).toBe(400);
  });

  it('can shorten the deadline', async () => {
    const { errors } = await server.execute(
      SessionOutcomeDocument,
      { id: unknownId },
      { 'x-request-deadline': '50' },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT', retryable: true } }]);
    await next();
  });

  it('takes nothing from another client that waits for the same read', async () => {
    const leaving = new AbortController();
    const left = askUntil(leaving.signal, print(SessionOutcomeDocument), { id: unknownId });
    const exchange = await next();
    const both = withBystanders(SessionOutcomeDocument, `applicant(id: "${unknownId}") { id }`);
    const stays = server.execute(both, { id: unknownId });
    // Its other read has reached Yoti, so this one has joined the one that is on its way.
    (await next())
      .writeHead(404, { 'content-type': 'application/json' })
      .end('{"code":"APPLICANT_NOT_FOUND"}');

    leaving.abort();
    await expect(left).rejects.toThrow('abort');
    exchange
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ session_id: unknownId, state: 'COMPLETED', resources: {}, checks: [] }));

    expect(await stays).toMatchObject({
      data: { session: { state: 'COMPLETED', faceAuthOutcome: 'NOT_REQUESTED' } },
      errors: [{ path: ['before'] }, { path: ['after'] }],
    });
  });
});
