import type { AuditEvent } from '../../src/logging/audit.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { send } from '../support/server/exchange.js';
import { enrolledApplicant, startFaceAuth, unknownId } from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

interface Result {
  data: Record<string, unknown> & { _entities?: (Record<string, unknown> | null)[] };
  errors?: { path: (string | number)[]; extensions: { code: string } }[];
}
type Key = Record<string, unknown>;

const DOCUMENT = `query ($keys: [_Any!]!) {
  _entities(representations: $keys) {
    __typename
    ... on FaceComparisonResult { id recommendation { value } session { id state } }
    ... on LivenessResult { id state attempt { id } }
    ... on FaceCaptureResource { id image { id } }
    ... on SessionMedia { id type content session { id } }
    ... on ApplicantFace { id applicant { id canAuthenticateByFace } }
    ... on ApplicantPool { id label }
  }
}`;
const SESSION = `query ($id: ID!) {
  session(id: $id) {
    faceComparisonResult { id }
    livenessResults { id }
    resources { __typename id ... on LivenessResource { image { id } } }
  }
}`;

const events: AuditEvent[] = [];
const server = useAuthenticatedServer({
  env: { COMPILE_AFTER: '1', SESSION_CACHE: 'off' },
  audit: { info: (event) => void events.push(event) },
});
let business: TestServer;
let applicantId: string;
let faceId: string;
let sessionId: string;
/** Ids of what the session has. */
let ids: { comparison: string; liveness: string; faceCapture: string; media: string };

const ask = async (as: TestServer, query: string, variables: object): Promise<Result> =>
  JSON.parse((await send(as, query, variables)).text) as Result;
const entities = (as: TestServer, ...keys: Key[]): Promise<Result> => ask(as, DOCUMENT, { keys });
const keyOf = (__typename: string, id: string, session = sessionId): Key => ({
  __typename,
  id,
  session: { id: session },
});
const codes = ({ errors = [] }: Result): unknown[] =>
  errors.map(({ path, extensions }) => [path[1], extensions.code]);

beforeAll(async () => {
  business = server.asCaller('business', allScopes);
  ({ applicantId, faceId } = await enrolledApplicant(business));
  const { id, userView } = await startFaceAuth(business, applicantId);
  await business.actAsUser(userView);
  sessionId = id;
  const { data } = await ask(business, SESSION, { id });
  const { faceComparisonResult, livenessResults, resources } = data.session as {
    faceComparisonResult: { id: string };
    livenessResults: [{ id: string }];
    resources: { __typename: string; id: string; image?: { id: string } }[];
  };
  const resourceOf = (type: string) => resources.find(({ __typename }) => __typename === type)!;
  ids = {
    comparison: faceComparisonResult.id,
    liveness: livenessResults[0].id,
    faceCapture: resourceOf('FaceCaptureResource').id,
    media: resourceOf('LivenessResource').image!.id,
  };
});
beforeEach(() => void (events.length = 0));

describe('entities by key', () => {
  it('are checks, media, faces and pools, those of one session for one call beside the content', async () => {
    server.calls();
    const keys = [
      keyOf('FaceComparisonResult', ids.comparison),
      keyOf('LivenessResult', ids.liveness.toUpperCase()),
      keyOf('SessionMedia', ids.media),
      keyOf('SessionMedia', ids.media),
      { __typename: 'ApplicantFace', id: faceId, applicant: { id: applicantId } },
      { __typename: 'ApplicantPool', id: unknownId },
    ];
    const media = {
      __typename: 'SessionMedia',
      id: ids.media,
      type: 'IMAGE',
      content: expect.any(String),
      session: { id: sessionId },
    };
    expect(await entities(business, ...keys)).toMatchObject({
      data: {
        _entities: [
          {
            __typename: 'FaceComparisonResult',
            id: ids.comparison,
            recommendation: { value: 'APPROVE' },
            session: { id: sessionId, state: 'COMPLETED' },
          },
          {
            __typename: 'LivenessResult',
            id: ids.liveness,
            state: 'DONE',
            attempt: { id: expect.any(String) },
          },
          media,
          media,
          {
            __typename: 'ApplicantFace',
            id: faceId,
            applicant: { id: applicantId, canAuthenticateByFace: true },
          },
          { __typename: 'ApplicantPool', id: unknownId, label: null },
        ],
      },
    });
    expect(server.calls().sort()).toEqual([
      'GET /applicants/:id',
      'GET /sessions/:id',
      'GET /sessions/:id/media/:id/content',
    ]);
  });

  it('are found by the interface, as a router asks for an interface object', async () => {
    const { data } = await entities(
      business,
      keyOf('Check', ids.comparison),
      keyOf('Resource', ids.faceCapture),
    );
    expect(data._entities).toMatchObject([
      { __typename: 'FaceComparisonResult', id: ids.comparison },
      { __typename: 'FaceCaptureResource', id: ids.faceCapture },
    ]);
  });

  it('are NOT_FOUND where nothing has the key, or something of another type', async () => {
    const keys = [
      keyOf('FaceComparisonResult', ids.liveness),
      keyOf('Check', ids.faceCapture),
      keyOf('LivenessResult', ids.liveness, unknownId),
      keyOf('SessionMedia', ids.liveness),
      { __typename: 'ApplicantFace', id: unknownId, applicant: { id: applicantId } },
    ];
    const result = await entities(business, ...keys);
    expect(result.data._entities).toEqual(keys.map(() => null));
    expect(codes(result).sort()).toEqual(keys.map((_, index) => [index, 'NOT_FOUND']));
  });

  it('are BAD_USER_INPUT without a part of the key, also where it has names of our own', async () => {
    const keys = [
      { __typename: 'FaceComparisonResult', id: ids.comparison },
      { __typename: 'SessionMedia', id: ids.media, sessionId },
      { __typename: 'ApplicantFace', id: faceId, applicantId },
      { __typename: 'ApplicantPool', id: 7 },
    ];
    const result = await entities(business, ...keys);
    expect(result.data._entities).toEqual(keys.map(() => null));
    expect(codes(result).sort()).toEqual(keys.map((_, index) => [index, 'BAD_USER_INPUT']));
  });

  it.each(['SessionConfiguration', 'SessionRequirement', 'FaceImage', 'Unknown'])(
    'are refused for %s, which is none',
    async (type) => {
      const { errors } = await entities(business, keyOf(type, ids.media));
      expect(errors).toMatchObject([{ path: ['_entities'], extensions: { code: 'BAD_USER_INPUT' } }]);
    },
  );

  it('fail with the session that Yoti does not give, and not beside it', async () => {
    server.emulator.failNext({
      method: 'GET',
      path: /^\/sessions\//,
      status: 500,
      headers: { 'retry-after': '0' },
      times: 3,
    });
    const result = await entities(business, keyOf('LivenessResult', ids.liveness), {
      __typename: 'ApplicantPool',
      id: unknownId,
    });
    expect(result.data._entities).toMatchObject([null, { id: unknownId }]);
    expect(codes(result)).toEqual([[0, 'UPSTREAM_UNAVAILABLE']]);
  });
});

describe('who may resolve an entity', () => {
  it('is a caller with the scope of the field that it is read by', async () => {
    const keys = [
      keyOf('FaceComparisonResult', ids.comparison),
      keyOf('Check', ids.comparison),
      keyOf('SessionMedia', ids.media),
    ];
    const without = server.asCaller('business', scopesWithout('session:read'));
    expect(codes(await entities(without, ...keys)).sort()).toEqual(
      keys.map((_, index) => [index, 'FORBIDDEN']),
    );
    const face = { __typename: 'ApplicantFace', id: faceId, applicant: { id: applicantId } };
    const sessionsOnly = server.asCaller('business', ['session:read', 'session:any']);
    expect(codes(await entities(sessionsOnly, face))).toEqual([[0, 'FORBIDDEN']]);
  });

  it('is not a caller who does not own the session or applicant', async () => {
    const stranger = server.asCaller('mallory', ['session:read', 'media:read', 'applicant:use'], unknownId);
    const keys = [
      keyOf('LivenessResult', ids.liveness),
      keyOf('Resource', ids.faceCapture),
      keyOf('SessionMedia', ids.media),
      { __typename: 'ApplicantFace', id: faceId, applicant: { id: applicantId } },
    ];
    expect(codes(await entities(stranger, ...keys)).sort()).toEqual(
      keys.map((_, index) => [index, 'NOT_FOUND']),
    );
  });

  it('leaves a line in the audit log for a check, with its session', async () => {
    await entities(business, keyOf('LivenessResult', ids.liveness), keyOf('Check', ids.comparison));
    expect(events).toMatchObject([
      { subject: 'business', field: 'Query._entities', ids: { sessionId }, outcome: 'OK', count: 2 },
    ]);
  });
});
