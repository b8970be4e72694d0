import { getOperationAST, parse, validate } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { maxUpstreamCalls } from '../../src/limits/cost/maxUpstreamCalls.js';
import { costs } from '../../src/limits/cost/fieldCosts.js';
import { CallBudget } from '../../src/limits/cost/callBudget.js';

const { schema } = createGraph({ isSandbox: true });

function callsOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return maxUpstreamCalls({ schema, document, definition: getOperationAST(document)!, variables });
}

const session = (selection: string): string => `{ session(id: "1") ${selection} }`;

const key = (id: string): object => ({ __typename: 'Session', id });
const entities = (selection: string): string =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`;

/** An operation, and variables where they matter. */
const operations: [calls: number, what: string, document: string, variables?: Record<string, unknown>][] = [
  [0, 'nothing of Yoti', '{ __typename errorCodes _service { sdl } __schema { types { name } } }'],
  [1, 'a session', session('{ id state checks { id } }')],
  [2, 'its outcome, which may take the configuration', session('{ faceAuthOutcome }')],
  [
    2,
    'its outcome and the configuration, which is one',
    session('{ faceAuthOutcome configuration { expiresAt } }'),
  ],
  [2, 'the outcome twice', session('{ a: faceAuthOutcome b: faceAuthOutcome }')],
  [4, 'two sessions', `{ a: session(id: "1") { faceAuthOutcome } b: session(id: "2") { faceAuthOutcome } }`],
  [1, 'the session of what it holds, which is the same', session('{ resources { session { state } } }')],
  [
    11,
    'bytes of a list of unknown length',
    session('{ resources { ... on FaceCaptureResource { image { content } } } }'),
  ],
  [
    11,
    'bytes and their type, which come together',
    session('{ resources { ... on FaceCaptureResource { image { content contentType } } } }'),
  ],
  [
    101,
    'bytes of a list in a list',
    session('{ resources { ... on LivenessResource { frames { content } } } }'),
  ],
  [
    3,
    'a configuration however many documents need it',
    session('{ instructions { documents { requirement { id } } } }'),
  ],
  [4, 'a person to write to', session('{ instructions { contactProfile { email } pdf } }')],
  [1, 'branches', '{ postOfficeBranches(searchText: "x") { name } }'],
  [2, 'a face', '{ applicant(id: "1") { face { image { content } } } }'],
  [
    3,
    'a face in fragments',
    '{ ...A } fragment A on Query { applicant(id: "1") { ... { face { image { content } } } } session(id: "1") { id } }',
  ],
  [1, 'a new session', 'mutation { createSession(input: {}) { session { id expiresAt userView { url } } } }'],
  [
    2,
    'more of a new session than its creation tells',
    'mutation { createSession(input: {}) { session { id state } } }',
  ],
  [3, 'all of a new session', 'mutation { createSession(input: {}) { session { state faceAuthOutcome } } }'],
  [
    4,
    'a whole authentication',
    'mutation { startApplicantFaceAuth(input: { applicantId: "1" }) { session { id } resource { id } userView { url } } }',
  ],
  [
    5,
    'a whole authentication and what it made',
    'mutation { startApplicantFaceAuth(input: { applicantId: "1" }) { session { state } resource { source session { state } } } }',
  ],
  [
    3,
    'an enrolment',
    'mutation { enrolApplicantFromSession(input: { sessionId: "1" }) { applicant { id face { id } } } }',
  ],
  [
    4,
    'three mutations',
    'mutation { a: deletePool(input: { poolId: "1" }) { deletedPoolId } b: deleteSession(input: { sessionId: "1" }) { deletedSessionId } c: deleteApplicant(input: { applicantId: "1" }) { deletedApplicantId } }',
  ],
  [3, 'three entities', entities('... on Session { state }'), { r: [key('1'), key('2'), key('3')] }],
  [1, 'one entity three times', entities('... on Session { state }'), { r: [key('1'), key('1'), key('1')] }],
  [
    2,
    'entities that were not sent, because they are the default',
    `query ($r: [_Any!]! = [{ __typename: "Session", id: "1" }, { __typename: "Applicant", id: "1" }]) {
      _entities(representations: $r) { ... on Session { state } }
    }`,
  ],
  [
    1,
    'one entity that stands in the document',
    '{ _entities(representations: { __typename: "Session", id: "1" }) { ... on Session { state } } }',
  ],
  [
    6,
    'three entities with an outcome',
    entities('... on Session { faceAuthOutcome }'),
    { r: [key('1'), key('2'), key('3')] },
  ],
  [
    2,
    'an entity and a resource of it, which share their session',
    entities(
      '... on Session { faceAuthOutcome } ... on LivenessResource { session { nextActions { __typename } } }',
    ),
    { r: [key('1'), { __typename: 'LivenessResource', id: '2', session: { id: '1' } }] },
  ],
  [
    3,
    'a session without what only applicants select',
    entities('... on Session { state } ... on Applicant { face { image { content } } }'),
    { r: [key('1'), { __typename: 'Applicant', id: '1' }] },
  ],
  [
    3,
    'one session by several aliases',
    `query ($r: [_Any!]!) {
      a: _entities(representations: $r) { ... on Session { faceAuthOutcome } }
      b: _entities(representations: $r) { ... on Session { state configuration { expiresAt } trackedDevices { __typename } } }
    }`,
    { r: [key('1')] },
  ],
  [
    22,
    'the contents of two sessions, each of which counts once for equal keys',
    entities('... on Session { resources { ... on FaceCaptureResource { image { content } } } }'),
    { r: [key('1'), key('2'), key('1')] },
  ],
  [
    0,
    'keys of no type, which are refused',
    entities('... on Session { state }'),
    { r: [{}, { __typename: 'No' }] },
  ],
];

describe('the most calls an operation can make', () => {
  it.each(operations.map(([calls, what, ...sent]) => [calls, what, sent] as const))(
    'is %i for %s',
    (calls, _, sent) => {
      expect(callsOf(...sent)).toBe(calls);
    },
  );

  it.each([
    [1, '@skip(if: true)', {}],
    [2, '@skip(if: false)', {}],
    [1, '@include(if: false)', {}],
    [2, '@include(if: true)', {}],
    [1, '@include(if: $no)', {}],
    [2, '@include(if: $no)', { no: true }],
    [1, '@skip(if: $yes)', { yes: true }],
    [2, '@skip(if: $yes)', { yes: false }],
    [2, '@skip(if: $yes)', {}],
    [1, '@include(if: true) @skip(if: true)', {}],
  ])('is %i with %s and %j', (calls, directives, variables: Record<string, unknown>) => {
    const used = ['yes', 'no'].filter((name) => directives.includes(`$${name}`));
    const types: Record<string, string> = { yes: '$yes: Boolean!', no: '$no: Boolean = false' };
    const declared = used.length > 0 ? `query (${used.map((name) => types[name]).join(' ')})` : '';
    for (const field of [
      `faceAuthOutcome ${directives}`,
      `... ${directives} { faceAuthOutcome }`,
      `...F ${directives}`,
    ]) {
      const fragment = field.startsWith('...F') ? 'fragment F on Session { faceAuthOutcome }' : '';
      expect(callsOf(`${declared} { session(id: "1") { id ${field} } } ${fragment}`, variables)).toBe(calls);
    }
  });
});

describe('the table of costs', () => {
  it('has every root field', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type!.getFields()).map((name) => `${type!.name}.${name}`),
    );

    expect(
      Object.keys(costs)
        .filter((name) => /^(Query|Mutation)\./.test(name))
        .sort(),
    ).toEqual(roots.sort());
  });

  it('has no field that the graph does not have', () => {
    for (const name of Object.keys(costs)) {
      const [type, field] = name.split('.') as [string, string];
      expect(schema.getType(type)).toMatchObject({ name: type });
      expect((schema.getType(type) as { getFields(): object }).getFields()).toHaveProperty(field);
    }
  });

  it('has every field that is described as a call of its own', () => {
    const described = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type
        ? Object.values(type.getFields())
            .filter(({ description }) => /call of its own/.test(description ?? ''))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );

    expect(described.length).toBeGreaterThan(3);
    for (const name of described) expect(costs).toHaveProperty([name]);
  });
});

describe('the meter of a request', () => {
  const tooMany = expect.objectContaining({ code: 'COST_LIMIT_EXCEEDED' }) as Error;

  it('adds up what the operations of a request may need', () => {
    const meter = new CallBudget(3, 0);
    meter.reserve(2);
    expect(() => meter.reserve(2)).toThrow(tooMany);
    expect(() => meter.reserve(1)).not.toThrow();
  });

  it('stops reads when a list was longer than it was taken for, and never a step of a mutation', () => {
    const meter = new CallBudget(1, 0);
    meter.assertAvailable({ method: 'GET' });
    expect(() => meter.assertAvailable({ method: 'GET' })).toThrow(tooMany);
    expect(() => meter.assertAvailable({ method: 'PUT' })).not.toThrow();
  });

  it('refuses entities from the first that goes beyond their budget on, and none before', () => {
    const meter = new CallBudget(0, 4);
    const names = ['a', 'b', 'c', 'd'].map((id) => ({ subject: `Session ${id}`, calls: 2 }));
    meter.reserveEntities(names);
    for (const id of ['a', 'B']) expect(() => meter.assertEntity(key(id))).not.toThrow();
    for (const id of ['c', 'D']) expect(() => meter.assertEntity(key(id))).toThrow(tooMany);
  });

  it('makes the calls of entities available beside those of other fields', () => {
    const meter = new CallBudget(1, 2);
    meter.reserveEntities([{ subject: 'Session a', calls: 2 }]);
    for (let call = 0; call < 3; call += 1) meter.assertAvailable({ method: 'GET' });
    expect(() => meter.assertAvailable({ method: 'GET' })).toThrow(tooMany);
  });
});
