import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createClassSchema } from './classes.mjs';
import { createReads } from './yoti.mjs';

/**
 * Apollo Server standalone with type-graphql, as their guides set them up. It calls Yoti with `fetch` or, by
 * `BENCH_SENDER=sdk`, with Yoti's own SDK.
 */
const apollo = new ApolloServer({ schema: await createClassSchema() });
const sender = process.env.BENCH_SENDER;
const { url } = await startStandaloneServer(apollo, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ reads: createReads(sender) }),
});
const { ready } = await import('./process.mjs');
ready({ address: () => ({ port: Number(new URL(url).port) }) });
