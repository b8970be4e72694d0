import {
  getNamedType,
  getNullableType,
  isListType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSkipped, lengthOfArgument, type Variables } from './arguments.js';
import { costs, UNKNOWN_LENGTH, type Cost, type Subject } from './fieldCosts.js';

/** An operation, validated. */
export interface EstimatedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  definition: OperationDefinitionNode;
  variables: Variables;
}

/** A session, an applicant or any object, or as many of them as a list holds; and what has been read of it already. */
interface Multiplicity {
  times: number;
  read: Set<string>;
}
type CostContext = Record<Subject, Multiplicity>;

/**
 * The most calls to Yoti that an operation can make, told from its document and variables alone. Retries are not
 * counted: each call has at most two. Joined reads count, although only one of those who join makes the call.
 */
export function maxUpstreamCalls(operation: EstimatedOperation): number {
  return new CallEstimate(operation).ofOperation();
}

class CallEstimate {
  readonly #operation: EstimatedOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(operation: EstimatedOperation) {
    const fragments = operation.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#operation = operation;
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  ofOperation(): number {
    const { schema, definition } = this.#operation;
    const root = schema.getRootType(definition.operation);
    return root ? this.#ofSelections(definition.selectionSet, root, contextOf(1)) : 0;
  }

  #ofSelections({ selections }: SelectionSetNode, type: GraphQLCompositeType, place: CostContext): number {
    let calls = 0;
    for (const node of selections) {
      if (isSkipped(node, this.#operation)) continue;
      if (node.kind === Kind.FIELD) {
        calls += this.#ofField(node, type, place);
        continue;
      }
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      const condition =
        inner?.typeCondition && this.#operation.schema.getType(inner.typeCondition.name.value);
      if (inner)
        calls += this.#ofSelections(inner.selectionSet, isCompositeType(condition) ? condition : type, place);
    }
    return calls;
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType, place: CostContext): number {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const cost = costOf(parent, field.name);
    const length = this.#lengthOf(node, field.type);
    const own = cost ? this.#ofCost(cost, node, place, length) : 0;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return own;
    return own + this.#ofSelections(node.selectionSet, type, within(place, cost, length));
  }

  #ofCost(
    { calls, read, of, known, isForEach }: Cost,
    node: FieldNode,
    place: CostContext,
    length: number,
  ): number {
    if (known && this.#names(node.selectionSet).every((name) => known.includes(name))) return 0;
    if (!read || !of) return calls * place.object.times * (isForEach ? length : 1);
    const scope = place[of];
    if (scope.read.has(read)) return 0;
    scope.read.add(read);
    return calls * scope.times;
  }

  /** Items a field can give: those asked for by an argument, those of a list nobody knows, or one. */
  #lengthOf(node: FieldNode, type: GraphQLOutputType): number {
    const nullable = getNullableType(type);
    if (!isListType(nullable)) return 1;
    const known = lengthOfArgument(node, 'representations', this.#operation);
    return (known ?? UNKNOWN_LENGTH) * this.#lengthOf(node, nullable.ofType as GraphQLOutputType);
  }

  #names(set: SelectionSetNode | undefined): string[] {
    return (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      return this.#names(inner?.selectionSet);
    });
  }
}

/** The cost of a field of a type, or of the interface that the type has it from. */
function costOf(type: GraphQLCompositeType, field: string): Cost | undefined {
  const own = costs[`${type.name}.${field}`];
  if (own || !(isObjectType(type) || isInterfaceType(type))) return own;
  return type.getInterfaces().map(({ name }) => costs[`${name}.${field}`])[0];
}

function contextOf(times: number, reads: readonly string[] = []): CostContext {
  const scope = (): Multiplicity => ({ times, read: new Set(reads) });
  return { session: scope(), applicant: scope(), object: { times, read: new Set() } };
}

/** Below a field that makes a call of its own everything is new; below any other only the object is. */
function within(place: CostContext, cost: Cost | undefined, length: number): CostContext {
  const times = place.object.times * length;
  if (cost && !cost.read) return contextOf(times, cost.reads);
  return { ...place, object: { times, read: new Set() } };
}
