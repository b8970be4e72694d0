import {
  BREAK,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { CachedOperation } from './documentCache.js';

/** An operation as a function of context and coerced variables. */
export interface CompiledOperation {
  run: CompiledQuery['query'];
  /** Fields, counted once for each possible type. */
  size: number;
}

/** Operations above are not compiled, because nested interfaces make the code grow exponentially. */
const MAX_FIELDS = 3_000;
/** Federation's scalar, which accepts any value unchanged. */
const ANY: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * Compiles a valid operation; undefined where graphql-jit's result would differ from graphql-js's. Variables lose their
 * types, because graphql-js coerces them before.
 */
export function compileOperation(
  schema: GraphQLSchema,
  { document, definition }: Pick<CachedOperation, 'document' | 'definition'>,
): CompiledOperation | undefined {
  if (!isPlain(document)) return undefined;
  const size = sizeOf(schema, document, definition);
  if (size > MAX_FIELDS) return undefined;
  const untyped = visit(copyOf(document), {
    VariableDefinition: (node) => ({ ...node, type: ANY, defaultValue: undefined }),
  });
  const compiled = compileQuery(schema, untyped, definition.name?.value, { disableLeafSerialization: true });
  return isCompiledQuery(compiled) ? { run: compiled.query, size } : undefined;
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
 * marks in them), loses coerced values of literal lists and objects, and misplaces a failed entity in its list.
 * Directives depend on variables, which are not typed here.
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
  if (node.kind === Kind.NAME) return !node.value.startsWith('_') || node.value === '__typename';
  return !UNSAFE_KINDS.has(node.kind);
}

function sizeOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  let size = 0;
  const count = (set: SelectionSetNode, type: GraphQLObjectType): void => {
    for (const node of set.selections) {
      if (size > MAX_FIELDS) return;
      if (node.kind === Kind.FIELD) {
        size += 1;
        const field = type.getFields()[node.name.value];
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
  return size;
}

function objectsOf(
  schema: GraphQLSchema,
  type: Parameters<typeof getNamedType>[0],
): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isAbstractType(named)) return schema.getPossibleTypes(named);
  return isObjectType(named) ? [named] : [];
}
