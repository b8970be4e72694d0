import { Writable } from 'node:stream';
import { openLog } from '../../src/logging/log.js';
import {
  AddApplicantFaceDocument,
  ApplicantDocument,
  CreateSessionDocument,
  CreateApplicantDocument,
  DeleteApplicantDocument,
  DeleteSessionDocument,
  EnrolApplicantFromSessionDocument,
  SessionDocument,
  StartApplicantFaceAuthDocument,
  UploadFaceCaptureImageDocument,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64 } from '../support/fixtures/images.js';
import { readSession, startFaceAuth, startResource, unknownId } from '../support/server/sessions.js';
import { type GraphqlResponse, useTestServer } from '../support/server/testServer.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Large enough that no line has it by chance. */
const face = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from('a face like no other '.repeat(20)),
]);
const TOKEN = 'a:secret-of-the-notifications';
const NAME = 'jane.doe@example.com';

interface Line {
  level: number;
  requestId?: string;
}

/** The whole log, at the level that says most. */
class KeptText extends Writable {
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }

  get lines(): Line[] {
    return this.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  }
}

const log = new KeptText();
const secrets: Record<string, string[]> = {};
const requestIds: string[] = [];
// The audit log is a stream of its own, and made of ids.
const server = useTestServer({ logger: openLog('trace', log), audit: { info: () => undefined } });

beforeAll(async () => {
  await wholeFlow();
  await everythingThatFails();
});

/** Enrolment and authentication, with everything a frontend can be given. */
async function wholeFlow(): Promise<void> {
  const { createSession } = await server.executeOrThrow(CreateSessionDocument, {
    input: {
      checks: [{ liveness: {} }],
      userTrackingId: NAME,
      notifications: {
        endpoint: 'https://shop.example/hook',
        topics: ['SESSION_COMPLETION'],
        authToken: TOKEN,
      },
    },
  });
  const session = expectDefined(createSession?.session);
  await server.actAsUser(expectDefined(session.userView).url);
  const { enrolApplicantFromSession } = await server.executeOrThrow(EnrolApplicantFromSessionDocument, {
    input: { sessionId: session.id },
  });
  const applicantId = expectDefined(enrolApplicantFromSession?.applicant).id;
  const started = await startFaceAuth(server, applicantId);
  await server.actAsUser(started.userView);
  const read = await readSession(server, started.id);
  const { id: sessionId, resourceId } = await startResource(server);
  await server.executeOrThrow(UploadFaceCaptureImageDocument, {
    input: { sessionId, resourceId, image: base64(face), contentType: 'JPEG' },
  });
  await server.executeOrThrow(CreateApplicantDocument, { input: { image: base64(face) } });
  await server.executeOrThrow(DeleteSessionDocument, { input: { sessionId: session.id } });
  await server.executeOrThrow(DeleteApplicantDocument, { input: { applicantId } });
  Object.assign(secrets, {
    'session ids': [session.id, started.id, sessionId],
    'applicant and face ids': [applicantId, unknownId, expectDefined(enrolApplicantFromSession).face.id],
    'resource, check and media ids': JSON.stringify(read).match(UUID) ?? [],
    'client session tokens': [
      expectDefined(session.clientSessionToken),
      expectDefined(new URL(started.userView).searchParams.get('sessionToken')),
    ],
    images: [base64(face), base64(face).slice(0, 60), 'a face like no other'],
    'words of the caller': [NAME, TOKEN, Buffer.from(TOKEN).toString('base64')],
    'lines of the key': expectDefined(server.emulator.privateKeyPem)
      .split('\n')
      .filter((line) => line.length > 40),
  });
}

/** Refusals, broken connections, answers that make no sense, and input that is nonsense. */
async function everythingThatFails(): Promise<void> {
  const { emulator } = server;
  const fails = async (asked: Promise<GraphqlResponse<unknown>>): Promise<void> => {
    const { errors } = await asked;
    requestIds.push(...errors.map(({ extensions }) => extensions.requestId));
  };
  await fails(server.execute(SessionDocument, { id: unknownId }));
  await fails(server.execute(ApplicantDocument, { id: `${unknownId}?${NAME}` }));
  await fails(
    server.execute(AddApplicantFaceDocument, { input: { applicantId: unknownId, image: base64(face) } }),
  );
  await fails(
    server.execute(CreateApplicantDocument, { input: { image: `data:image/jpeg;base64,${base64(face)}` } }),
  );
  await fails(server.execute(CreateSessionDocument, { input: { checks: NAME as never } }));
  const notifications = { endpoint: `nowhere ${NAME}`, topics: ['SESSION_COMPLETION' as const] };
  await fails(
    server.execute(CreateSessionDocument, { input: { checks: [{ liveness: {} }], notifications } }),
  );
  emulator.failNext({ method: 'POST', destroy: true });
  await fails(server.execute(CreateApplicantDocument, { input: { image: base64(face) } }));
  emulator.failNext({ method: 'GET', status: 200, body: { name: NAME, token: TOKEN } });
  await fails(server.execute(SessionDocument, { id: unknownId }));
  emulator.failNext({
    method: 'POST',
    status: 400,
    body: { code: NAME, message: NAME, errors: [{ property: NAME, message: NAME }] },
  });
  await fails(server.execute(StartApplicantFaceAuthDocument, { input: { applicantId: unknownId } }));
}

it('has each failure, under the request id that the client got', () => {
  expect(requestIds).toHaveLength(9);
  const logged = log.lines.map(({ requestId }) => requestId);
  expect(log.lines.length).toBeGreaterThan(30);
  const ofYoti = requestIds.filter((id) => logged.includes(id));
  expect(ofYoti.length).toBeGreaterThanOrEqual(6);
});

it.each([
  'session ids',
  'applicant and face ids',
  'resource, check and media ids',
  'client session tokens',
  'images',
  'words of the caller',
  'lines of the key',
])('holds no %s', (what) => {
  const values = expectDefined(secrets[what]);
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => log.text.includes(value))).toEqual([]);
});

it('holds no nonce, no digest, and no id but those of requests', () => {
  const known = new Set(log.lines.map(({ requestId }) => requestId));
  expect((log.text.match(UUID) ?? []).filter((id) => !known.has(id))).toEqual([]);
  expect(log.text).not.toMatch(/nonce|digest/i);
});
