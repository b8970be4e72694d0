import { parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { ApiError } from '../../src/errors/apiError.js';
import { faceAuthOutcome } from '../../src/datasources/faceAuthOutcome.js';
import { toSession } from '../../src/datasources/session.js';
import type { components } from '../../src/datasources/yoti/wire.js';
import { compileOperation } from '../../src/graphql/compileOperation.js';
import { createGraph } from '../../src/schema/build/graph.js';
import type { Session } from '../../src/schema/session.js';
import { fillSchema } from '../support/contract/contractFill.js';
import { particularsOf } from '../support/contract/contractParticulars.js';
import { readContract } from '../support/contract/contractWalk.js';
import { BASE_URL, contract, FakeYoti } from '../support/emulator/fakeYoti.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import {
  SELFIE_ID,
  SESSION_ID,
  wireComparison,
  wireLiveness,
  wireLivenessCheck,
  wireSession,
} from '../support/fixtures/wire.js';
import { execute, fakeContext, type FakeSources } from '../support/server/fakeSources.js';

type Json = Record<string, unknown>;
const PATH = `/sessions/${SESSION_ID}`;

/** A property, by its path without the indexes of lists, and the way to the object that holds it. */
interface Place {
  path: string;
  name: string;
  holder: (body: Json) => Json;
}

describe('each property of a session result', () => {
  const document = readContract();
  /** Two complete sessions, in which every property of the contract has a value; both are PASSED. */
  const complete = [0, 1].map((turn): Json => {
    const body = fillSchema(document, 'SessionResult', turn, particularsOf(document, turn));
    const recommendation = { value: 'APPROVE', reason: 'R', recovery_suggestion: 'S' };
    const kinds: unknown[] = [
      'FACE_COMPARISON',
      'LIVENESS',
      'WATCHLIST_SCREENING',
      'FAMILIAR_FACE_SEARCH',
      'DOCUMENT_SCHEME_VALIDITY_CHECK',
    ];
    const chosen = (body.checks as Json[]).filter(({ type }) => kinds.includes(type));
    const checks = chosen.map((check) => ({
      ...check,
      state: 'DONE',
      report: { ...(check.report as Json), recommendation },
    }));
    return { ...body, state: 'COMPLETED', checks };
  });

  /** The properties that decide: without them the outcome is an error, or not PASSED. All belong to the verdicts of checks. */
  const DECIDING = [
    '/state',
    '/checks',
    '/checks/type',
    '/checks/state',
    '/checks/report',
    '/checks/report/recommendation',
    '/checks/report/recommendation/value',
  ];

  /** One place of each property; of checks one in a comparison, one in a liveness check and one in another. */
  function placesIn(body: Json, seen: Set<string>): Place[] {
    const places: Place[] = [];
    const visit = (value: unknown, path: string, kind: string, get: (body: Json) => unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        const isEntry = Array.isArray(value);
        const below = isEntry ? path : `${path}/${key}`;
        if (!isEntry && !seen.has(kind + below)) {
          seen.add(kind + below);
          places.push({ path: below, name: key, holder: get as Place['holder'] });
        }
        visit(
          part,
          below,
          isEntry && path === '/checks' ? kindOf(part as Json) : kind,
          (copy) => (get(copy) as Json)[key],
        );
      }
    };
    visit(body, '', '', (copy) => copy);
    return places;
  }

  const kindOf = ({ type }: Json): string => (type === 'FACE_COMPARISON' || type === 'LIVENESS' ? type : '');

  /** State and outcome of a session of which Yoti gives this body; an ApiError where one cannot be told. */
  function answerTo(body: Json): unknown[] {
    const read = expectDefined(contract.reader('GET', '/sessions/{sessionId}'))(
      Buffer.from(JSON.stringify(body)),
    );
    const wire = expectDefined(read).body as components['schemas']['SessionResult'];
    const session = toSession(wire, { baseUrl: BASE_URL, now: () => 0 });
    return [session.state, outcomeOf(session)];
  }

  function outcomeOf(session: Session): unknown {
    try {
      return faceAuthOutcome(session);
    } catch (error) {
      if (error instanceof ApiError) return error.code;
      throw error;
    }
  }

  it.each<[name: string, damage: (holder: Json, name: string) => unknown]>([
    ['deleted', (holder, name) => delete holder[name]],
    ['null', (holder, name) => (holder[name] = null)],
    ['a text', (holder, name) => (holder[name] = 'other')],
    ['a number', (holder, name) => (holder[name] = 7)],
    ['an object', (holder, name) => (holder[name] = { other: true })],
    ['a list', (holder, name) => (holder[name] = ['other', null, {}])],
  ])('may be %s: session { state faceAuthOutcome } still answers unless it decides', (_, damage) => {
    const deciding = new Set<string>();
    const paths = new Set<string>();
    const seen = new Set<string>();
    for (const body of complete)
      for (const { path, name, holder } of placesIn(body, seen)) {
        const copy = structuredClone(body);
        damage(holder(copy), name);
        paths.add(path);
        const [state, outcome] = answerTo(copy);
        if (state !== 'COMPLETED' || outcome !== 'PASSED') deciding.add(path);
      }
    expect(paths.size).toBeGreaterThan(146);
    expect([...deciding].filter((path) => !DECIDING.includes(path))).toEqual([]);
  });

  it.each<[name: string, change: (check: Json) => void, answer: string]>([
    ['type of a check cannot be told', (check) => delete check.type, 'UPSTREAM_INVALID_RESPONSE'],
    ['type of a check is a word of tomorrow', (check) => (check.type = 'MIND_READING'), 'FAILED'],
    ['verdict of the comparison is missing', (check) => delete check.report, 'FAILED'],
    ['state of the comparison is missing', (check) => delete check.state, 'FAILED'],
  ])('never makes PASSED when the %s', (_, change, answer) => {
    const comparison: Json = { ...wireComparison() };
    change(comparison);

    expect(answerTo({ ...wireSession(), checks: [wireLivenessCheck(), comparison] })).toEqual([
      'COMPLETED',
      answer,
    ]);
  });
});

describe('a result that lacks what it promises', () => {
  let yoti: FakeYoti;
  beforeEach(() => {
    yoti = new FakeYoti();
  });
  afterEach(() => yoti.close());

  const query = (body: unknown, selection: string): Promise<ExecutionResult> => {
    yoti.answers('GET', PATH, { body });
    const sources = yoti.dataSources() as unknown as FakeSources;
    return execute(`{ session(id: "${SESSION_ID}") { ${selection} } }`, sources);
  };
  const codesOf = ({ errors = [] }: ExecutionResult): unknown[] =>
    errors.map(({ path, originalError }) => [path?.join('.'), (originalError as ApiError).code]);

  it.each<[name: string, changes: object, selection: string, path: string]>([
    ['state', { state: null }, 'state', 'session.state'],
    ['an id of a check', { checks: [wireComparison({ id: null })] }, 'checks { id }', 'session.checks.0.id'],
    [
      'a type of a check',
      { checks: [wireComparison({ type: {} })] },
      'checks { type }',
      'session.checks.0.type',
    ],
    [
      'an id of a media item',
      { resources: { liveness_capture: [wireLiveness({ image: { media: { type: 'IMAGE' } } })] } },
      'resources { ... on LivenessResource { image { type id } } }',
      'session.resources.0.image.id',
    ],
  ])('fails the field that selects it: %s', async (_, changes, selection, path) => {
    const result = await query(wireSession(changes), selection);

    expect(codesOf(result)).toEqual([[path, 'UPSTREAM_INVALID_RESPONSE']]);
    const untouched = await query(wireSession(changes), 'id userTrackingId faceAuthOutcome');
    expect((untouched.data?.session as Json).id).toBe(SESSION_ID);
  });

  it('fails that field in a compiled operation too', async () => {
    yoti.answers('GET', PATH, { body: wireSession({ checks: [wireComparison({ id: null })] }) });
    const document = parse('query ($id: ID!) { session(id: $id) { state checks { id } } }');
    const definition = document.definitions[0] as OperationDefinitionNode;
    const { schema } = createGraph();
    const compiled = expectDefined(compileOperation(schema, { document, definition }, {}));
    const context = fakeContext(yoti.dataSources() as unknown as FakeSources);

    const result = await compiled.run(context, { id: SESSION_ID });

    expect(codesOf(result)).toEqual([['session.checks.0.id', 'UPSTREAM_INVALID_RESPONSE']]);
  });

  it.each<[name: string, body: object, selection: string, session: object]>([
    ['no session id', wireSession({ session_id: undefined }), 'id', { id: SESSION_ID }],
    [
      'an id that is no UUID',
      wireSession({ checks: [wireComparison({ id: 'check 1' })] }),
      'checks { id }',
      {
        checks: [{ id: 'check 1' }],
      },
    ],
    [
      'no resources and no checks',
      { session_id: SESSION_ID, state: 'COMPLETED' },
      'resources { id } checks { id }',
      {
        resources: [],
        checks: [],
      },
    ],
    ['null in a list', wireSession({ checks: [null] }), 'checks { id }', { checks: [] }],
    [
      'a token that is an object',
      wireSession({ client_session_token: {} }),
      'clientSessionToken',
      {
        clientSessionToken: null,
      },
    ],
    [
      'a tracking id that is a long number',
      `{"session_id":"${SESSION_ID}","state":"COMPLETED","user_tracking_id":12345678901234567890}`,
      'userTrackingId',
      { userTrackingId: '12345678901234567890' },
    ],
    [
      'one applicant profile, as older results have it',
      wireSession({
        resources: { applicant_profile: { id: SELFIE_ID, media: { id: SELFIE_ID, type: 'JSON' } } },
      }),
      'resources { id type ... on ApplicantProfileResource { media { type } } }',
      { resources: [{ id: SELFIE_ID, type: 'APPLICANT_PROFILE', media: { type: 'JSON' } }] },
    ],
    [
      'a pending check whose report has no recommendation yet',
      wireSession({ checks: [wireComparison({ state: 'PENDING', report: {} })] }),
      'checks { state recommendation { value } breakdown { name } }',
      { checks: [{ state: 'PENDING', recommendation: null, breakdown: [] }] },
    ],
  ] as [string, object, string, object][])('is read with %s', async (_, body, selection, session) => {
    expect(await query(body, selection)).toEqual({ data: { session } });
  });

  it.each<[name: string, changes: object]>([
    [
      'an id of a media item that could climb',
      { image: { media: { id: '../../applicants', type: 'IMAGE' } } },
    ],
    ['an id of a media item that is no UUID', { image: { media: { id: 'photo-1', type: 'IMAGE' } } }],
  ])('is asked for no content by %s', async (_, changes) => {
    const body = wireSession({ resources: { liveness_capture: [wireLiveness(changes)] } });
    const result = await query(body, 'resources { ... on LivenessResource { image { id content } } }');

    expect(codesOf(result)).toEqual([['session.resources.0.image.content', 'UPSTREAM_INVALID_RESPONSE']]);
    expect(yoti.calls).toHaveLength(1);
  });
});
