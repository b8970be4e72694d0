import fc from 'fast-check';
import { getOperationAST, parse, validate } from 'graphql';
import { createGraph } from '../../src/schema/build/graph.js';
import { maxUpstreamCalls, upstreamCalls } from '../../src/limits/cost/maxUpstreamCalls.js';
import { allScopes, scopesWithout, useAuthenticatedServer } from '../support/server/authenticatedServer.js';
import { send } from '../support/server/exchange.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { OperationGenerator } from '../support/server/operationGenerator.js';
import {
  enrolledApplicant,
  readSession,
  startFaceAuth,
  startSession,
  unknownId,
} from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

/*
 * Whatever is asked for, by a caller whose sessions have to be looked up first: no more calls are made than were promised.
 * The operations are made up from the schema; in each there may be anything at any depth, twice, left out or in fragments.
 */

const { schema } = createGraph({ isSandbox: true });
const RUNS = 100;
/** Upper bound of the variable. */
const MAX_CALLS = 10_000;

const server = useAuthenticatedServer({
  env: {
    MAX_UPSTREAM_CALLS: String(MAX_CALLS),
    MAX_ENTITY_CALLS: String(MAX_CALLS),
    MAX_ALIASES: '1000',
    MAX_DEPTH: '50',
    MAX_SELECTIONS: '100000',
    SESSION_CACHE: 'off',
  },
});
let alice: TestServer;
const ids: Record<string, string[]> = {};

beforeAll(async () => {
  const business = server.asCaller('business', allScopes);
  const { applicantId, faceId } = await enrolledApplicant(business);
  alice = server.asCaller('alice', scopesWithout('session:any'), applicantId);
  const { id, resourceId, userView } = await startFaceAuth(alice, applicantId);
  await alice.actAsUser(userView);
  const begun = await startSession(alice, [{ liveness: {} }, { faceComparison: {} }]);
  const { resources } = await readSession(alice, id);
  const liveness = expectDefined(resources.find((one) => one.__typename === 'LivenessResource'));
  Object.assign(ids, {
    applicantId: [applicantId, unknownId],
    faceId: [faceId, unknownId],
    sessionId: [id, begun.id, await withDocuments(), unknownId],
    resourceId: [resourceId, unknownId],
    livenessId: [liveness.id],
    mediaId: [expectDefined((liveness as { image: { id: string } | null }).image).id, unknownId],
  });
});

/** A session of hers with documents, whose fields are content of their own. */
async function withDocuments(): Promise<string> {
  const create = `mutation { createSession(input: {
    checks: [{ documentAuthenticity: {} }, { liveness: {} }]
    tasks: [{ documentTextExtraction: { manualCheck: NEVER, hasExpandedFields: true } }]
    documents: [{ idDocument: {} }, { idDocument: {} }]
  }) { session { id } } }`;
  const { text } = await send(alice, create);
  const { createSession } = (JSON.parse(text) as { data: { createSession: { session: { id: string } } } })
    .data;
  const { id } = createSession.session;
  await send(alice, `mutation { completeSession(input: { sessionId: "${id}" }) { session { id } } }`);
  return id;
}

describe('a generated operation', () => {
  it(`makes no more calls than were worked out before, ${RUNS} times`, async () => {
    const [made, promised]: [number[], number[]] = [[], []];
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const generator = new OperationGenerator(schema, ids, g);
        const query = generator.operation();
        const document = parse(query);
        fc.pre(validate(schema, document).length === 0);
        const { variables } = generator;
        const estimated = { schema, document, definition: getOperationAST(document)!, variables };
        const most = maxUpstreamCalls(estimated);
        const { text, calls } = await send(alice, query, variables);
        const { extensions, errors = [] } = JSON.parse(text) as {
          extensions?: { upstream: { calls: number } };
          errors?: { extensions: { code: string } }[];
        };
        const codes = errors.map(({ extensions: { code } }) => code);
        // Entities beyond their budget are refused one by one, the rest of an operation as a whole.
        if (upstreamCalls(estimated).calls > MAX_CALLS) {
          expect([codes, calls.length]).toEqual([['COST_LIMIT_EXCEEDED'], 0]);
          return;
        }
        if (codes.includes('INTERNAL_SERVER_ERROR') || !extensions) throw new Error(`${query} ${text}`);
        expect(extensions.upstream.calls).toBe(calls.length);
        if (calls.length > most) throw new Error(`${calls.length} of ${most}: ${calls.join(', ')}`);
        made.push(calls.length);
        promised.push(most);
      }),
      { numRuns: RUNS },
    );
    // Much was called, and not far less than was promised: else the property says nothing.
    expect(Math.max(...made)).toBeGreaterThan(3);
    expect(made.filter((calls, at) => calls > 0 && calls === promised[at]).length).toBeGreaterThan(RUNS / 10);
  });
});
