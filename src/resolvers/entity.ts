import type { GraphQLResolveInfo, GraphQLSchema, GraphQLUnionType } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Applicant } from '../schema/applicant.js';
import { badInput } from '../errors/apiError.js';
import { resourceTypes } from '../schema/implementations.js';
import type { Resource } from '../schema/resource.js';
import type { Session } from '../schema/session.js';

/** Entity key of a resource as sent by a router; its shape is not validated by GraphQL. */
type ResourceKey = Pick<Resource, '__typename' | 'id'> & { session?: { id?: string } };

const resource = {
  __resolveReference: (
    { __typename, id, session }: ResourceKey,
    { dataSources }: Context,
  ): Promise<Resource> => dataSources.resources.get(session?.id ?? '', id, __typename),
};

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
  ...Object.fromEntries(resourceTypes.map(({ name }) => [name, resource])),
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
  const union = schema.getType('_Entity') as GraphQLUnionType;
  const names = new Set<unknown>(union.getTypes().map(({ name }) => name));
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
