import { request } from 'undici';
import { PrepareFaceCaptureImageUploadDocument } from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { jpeg } from '../support/fixtures/images.js';
import { AuthenticatedServer, allScopes } from '../support/server/authenticatedServer.js';
import { startResource, unknownId } from '../support/server/sessions.js';
import { post, TestServer, type GraphqlResponse } from '../support/server/testServer.js';

const MAIL = `requestInstructionsEmail(input: { sessionId: "${unknownId}" }) { session { id } }`;

/** Limits of this many acts, each with a kind of its own. */
const env = { MAILS_PER_HOUR: '10', DELETIONS_PER_MINUTE: '2', UPLOADS_PER_MINUTE: '2' };

const codesOf = ({ errors }: GraphqlResponse<unknown>): string[] =>
  errors.map(({ extensions }) => extensions.code);

describe('acts of a caller', () => {
  let server: AuthenticatedServer;
  beforeAll(async () => {
    server = await AuthenticatedServer.start({ env });
  });
  afterAll(() => server.stop());

  it('are limited by kind: of 200 mails at once, Yoti is asked for ten', async () => {
    const alice = server.asCaller('alice', allScopes);
    server.emulator.clearRequests();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        post(`${server.url}/graphql`, { query: `mutation { ${MAIL} }` }, alice.headers),
      ),
    );
    const limited = answers.filter((answer) => codesOf(answer).includes('RATE_LIMITED'));

    expect(limited).toHaveLength(190);
    expect(server.calls().filter((call) => call.endsWith('/email'))).toHaveLength(10);
    expect(limited[0]).toMatchObject({
      status: 429,
      headers: { 'ratelimit-limit': '10', 'ratelimit-remaining': '0' },
      errors: [{ extensions: { retryable: true } }],
    });
    const { retryAfter } = expectDefined(limited[0]!.errors[0]).extensions;
    expect(limited[0]!.headers['retry-after']).toBe(String(retryAfter));
    expect(retryAfter).toBeGreaterThan(3_500);
  });

  it('count once for each alias, before any of them is carried out', async () => {
    const bob = server.asCaller('bob', allScopes);
    const mails = (count: number): string =>
      `mutation { ${Array.from({ length: count }, (_, index) => `m${index}: ${MAIL}`).join(' ')} }`;
    server.emulator.clearRequests();
    const tooMany = await post(`${server.url}/graphql`, { query: mails(11) }, bob.headers);

    expect([codesOf(tooMany), tooMany.data, server.calls()]).toEqual([['RATE_LIMITED'], undefined, []]);
    const allowed = await post(`${server.url}/graphql`, { query: mails(10) }, bob.headers);
    expect(new Set(codesOf(allowed))).toEqual(new Set(['NOT_FOUND']));
  });

  it('have limits that do not depend on each other, and the headers are those of the scarcest kind', async () => {
    const carol = server.asCaller('carol', allScopes);
    const deletion = `deleteSession(input: { sessionId: "${unknownId}" }) { deletedSessionId }`;
    const { headers } = await post(
      `${server.url}/graphql`,
      { query: `mutation { a: ${deletion} ${MAIL} b: ${deletion} }` },
      carol.headers,
    );

    expect(headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '0' });
    expect(
      codesOf(await post(`${server.url}/graphql`, { query: `mutation { ${deletion} }` }, carol.headers)),
    ).toEqual(['RATE_LIMITED']);
    expect(
      codesOf(await post(`${server.url}/graphql`, { query: `mutation { ${MAIL} }` }, carol.headers)),
    ).toEqual(['NOT_FOUND']);
  });

  it('include uploads through a link, which count for the caller that it was made for', async () => {
    const dave = server.asCaller('dave', allScopes);
    const { id: sessionId, resourceId } = await startResource(dave);
    const statuses: number[] = [];
    let last: Awaited<ReturnType<typeof request>>['headers'] = {};
    for (let turn = 0; turn < 3; turn += 1) {
      // A link ends with the first image that Yoti takes.
      const prepared = await dave.executeOrThrow(PrepareFaceCaptureImageUploadDocument, {
        input: { sessionId, resourceId },
      });
      const { url } = expectDefined(prepared.prepareFaceCaptureImageUpload).upload;
      const { statusCode, headers, body } = await request(url, { method: 'PUT', body: jpeg });
      await body.dump();
      statuses.push(statusCode);
      last = headers;
    }

    expect(statuses[0]).toBe(204);
    expect(statuses[2]).toBe(429);
    expect(last).toMatchObject({ 'ratelimit-limit': '2', 'retry-after': expect.stringMatching(/^\d+$/) });
  });
});

describe('without authentication', () => {
  const mailsFrom = async (server: TestServer, ...clients: string[]): Promise<string[]> => {
    const codes: string[] = [];
    for (const client of clients)
      codes.push(
        ...codesOf(
          await post(
            `${server.url}/graphql`,
            { query: `mutation { ${MAIL} }` },
            { 'x-forwarded-for': client },
          ),
        ),
      );
    return codes;
  };

  it('a client behind a trusted proxy counts by its own address, IPv6 by network', async () => {
    const server = await TestServer.start({ env: { MAILS_PER_HOUR: '1', TRUSTED_PROXIES: '127.0.0.0/8' } });
    const codes = await mailsFrom(
      server,
      '203.0.113.1',
      '203.0.113.1',
      '203.0.113.2',
      '2001:db8::1',
      '2001:db8::2',
    );
    await server.stop();

    expect(codes).toEqual(['NOT_FOUND', 'RATE_LIMITED', 'NOT_FOUND', 'NOT_FOUND', 'RATE_LIMITED']);
  });

  it('the header of a client counts for nothing without such a proxy', async () => {
    const server = await TestServer.start({ env: { MAILS_PER_HOUR: '1' } });
    const codes = await mailsFrom(server, '203.0.113.1', '203.0.113.2');
    await server.stop();

    expect(codes).toEqual(['NOT_FOUND', 'RATE_LIMITED']);
  });
});
