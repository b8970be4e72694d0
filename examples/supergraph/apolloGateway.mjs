import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { FORWARDED, secretFor } from './headers.mjs';

/** Starts Apollo Gateway; its supergraph is composed from SDLs without access directives, which it refuses. */
export async function startApolloGateway({ supergraph, routerSecret, port = 0 }) {
  class ForwardingDataSource extends RemoteGraphQLDataSource {
    willSendRequest({ request, context: { headers = {} } }) {
      const forwarded = FORWARDED.filter((name) => headers[name]).map((name) => [name, headers[name]]);
      for (const [name, value] of [...forwarded, ...Object.entries(secretFor(this.name, routerSecret))])
        request.http.headers.set(name, value);
    }
  }
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger: silent,
    buildService: ({ name, url }) => new ForwardingDataSource({ name, url }),
  });
  const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false, logger: silent });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async ({ req }) => ({ headers: req.headers }),
  });
  return { url, close: () => server.stop() };
}

const ignore = () => undefined;
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
