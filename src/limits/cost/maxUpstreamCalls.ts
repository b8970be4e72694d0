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

/** Validated operation and the variables of a request. */
export interface EstimatedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  definition: OperationDefinitionNode;
  variables: Variables;
}

/** Number of objects at a point of the document, as a list multiplies them, and the reads that are counted already. */
interface Multiplicity {
  times: number;
  read: Set<string>;
}
type CostContext = Record<Subject, Multiplicity>;

/**
 * Upper bound of the calls to Yoti of an operation, from its document and variables alone. Retries, at most two for
 * each call, are not counted; reads that may share a call in flight are.
 */
export function maxUpstreamCalls(operation: EstimatedOperation, onCalls?: OnCalls): number {
  return new CallEstimate(operation, onCalls).ofOperation();
}

/** Told the calls of each field that makes any, such as 1 for `Session.configuration`; a field may come repeatedly. */
export type OnCalls = (field: string, calls: number) => void;

class CallEstimate {
  readonly #operation: EstimatedOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #onCalls?: OnCalls;

  constructor(operation: EstimatedOperation, onCalls?: OnCalls) {
    const fragments = operation.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#operation = operation;
    this.#onCalls = onCalls;
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  ofOperation(): number {
    const { schema, definition } = this.#operation;
    const root = schema.getRootType(definition.operation);
    return root ? this.#ofSelections(definition.selectionSet, root, contextOf(1)) : 0;
  }

  #ofSelections({ selections }: SelectionSetNode, type: GraphQLCompositeType, context: CostContext): number {
    let calls = 0;
    for (const node of selections) {
      if (isSkipped(node, this.#operation)) continue;
      if (node.kind === Kind.FIELD) {
        calls += this.#ofField(node, type, context);
        continue;
      }
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      const condition =
        inner?.typeCondition && this.#operation.schema.getType(inner.typeCondition.name.value);
      if (inner)
        calls += this.#ofSelections(
          inner.selectionSet,
          isCompositeType(condition) ? condition : type,
          context,
        );
    }
    return calls;
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType, context: CostContext): number {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const cost = costOf(parent, field.name);
    const length = this.#lengthOf(node, field.type);
    const own = cost ? this.#ofCost(cost, node, context, length) : 0;
    if (own > 0) this.#onCalls?.(`${parent.name}.${field.name}`, own);
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return own;
    return own + this.#ofSelections(node.selectionSet, type, within(context, cost, length));
  }

  #ofCost(
    { calls, read, of, known, isForEach }: Cost,
    node: FieldNode,
    context: CostContext,
    length: number,
  ): number {
    if (known && this.#names(node.selectionSet).every((name) => known.includes(name))) return 0;
    if (!read || !of) return calls * context.object.times * (isForEach ? length : 1);
    const subject = context[of];
    if (subject.read.has(read)) return 0;
    subject.read.add(read);
    return calls * subject.times;
  }

  /** Items that a field returns: as many as its list argument has, the assumed length of a list, or one. */
  #lengthOf(node: FieldNode, type: GraphQLOutputType): number {
    const nullable = getNullableType(type);
    if (!isListType(nullable)) return 1;
    const requested = lengthOfArgument(node, 'representations', this.#operation);
    return (requested ?? UNKNOWN_LENGTH) * this.#lengthOf(node, nullable.ofType as GraphQLOutputType);
  }

  #names(set: SelectionSetNode | undefined): string[] {
    return (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      return this.#names(inner?.selectionSet);
    });
  }
}

/** Cost of a field of a type, or of the interface that declares it. */
function costOf(type: GraphQLCompositeType, field: string): Cost | undefined {
  const own = costs[`${type.name}.${field}`];
  if (own || !(isObjectType(type) || isInterfaceType(type))) return own;
  return type.getInterfaces().map(({ name }) => costs[`${name}.${field}`])[0];
}

function contextOf(times: number, reads: readonly string[] = []): CostContext {
  const subject = (): Multiplicity => ({ times, read: new Set(reads) });
  return { session: subject(), applicant: subject(), object: { times, read: new Set() } };
}

/** Context below a field: all subjects are new after a call of its own, otherwise only the object. */
function within(context: CostContext, cost: Cost | undefined, length: number): CostContext {
  const times = context.object.times * length;
  if (cost && !cost.read) return contextOf(times, cost.reads);
  return { ...context, object: { times, read: new Set() } };
}
