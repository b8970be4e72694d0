import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { possibleTypes } from 'yoti-graphql-client';
import { tokens } from './tokens.js';

/** Apollo Client for the gateway. `possibleTypes` lets its cache match fragments on interfaces, such as those of checks. */
export function createGraph(url: string): ApolloClient {
  const authenticate = new SetContextLink(async () => ({
    headers: { authorization: `Bearer ${await tokens.get()}` },
  }));
  // A token may expire on its way: once more with a new one.
  const renew = new ErrorLink(({ error, operation, forward }) => {
    if (!ServerError.is(error) || error.statusCode !== 401) return undefined;
    tokens.forget();
    return forward(operation);
  });
  return new ApolloClient({
    link: ApolloLink.from([renew, authenticate, new HttpLink({ uri: url })]),
    cache: new InMemoryCache({ possibleTypes }),
  });
}
