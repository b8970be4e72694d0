import Fastify from 'fastify';
import mercurius from 'mercurius';
import { typeDefs, resolvers } from './graph.mjs';
import { ready } from './process.mjs';
import { createReads } from './yoti.mjs';

/** Fastify and mercurius with graphql-jit: the fastest JavaScript GraphQL server we know. */
const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers,
  jit: 1,
  graphiql: false,
  context: () => ({ reads: createReads('undici') }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
ready(app.server);
