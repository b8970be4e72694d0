import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  getOperationAST,
  isUnionType,
  Kind,
  parse,
  type OperationDefinitionNode,
} from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { compileOperation } from '../../src/graphql/compileOperation.js';
import {
  acceptable,
  documentOf,
  fillInput,
  leavesOf,
  type Mutation,
  type Path,
} from '../support/fixtures/inputs.js';
import { operation, operationNames } from '../support/fixtures/operations.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { comparable, send, type Exchange } from '../support/server/exchange.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { base64, jpeg } from '../support/fixtures/images.js';
import {
  enrolledApplicant,
  readSession,
  startFaceAuth,
  startResource,
  unknownId,
} from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

/*
 * Alice's things in Mallory's hands, by every mutation, query and entity that takes an id. The list is made from the
 * schema, so that a new way in is tried without anybody thinking of it; each document is sent until it is compiled.
 */

const { schema } = createGraph({ isSandbox: true });
const mutations = Object.values(schema.getMutationType()!.getFields());

/** Ids that decide whose a thing is, and ids of what is within one of those. */
const DECIDING = ['sessionId', 'applicantId', 'poolId'];
const WITHIN = ['resourceId', 'mediaId', 'faceId', 'requirementId'];
/** Called ids, and none: they lead to nothing at Yoti that is anybody's. */
const NO_IDS = ['userTrackingId', 'brandId', 'subjectId'];

interface WayIn {
  name: string;
  mutation: Mutation;
  path: Path;
  kind: string;
}

const waysIn: WayIn[] = mutations.flatMap((mutation) =>
  leavesOf(mutation.args[0]!.type)
    .filter(({ path, field }) => getNamedType(field.type).name === 'ID' || /id$/i.test(path.at(-1)!))
    .filter(({ path }) => !NO_IDS.includes(path.at(-1)!))
    .map(({ path }) => ({
      name: `${mutation.name} by ${path.join('.')}`,
      mutation,
      path,
      kind: path.at(-1)!,
    })),
);
const by = (...kinds: string[]): [string, WayIn][] =>
  waysIn.filter(({ kind }) => kinds.includes(kind)).map((way) => [way.name, way]);

/** The one of two fields that is not the id which is tried. */
const BESIDE: Record<string, object> = {
  'addApplicantFace by applicantId': { image: base64(jpeg) },
  'createSession by checks.faceSearch.poolId': { checks: [{ liveness: {} }] },
};

function inputOf({ name, mutation, path, kind }: WayIn, own: Record<string, string>, id: string): object {
  const value = (field: string): unknown => (field === kind ? id : (own[field] ?? acceptable[field]));
  const filled = fillInput(mutation.args[0]!.type, path, value) as { checks?: object[] };
  const { checks, ...beside } = (BESIDE[name] ?? {}) as { checks?: object[] };
  return { ...filled, ...beside, ...(checks && { checks: [...checks, ...(filled.checks ?? [])] }) };
}

describe('the list of ways in', () => {
  it('has a kind for each id that a mutation takes, and no id within something without that', () => {
    expect(waysIn.filter(({ kind }) => ![...DECIDING, ...WITHIN].includes(kind))).toEqual([]);
    for (const { name, mutation } of by(...WITHIN).map(([, way]) => way)) {
      const others = waysIn.filter((way) => way.mutation === mutation).map(({ kind }) => kind);
      expect([name, others.some((kind) => DECIDING.includes(kind))]).toEqual([name, true]);
    }
  });

  it('has all that take a session, an applicant or a pool', () => {
    expect(DECIDING.map((kind) => by(kind).length)).toEqual([13, 8, 4]);
  });

  it('has documents that can be compiled, so that both executors are tried', () => {
    for (const { mutation } of waysIn) {
      const document = parse(documentOf(mutation));
      const definition = getOperationAST(document)!;
      expect([mutation.name, compileOperation(schema, { document, definition }, {}) !== undefined]).toEqual([
        mutation.name,
        true,
      ]);
    }
  });
});

describe.each([
  ['compiled at once', '1'],
  ['never compiled', '0'],
])('with documents that are %s', (_, COMPILE_AFTER) => {
  const server = useAuthenticatedServer({ env: { COMPILE_AFTER } });
  let alice: TestServer;
  let mallory: TestServer;
  let malloryWithoutPools: TestServer;
  let business: TestServer;
  let alices: Record<string, string>;
  let mallorys: Record<string, string>;

  beforeAll(async () => {
    business = server.asCaller('business', allScopes);
    const [her, his] = [await enrolledApplicant(business), await enrolledApplicant(business)];
    alice = server.asCaller('alice', scopesWithout('session:any', 'applicant:manage'), her.applicantId);
    mallory = server.asCaller('mallory', scopesWithout('session:any', 'applicant:manage'), his.applicantId);
    malloryWithoutPools = server.asCaller(
      'mallory',
      scopesWithout('session:any', 'pool:manage'),
      his.applicantId,
    );
    alices = { ...her, ...(await finished(alice, her.applicantId)) };
    const choosing = server.asCaller('mallory', scopesWithout('session:any'));
    const { id, resourceId } = await startResource(choosing);
    mallorys = {
      ...his,
      sessionId: id,
      resourceId,
      requirementId: unknownId,
      mediaId: unknownId,
      poolId: unknownId,
    };
  });

  /** A session that is over, and so is kept in the cache once it was read. */
  async function finished(server: TestServer, applicantId: string): Promise<Record<string, string>> {
    const { id, resourceId, userView } = await startFaceAuth(server, applicantId);
    await server.actAsUser(userView);
    const { state, resources } = await readSession(server, id);
    expect(state).toBe('COMPLETED');
    const liveness = resources.find(({ __typename }) => __typename === 'LivenessResource');
    const { image } = liveness as { image: { id: string } | null };
    const requirementId = unknownId;
    return {
      sessionId: id,
      resourceId,
      livenessId: liveness!.id,
      mediaId: expectDefined(image).id,
      requirementId,
    };
  }

  /** Without what is new in each answer: times, and the signature of a link. */
  const still = (answer: Exchange, id: string): string =>
    JSON.stringify(comparable(answer, id))
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
      .replace(/uploads\/[\w.-]+/g, '<link>');

  /** Sends a compiled document with an id of Alice's and with an unknown one: the responses must not differ. */
  async function expectNoDifference(
    server: TestServer,
    query: string,
    variables: (id: string) => object,
    id: string,
  ): Promise<Exchange> {
    await send(server, query, variables(randomUUID()));
    const theirs = await send(server, query, variables(id));
    const unknown = await send(server, query, variables(unknownId));
    expect(still(theirs, id)).toBe(still(unknown, unknownId));
    expect(theirs.calls).toEqual(unknown.calls);
    return theirs;
  }
  const codesOf = ({ text }: Exchange): string[] =>
    (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors.map(
      ({ extensions }) => extensions.code,
    );

  it.each(by('sessionId'))(
    "another person's session is as unknown as any, for one GET: %s",
    async (_, way) => {
      const input = (id: string): object => ({ input: inputOf(way, mallorys, id) });
      // She may choose applicants and images, so that it is the session that counts.
      const choosing = server.asCaller('mallory', scopesWithout('session:any'), mallorys.applicantId);
      const theirs = await expectNoDifference(choosing, documentOf(way.mutation), input, alices.sessionId!);

      expect(theirs.calls).toEqual(['GET /sessions/:id']);
      expect(codesOf(theirs)).toEqual(['NOT_FOUND']);
    },
  );

  it.each(by('applicantId'))('another person is as unknown as any, for nothing: %s', async (_, way) => {
    const input = (id: string): object => ({ input: inputOf(way, mallorys, id) });
    const scopes = [...scopesWithout('session:any', 'applicant:manage')];
    const enrolled = server.asCaller('mallory', scopes, mallorys.applicantId);
    const theirs = await expectNoDifference(enrolled, documentOf(way.mutation), input, alices.applicantId!);

    expect(theirs.calls).toEqual([]);
    expect(codesOf(theirs)).toEqual(['NOT_FOUND']);
  });

  it.each(by('poolId'))('a pool is nothing to who manages none, and costs nothing: %s', async (_, way) => {
    const pool = await send(business, 'mutation { createPool(input: { label: "members" }) { pool { id } } }');
    const { id } = (JSON.parse(pool.text) as { data: { createPool: { pool: { id: string } } } }).data
      .createPool.pool;
    const input = (poolId: string): object => ({ input: inputOf(way, mallorys, poolId) });
    const theirs = await expectNoDifference(malloryWithoutPools, documentOf(way.mutation), input, id);

    expect(theirs.calls).toEqual([]);
    expect(codesOf(theirs)).toEqual([way.mutation.name === 'createSession' ? 'NOT_FOUND' : 'FORBIDDEN']);
  });

  it.each(by(...WITHIN))('what is within another session is unknown in an own one: %s', async (_, way) => {
    const choosing = server.asCaller('mallory', scopesWithout('session:any'), mallorys.applicantId);
    const input = (id: string): object => ({ input: inputOf(way, mallorys, id) });

    await expectNoDifference(choosing, documentOf(way.mutation), input, expectDefined(alices[way.kind]));
  });

  it.each(by('sessionId', 'applicantId'))(
    'nothing but whose it is keeps it from being done: %s',
    async (_, way) => {
      const { text, calls } = await send(business, documentOf(way.mutation), {
        input: inputOf(way, { ...mallorys, ...alices }, unknownId),
      });
      // These read the session before they do anything, and one of them does nothing at Yoti.
      const readsFirst = [
        'enrolApplicantFromSession',
        'completeSession',
        'setSessionOutcome',
        'prepareFaceCaptureImageUpload',
      ];

      expect(
        readsFirst.includes(way.mutation.name) || calls.some((call) => call !== 'GET /sessions/:id'),
      ).toBe(true);
      expect(text).not.toContain('"FORBIDDEN"');
    },
  );

  const reads = operationNames
    .map((name) => ({ name, node: getOperationAST(parse(operation(name)), name) as OperationDefinitionNode }))
    .filter(({ node }) => node.operation === 'query')
    .flatMap(({ name, node }) =>
      node.selectionSet.selections.flatMap((field) =>
        field.kind === Kind.FIELD && ['session', 'applicant'].includes(field.name.value)
          ? [[name, field.name.value, node] as const]
          : [],
      ),
    );

  it('there are queries for both, with everything that can be asked of them', () => {
    expect(new Set(reads.map(([, field]) => field)).size).toBe(2);
    expect(reads.length).toBeGreaterThan(8);
  });

  it.each(reads)('%s of somebody else is null, as for any id: %s', async (name, field, node) => {
    const id = field === 'session' ? alices.sessionId! : alices.applicantId!;
    const more = (node.variableDefinitions ?? []).filter(
      ({ variable, type, defaultValue }) =>
        variable.name.value !== 'id' && type.kind === Kind.NON_NULL_TYPE && !defaultValue,
    );
    expect(more).toEqual([]);
    const theirs = await expectNoDifference(mallory, operation(name), (asked) => ({ id: asked }), id);

    expect(theirs.calls).toEqual(field === 'session' ? ['GET /sessions/:id'] : []);
    expect(JSON.parse(theirs.text)).toMatchObject({ data: { [field]: null } });
    // It is there all the same, and kept.
    expect((await send(alice, operation(name), { id })).text).not.toContain(`"${field}":null`);
  });

  const union = schema.getType('_Entity');
  const entities = isUnionType(union)
    ? union
        .getTypes()
        .map(({ name }) => [name])
        .filter(([name]) => name !== 'ApplicantPool')
    : [];

  it('there are entities', () => expect(entities.length).toBeGreaterThan(6));

  it.each(entities)('%s as an entity of somebody else is as unknown as any', async (type) => {
    const document = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }';
    const isApplicant = ['Applicant', 'ApplicantFace'].includes(type);
    const keyOf = (id: string): object => {
      if (['Session', 'Applicant'].includes(type)) return { __typename: type, id };
      return isApplicant
        ? { __typename: type, id: alices.faceId, applicant: { id } }
        : { __typename: type, id: alices.livenessId, session: { id } };
    };
    const variables = (id: string): object => ({ keys: [keyOf(id)] });
    const id = isApplicant ? alices.applicantId! : alices.sessionId!;
    const theirs = await expectNoDifference(mallory, document, variables, id);

    expect(theirs.calls).toEqual(isApplicant ? [] : ['GET /sessions/:id']);
    expect(JSON.parse(theirs.text)).toMatchObject({
      data: { _entities: [null] },
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('a pool as an entity is what the key says, so that it tells nothing of any', async () => {
    const document =
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ApplicantPool { id label } } }';
    const variables = (id: string): object => ({ keys: [{ __typename: 'ApplicantPool', id }] });
    const { text, calls } = await expectNoDifference(mallory, document, variables, alices.sessionId!);

    expect(JSON.parse(text)).toMatchObject({ data: { _entities: [{ id: alices.sessionId, label: null }] } });
    expect(calls).toEqual([]);
  });

  it('a resource of somebody else is unknown in an own session too', async () => {
    const document = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }';
    const variables = (id: string): object => ({
      keys: [{ __typename: 'LivenessResource', id, session: { id: mallorys.sessionId } }],
    });
    const theirs = await expectNoDifference(mallory, document, variables, alices.livenessId!);

    expect(codesOf(theirs)).toEqual(['NOT_FOUND']);
  });

  it.each([7, { toString: 1 }, ['x'], null])('a resource with %j for an id is unknown too', async (id) => {
    const document = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }';
    const keys = [{ __typename: 'LivenessResource', id, session: { id: mallorys.sessionId } }];

    expect(codesOf(await send(mallory, document, { keys }))).toEqual(['NOT_FOUND']);
  });

  it.each([
    'a',
    'alice ',
    'Alice',
    'ALICE',
    'alice\u0301',
    'ａlice',
    'alice%20',
    '*',
    'null',
    'alice,mallory',
  ])('a subject that only looks like hers is somebody else: %j', async (subject) => {
    const caller = server.asCaller(subject, scopesWithout('session:any', 'applicant:manage'));
    const { text, status } = await send(caller, operation('SessionOutcome'), { id: alices.sessionId });

    expect([status, text.includes('NOT_FOUND') || text.includes('UNAUTHENTICATED')]).toEqual([
      subject.trim() === subject ? 200 : 401,
      true,
    ]);
  });
});
