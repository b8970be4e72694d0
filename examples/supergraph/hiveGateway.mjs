import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { FORWARDED, secretFor } from './headers.mjs';
import { listen } from './listen.mjs';

/** Starts Hive Gateway; further options go to it as they are. */
export async function startHiveGateway({ supergraph, routerSecret, port = 0, ...options }) {
  const gateway = createGatewayRuntime({
    supergraph,
    logging: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request, subgraphName }) => ({
        ...Object.fromEntries(FORWARDED.map((name) => [name, request.headers.get(name)])),
        ...secretFor(subgraphName, routerSecret),
      }),
    },
    ...options,
  });
  const { url, close } = await listen(gateway, port);
  return { url, close: async () => (await close(), await gateway[Symbol.asyncDispose]()) };
}

/** Starts Hive Gateway with the planner of Hive Router, which is written in Rust. */
export async function startHiveGatewayWithRouterPlanner(options) {
  const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
  return startHiveGateway({ ...options, unifiedGraphHandler });
}
