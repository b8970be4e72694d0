import {
  BREAK,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Variables } from '../limits/cost/arguments.js';
import { CompiledEntities, ENTITIES, isBytes } from './compiledEntities.js';
import type { Context } from './context.js';
import type { CachedOperation } from './documentCache.js';
import { liftLiterals, selectedDocument, type LiftedDocument } from './plainDocument.js';

/** The fields of an operation that its conditions select, as a function of context and coerced variables. */
export interface CompiledOperation {
  /** False for requests that graphql-js has to execute, because a literal or a key does not fit. */
  accepts(variables: Variables): boolean;
  run(context: Context, variables: Variables): Promise<ExecutionResult>;
  /** Fields, counted once for each possible type. */
  size: number;
}

/** Operations above are not compiled, because nested interfaces make the code grow exponentially. */
const MAX_FIELDS = 3_000;
/** Federation's scalar, which accepts any value unchanged. */
const ANY: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * Compiles a valid operation for the conditions in these variables; undefined where graphql-jit's result would differ from
 * graphql-js's.
 */
export function compileOperation(
  schema: GraphQLSchema,
  operation: Pick<CachedOperation, 'document' | 'definition'>,
  variables: Variables,
): CompiledOperation | undefined {
  const { document, bind, isDynamic } = liftLiterals(schema, selectedDocument(operation, variables));
  if (!isDynamic && !bind({})) return undefined;
  const definition = definitionIn(document, operation.definition);
  const [entityNodes, others] = partition(definition.selectionSet.selections);
  const keys = definition.selectionSet.selections.map(
    (node) => ('alias' in node && node.alias ? node.alias : 'name' in node ? node.name : undefined)?.value,
  );
  if (entityNodes.length > 0 && (keys.includes(undefined) || new Set(keys).size < keys.length))
    return undefined;
  const rest = { ...definition, selectionSet: { ...definition.selectionSet, selections: others } };
  const compiledRest = compileDocument(
    schema,
    { ...document, definitions: document.definitions.map((node) => (node === definition ? rest : node)) },
    rest,
  );
  const entities = entityNodes.map((node) =>
    CompiledEntities.compile(schema, document, definition, node, compileDocument),
  );
  if (!compiledRest || !entities.every((field) => field !== undefined)) return undefined;
  return joinFields(compiledRest, entities, keys as string[], { bind, isDynamic });
}

function joinFields(
  rest: CompiledDocument,
  entities: readonly CompiledEntities[],
  keys: readonly string[],
  { bind, isDynamic }: Pick<LiftedDocument, 'bind' | 'isDynamic'>,
): CompiledOperation {
  const hasOthers = keys.length > entities.length;
  const constants = isDynamic ? undefined : bind({});
  const hasConstants = constants && Object.keys(constants).length > 0;
  const withLiterals = (variables: Variables): Variables =>
    isDynamic
      ? { ...variables, ...bind(variables) }
      : hasConstants
        ? { ...variables, ...constants }
        : variables;
  const fits = (variables: Variables): boolean => !isDynamic || bind(variables) !== undefined;
  if (entities.length === 0)
    return {
      size: rest.size,
      accepts: fits,
      run: (context, variables) => rest.run(undefined, context, withLiterals(variables)),
    };
  return {
    size: entities.reduce((sum, { size }) => sum + size, rest.size),
    accepts: (variables) => {
      if (!fits(variables)) return false;
      const all = withLiterals(variables);
      return entities.every((field) => field.accepts(all));
    },
    run: async (context, variables) => {
      const all = withLiterals(variables);
      const [other, ...lists] = await Promise.all([
        hasOthers ? rest.run(undefined, context, all) : NOTHING,
        ...entities.map((field) => field.run(context, all)),
      ]);
      const errors = [...(other.errors ?? []), ...lists.flatMap((list) => list.errors)];
      const byKey = new Map(entities.map(({ key }, index) => [key, lists[index]!.data] as const));
      const data =
        other.data && Object.fromEntries(keys.map((key) => [key, byKey.get(key) ?? other.data![key]]));
      return errors.length > 0 ? { data, errors } : { data };
    },
  };
}

/** Result of no fields. */
const NOTHING: ExecutionResult = { data: {} };

/** A document compiled by graphql-jit. */
interface CompiledDocument {
  run: (root: unknown, context: Context, variables: Variables) => Promise<ExecutionResult>;
  size: number;
  hasBytes: boolean;
}

/** Variables lose their types, because graphql-js coerces them before. */
function compileDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): CompiledDocument | undefined {
  if (!isPlain(document)) return undefined;
  const { size, hasBytes } = sizeOf(schema, document, definition);
  if (size > MAX_FIELDS) return undefined;
  const untyped = visit(copyOf(document), { VariableDefinition: (node) => ({ ...node, type: ANY }) });
  const compiled = compileQuery(schema, untyped, definition.name?.value, { disableLeafSerialization: true });
  if (!isCompiledQuery(compiled)) return undefined;
  return { run: async (...sent) => compiled.query(...sent) as Promise<ExecutionResult>, size, hasBytes };
}

/** The operation of an edited document. */
function definitionIn(
  { definitions }: DocumentNode,
  { name }: OperationDefinitionNode,
): OperationDefinitionNode {
  return definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name?.value,
  ) as OperationDefinitionNode;
}

/** Fields that look entities up, and all other selections. */
function partition(selections: readonly SelectionNode[]): [FieldNode[], SelectionNode[]] {
  const isEntities = (node: SelectionNode): node is FieldNode =>
    node.kind === Kind.FIELD && node.name.value === ENTITIES;
  return [selections.filter(isEntities), selections.filter((node) => !isEntities(node))];
}

/** Deep copy of a node, because graphql-jit changes it; locations are shared. */
function copyOf<T>(node: T): T {
  if (Array.isArray(node)) return node.map(copyOf) as T;
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).map(([name, part]) => [name, name === 'loc' ? part : copyOf(part)]);
  return Object.fromEntries(parts) as T;
}

/**
 * True if graphql-jit executes the document correctly. It may run texts of a document as code (it looks for its own
 * marks in them), loses coerced values of literal lists and objects, misplaces a failed entity in its list, and mixes up
 * the conditions of a fragment that is spread twice.
 */
function isPlain(document: DocumentNode): boolean {
  let allPlain = true;
  visit(document, {
    enter(node: ASTNode) {
      if (!isPlainNode(node)) {
        allPlain = false;
        return BREAK;
      }
      return undefined;
    },
  });
  return allPlain;
}

const UNSAFE_KINDS = new Set<string>([Kind.STRING, Kind.LIST, Kind.OBJECT, Kind.DIRECTIVE]);

function isPlainNode(node: ASTNode): boolean {
  if (node.kind === Kind.FIELD && node.name.value === ENTITIES) return false;
  if (node.kind === Kind.NAME) return !node.value.startsWith('__') || node.value === '__typename';
  return !UNSAFE_KINDS.has(node.kind);
}

function sizeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { size: number; hasBytes: boolean } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  let size = 0;
  let hasBytes = false;
  const count = (set: SelectionSetNode, type: GraphQLObjectType): void => {
    for (const node of set.selections) {
      if (size > MAX_FIELDS) return;
      if (node.kind === Kind.FIELD) {
        size += 1;
        const field = type.getFields()[node.name.value];
        hasBytes ||= field !== undefined && isBytes(field.type);
        if (field && node.selectionSet)
          for (const next of objectsOf(schema, field.type)) count(node.selectionSet, next);
        continue;
      }
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = inner?.typeCondition && schema.getType(inner.typeCondition.name.value);
      if (inner && (!condition || objectsOf(schema, condition as never).includes(type)))
        count(inner.selectionSet, type);
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) count(operation.selectionSet, root);
  return { size, hasBytes };
}

function objectsOf(
  schema: GraphQLSchema,
  type: Parameters<typeof getNamedType>[0],
): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isAbstractType(named)) return schema.getPossibleTypes(named);
  return isObjectType(named) ? [named] : [];
}
