import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { listen } from './listen.mjs';

/** SDL of the subgraph. */
export const ordersSdl = readFileSync(new URL('orders.graphql', import.meta.url), 'utf8');

/** SDL without `@requiresScopes`, to compose with `schema.plain.graphql`. */
export const plainOrdersSdl = ordersSdl
  .replace(', "@requiresScopes"', '')
  .replace(/ @requiresScopes\(.*?\)/, '');

/** Starts the subgraph of a shop, with one order for each session; the newest comes first. */
export function startOrders(sessionIds) {
  const orders = sessionIds.map((sessionId, index) => ({
    id: String(index + 1),
    total: 9.5 * (index + 1),
    session: { id: sessionId },
  }));
  const resolvers = {
    Query: { orders: (_, { first }) => orders.toReversed().slice(0, Math.max(0, first)) },
    Order: { __resolveReference: ({ id }) => orders.find((order) => order.id === id) },
    Session: {
      __resolveReference: (key) => key,
      order: ({ id }) => orders.find(({ session }) => session.id === id),
      buyer: ({ userTrackingId }) => (userTrackingId ? { id: userTrackingId } : null),
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(ordersSdl), resolvers }]);
  return listen(createYoga({ schema, logging: false, graphiql: false }), 0);
}
