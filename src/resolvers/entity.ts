import type { Context } from '../context.js';
import type { Applicant } from '../schema/applicant.js';
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
    // A copy, because @apollo/subgraph writes the type into what it is given, and a session may be kept for others.
    __resolveReference: async ({ id }: Session, { dataSources }: Context): Promise<Session> => ({
      ...(await dataSources.sessions.get(id, 'id')),
    }),
  },
  Applicant: {
    __resolveReference: ({ id }: Applicant, { dataSources }: Context): Promise<Applicant> =>
      dataSources.applicants.get(id, 'id'),
  },
  ...Object.fromEntries(resourceTypes.map(({ name }) => [name, resource])),
};
