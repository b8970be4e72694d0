import { BREAK, Kind, visit, type DocumentNode } from 'graphql';
import type { Variables } from './arguments.js';
import { maxUpstreamCalls, type EstimatedOperation } from './maxUpstreamCalls.js';
import { rootFields } from './rootFields.js';

/** Cost of an operation, known before it is executed. */
export interface OperationCost {
  /** True if the operation reads the schema. */
  isIntrospection: boolean;
  /** Upper bound of calls to Yoti. */
  calls: number;
  /** Billable sessions that the operation creates. */
  sessions: number;
}

/** Root fields that return the schema; `_service` is how a router fetches it. */
const SCHEMA_FIELDS = new Set(['__schema', '__type', '_service']);
/** Mutations that create a session, which Yoti charges for. */
const BILLABLE_FIELDS = new Set(['createSession', 'startApplicantFaceAuth']);

/** Cost of an operation as a function of variables; computed once where variables cannot change the cost. */
export function costFunction(
  operation: Omit<EstimatedOperation, 'variables'>,
): (variables: Variables) => OperationCost {
  if (dependsOnVariables(operation.document)) return (variables) => costOf({ ...operation, variables });
  const cost = costOf({ ...operation, variables: {} });
  return () => cost;
}

function costOf(operation: EstimatedOperation): OperationCost {
  const names = rootFields(operation.document, operation.definition, operation.variables).map(
    ({ name }) => name.value,
  );
  return {
    isIntrospection: names.some((name) => SCHEMA_FIELDS.has(name)),
    calls: maxUpstreamCalls(operation),
    sessions: names.filter((name) => BILLABLE_FIELDS.has(name)).length,
  };
}

/** `@skip` and `@include` select fields by variables, and `_entities` multiplies by the length of one. */
function dependsOnVariables(document: DocumentNode): boolean {
  let depends = false;
  visit(document, {
    enter(node) {
      depends = node.kind === Kind.DIRECTIVE || (node.kind === Kind.FIELD && node.name.value === '_entities');
      return depends ? BREAK : undefined;
    },
  });
  return depends;
}
