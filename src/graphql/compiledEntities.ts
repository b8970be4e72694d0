import {
  getNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  isUnionType,
  Kind,
  locatedError,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Variables } from '../limits/cost/arguments.js';
import type { Context } from './context.js';

type RunEntity = (root: unknown, context: Context, variables: Variables) => Promise<ExecutionResult>;
type ResolveEntities = (
  parent: undefined,
  args: { representations: readonly unknown[] },
  context: Context,
  info: GraphQLResolveInfo,
) => readonly unknown[];

/** Compiles a document of the schema of entities; undefined where that is not possible. */
export type CompileEntity = (
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
) => { run: RunEntity; size: number; hasBytes: boolean } | undefined;

/** Name of the field of federation that looks entities up. */
export const ENTITIES = '_entities';

const schemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** Schema with the types of another, in which each entity is a root field with the name of its type. */
function schemaOfEntities(schema: GraphQLSchema): GraphQLSchema {
  const known = schemas.get(schema);
  if (known) return known;
  const fields = Object.fromEntries(entityTypes(schema).map((type) => [type.name, { type }]));
  const own = new GraphQLSchema({
    ...schema.toConfig(),
    query: new GraphQLObjectType({ name: 'EntityByType', fields }),
    assumeValid: true,
  });
  schemas.set(schema, own);
  return own;
}

function entityTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes() : [];
}

/** Result of one `_entities` field. */
export interface EntitiesResult {
  data: unknown[];
  errors: GraphQLError[];
}

/**
 * One `_entities` field: its selection compiled for each type of entity, run once for each distinct key. The list is put
 * together here, because graphql-jit misplaces failed items.
 */
export class CompiledEntities {
  readonly key: string;
  readonly size: number;
  readonly #node: FieldNode;
  readonly #variable: string;
  readonly #resolveAll: ResolveEntities;
  readonly #info: GraphQLResolveInfo;
  readonly #byType: ReadonlyMap<string, { run: RunEntity; hasBytes: boolean }>;

  private constructor(
    schema: GraphQLSchema,
    node: FieldNode,
    variable: string,
    byType: ReadonlyMap<string, { run: RunEntity; size: number; hasBytes: boolean }>,
  ) {
    this.#resolveAll = schema.getQueryType()!.getFields()[ENTITIES]!.resolve as unknown as ResolveEntities;
    this.#info = { schema } as GraphQLResolveInfo;
    this.#node = node;
    this.#variable = variable;
    this.#byType = byType;
    this.key = (node.alias ?? node.name).value;
    this.size = [...byType.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Undefined unless the selection compiles for every type, and the keys stand in a variable. */
  static compile(
    schema: GraphQLSchema,
    document: DocumentNode,
    definition: OperationDefinitionNode,
    node: FieldNode,
    compile: CompileEntity,
  ): CompiledEntities | undefined {
    const keys = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
    if (keys?.kind !== Kind.VARIABLE) return undefined;
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const own = schemaOfEntities(schema);
    const byType = new Map<string, { run: RunEntity; size: number; hasBytes: boolean }>();
    for (const { name } of entityTypes(schema)) {
      const field: FieldNode = {
        ...node,
        alias: undefined,
        arguments: [],
        name: { kind: Kind.NAME, value: name },
      };
      const read = { ...definition, selectionSet: { ...definition.selectionSet, selections: [field] } };
      const compiled = compile(own, { ...document, definitions: [read, ...fragments] }, read);
      if (!compiled) return undefined;
      byType.set(name, compiled);
    }
    return new CompiledEntities(schema, node, keys.name.value, byType);
  }

  /** False for keys of other types, which refuse the whole field. */
  accepts(variables: Variables): boolean {
    const keys = variables[this.#variable];
    return Array.isArray(keys) && keys.every((key) => this.#byType.has(typeNameOf(key)));
  }

  async run(context: Context, variables: Variables): Promise<EntitiesResult> {
    const keys = variables[this.#variable] as readonly unknown[];
    const byKey = new Map<string, Promise<ExecutionResult>>();
    const results = keys.map((key) => {
      const { hasBytes } = this.#byType.get(typeNameOf(key))!;
      // Each place of a text of its own counts towards the size of the response.
      if (hasBytes) return this.#runOne(key, context, variables);
      const identity = keys.length === 1 ? '' : JSON.stringify(key);
      const result = byKey.get(identity) ?? this.#runOne(key, context, variables);
      byKey.set(identity, result);
      return result;
    });
    const errors: GraphQLError[] = [];
    const data = (await Promise.all(results)).map((result, index) => {
      for (const error of result.errors ?? []) errors.push(this.#place(error, index));
      return result.data?.entity ?? null;
    });
    return { data, errors };
  }

  /** The entity as `data.entity`, with errors whose paths begin at it. */
  async #runOne(key: unknown, context: Context, variables: Variables): Promise<ExecutionResult> {
    const type = typeNameOf(key);
    try {
      const entity = await this.#resolve(key, context);
      if (entity === null || entity === undefined) return {};
      const { data, errors } = await this.#byType.get(type)!.run({ [type]: entity }, context, variables);
      return { data: { entity: data?.[type] }, errors };
    } catch (error) {
      return { errors: [locatedError(error, this.#node)] };
    }
  }

  #resolve(key: unknown, context: Context): unknown {
    return this.#resolveAll(undefined, { representations: [key] }, context, this.#info)[0];
  }

  #place(error: GraphQLError, index: number): GraphQLError {
    const path = [this.key, index, ...(error.path ?? []).slice(1)];
    return Object.create(error, { path: { value: path, enumerable: true } }) as GraphQLError;
  }
}

/** Of a field whose type is checked; any name that no type has for other values. */
function typeNameOf(key: unknown): string {
  const name = (key as { __typename?: unknown } | null)?.__typename;
  return typeof name === 'string' ? name : '';
}

/** True if a type has fields with bytes, which become long texts. */
export const isBytes = (type: Parameters<typeof getNamedType>[0]): boolean =>
  getNamedType(type)?.name === 'Byte';
