import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Applicant, Face } from '../schema/applicant.js';
import type { Check } from '../schema/check.js';
import { badInput } from '../errors/apiError.js';
import { checkTypes, resourceTypes } from '../schema/implementations.js';
import type { Media } from '../schema/media.js';
import type { Pool } from '../schema/pool.js';
import type { Resource } from '../schema/resource.js';
import type { Session } from '../schema/session.js';

/** Entity keys as sent by a router; their shape is not validated by GraphQL. */
interface KeyOfSession {
  __typename: string;
  id: string;
  session?: { id?: string };
}
interface KeyOfApplicant {
  id: string;
  applicant?: { id?: string };
}

const resource = {
  __resolveReference: (
    { __typename, id, session }: KeyOfSession,
    { dataSources }: Context,
  ): Promise<Resource> => dataSources.resources.get(session?.id ?? '', id, typeOf(__typename, 'Resource')),
};
const check = {
  __resolveReference: ({ __typename, id, session }: KeyOfSession, { dataSources }: Context): Promise<Check> =>
    dataSources.sessions.check(session?.id ?? '', id, typeOf(__typename, 'Check')),
};

/** Concrete type that a key names; undefined for the interface, by which a router asks for any. */
const typeOf = (name: string, interfaceName: string): string | undefined =>
  name === interfaceName ? undefined : name;

/** Reference resolvers of the federation entities; they load through the data sources of the request. */
export const entityResolvers = {
  Session: {
    __resolveReference: ({ id }: Session, { dataSources }: Context): Promise<Session> =>
      dataSources.sessions.get(id, 'id'),
  },
  Applicant: {
    __resolveReference: ({ id }: Applicant, { dataSources }: Context): Promise<Applicant> =>
      dataSources.applicants.get(id, 'id'),
  },
  ApplicantFace: {
    __resolveReference: ({ id, applicant }: KeyOfApplicant, { dataSources }: Context): Promise<Face> =>
      dataSources.applicants.face(applicant?.id ?? '', id),
  },
  ApplicantPool: {
    __resolveReference: ({ id }: Pool, { dataSources }: Context): Pool => dataSources.pools.reference(id),
  },
  SessionMedia: {
    __resolveReference: ({ id, session }: KeyOfSession, { dataSources }: Context): Promise<Media> =>
      dataSources.media.get(session?.id ?? '', id),
  },
  Resource: resource,
  ...Object.fromEntries(resourceTypes.map(({ name }) => [name, resource])),
  Check: check,
  ...Object.fromEntries(checkTypes.map(({ name }) => [name, check])),
};

type Keys = { representations: readonly ({ __typename?: unknown } | undefined)[] };
type ResolveEntities = (parent: unknown, args: Keys, context: Context, info: GraphQLResolveInfo) => unknown[];

/**
 * Wraps `_entities`. Representations of types that are not entities are refused with one error for all of them, because
 * @apollo/subgraph answers differently for known and unknown types, which would disclose the types of the schema. Those
 * beyond the budget of calls are refused one by one.
 */
export function boundEntities(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()!.getFields()._entities!;
  // Interfaces included, by which a router asks on behalf of an `@interfaceObject`.
  const names = new Set<unknown>(Object.keys(entityResolvers));
  const resolve = field.resolve as ResolveEntities;
  field.resolve = ((parent, { representations }, context, info) => {
    const other = representations.findIndex((key) => !names.has(key?.__typename));
    if (other >= 0)
      throw badInput({
        field: `representations[${other}].__typename`,
        message: 'must be the name of an entity',
      });
    return representations.map(async (key) => {
      context.callBudget.assertEntity(key);
      return resolve(parent, { representations: [key] }, context, info)[0];
    });
  }) satisfies ResolveEntities;
  return schema;
}
