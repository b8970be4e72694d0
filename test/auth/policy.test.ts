import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import {
  graphql,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { AuditTrail } from '../../src/logging/auditTrail.js';
import { unrestrictedCaller, scopes, type Caller } from '../../src/auth/caller.js';
import type { Context } from '../../src/graphql/context.js';
import { ApiError } from '../../src/errors/apiError.js';
import { ErrorCode } from '../../src/errors/codes.js';
import type * as graphModule from '../../src/schema/build/graph.js';
import { createGraph } from '../../src/schema/build/graph.js';
import type * as policyModule from '../../src/auth/policy.js';
import {
  allows,
  auditedReads,
  entityOfSession,
  entityPolicy,
  mutations,
  policy,
  type Requirement,
} from '../../src/auth/policy.js';
import { fakeContext } from '../support/server/fakeSources.js';

const { schema, sdl } = createGraph({ isSandbox: true });
const UUID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';

interface Place {
  name: string;
  type: GraphQLObjectType;
  field: GraphQLField<unknown, Context>;
}
const places: Place[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type) && !type.name.startsWith('_'))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => ({ name: `${type.name}.${field.name}`, type, field })),
  );

/** Callers with nothing, with everything, with each scope alone, and with all but one. */
const all = Object.keys(scopes);
const roles: [name: string, scopes: string[]][] = [
  ['nothing', []],
  ['everything', all],
  ['unknown scopes', ['admin', '*', 'session', 'session:', 'SESSION:READ', 'session:read session:any']],
  ...all.map((scope): [string, string[]] => [`only ${scope}`, [scope]]),
  ...all.map((scope): [string, string[]] => [`all but ${scope}`, all.filter((other) => other !== scope)]),
];
const callerWith = (held: string[]): Caller => ({
  subject: 'alice',
  scopes: new Set(held),
  applicantId: null,
});

/** Whether a resolver lets a caller through, whatever it comes to behind that. */
async function isLetThrough({ field, type }: Place, caller: Caller): Promise<boolean> {
  const info = { parentType: type, fieldName: field.name, fieldNodes: [], fragments: {} };
  const resolve = field.resolve;
  if (!resolve) return true;
  const parent = { id: UUID, sessionId: UUID, requirements: [], resources: [], checks: [] };
  try {
    await resolve(parent, { input: {} }, fakeContext({}, caller), info as never);
    return true;
  } catch (error) {
    return !(error instanceof ApiError && error.code === ErrorCode.FORBIDDEN);
  }
}

/** Written down a second time, without the code of the table: what each kind of caller can see of the roots. */
const expectedRoots: Record<string, string[]> = {
  nothing: ['Query.errorCodes', 'Query.postOfficeBranches', 'Query.supportedDocuments'],
  'only session:read': ['Query.session', 'Subscription.sessionUpdated'],
  'only session:create': [
    'Mutation.createFaceCaptureResource',
    'Mutation.createSession',
    'Mutation.deleteMedia',
    'Mutation.deleteSession',
    'Mutation.deleteTrackedDevices',
    'Mutation.requestInstructionsEmail',
    'Mutation.setInstructions',
  ],
  'only session:any': [],
  'only applicant:enrol': [
    'Mutation.addApplicantFace',
    'Mutation.createApplicant',
    'Mutation.deleteApplicant',
    'Mutation.deleteApplicantFace',
    'Mutation.enrolApplicantFromSession',
  ],
  'only applicant:use': ['Query.applicant'],
  'only applicant:manage': [
    'Mutation.addApplicantFace',
    'Mutation.createApplicant',
    'Mutation.deleteApplicant',
    'Mutation.deleteApplicantFace',
    'Mutation.enrolApplicantFromSession',
    'Query.applicant',
  ],
  'only media:read': [],
  'only pool:manage': [
    'Mutation.addApplicantToPool',
    'Mutation.createPool',
    'Mutation.deletePool',
    'Mutation.removeApplicantFromPool',
  ],
  'only schema:read': [],
  'only sandbox:simulate': ['Mutation.completeSession', 'Mutation.setSessionOutcome'],
};

describe('every field of the schema, with every role', () => {
  it('is more than three hundred fields and twenty roles', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(roles.length).toBe(2 * all.length + 3);
  });

  it.each(roles)('lets a caller with %s through exactly where the table does', async (_, held) => {
    const caller = callerWith(held);
    for (const place of places) {
      const requirement = policy[place.name] ?? [];
      expect([place.name, await isLetThrough(place, caller)]).toEqual([
        place.name,
        allows(caller, requirement),
      ]);
    }
  });

  it.each(Object.entries(expectedRoots))(
    'gives a caller with %s these root fields',
    async (role, expected) => {
      const caller = callerWith(roles.find(([name]) => name === role)![1]);
      const roots = places.filter(({ type }) => ['Query', 'Mutation', 'Subscription'].includes(type.name));
      const open: string[] = [];
      for (const place of roots) if (await isLetThrough(place, caller)) open.push(place.name);
      const anybodys = role === 'nothing' ? [] : expectedRoots.nothing!;

      expect(open.filter((name) => !anybodys.includes(name)).sort()).toEqual(expected);
    },
  );

  it('allows everything where authentication is disabled', async () => {
    for (const place of places)
      expect([place.name, await isLetThrough(place, unrestrictedCaller)]).toEqual([place.name, true]);
  });
});

describe('entities of a router', () => {
  const entities = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => 'resolveReference' in type.extensions || hasKey(type));

  function hasKey({ astNode }: GraphQLObjectType): boolean {
    return astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
  }

  it.each(entities.map(({ name }) => name))('of %s ask for the same as their root field', async (name) => {
    const representations = [{ __typename: name, id: UUID, session: { id: UUID }, applicant: { id: UUID } }];
    const read = jest.fn().mockResolvedValue({ __typename: name, id: UUID });
    const source =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
    for (const [, held] of roles) {
      const caller = callerWith(held);
      const fakes = {
        sessions: { get: read, check: read },
        applicants: { get: read, face: read },
        resources: { get: read },
        media: { get: read },
        pools: { reference: read },
      };
      const contextValue = fakeContext(fakes, caller);
      const { data, errors } = await graphql({
        schema,
        source,
        contextValue,
        variableValues: { representations },
      });
      const isAllowed = allows(caller, entityPolicy[name] ?? entityOfSession);

      expect(errors?.map(({ originalError }) => (originalError as ApiError).code) ?? []).toEqual(
        isAllowed ? [] : ['FORBIDDEN'],
      );
      expect((data?._entities as unknown[])[0] === null).toBe(!isAllowed);
    }
    expect(read).toHaveBeenCalledTimes(
      roles.filter(([, held]) => allows(callerWith(held), entityPolicy[name] ?? entityOfSession)).length,
    );
  });
});

describe('the table', () => {
  it('has no field that the schema does not have', () => {
    const known = new Set(places.map(({ name }) => name));

    expect([...Object.keys(policy), ...auditedReads].filter((name) => !known.has(name))).toEqual([]);
  });

  it('has an act for every mutation, of each kind at least one', () => {
    const fields = places.filter(({ type }) => type.name === 'Mutation').map(({ name }) => name);

    expect(Object.keys(mutations).sort()).toEqual(fields.sort());
    expect(new Set(Object.values(mutations).map(({ act }) => act)).size).toBe(6);
  });

  it('uses every scope, but those that are asked about elsewhere', () => {
    const used = new Set(Object.values(policy).flatMap((requirement) => requirement?.flat() ?? []));

    expect(all.filter((scope) => !used.has(scope as never))).toEqual(['session:any', 'schema:read']);
  });

  it('has every root field, every field of a session, and every field with bytes or a link in it', () => {
    const bytes = places.filter(({ field }) => /^Byte!?$/.test(String(field.type)));
    const isReached = ({ name, type }: Place): boolean => type.name === 'FaceImage' || Boolean(policy[name]);

    expect(bytes.length).toBeGreaterThan(2);
    expect(bytes.filter((place) => !isReached(place)).map(({ name }) => name)).toEqual([]);
  });

  it('is refused by the build when a root field is missing in it', () => {
    jest.isolateModules(() => {
      jest.doMock('../../src/auth/policy.js', () => {
        const actual = jest.requireActual<typeof policyModule>('../../src/auth/policy.js');
        const others = Object.entries(actual.policy).filter(([name]) => name !== 'Query.session');
        return { ...actual, policy: Object.fromEntries(others) };
      });
      const incomplete = jest.requireActual<typeof graphModule>('../../src/schema/build/graph.js');

      expect(() => incomplete.createGraph()).toThrow('has no entry for Query.session');
      jest.dontMock('../../src/auth/policy.js');
    });
  });

  it('takes nothing but its own field away: what it asks scopes for may be null, or a parent may', () => {
    const mustBeThere = places
      .filter(({ name, field }) => policy[name]?.length && isNonNullType(field.type))
      .map(({ name }) => name);

    expect(mustBeThere.sort()).toEqual([
      'Session.checks',
      'Session.livenessResults',
      'Session.resources',
      'Session.state',
    ]);
  });

  const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  it.each(all)('has %s in docs/security.md, with what it is for', (scope) => {
    expect(page).toContain(`| \`${scope}\``);
    expect(page).toContain(scopes[scope as keyof typeof scopes]);
  });

  const rows = page
    .slice(page.indexOf('## Authorization'))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, 3));
  const quoted = (text = ''): string[] => [...text.matchAll(/`([\w:]+)`/g)].map(([, name]) => name!);

  it.each(
    Object.entries(policy).filter(([name]) =>
      /^(Query|Mutation)\.|^Session\.(userView|clientSessionToken)$/.test(name),
    ),
  )('has %s in docs/security.md, with the same scopes', (name, requirement) => {
    const told = rows.filter(([fields]) => quoted(fields).includes(name.split('.')[1]!));
    const wanted = [...new Set(requirement?.flat())];

    expect(told.map(([, cell]) => quoted(cell).sort())).toEqual([wanted.sort()]);
    expect(told[0]![1]!.includes('any valid token')).toBe(wanted.length === 0);
  });

  it('has nothing in docs/security.md that is no field', () => {
    const known = new Set(places.map(({ field }) => field.name));
    const told = rows.flatMap(([fields]) => quoted(fields)).filter((name) => !name.includes(':'));

    expect(told.length).toBeGreaterThan(25);
    expect(told.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the schema a router sees', () => {
  /** What the directives of a field say. */
  function declared({ field }: Place): Requirement | undefined {
    const directives = field.astNode?.directives ?? [];
    const required = directives.find(({ name }) => name.value === 'requiresScopes');
    if (!required) return directives.some(({ name }) => name.value === 'authenticated') ? [] : undefined;
    const [argument] = required.arguments ?? [];
    if (argument?.value.kind !== 'ListValue') throw new Error('scopes must be a list');
    return argument.value.values.map((set) =>
      set.kind === 'ListValue'
        ? set.values.map((value) => (value.kind === 'StringValue' ? value.value : ''))
        : [],
    ) as Requirement;
  }

  it('says of every field what the table says', () => {
    for (const place of places)
      expect([place.name, declared(place)]).toEqual([place.name, policy[place.name] ?? undefined]);
  });

  it('composes, with each requirement in the supergraph', () => {
    const { errors, supergraphSdl = '' } = composeServices([
      { name: 'identity', url: 'http://identity.test', typeDefs: parse(sdl) },
    ]);

    expect(errors).toBeUndefined();
    for (const name of ['requiresScopes', 'authenticated'])
      expect(supergraphSdl.split(`@${name}`).length - 1).toBeGreaterThanOrEqual(
        sdl.split(` @${name}`).length - 1,
      );
  });

  it('has no requirement on an interface, where a router would have to guess', () => {
    for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType))
      for (const field of Object.values(type.getFields()))
        expect(
          (field.astNode?.directives ?? [])
            .map(({ name }) => name.value)
            .filter((name) => /authenticated|requiresScopes/.test(name)),
        ).toEqual([]);
  });
});

describe('the audit', () => {
  const place = (name: string): Place => places.find((candidate) => candidate.name === name)!;
  async function actsOf(
    name: string,
    call: { parent?: unknown; input?: object; answer: unknown },
  ): Promise<object[]> {
    const { type, field } = place(name);
    const acts: object[] = [];
    const audit = new AuditTrail(
      { info: ({ field, ids, outcome, count }) => void acts.push({ field, ids, outcome, count }) },
      { subject: null, requestId: 'request-1' },
    );
    const answer = jest.fn(() =>
      call.answer instanceof Error ? Promise.reject(call.answer) : Promise.resolve(call.answer),
    );
    const source = new Proxy({}, { get: () => answer });
    const context = {
      ...fakeContext({}),
      dataSources: new Proxy({}, { get: () => source }) as never,
      subscriptions: source as never,
      audit,
    };
    const info = { parentType: type, fieldName: field.name, fieldNodes: [], fragments: {} } as never;
    await Promise.resolve(field.resolve!(call.parent, { input: call.input }, context as never, info)).catch(
      () => undefined,
    );
    audit.end();
    return acts;
  }
  const other = UUID.replace(/^0/, '1');

  it('has one line for each mutation and each read of a biometric field, and none for others', async () => {
    for (const { name, type, field } of places) {
      if (!field.resolve) continue;
      const isAudited = type.name === 'Mutation' || auditedReads.has(name);
      const acts = await actsOf(name, {
        parent: { id: UUID, requirements: [], resources: [], checks: [] },
        input: {},
        answer: {},
      });

      expect([name, acts.length]).toEqual([name, isAudited ? 1 : 0]);
    }
  });

  it('says what was made', async () => {
    expect(
      await actsOf('Mutation.createSession', { input: { userTrackingId: UUID }, answer: { id: UUID } }),
    ).toEqual([{ field: 'Mutation.createSession', ids: { sessionId: UUID }, outcome: 'OK', count: 1 }]);
  });

  it('says what was asked for, and how it failed', async () => {
    const input = { sessionId: UUID, resourceId: other, applicantId: UUID };
    const answer = new ApiError(ErrorCode.CONFLICT);

    expect(await actsOf('Mutation.addApplicantToResource', { input, answer })).toEqual([
      { field: 'Mutation.addApplicantToResource', ids: input, outcome: 'CONFLICT', count: 1 },
    ]);
  });

  it('says which image of whom was seen', async () => {
    const parent = { id: UUID, applicantId: other };

    expect(
      await actsOf('ApplicantFace.image', { parent, answer: { content: Buffer.from('a face') } }),
    ).toEqual([
      { field: 'ApplicantFace.image', ids: { faceId: UUID, applicantId: other }, outcome: 'OK', count: 1 },
    ]);
  });

  it('calls whatever is not ours a fault of the gateway', async () => {
    expect(
      await actsOf('SessionMedia.content', { parent: { id: UUID }, answer: new Error('x') }),
    ).toMatchObject([{ outcome: 'INTERNAL_SERVER_ERROR' }]);
  });

  it('has no value: what is not an id is left out, whatever it is called', async () => {
    const canary = 'canary@example.com';
    const input = {
      sessionId: canary,
      applicantId: canary,
      contactProfile: { email: canary, sessionId: canary },
      documents: [{ sessionId: canary }],
    };
    const acts = await actsOf('Mutation.setInstructions', {
      input,
      answer: { id: canary, applicant: { id: canary } },
    });

    expect(JSON.stringify(acts)).not.toContain('canary');
  });
});
