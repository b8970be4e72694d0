import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type InlineFragmentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSkipped, type Variables } from './arguments.js';
import { entityCalls, type EntityCost, type EntityField } from './entityCalls.js';
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

const ENTITIES = 'Query._entities';

/** Upper bound of calls: those of the operation without its entities, and its `_entities` fields. */
export interface UpstreamCalls {
  calls: number;
  entityFields: readonly EntityField[];
}

/**
 * Upper bound of the calls to Yoti of an operation, from its document and its conditions alone. Retries, at most two for
 * each call, are not counted; reads that may share a call in flight are.
 */
export function upstreamCalls(operation: EstimatedOperation, onCalls?: OnCalls): UpstreamCalls {
  return new CallEstimate(operation, onCalls).ofOperation();
}

/** Upper bound of all calls of an operation. */
export function maxUpstreamCalls(operation: EstimatedOperation, onCalls?: OnCalls): number {
  const { calls, entityFields } = upstreamCalls(operation, onCalls);
  const { subjects } = entityCalls(entityFields, operation);
  return subjects.reduce((sum, subject) => sum + subject.calls, calls);
}

/** Told the calls of each field that makes any, such as 1 for `Session.configuration`; a field may come repeatedly. */
export type OnCalls = (field: string, calls: number) => void;

class CallEstimate {
  readonly #operation: EstimatedOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #entityFields: EntityField[] = [];
  readonly #onCalls?: OnCalls;

  constructor(operation: EstimatedOperation, onCalls?: OnCalls) {
    const fragments = operation.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#operation = operation;
    this.#onCalls = onCalls;
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  ofOperation(): UpstreamCalls {
    const { schema, definition } = this.#operation;
    const root = schema.getRootType(definition.operation);
    const calls = root ? this.#ofSelections(definition.selectionSet, root, contextOf(1)) : 0;
    return { calls, entityFields: this.#entityFields };
  }

  #addEntities(node: FieldNode): void {
    const byType = new Map<GraphQLObjectType, EntityCost>();
    const costOfType = (type: GraphQLObjectType): EntityCost => {
      const cost = byType.get(type) ?? this.#ofEntity(node, type);
      byType.set(type, cost);
      return cost;
    };
    this.#entityFields.push({ node, costOf: costOfType });
  }

  /** Cost of an entity of this type: the reads of its subject, and calls that are its own. */
  #ofEntity({ selectionSet }: FieldNode, type: GraphQLObjectType): EntityCost {
    const { reads: known = [] } = costs[ENTITIES]!;
    const context = contextOf(1, known);
    const all = selectionSet ? this.#ofSelections(selectionSet, type, context) : 0;
    const reads = [...context.session.read, ...context.applicant.read].filter(
      (read) => !known.includes(read),
    );
    return { reads, calls: all - reads.length };
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
      const selected = inner && this.#typeWithin(inner, type);
      if (selected) calls += this.#ofSelections(inner.selectionSet, selected, context);
    }
    return calls;
  }

  /** Type of the objects to which a fragment applies; undefined if an object of this type is none of them. */
  #typeWithin(
    { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
    type: GraphQLCompositeType,
  ): GraphQLCompositeType | undefined {
    const { schema } = this.#operation;
    const condition = typeCondition && schema.getType(typeCondition.name.value);
    if (!isCompositeType(condition) || condition === type) return type;
    if (!isObjectType(type)) return condition;
    return isAbstractType(condition) && schema.isSubType(condition, type) ? type : undefined;
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType, context: CostContext): number {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const name = `${parent.name}.${field.name}`;
    if (name === ENTITIES) {
      this.#addEntities(node);
      return 0;
    }
    const cost = costOf(parent, field.name);
    const length = lengthOf(field.type);
    const own = cost ? this.#ofCost(cost, node, context) : 0;
    if (own > 0) this.#onCalls?.(name, own);
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return own;
    return own + this.#ofSelections(node.selectionSet, type, within(context, cost, length));
  }

  #ofCost({ calls, read, of, known }: Cost, node: FieldNode, context: CostContext): number {
    if (known && this.#names(node.selectionSet).every((name) => known.includes(name))) return 0;
    if (!read || !of) return calls * context.object.times;
    const subject = context[of];
    if (subject.read.has(read)) return 0;
    subject.read.add(read);
    return calls * subject.times;
  }

  #names(set: SelectionSetNode | undefined): string[] {
    return (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : node.name.value;
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      return this.#names(inner?.selectionSet);
    });
  }
}

/** Items that a field returns: one, or the assumed length of a list. */
function lengthOf(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? UNKNOWN_LENGTH * lengthOf(nullable.ofType as GraphQLOutputType) : 1;
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
