import { useEditorContext } from '@graphiql/react';
import { useEffect, useState } from 'react';

/** Time without a change after which the editors are read. */
const PAUSE_MS = 300;

/** Panel with the calls to Yoti that the operation can make, and those that the last one made. */
export function CallsPanel({ token, made }) {
  const { tabs, activeTabIndex } = useEditorContext({ nonNull: true });
  const { query, variables, operationName } = tabs[activeTabIndex];
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      estimate({ query, variables, operationName }, token)
        .catch(() => 'The gateway does not answer.')
        .then((sentence) => isCurrent && setText(sentence));
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, variables, operationName, token]);
  return (
    <section className="explorer-calls" aria-label="Calls to Yoti" aria-live="polite">
      <span>{text}</span>
      {made !== undefined && <span> The last operation made {count(made)}.</span>}
    </section>
  );
}

/** Sentence about the calls that the operation can make; rejects when the server does not answer. */
async function estimate({ query, variables, operationName }, token) {
  if (!query?.trim()) return '';
  const response = await fetch('explorer/calls', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({
      query,
      variables: toObject(variables),
      operationName: operationName ?? undefined,
    }),
  });
  if (response.status === 401) return 'Enter a token to see how many calls to Yoti this can make.';
  const { calls, maxCalls, message } = await response.json();
  return calls === undefined ? message : `Makes at most ${count(calls)} to Yoti, of ${maxCalls} allowed.`;
}

const count = (calls) => `${calls} ${calls === 1 ? 'call' : 'calls'}`;

/** Variables that are being typed are no JSON yet. */
function toObject(text) {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return {};
  }
}
