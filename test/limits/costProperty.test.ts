import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { Context } from '../../src/graphql/context.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { maxUpstreamCalls } from '../../src/limits/cost/maxUpstreamCalls.js';
import { allScopes, ClosedStage, send, without } from '../e2e/support/callers.js';
import { given } from '../e2e/support/given.js';
import { base64, jpeg } from '../e2e/support/images.js';
import {
  enrolledApplicant,
  readSession,
  startFaceAuth,
  startSession,
  unknownId,
} from '../e2e/support/people.js';
import type { Stage } from '../e2e/support/stage.js';
import { acceptable, fillInput } from '../support/inputs.js';

/*
 * Whatever is asked for, by a caller whose sessions have to be looked up first: no more calls are made than were promised.
 * The operations are made up from the schema; in each there may be anything at any depth, twice, left out or in fragments.
 */

const { schema } = createGraph({ isSandbox: true });
const RUNS = 100;
const DEEPEST = 6;
/** The most that can be configured. */
const MOST_CALLS = 10_000;

type Field = GraphQLField<unknown, Context>;
let closed: ClosedStage;
let alice: Stage;
const ids: Record<string, string[]> = {};

beforeAll(async () => {
  const env = {
    MAX_UPSTREAM_CALLS: String(MOST_CALLS),
    MAX_ALIASES: '1000',
    MAX_DEPTH: '50',
    MAX_SELECTIONS: '100000',
    SESSION_CACHE: 'off',
  };
  closed = await ClosedStage.set({ env });
  const business = await closed.as('business', allScopes);
  const { applicantId, faceId } = await enrolledApplicant(business);
  alice = await closed.as('alice', without('session:any'), applicantId);
  const { id, resourceId, userView } = await startFaceAuth(alice, applicantId);
  await alice.perform(userView);
  const begun = await startSession(alice, [{ liveness: {} }, { faceComparison: {} }]);
  const { resources } = await readSession(alice, id);
  const liveness = given(resources.find((one) => one.__typename === 'LivenessResource'));
  Object.assign(ids, {
    applicantId: [applicantId, unknownId],
    faceId: [faceId, unknownId],
    sessionId: [id, begun.id, await withDocuments(), unknownId],
    resourceId: [resourceId, unknownId],
    livenessId: [liveness.id],
    mediaId: [given((liveness as { image: { id: string } | null }).image).id, unknownId],
  });
}, 30_000);
afterAll(() => closed.stop());

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

/** Makes up one operation. */
class Author {
  readonly #g: GeneratorValue;
  readonly #isMutation: boolean;
  readonly variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  #aliases = 0;

  constructor(g: GeneratorValue) {
    this.#g = g;
    this.#isMutation = g(fc.boolean);
  }

  operation(): string {
    const root = this.#isMutation ? schema.getMutationType()! : schema.getQueryType()!;
    const fields = Object.values(root.getFields()).filter(({ name }) => name !== '_service');
    const body = this.#some(fields, this.#isMutation ? 2 : 3).map((field) => this.#field(field, DEEPEST));
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(' ')})` : '';
    return `${this.#isMutation ? 'mutation' : 'query'} ${declared} { ${body.join(' ')} }`;
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#g(fc.nat, { max: from.length - 1 })]!;
  }

  #some<T>(from: readonly T[], most: number): T[] {
    return Array.from({ length: 1 + this.#g(fc.nat, { max: most - 1 }) }, () => this.#pick(from));
  }

  #field({ name, args, type }: Field, depth: number): string {
    const needed = args.filter(isRequiredArgument).map((argument) => {
      const variable = `v${this.#declared.length}`;
      this.#declared.push(`$${variable}: ${String(argument.type)}`);
      this.variables[variable] = this.#value(name, argument);
      return `${argument.name}: $${variable}`;
    });
    const inner = getNamedType(type);
    const isAliased = needed.length > 0 || this.#pick([true, false]);
    const directive = this.#pick(['', '', '', '@include(if: true)', '@skip(if: true)', '@skip(if: false)']);
    return [
      isAliased ? `a${(this.#aliases += 1)}: ${name}` : name,
      needed.length > 0 ? `(${needed.join(' ')})` : '',
      directive,
      isCompositeType(inner) ? `{ ${this.#selection(inner, depth - 1)} }` : '',
    ].join(' ');
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (depth === 0) return '__typename';
    if (isAbstractType(type)) {
      const objects = this.#some(schema.getPossibleTypes(type), 4);
      return objects.map((one) => `... on ${one.name} { ${this.#selection(one, depth)} }`).join(' ');
    }
    const fields = Object.values((type as GraphQLObjectType).getFields());
    return this.#some(fields, 5)
      .map((field) => this.#field(field, depth))
      .join(' ');
  }

  #value(field: string, { name, type }: Field['args'][number]): unknown {
    if (name === 'representations')
      return Array.from({ length: 1 + this.#g(fc.nat, { max: 3 }) }, () => this.#key());
    if (name === 'id') return this.#pick(ids[field === 'applicant' ? 'applicantId' : 'sessionId']!);
    // What is deleted would be missing in the next operation.
    const idOf = (leaf: string): string =>
      /^(delete|remove)/.test(field) ? unknownId : this.#pick(ids[leaf] ?? [unknownId]);
    const beside =
      field === 'addApplicantFace'
        ? { image: base64(jpeg) }
        : field === 'createSession'
          ? { checks: [{ liveness: {} }, { faceComparison: {} }] }
          : {};
    const filled = fillInput(type, [], (leaf) => (/id$/i.test(leaf) ? idOf(leaf) : acceptable[leaf]), name);
    return name === 'input' ? { ...(filled as object), ...beside } : filled;
  }

  #key(): object {
    const id = this.#pick(ids.sessionId!);
    return this.#pick([
      { __typename: 'Session', id },
      { __typename: 'Applicant', id: this.#pick(ids.applicantId!) },
      { __typename: 'LivenessResource', id: ids.livenessId![0], session: { id } },
      { __typename: 'FaceCaptureResource', id: this.#pick(ids.resourceId!), session: { id } },
    ]);
  }
}

describe('an operation that somebody makes up', () => {
  it(`makes no more calls than were worked out before, ${RUNS} times`, async () => {
    const [made, promised]: [number[], number[]] = [[], []];
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const author = new Author(g);
        const query = author.operation();
        const document = parse(query);
        fc.pre(validate(schema, document).length === 0);
        const { variables } = author;
        const most = maxUpstreamCalls({
          schema,
          document,
          definition: getOperationAST(document)!,
          variables,
        });
        const { text, calls } = await send(alice, query, variables);
        const { extensions, errors = [] } = JSON.parse(text) as {
          extensions?: { upstream: { calls: number } };
          errors?: { extensions: { code: string } }[];
        };
        const codes = errors.map(({ extensions: { code } }) => code);
        if (most > MOST_CALLS) {
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
