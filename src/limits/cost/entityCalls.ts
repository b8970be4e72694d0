import {
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { itemsOfArgument, type Variables } from './arguments.js';

/** Cost of one entity below an `_entities` field. */
export interface EntityCost {
  /** Reads that all entities of one session or applicant share, beside the read of that itself. */
  reads: readonly string[];
  /** Calls for this entity alone, such as those for content. */
  calls: number;
}

/** Calls of one `_entities` field, which depend on the keys that it is sent. */
export interface EntityField {
  node: FieldNode;
  costOf: (type: GraphQLObjectType) => EntityCost;
}

/** Session or applicant whose entities an operation asks for, and the most calls they make together. */
export interface EntitySubject {
  subject: string;
  calls: number;
}

/** What the `_entities` fields of an operation ask for. */
export interface EntityCalls {
  /** Each once, over all fields, in the order of the keys. */
  subjects: readonly EntitySubject[];
  /** Keys of all fields, equal ones included. */
  keys: number;
}

/** Key of an entity as a router sends it; nothing of its shape is certain. */
interface EntityKey {
  __typename?: unknown;
  id?: unknown;
  session?: { id?: unknown } | null;
  applicant?: { id?: unknown } | null;
}

/** Session or applicant that the entity with this key is read with. */
export function entitySubject(key: unknown): string {
  if (typeof key !== 'object' || key === null) return 'none';
  const { __typename: type, id, session, applicant } = key as EntityKey;
  if (typeof session?.id === 'string') return `Session ${session.id.toLowerCase()}`;
  if (typeof applicant?.id === 'string') return `Applicant ${applicant.id.toLowerCase()}`;
  return typeof type === 'string' && typeof id === 'string' ? `${type} ${id.toLowerCase()}` : 'none';
}

interface Sent {
  schema: GraphQLSchema;
  definition: OperationDefinitionNode;
  variables: Variables;
}

/** Calls of one subject so far. */
interface SubjectCalls {
  reads: Set<string>;
  own: number;
  /** Keys whose own calls are counted. */
  counted: Set<string>;
}

/** Counts the calls of the keys that were sent: of each session and applicant once, whatever asks for it. */
export function entityCalls(fields: readonly EntityField[], sent: Sent): EntityCalls {
  const bySubject = new Map<string, SubjectCalls>();
  let keys = 0;
  for (const field of fields) {
    const items = itemsOfArgument(field.node, 'representations', sent);
    keys += items.length;
    for (const key of items) addKey(bySubject, key, field, sent.schema);
  }
  const subjects = [...bySubject].map(([subject, { reads, own }]) => ({
    subject,
    calls: 1 + reads.size + own,
  }));
  return { subjects, keys };
}

/** A key of no type of the graph is refused before any call. */
function addKey(
  bySubject: Map<string, SubjectCalls>,
  key: unknown,
  { node, costOf }: EntityField,
  schema: GraphQLSchema,
): void {
  const name = (key as EntityKey | null)?.__typename;
  const costs = typeof name === 'string' ? objectTypes(schema, name).map(costOf) : [];
  if (costs.length === 0) return;
  const subject = entitySubject(key);
  const sum = bySubject.get(subject) ?? { reads: new Set(), own: 0, counted: new Set() };
  bySubject.set(subject, sum);
  for (const read of costs.flatMap(({ reads }) => reads)) sum.reads.add(read);
  const calls = Math.max(...costs.map((cost) => cost.calls));
  if (calls === 0) return;
  const identity = `${node.loc?.start} ${JSON.stringify(key).toLowerCase()}`;
  if (!sum.counted.has(identity)) sum.own += calls;
  sum.counted.add(identity);
}

/** The type with this name; those that implement it, for an interface: a key can name one. */
function objectTypes(schema: GraphQLSchema, name: string): readonly GraphQLObjectType[] {
  const type = schema.getType(name);
  if (isInterfaceType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}
