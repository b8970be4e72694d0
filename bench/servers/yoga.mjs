import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { typeDefs, resolvers } from './graph.mjs';
import { ready } from './process.mjs';
import { createReads } from './yoti.mjs';

/** graphql-yoga, as its documentation sets it up. */
const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  logging: false,
  graphiql: false,
  context: () => ({ reads: createReads('undici') }),
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => ready(server));
