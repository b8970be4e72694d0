import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, graphql, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { EntitiesDocument, ServiceDocument } from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { enrolledApplicant, readSession, startFaceAuth, unknownId } from '../support/server/sessions.js';
import { TestServer, useTestServer } from '../support/server/testServer.js';

// Caching of finished sessions is the subject of test/e2e/sessionCache.test.ts.
const server = useTestServer({ env: { SESSION_CACHE: 'off' } });
let applicantId: string;
/** A session that is over, with both kinds of resource. */
let session: { id: string; faceCaptureId: string; livenessId: string };
beforeAll(async () => {
  ({ applicantId } = await enrolledApplicant(server));
  const { id, resourceId, userView } = await startFaceAuth(server, applicantId);
  await server.actAsUser(userView);
  const { resources } = await readSession(server, id);
  const attempt = expectDefined(resources.find(({ __typename }) => __typename === 'LivenessResource'));
  session = { id, faceCaptureId: resourceId, livenessId: attempt.id };
});

const sessionKey = (id: string) => ({ __typename: 'Session', id });
const applicantKey = (id: string) => ({ __typename: 'Applicant', id });
const resourceKey = (__typename: 'FaceCaptureResource' | 'LivenessResource', id: string) => ({
  __typename,
  id,
  session: { id: session.id },
});

describe('_entities', () => {
  it('gives every kind of entity in the order of the keys, a session and its resources for one GET', async () => {
    const { _entities } = await server.executeOrThrow(EntitiesDocument, {
      representations: [
        resourceKey('LivenessResource', session.livenessId),
        sessionKey(session.id),
        applicantKey(applicantId),
        resourceKey('FaceCaptureResource', session.faceCaptureId),
        sessionKey(session.id),
      ],
    });
    const known = { ...sessionKey(session.id), state: 'COMPLETED', faceAuthOutcome: 'PASSED' };
    expect(_entities).toEqual([
      { __typename: 'LivenessResource', id: session.livenessId, livenessType: 'STATIC' },
      known,
      { ...applicantKey(applicantId), face: { id: expect.any(String) } },
      { __typename: 'FaceCaptureResource', id: session.faceCaptureId, source: 'RELYING_BUSINESS' },
      known,
    ]);
    expect(server.calls().sort()).toEqual(['GET /applicants/:id', 'GET /sessions/:id']);
  });

  it('gives an error with its path for each unknown entity, and the known ones beside it', async () => {
    const { data, errors } = await server.execute(EntitiesDocument, {
      representations: [
        sessionKey(unknownId),
        sessionKey(session.id),
        applicantKey(unknownId),
        applicantKey(applicantId),
        resourceKey('FaceCaptureResource', unknownId),
        resourceKey('FaceCaptureResource', session.faceCaptureId),
        resourceKey('LivenessResource', unknownId),
        resourceKey('LivenessResource', session.livenessId),
      ],
    });
    const known = expect.objectContaining({ id: expect.any(String) });
    expect(data?._entities).toEqual([null, known, null, known, null, known, null, known]);
    const told = errors.map(({ path, extensions }) => [path, extensions.code]);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([0, 2, 4, 6].map((index) => [['_entities', index], 'NOT_FOUND'])),
    );
  });

  it.each([
    ['an id that is none', sessionKey('../applicants')],
    ['no id', { __typename: 'Applicant' }],
    ['a resource without its session', { __typename: 'LivenessResource', id: unknownId }],
  ])('gives BAD_USER_INPUT for %s, and the entity beside it', async (_, key) => {
    const { data, errors } = await server.execute(EntitiesDocument, {
      representations: [key, sessionKey(session.id)],
    });
    expect(data?._entities).toMatchObject([null, { id: session.id }]);
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('gives NOT_FOUND for a resource that is asked for as one of another kind', async () => {
    const { data, errors } = await server.execute(EntitiesDocument, {
      representations: [resourceKey('LivenessResource', session.faceCaptureId)],
    });
    expect(data?._entities).toEqual([null]);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('gives the applicant when Yoti fails for the session beside it', async () => {
    const fault = { status: 500, headers: { 'retry-after': '0' }, times: 3 };
    server.emulator.failNext({ method: 'GET', path: /^\/sessions\//, ...fault });
    const { data, errors } = await server.execute(EntitiesDocument, {
      representations: [sessionKey(session.id), applicantKey(applicantId)],
    });
    expect(data?._entities).toMatchObject([null, { id: applicantId }]);
    expect(errors).toMatchObject([
      { path: ['_entities', 0], extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true } },
    ]);
  });
});

describe('_service', () => {
  const sdlOf = async (env: Record<string, string>): Promise<string> => {
    const own = await TestServer.start({ env });
    const { _service } = await own.executeOrThrow(ServiceDocument, {});
    await own.stop();
    return expectDefined(_service.sdl);
  };

  it('serves the access directives unless SUBGRAPH_ACCESS_DIRECTIVES is off', async () => {
    const [on, off] = [await sdlOf({}), await sdlOf({ SUBGRAPH_ACCESS_DIRECTIVES: 'off' })];
    expect(on).toContain('@requiresScopes(scopes: [["session:read"]])');
    expect(off).not.toMatch(/ @requiresScopes\(| @authenticated\b/);
    expect(off).toContain('@key(fields: "id")');
  });
});

/** Another team's subgraph: customers, their sessions and who they are at Yoti. */
const customers = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { customer: Customer! }
        type Customer { name: String! applicant: Applicant! lastSession: Session! }
        type Applicant @key(fields: "id") { id: ID! customer: Customer }
        type Session @key(fields: "id") { id: ID! purpose: String }
      `),
      resolvers: {
        Query: {
          customer: () => ({
            name: 'Ada',
            applicant: { id: applicantId },
            lastSession: { id: session.id },
          }),
        },
      },
    },
  ]);

describe('a supergraph of this graph and one that extends its entities', () => {
  const servedSdl = async (): Promise<string> =>
    expectDefined((await server.executeOrThrow(ServiceDocument, {}))._service.sdl);

  const sdlOf = async (schema: GraphQLSchema): Promise<string> => {
    const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
    return (data as { _service: { sdl: string } })._service.sdl;
  };

  it('composes from what both answer to _service', async () => {
    const { supergraphSdl, errors } = composeServices([
      { name: 'identity', url: `${server.url}/graphql`, typeDefs: parse(await servedSdl()) },
      { name: 'customers', url: 'http://customers.test', typeDefs: parse(await sdlOf(customers())) },
    ]);
    expect(errors).toBeUndefined();
    const supergraph = buildSchema(expectDefined(supergraphSdl), { assumeValidSDL: true });
    const fieldsOf = (name: string): string[] => {
      const type = supergraph.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    expect(fieldsOf('Session')).toEqual(expect.arrayContaining(['id', 'faceAuthOutcome', 'purpose']));
    expect(fieldsOf('Applicant')).toEqual(expect.arrayContaining(['id', 'face', 'customer']));
    expect(fieldsOf('Query')).toEqual(expect.arrayContaining(['session', 'applicant', 'customer']));
  });

  it('follows the keys of the other into this one, in the two steps of a router', async () => {
    const source = '{ customer { applicant { __typename id } lastSession { __typename id } } }';
    const { data } = await graphql({ schema: customers(), source });
    const { customer } = JSON.parse(JSON.stringify(data)) as {
      customer: Record<'applicant' | 'lastSession', { __typename: string; id: string }>;
    };
    const { _entities } = await server.executeOrThrow(EntitiesDocument, {
      representations: [customer.applicant, customer.lastSession],
    });
    expect(_entities).toMatchObject([
      { id: applicantId, face: { id: expect.any(String) } },
      { id: session.id, faceAuthOutcome: 'PASSED' },
    ]);
  });
});
