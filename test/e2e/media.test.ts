import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { request } from 'undici';
import { TestClient } from '../support/emulator/testClient.js';
import {
  DeleteMediaDocument,
  PrepareFaceCaptureImageUploadDocument,
  SessionMediaDocument,
  WholeSessionDocument,
} from '../operations/operations.generated.js';
import { Clock } from '../support/server/clock.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { jpeg, png } from '../support/fixtures/images.js';
import { livenessSession, startResource, unknownId } from '../support/server/sessions.js';
import { post, TestServer, useTestServer } from '../support/server/testServer.js';

const TTL = 60;
const MAX_IMAGE_BYTES = 2_000;
const ORIGIN = 'https://shop.example';

const clock = new Clock();
const server = useTestServer({
  now: clock.now,
  env: {
    SESSIONS_PER_MINUTE: '1000',
    LINK_TTL_SECONDS: `${TTL}`,
    MAX_IMAGE_BYTES: `${MAX_IMAGE_BYTES}`,
    CORS_ORIGINS: `${ORIGIN},https://other.example`,
  },
});

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

async function send(
  url: string,
  options: {
    method?: 'GET' | 'PUT' | 'OPTIONS';
    headers?: Record<string, string>;
    body?: Buffer | Readable;
  } = {},
): Promise<Got> {
  const { statusCode, headers, body } = await request(url, { method: 'GET', ...options });
  return { status: statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

type Image = {
  id: string;
  type: string;
  contentType: string | null;
  content: string | null;
  url: string | null;
};

/** The selfie of a finished session, as the graph gives it. */
async function selfieOf(sessionId: string): Promise<Image> {
  const { session } = await server.executeOrThrow(SessionMediaDocument, { id: sessionId });
  const [attempt] = expectDefined(session).resources.filter(
    ({ __typename }) => __typename === 'LivenessResource',
  );
  return expectDefined((attempt as { image: Image | null } | undefined)?.image);
}

/** A link that works. */
async function mediaLink(): Promise<string> {
  return expectDefined((await selfieOf(await livenessSession(server))).url);
}

async function uploadLink(): Promise<{ url: string; sessionId: string; resourceId: string }> {
  const { id: sessionId, resourceId } = await startResource(server);
  const { prepareFaceCaptureImageUpload } = await server.executeOrThrow(
    PrepareFaceCaptureImageUploadDocument,
    {
      input: { sessionId, resourceId },
    },
  );
  const { url } = expectDefined(prepareFaceCaptureImageUpload).upload;
  server.emulator.clearRequests();
  return { url, sessionId, resourceId };
}

const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
};

describe('a media item', () => {
  it('gives its bytes and type with the graph, in one call, and the same bytes by its link', async () => {
    const sessionId = await livenessSession(server);
    server.emulator.clearRequests();

    const { content, contentType, url, id } = await selfieOf(sessionId);

    expect(server.calls()).toEqual(['GET /sessions/:id', 'GET /sessions/:id/media/:id/content']);
    const got = await send(expectDefined(url));
    expect(got).toMatchObject({ status: 200, headers: { ...SAFE_HEADERS, 'content-type': contentType } });
    expect(got.headers['content-length']).toBe(`${got.bytes.length}`);
    expect(got.bytes.toString('base64')).toBe(content);
    const stored = await new TestClient(server.emulator).send(
      'GET',
      `/sessions/${sessionId}/media/${id}/content`,
    );
    expect(got.bytes).toEqual(stored.bytes);
  });

  it('is not fetched for its link alone', async () => {
    const sessionId = await livenessSession(server);
    server.emulator.clearRequests();
    await server.executeOrThrow(WholeSessionDocument, { id: sessionId });
    expect(server.calls()).toEqual(['GET /sessions/:id']);
  });

  it.each([
    ['image/png', 'image/png'],
    ['application/json; charset=utf-8', 'application/json'],
    ['application/pdf', 'application/pdf'],
    ['application/octet-stream', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
  ])('that Yoti says is %s goes out as %s', async (stored, sent) => {
    const url = await mediaLink();
    const rawBody = Buffer.from('<script>');
    server.emulator.failNext({
      path: /\/content$/,
      status: 200,
      rawBody,
      headers: { 'content-type': stored },
    });

    const got = await send(url);

    expect(got).toMatchObject({
      status: 200,
      bytes: rawBody,
      headers: { ...SAFE_HEADERS, 'content-type': sent },
    });
  });

  it('that is the page of a proxy is refused with 502', async () => {
    const url = await mediaLink();
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    server.emulator.failNext({ path: /\/content$/, status: 200, rawBody: Buffer.from('<p>'), headers });

    expect(await send(url)).toMatchObject({ status: 502 });
  });

  it('that must not be given out is null in the graph and 204 by its link, as at Yoti', async () => {
    const yoti = new TestClient(server.emulator);
    const session = await yoti.session({
      requested_checks: [{ type: 'ID_DOCUMENT_AUTHENTICITY', config: {} }],
      requested_tasks: [{ type: 'ID_DOCUMENT_TEXT_DATA_EXTRACTION', config: { manual_check: 'NEVER' } }],
      required_documents: [{ type: 'ID_DOCUMENT' }],
    });
    const id_documents = [{ issuing_country: 'IND', document_type: 'AADHAAR', capture_method: 'CAMERA' }];
    await yoti.agent(session, { id_documents });
    const query = `query ($id: ID!) {
      session(id: $id) {
        resources(type: ID_DOCUMENT) { ... on IdDocumentResource { portrait { content contentType url } } }
      }
    }`;
    const { data } = await post<{ session: { resources: { portrait: Image }[] } }>(`${server.url}/graphql`, {
      query,
      variables: { id: session.id },
    });

    const portrait = expectDefined(expectDefined(data).session.resources[0]).portrait;
    expect(portrait).toMatchObject({ content: null, contentType: null });
    const got = await send(expectDefined(portrait.url));
    expect(got).toMatchObject({ status: 204, bytes: Buffer.alloc(0), headers: SAFE_HEADERS });
  });

  it.each([
    [401, 'MESSAGE_SIGNING', 502, 'UPSTREAM_UNAUTHORIZED'],
    [503, 'TEMPORARILY_UNAVAILABLE', 503, 'UPSTREAM_UNAVAILABLE'],
  ])('that Yoti refuses with %d %s is refused with %d %s', async (status, code, refusal, ours) => {
    const url = await mediaLink();
    const headers = { 'retry-after': '0' };
    server.emulator.failNext({ path: /\/content$/, status, body: { code, message: 'x' }, headers, times: 3 });

    const got = await send(url);

    expect(got.status).toBe(refusal);
    expect(JSON.parse(got.bytes.toString())).toMatchObject({ errors: [{ extensions: { code: ours } }] });
    expect(got.headers).toMatchObject(SAFE_HEADERS);
  });

  it('is gone with its link when it is deleted', async () => {
    const sessionId = await livenessSession(server);
    const { id: mediaId, url } = await selfieOf(sessionId);
    await server.executeOrThrow(DeleteMediaDocument, { input: { sessionId, mediaId } });
    expect((await send(expectDefined(url))).status).toBe(404);
  });
});

/** What may differ between two answers that are the same. */
function same({ status, headers, bytes }: Got): object {
  const { 'x-request-id': id, ...rest } = headers;
  return { status, headers: { ...rest, date: undefined }, hasId: id !== undefined, body: bytes.toString() };
}

describe('a link that is no good', () => {
  /** All that is wrong with a link, by what is wrong. */
  async function badLinks(good: string, other: string, expired: string): Promise<[string, string][]> {
    const { origin, pathname } = new URL(good);
    const [, place, capability = ''] = pathname.split('/');
    const base = `${origin}/${place}/`;
    const [payload = '', signature = ''] = capability.split('.');
    const otherKind = new URL(other).pathname.split('/')[2];
    const altered = (text: string, at: number): string =>
      text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    const everyFifth = [...capability].flatMap((_, at) => (at % 5 === 0 ? [at] : []));
    return [
      ['expired', expired],
      ['of another kind', `${base}${otherKind}`],
      ['nothing', base],
      ['a slash', `${base}/`],
      ['the payload', `${base}${payload}`],
      ['the signature', `${base}${signature}`],
      ['a part too many', `${base}${capability}.e30`],
      ['a slash too many', `${base}${capability}/`],
      ['upper case', `${base}${capability.toUpperCase()}`],
      ['a blank behind it', `${base}${capability}%20`],
      ['a NUL behind it', `${base}${capability}%00`],
      ['a path that climbs', `${base}..%2f..%2fgraphql`],
      ['bad percent signs', `${base}%E0%A4%A`],
      ['a lone percent sign', `${base}%`],
      ...everyFifth.map((at): [string, string] => [`altered at ${at}`, base + altered(capability, at)]),
      ...[1, 43, 100, 101, 1_000, 8_000, 15_000].map((length): [string, string] => [
        `garbage of ${length}`,
        `${base}${'x'.repeat(length)}`,
      ]),
    ];
  }

  /** Past what a URL parser would make of it. */
  function sendRaw(url: string, method: string): Promise<Got> {
    const { hostname, port } = new URL(url);
    const path = url.slice(url.indexOf('/', 'http://'.length));
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ hostname, port, path, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const headers = { ...answer.headers } as Got['headers'];
          resolve({ status: answer.statusCode ?? 0, headers, bytes: Buffer.concat(chunks) });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  it.each(['GET', 'PUT'] as const)('gives the same 404 whatever is wrong with it: %s', async (method) => {
    const isRead = method === 'GET';
    const link = async (ofKind: boolean): Promise<string> =>
      ofKind ? mediaLink() : (await uploadLink()).url;
    const expired = await link(isRead);
    clock.pass(TTL);
    const all = await badLinks(await link(isRead), await link(!isRead), expired);
    server.emulator.clearRequests();

    const answers = await Promise.all(
      all.map(async ([what, url]) => ({ what, got: await sendRaw(url, method) })),
    );

    expect(server.calls()).toEqual([]);
    const [first] = answers;
    expect(same(expectDefined(first).got)).toMatchObject({ status: 404, headers: SAFE_HEADERS });
    const different = answers.filter(
      ({ got }) => JSON.stringify(same(got)) !== JSON.stringify(same(expectDefined(first).got)),
    );
    expect(different.map(({ what, got }) => ({ what, ...same(got) }))).toEqual([]);
  });

  it('gives the same 404 for what Yoti does not know', async () => {
    const good = await mediaLink();
    const garbage = same(await send(`${server.url}/media/garbage`));
    for (const code of ['MEDIA_CONTENT_NOT_FOUND', 'SESSION_NOT_FOUND', 'MEDIA_ID_NOT_FOUND']) {
      const body = { code, message: 'x', errors: [{ property: 'mediaId', message: 'is unknown' }] };
      server.emulator.failNext({ path: /\/content$/, status: 404, body });
      expect(same(await send(good))).toEqual(garbage);
    }
    const deleted = await livenessSession(server);
    const { url } = await selfieOf(deleted);
    await new TestClient(server.emulator).send('DELETE', `/sessions/${deleted}`);
    expect(same(await send(expectDefined(url)))).toEqual(garbage);
  });

  it('gives the same 404 for a resource that Yoti does not know', async () => {
    const { sessionId } = await uploadLink();
    const input = { sessionId, resourceId: unknownId };
    const prepared = await server.executeOrThrow(PrepareFaceCaptureImageUploadDocument, { input });
    const { url } = expectDefined(prepared.prepareFaceCaptureImageUpload).upload;
    const garbage = same(await send(`${server.url}/uploads/garbage`, { method: 'PUT', body: jpeg }));
    expect(same(await send(url, { method: 'PUT', body: jpeg }))).toEqual(garbage);
  });

  it('is good until its very end', async () => {
    const url = await mediaLink();
    clock.pass(TTL - 1);
    expect((await send(url)).status).toBe(200);
    clock.pass(1);
    expect((await send(url)).status).toBe(404);
  });

  it('is one of another gateway', async () => {
    const bystander = await TestServer.start({ now: clock.now });
    const { pathname } = new URL(await mediaLink());
    const got = await send(`${bystander.url}${pathname}`);
    await bystander.stop();
    expect(got.status).toBe(404);
  });
});

describe('an upload', () => {
  const put = (url: string, body?: Buffer | Readable, contentType?: string): Promise<Got> =>
    send(url, { method: 'PUT', body, ...(contentType && { headers: { 'content-type': contentType } }) });
  const codeOf = ({ bytes }: Got): unknown =>
    (JSON.parse(bytes.toString()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
      .code;
  const stored = async (sessionId: string): Promise<{ contentType: unknown; bytes: Buffer }> => {
    const yoti = new TestClient(server.emulator);
    const { body } = await yoti.send('GET', `/sessions/${sessionId}`);
    const { id } = body.resources.face_capture[0].image.media as { id: string };
    const { headers, bytes } = await yoti.send('GET', `/sessions/${sessionId}/media/${id}/content`);
    return { contentType: headers['content-type'], bytes };
  };

  it.each<[what: string, image: Buffer, declared: string | undefined, type: string]>([
    ['JPEG', jpeg, 'image/jpeg', 'image/jpeg'],
    ['PNG', png, 'image/png', 'image/png'],
    ['JPEG said to be text', jpeg, 'text/plain', 'image/jpeg'],
    ['PNG said to be JSON', png, 'application/json', 'image/png'],
    ['JPEG said to be a form', jpeg, 'multipart/form-data; boundary=x', 'image/jpeg'],
    ['JPEG of which nothing is said', jpeg, undefined, 'image/jpeg'],
    [
      'JPEG of the greatest size',
      Buffer.concat([jpeg, Buffer.alloc(MAX_IMAGE_BYTES - jpeg.length)]),
      'image/jpeg',
      'image/jpeg',
    ],
  ])('of a %s is kept at Yoti, signed, in one call', async (_, image, declared, type) => {
    const { url, sessionId } = await uploadLink();

    const got = await put(url, image, declared);

    expect(got).toMatchObject({ status: 204, bytes: Buffer.alloc(0), headers: SAFE_HEADERS });
    expect(server.calls()).toEqual(['PUT /sessions/:id/resources/face-capture/:id/image']);
    expect(await stored(sessionId)).toEqual({ contentType: type, bytes: image });
  });

  it('in pieces is kept as well', async () => {
    const { url, sessionId } = await uploadLink();
    const pieces = [jpeg.subarray(0, 2), jpeg.subarray(2, 5), jpeg.subarray(5)];
    expect((await put(url, Readable.from(pieces), 'image/jpeg')).status).toBe(204);
    expect((await stored(sessionId)).bytes).toEqual(jpeg);
  });

  it('ends its link with its first success, and not before', async () => {
    const { url, sessionId } = await uploadLink();
    expect((await put(url, Buffer.from('a face'))).status).toBe(415);
    server.emulator.failNext({ path: /\/image$/, status: 422, body: { code: 'X', message: 'x' } });
    expect((await put(url, jpeg)).status).toBe(422);
    expect((await put(url, jpeg)).status).toBe(204);

    const late = await put(url, png);
    expect([late.status, codeOf(late)]).toEqual([404, 'NOT_FOUND']);
    expect(await stored(sessionId)).toEqual({ contentType: 'image/jpeg', bytes: jpeg });
  });

  const tooLarge = Buffer.concat([jpeg, Buffer.alloc(MAX_IMAGE_BYTES)]);
  it.each<[what: string, status: number, code: string, body: () => Buffer | Readable | undefined]>([
    ['too large by its length', 413, 'REQUEST_TOO_LARGE', () => tooLarge],
    [
      'too large, in pieces',
      413,
      'REQUEST_TOO_LARGE',
      () => Readable.from([tooLarge.subarray(0, 1_500), tooLarge.subarray(1_500)]),
    ],
    ['text', 415, 'UNSUPPORTED_MEDIA_TYPE', () => Buffer.from('a face')],
    ['a GIF', 415, 'UNSUPPORTED_MEDIA_TYPE', () => Buffer.from('GIF89a')],
    ['the beginning of a PNG', 415, 'UNSUPPORTED_MEDIA_TYPE', () => png.subarray(0, 7)],
    ['empty', 415, 'UNSUPPORTED_MEDIA_TYPE', () => Buffer.alloc(0)],
    ['missing', 415, 'UNSUPPORTED_MEDIA_TYPE', () => undefined],
  ])('that is %s is refused with %d %s before Yoti sees it', async (_, status, code, body) => {
    const { url } = await uploadLink();

    const got = await put(url, body(), 'image/jpeg');

    expect([got.status, codeOf(got)]).toEqual([status, code]);
    expect(got.headers).toMatchObject(SAFE_HEADERS);
    expect(server.calls()).toEqual([]);
  });

  it.each([
    [409, 'SESSION_EXPIRED', 409, 'SESSION_EXPIRED'],
    [409, 'RESOURCE_LOCKED', 409, 'CONFLICT'],
    [403, 'NOT_YOUR_RESOURCE', 403, 'RESOURCE_FORBIDDEN'],
    [415, 'UNSUPPORTED_TYPE', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [422, 'UNPROCESSABLE_MEDIA', 422, 'MEDIA_NOT_PROCESSABLE'],
    [401, 'MESSAGE_SIGNING', 502, 'UPSTREAM_UNAUTHORIZED'],
    [503, 'TEMPORARILY_UNAVAILABLE', 503, 'UPSTREAM_UNAVAILABLE'],
  ])('that Yoti refuses with %d %s is refused with %d %s', async (status, code, refusal, ours) => {
    const { url } = await uploadLink();
    const body = { code, message: 'x' };
    server.emulator.failNext({ path: /\/image$/, status, body, headers: { 'retry-after': '0' }, times: 3 });

    const got = await put(url, jpeg);

    expect([got.status, codeOf(got)]).toEqual([refusal, ours]);
    expect(got.headers).toMatchObject(SAFE_HEADERS);
  });

  it('comes too late when the session has expired', async () => {
    const late = await TestServer.start({ now: clock.now, env: { LINK_TTL_SECONDS: '3600' } });
    const { id: sessionId, resourceId } = await startResource(late);
    const input = { sessionId, resourceId };
    const prepared = await late.executeOrThrow(PrepareFaceCaptureImageUploadDocument, { input });
    clock.pass(1_000);
    const got = await put(expectDefined(prepared.prepareFaceCaptureImageUpload).upload.url, jpeg);
    await late.stop();
    expect([got.status, codeOf(got)]).toEqual([409, 'SESSION_EXPIRED']);
  });

  it('is offered to the frontends that are allowed, and to no others', async () => {
    const { url } = await uploadLink();
    const preflight = (origin: string): Promise<Got> =>
      send(url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type',
        },
      });

    const { status, headers } = await preflight(ORIGIN);
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(ORIGIN);
    expect(String(headers['access-control-allow-methods']).split(', ')).toContain('PUT');
    expect(headers['access-control-allow-headers']).toBe('content-type');
    const stranger = await preflight('https://stranger.example');
    expect(stranger.headers['access-control-allow-origin']).toBeUndefined();
    expect(server.calls()).toEqual([]);

    const got = await send(url, { method: 'PUT', body: jpeg, headers: { origin: ORIGIN } });
    expect(got).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': ORIGIN } });
  });
});
