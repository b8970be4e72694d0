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
  /** Fields, counted once for each type they can be of. */
  size: number;
}

/** Interfaces within interfaces make the code grow without bound; larger operations are not compiled. */
const MAX_FIELDS = 3_000;
/** Federation's scalar, which accepts any value unchanged. */
const ANY: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * Compiles a valid operation; undefined where graphql-jit would answer otherwise than graphql-js. Variables lose their
 * types, since they are coerced by graphql-js before.
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

/** A copy that graphql-jit may write into; locations are shared. */
function copyOf<T>(node: T): T {
  if (Array.isArray(node)) return node.map(copyOf) as T;
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).map(([name, part]) => [name, name === 'loc' ? part : copyOf(part)]);
  return Object.fromEntries(parts) as T;
}

/**
 * Without what graphql-jit has faults in. Texts in a document could become code there (it looks for marks of its own in
 * them), lists and objects lose what their scalars made of them, and an entity that fails loses its place in its list.
 * Directives depend on variables.
 */
function isPlain(document: DocumentNode): boolean {
  let found = true;
  visit(document, {
    enter(node: ASTNode) {
      if (!isPlainNode(node)) {
        found = false;
        return BREAK;
      }
      return undefined;
    },
  });
  return found;
}

const strange = new Set<string>([Kind.STRING, Kind.LIST, Kind.OBJECT, Kind.DIRECTIVE]);

function isPlainNode(node: ASTNode): boolean {
  if (node.kind === Kind.NAME) return !node.value.startsWith('_') || node.value === '__typename';
  return !strange.has(node.kind);
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
