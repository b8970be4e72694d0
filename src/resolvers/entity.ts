import type { GraphQLFieldResolver, GraphQLSchema, GraphQLUnionType } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Applicant } from '../schema/applicant.js';
import { badInput } from '../errors/apiError.js';
import { resourceTypes } from '../schema/implementations.js';
import type { Resource } from '../schema/resource.js';
import type { Session } from '../schema/session.js';

/** The key of a resource as a router sends it; routers are not to be trusted with its shape. */
type ResourceKey = Pick<Resource, '__typename' | 'id'> & { session?: { id?: string } };

const resource = {
  __resolveReference: (
    { __typename, id, session }: ResourceKey,
    { dataSources }: Context,
  ): Promise<Resource> => dataSources.resources.get(session?.id ?? '', id, __typename),
};

/** Entities of the federated graph, from the keys a router sends; read through the same loaders as everything else. */
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

/**
 * Refuses keys of what is no entity, all in the same way: @apollo/subgraph takes such a key for the thing itself or
 * fails, by which anybody could tell which types there are.
 */
export function refuseOtherKeys(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()!.getFields()._entities!;
  const union = schema.getType('_Entity') as GraphQLUnionType;
  const names = new Set<unknown>(union.getTypes().map(({ name }) => name));
  const resolve = field.resolve as GraphQLFieldResolver<unknown, Context, Keys>;
  field.resolve = (parent, args: Keys, context: Context, info) => {
    const other = args.representations.findIndex((key) => !names.has(key?.__typename));
    if (other >= 0)
      throw badInput({
        field: `representations[${other}].__typename`,
        message: 'must be the name of an entity',
      });
    return resolve(parent, args, context, info);
  };
  return schema;
}
