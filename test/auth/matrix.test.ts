import { readFileSync } from 'node:fs';
import {
  defaultFieldResolver,
  execute,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isListType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { scopes, type Caller } from '../../src/auth/caller.js';
import type { Context } from '../../src/graphql/context.js';
import { createGraph } from '../../src/schema/build/graph.js';
import { compileOperation } from '../../src/graphql/compileOperation.js';
import { fakeContext } from '../support/server/fakeSources.js';
import { fillInput } from '../support/fixtures/inputs.js';

/*
 * Every field of the schema is asked for in an operation of its own, from the root down, by every kind of caller, and executed
 * by graphql-js and compiled. What is expected is read from the committed `schema.sandbox.graphql`, and not from the
 * table in the code.
 */

const { schema } = createGraph({ isSandbox: true });
const committed = parse(readFileSync(new URL('../../schema.sandbox.graphql', import.meta.url), 'utf8'));
const UUID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';

/** A field on the way to the one that is asked for. */
interface Step {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, Context>;
}
type Way = readonly Step[];

/** The scopes a field asks for, one set of them at least; undefined where a valid token does. */
const required = new Map<string, string[][]>();
for (const type of committed.definitions) {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
  for (const { name, directives = [] } of type.fields ?? []) {
    const argument = directives.find((one) => one.name.value === 'requiresScopes')?.arguments?.[0]?.value;
    if (argument?.kind !== Kind.LIST) continue;
    const sets = argument.values.map((set) =>
      set.kind === Kind.LIST
        ? set.values.map((value) => (value.kind === Kind.STRING ? value.value : ''))
        : [],
    );
    required.set(`${type.name.value}.${name.value}`, sets);
  }
}
const nameOf = ({ type, field }: Step): string => `${type.name}.${field.name}`;

/** The shortest way to each field. */
const ways = new Map<string, Way>();
const rest: [GraphQLObjectType, Way][] = [
  [schema.getQueryType()!, []],
  [schema.getMutationType()!, []],
  [schema.getSubscriptionType()!, []],
];
for (const [type, before] of rest)
  for (const field of Object.values(type.getFields())) {
    const way = [...before, { type, field }];
    if (field.name.startsWith('_') || ways.has(nameOf(way.at(-1)!))) continue;
    ways.set(nameOf(way.at(-1)!), way);
    const next = getNamedType(field.type);
    const objects = isAbstractType(next) ? schema.getPossibleTypes(next) : isObjectType(next) ? [next] : [];
    for (const object of objects) if (!rest.some(([known]) => known === object)) rest.push([object, way]);
  }

/** The operation, and its variables: no text stands in it, so that it can be compiled. */
function operationOf(way: Way): { text: string; variables: Record<string, unknown> } {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const selections = way.map(({ type, field }, at) => {
    const needed = field.args.filter(isRequiredArgument).map(({ name, type: wanted }) => {
      declared.push(`$${name}${at}: ${String(wanted)}`);
      variables[`${name}${at}`] = fillInput(
        wanted,
        [],
        (leaf) => (/id$/i.test(leaf) ? UUID : undefined),
        name,
      );
      return `${name}: $${name}${at}`;
    });
    const call = field.name + (needed.length > 0 ? `(${needed.join(' ')})` : '');
    return at === 0 ? call : `... on ${type.name} { ${call}`;
  });
  const isLeaf =
    !('getFields' in getNamedType(way.at(-1)!.field.type)) &&
    !isAbstractType(getNamedType(way.at(-1)!.field.type));
  const body = `${selections.join(' { ')}${isLeaf ? '' : ' { __typename }'}${' } }'.repeat(way.length - 1)}`;
  const kind = way[0]!.type.name.toLowerCase();
  return { text: `${kind}${declared.length > 0 ? ` (${declared.join(' ')})` : ''} { ${body} }`, variables };
}

const listed = (type: GraphQLOutputType, value: unknown): unknown => {
  const nullable = getNullableType(type);
  return isListType(nullable) ? [listed(nullable.ofType as GraphQLOutputType, value)] : value;
};

/** The object that has the field of this step: it holds the next one, and ids by any other name. */
function thing(way: Way, at: number): object {
  const held = (name: string): unknown => {
    const step = way[at];
    if (name === '__typename') return step?.type.name ?? typenameAt(way, at);
    if (name === step?.field.name) return valueOf(way, at);
    return /id$/i.test(name) ? UUID : undefined;
  };
  return new Proxy({}, { get: (_, name) => (typeof name === 'string' ? held(name) : undefined) });
}
const valueOf = (way: Way, at: number): unknown => listed(way[at]!.field.type, thing(way, at + 1));
function typenameAt(way: Way, at: number): string | undefined {
  const type = getNamedType(way[at - 1]!.field.type);
  return isAbstractType(type) ? schema.getPossibleTypes(type)[0]?.name : type.name;
}

/** What any data source gives to the resolver of a step: its value, or of a mutation what goes into the payload. */
function given(way: Way, at: number): unknown {
  const value = valueOf(way, at);
  if (at > 0 || way[0]!.type !== schema.getMutationType()) return value;
  const [payload, inside] = [thing(way, 1), way[1] ? thing(way, 2) : {}] as Record<string, unknown>[];
  return new Proxy({}, { get: (_, name: string) => payload![name] ?? inside![name] });
}

interface Outcome {
  reached: number;
  refusedAt: string[];
}

/** Runs an operation in one of the two ways, with the resolvers of the graph behind a note of which was reached. */
class Walk {
  readonly #way: Way;
  readonly #variables: Record<string, unknown>;
  readonly #run: (compiled: boolean, context: Context) => Promise<ExecutionResult>;
  /** How often the compiled way ran, and did not leave it to Apollo. */
  compiledRuns = 0;
  #reached = -1;

  constructor(way: Way) {
    this.#way = way;
    const { text, variables } = operationOf(way);
    this.#variables = variables;
    const document = parse(text);
    const problems = validate(schema, document);
    if (problems.length > 0) throw new Error(`${text}: ${problems.join()}`);
    const restore = this.#note(schema);
    const compiled = compileOperation(
      schema,
      { document, definition: getOperationAST(document)! },
      variables,
    );
    restore();
    if (!compiled) throw new Error(`${text} cannot be compiled`);
    this.#run = async (isCompiled, contextValue) => {
      if (isCompiled) {
        this.compiledRuns += 1;
        return compiled.run(contextValue, this.#variables);
      }
      const after = this.#note(schema);
      try {
        return await execute({ schema, document, contextValue, variableValues: this.#variables });
      } finally {
        after();
      }
    };
  }

  async outcome(held: readonly string[], isCompiled: boolean): Promise<Outcome> {
    this.#reached = -1;
    const caller: Caller = { subject: 'alice', scopes: new Set(held), applicantId: null };
    const source = new Proxy({}, { get: () => () => Promise.resolve(given(this.#way, this.#reached)) });
    const dataSources = new Proxy({}, { get: () => source }) as never;
    const message = { subscriptions: source as never, update: valueOf(this.#way, 0) as never };
    const context = { ...fakeContext({}, caller), dataSources, ...message };
    const { errors = [] } = await this.#run(isCompiled, context);
    const refused = errors.filter(
      ({ originalError }) => (originalError as { code?: string } | undefined)?.code === 'FORBIDDEN',
    );
    const refusedAt = refused.map(({ path = [] }) =>
      path.filter((part) => typeof part === 'string').join('.'),
    );
    return { reached: this.#reached, refusedAt };
  }

  #note(graph: GraphQLSchema): () => void {
    const fields = this.#way.map(
      ({ type, field }) => (graph.getType(type.name) as GraphQLObjectType).getFields()[field.name]!,
    );
    const before = fields.map(({ resolve }) => resolve);
    fields.forEach((field, at) => {
      const resolve = before[at] ?? defaultFieldResolver;
      field.resolve = (...sent) => {
        this.#reached = Math.max(this.#reached, at);
        return resolve(...sent) as unknown;
      };
    });
    return () => fields.forEach((field, at) => (field.resolve = before[at]));
  }
}

/** Where a caller with these scopes must be refused: at the first field on the way that asks for more. */
function refusal(way: Way, held: readonly string[]): number {
  return way.findIndex((step) => {
    const sets = required.get(nameOf(step));
    return sets !== undefined && !sets.some((set) => set.every((scope) => held.includes(scope)));
  });
}

const all = Object.keys(scopes);
const roles: [name: string, held: string[]][] = [
  ['nothing', []],
  ['everything', all],
  ...all.map((scope): [string, string[]] => [`only ${scope}`, [scope]]),
  ...all.map((scope): [string, string[]] => [`all but ${scope}`, all.filter((one) => one !== scope)]),
];

const walks = [...ways].map(([name, way]) => [name, way, new Walk(way)] as const);

describe.each([
  ['by graphql-js', false],
  ['compiled', true],
])('all fields of the schema, from the root down, %s', (_, isCompiled) => {
  it('are all there', () => {
    const fields = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_'))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
      .filter((name) => !name.includes('._'));
    expect([...ways.keys()].sort()).toEqual(fields.sort());
    expect(required.size).toBeGreaterThan(50);
  });

  it('are reached by a caller with every scope', async () => {
    const missed: string[] = [];
    for (const [name, way, walk] of walks) {
      const { reached, refusedAt } = await walk.outcome(all, isCompiled);
      expect([name, refusedAt]).toEqual([name, []]);
      if (reached !== way.length - 1) missed.push(name);
    }
    expect(missed).toEqual([]);
    expect(walks.every(([, , { compiledRuns }]) => compiledRuns === (isCompiled ? 1 : 0))).toBe(true);
  });

  it.each(roles)(
    'are refused at the first that asks for more than the caller has: %s',
    async (_name, held) => {
      const [seen, expected]: [string[][], string[][]] = [[], []];
      for (const [name, way, walk] of walks) {
        const at = refusal(way, held);
        const path = way.slice(0, at + 1).map(({ field }) => field.name);
        expected.push(at < 0 ? [name] : [name, path.join('.')]);
        seen.push([name, ...(await walk.outcome(held, isCompiled)).refusedAt]);
      }
      expect(seen).toEqual(expected);
    },
  );
});
