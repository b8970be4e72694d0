import { request } from 'undici';
import { auditedReads } from '../../src/auth/policy.js';
import type { AuditEvent, AuditLog, AuditState } from '../../src/logging/audit.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { acceptable, documentOf, fillInput } from '../support/fixtures/inputs.js';
import { operation } from '../support/fixtures/operations.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { send } from '../support/server/exchange.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { enrolledApplicant, startFaceAuth, startResource, unknownId } from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

const mutations = Object.values(createGraph({ isSandbox: true }).schema.getMutationType()!.getFields());
const CANARY = 'canary';

const acts: AuditEvent[] = [];
// From its second use on each document is compiled.
const server = useAuthenticatedServer({
  env: { COMPILE_AFTER: '1' },
  audit: { info: (event) => void acts.push(event) },
});
let business: TestServer;
let applicantId: string;
let sessionId: string;
beforeAll(async () => {
  business = server.asCaller('business', allScopes);
  ({ applicantId } = await enrolledApplicant(business));
  const { id, userView } = await startFaceAuth(business, applicantId);
  await business.actAsUser(userView);
  sessionId = id;
});
beforeEach(() => void (acts.length = 0));

/** By Apollo, and twice compiled. */
async function threeTimes(server: TestServer, query: string, variables: object): Promise<string[]> {
  const texts: string[] = [];
  for (let time = 0; time < 3; time += 1) texts.push((await send(server, query, variables)).text);
  return texts;
}

describe('each mutation leaves a line, by Apollo and compiled', () => {
  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', async (name, mutation) => {
    const valueOf = (leaf: string): unknown =>
      /id$/i.test(leaf) ? unknownId : (acceptable[leaf] ?? (/name|label/i.test(leaf) ? CANARY : undefined));
    const input = fillInput(mutation.args[0]!.type, [], valueOf) as Record<string, unknown>;
    const texts = await threeTimes(business, documentOf(mutation), { input });
    const codes = texts.map((text) => {
      const { errors } = JSON.parse(text) as { errors?: { path: string[]; extensions: { code: string } }[] };
      return errors?.find(({ path }) => path.length === 1)?.extensions.code ?? 'OK';
    });

    expect(acts.map(({ subject, field, outcome }) => [subject, field, outcome])).toEqual(
      codes.map((code) => ['business', `Mutation.${name}`, code]),
    );
    expect(new Set(acts.map(({ requestId }) => requestId)).size).toBe(3);
    const sent = Object.keys(input).filter((key) =>
      /^(session|applicant|resource|media|face|pool)Id$/.test(key),
    );
    for (const act of acts) expect(Object.keys(act.ids)).toEqual(expect.arrayContaining(sent));
    for (const value of [CANARY, String(acceptable.image), String(acceptable.email)])
      expect(JSON.stringify(acts)).not.toContain(value);
  });

  it.each(mutations.map(({ name }) => name))('%s, and one that was not allowed', async (name) => {
    const unprivileged = server.asCaller('unprivileged', []);
    const mutation = expectDefined(mutations.find((candidate) => candidate.name === name));
    const input = fillInput(mutation.args[0]!.type, [], (leaf) =>
      /id$/i.test(leaf) ? unknownId : acceptable[leaf],
    );
    await threeTimes(unprivileged, documentOf(mutation), { input });

    expect(acts.map(({ subject, field, outcome }) => [subject, field, outcome])).toEqual(
      Array(3).fill(['unprivileged', `Mutation.${name}`, 'FORBIDDEN']),
    );
  });
});

describe('each look at something biometric leaves a line, by Apollo and compiled', () => {
  it.each([
    ['Session', () => ({ id: sessionId })],
    ['SessionMedia', () => ({ id: sessionId })],
    ['ApplicantFaceImage', () => ({ id: applicantId })],
  ])('in %s', async (name, variables) => {
    const texts = await threeTimes(business, operation(name), variables());
    expect(texts.join()).not.toContain('errors');
    const lines = acts.map(({ requestId, ...act }) => ({ of: requestId, line: JSON.stringify(act) }));
    const requests = [...new Set(lines.map(({ of }) => of))];
    const each = requests.map((id) => lines.flatMap(({ of, line }) => (of === id ? line : [])).sort());

    expect(each).toHaveLength(3);
    expect(each[0]!.length).toBeGreaterThan(0);
    expect(each).toEqual([each[0], each[0], each[0]]);
    for (const { field, outcome } of acts) expect([auditedReads.has(field), outcome]).toEqual([true, 'OK']);
  });

  it('also when it was not allowed', async () => {
    const reader = server.asCaller('reader', scopesWithout('media:read'));
    await threeTimes(reader, operation('SessionMedia'), { id: sessionId });
    const refused = acts.filter(({ outcome }) => outcome === 'FORBIDDEN');

    expect(refused.length).toBeGreaterThan(2);
    for (const { field, ids } of refused)
      expect([field, ids.sessionId]).toEqual([expect.stringMatching(/^SessionMedia\./), sessionId]);
  });
});

describe('each use of a link leaves a line', () => {
  async function uploadLink(): Promise<{ url: string; ids: object }> {
    const { id, resourceId } = await startResource(business);
    const { text } = await send(business, operation('PrepareFaceCaptureImageUpload'), {
      input: { sessionId: id, resourceId },
    });
    const { data } = JSON.parse(text) as {
      data: { prepareFaceCaptureImageUpload: { upload: { url: string } } };
    };
    acts.length = 0;
    return { url: data.prepareFaceCaptureImageUpload.upload.url, ids: { sessionId: id, resourceId } };
  }

  it.each([
    ['an image', Buffer.from(String(acceptable.image), 'base64'), 204, 'OK'],
    ['what is no image', Buffer.from('no image'), 415, 'HTTP_415'],
    ['nothing', undefined, 415, 'HTTP_415'],
    ['too much', Buffer.alloc(10_000_001), 413, 'HTTP_413'],
  ])('that takes %s', async (_, body, status, outcome) => {
    const { url, ids } = await uploadLink();
    const answer = await request(url, { method: 'PUT', body });
    await answer.body.dump();

    expect(answer.statusCode).toBe(status);
    expect(acts).toEqual([
      {
        subject: null,
        subjectHash: expect.any(String),
        requestId: expect.any(String),
        field: 'PUT /uploads',
        ids,
        outcome,
        count: 1,
      },
    ]);
  });

  it("and somebody else's token is refused before a byte of the image is read", async () => {
    const { url } = await uploadLink();
    const other = server.asCaller('mallory', allScopes);
    const { statusCode, body } = await request(url, {
      method: 'PUT',
      headers: other.headers,
      body: Buffer.from('no image'),
    });
    await body.dump();

    expect(statusCode).toBe(404);
  });
});

describe('while the audit log cannot be written', () => {
  const failing: AuditLog & { state: AuditState } = {
    info: (event) => void acts.push(event),
    state: 'writing',
  };
  const refusing = useAuthenticatedServer({ audit: failing });
  let caller: TestServer;
  let id: string;
  let imageUrl: string;
  beforeAll(async () => {
    caller = refusing.asCaller('business', allScopes);
    const enrolled = await enrolledApplicant(caller);
    const started = await startFaceAuth(caller, enrolled.applicantId);
    await caller.actAsUser(started.userView);
    id = started.id;
    const { text } = await send(
      caller,
      `{ session(id: "${id}") { resources { ... on LivenessResource { image { url } } } } }`,
      {},
    );
    imageUrl = /http[^"]+/.exec(text)![0];
  });
  beforeEach(() => {
    failing.state = 'failing';
    refusing.emulator.clearRequests();
  });
  afterEach(() => void (failing.state = 'writing'));

  const codesIn = (text: string): unknown[] =>
    ((JSON.parse(text) as { errors?: { extensions: unknown }[] }).errors ?? []).map(
      ({ extensions }) => extensions,
    );

  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s is refused before anything is sent to Yoti, and may be repeated',
    async (_, mutation) => {
      const input = fillInput(mutation.args[0]!.type, [], (leaf) =>
        /id$/i.test(leaf) ? unknownId : acceptable[leaf],
      );
      const { text } = await send(caller, documentOf(mutation), { input });

      expect(codesIn(text)).toEqual([
        expect.objectContaining({ code: 'AUDIT_UNAVAILABLE', retryable: true }),
      ]);
      expect(refusing.calls()).toEqual([]);
      expect(acts).toEqual([]);
    },
  );

  it('a read is answered, without its biometric fields', async () => {
    const { text } = await send(caller, `{ session(id: "${id}") { state faceAuthOutcome } }`, {});

    expect(JSON.parse(text)).toMatchObject({
      data: { session: { state: 'COMPLETED', faceAuthOutcome: null } },
      errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    });
  });

  it('a subscription is refused, because its start would leave no line', async () => {
    const subscriber = caller.as({ ...caller.headers, accept: 'text/event-stream' });
    const { text } = await send(subscriber, `subscription { sessionUpdated(id: "${id}") { kind } }`);

    expect(text).toContain('"code":"AUDIT_UNAVAILABLE"');
    expect(text).not.toContain('"data":{');
  });

  it('a link is refused with 503, and works again afterwards', async () => {
    const refused = await request(imageUrl);
    expect([refused.statusCode, await refused.body.text()]).toEqual([
      503,
      expect.stringContaining('AUDIT_UNAVAILABLE'),
    ]);
    expect(refusing.calls()).toEqual([]);

    failing.state = 'writing';
    const { statusCode, body } = await request(imageUrl);
    await body.dump();
    expect(statusCode).toBe(200);
  });

  it('the health check says so', async () => {
    const { body } = await request(`${refusing.url}/health`);

    expect(await body.json()).toMatchObject({ audit: { state: 'failing' } });
  });
});

it('a field that is read many times in one operation leaves one line, with the number', async () => {
  const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: faceAuthOutcome`).join(' ');
  await send(business, `{ session(id: "${sessionId}") { ${aliases} } }`, {});

  expect(acts).toEqual([
    expect.objectContaining({
      field: 'Session.faceAuthOutcome',
      ids: { sessionId },
      outcome: 'OK',
      count: 20,
    }),
  ]);
});
