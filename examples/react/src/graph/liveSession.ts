import { gql, type ApolloClient } from '@apollo/client';
import { useApolloClient, useFragment } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { watchSession, type FaceAuthOutcome, type SessionState } from 'yoti-graphql-client';
import { useShop } from '../shop.js';
import { tokens } from './tokens.js';

/** What the page follows of a session. */
export interface LiveSession {
  id: string;
  state: SessionState;
  faceAuthOutcome: FaceAuthOutcome | null;
}

const LIVE_SESSION = gql`
  fragment LiveSession on Session {
    id
    state
    faceAuthOutcome
  }
`;

interface Watched {
  session: Partial<LiveSession>;
  /** Why the session can no longer be followed. */
  error: unknown;
}

/**
 * Follows a session over its subscription, without polling; each message goes into Apollo's cache, from which this reads.
 * Another `hint` subscribes anew: the gateway then reads the session at once, where it is not notified by Yoti.
 */
export function useLiveSession(id: string, hint: string | undefined): Watched {
  const client = useApolloClient();
  const { gatewayUrl } = useShop().customer;
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const abort = new AbortController();
    setError(undefined);
    follow(client, id, gatewayUrl, abort.signal).catch((reason: unknown) => {
      if (!abort.signal.aborted) setError(reason);
    });
    return () => abort.abort();
  }, [client, id, gatewayUrl, hint]);
  const { data } = useFragment<LiveSession>({ fragment: LIVE_SESSION, from: { __typename: 'Session', id } });
  return { session: data as Partial<LiveSession>, error };
}

async function follow(client: ApolloClient, id: string, url: string, signal: AbortSignal): Promise<void> {
  for await (const { session } of watchSession(id, { url, getToken: tokens.get, signal }))
    if (session)
      client.cache.writeFragment({ fragment: LIVE_SESSION, data: { __typename: 'Session', ...session } });
}
