import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { print } from 'graphql';
import { request } from 'undici';
import {
  AddApplicantFaceDocument,
  PrepareFaceCaptureImageUploadDocument,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import { livenessSession, newApplicant, startResource } from '../support/server/sessions.js';
import { useTestServer, type ClientError } from '../support/server/testServer.js';

const MEGABYTE = 1_000_000;
const server = useTestServer({ env: { MAX_INBOUND_BYTES: '45000000', MAX_BATCH: '2' } });

interface Told {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  data?: unknown;
  errors?: ClientError[];
}

async function send(body: string | object): Promise<Told> {
  const answer = await request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.statusCode, headers: answer.headers, ...((await answer.body.json()) as object) };
}
const codesOf = ({ errors }: Told): unknown => errors?.map(({ extensions }) => extensions.code);

describe('a body of more than MAX_JSON_BYTES', () => {
  /** A JPEG with so many bytes. */
  const image = base64(Buffer.concat([jpeg, Buffer.alloc(2 * MEGABYTE, 0xff)]));
  const face = print(AddApplicantFaceDocument);

  it('is one with an image in a Byte variable, also as PHP writes it', async () => {
    const bodies = [0, 1].map(async (index) => {
      const json = JSON.stringify({
        query: face,
        variables: { input: { applicantId: await newApplicant(server), image } },
      });
      return index === 0 ? json : json.replaceAll('/', '\\/');
    });
    for (const body of await Promise.all(bodies))
      expect(await send(body)).toMatchObject({ data: { addApplicantFace: { face: {} } } });
  });

  it.each<[string, object]>([
    ['text that no variable takes', { query: '{ __typename }', variables: { image } }],
    ['text in another part of the body', { query: '{ __typename }', image }],
    [
      'text in a variable of another type',
      { query: 'query ($id: ID!) { session(id: $id) { id } }', variables: { id: image } },
    ],
    [
      'text beside the image in its input',
      { query: face, variables: { input: { applicantId: image, image: base64(jpeg) } } },
    ],
    ['extensions', { query: '{ __typename }', extensions: { trace: image } }],
    ['numbers', { query: '{ __typename }', variables: { a: Array(9_000).fill(1_000_000_000_000) } }],
  ])('is not one with %s', async (_, body) => {
    const told = await send(body);

    expect([told.status, codesOf(told)]).toEqual([413, ['REQUEST_TOO_LARGE']]);
    expect(server.calls()).toEqual([]);
  });

  it('is refused for one operation of a batch without the other', async () => {
    const ask = async (text: string): Promise<unknown> => {
      const answer = await send([
        { query: '{ __typename }', variables: { text } },
        { query: '{ errorCodes }' },
      ]);
      return Object.values(answer).flatMap(
        (one) => (one as Told | undefined)?.errors?.[0]?.extensions.code ?? [],
      );
    };

    expect(await ask('short')).toEqual([]);
    expect(await ask(image)).toEqual(['REQUEST_TOO_LARGE']);
  });

  it.each([
    [
      'brackets',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(13 * MEGABYTE)}`,
      'DEPTH_LIMIT_EXCEEDED',
    ],
    [
      'values',
      `{"query":"{ __typename }","variables":{"a":[${'1,'.repeat(40_000)}1]}}`,
      'LIST_LIMIT_EXCEEDED',
    ],
  ])('is not parsed with too many %s', async (_, body, code) => {
    expect(codesOf(await send(body))).toEqual([code]);
  });
});

describe('bytes that are on their way', () => {
  async function uploadLink(): Promise<URL> {
    const { id: sessionId, resourceId } = await startResource(server);
    const { prepareFaceCaptureImageUpload } = await server.executeOrThrow(
      PrepareFaceCaptureImageUploadDocument,
      { input: { sessionId, resourceId } },
    );
    return new URL(expectDefined(prepareFaceCaptureImageUpload).upload.url);
  }

  /** Uploads all but the last byte; gives the socket and the text that the server answers by then. */
  async function unfinished(link: URL, bytes: number): Promise<{ socket: Socket; told: () => string }> {
    const socket = connect(Number(link.port), link.hostname);
    let told = '';
    socket.setEncoding('utf8').on('data', (text: string) => (told += text));
    socket.write(
      `PUT ${link.pathname} HTTP/1.1\r\nHost: a\r\nContent-Type: image/jpeg\r\nContent-Length: ${bytes}\r\n\r\n`,
    );
    socket.write(Buffer.alloc(bytes - 1, 0xff));
    if (socket.writableLength > 0) await once(socket, 'drain');
    return { socket, told: () => told };
  }

  it('are bounded: one more upload by a link is OVERLOADED, until the others have ended', async () => {
    const link = await uploadLink();
    const uploads: Awaited<ReturnType<typeof unfinished>>[] = [];
    while (!uploads.some(({ told }) => told() !== '')) uploads.push(await unfinished(link, 9 * MEGABYTE));
    const [refused] = uploads.filter(({ told }) => told() !== '');

    expect(uploads.length).toBeLessThan(20);
    expect(refused!.told()).toMatch(
      /^HTTP\/1\.1 503 [^]*retry-after: 1\r\n[^]*"OVERLOADED","retryable":true/,
    );
    for (const { socket } of uploads) {
      socket.destroy();
      await once(socket, 'close');
    }
    const last = async (): Promise<number> => {
      const { statusCode, body } = await request(link, {
        method: 'PUT',
        headers: { 'content-type': 'image/jpeg' },
        body: Buffer.concat([jpeg, Buffer.alloc(9 * MEGABYTE)]),
      });
      await body.dump();
      return statusCode;
    };
    let status = 503;
    // The server learns of the closed connections one after the other.
    for (let tries = 0; tries < 200 && status === 503; tries += 1) status = await last();
    expect(status).toBe(204);
  });
});

describe('bytes of a response', () => {
  const bounded = useTestServer({ env: { MAX_RESPONSE_IMAGE_BYTES: '4000' } });
  const places = (field: string): string =>
    Array.from({ length: 30 }, (_, index) => `a${index}: ${field}`).join(' ');

  async function withFace(): Promise<string> {
    const applicantId = await newApplicant(bounded);
    const image = base64(Buffer.concat([jpeg, Buffer.alloc(600)]));
    await bounded.executeOrThrow(AddApplicantFaceDocument, { input: { applicantId, image } });
    return applicantId;
  }

  it.each([
    [
      'a media item',
      async () =>
        `{ session(id: "${await livenessSession(bounded)}") { resources { ... on LivenessResource { image { ${places('content')} } } } } }`,
    ],
    [
      'a face',
      async () => `{ applicant(id: "${await withFace()}") { face { image { ${places('content')} } } } }`,
    ],
  ])('count at every place where they stand, of %s', async (_, document) => {
    const query = await document();
    const once = query.replace(/(a\d+: content ?)+/, 'content');
    const [all, one] = await Promise.all(
      [query, once].map((text) =>
        request(`${bounded.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text }),
        }).then(({ body }) => body.text()),
      ),
    );
    const { errors } = JSON.parse(all!) as Told;

    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['RESPONSE_TOO_LARGE']),
    );
    expect(all!.length).toBeLessThan(20_000);
    expect(JSON.parse(one!)).not.toHaveProperty('errors');
  });
});
