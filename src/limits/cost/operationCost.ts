import {
  getNamedType,
  isInputObjectType,
  OperationTypeNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { mutations, type ActKind } from '../../auth/policy.js';
import type { Variables } from './arguments.js';
import type { Conditions } from './conditions.js';
import { entityCalls, type EntityCalls, type EntityField } from './entityCalls.js';
import { upstreamCalls, type EstimatedOperation } from './maxUpstreamCalls.js';
import { rootFields } from './rootFields.js';

/** Cost of an operation, known before it is executed. */
export interface OperationCost {
  /** True if the operation reads the schema. */
  isIntrospection: boolean;
  /** True if it reads nothing but the schema and its own type. */
  isSchemaOnly: boolean;
  /** Upper bound of calls to Yoti, without those of entities. */
  calls: number;
  /** Calls of the entities that a router asks for; absent without any. */
  entities?: EntityCalls;
  /** Acts that the operation carries out; empty for a query. */
  acts: readonly Act[];
}

/** One mutation field of an operation, and the kind of act that it counts as. */
export interface Act {
  kind: ActKind;
  field: FieldNode;
  /** True if its input takes an idempotency key. */
  takesKey: boolean;
}

/** Root fields that return the schema; `_service` is how a router fetches it. */
const SCHEMA_FIELDS = new Set(['__schema', '__type', '_service']);

/** Cost of an operation as a function of variables; all but that of its entities is computed once for equal conditions. */
export function costFunction(
  operation: Omit<EstimatedOperation, 'variables'>,
  conditions: Conditions,
): (variables: Variables) => OperationCost {
  const { definition, schema } = operation;
  const costOf = conditions.memoize((variables) => staticCost({ ...operation, variables }));
  return (variables) => {
    const { cost, entityFields } = costOf(variables);
    if (entityFields.length === 0) return cost;
    return { ...cost, entities: entityCalls(entityFields, { schema, definition, variables }) };
  };
}

function staticCost(operation: EstimatedOperation): {
  cost: OperationCost;
  entityFields: readonly EntityField[];
} {
  const fields = rootFields(operation.document, operation.definition, operation.variables);
  const { calls, entityFields } = upstreamCalls(operation);
  const cost = {
    isIntrospection: fields.some(({ name }) => SCHEMA_FIELDS.has(name.value)),
    isSchemaOnly: fields.every(({ name }) => SCHEMA_FIELDS.has(name.value) || name.value === '__typename'),
    calls,
    acts:
      operation.definition.operation === OperationTypeNode.MUTATION ? actsOf(fields, operation.schema) : [],
  };
  return { cost, entityFields };
}

/** One act for each response name: a field that is selected twice under one name is carried out once. */
function actsOf(fields: readonly FieldNode[], schema: GraphQLSchema): Act[] {
  const byResponseName = new Map(fields.map((field) => [(field.alias ?? field.name).value, field]));
  return [...byResponseName.values()].flatMap((field) => {
    const kind = mutations[`Mutation.${field.name.value}`]?.act;
    return kind ? { kind, field, takesKey: takesKey(schema, field) } : [];
  });
}

/** The schema alone decides which mutations take a key. */
function takesKey(schema: GraphQLSchema, { name }: FieldNode): boolean {
  const input = schema
    .getMutationType()
    ?.getFields()
    [name.value]?.args.find((arg) => arg.name === 'input');
  const type = input && getNamedType(input.type);
  return isInputObjectType(type) && 'idempotencyKey' in type.getFields();
}
