import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './explorer.css';
import { correctGraphiql } from './accessibility.js';
import { CallsPanel } from './callsPanel.jsx';
import { createFetcher } from './fetcher.js';
import { operationsPlugin } from './operationsPlugin.jsx';

/** Key of the token; the storage ends with the browser's tab. */
const TOKEN_KEY = 'explorer:token';
/** Key under which GraphiQL keeps its tabs. */
const TABS_KEY = 'graphiql:tabState';

function Explorer({ operations }) {
  const [token, setToken] = useState(() => sessionStorage.getItem(TOKEN_KEY) ?? '');
  const [made, setMade] = useState();
  const fetcher = useMemo(() => createFetcher(token, setMade), [token]);
  const plugins = useMemo(() => [operationsPlugin(operations)], [operations]);
  const useToken = (text) => {
    sessionStorage.setItem(TOKEN_KEY, text);
    setToken(text);
  };
  return (
    <>
      <header className="explorer-bar">
        <h1>Explorer</h1>
        <TokenField token={token} onToken={useToken} />
        <a href="graphql">Apollo Sandbox</a>
      </header>
      <main>
        {/* Variables may hold personal data, so that nothing stays on the disk: the storage ends with the tab. */}
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={operations.map(({ query, variables }) => ({ query, variables }))}
          {...(isFirstVisit && { variables: operations[0].variables })}
          plugins={plugins}
          storage={sessionStorage}
          shouldPersistHeaders={false}
          defaultEditorToolsVisibility="variables"
        >
          <GraphiQL.Footer>
            <CallsPanel token={token} made={made} />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}

/** The token is used once it was entered, not with each letter, because the schema is read with it. */
function TokenField({ token, onToken }) {
  const [text, setText] = useState(token);
  const submit = (event) => {
    event.preventDefault();
    onToken(text.trim().replace(/^Bearer\s+/i, ''));
  };
  return (
    <form className="explorer-token" onSubmit={submit}>
      <label htmlFor="token">Token</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="npm run token prints one"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={submit}
      />
      <button type="submit">Use</button>
    </form>
  );
}

const response = await fetch('explorer/operations.json');
/** GraphiQL shows the variables of the first of its default tabs only when they are given apart. */
const isFirstVisit = sessionStorage.getItem(TABS_KEY) === null;
const root = document.getElementById('explorer');
correctGraphiql(root);
createRoot(root).render(<Explorer operations={await response.json()} />);
