import { createClient } from 'graphql-sse';
import { getOperationAST, parse } from 'graphql';

/**
 * Fetcher of GraphiQL: POST for queries and mutations, server-sent events for subscriptions. Calls `onCalls` with the
 * number of calls to Yoti that the operation has made so far.
 */
export function createFetcher(token, onCalls) {
  const authorization = token && { authorization: `Bearer ${token}` };
  return (operation, { headers } = {}) => {
    const allHeaders = { ...authorization, ...headers };
    if (operation.operationName === 'IntrospectionQuery') return post(operation, allHeaders);
    return isSubscription(operation)
      ? subscribe(operation, allHeaders, onCalls)
      : post(operation, allHeaders).then((result) => {
          onCalls(callsOf(result));
          return result;
        });
  };
}

async function post(operation, headers) {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

async function* subscribe(operation, headers, onCalls) {
  const client = createClient({ url: 'graphql/stream', headers, retryAttempts: 3 });
  let calls = 0;
  // Without `dispose` at the end: it would abort a request whose last bytes are still on their way.
  for await (const result of client.iterate(operation)) {
    calls += callsOf(result) ?? 0;
    onCalls(calls);
    yield result;
  }
}

const callsOf = ({ extensions }) => extensions?.upstream?.calls;

function isSubscription({ query, operationName }) {
  return getOperationAST(parse(query), operationName)?.operation === 'subscription';
}
