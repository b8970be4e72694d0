import { useEditorContext } from '@graphiql/react';
import { useState } from 'react';

function ListIcon() {
  return (
    <svg width="1em" height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M2 3.5h12M2 8h12M2 12.5h12" strokeWidth="1.5" />
    </svg>
  );
}

/** Plugin of GraphiQL that lists the operations of the repository; pressing one shows its tab. */
export function operationsPlugin(operations) {
  function Operations() {
    const { tabs, changeTab } = useEditorContext({ nonNull: true });
    const [filter, setFilter] = useState('');
    const show = ({ name }) => {
      const index = tabs.findIndex(({ title }) => title === name);
      if (index >= 0) changeTab(index);
    };
    const shown = operations.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
    return (
      <section className="explorer-operations" aria-label="Operations">
        <h2>Operations</h2>
        <label htmlFor="filter">Filter</label>
        <input id="filter" type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
        <ul>
          {shown.map((operation) => (
            <li key={operation.name}>
              <button type="button" onClick={() => show(operation)}>
                {operation.name} <small>{operation.type}</small>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return { title: 'Operations', icon: ListIcon, content: Operations };
}
