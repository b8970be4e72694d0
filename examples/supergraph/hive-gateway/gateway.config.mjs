// Hive Gateway 2: hive-gateway supergraph -c gateway.config.mjs
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  supergraph: './supergraph.graphql',
  port: 4100,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) => ({
      authorization: request.headers.get('authorization'),
      'x-request-id': request.headers.get('x-request-id'),
      'cache-control': request.headers.get('cache-control'),
      // A secret goes to the subgraph that it is for.
      ...(subgraphName.toLowerCase() === 'identity' && { 'x-router-secret': process.env.ROUTER_SECRET }),
    }),
    // Rate limits of the gateway, for clients that slow down by themselves.
    fromSubgraphsToClient: ({ response }) => ({
      'retry-after': response.headers.get('retry-after'),
      'ratelimit-limit': response.headers.get('ratelimit-limit'),
      'ratelimit-remaining': response.headers.get('ratelimit-remaining'),
      'ratelimit-reset': response.headers.get('ratelimit-reset'),
    }),
  },
  // Errors of subgraphs are shown as they are: they hold no personal data, no keys and no URLs.
  maskedErrors: false,
  upstreamTimeout: 35_000, // Longer than OPERATION_TIMEOUT_MS, whose error says more than a timeout here.
  // Below the limits of the gateway: refuse here, before a subgraph is asked.
  maxDepth: 15,
  maxTokens: 4_000,
});
