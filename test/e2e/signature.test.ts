import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import {
  AddApplicantFaceDocument,
  AddApplicantToResourceDocument,
  ApplicantDocument,
  CreateApplicantDocument,
  DeleteApplicantDocument,
  DeleteApplicantFaceDocument,
  DeleteSessionDocument,
  EnrolApplicantFromSessionDocument,
  SessionDocument,
  UploadFaceCaptureImageDocument,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, png } from '../support/fixtures/images.js';
import {
  enrolledApplicant,
  livenessSession,
  startFaceAuth,
  startResource,
} from '../support/server/sessions.js';
import { useTestServer } from '../support/server/testServer.js';
import {
  recordTraffic,
  type TrafficRecorder,
  type RecordedRequest,
} from '../support/server/recordTraffic.js';

const BASE_PATH = '/idverify/v1';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const traffic: TrafficRecorder = recordTraffic(() => server.emulator.origin);
const server = useTestServer({ yotiUrl: () => traffic.url });
let publicKey: KeyObject;
beforeAll(() => {
  publicKey = createPublicKey(expectDefined(server.emulator.privateKeyPem));
});
beforeEach(() => {
  traffic.requests.length = 0;
});

/** Yoti's own check, written anew from its documentation: method, path and query below the base URL, then the body. */
function isSigned({ method, url, headers, body }: RecordedRequest): boolean {
  const target = url.slice(BASE_PATH.length);
  const message = body.length > 0 ? `${method}&${target}&${body.toString('base64')}` : `${method}&${target}`;
  const digest = Buffer.from(String(headers['x-yoti-auth-digest']), 'base64');
  return verify('RSA-SHA256', Buffer.from(message), publicKey, digest);
}

const queryOf = ({ url }: RecordedRequest): URLSearchParams => new URL(url, 'http://yoti').searchParams;

/** Asserts that these requests are signed, with nonces of their own. */
function expectGood(requests: RecordedRequest[]): void {
  for (const request of requests) {
    const query = queryOf(request);
    expect(isSigned(request)).toBe(true);
    expect([...query.keys()].sort()).toEqual(['nonce', 'sdkId', 'timestamp']);
    expect(query.get('sdkId')).toBe(server.emulator.sdkId);
    expect(query.get('nonce')).toMatch(UUID);
    expect(Math.abs(Date.now() - Number(query.get('timestamp')))).toBeLessThan(60_000);
  }
  const nonces = requests.map((request) => queryOf(request).get('nonce'));
  expect(new Set(nonces).size).toBe(requests.length);
}

/** Every operation of the graph once. */
async function everything(): Promise<void> {
  const sessionId = await livenessSession(server);
  const { enrolApplicantFromSession } = await server.executeOrThrow(EnrolApplicantFromSessionDocument, {
    input: { sessionId },
  });
  const applicantId = expectDefined(enrolApplicantFromSession?.applicant).id;
  await server.executeOrThrow(ApplicantDocument, { id: applicantId });
  await startFaceAuth(server, applicantId);
  const { id, resourceId } = await startResource(server);
  await server.executeOrThrow(UploadFaceCaptureImageDocument, {
    input: { sessionId: id, resourceId, image: base64(png), contentType: 'PNG' },
  });
  await server.executeOrThrow(AddApplicantToResourceDocument, {
    input: { sessionId: id, resourceId, applicantId },
  });
  await server.executeOrThrow(CreateApplicantDocument, { input: { image: base64(png) } });
  const other = await enrolledApplicant(server);
  await server.executeOrThrow(DeleteApplicantFaceDocument, { input: other });
  await server.executeOrThrow(AddApplicantFaceDocument, {
    input: { applicantId: other.applicantId, image: base64(png) },
  });
  await server.executeOrThrow(DeleteApplicantDocument, { input: { applicantId: other.applicantId } });
  await server.executeOrThrow(SessionDocument, { id });
  await server.executeOrThrow(DeleteSessionDocument, { input: { sessionId } });
}

it('signs every request of every operation, each with a nonce of its own', async () => {
  await everything();
  expectGood(traffic.requests);
  const kinds = traffic.requests.map(({ method, url }) => {
    const { pathname } = new URL(url, 'http://yoti');
    return `${method} ${pathname.slice(BASE_PATH.length).replace(/[0-9a-f-]{36}/g, ':id')}`;
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'DELETE /applicants/:id',
    'DELETE /applicants/:id/faces/:id',
    'DELETE /sessions/:id',
    'GET /applicants/:id',
    'GET /sessions/:id',
    'GET /sessions/:id/configuration',
    'POST /applicants',
    'POST /applicants/:id/faces',
    'POST /sessions',
    'POST /sessions/:id/resources/face-capture',
    'PUT /sessions/:id/resources/face-capture/:id/applicant',
    'PUT /sessions/:id/resources/face-capture/:id/image',
  ]);
});

it('puts nothing secret or personal into a URL', async () => {
  await everything();
  for (const { url, headers } of traffic.requests) {
    expect(url).toMatch(
      /^\/idverify\/v1\/[a-z0-9/-]+\?sdkId=[0-9a-f-]{36}&nonce=[0-9a-f-]{36}&timestamp=\d{13}$/,
    );
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  }
});

it('signs an uploaded image over the whole form, byte for byte', async () => {
  const { id: sessionId, resourceId } = await startResource(server);
  traffic.requests.length = 0;
  const image = Buffer.concat([png, Buffer.from([0, 255, 13, 10, 45, 45, 0])]);
  await server.executeOrThrow(UploadFaceCaptureImageDocument, {
    input: { sessionId, resourceId, image: base64(image), contentType: 'PNG' },
  });
  const upload = expectDefined(traffic.requests.find(({ method }) => method === 'PUT'));
  expectGood([upload]);
  const [, boundary] =
    /^multipart\/form-data; boundary=(.+)$/.exec(upload.headers['content-type'] ?? '') ?? [];
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="binary-content"; filename="face-capture-image"\r\nContent-Type: image/png\r\n\r\n`;
  expect(upload.body).toEqual(
    Buffer.concat([Buffer.from(head), image, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  );
  expect(upload.headers['content-length']).toBe(String(upload.body.length));
});

it('signs each attempt anew: a read that is tried again', async () => {
  const { id } = await startResource(server);
  traffic.requests.length = 0;
  server.emulator.failNext({ method: 'GET', status: 503, headers: { 'retry-after': '0' } });
  server.emulator.failNext({ method: 'GET', destroy: true });
  await server.executeOrThrow(SessionDocument, { id });
  expect(traffic.requests).toHaveLength(3);
  expectGood(traffic.requests);
});

it('signs each attempt anew: an image that is sent again, the same bytes', async () => {
  const { id: sessionId, resourceId } = await startResource(server);
  traffic.requests.length = 0;
  server.emulator.failNext({ method: 'PUT', status: 500, headers: { 'retry-after': '0' }, times: 2 });
  await server.executeOrThrow(UploadFaceCaptureImageDocument, {
    input: { sessionId, resourceId, image: base64(png), contentType: 'PNG' },
  });
  const uploads = traffic.requests.filter(({ method }) => method === 'PUT');
  expect(uploads).toHaveLength(3);
  expectGood(uploads);
  expect(uploads[1]?.body).toEqual(uploads[0]?.body);
});

it('signs what a verifier would refuse if a single byte were different', async () => {
  await startResource(server);
  const request = expectDefined(traffic.requests.find(({ body }) => body.length > 0));
  expect(isSigned(request)).toBe(true);
  expect(isSigned({ ...request, method: 'PUT' })).toBe(false);
  expect(isSigned({ ...request, url: `${request.url}0` })).toBe(false);
  expect(isSigned({ ...request, body: Buffer.concat([request.body, Buffer.from(' ')]) })).toBe(false);
});
