import { mapSchema, MapperKind } from '@graphql-tools/utils';
import {
  getNamedType,
  getNullableType,
  GraphQLNonNull,
  GraphQLString,
  isAbstractType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  visit,
  BREAK,
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
import { withoutCheck } from '../auth/fieldAuthorization.js';

/** Runs a compiled operation with variables that have been coerced; context as for any resolver. */
export type Run = CompiledQuery['query'];

/** A compiled operation, and how large it is: fields once for each type they can be of. */
export interface Compiled {
  run: Run;
  size: number;
}

/** An interface within an interface makes the code grow without bound; beyond this Apollo runs the document. */
const LARGEST = 3_000;
/** Federation's scalar that takes any value as it is. */
const ANY: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/** Scalars of ours that are written as the data sources give them. */
const WRITTEN_AS_GIVEN = new Set(['DateTime', 'URL']);

type Field = Parameters<typeof withoutCheck>[0];

/**
 * The graph that compiled documents run on, for callers who have all that a document asks for: without the look at each
 * field, and without serializers that would leave their values as they are.
 */
export const compilable = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, { [MapperKind.COMPOSITE_FIELD]: (field: Field) => asText(withoutCheck(field)) });

/** For each value that is serialized graphql-jit makes three objects and two calls. */
function asText(field: Field): Field {
  const { name } = getNullableType(field.type) as { name?: string };
  if (!WRITTEN_AS_GIVEN.has(name ?? '')) return field;
  return { ...field, type: isNonNullType(field.type) ? new GraphQLNonNull(GraphQLString) : GraphQLString };
}

/**
 * Compiles an operation that has been validated; undefined where graphql-jit would not answer just as graphql-js does.
 * Variables lose their types: `coercion.ts` has coerced them before, as graphql-js would. Texts, numbers and
 * enum values go out as the data sources give them, which the contract has seen to; other scalars are serialized.
 */
export function compile(
  schema: GraphQLSchema,
  text: string,
  operation: OperationDefinitionNode,
): Compiled | undefined {
  // A copy of its own: graphql-jit writes into the nodes.
  const document = parse(text);
  if (!isPlain(document)) return undefined;
  const size = sizeOf(schema, document, operation);
  if (size > LARGEST) return undefined;
  const untyped = visit(document, {
    VariableDefinition: (node) => ({ ...node, type: ANY, defaultValue: undefined }),
  });
  const compiled = compileQuery(schema, untyped, operation.name?.value, { disableLeafSerialization: true });
  return isCompiledQuery(compiled) ? { run: compiled.query, size } : undefined;
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
      if (size > LARGEST) return;
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
