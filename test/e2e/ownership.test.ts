import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import {
  AddApplicantToPoolDocument,
  CreatePoolDocument,
  CreateSessionDocument,
  EnrolApplicantFromSessionDocument,
  PrepareFaceCaptureImageUploadDocument,
  SessionDocument,
  SessionMediaDocument,
  StartApplicantFaceAuthDocument,
} from '../operations/operations.generated.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { comparable, send } from '../support/server/exchange.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import {
  enrolledApplicant,
  faceAuthChecks,
  readSession,
  startFaceAuth,
  startResource,
  unknownId,
} from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

const server = useAuthenticatedServer();
/** The business; Alice; Mallory, who may do everything but touch what is others'. */
let business: TestServer;
let alice: TestServer;
let mallory: TestServer;
/** Mallory once more, who may name any applicant: so that it is the session that counts. */
let malloryWithApplicants: TestServer;

let alices: { applicantId: string; faceId: string };
let mallorys: { applicantId: string; sessionId: string; resourceId: string };
interface Finished {
  id: string;
  resourceId: string;
  livenessId: string;
  mediaId: string;
}
let session: Finished;
/** The session whose things the queries name. */
let inside: Finished;
const poolLabel = 'members';
let poolId: string;

const endUser = scopesWithout('session:any', 'applicant:manage');

/** A session of Alice's in which she was before the camera. */
async function finishedSession(): Promise<Finished> {
  const { id, resourceId, userView } = await startFaceAuth(alice, alices.applicantId);
  await alice.actAsUser(userView);
  const { resources } = await readSession(alice, id);
  const liveness = resources.find((resource) => resource.__typename === 'LivenessResource');
  return {
    id,
    resourceId,
    livenessId: expectDefined(liveness).id,
    mediaId: expectDefined(expectDefined(liveness).image).id,
  };
}

beforeAll(async () => {
  business = server.asCaller('business', allScopes);
  alices = await enrolledApplicant(business);
  alice = server.asCaller('alice', endUser, alices.applicantId);
  inside = session = await finishedSession();

  const { applicantId } = await enrolledApplicant(business);
  mallory = server.asCaller('mallory', endUser, applicantId);
  malloryWithApplicants = server.asCaller('mallory', scopesWithout('session:any'), applicantId);
  const own = await startResource(malloryWithApplicants);
  mallorys = { applicantId, sessionId: own.id, resourceId: own.resourceId };
  const { createPool } = await business.executeOrThrow(CreatePoolDocument, { input: { label: poolLabel } });
  poolId = expectDefined(createPool).pool.id;
});

const instructions = `contactProfile: { firstName: "A", lastName: "B", email: "a@b.example" }, documents: [],
  branch: { fadCode: "A123456" }`;
const entity = (representation: string, fields: string): string =>
  `{ _entities(representations: [${representation}]) { ... on ${fields} } }`;

/** Every operation that takes the id of a session. */
const waysToSessions: [name: string, query: (id: string) => string][] = [
  ['session', (id) => `{ session(id: "${id}") { id state checks { id } } }`],
  ['its configuration', (id) => `{ session(id: "${id}") { configuration { requestedChecks } } }`],
  ['its instructions', (id) => `{ session(id: "${id}") { instructions { pdf } } }`],
  ['its devices', (id) => `{ session(id: "${id}") { trackedDevices { event } } }`],
  ['its token', (id) => `{ session(id: "${id}") { clientSessionToken userView { url } } }`],
  [
    'its images',
    (id) => `{ session(id: "${id}") { resources { ... on LivenessResource { image { content url } } } } }`,
  ],
  ['entity', (id) => entity(`{ __typename: "Session", id: "${id}" }`, 'Session { id state }')],
  [
    'entity of a resource',
    (id) =>
      entity(
        `{ __typename: "LivenessResource", id: "${inside.livenessId}", session: { id: "${id}" } }`,
        'LivenessResource { id image { content } }',
      ),
  ],
  [
    'createFaceCaptureResource',
    (id) => `mutation { createFaceCaptureResource(input: { sessionId: "${id}" }) { resource { id } } }`,
  ],
  [
    'createFaceCaptureResource for a requirement',
    (id) =>
      `mutation { createFaceCaptureResource(input: { sessionId: "${id}", requirementId: "${unknownId}" }) { resource { id } } }`,
  ],
  [
    'uploadFaceCaptureImage',
    (id) =>
      `mutation { uploadFaceCaptureImage(input: { sessionId: "${id}", resourceId: "${inside.resourceId}", image: "${base64(jpeg)}", contentType: JPEG }) { resource { id } } }`,
  ],
  [
    'addApplicantToResource',
    (id) =>
      `mutation { addApplicantToResource(input: { sessionId: "${id}", resourceId: "${inside.resourceId}", applicantId: "${mallorys.applicantId}" }) { resource { id session { state } } } }`,
  ],
  [
    'prepareFaceCaptureImageUpload',
    (id) =>
      `mutation { prepareFaceCaptureImageUpload(input: { sessionId: "${id}", resourceId: "${inside.resourceId}" }) { upload { maxBytes } } }`,
  ],
  ['deleteSession', (id) => `mutation { deleteSession(input: { sessionId: "${id}" }) { deletedSessionId } }`],
  [
    'deleteMedia',
    (id) =>
      `mutation { deleteMedia(input: { sessionId: "${id}", mediaId: "${inside.mediaId}" }) { deletedMediaId } }`,
  ],
  [
    'deleteTrackedDevices',
    (id) => `mutation { deleteTrackedDevices(input: { sessionId: "${id}" }) { session { id } } }`,
  ],
  [
    'setInstructions',
    (id) => `mutation { setInstructions(input: { sessionId: "${id}", ${instructions} }) { session { id } } }`,
  ],
  [
    'requestInstructionsEmail',
    (id) => `mutation { requestInstructionsEmail(input: { sessionId: "${id}" }) { session { id } } }`,
  ],
  [
    'setSessionOutcome',
    (id) =>
      `mutation { setSessionOutcome(input: { sessionId: "${id}", scenario: APPROVE }) { session { id } } }`,
  ],
  [
    'completeSession',
    (id) => `mutation { completeSession(input: { sessionId: "${id}" }) { session { id } } }`,
  ],
  [
    'enrolApplicantFromSession',
    (id) => `mutation { enrolApplicantFromSession(input: { sessionId: "${id}" }) { face { id } } }`,
  ],
  [
    'enrolApplicantFromSession for oneself',
    (id) =>
      `mutation { enrolApplicantFromSession(input: { sessionId: "${id}", applicantId: "${mallorys.applicantId}" }) { face { id } } }`,
  ],
  [
    'addApplicantFace',
    (id) =>
      `mutation { addApplicantFace(input: { applicantId: "${mallorys.applicantId}", source: { sessionId: "${id}", mediaId: "${inside.mediaId}" } }) { face { id } } }`,
  ],
];

describe("another person's session", () => {
  it.each(waysToSessions)('answers as an unknown one does, for one GET: %s', async (_, query) => {
    const theirs = await send(malloryWithApplicants, query(session.id));
    const unknown = await send(malloryWithApplicants, query(unknownId));

    expect(JSON.parse(theirs.text).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(comparable(theirs, session.id)).toEqual(comparable(unknown, unknownId));
    expect(theirs.calls).toEqual(['GET /sessions/:id']);
    expect(unknown.calls).toEqual(['GET /sessions/:id']);
  });

  it.each(waysToSessions)('is reached by whose it is and by the business: %s', async (_, query) => {
    // A session that one case deletes would be missing in the next.
    inside = await finishedSession();
    const answer = await send(server.asCaller('alice', scopesWithout('session:any')), query(inside.id));
    inside = await finishedSession();
    const { text, calls } = await send(business, query(inside.id));
    inside = session;

    expect(answer.calls.length > 1 || !answer.text.includes('NOT_FOUND')).toBe(true);
    expect(calls.length > 1 || !text.includes('NOT_FOUND')).toBe(true);
  });

  it('answers so in capital letters too', async () => {
    const theirs = await send(mallory, waysToSessions[0]![1](session.id.toUpperCase()));

    expect(JSON.parse(theirs.text)).toMatchObject({
      data: { session: null },
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('costs one GET however often it is tried in one operation', async () => {
    const fields = ['a', 'b', 'c'].map(
      (alias) => `${alias}: session(id: "${session.id}") { state configuration { expiresAt } }`,
    );
    const { text, calls } = await send(mallory, `{ ${fields.join(' ')} }`);

    expect(JSON.parse(text).data).toEqual({ a: null, b: null, c: null });
    expect(calls).toEqual(['GET /sessions/:id']);
  });

  it('leaves its neighbours, and gives no more away in a shared read', async () => {
    const query = `{ theirs: session(id: "${session.id}") { state } own: session(id: "${mallorys.sessionId}") { state } }`;
    const [{ text }, owners] = await Promise.all([
      send(mallory, query),
      alice.execute(SessionDocument, { id: session.id }),
    ]);

    expect(JSON.parse(text).data).toEqual({ theirs: null, own: { state: 'ONGOING' } });
    expect(owners.data?.session?.id).toBe(session.id);
  });

  it('without an owner is shown to the business only', async () => {
    const { createSession } = await business.executeOrThrow(CreateSessionDocument, {
      input: { checks: [{ liveness: {} }] },
    });
    const { id } = expectDefined(createSession?.session);

    expect((await mallory.execute(SessionDocument, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await readSession(business, id)).toMatchObject({ userTrackingId: null });
  });

  it('stays hidden when Yoti says more with its 404 than that', async () => {
    server.emulator.failNext({
      method: 'GET',
      status: 404,
      headers: { 'retry-after': '7' },
      body: { code: 'X', message: 'x' },
    });
    const unknown = await send(mallory, waysToSessions[0]![1](unknownId));
    const theirs = await send(mallory, waysToSessions[0]![1](session.id));

    expect(comparable(theirs, session.id)).toEqual(comparable(unknown, unknownId));
  });
});

/** Every operation that takes the id of an applicant. */
const waysToApplicants: [name: string, query: (id: string) => string][] = [
  ['applicant', (id) => `{ applicant(id: "${id}") { id face { id } pools { id } } }`],
  ['its image', (id) => `{ applicant(id: "${id}") { face { image { content } } } }`],
  ['entity', (id) => entity(`{ __typename: "Applicant", id: "${id}" }`, 'Applicant { id face { id } }')],
  [
    'startApplicantFaceAuth',
    (id) => `mutation { startApplicantFaceAuth(input: { applicantId: "${id}" }) { session { id } } }`,
  ],
  [
    'addApplicantToResource',
    (id) =>
      `mutation { addApplicantToResource(input: { sessionId: "${mallorys.sessionId}", resourceId: "${mallorys.resourceId}", applicantId: "${id}" }) { resource { id } } }`,
  ],
  [
    'addApplicantFace',
    (id) =>
      `mutation { addApplicantFace(input: { applicantId: "${id}", image: "${base64(jpeg)}" }) { face { id } } }`,
  ],
  [
    'addApplicantFace from an own session',
    (id) =>
      `mutation { addApplicantFace(input: { applicantId: "${id}", source: { sessionId: "${mallorys.sessionId}", mediaId: "${unknownId}" } }) { face { id } } }`,
  ],
  [
    'enrolApplicantFromSession',
    (id) =>
      `mutation { enrolApplicantFromSession(input: { sessionId: "${mallorys.sessionId}", applicantId: "${id}" }) { face { id } } }`,
  ],
  [
    'deleteApplicantFace',
    (id) =>
      `mutation { deleteApplicantFace(input: { applicantId: "${id}", faceId: "${alices.faceId}" }) { deletedFaceId } }`,
  ],
  [
    'deleteApplicant',
    (id) => `mutation { deleteApplicant(input: { applicantId: "${id}" }) { deletedApplicantId } }`,
  ],
  [
    'addApplicantToPool',
    (id) =>
      `mutation { addApplicantToPool(input: { poolId: "${poolId}", applicantId: "${id}" }) { applicant { id } } }`,
  ],
  [
    'removeApplicantFromPool',
    (id) =>
      `mutation { removeApplicantFromPool(input: { poolId: "${poolId}", applicantId: "${id}" }) { applicant { id } } }`,
  ],
];

describe('another person as applicant', () => {
  it.each(waysToApplicants)('answers as an unknown one does, for nothing: %s', async (_, query) => {
    const theirs = await send(mallory, query(alices.applicantId));
    const unknown = await send(mallory, query(unknownId));

    expect(JSON.parse(theirs.text).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(comparable(theirs, alices.applicantId)).toEqual(comparable(unknown, unknownId));
    expect([...theirs.calls, ...unknown.calls]).toEqual([]);
  });

  it.each(waysToApplicants)(
    'is reached by the business, which sends it on to Yoti: %s',
    async (name, query) => {
      const { calls, text } = await send(business, query(unknownId));
      // The session is asked for its face first, and mallory has not been before the camera.
      const isRefusedBefore = name === 'enrolApplicantFromSession';

      expect(isRefusedBefore ? text.includes('SESSION_NOT_READY') : calls.length > 0).toBe(true);
    },
  );

  it('answers so to a token without a claim', async () => {
    const unlinked = server.asCaller('unlinked', endUser);
    const { text, calls } = await send(unlinked, waysToApplicants[0]![1](alices.applicantId));

    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(calls).toEqual([]);
  });

  it.each(['toLowerCase', 'toUpperCase'] as const)(
    'is oneself whichever letters the claim has: %s',
    async (letters) => {
      const self = server.asCaller('alice', endUser, alices.applicantId[letters]());
      const { text } = await send(self, waysToApplicants[0]![1](alices.applicantId));

      expect(JSON.parse(text).data.applicant).toMatchObject({ id: alices.applicantId });
    },
  );

  it('found by a face search is not shown to the one who was searched', async () => {
    const own = { userTrackingId: 'mallory', checks: [{ liveness: {} }] };
    const first = await business.executeOrThrow(CreateSessionDocument, { input: own });
    await business.actAsUser(expectDefined(first.createSession?.session?.userView).url);
    const enrolled = await business.executeOrThrow(EnrolApplicantFromSessionDocument, {
      input: { sessionId: expectDefined(first.createSession?.session).id },
    });
    const applicantId = expectDefined(enrolled.enrolApplicantFromSession?.applicant).id;
    await business.executeOrThrow(AddApplicantToPoolDocument, { input: { poolId, applicantId } });
    const checks = [{ liveness: {} }, { faceSearch: { poolId, approvalCriteria: 'MATCH' as const } }];
    const second = await business.executeOrThrow(CreateSessionDocument, { input: { ...own, checks } });
    const { id, userView } = expectDefined(second.createSession?.session);
    await business.actAsUser(expectDefined(userView).url);
    const query = `{ session(id: "${id}") { checks(type: FAMILIAR_FACE_SEARCH) { ... on FaceSearchResult { id matchingApplicant { id } } } } }`;

    const answer = await send(mallory, query);
    expect(JSON.parse(answer.text)).toMatchObject({
      data: { session: { checks: [{ matchingApplicant: null }] } },
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(answer.calls).toEqual(['GET /sessions/:id']);
    expect(JSON.parse((await send(business, query)).text).data.session.checks).toMatchObject([
      { matchingApplicant: { id: applicantId } },
    ]);
  });
});

describe('a pool', () => {
  const search = (id: string): string =>
    `mutation { createSession(input: { checks: [{ liveness: {} }, { faceSearch: { poolId: "${id}", approvalCriteria: MATCH } }] }) { session { id } } }`;

  it('can be searched by a caller that manages pools, and is unknown to every other', async () => {
    const frontend = server.asCaller('mallory', scopesWithout('pool:manage', 'session:any'));
    const theirs = await send(frontend, search(poolId));
    const unknown = await send(frontend, search(unknownId));

    expect(JSON.parse(theirs.text).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(comparable(theirs, poolId)).toEqual(comparable(unknown, unknownId));
    expect([...theirs.calls, ...unknown.calls]).toEqual([]);
  });
});

describe('a new session', () => {
  it('belongs to the caller that created it', async () => {
    const { createSession } = await mallory.executeOrThrow(CreateSessionDocument, {
      input: { checks: faceAuthChecks },
    });

    expect(await readSession(business, expectDefined(createSession?.session).id)).toMatchObject({
      userTrackingId: 'mallory',
    });
  });

  it('belongs to the caller that started it, with the same four calls as without authentication', async () => {
    const { startApplicantFaceAuth } = await alice.executeOrThrow(StartApplicantFaceAuthDocument, {
      input: { applicantId: alices.applicantId, userTrackingId: 'alice' },
    });

    expect(server.calls()).toEqual([
      'POST /sessions',
      'GET /sessions/:id/configuration',
      'POST /sessions/:id/resources/face-capture',
      'PUT /sessions/:id/resources/face-capture/:id/applicant',
    ]);
    expect(await readSession(business, expectDefined(startApplicantFaceAuth?.session).id)).toMatchObject({
      userTrackingId: 'alice',
    });
  });

  it.each([
    ['createSession', `createSession(input: { userTrackingId: "alice", checks: [{ liveness: {} }] })`],
    [
      'startApplicantFaceAuth',
      'startApplicantFaceAuth(input: { userTrackingId: "alice", applicantId: "OWN" })',
    ],
  ])('for somebody else is refused with the name of the field, and nothing is sent: %s', async (_, field) => {
    const query = `mutation { ${field.replace('OWN', mallorys.applicantId)} { session { id } } }`;
    const { text, calls } = await send(mallory, query);

    expect(JSON.parse(text).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fieldErrors: [{ field: 'userTrackingId' }] } },
    ]);
    expect(calls).toEqual([]);
  });

  it('for another subject can be created by the business, and is theirs', async () => {
    const { createSession } = await business.executeOrThrow(CreateSessionDocument, {
      input: { userTrackingId: 'mallory', checks: faceAuthChecks },
    });

    expect(await readSession(mallory, expectDefined(createSession?.session).id)).toMatchObject({
      userTrackingId: 'mallory',
    });
  });
});

describe('a new applicant', () => {
  const create = `mutation { createApplicant(input: { image: "${base64(jpeg)}" }) { applicant { id face { id image { contentType } } } } }`;

  it('is shown to its creator in the same operation, and later to a token that names it', async () => {
    const { text } = await send(mallory, create);
    const { applicant } = JSON.parse(text).data.createApplicant as {
      applicant: { id: string; face: object };
    };
    const query = `{ applicant(id: "${applicant.id}") { id } }`;

    expect(applicant.face).toMatchObject({ image: { contentType: 'image/jpeg' } });
    expect(JSON.parse((await send(mallory, query)).text).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect(
      JSON.parse((await send(server.asCaller('mallory', endUser, applicant.id), query)).text).data,
    ).toEqual({
      applicant: { id: applicant.id },
    });
  });
});

describe('a link', () => {
  let media: string;
  beforeEach(async () => {
    const { session: seen } = await alice.executeOrThrow(SessionMediaDocument, { id: session.id });
    const liveness = expectDefined(
      seen?.resources.find(({ __typename }) => __typename === 'LivenessResource'),
    );
    media = expectDefined((liveness as { image: { url: string | null } | null }).image?.url);
    server.emulator.clearRequests();
  });

  const open = async (url: string, headers: Record<string, string> = {}) => {
    const { statusCode, body } = await request(url, { headers });
    return { status: statusCode, text: await body.text() };
  };
  const unknownLink = (): string => `${server.url}/media/${'a'.repeat(40)}.${'b'.repeat(43)}`;

  it('works for any client that has it, without a token and with that of its owner', async () => {
    expect((await open(media)).status).toBe(200);
    expect((await open(media, alice.headers)).status).toBe(200);
    expect(server.calls()).toEqual(Array(2).fill('GET /sessions/:id/media/:id/content'));
  });

  it.each([
    ["somebody else's", () => mallory.headers],
    ['that of the business', () => business.headers],
    ['one that is not valid', () => ({ authorization: 'Bearer a.b.c' })],
  ])('with %s token is unknown, to the byte, and costs nothing', async (_, headers) => {
    const answer = await open(media, headers());

    expect(answer.status).toBe(404);
    expect(answer).toEqual(await open(unknownLink(), headers()));
    expect(server.calls()).toEqual([]);
  });

  it('to upload with is bound in the same way', async () => {
    const { id: sessionId, resourceId } = await startResource(malloryWithApplicants);
    const { prepareFaceCaptureImageUpload } = await malloryWithApplicants.executeOrThrow(
      PrepareFaceCaptureImageUploadDocument,
      {
        input: { sessionId, resourceId },
      },
    );
    const { url } = expectDefined(prepareFaceCaptureImageUpload).upload;
    const put = async (headers: object): Promise<number> =>
      (
        await request(url, {
          method: 'PUT',
          headers: { 'content-type': 'image/jpeg', ...headers },
          body: jpeg,
        })
      ).statusCode;
    server.emulator.clearRequests();

    expect(await put(alice.headers)).toBe(404);
    expect(server.calls()).toEqual([]);
    expect(await put({})).toBe(204);
  });
});

describe('unknown ids', () => {
  it('are as unknown to everybody', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const query = waysToSessions[0]![1];

    expect(comparable(await send(mallory, query(one)), one)).toEqual(
      comparable(await send(alice, query(other)), other),
    );
  });
});
